"""What one credential is to another's gate: a must, one way in, only recommended, not accepted, or not named at all."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from catalog.conditions import STAGES, Condition, Experience, HoldsCredential, HoldsDesignation, Other, StageName, Training, leaves
from catalog.engine.conditions import EVERYTHING, Known, ways
from catalog.remembered import remembered

if TYPE_CHECKING:
    from collections.abc import Iterator

    from catalog.blocks import Stage
    from catalog.catalog import Catalog
    from catalog.model import Credential

Part = Literal["must", "one_of", "heir", "untold", "recommended", "not_accepted", "indirect", "same", "not_named", "unrecorded"]
"""`heir`: it takes the place of one that the gate names; `untold`: the gate asks for a certification without saying which.
Whether either counts no source says."""
_DEPTH = 3


@dataclass(frozen=True, slots=True)
class Relation:
    """What the asked credential is to the target's gate."""

    target: str
    asked: str
    part: Part
    stage: StageName | None = None
    path: str | None = None
    via: str | None = None
    """For `indirect`: the credential of the gate whose own gate names it; for `heir`: the one it takes the place of."""
    alone: bool = False
    """Holding it is all that the stage asks."""
    active: bool = True
    """It counts only while it is in force."""


class Nobody:
    """A person of whom everything is said and who has nothing: for what a gate asks of anyone."""

    holds = ()
    lacks = (EVERYTHING,)
    years = ()
    designations = ()
    trainings = ("-",)
    role = None
    platform = None
    level = None


def relation(catalog: Catalog, target: str, asked: str, depth: int = _DEPTH) -> Relation:
    """The strongest part that the asked credential plays, over the stages of sitting and being certified."""
    family = catalog.same_credential(asked)
    if target in family:
        return Relation(target, asked, "same")
    stages = list(_stages(catalog, target))
    return (
        _required(catalog, (target, asked), family, stages)
        or _beside(catalog, (target, asked), family, stages)
        or _untold(catalog, (target, asked), family, stages)
        or _indirect(catalog, target, asked, depth)
        or _nothing(target, asked, stages)
    )


def _required(
    catalog: Catalog, pair: tuple[str, str], family: frozenset[str], stages: list[tuple[StageName, Stage]]
) -> Relation | None:
    """Named by a required tree, or taking the place of one that is."""
    for name, stage in stages:
        if (found := _in_tree(catalog, pair, family, name, stage)) is not None:
            return found
    for name, stage in stages:
        tree = required_of(stage)
        for leaf in leaves(tree) if tree is not None else []:
            held = catalog.credentials.get(leaf.credential) if isinstance(leaf, HoldsCredential) else None
            if held is not None and any(i in held.replaced_by for i in family):
                return Relation(*pair, "heir", name, f"conditions.{name}.required", via=held.id)
    return None


def _beside(
    catalog: Catalog, pair: tuple[str, str], family: frozenset[str], stages: list[tuple[StageName, Stage]]
) -> Relation | None:
    """Said not to count, or only advised."""
    for name, stage in stages:
        if any(_means(catalog, text, family) for text in stage.not_accepted):
            return Relation(*pair, "not_accepted", name, f"conditions.{name}.not_accepted")
    for name, stage in stages:
        if stage.recommended is not None and any(_speaks_of(catalog, leaf, family) for leaf in leaves(stage.recommended)):
            return Relation(*pair, "recommended", name, f"conditions.{name}.recommended")
    return None


def _untold(
    catalog: Catalog, pair: tuple[str, str], family: frozenset[str], stages: list[tuple[StageName, Stage]]
) -> Relation | None:
    """Required is a certification that only words tell of: it may be any of the issuer's, or one that the words speak of."""
    theirs = catalog.credentials[pair[0]].issuer == catalog.credentials[pair[1]].issuer
    for name, stage in stages:
        tree = required_of(stage)
        for leaf in leaves(tree) if tree is not None else []:
            if isinstance(leaf, Other) and _A_CERTIFICATION.match(leaf.other) and (theirs or _speaks_of(catalog, leaf, family)):
                return Relation(*pair, "untold", name, f"conditions.{name}.required")
    return None


_A_CERTIFICATION = re.compile(r"(?:an?|one|another) (?:\w+ )?(?:certification|credential)\b")


def _nothing(target: str, asked: str, stages: list[tuple[StageName, Stage]]) -> Relation:
    recorded = [name for name, stage in stages if stage.required is not None]
    if not recorded:
        return Relation(target, asked, "unrecorded")
    return Relation(target, asked, "not_named", recorded[0], f"conditions.{recorded[0]}.required")


def _stages(catalog: Catalog, target: str) -> Iterator[tuple[StageName, Stage]]:
    conditions = catalog.credentials[target].conditions
    for name in STAGES:
        stage: Stage | None = getattr(conditions, name)
        if stage is not None:
            yield name, stage


def required_of(stage: Stage | None) -> Condition | None:
    """The required tree of a stage, None where nothing is required or nothing is known."""
    return None if stage is None or stage.required is None or stage.required == "none" else stage.required


def _in_tree(catalog: Catalog, pair: tuple[str, str], family: frozenset[str], name: StageName, stage: Stage) -> Relation | None:
    tree = required_of(stage)
    if tree is None:
        return None
    named = [leaf for leaf in leaves(tree) if isinstance(leaf, HoldsCredential) and leaf.credential in family]
    if not named:
        return None
    every = ways(Known.of(catalog, Nobody()), tree, lambda _: True)
    part: Part = "must" if all(any(leaf in way for leaf in named) for way in every) else "one_of"
    alone = any(len(way) == 1 and next(iter(way)) in named for way in every)
    return Relation(*pair, part, name, f"conditions.{name}.required", alone=alone, active=all(leaf.active for leaf in named))


def _means(catalog: Catalog, text: str, family: frozenset[str]) -> bool:
    """Whether an entry of a list of ids or names means one of these."""
    plain = text.casefold()
    names = {name.casefold() for c in (catalog.credentials[i] for i in family) for name in (c.acronym, c.name, *c.aliases)}
    return text in family or plain in names


def _speaks_of(catalog: Catalog, leaf: Condition, family: frozenset[str]) -> bool:
    match leaf:
        case HoldsCredential(credential=credential):
            return credential in family
        case Other(other=text) | Training(training=text):
            return any(_word_in(catalog.credentials[i].acronym, text) for i in family)
        case _:
            return False


def _word_in(word: str, text: str) -> bool:
    return re.search(rf"(?<![\w+]){re.escape(word)}(?![\w+])", text) is not None


def _indirect(catalog: Catalog, target: str, asked: str, depth: int) -> Relation | None:
    if depth == 0:
        return None
    for name, stage in _stages(catalog, target):
        tree = required_of(stage)
        for leaf in leaves(tree) if tree is not None else []:
            if isinstance(leaf, HoldsCredential) and leaf.credential in catalog.credentials:
                further = relation(catalog, leaf.credential, asked, depth - 1)
                if further.part in ("must", "one_of", "indirect"):
                    return Relation(target, asked, "indirect", name, further.path, via=leaf.credential)
    return None


def gated(held: Credential) -> bool:
    """Whether something has to be held or to have been done for years before it: there is a way to walk."""
    trees = (required_of(stage) for stage in (held.conditions.sit, held.conditions.certify))
    walked = HoldsCredential | HoldsDesignation | Experience
    return any(isinstance(leaf, walked) for tree in trees if tree is not None for leaf in leaves(tree))


def opened_by(catalog: Catalog, credential: str) -> tuple[str, ...]:
    """Credentials of the catalog whose gate to the exam or to being certified names this one, in the order of the catalog."""
    return _openings(catalog).get(credential, ())


@remembered(most=8)
def _openings(catalog: Catalog) -> dict[str, tuple[str, ...]]:
    """Worked out once for a catalog."""
    found: dict[str, dict[str, None]] = {}
    for target in catalog.credentials:
        for name, stage in _stages(catalog, target):
            tree = required_of(stage) if name != "keep" else None
            for leaf in leaves(tree) if tree is not None else []:
                if isinstance(leaf, HoldsCredential):
                    for member in (
                        sorted(catalog.same_credential(leaf.credential)) if leaf.credential in catalog.credentials else []
                    ):
                        found.setdefault(member, {})[target] = None
    return {credential: tuple(targets) for credential, targets in found.items()}
