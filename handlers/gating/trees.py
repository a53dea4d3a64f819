"""A tree of conditions as a list a person can read, each with its state where we know the person."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from catalog.conditions import AllOf, AnyOf, Condition, Experience, HoldsCredential, HoldsDesignation, Other, StageName, leaves
from catalog.engine.conditions import Truth, truth
from catalog.engine.lifecycle import State, standing
from handlers import wording
from handlers.answer import Point, Points
from handlers.aspects.documents import in_short, readings
from handlers.aspects.gates import condition_words
from handlers.gating.packaged import packaged

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from catalog.blocks import Stage
    from catalog.engine.conditions import Known
    from handlers.aspects.talk import Talk

_STATES: dict[Truth, Literal["met", "missing", "unknown"]] = {
    Truth.YES: "met", Truth.NO: "missing", Truth.UNKNOWN: "unknown",
}  # fmt: skip
_NAMED_UP_TO = 4
BEFORE: tuple[StageName, ...] = ("sit", "certify")
TITLES: dict[StageName, str] = {
    "sit": "To sit the exam", "certify": "To be certified", "keep": "To keep it",
}  # fmt: skip


def required(talk: Talk, name: StageName) -> Condition | Literal["none"] | None:
    """What a stage requires, noted in the ledger; None where no source says."""
    stage = getattr(talk.held.conditions, name)
    if stage is None or stage.required is None:
        return None
    talk.use(f"conditions.{name}.required")
    found: Condition | Literal["none"] = stage.required
    return found


def words(talk: Talk, condition: Condition) -> str:
    """A condition in one clause; of many alternatives only the first few are named."""
    return condition_words(talk.catalog, _shortened(condition))


def _shortened(condition: Condition) -> Condition:
    match condition:
        case AnyOf(any_of=parts) if len(parts) > _NAMED_UP_TO + 1:
            left = Other(other=f"one of {len(parts) - _NAMED_UP_TO} more that we know of")
            return AnyOf(any_of=(*(_shortened(part) for part in parts[:_NAMED_UP_TO]), left))
        case AnyOf(any_of=parts):
            return AnyOf(any_of=tuple(_shortened(part) for part in parts))
        case AllOf(all_of=parts):
            return AllOf(all_of=tuple(_shortened(part) for part in parts))
        case _:
            return condition


def tree_points(talk: Talk, condition: Condition, known: Known | None = None, level: int = 0) -> Iterator[Point]:
    """A tree as indented points: alternatives under "one of these is enough"; what is no longer needed carries no state."""
    match condition:
        case AnyOf(any_of=parts):
            yield Point("One of these is enough:", level=level)
            done = known is not None and truth(known, condition) is Truth.YES
            for part in parts:
                judged = None if known is None or (done and truth(known, part) is not Truth.YES) else known
                yield from tree_points(talk, part, judged, level + 1)
        case AllOf(all_of=parts) if len(parts) > 1:
            yield Point("All of these:", level=level)
            for part in parts:
                yield from tree_points(talk, part, known, level + 1)
        case AllOf(all_of=(part,)):
            yield from tree_points(talk, part, known, level)
        case _:
            state = _STATES[truth(known, condition)] if known is not None else None
            yield Point(wording.capital(words(talk, condition)), detail=_note(talk, condition), level=level, state=state)


def _note(talk: Talk, leaf: Condition) -> str | None:
    """The leaf's own note, and a word on a credential that cannot be taken on the day."""
    parts: list[str] = []
    if isinstance(leaf, HoldsCredential | HoldsDesignation | Experience) and leaf.note:
        parts.append(wording.sentence(leaf.note))
    if isinstance(leaf, HoldsCredential) and leaf.credential in talk.catalog.credentials:
        if leaf.credential == talk.id:
            return None
        stands = standing(talk.catalog, leaf.credential, talk.today)
        if stands.state is State.RETIRED and not stands.open_languages:
            newer = [i for i in talk.catalog.successors(leaf.credential) if standing(talk.catalog, i, talk.today).open]
            name = wording.label(talk.catalog, leaf.credential)
            parts.append(
                f"{name} can no longer be taken; the newer exam of the same credential is {wording.labels(talk.catalog, newer)}."
                if newer
                else f"{name} can no longer be taken; confirm with the issuer that one already held still counts."
            )
    return " ".join(parts) or None


def stage_section(
    talk: Talk, name: StageName, known: Known | None = None, title: str | None = None, part: Condition | None = None
) -> Points | None:
    """What one stage requires (or the part of it that is given), None where no source says."""
    whole = required(talk, name)
    tree = whole if part is None else part
    if tree is None:
        return None
    stage = getattr(talk.held.conditions, name)
    if tree == "none":
        sold = packaged(talk) if name == "sit" else ""
        own = (Point(wording.sentence(sold)),) if sold else ()
        return Points((Point("Required: none."), *own, *_disputed(talk, stage, "required")), title or TITLES[name])
    points = list(tree_points(talk, tree, known))
    if stage.note:
        points.append(Point(wording.sentence(stage.note)))
    return Points((*points, *_disputed(talk, stage, "required")), title or TITLES[name])


def _disputed(talk: Talk, stage: Stage, field: str) -> Iterator[Point]:
    """What each source has of what a stage asks or advises, where they disagree, and in short why we prefer one."""
    if (dispute := stage.dispute_of(field)) is not None:
        yield Point("Sources disagree here", detail=in_short(dispute.why))
        yield from (Point(reading, level=1) for reading in readings(talk.catalog, talk.held, dispute))


def recommended_section(talk: Talk, names: Iterable[StageName] = BEFORE) -> Points | None:
    """What is advised and not enforced."""
    points: list[Point] = []
    for name in names:
        stage = getattr(talk.held.conditions, name)
        if stage is not None and stage.recommended is not None:
            talk.use(f"conditions.{name}.recommended")
            points += (*tree_points(talk, stage.recommended), *_disputed(talk, stage, "recommended"))
    return Points(tuple(dict.fromkeys(points)), "Recommended, not required") if points else None


def not_accepted_section(talk: Talk) -> Points | None:
    """What people take for a way in and is none."""
    found = not_accepted(talk)
    return Points(tuple(Point(name) for name in found), "Does not open this gate") if found else None


def not_accepted(talk: Talk) -> list[str]:
    """Names of what does not count, by label where the catalog holds them."""
    found: list[str] = []
    for name in ("sit", "certify"):
        stage = getattr(talk.held.conditions, name)
        if stage is not None and stage.not_accepted:
            talk.use(f"conditions.{name}.not_accepted")
            found += [wording.label(talk.catalog, i) if i in talk.catalog.credentials else i for i in stage.not_accepted]
    return list(dict.fromkeys(found))


def named_in(talk: Talk, *names: StageName) -> tuple[str, ...]:
    """Catalog ids that the required and recommended trees and the lists of these stages name."""
    found: list[str] = []
    for name in names or ("sit", "certify", "keep"):
        stage = getattr(talk.held.conditions, name)
        if stage is None:
            continue
        for tree in (stage.required, stage.recommended):
            if tree is not None and tree != "none":
                found += [leaf.credential for leaf in leaves(tree) if isinstance(leaf, HoldsCredential)]
        found += [i for i in stage.not_accepted if i in talk.catalog.credentials]
    return tuple(i for i in dict.fromkeys(found) if i in talk.catalog.credentials)


def ways_in(talk: Talk) -> tuple[str, ...]:
    """Other credentials that the required trees name, in the order of the file."""
    found: list[str] = []
    for name in BEFORE:
        stage = getattr(talk.held.conditions, name)
        if stage is not None and stage.required not in (None, "none"):
            found += [leaf.credential for leaf in leaves(stage.required) if isinstance(leaf, HoldsCredential)]
    return tuple(i for i in dict.fromkeys(found) if i in talk.catalog.credentials and i != talk.id)
