"""Whether who holds one has to sit an exam again because a newer one is there: no or yes first, and until when it holds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handlers import wording
from handlers.aspects.talk import each_version
from handlers.slots import STANDS

if TYPE_CHECKING:
    from catalog.engine.renewal import Duty
    from handlers.ask import Ask
    from handlers.aspects.talk import Talk

AGAIN = "again"
"""Slot of a Query that asks this."""


def headline(ask: Ask, talk: Talk, duty: Duty) -> str:
    """The first sentences; what keeping it takes follows them."""
    lasts = talk.held.validity
    stands = ask.query.slot == STANDS
    parts = []
    if duty.lifetime or (lasts is not None and lasts.lifetime):
        talk.use("validity.lifetime", "validity")
        parts.append(f"{'Yes' if stands else 'No'}: {talk.name} does not expire, so who holds it has to sit nothing again.")
    elif lasts is not None and lasts.years:
        talk.use("validity.years")
        years = wording.plural(lasts.years, "year")
        since = next((h.since for h in (*ask.query.asker.holds, *ask.person.holds) if h.credential == talk.id and h.since), None)
        ends = since.first.year + int(lasts.years) if since is not None else None
        if since is not None and ends is not None and ends < ask.today.year:
            when = "Only if you renewed it" if stands else "Only if you did not renew it"
            parts.append(f"{when}: earned in {since.first.year} and valid for {years}, it ended in {ends}.")
        else:
            until = f", so until {ends} if earned in {since.first.year}" if since is not None else ""
            first = "Yes, until it expires" if stands else "No, not before it expires"
            parts.append(f"{first}: {talk.name} is valid for {years} from the day it was earned{until}.")
    else:
        parts.append(f"Nothing we hold asks who has {talk.name} to sit its exam again.")
    parts.append(_new_outline(ask, talk))
    parts.append(replaced(talk))
    return " ".join(part for part in parts if part)


def _new_outline(ask: Ask, talk: Talk) -> str:
    """A change of what is examined is one for those who are still to sit it."""
    outline = talk.held.domains
    dated = (outline.effective, "domains.effective") if outline is not None and outline.effective is not None else None
    if dated is None:
        dated = next(((e.outline_from, f"{path}.outline_from") for _, e, path in each_version(talk) if e.outline_from), None)
    if dated is None:
        return ""
    event, path = dated
    talk.use(path)
    when = f"{'in force since' if ask.today >= event.date.first else 'that comes on'} {wording.event(event)}"
    return f"The outline {when} is for those who sit the exam from then on."


def replaced(talk: Talk) -> str:
    """What takes its place is another credential, which nobody is given for it."""
    told = []
    for other in talk.held.replaced_by:
        talk.use(f"replaced_by.{other}.credential", f"replaced_by.{other}")
        told.append(wording.label(talk.catalog, other))
    if not told:
        return ""
    if len(told) == 1:
        return f"{told[0]} takes its place and is earned afresh, with an exam of its own."
    return f"{wording.listing(told)} take its place and are earned afresh, each with an exam of its own."
