"""What to take this year: the best plan within money, time and wishes, for a person or a team, and whether it is still right."""

from __future__ import annotations

from dataclasses import replace
from math import inf
from typing import TYPE_CHECKING

from catalog.engine.implied import implied_roles
from catalog.engine.plan import plan
from catalog.engine.plan_team import certified
from catalog.engine.plan_team import each as each_of
from catalog.engine.plan_team import team as split_of
from catalog.engine.recommend import recommend, split
from handlers import plan_form, wording
from handlers.advising import names
from handlers.advising.choosing import case_of
from handlers.advising.split import purpose
from handlers.answer import Answer, Kind, Point, Points, Prompt
from handlers.ask import Ledger
from handlers.forms import Filled
from handlers.person import Person
from handlers.planning import nothing, recheck, single, steps, team, words
from handlers.slots import CLOUD_ASSUMED, DOABLE, EACH, EVERYBODY, TEAM

if TYPE_CHECKING:
    from catalog.engine.case import Case
    from catalog.engine.plan import Plan
    from catalog.engine.recommend import Branch
    from handlers.ask import Ask

TEAMS = {TEAM: split_of, EACH: each_of, EVERYBODY: certified}
"""Slots of a Query whose roles are people, a role named once for each: with one budget for what they are to know together, with the
same for everybody, or with one budget of which each is to be certified."""
_TITLE = "Which of these is yours?"


def answer(ask: Ask) -> Answer:
    """One plan; without a job or a topic one for each kind of job, and the question which."""
    case = case_of(ask)
    people = tuple(role for role in ask.query.roles if role in ask.catalog.roles)
    split_for = TEAMS.get(ask.query.slot or "")
    if split_for is not None and len(people) > 1:
        case = replace(case, person=Person(holds=ask.query.asker.holds))  # a team's, and not the asker's own
        again = ask.query.since.first if ask.query.since is not None else None
        made = (
            recheck.of_team(ask, case, again, lambda then: split_for(then, people))
            if again
            else team.answer(ask, case, split_for(case, people))
        )
        return _cloud_said(ask, made)
    concluded = None
    named = tuple(dict.fromkeys(i for i in ask.query.credentials if i not in case.held and i in ask.catalog.credentials))
    targets = named if ask.query.since is None or ask.query.slot == single.TARGETS else ()
    if not targets and len(case.roles) > 1 and all(ask.catalog.roles[role].platform for role in case.roles):
        targets = _of_clouds(case)
    if not (case.roles or case.topics or targets):
        roles, concluded = implied_roles(case)
        if not roles and (on := _runs_cloud(case)):
            roles, concluded = on, "platform"
        case = replace(case.about(roles=roles), concluded=True)
    if not (case.roles or case.topics or targets):
        return _by_job(ask, case)
    if ask.query.since is not None:
        return recheck.answer(ask, case, ask.query.since.first, targets=targets)
    found = plan(case, targets)
    fits = "Yes, by estimated hours. " if ask.query.reason == DOABLE and found.terms.minutes is not None else ""
    made = single.answer(ask, case, found, lead=fits) if found.steps else nothing.answer(ask, case, found)
    held = {"held": "what you hold", "platform": "the cloud you work on", "level": "being at the start"}.get(concluded or "")
    note = f"You named no job: concluded from {held}. Say your job for a closer plan."
    return _cloud_said(ask, made.having(notes=(note, *made.notes)) if held else made)


def _runs_cloud(case: Case) -> tuple[str, ...]:
    """Who runs the one cloud that a plan was asked for; whoever means a builder or an auditor there says so."""
    clouds, roles = case.wishes.platforms, case.catalog.roles
    return tuple(i for i, role in roles.items() if role.platform == clouds[0]) if len(clouds) == 1 else ()


def _of_clouds(case: Case) -> tuple[str, ...]:
    """The first pick for each of several clouds: no exam of one shows another."""
    picks = [recommend(case.about(roles=(role,))).picks for role in case.roles]
    return tuple(found[0].credential for found in picks if found)


def _cloud_said(ask: Ask, made: Answer) -> Answer:
    """That the cloud was assumed, and the same plan for the others; nothing where it was named."""
    clouds = {r.platform: i for i, r in ask.catalog.roles.items() if r.platform and r.family == "runs-cloud"}
    taken = next((p for p, i in clouds.items() if i in ask.query.roles), None)
    if ask.query.reason != CLOUD_ASSUMED or taken is None:
        return made
    others = [
        Prompt(
            f"On {names.PLATFORMS[p]}"[:75],
            ask.query.having(reason=None, roles=tuple(i if r == clouds[taken] else r for r in ask.query.roles)),
        )
        for p, i in clouds.items()
        if p != taken and p not in ask.query.limits.without
    ]
    note = f"You named no cloud, so this takes {names.PLATFORMS[taken]}; the buttons have the others."
    return made.having(notes=(note, *made.notes), prompts=(*made.prompts[:1], *others, *made.prompts[1:]))


def _by_job(ask: Ask, case: Case) -> Answer:
    """One plan for each kind of job, and one question back."""
    ledger = Ledger(case.catalog)
    branches = split(replace(case, wishes=type(case.wishes)()))
    clouds = case.wishes.platforms
    if clouds:
        branches = [b for b in branches if case.catalog.roles[b.role].platform in (None, *clouds)]
    plans = [(branch, plan(case.about(roles=(branch.role,)))) for branch in branches]
    fitting = [(branch, found) for branch, found in plans if found.steps]
    if not fitting:
        return nothing.answer(ask, case, min((found for _, found in plans), key=_far) if plans else plan(case))
    short = wording.listing(
        f"{wording.labels(case.catalog, found.credentials)} {purpose(case, branch)}" for branch, found in fitting
    )
    points = tuple(_branch(ask, case, branch, found, ledger) for branch, found in fitting)
    return Answer(
        Kind.PLAN,
        f"The best plan depends on the job{_limits(case, fitting[0][1])}: {short}.",
        sections=(Points(points, title=_TITLE),),
        facts=ledger.facts,
        prompts=tuple(point.prompt for point in points if point.prompt)[:5],
        credentials=tuple(dict.fromkeys(i for _, found in fitting for i in found.credentials)),
        form=plan_form.WIZARD.first(Filled(case.catalog, ask.today)),
        notes=(
            *single.assumptions(case, fitting[0][1]),
            *(() if all(found.proven for _, found in fitting) else (single.UNPROVEN,)),
            wording.CHECK_BEFORE_PAYING,
        ),
    )


def _far(found: Plan) -> tuple[float, ...]:
    """How far a plan is from fitting: limits that bind, then money, then time; what no change lets in is farthest."""
    change = next(iter(found.changes), None)
    return (float(len(change.limits)), change.cost, change.minutes) if change else (inf,)


def _limits(case: Case, found: Plan) -> str:
    return f"{words.within(case, found.terms)}{words.apart(case, found.terms)}"


def _branch(ask: Ask, case: Case, branch: Branch, found: Plan, ledger: Ledger) -> Point:
    platform = case.catalog.roles[branch.role].platform
    lead = f"You run {names.PLATFORMS[platform]}" if platform else names.FAMILIES[branch.family]
    for step in found.steps:
        for part in step.cost.parts:
            ledger.use(part.owner, f"{part.path}.amount", part.path)
    label = f"I run {names.PLATFORMS[platform]}" if platform else names.BUTTONS[branch.family]
    fees = wording.listing(f"{wording.label(case.catalog, s.credential)} {steps.fee_words(s)}" for s in found.steps)
    said = f"{fees}; {words.length(found.months)} at {wording.number(found.terms.hours_per_week)} hours a week"
    query = ask.query.having(roles=(branch.role,))
    return Point(f"{lead}: {wording.labels(case.catalog, found.credentials, 'then')}", f"{said}.", prompt=Prompt(label, query))
