"""How the alias index of a catalog is built: every name people use for anything in it."""

from __future__ import annotations

import re
import weakref
from collections import defaultdict
from typing import TYPE_CHECKING

from handlers.understanding.words.clean import words
from handlers.understanding.words.names import ORDINARY, AliasIndex, EntityKind, joined, key_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from catalog.catalog import Catalog
    from catalog.model import Credential

_GENERIC = frozenset(
    (
        "certifiedprofessional",
        "aisecurity",
        "security",
        "cloudsecurity",
        "cloudsecuritycertification",
        "cloudsecurityengineer",
        "securitycertification",
        "aisecuritycertification",
        "aisecuritycert",
        "aicertification",
    )
)
"""Too wide to stand for any one thing."""
TRACK_NAMES = {
    "audit": (
        "audit cert", "audit certification", "audit certs", "audit certifications", "audit credential", "audit credentials",
        "audit track", "audit certs", "audit certifications", "audit side",
    ),
    "foundation": (
        "foundation cert", "foundation certification", "foundation certs", "foundation certifications",
        "foundation credential", "foundation credentials", "foundation track", "foundational track", "foundation level",
    ),
    "general-security": ("general security track", "general security", "traditional security certs"),
    "governance": (
        "governance cert", "governance certification", "governance certs", "governance certifications",
        "governance credential", "governance credentials", "governance track", "governance side", "grc track",
        "governance certs", "governance certifications",
    ),
    "offensive": (
        "offensive cert", "offensive certification", "offensive certs", "offensive certifications", "offensive credential",
        "offensive credentials", "offensive track", "red team track", "offensive certs", "offensive certifications",
        "offensive side",
    ),
    "platform": (
        "platform cert", "platform certification", "platform certs", "platform certifications", "platform credential",
        "platform credentials", "platform track", "cloud track", "vendor track", "platform certs", "cloud certs",
        "platform side",
    ),
    "practitioner": (
        "practitioner cert", "practitioner certification", "practitioner certs", "practitioner certifications",
        "practitioner credential", "practitioner credentials", "practitioner track", "practitioner certs",
        "practitioner side", "hands on track",
    ),
}  # fmt: skip


_INDEXES: weakref.WeakKeyDictionary[Catalog, AliasIndex] = weakref.WeakKeyDictionary()


def alias_index(catalog: Catalog) -> AliasIndex:
    """The index of a catalog, built at its first use."""
    index = _INDEXES.get(catalog)
    if index is None:
        index = _INDEXES[catalog] = _build(catalog)
    return index


def keep(catalog: Catalog, index: AliasIndex) -> None:
    """The index that was built of this catalog before."""
    _INDEXES[catalog] = index


def _build(catalog: Catalog) -> AliasIndex:
    gathered: dict[str, dict[EntityKind, dict[str, None]]] = defaultdict(lambda: defaultdict(dict))
    exams: dict[str, str] = {}

    name_words: set[str] = set()

    def add(kind: EntityKind, identity: str, names: Iterable[str]) -> None:
        for name in names:
            found = words(name)
            name_words.update(word.text for word in found if word.text.isalpha())
            if (key := joined(found)) and key not in _GENERIC:
                gathered[key][kind][identity] = None

    for identity, credential in catalog.credentials.items():
        add("credential", identity, credential_names(identity, credential, catalog))
        for code in (c for c in credential.exams if c != "main"):
            exams[key_of(code)] = code
            if name := credential.exams[code].name:
                exams[key_of(name)] = code
    told = {key_of(n) for c in catalog.credentials.values() for n in (c.id, c.acronym, c.name, *c.aliases)}
    _resolve_families(gathered, catalog)
    for identity, redirect in catalog.redirects.items():
        add("credential", redirect.to, (identity,))
    for identity, phantom in catalog.phantoms.items():
        add("phantom", identity, _as_certified((phantom.name, *phantom.aliases)))
    for identity, issuer in catalog.issuers.items():
        add("issuer", identity, (issuer.name, *issuer.aliases))
    for identity, designation in catalog.designations.items():
        add("designation", identity, (identity, designation.name, *designation.aliases))
    for kind, entries in (
        ("role", catalog.roles),
        ("topic", catalog.topics),
        ("term", catalog.terms),
        ("framework", catalog.frameworks),
    ):
        for identity, entry in entries.items():
            names = (entry.name, *entry.aliases, *getattr(entry, "near", ()))
            if kind == "role":
                names = (*names, *(brief for name in names for brief in _in_brief(name)))
            add(kind, identity, _with_plural(names))  # type: ignore[arg-type]
            if kind == "topic":
                add("topic", identity, _of_one(names))
    for track, called in TRACK_NAMES.items():
        add("track", track, called)
    for key, kinds in gathered.items():
        if key not in told and kinds.keys() & {"topic", "term"}:
            kinds.pop("credential", None)  # a shortened name never takes the word for a subject
    keys: dict[str, dict[EntityKind, tuple[str, ...]]] = {
        key: {kind: tuple(ids) for kind, ids in kinds.items()} for key, kinds in gathered.items()
    }
    fuzzy = [k for k, kinds in keys.items() if "credential" in kinds and len(k) >= 4 and k not in ORDINARY]
    long_words = tuple(sorted(word for word in name_words if len(word) > 6))
    house_keys = tuple(key for key, kinds in keys.items() if "issuer" in kinds and len(key) >= 5 and key.isalpha())
    houses = {identity: held.issuer for identity, held in catalog.credentials.items()}
    return AliasIndex(keys, exams, houses, house_keys, fuzzy, _vocabulary(catalog), frozenset(name_words), long_words)


_A_CERTIFICATION = re.compile(r"(.+) (?:certification|cert|certificate)\Z", re.IGNORECASE)


def _as_certified(names: Iterable[str]) -> Iterator[str]:
    """A certification that is none, with what people say who claim it: "MITRE ATLAS certified", "certified in the EU AI Act"."""
    for name in names:
        yield name
        if match := _A_CERTIFICATION.match(name):
            yield from (
                f"{match[1]} certified",
                f"certified in {match[1]}",
                f"certified in the {match[1]}",
                f"certified for {match[1]}",
            )


def _with_plural(names: Iterable[str]) -> Iterator[str]:
    for name in names:
        yield name
        if name[-1:].isalpha() and not name.endswith("s"):
            yield name + "s"


_BRIEF = (("security", "sec"), ("security", "infosec"), ("engineer", "eng"), ("manager", "mgr"), ("developer", "dev"))


def _in_brief(name: str) -> Iterator[str]:
    """The title of a job as people type it: "AWS security engineer", "AWS sec eng"."""
    short = [name.casefold()]
    if " " in name:
        for long, brief in _BRIEF:
            short += [one.replace(long, brief) for one in short if long in one.split()]
    yield from short[1:]


_DONE_TO = re.compile(
    r"((?:attack|hack|break|jailbreak|test|pentest|red team|fool|trick|steal|poison)(?:ing)?) ([A-Za-z ]+[A-Za-rt-z])s\Z"
)
_ONE = ("an", "a", "the", "our", "my", "your", "their", "")


def _of_one(names: Iterable[str]) -> Iterator[str]:
    """What is done to several, done to one: "attack LLM apps", "attack an LLM app"."""
    for name in names:
        if match := _DONE_TO.match(name):
            yield from (f"{match[1]} {one} {match[2]}" for one in _ONE)
            yield from (f"{match[1]} {one} {match[2]}s" for one in _ONE[2:])


_FAMILY = re.compile(r"([A-Z]{3})-C\d\d\Z")


_PARENTHESES = re.compile(r"\s*\([^)]*\)")


_SUBJECTS = frozenset([
    "ai", "artificial", "intelligence", "audit", "certificate", "certification", "cert", "cloud", "governance", "in", "red",
    "risk", "security", "strategy", "team", "teaming",
])  # fmt: skip
"""Words of subjects: a name that has no other left without its issuer ("IAPP AI governance certification") is nobody's name."""


_NOISE = re.compile(r"\b(?:certified|certification|certificate|exam|the|microsoft certified:)\s*", re.IGNORECASE)


def credential_names(identity: str, credential: Credential, catalog: Catalog) -> Iterator[str]:
    """Every name a credential is known by, derived ones included."""
    issuer = catalog.issuers.get(credential.issuer)
    issuer_names = (issuer.name, *issuer.aliases) if issuer else ()
    for name in (credential.acronym, credential.name, *credential.aliases, identity, *credential.exams):
        if name == "main":
            continue
        yield name
        bare = _PARENTHESES.sub("", name).strip()
        if bare != name and len(bare) > 3:
            yield bare
        if name.endswith("+") and len(name) <= 6:
            yield name[:-1]
        if match := _FAMILY.fullmatch(name):
            yield match[1]
        for prefix in issuer_names:
            if bare.lower().startswith(prefix.lower() + " ") and len(bare) - len(prefix) > 8:
                rest = bare[len(prefix) + 1 :]
                if any(word.text not in _SUBJECTS for word in words(rest)):
                    yield rest
                if " " in rest:
                    yield from (f"{rest} {link} {prefix}" for link in ("from", "of", "by"))
        yield from _shortened(bare)
        plain = _NOISE.sub("", bare)
        if plain != bare and len(plain) > 10 and not plain.lower().startswith(("in ", "of ", "for ")):
            yield plain


_SHORT = (("Generative AI", "GenAI"), ("Developer", "Dev"), ("Professional", "Pro"), ("Engineer", "Eng"), ("Associate", "Assoc"))
_WORDS_LEFT = 3


def _shortened(name: str) -> Iterator[str]:
    """A long name as people type it: "AWS GenAI Dev Pro"."""
    short = [name]
    for long, brief in _SHORT:
        if long in name:
            short += [one.replace(long, brief) for one in short]
    yield from (one for one in short[1:] if len(one.split()) >= _WORDS_LEFT)


def _resolve_families(gathered: dict[str, dict[EntityKind, dict[str, None]]], catalog: Catalog) -> None:
    """Letters shared by exams of one credential (SCS) mean the newest; an exact code of its own stays."""
    for kinds in gathered.values():
        ids = list(kinds.get("credential", ()))
        if len(ids) > 1 and all(i in catalog.same_credential(ids[0]) for i in ids):
            newest = [i for i in ids if not any(s in ids for s in catalog.successors(i))]
            kinds["credential"] = dict.fromkeys(newest or ids)


def _vocabulary(catalog: Catalog) -> frozenset[str]:
    """Ordinary words of the catalog's own texts: never taken for a mistyped name."""
    found: set[str] = set()
    for credential in catalog.credentials.values():
        texts = [credential.name, *(s.text for s in credential.statements.values()), credential.judgement.best_for.text]
        texts += [credential.judgement.validates.text, credential.judgement.not_for.text, credential.judgement.validates.why]
        texts += [d.name for d in (credential.domains.items if credential.domains else ())]
        for text in texts:
            found.update(re.findall(r"\b[a-z]{3,}\b", text))
    for entry in (*catalog.said.values(), *catalog.beliefs.values()):
        for text in (*entry.ask, entry.short, *entry.more):
            found.update(re.findall(r"\b[a-z]{3,}\b", text))
    for about in (*(t.about for t in catalog.topics.values()), *(t.about for t in catalog.terms.values())):
        found.update(re.findall(r"\b[a-z]{3,}\b", about.lower()))
    return frozenset(found)
