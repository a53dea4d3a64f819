"""Hiring: what a job ad should ask for, and what an ad that names credentials already asks for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from catalog.engine.hire import Advert, advert, roles_for
from handlers import wording
from handlers.advising import names
from handlers.advising.choosing import case_of
from handlers.answer import Answer, Kind, Point, Points, Prompt
from handlers.ask import Ledger
from handlers.aspects import age
from handlers.hiring import advert_said, holder_said, issuers_said, ranked_said
from handlers.hiring.ad_said import Findings, Speaker, findings
from handlers.hiring.asked import MUST, PLUS, TEXT, ad_of
from handlers.query import Intent, Limits, Query, about
from handlers.slots import ASKED, CANDIDATE, RANKED, UNSHOWN

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from catalog.engine.case import Case
    from handlers.answer import Section
    from handlers.ask import Ask

ROLES = 2
"""Roles one answer speaks of."""
_FAMILIES = ("ciso", "ai-security-engineer", "cloud-security-aws", "cloud-security-azure", "red-teamer", "it-auditor")
"""A role of each kind of job, for who has not said which."""
_PRINCIPLE = "hire-what-to-ask"
_SHOWN = "What a credential shows, and what goes with what, is our judgement, with reasons."
_JUDGED = "What an ad should ask is our judgement, with reasons; no credential promises a good hire, and a missing one no bad one."


def answer(ask: Ask) -> Answer:
    """An ad judged where credentials are named; else what an ad for the role or the topic should ask."""
    ad = ad_of(ask.query, ask.catalog)
    case = case_of(ask, own=False)
    if ask.query.slot in (ASKED, CANDIDATE) and ask.query.credentials:
        return holder_said.answer(ask, case)
    roles = _roles(ask, case)
    if ask.query.slot == RANKED and roles:
        return ranked_said.answer(ask, case, roles[0])
    if ad.names_any:
        return _judged(ask, case, findings(ask.catalog, ad, case.today), roles)
    if ask.query.slot == TEXT:
        return issuers_said.only(ask.catalog, ad.issuers) if ad.issuers else _names_none()
    if not roles:
        return (_of_any_job(ask) if ask.query.slot == "interview" else None) or _by_job(ask, case)
    return _adverts(ask, case, [advert(case, role) for role in roles])


def _roles(ask: Ask, case: Case) -> tuple[str, ...]:
    """The jobs named; else the one whose work the topics are, or that of the platform."""
    named = tuple(role for role in ask.query.roles if ask.catalog.roles[role].family != "leads-people")
    if named:
        return named[:ROLES]
    platforms = case.wishes.platforms
    if on := tuple(i for i, role in ask.catalog.roles.items() if role.platform in platforms):
        return on[:1]
    return roles_for(ask.catalog, case.topics, case.today)[:1] if case.topics else ()


def _adverts(ask: Ask, case: Case, adverts: Sequence[Advert]) -> Answer:
    ledger = Ledger(ask.catalog)
    several = len(adverts) > 1
    headlines = [advert_said.headline(case, one, ledger) for one in adverts]
    sections: list[Section] = [Points(tuple(Point(text) for text in headlines[1:]))] if several else []
    for one in adverts:
        sections += advert_said.sections(case, one, ledger, several=several)
    musts = tuple(dict.fromkeys(i for one in adverts for i in one.required))
    asks = advert_said.interview_headline(case, adverts[0], ledger) if ask.query.slot == "interview" else None
    if ask.query.slot == UNSHOWN:
        asks = advert_said.unshown_headline(case, adverts[0], ledger)
    if asks:  # what to ask stands first, what to require after it
        sections = [sections[-1], Points((Point(headlines[0]),), "What the ad should require"), *sections[:-1]]
    plus = advert_said.plus_headline(case, adverts[0]) if ask.query.slot == PLUS else None
    if plus:
        sections = [Points((Point(headlines[0]),), "What the ad should require"), *sections]
        musts = adverts[0].plus
    return Answer(
        Kind.HIRE,
        plus or asks or headlines[0],
        sections=tuple(sections),
        facts=ledger.facts,
        prompts=tuple(_prompts(ask, adverts[0])),
        credentials=musts,
        mentioned=tuple(
            i for one in adverts for i in (*one.required, *(like.credential for like in one.like), *one.plus) if i not in musts
        ),
        notes=(*_concluded(ask, case, adverts), *age.notes(ledger.facts, ask.catalog, case.today), _JUDGED),
        about=next(iter(musts), None),
    )


def _concluded(ask: Ask, case: Case, adverts: Sequence[Advert]) -> Iterator[str]:
    """What was assumed where no job was named."""
    if not ask.query.roles and adverts:
        role = names.inside(ask.catalog.roles[adverts[0].role].name)
        work = names.topics(ask.catalog, case.topics) if case.topics else "that platform"
        yield f"You named no job: this ({work}) is mostly the work of the {role}. Name another job for another answer."
    if len(ask.query.roles) > ROLES:
        yield f"You named more than {ROLES} jobs; ask for the others by themselves."


def _prompts(ask: Ask, one: Advert) -> Iterator[Prompt]:
    musts = one.required
    if len(musts) > 1:
        yield Prompt("Compare them", Query(intent=Intent.COMPARE, sides=about(*musts)))
    if musts:
        name = wording.label(ask.catalog, musts[0])
        yield Prompt(f"What {name} leaves open"[:75], Query(intent=Intent.GAPS, sides=about(musts[0])))
        yield Prompt(f"Run the three checks on {name}"[:75], Query(intent=Intent.VERIFY, sides=about(musts[0])))
    if one.why_none != "entry":
        first = Query(intent=Intent.HIRE, roles=(one.role,), limits=Limits(level="entry"))
        yield Prompt("The same for a first job", first)
    yield Prompt("Which suits people in that job", Query(intent=Intent.RECOMMEND, roles=(one.role,)))


_TOLD_FOR_WHOM = 3
"""Of so many that stand it is told whom each is for, where no job is."""


def _judged(ask: Ask, case: Case, found: Findings, roles: Sequence[str]) -> Answer:
    """What is to be said of everything that was named; then what an ad for that job should ask."""
    ledger = Ledger(ask.catalog)
    thing = {TEXT: "This message", None: "That", MUST: "That"}.get(ask.query.slot, "This ad")
    speaker = Speaker(ask.catalog, case.today, ledger, found, thing)
    headline = speaker.headline()
    sections = list(speaker.sections())
    own = advert(case, roles[0]) if roles and ask.query.slot != TEXT else None
    if own is not None:
        if ask.query.slot == MUST:
            placed = [advert_said.place(case, own, i) for i in ask.query.credentials[:2]]
            headline = " ".join((*placed, headline) if found.faulty else placed)
        elif ask.query.slot is None:
            headline = f"{headline.removesuffix('.')}; {advert_said.beside(case, own, found.ad.credentials)}."
        sections.append(Points((Point(advert_said.headline(case, own, ledger)),), "What we would ask for instead"))
        sections.append(Points(tuple(advert_said.interview(case, own, ledger))[:2], "Ask in the interview"))
    elif ask.query.slot is None and not found.faulty and 0 < len(found.stand) <= _TOLD_FOR_WHOM:
        headline = f"{headline.removesuffix('.')}; {advert_said.for_whom(case, found.stand, ledger)}."
    sections += issuers_said.section(ask.catalog, found.ad.issuers, ledger)
    stand = found.stand
    return Answer(
        Kind.HIRE,
        headline,
        sections=tuple(sections),
        facts=ledger.facts,
        prompts=tuple(_ad_prompts(ask, found, own)),
        credentials=stand,
        mentioned=tuple(i for i in _spoken(ask, found, own) if i not in stand),
        notes=(*age.notes(ledger.facts, ask.catalog, case.today), _SHOWN if ask.query.slot == TEXT else _JUDGED),
        about=next(iter((*stand, *ask.query.credentials)), None),
    )


def _names_none() -> Answer:
    """A message was to be explained that names nothing."""
    return Answer(
        Kind.HIRE,
        "This message names no credential that we know, nor anything that passes for one.",
        prompts=(Prompt("What can I ask?", Query(intent=Intent.HELP)),),
    )


def _spoken(ask: Ask, found: Findings, own: Advert | None) -> dict[str, None]:
    """Every other id: what does not stand, what was probably meant, what we would ask for."""
    meant = [i for one in found.named for i in (one.credential, *one.instead, *one.by)]
    meant += [i for key in found.ad.phantoms for i in ask.catalog.phantoms[key].instead]
    meant += [i for key in found.ad.collisions for i in ask.catalog.collisions[key].credentials]
    return dict.fromkeys((*meant, *(own.required if own else ())))


def _ad_prompts(ask: Ask, found: Findings, own: Advert | None) -> Iterator[Prompt]:
    if own is not None:
        yield Prompt("What this ad should ask for", Query(intent=Intent.HIRE, roles=(own.role,), limits=ask.query.limits))
    for one in found.faulty[:1]:
        name = wording.label(ask.catalog, one.credential)
        yield Prompt(f"Can {name} still be taken?"[:75], Query(intent=Intent.LIFECYCLE, sides=about(one.credential)))
    if len(found.stand) >= 2:
        yield Prompt("Compare what stands", Query(intent=Intent.COMPARE, sides=about(*found.stand[:5])))
    for credential in found.stand[:2]:
        name = wording.label(ask.catalog, credential)
        yield Prompt(f"About {name}"[:75], Query(intent=Intent.PROFILE, sides=about(credential)))


_PRACTICE, _OPEN = "hire-test-practice", "what-exams-leave-out"
"""The stored answers on testing what no exam shows, and on what that is."""


def _of_any_job(ask: Ask) -> Answer | None:
    """Without a job: what to ask anybody on what exams leave open; None without the stored answers."""
    said, left = ask.catalog.said.get(_PRACTICE), ask.catalog.said.get(_OPEN)
    if said is None or left is None:
        return None
    ledger = Ledger(ask.catalog)
    ledger.use(_PRACTICE, "short")
    points = []
    for topic in left.topics:
        told = ask.catalog.topics[topic].interview
        if told is not None:
            ledger.use(topic, "interview.ask")
            ledger.use(topic, "interview.listen_for")
            points.append(
                Point(f"{wording.capital(names.topic(ask.catalog, topic))}: {told.ask}", f"Listen for: {told.listen_for}")
            )
    prompts = [
        Prompt(f"Interview {names.a_role(ask.catalog, role)}"[:75], Query(intent=Intent.HIRE, roles=(role,), slot="interview"))
        for role in _FAMILIES
        if role in ask.catalog.roles
    ]
    return Answer(
        Kind.HIRE,
        said.short,
        sections=(Points(tuple(points), "On what exams leave open, ask"),),
        facts=ledger.facts,
        prompts=tuple(prompts[:5]),
        notes=("Say which job it is for what its exams show least.", _JUDGED),
    )


def _by_job(ask: Ask, case: Case) -> Answer:
    """Without a job: the principle, and the must of each kind of job."""
    ledger = Ledger(ask.catalog)
    said = ask.catalog.said.get(_PRINCIPLE)
    ledger.use(_PRINCIPLE, "short")
    short = said.short if said else "Ask for one credential that matches the job, and accept its equivalents."
    adverts = [advert(case, role) for role in _FAMILIES if role in ask.catalog.roles]
    points, prompts = [], []
    for one in adverts:
        role = names.inside(ask.catalog.roles[one.role].name)
        for must in one.musts:
            ledger.use(must.credential, must.fit)
        told = wording.labels(ask.catalog, one.required, "or") or "no credential"
        query = Query(intent=Intent.HIRE, roles=(one.role,), limits=ask.query.limits)
        points.append(Point(f"{wording.sentence(role)[:-1]}: {told}"))
        prompts.append(Prompt(f"Ad for {role}"[:75], query))
    musts = tuple(dict.fromkeys(i for one in adverts for i in one.required))
    return Answer(
        Kind.HIRE,
        short,
        sections=(Points(tuple(points), "Require at most this, or work that shows the same, by job"),),
        facts=ledger.facts,
        prompts=tuple(prompts[:5]),
        credentials=musts,
        notes=("Say which job it is, or paste the ad: I read which of its credentials stand.", _JUDGED),
    )
