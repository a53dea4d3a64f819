"""How old what is examined is: since when the outline holds, which version is given, what changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handlers import wording
from handlers.aspects.outline import OUTLINE_SAID
from handlers.aspects.talk import Saying, each_version

if TYPE_CHECKING:
    from collections.abc import Iterator

    from catalog.blocks import Domains
    from catalog.values import PartialDate
    from handlers.aspects.talk import Talk


def freshness(talk: Talk) -> Saying:
    """Since when the present outline is examined."""
    parts: list[str] = []
    outline = talk.held.domains
    if outline and outline.effective:
        talk.use("domains.effective")
        when = wording.event(outline.effective)
        begun = talk.today >= outline.effective.date.first
        parts.append(f"{'the present outline has been in force since' if begun else 'a new outline is in force from'} {when}")
        if not outline.items:
            parts.append(wording.lowered(outline.note) if outline.note else "we found no list of its domains")
    for _, exam, path in each_version(talk):
        same = outline and outline.effective and exam.outline_from and outline.effective.date == exam.outline_from.date
        if exam.outline_from and not same:
            talk.use(f"{path}.outline_from")
            parts.append(f"its outline has been examined since {wording.event(exam.outline_from)}")
        if exam.skills_updated:
            talk.use(f"{path}.skills_updated")
            parts.append(f"the skills were last updated on {wording.event(exam.skills_updated)}")
    parts += _first_days(talk)
    if outline and outline.former:
        talk.use("domains.former")
        parts.append(f"{_before(talk, outline)}: {outline.former}")
    told = list(_changes(talk))
    if not parts and told:
        return Saying(f"{talk.name}: {told[0]}", told[0].rstrip("."), notes=tuple(told[1:]))
    if not parts:
        launched = talk.held.lifecycle.launched
        if launched is None or not talk.standing.open:
            return talk.found_no("date of the present outline")
        talk.use("lifecycle.launched")
        since = f"launched: {wording.day(launched.date)}{_ago(talk, launched.date)}"
        return Saying(f"We found no date of the outline of {talk.name}; {since}.", since)
    said = "; ".join(dict.fromkeys(parts))
    return Saying(f"{talk.name}: {said}. {' '.join(told[:1])}".strip(), said, notes=tuple(told[1:]))


def _before(talk: Talk, outline: Domains) -> str:
    """What is known of the outline before: over since the new one is in force; else only that it came before."""
    if outline.effective is None:
        return "the outline before, whose last day we do not know"
    return "no longer examined" if talk.today >= outline.effective.date.first else "examined until then"


def _first_days(talk: Talk) -> Iterator[str]:
    """Since when the present one of several exam versions is given."""
    for code, exam, path in each_version(talk) if len(talk.held.exams) > 1 else ():
        first = next(((key, w.first_day) for key, w in exam.windows.items() if w.first_day), None)
        if first is not None and first[1] is not None and first[1].date.first <= talk.today:
            talk.use(f"{path}.windows.{first[0]}.first_day", f"{path}.windows.{first[0]}")
            late = wording.missed(first[1], talk.today)
            yield f"exam {code}: its first day {late}" if late else f"exam {code} is given since {wording.event(first[1])}"


def _ago(talk: Talk, when: PartialDate) -> str:
    """How many months before the day asked about: ", 24 months ago"; nothing for a bare year."""
    day = when.first
    if when.granularity == "year":
        return ""
    months = (talk.today.year - day.year) * 12 + talk.today.month - day.month
    return f", {wording.plural(months, 'month')} ago" if months > 0 else ""


def _changes(talk: Talk) -> Iterator[str]:
    """What statements say of the outline: its version, what changed, how often it does."""
    for key, statement in talk.held.statements.items():
        known = statement.checked is None or statement.checked.first <= talk.today
        if known and statement.about in ("change", "exam", "content", "next") and OUTLINE_SAID.search(statement.text):
            talk.use(f"statements.{key}.text")
            yield wording.sentence(statement.text)
