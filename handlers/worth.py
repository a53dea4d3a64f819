"""Is it worth it: yes, later or no for this person, with the reason that decides first and what to do instead."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from catalog.conditions import Experience, leaves
from catalog.engine import merit
from catalog.engine.affordable import Enough
from catalog.engine.bare import by_name_only
from catalog.engine.recommend import split
from catalog.engine.renewal import duty
from catalog.engine.worth import Verdict, Worth, worth
from catalog.values import Depth
from handlers import wording
from handlers.advising import attempt, bare, misses, names, whom
from handlers.advising.checks import check_points
from handlers.advising.choosing import case_of
from handlers.advising.reasons import fit, needed, price, talk_of
from handlers.answer import Answer, Kind, Point, Points, Prompt
from handlers.ask import Ledger
from handlers.aspects import about as of_it
from handlers.aspects import age, lasting, ours, standing
from handlers.gating import ended_how, gates_said, in_its_place
from handlers.leading import led
from handlers.query import Intent, Query, about
from handlers.slots import EVERYONE, HIRED, WHOM

if TYPE_CHECKING:
    from collections.abc import Iterator

    from catalog.conditions import Condition
    from catalog.engine.case import Case
    from handlers.ask import Ask
    from handlers.aspects.talk import Talk


def answer(ask: Ask) -> Answer:
    """The verdict on the first credential named."""
    credential = ask.query.credential
    if credential is None:
        return Answer(Kind.CLARIFY, "Which credential do you mean?")
    case = case_of(ask, own=ask.query.slot != EVERYONE)
    ledger = Ledger(case.catalog)
    found = worth(case, credential)
    told = case.roles or case.topics or case.person.role or not case.holds
    concluded = "" if told else f" (concluded from {wording.labels(case.catalog, case.holds)})"
    case = case.about(roles=found.roles)
    talk = talk_of(case, credential, ledger)
    silent = found.decided_by in ("budget", "retired", "not_on_sale", "held")
    money = "" if silent else attempt.held_against(case, talk, found.money)
    for_all = ask.query.slot == EVERYONE and found.general
    told = _for_everyone(talk) if for_all else led(_headline(case, found, talk, concluded), ask.query.slot)
    if ask.query.slot == WHOM and len(ask.query.roles) > 1:
        told, found = whom.said(talk, ask.query.roles), replace(found, verdict=Verdict.YES, instead=())
    if ask.query.slot == HIRED:
        told = _hired(case, found, talk, told)
    headline = " ".join(filter(None, (told, money, _untrusted(case, found))))
    sections = [Points(weighed)] if (weighed := tuple(_weighed(case, found, talk))) else []
    if found.decided_by != "retired":
        sections.append(Points(tuple(check_points(talk)), title="The three checks"))
    if for_all:
        sections.insert(0, Points(tuple(_by_job(case, talk)), title="Who takes what, by job"))
    advised = found.instead if found.verdict is Verdict.NO or (found.instead and not found.general) else (credential,)
    if ask.query.slot == HIRED and found.first:
        advised = (found.first,)
    if for_all and talk.held.track != "foundation":
        advised = tuple(dict.fromkeys(branch.pick.credential for branch in split(case)))
    named = [credential, *case.holds, *((found.first,) if found.first else ()), *found.gate.credentials]
    return Answer(
        Kind.WORTH,
        headline,
        sections=tuple(sections),
        facts=ledger.facts,
        prompts=tuple(_prompts(ask, case, found, talk)),
        credentials=advised,
        mentioned=tuple(i for i in dict.fromkeys(named) if i not in advised),
        notes=tuple(_notes(case, found, ledger)),
        about=credential,
    )


def _kept(talk: Talk) -> str:
    """Until when what can no longer be taken counts for its holder, and what there is instead."""
    keeps = duty(talk.catalog, talk.id, talk.today)
    if not keeps.lifetime:
        return ended_how.ended(talk, keeps, asked=False, renewing=False).strip()
    talk.use("validity.lifetime", "validity")
    after = in_its_place.instead(talk, talk.standing)
    return f"Nothing has to be done: {talk.name} does not expire for who holds it, though its exam has ended{after}."


def _untrusted(case: Case, found: Worth) -> str:
    """That nothing was found for the three checks, where the verdict is not a no."""
    if found.verdict is Verdict.NO or merit.trust(case.catalog, found.credential, case.today).passed:
        return ""
    return "We found none of the three checks met, so ask its issuer before you pay."


def _headline(case: Case, found: Worth, talk: Talk, concluded: str) -> str:
    """The verdict and what decides it, in one sentence; `concluded` tells from what the job follows that nobody named."""
    lead = {Verdict.YES: "Yes", Verdict.LATER: "Later", Verdict.NO: "No"}[found.verdict]
    starts = len(case.roles) > 1 and all(case.catalog.roles[role].family == "starts" for role in case.roles)
    as_role = f" as {'somebody who starts out' if starts else names.roles(case.catalog, case.roles)}" if case.roles else ""
    name = talk.name
    instead = f"; take {wording.labels(case.catalog, found.instead, 'or')} instead" if found.instead else ""
    new = case.person.level == "entry" and "beginner" in talk.held.judgement.not_for.text
    match found.decided_by:
        case "general" | "fit" | "elsewhere" if new:
            return f"No, not as a beginner's first step: {_best_for(talk)}; not for {_not_for(talk)}."
        case "retired" if talk.id in case.holds and (kept := _kept(talk)):
            return kept
        case "retired":
            told = in_its_place.instead(talk, talk.standing) if found.general else instead
            return f"{lead}: {name} is {standing.state_words(talk)}{told}."
        case "held":
            after = f"; next for you: {wording.labels(case.catalog, found.instead, 'or')}" if found.instead else ""
            return f"{lead} need: you hold {name} already{after}."
        case "not_on_sale":
            now = f"; until then take {wording.labels(case.catalog, found.instead, 'or')}" if found.instead else ""
            return f"{lead}: {name} is {standing.state_words(talk)}{now}."
        case "hidden":
            return f"{lead}: {ours.hidden(talk.catalog, talk.ledger, talk.id)}{instead}."
        case "outdone":
            mine = wording.label(case.catalog, found.first or "")
            return f"Hardly: {mine}, which you hold, goes at least as deep in nearly all that {name} covers{instead}."
        case "purpose":
            return f"{lead}, not for the security of AI: {_best_for(talk)}; not for {_not_for(talk)}{instead}."
        case "role":
            return f"{lead}, not{as_role}{concluded}: {names.inside(fit(talk, found.score, case).rstrip('.'))}{instead}."
        case "elsewhere":
            return f"{lead}, not{as_role}{concluded}: {_best_for(talk)}{instead}."
        case "topic":
            return f"{lead}, not for {names.topics(case.catalog, case.topics, most=3)}: {name} does not cover it{instead}."
        case "untaught":
            told = _touched(case, talk)
            return f"{lead}, not for {names.topics(case.catalog, case.topics, most=3)}: {told}; not for {_not_for(talk)}{instead}."
        case "off_platform":
            talk.use("platform")
            return f"{lead}: {name} is about {names.PLATFORMS.get(talk.held.platform or '', 'another platform')}{instead}."
        case "wish":
            return f"{lead}, not with what you ask of the exam ({name}: {misses.missed(talk, found.wish, case)}){instead}."
        case "trust" if by_name_only(talk.held):
            return f"{lead}: {bare.known(name)}, so do not pay before {talk.issuer} has answered the three checks{instead}."
        case "trust":
            return f"{lead}, not for its name alone: we found none of the three checks met for {name}{instead}."
        case "gate":
            return f"{lead}: {name} needs {needed(talk)}{_before(case, found, talk)}."
        case "budget":
            over = "may be over" if found.money is not Enough.OVER else "is over"
            only = attempt.for_members(case, talk, found.money)
            return f"{lead}: {name} {over} your budget: {attempt.takes(case, talk)}{only}."
        case "retiring":
            return f"{lead}, unless you are ready for it: {name} is {standing.state_words(talk)}{instead}."
        case "rival":
            better = wording.label(case.catalog, found.first) if found.first else ""
            return f"{lead}:{as_role}{concluded} {better} suits better, then {name}.".replace(": as", ": as")
        case "general":
            gated = (
                f" and only if you hold {needed(talk, 90, held=True)}"
                if found.gate.state == "unknown" and found.gate.credentials
                else ""
            )
            return f"{lead}, for the right person{gated}: {_best_for(talk)}; not for {_not_for(talk)}."
        case _:
            condition = (
                f", if you hold {needed(talk, 120, held=True)}" if found.gate.state == "unknown" and found.gate.credentials else ""
            )
            told = "" if case.roles else f"{name} "  # of a topic only what it covers is said, and that needs its name
            suits = names.inside(fit(talk, found.score, case).rstrip("."))
            return f"{lead}{',' if as_role else ''}{as_role}{condition}: {told}{suits}."


def _hired(case: Case, found: Worth, talk: Talk, told: str) -> str:
    """Whether it is enough to be hired: it never is by itself; what suits the job better, or that this one suits it."""
    if found.verdict is Verdict.NO:
        return f"{told} No credential promises a job."
    role = names.roles(case.catalog, case.roles)
    if found.decided_by == "rival" and found.first:
        better = wording.label(case.catalog, found.first)
        return f"Not by itself: as {role} take {better}, with {talk.name} beside it at most. No credential promises a job."
    lead = "Not by itself, as no credential promises a job"
    return (
        f"{lead}; it suits {'the job' if case.roles else 'some jobs'}, though: {_best_for(talk)}."
        if found.verdict is Verdict.YES
        else f"{lead}. {told}"
    )


def _for_everyone(talk: Talk) -> str:
    """No, for nobody's job in particular; of a foundation, that it is a start for those who have none."""
    lead = "As a common start, and no more" if talk.held.track == "foundation" else "No, not for everyone"
    gated = f"; it needs {gate}" if (gate := needed(talk)) else ""
    return f"{lead}: {_best_for(talk)}; not for {_not_for(talk)}{gated}. The others take what is made for their jobs."


def _by_job(case: Case, talk: Talk) -> Iterator[Point]:
    """The pick for each kind of job."""
    for branch in split(case):
        if branch.pick.credential != talk.id:
            other = talk_of(case, branch.pick.credential, talk.ledger)
            role = case.catalog.roles[branch.role]
            lead = f"Who runs {names.PLATFORMS[role.platform]}" if role.platform else names.WHO[branch.family]
            yield Point(f"{lead}: {other.name}", wording.sentence(_best_for(other)))


def _touched(case: Case, talk: Talk) -> str:
    """That it touches what is asked for only in passing, or that we found nothing of it there."""
    depths = merit.depths(case.catalog, talk.id, case.today)
    if any(depths.get(topic, Depth.NONE) for topic in case.topics):
        return f"{talk.name} only mentions it"
    return f"we found no evidence that {talk.name} covers it"


def _before(case: Case, found: Worth, talk: Talk) -> str:
    """What to take first, and that it has a gate of its own where that is not met either."""
    if found.first is None:
        return ""
    step = talk_of(case, found.first, talk.ledger)
    own = merit.gate(case.catalog, found.first, case.person, case.today)
    waits = f", which itself needs {needed(step, 90)}" if own.state == "not_yet" else ""
    return f", so take {step.name} first{waits}"


def _best_for(talk: Talk) -> str:
    talk.use("judgement.best_for.text")
    return f"{talk.name} is best for {names.inside(talk.held.judgement.best_for.text.rstrip('.'))}"


def _not_for(talk: Talk) -> str:
    talk.use("judgement.not_for.text")
    return names.inside(talk.held.judgement.not_for.text.rstrip("."))


def _weighed(case: Case, found: Worth, talk: Talk) -> Iterator[Point]:
    """What speaks for it and against it: content, gate, money, time, dates."""
    if found.decided_by == "retired" or by_name_only(talk.held):
        yield from _others(case, found, talk)
        return
    talk.use("judgement.validates.text")
    yield Point("What it shows", wording.sentence(talk.held.judgement.validates.text))
    if not found.general:
        yield Point("Best for", wording.sentence(f"{_best_for(talk)}; not for {_not_for(talk)}"))
    needs = needed(talk)
    states = {"met": "met", "not_yet": "missing", "unknown": "unknown"}
    if needs:
        met = {"met": "you meet it", "not_yet": "not met yet", "unknown": "we do not know whether you meet it"}
        worked = any(isinstance(leaf, Experience) for stage in _stages(talk) for leaf in leaves(stage))
        standing_now = met.get(found.gate.state, "one of these ways is open to anyone" if worked else "anyone can do this")
        asked = f"{needs}{gates_said.unsure(talk)}"
        yield Point("Gate", wording.sentence(f"{asked}: {standing_now}"), state=states.get(found.gate.state))  # type: ignore[arg-type]
    yield Point("Price of a first attempt", wording.sentence(attempt.takes(case, talk)))
    effort = of_it.effort(talk)
    yield Point("Study effort", wording.sentence(effort.short if effort.has_value else effort.text))
    keep = lasting.renewal(talk)
    yield Point("Keeping it", wording.sentence(keep.short if keep.has_value else keep.text))
    yield Point("Availability", wording.sentence(standing.state_words(talk)))
    yield from _others(case, found, talk)


def _stages(talk: Talk) -> Iterator[Condition]:
    """What it requires, to sit and to be certified."""
    for stage in (talk.held.conditions.sit, talk.held.conditions.certify):
        if stage is not None and stage.required is not None and stage.required != "none":
            yield stage.required


def _others(case: Case, found: Worth, talk: Talk) -> Iterator[Point]:
    """What to take first, or instead."""
    if found.first and found.decided_by != "outdone":
        better = talk_of(case, found.first, talk.ledger)
        gate = needed(better)
        told = [_best_for(better), f"needs {gate}" if gate else "", price(better)]
        yield Point(f"First: {better.name}", " ".join(wording.sentence(part) for part in told if part))
    for other in found.instead:
        better = talk_of(case, other, talk.ledger)
        yield Point(f"Instead: {better.name}", wording.sentence(f"{_best_for(better)}; {price(better)}"))


def _notes(case: Case, found: Worth, ledger: Ledger) -> Iterator[str]:
    if found.general:
        yield "You named no job, so this is for whom it is made; say your job, or what you hold, for your own verdict."
    yield from age.notes(ledger.facts, case.catalog, case.today)
    yield "Worth is our judgement from fit, gate, price and dates. We promise no salary, no job and no pass."
    yield wording.CHECK_BEFORE_PAYING


def _prompts(ask: Ask, case: Case, found: Worth, talk: Talk) -> Iterator[Prompt]:
    others = [i for i in (*found.instead, found.first) if i and i not in case.holds]
    if others:
        other = wording.label(case.catalog, others[0])
        yield Prompt(f"Compare with {other}"[:75], Query(intent=Intent.COMPARE, sides=about(talk.id, others[0])))
    if found.gate.paths:
        eligible = Query(intent=Intent.ELIGIBILITY, sides=about(talk.id), asker=ask.query.asker)
        yield Prompt("Can I take it?", eligible)
    if found.general:
        yield Prompt("What fits my job?", Query(intent=Intent.RECOMMEND, asker=ask.query.asker))
    yield Prompt(f"All about {talk.name}"[:75], Query(intent=Intent.PROFILE, sides=about(talk.id)))
    yield Prompt("Run the three checks", Query(intent=Intent.VERIFY, sides=about(talk.id)))
