"""What of a message an answer does not go by: said in one calm line, so that nothing is passed over in silence."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from catalog.engine.coverage import evidence
from catalog.values import Depth
from handlers import wording
from handlers.answer import Kind, Prompt
from handlers.mentions import texts
from handlers.query import Intent, Limits, Query, about

if TYPE_CHECKING:
    from collections.abc import Iterable

    from catalog.catalog import Catalog
    from handlers.answer import Answer
    from handlers.ask import Ask
    from handlers.understanding.noticed import Noticed

_NAMED_UP_TO = 3
_ADVICE = frozenset((Kind.FIND, Kind.RECOMMEND, Kind.PLAN, Kind.COVERAGE))
ABOUT_ONE = frozenset((
    Kind.PROFILE, Kind.FACT, Kind.PREREQUISITES, Kind.ELIGIBILITY, Kind.COMPARE, Kind.PATH, Kind.VERIFY, Kind.LIFECYCLE, Kind.WORTH,
    Kind.RENEWAL, Kind.HIRE, Kind.EXPLAIN,
))  # fmt: skip
"""Answers that may be about a single credential."""
_MATTER = {
    "credential": _ADVICE | ABOUT_ONE,
    "issuer": _ADVICE,
    "framework": _ADVICE | ABOUT_ONE,
    "topic": _ADVICE,
    "role": frozenset((Kind.PLAN,)),
    "unknown": _ADVICE | ABOUT_ONE | {Kind.UNKNOWN},
    "word": _ADVICE,
    "half": _ADVICE | ABOUT_ONE | {Kind.UNKNOWN},
    "figure": _ADVICE,
    "wish": _ADVICE,
}
"""Answers in which it matters that a kind of thing was not used."""


def with_unused(answer: Answer, ask: Ask, noticed: Iterable[Noticed]) -> Answer:
    """The answer with the line on what was named and not used; itself where everything was, as nearly always."""
    doubtful = [one for one in noticed if answer.kind in _MATTER.get(one.kind, ()) and not _in_query(one, ask)]
    if not doubtful:
        return answer
    told = set(answer.credentials) | set(answer.mentioned)
    spoken = " ".join(texts(answer)).casefold()
    unused = [one for one in doubtful if not _shown(one, answer, told, spoken, ask)]
    if not unused:
        return answer
    unused = list({one.said.casefold(): one for one in unused}.values())[:_NAMED_UP_TO]
    said = wording.listing(one.said if one.kind == "wish" else f"“{one.said}”" for one in unused)
    prompts = [prompt for one in unused if (prompt := _prompt(one, ask)) is not None][:2]
    return answer.having(
        aside=" ".join(filter(None, (answer.aside, f"Not taken into account here: {said}."))),
        prompts=(*answer.prompts[:1], *prompts, *answer.prompts[1:]),
    )


def _in_query(one: Noticed, ask: Ask) -> bool:
    """Whether the Query holds it, as what is asked, as what the asker told, or as a limit."""
    query, ids = ask.query, set(one.ids)
    limits, asker = query.limits, ask.person
    match one.kind:
        case "credential":
            held = {*query.credentials, *limits.without, limits.unlocks, *asker.held, *asker.lacks}
            return bool(ids & held) or any(_in_belief(i, ask) for i in ids)
        case "issuer":
            named = {
                *(i for side in query.sides for i in side.ids),
                *limits.issuers,
                *limits.without,
                *limits.platforms,
                asker.platform,
            }
            theirs = {ask.catalog.credentials[i].issuer for i in query.credentials if i in ask.catalog.credentials}
            return bool(ids & (named | theirs)) or bool(limits.platforms) or asker.platform is not None
        case "framework":
            return bool(ids & {*limits.frameworks, *limits.without, *query.terms, *query.topics})
        case "topic":
            return bool(ids & {*query.topics, *query.terms, *limits.without, *limits.frameworks})
        case "role":
            entry = any(ask.catalog.roles[i].level == "entry" for i in ids if i in ask.catalog.roles)  # "a junior pentester"
            return bool(ids & {*query.roles, asker.role}) or entry
        case "figure":
            return _figure_in(one, query)
        case "wish":
            return False
        case _:
            return bool(set(one.ids) & {*asker.designations, *query.said}) or (
                query.intent is Intent.UNKNOWN and one.said.casefold() in query.words.casefold()
            )


def _in_belief(credential: str, ask: Ask) -> bool:
    """Whether a belief that is put right speaks of it: "there is no OSCP for AI"."""
    held = ask.catalog.credentials.get(credential)
    beliefs = [ask.catalog.beliefs[i] for i in ask.query.said if i in ask.catalog.beliefs]
    return held is not None and any(held.acronym in belief.belief for belief in beliefs)


def _figure_in(one: Noticed, query: Query) -> bool:
    limits = query.limits
    match one.unit:
        case "money":
            return limits.budget is not None or any(told.startswith("fee=") for told in limits.bounds)
        case "questions":
            return limits.questions is not None or any(told.startswith("questions=") for told in limits.bounds)
        case "minutes":
            return _length_in(query)
        case "hours":
            return _length_in(query) or limits.hours_per_week is not None
        case _:
            return query.intent is not Intent.PLAN or query.slot is not None


def _length_in(query: Query) -> bool:
    """Whether the length of an exam is among the limits."""
    return query.limits.minutes is not None or any(told.startswith("minutes=") for told in query.limits.bounds)


def _shown(one: Noticed, answer: Answer, told: set[str], spoken: str, ask: Ask) -> bool:
    """Whether the answer speaks of it."""
    catalog = ask.catalog
    if one.kind == "issuer" and answer.kind is Kind.FIND:  # a list names whoever is in it
        return {catalog.credentials[i].issuer for i in answer.credentials if i in catalog.credentials} <= set(one.ids)
    if told & set(one.ids) or re.search(rf"(?<!\w){re.escape(one.said.casefold())}(?!\w)", spoken):
        return True
    if one.kind == "topic" and _served(one, answer, ask):
        return True
    if one.kind == "unknown" and any(_letters(i, catalog) in one.said.casefold() for i in told if i in catalog.credentials):
        return True  # a slip that its writer has put right
    if one.kind == "issuer" and any(catalog.credentials[i].issuer in one.ids for i in told if i in catalog.credentials):
        return True
    if one.number is not None and re.search(rf"(?<![\d.]){one.number:.0f}(?!\d)", spoken.replace(",", "")):
        return True
    return any(name.casefold() in spoken for name in _names(one, catalog))


def _letters(credential: str, catalog: Catalog) -> str:
    return catalog.credentials[credential].acronym.casefold()


def _served(one: Noticed, answer: Answer, ask: Ask) -> bool:
    """Whether what is advised goes by the topic anyway: the job needs it, or the first credential reaches it."""
    catalog = ask.catalog
    terms = [catalog.terms[i] for i in one.ids if i in catalog.terms]
    topics = {i for i in one.ids if i in catalog.topics} | {topic for term in terms for topic in term.topics}
    jobs = [catalog.roles[role] for role in (*ask.query.roles, ask.person.role or "") if role in catalog.roles]
    if not topics or topics <= _AT_LARGE or any(topics & set(job.needs) for job in jobs):
        return True
    first = next((i for i in answer.credentials if i in catalog.credentials), None)
    return any(found.depth >= Depth.CONCEPTUAL for topic in topics if first and (found := evidence(catalog, first, topic)))


_AT_LARGE = frozenset(("generative-ai",))
"""Topics that whatever is about AI is about."""


def _names(one: Noticed, catalog: Catalog) -> Iterable[str]:
    """What it is called in our words."""
    for identity in one.ids:
        for held in (catalog.credentials, catalog.issuers, catalog.frameworks, catalog.topics, catalog.terms, catalog.roles):
            entry = held.get(identity)
            if entry is not None:
                yield entry.name
                yield from getattr(entry, "aliases", ())


def _prompt(one: Noticed, ask: Ask) -> Prompt | None:
    """What would ask it."""
    query = ask.query
    first = one.ids[0] if one.ids else ""
    label = wording.shorten(f"And “{one.said}”?", 75)
    match one.kind:
        case "credential":
            return Prompt(label, Query(intent=Intent.PROFILE, sides=about(first)))
        case "issuer":
            return Prompt(label, Query(intent=Intent.FIND, limits=Limits(issuers=(first,))))
        case "framework":
            return Prompt(label, Query(intent=Intent.FIND, limits=Limits(frameworks=(first,))))
        case "topic" if first in ask.catalog.topics:
            return Prompt(label, Query(intent=Intent.COVERAGE, topics=(first,)))
        case "topic" if first in ask.catalog.terms:
            return Prompt(label, Query(intent=Intent.EXPLAIN, terms=(first,)))
        case "wish" if one.wish is not None and query.intent in (Intent.FIND, Intent.RECOMMEND):
            return Prompt(wording.shorten(f"Only {one.said}", 75), query.having(limits=one.wish))
        case _:
            return None
