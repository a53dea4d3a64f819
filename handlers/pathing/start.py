"""Where a way starts and where it leads: what the person holds, and the credential meant where only a job was named."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from catalog.engine.conditions import EVERYTHING
from catalog.engine.lifecycle import State, standing
from catalog.engine.recommend import recommend
from catalog.engine.wishes import unwanted
from handlers import wording
from handlers.advising import names
from handlers.advising.choosing import case_of
from handlers.gating.asked import targets_of
from handlers.person import Person
from handlers.person_words import person_words
from handlers.query import Limits

if TYPE_CHECKING:
    from collections.abc import Callable

    from catalog.catalog import Catalog
    from catalog.engine.case import Case
    from handlers.ask import Ask

NOTHING = "nothing"
"""The slot of a question that starts from nothing, whatever else is known of the asker."""


@dataclass(frozen=True, slots=True)
class Start:
    """Who sets out."""

    person: Person
    bare: bool
    """From nothing: no credential and no years of work."""
    assumed: bool = False
    """Nobody said so; nothing was said at all."""

    def words(self, ask: Ask) -> str:
        """How the answer calls it: "From nothing", "With what you told me (you hold CISM)"."""
        if self.bare:
            return "From nothing"
        return f"With what you told me ({person_words(self.person, ask.catalog)})"


def start_of(ask: Ask) -> Start:
    """From nothing where that was asked or nothing is known; else from what is known of the asker."""
    if ask.query.slot == NOTHING:
        return Start(ask.query.asker if ask.query.asker.holds or ask.query.asker.years else Person(), bare=True)
    person = ask.person
    told = person.holds or person.years or person.designations or person.trainings or person.lacks
    if not told or EVERYTHING in person.lacks:
        return Start(person, bare=True, assumed=EVERYTHING not in person.lacks)
    return Start(person, bare=False)


@dataclass(frozen=True, slots=True)
class Goal:
    """What is to be reached."""

    targets: tuple[str, ...]
    held: tuple[str, ...] = ()
    """Named as a target, and held already."""
    assumed: str | None = None
    """Whose first pick the target is, where nobody named a credential."""
    others: tuple[str, ...] = ()
    """Further picks that could have been meant."""
    later: tuple[str, ...] = ()
    """What the job itself is shown with, where the target is only somebody's first step towards it."""
    newer: tuple[tuple[str, str], ...] = ()
    """(named, open newer exam of the same credential) where the one that was named has ended."""


def goal_of(ask: Ask, start: Start) -> Goal:
    """The credentials named; else the first pick for the job or topic; else none."""
    named = targets_of(ask)
    active = {
        i
        for h in start.person.holds
        if h.active and h.credential in ask.catalog.credentials
        for i in ask.catalog.same_credential(h.credential)
    }
    if not named:
        return _picked(ask, start)
    moved = tuple((i, new) for i in named if i not in active and (new := _newer(ask, i)) is not None)
    targets = tuple(dict.fromkeys(dict(moved).get(i, i) for i in named if i not in active))
    return Goal(targets, tuple(i for i in named if i in active), newer=moved)


def _newer(ask: Ask, credential: str) -> str | None:
    """The open newer exam of the same credential, where this one has ended."""
    day = ask.day
    if standing(ask.catalog, credential, day).state is not State.RETIRED:
        return None
    return next((i for i in ask.catalog.successors(credential)[::-1] if standing(ask.catalog, i, day).open), None)


def _picked(ask: Ask, start: Start) -> Goal:
    """The first pick for the job or topic; from nothing, for somebody who has nothing."""
    case = case_of(ask)
    if start.bare and not start.assumed:
        case = replace(case, person=Person(lacks=(EVERYTHING,)))
    if not (case.roles or case.topics):
        return Goal(())
    picks = [pick.credential for pick in recommend(case).picks]
    if not picks:
        return Goal(())
    whom = names.a_role(ask.catalog, case.roles[0]) if case.roles else names.topics(ask.catalog, case.topics)
    return Goal(tuple(picks[:1]), assumed=whom, others=tuple(picks[1:3]), later=_later(ask.catalog, case, picks[0]))


def _later(catalog: Catalog, case: Case, first: str) -> tuple[str, ...]:
    """What is at the core of the job, for somebody who is advised something below it to start with."""
    if case.wishes.level != "entry" or not case.roles or not isinstance(case.wishes, Limits):
        return ()
    beyond = replace(case, wishes=case.wishes.having(level=None), person=Person())
    picks = [pick.credential for pick in recommend(beyond).picks]
    fits = ((i, catalog.credentials[i].judgement.roles.get(case.roles[0])) for i in picks)
    core = tuple(i for i, fit in fits if fit is not None and fit.fit == "core")
    return () if first in core else core[:2]


def admits(ask: Ask) -> Callable[[str], bool]:
    """Whether a credential may be a step: nothing that was ruled out in the question."""
    limits, catalog = ask.query.limits, ask.catalog

    def admitted(credential: str) -> bool:
        held = catalog.credentials[credential]
        same = catalog.same_credential(credential)
        return not limits.without or (
            unwanted(limits, credential=credential, issuer=held.issuer, track=held.track, platform=held.platform, same=same) is None
        )

    return admitted


def assumptions(ask: Ask, start: Start, goal: Goal) -> list[str]:
    """What was taken as given, each in a sentence."""
    said = []
    if goal.assumed and goal.targets:
        other = wording.labels(ask.catalog, goal.others, "or")
        instead = f" (also suited: {other})" if other else ""
        said.append(f"You named no credential: taken as target is our first pick for {goal.assumed}{instead}.")
    for named, newer in goal.newer:
        said.append(
            f"{wording.label(ask.catalog, newer)} is the newer exam of what you named ({wording.label(ask.catalog, named)})."
        )
    if start.assumed:
        said.append(
            "You told me nothing you hold, so this starts from nothing: tell me your credentials and years and it gets shorter."
        )
    elif not start.bare:
        said.append("What you did not name is taken as not held; years of work you did not name are left open.")
    return said
