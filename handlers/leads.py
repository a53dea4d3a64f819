"""What a follow-up changed, said before the answer: "On Google Cloud instead:", "With CISM lapsed:", "For your colleague:"."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from handlers import wording
from handlers.advising import names
from handlers.answer import Facts, Kind, Points
from handlers.person import Person

if TYPE_CHECKING:
    from collections.abc import Iterator

    from catalog.catalog import Catalog
    from handlers.answer import Answer, Section


@dataclass(frozen=True, slots=True)
class Lead:
    """What is assumed now and was not before; all of it as ids."""

    person: Person = field(default_factory=Person)
    """What was just said of the person the answer is for."""
    other: bool = False
    """The answer is for somebody else …"""
    whom: str = ""
    """… who stands so to the asker: one of `PEOPLE`."""
    platform: str | None = None
    moved: bool = False
    """Another platform was assumed before."""
    without: tuple[str, ...] = ()
    spared: str = ""
    """What is left out by a fact of it, in words."""
    unlimited: bool = False
    """Money is no limit."""
    after: tuple[str, ...] = ()
    """What is taken as done by then."""
    doubted: bool = False
    """The last answer was disputed by what somebody else says."""
    sure: bool = False
    """It was asked whether the last answer is sure."""
    later: bool = False
    """It was asked whether the last answer will hold."""
    evenings: bool = False
    """Of the time nothing was said but when there is some: evenings, weekends."""
    reasonless: bool = False
    """It was asked why a plain fact is so."""
    country: str = ""
    """Where somebody said to live."""
    bare: tuple[str, ...] = ()
    """First words that are left out: they would answer another sentence than the one put for confirmation."""


PEOPLE = ("colleague", "coworker", "teammate", "friend", "boss", "manager", "junior", "intern", "director", "deputy", "team lead")
"""Who may be spoken of, as they are named."""
_OF_THEM = {"you": "they", "your": "their", "You": "They", "Your": "Their", "yourself": "themselves"}
_THEM = re.compile(r"\b([Ff]or|[Tt]o|of|[Ww]ith|by|from|about|against) you\b")
_THEY = re.compile(r"\b(?:you|your|You|Your|yourself)\b(?! (?:told|tell|named?|said|say|asked?|gave|did not name|wrote)\b)")
_VERDICT = re.compile(r"(Yes|No)(?:[:.]|, nothing(?: more)?:|,(?! (?:not|nothing)\b)) (?=\w)")
_LOWERED = frozenset((
    "Yes", "No", "Not", "As", "For", "With", "Within", "Keeping", "Later", "Before", "Only", "Anyone", "Nothing", "It", "We", "You",
))  # fmt: skip


def with_lead(answer: Answer, lead: Lead, catalog: Catalog) -> Answer:
    """The answer with what changed at its head."""
    told = ", ".join(_told(answer, lead, catalog))
    if lead.bare and (verdict := _VERDICT.match(answer.headline)) and verdict[1] in lead.bare:
        rest = answer.headline[verdict.end() :]
        answer = answer.having(headline=f"{rest[0].upper()}{rest[1:]}")
    if not told:
        return answer
    if lead.other:
        answer = answer.having(headline=_of_them(answer.headline), sections=tuple(map(_told_of_them, answer.sections)))
    said = answer.headline
    first, _, rest = said.partition(" ")
    if first.rstrip(":,") in _LOWERED:
        first = first[0].lower() + first[1:]
    return answer.having(headline=f"{told[0].upper()}{told[1:]}: {first} {rest}".rstrip())


def _of_them(text: str) -> str:
    """What is said to "you", said of somebody else."""
    return _THEY.sub(lambda m: _OF_THEM[m.group()], _THEM.sub(r"\1 them", text))


def _told_of_them(section: Section) -> Section:
    """A section that speaks of somebody else; small print still speaks to the reader."""
    title = getattr(section, "title", None)
    if isinstance(section, Points):
        items = tuple(replace(p, text=_of_them(p.text), detail=p.detail and _of_them(p.detail)) for p in section.items)
        return replace(section, items=items, title=title and _of_them(title))
    if isinstance(section, Facts):
        return replace(section, rows=tuple(replace(row, value=_of_them(row.value)) for row in section.rows))
    return section


_JUDGED = (Kind.RECOMMEND, Kind.PLAN, Kind.HIRE, Kind.WORTH)
"""What suits whom is a judgement, however sure the facts are."""


def _told(answer: Answer, lead: Lead, catalog: Catalog) -> Iterator[str]:
    if lead.doubted:
        yield "we cannot look into what others say, and stay with our own sources"
    if lead.later:
        yield "as known today, and no later change is ruled out"
    if lead.sure and answer.kind in _JUDGED:
        yield "by our own judgement, on facts whose sources are named below"
    elif lead.sure:
        yield "as far as our sources go, which are named below"
    if lead.evenings:
        yield "taking that for about five hours a week (say if it is more or less)"
    if lead.reasonless:
        yield "what we hold gives no reason for it beyond this"
    if lead.country:
        yield f"from {lead.country}"
    done = [i for i in lead.after if i in catalog.credentials]
    if done and not answer.headline.startswith(("With ", "After ")):
        yield f"after {wording.labels(catalog, done)}"
    if lead.other:
        yield f"for your {lead.whom}" if lead.whom else "for the person you ask about"
    if lead.platform:
        yield f"on {names.PLATFORMS.get(lead.platform, lead.platform)}{' instead' if lead.moved else ''}"
    known = [held for held in lead.person.holds if held.credential in catalog.credentials]
    holds = [held.credential for held in known if held.active]
    if holds and not answer.headline.startswith(f"With {wording.labels(catalog, holds)} in hand"):
        yield f"with {wording.labels(catalog, holds)}"
    if gone := [held.credential for held in known if not held.active]:
        yield f"with {wording.labels(catalog, gone)} lapsed"
    titles = [catalog.designations[i].name if i in catalog.designations else i for i in lead.person.designations]
    if titles:
        yield f"with {wording.listing(titles)}"
    if lacks := [i for i in lead.person.lacks if i in catalog.credentials]:
        yield f"without {wording.labels(catalog, lacks, 'or')}"
    if years := lead.person.years:
        yield f"with {wording.listing(wording.plural(y.years, 'year') for y in years)} of experience"
    if out := [said for i in lead.without if (said := _left_out(i, catalog))]:
        yield f"leaving out {wording.listing(out)}"
    if lead.unlimited:
        yield "with money as no limit"
    if lead.spared:
        yield f"leaving out {lead.spared}"


def _left_out(identity: str, catalog: Catalog) -> str:
    """What is not wanted, by its name."""
    if identity in catalog.credentials:
        return wording.label(catalog, identity)
    if identity in catalog.issuers:
        return catalog.issuers[identity].name
    if identity in names.TRACKS:
        return f"the {names.TRACKS[identity]} track"
    return names.PLATFORMS.get(identity, "")
