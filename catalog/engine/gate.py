"""How a person stands before what a credential asks for, with what anyone can simply do (apply, take a course) left aside."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from catalog.conditions import AnyOf, Application, HoldsCredential, HoldsDesignation, Subscription, Training, leaves
from catalog.engine.case import implied_ways
from catalog.engine.conditions import Truth
from catalog.engine.eligibility import Status, stage_result
from catalog.engine.judged import known_of

if TYPE_CHECKING:
    from collections.abc import Hashable, Sequence
    from datetime import date

    from catalog.catalog import Catalog
    from catalog.conditions import Condition
    from catalog.engine.eligibility import Missing, MissingSet, StageResult
    from catalog.engine.wishes import Asker
    from catalog.model import Credential


@dataclass(frozen=True, slots=True)
class Gate:
    """Whether a person may be certified: `open` where nothing is asked, `met`, `not_yet`, or `unknown`."""

    state: str
    paths: tuple[str, ...] = ()
    credentials: tuple[str, ...] = ()
    """Credentials the gate names: what meets it, or what could."""
    years_missing: bool = False
    """Every way in takes years that money cannot buy."""
    left: tuple[Condition, ...] = ()
    """What is still open of the way the person has begun: part of it is met."""
    sit_now: bool = False
    """The exam can be sat; only being certified has to wait."""
    titles: tuple[str, ...] = ()
    """Designations held that meet it."""


OPEN = Gate("open")
"""Nothing is asked."""


def asking(held: Credential) -> tuple[str, ...]:
    """The stages that ask for something."""
    stages = (("sit", held.conditions.sit), ("certify", held.conditions.certify))
    return tuple(name for name, stage in stages if stage is not None and stage.required not in (None, "none"))


def recorded(held: Credential) -> bool:
    """Whether any source says what it asks for, be it that it asks for nothing."""
    return any(stage is not None and stage.required is not None for stage in (held.conditions.sit, held.conditions.certify))


def asks(held: Credential) -> Hashable:
    """What it asks for, to sit and to be certified: all that a person's standing before its gate depends on."""
    return tuple(stage.required if stage is not None else None for stage in (held.conditions.sit, held.conditions.certify))


def before(catalog: Catalog, credential: str, person: Asker, today: date, asked: Sequence[str]) -> Gate:
    """How a person stands before what the stages in `asked` ask for."""
    known = known_of(catalog, person)
    results = [stage_result(catalog, credential, "sit" if name == "sit" else "certify", known, today) for name in asked]
    ways = implied_ways(catalog, person)
    implied = {r.stage for r in results if r.status is not Status.ELIGIBLE and _implied(catalog, credential, r.stage, ways)}
    left = [r for r in results if r.status is not Status.ELIGIBLE and r.stage not in implied]
    hurdles = {result.stage: [_hurdles(found) for found in result.sets] for result in left}
    real = [result for result in left if all(hurdles[result.stage])]
    closed = [r for r in real if not any(_unsaid(way) for way in hurdles[r.stage]) or _refused(person, hurdles[r.stage])]
    paths = tuple(result.path for result in closed or real or results)
    if not real:
        met = [leaf.credential for result in results for leaf in result.met if isinstance(leaf, HoldsCredential)]
        titles = [leaf.designation for result in results for leaf in result.met if isinstance(leaf, HoldsDesignation)]
        begun = any(result.met for result in results) or bool(implied)
        return Gate("met" if begun else "open", paths, tuple(dict.fromkeys(met)), titles=tuple(dict.fromkeys(titles)))
    missing = [one.condition for result in closed or real for way in hurdles[result.stage] for one in way]
    named = [condition.credential for condition in missing if isinstance(condition, HoldsCredential)]
    years = any(all(found.cost.years > 0 for found in result.sets) for result in closed)
    sit_now = bool(closed) and all(result.stage == "certify" for result in closed)
    half = next((way for r in closed or real if r.met for way in _begun(catalog, credential, r, hurdles[r.stage])), ())
    state = "not_yet" if closed else "unknown"
    still = tuple(one.condition for one in half)
    return Gate(state, paths, tuple(dict.fromkeys(named)), years_missing=years, left=still, sit_now=sit_now)


def _refused(person: Asker, ways: Sequence[list[Missing]]) -> bool:
    """Whether somebody who holds none of them says that they lack one: whoever tells that of a gate would name the other key."""
    asked = {one.condition for way in ways for one in way}
    keys = {condition.credential for condition in asked if isinstance(condition, HoldsCredential)}
    return len(keys) == len(asked) and bool(keys & set(person.lacks))


def _implied(catalog: Catalog, credential: str, stage: str, ways: Sequence[frozenset[str]]) -> bool:
    """Something held asks for one of these, and each of these opens this gate: whichever it is, the gate is met."""
    block = getattr(catalog.credentials[credential].conditions, stage)
    tree = block.required if block is not None else None
    parts = tree.any_of if isinstance(tree, AnyOf) else (tree,)
    opening = {part.credential for part in parts if isinstance(part, HoldsCredential)}
    return any(way <= opening for way in ways)


def _begun(catalog: Catalog, credential: str, result: StageResult, ways: Sequence[list[Missing]]) -> list[list[Missing]]:
    """The ways in of which something is met already come first; of the others nothing has begun."""
    tree = getattr(catalog.credentials[credential].conditions, result.stage).required
    branches = [set(leaves(part)) for part in (tree.any_of if isinstance(tree, AnyOf) else (tree,))]
    begun = [branch for branch in branches if branch & set(result.met)]
    return [way for way in ways if any({one.condition for one in way} <= branch for branch in begun)]


def _hurdles(found: MissingSet) -> list[Missing]:
    """What is missing besides what anyone can simply do."""
    return [one for one in found.missing if not isinstance(one.condition, Application | Training | Subscription)]


def _unsaid(way: Sequence[Missing]) -> bool:
    """Nothing in it is known to be missing; the person only did not say."""
    return all(one.truth is Truth.UNKNOWN for one in way)
