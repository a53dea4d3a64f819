"""Rules that answers rely on: whatever an entry names exists, under its present name, and nothing goes round in a circle."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from catalog.conditions import Experience, HoldsCredential, HoldsDesignation
from catalog.problems import Finding
from catalog.provenance import Provenance, Rival
from catalog.reference import Said
from catalog.walk import entries, models, sources_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from catalog.catalog import Catalog
    from catalog.conditions import Condition
    from catalog.model import Credential

_Named = tuple[str, str, str]
"""Path, kind and id that stands there."""


def sources_resolve(catalog: Catalog) -> Iterator[Finding]:
    """Every source that is named is listed in the entry's own `sources` or in sources.yaml."""
    for kind, owner, value in entries(catalog):
        known = sources_of(catalog, value)
        for path, node in models(value, Provenance, Rival):
            for number, source in enumerate(node.sources):
                if source not in known:
                    yield _unknown(kind, owner, f"{path}.sources.{number}", "sources", source)
        if isinstance(value, Said):
            for number, source in enumerate(value.from_):
                if source not in known:
                    yield _unknown(kind, owner, f"from.{number}", "sources", source)


def references_resolve(catalog: Catalog) -> Iterator[Finding]:
    """Every id that is named exists, and is not an old name of something renamed."""
    for kind, owner, value in entries(catalog):
        for path, wanted, name in _named(kind, value):
            if name in getattr(catalog, wanted):
                continue
            if wanted == "credentials" and (redirect := catalog.redirects.get(name)):
                yield Finding(kind, owner, path, f"{name} is an old id: write {redirect.to}")
            else:
                yield _unknown(kind, owner, path, wanted, name)


_HEARD_OF = ("credentials", "issuers", "phantoms", "topics", "terms", "frameworks", "designations")
_HEARD_KINDS = ("credential", "issuer", "framework")


def heard_names_exist(catalog: Catalog) -> Iterator[Finding]:
    """Every `@id` of `heard` is one of the catalog's, or a kind of entity."""
    for kind, owner, value in entries(catalog, "said", "beliefs"):
        for number, way in enumerate(getattr(value, "heard", ())):
            for name in re.findall(r"@([\w-]+)", way):
                if name not in _HEARD_KINDS and not any(name in getattr(catalog, held) for held in _HEARD_OF):
                    yield Finding(kind, owner, f"heard.{number}", f"{name} is not in the catalog")


def ids_are_never_reused(catalog: Catalog) -> Iterator[Finding]:
    """An id that was renamed is not given to another credential."""
    for old in catalog.redirects:
        if old in catalog.credentials:
            yield Finding("redirects", old, "", "this id is a credential's: an id that was renamed is never given again")


def cited_facts_exist(catalog: Catalog) -> Iterator[Finding]:
    """Every fact path in `cites` leads to something that is recorded."""
    for kind, owner, value in entries(catalog, "said", "beliefs"):
        for number, cite in enumerate(getattr(value, "cites", ())):
            about, _, path = cite.partition(".")
            try:
                found = catalog.fact(about, path) if path else None
            except (KeyError, ValueError):
                continue  # its sources do not resolve, which is told where it stands
            if found is None:
                yield Finding(kind, owner, f"cites.{number}", f"nothing is recorded at {cite}", ("credentials", about))


def nothing_goes_round(catalog: Catalog) -> Iterator[Finding]:
    """No credential replaces itself through others; no topic is its own parent; no kind of experience counts as itself."""
    newer = {i: {c.new_exam_of.credential} if c.new_exam_of else set() for i, c in catalog.credentials.items()}
    yield from _circles("credentials", "new_exam_of.credential", newer)
    replaced = {i: set(c.replaced_by) for i, c in catalog.credentials.items()}
    yield from _circles("credentials", "replaced_by", replaced)
    yield from _circles("topics", "parent", {i: {t.parent} if t.parent else set() for i, t in catalog.topics.items()})
    yield from _circles("experience", "counts_as", {i: set(k.counts_as) for i, k in catalog.experience.items()})


def _circles(kind: str, key: str, graph: Mapping[str, set[str]]) -> Iterator[Finding]:
    for start, first in graph.items():
        todo, seen = list(first), set(first)
        while todo:
            step = todo.pop()
            if step == start:
                yield Finding(kind, start, key, f"this leads back to {start}")
                break
            fresh = graph.get(step, set()) - seen
            seen |= fresh
            todo += fresh


def _unknown(kind: str, owner: str, path: str, wanted: str, name: str) -> Finding:
    place = "this file's sources or sources.yaml" if wanted == "sources" else wanted
    return Finding(kind, owner, path, f"{name} is not in {place}", (wanted, name))


def _named(kind: str, value: object) -> Iterator[_Named]:
    """Every id an entry names."""
    match kind:
        case "credentials":
            yield from _named_by_credential(value)  # type: ignore[arg-type]
        case "roles":
            yield from _listed(value, "article_pick", "credentials")
            yield from _listed(value, "needs", "topics")
        case "topics":
            yield from _listed(value, "parent", "topics")
        case "terms":
            yield from _listed(value, "credentials", "credentials")
            yield from _listed(value, "topics", "topics")
        case "said" | "beliefs":
            for wanted in ("credentials", "issuers", "topics"):
                yield from _listed(value, wanted, wanted)
            yield from _listed(value, "see", "said")
        case "collisions":
            yield from _listed(value, "credentials", "credentials")
            yield from _listed(value, "default", "credentials")
        case "phantoms":
            yield from _listed(value, "instead", "credentials")
        case "redirects":
            yield from _listed(value, "to", "credentials")
        case "experience":
            yield from _listed(value, "counts_as", "experience")
        case "issuers":
            yield from _frameworks(value)


def _listed(value: object, key: str, wanted: str) -> Iterator[_Named]:
    """Ids in a key that holds one, a list of them, or a map from them."""
    held = getattr(value, key)
    if isinstance(held, str):
        yield key, wanted, held
    elif isinstance(held, dict):
        yield from ((f"{key}.{name}", wanted, name) for name in held)
    else:
        yield from ((f"{key}.{number}", wanted, name) for number, name in enumerate(held or ()))


def _frameworks(value: object) -> Iterator[_Named]:
    for key, recognition in getattr(value, "recognition", {}).items():
        yield f"recognition.{key}.framework", "frameworks", recognition.framework


def _named_by_credential(credential: Credential) -> Iterator[_Named]:
    yield "issuer", "issuers", credential.issuer
    if credential.new_exam_of:
        yield "new_exam_of.credential", "credentials", credential.new_exam_of.credential
    yield from _listed(credential, "replaced_by", "credentials")
    yield from _listed(credential, "companions", "credentials")
    yield from _listed(credential, "topics", "topics")
    for path, topics in (("topics", credential.topics), ("judgement.topics", credential.judgement.topics)):
        yield from ((f"{path}.{key}.also", "topics", name) for key, one in topics.items() for name in one.also)
    yield from _frameworks(credential)
    yield from ((f"judgement.{path}", wanted, name) for path, wanted, name in _listed(credential.judgement, "roles", "roles"))
    yield from ((f"judgement.{path}", wanted, name) for path, wanted, name in _listed(credential.judgement, "topics", "topics"))
    for stage in ("sit", "certify", "keep"):
        block = getattr(credential.conditions, stage)
        if block is None:
            continue
        for key, tree in (("required", block.required), ("recommended", block.recommended)):
            if tree is not None and tree != "none":
                yield from _in_conditions(f"conditions.{stage}.{key}", tree)


def _in_conditions(path: str, tree: Condition) -> Iterator[_Named]:
    for inside, condition in models(tree, HoldsCredential, HoldsDesignation, Experience):
        here = f"{path}.{inside}" if inside else path
        match condition:
            case HoldsCredential(credential=name):
                yield f"{here}.credential", "credentials", name
            case HoldsDesignation(designation=name):
                yield f"{here}.designation", "designations", name
            case Experience(kind=name):
                yield f"{here}.kind", "experience", name
