"""Too little to go on: one pick for each kind of job, and one question back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from catalog.engine.lifecycle import is_open
from catalog.engine.recommend import Branch, recommend, split
from handlers import wording
from handlers.advising import names
from handlers.advising.in_hand import in_hand
from handlers.advising.reasons import talk_of, why
from handlers.answer import Answer, Kind, Point, Points, Prompt
from handlers.ask import Ledger
from handlers.query import BEYOND, Intent, Query, about
from handlers.slots import EACH, ONE_FOR_ALL

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from catalog.engine.case import Case
    from handlers.ask import Ask

_TO = {
    "governs": "to govern AI risk",
    "builds": "to build or defend",
    "attacks": "to attack AI systems",
    "audits": "to audit",
    "starts": "to start",
}
_CLOUDS = "Whoever runs a cloud takes the exam of that cloud; say which it is, and it is named here."
QUESTION = "Which of these is yours?"


def _nothing(case: Case) -> Answer:
    """No job has a pick: what the issuers that were named award all the same."""
    wanted, held = case.wishes.issuers, case.catalog
    theirs = [i for i, one in held.credentials.items() if one.issuer in wanted and is_open(held, i, case.today)]
    told = "Nothing in the catalog fits these limits, whatever the job."
    if theirs:
        issuers = wording.listing(held.issuers[i].name for i in wanted if i in held.issuers)
        told = f"Of {issuers} none is our first choice for the jobs we know; on sale there: {wording.labels(held, theirs)}."
    prompts = tuple(
        Prompt(f"About {wording.label(held, i)}"[:75], Query(intent=Intent.PROFILE, sides=about(i))) for i in theirs[:5]
    )
    return Answer(Kind.RECOMMEND, told, prompts=prompts, mentioned=tuple(theirs))


def answer(ask: Ask, case: Case) -> Answer:
    """The split by job; the question is asked once in a thread."""
    ledger = Ledger(case.catalog)
    branches = split(case)
    if ask.query.slot == BEYOND or case.holds:  # who holds something has started
        branches = [branch for branch in branches if branch.family != "starts"]
    if not branches:
        return _nothing(case)
    purposes: dict[str, list[str]] = {}
    for branch in branches:
        purposes.setdefault(branch.pick.credential, []).append(purpose(case, branch))
    picks = [f"{wording.label(case.catalog, i)} {' and '.join(told)}" for i, told in purposes.items()]
    headline = f"it depends on the job: {wording.listing(picks)}." if len(picks) > 1 else f"for what you named it is {picks[0]}."
    headline = wording.sentence(f"With {in_hand(case)}, {headline}" if case.holds else headline)
    points = tuple(_points(ask, case, branches, ledger))
    advised = tuple(dict.fromkeys(branch.pick.credential for branch in branches))
    asked_before = "role" in ask.memory.asked
    return Answer(
        Kind.RECOMMEND,
        headline,
        sections=(Points(points, title=None if asked_before else QUESTION),),
        facts=ledger.facts,
        prompts=() if asked_before else tuple(_prompts(ask, branches)),
        credentials=advised,
        mentioned=tuple(i for i in dict.fromkeys(case.holds) if i not in advised),
        notes=(
            "Fit and depth are our judgement, with reasons; no credential promises a job or a pass.",
            wording.CHECK_BEFORE_PAYING,
        ),
    )


def of_each(ask: Ask, case: Case) -> Answer | None:
    """One pick for each of several clouds that somebody works on, or of several people's jobs; None where one has no pick.

    Of several clouds no exam of one shows the other; of several people none takes what suits another.
    """
    ledger = Ledger(case.catalog)
    open_to = () if ask.query.slot == EACH else case.holds  # what one of several people holds leaves nobody out
    roles = [role for role in case.roles if not any(_core(case, held, role) for held in open_to)] or case.roles
    found = [(role, recommend(case.about(roles=(role,))).picks) for role in roles]
    branches = [Branch(case.catalog.roles[role].family, role, picks[0]) for role, picks in found if picks]
    if len(branches) < len(roles):
        return None
    clouds = all(case.catalog.roles[branch.role].platform for branch in branches)
    picks = [f"{wording.label(case.catalog, b.pick.credential)} for {_whose(case, b, clouds=clouds)}" for b in branches]
    advised = tuple(dict.fromkeys(branch.pick.credential for branch in branches))
    held = f"{in_hand(case)}, " if len(roles) < len(case.roles) else ""
    said = "Each cloud has its own exam, and none shows another" if clouds else "One for each"
    headline = f"{said}: {held}take {wording.listing(picks)}."
    if ask.query.slot == ONE_FOR_ALL:
        headline = _for_all(case, branches, picks)
    return Answer(
        Kind.RECOMMEND,
        headline,
        sections=(Points(tuple(_points(ask, case, branches, ledger))),),
        facts=ledger.facts,
        prompts=(Prompt("Compare these", Query(intent=Intent.COMPARE, sides=about(*advised))), *tuple(_prompts(ask, branches))[1:]),
        credentials=advised,
        mentioned=tuple(i for i in dict.fromkeys(case.holds) if i not in advised),
        notes=(
            *((_CLOUDS,) if ask.query.slot == ONE_FOR_ALL and not clouds else ()),
            "Fit and depth are our judgement, with reasons; no credential promises a job or a pass.",
            wording.CHECK_BEFORE_PAYING,
        ),
    )


def _for_all(case: Case, branches: Sequence[Branch], picks: Sequence[str]) -> str:
    """Whether one serves people of all the jobs named: it may suit each of them, and covers for none all there is."""
    first = branches[0].pick.credential
    if all(branch.pick.credential == first for branch in branches):
        roles = names.roles(case.catalog, [branch.role for branch in branches])
        name = wording.label(case.catalog, first)
        return f"{name} suits each of them ({roles}), but no single credential covers AI security for a team."
    return f"No single credential serves all of these jobs; spread them: {wording.listing(picks)}."


def _whose(case: Case, branch: Branch, *, clouds: bool) -> str:
    platform = case.catalog.roles[branch.role].platform
    return names.PLATFORMS[platform] if clouds and platform else names.roles(case.catalog, (branch.role,))


def _core(case: Case, credential: str, role: str) -> bool:
    """Whether what is held is the exam of the job on that cloud already."""
    held = case.catalog.credentials.get(credential)
    fit = held.judgement.roles.get(role) if held else None
    return fit is not None and fit.fit == "core" and held is not None and held.platform == case.catalog.roles[role].platform


def purpose(case: Case, branch: Branch) -> str:
    """What the job of a branch is there for: "to run Azure", "to audit"."""
    platform = case.catalog.roles[branch.role].platform
    return f"to run {names.PLATFORMS[platform]}" if platform else _TO.get(branch.family, "")


def _points(ask: Ask, case: Case, branches: Sequence[Branch], ledger: Ledger) -> Iterator[Point]:
    for branch in branches:
        talk = talk_of(case, branch.pick.credential, ledger)
        role = case.catalog.roles[branch.role]
        lead = names.FAMILIES[branch.family]
        if role.platform:
            lead = f"You run {names.PLATFORMS[role.platform]}"
        reason = why(talk, branch.pick, case.about(roles=(branch.role,)))
        yield Point(f"{lead}: {talk.name}", reason, prompt=Prompt(_button(case, branch), _query(ask, branch)))


def _button(case: Case, branch: Branch) -> str:
    platform = case.catalog.roles[branch.role].platform
    return f"I run {names.PLATFORMS[platform]}" if platform else names.BUTTONS[branch.family]


def _query(ask: Ask, branch: Branch) -> Query:
    """The same question with the job filled in."""
    return Query(intent=Intent.RECOMMEND, roles=(branch.role,), asker=ask.query.asker, limits=ask.query.limits)


def _prompts(ask: Ask, branches: Sequence[Branch]) -> Iterator[Prompt]:
    """One button a family, clouds as one."""
    seen: set[str] = set()
    for branch in branches:
        if branch.family not in seen:
            seen.add(branch.family)
            roles = tuple(other.role for other in branches if other.family == branch.family)
            yield Prompt(names.BUTTONS[branch.family], _query(ask, branch).having(roles=roles))
    yield Prompt("A plan for each job", Query(intent=Intent.PLAN, asker=ask.query.asker, limits=ask.query.limits))
    yield Prompt("What a job ad should ask for", Query(intent=Intent.HIRE))
    yield Prompt("What changes and when", Query(intent=Intent.CHANGES))
