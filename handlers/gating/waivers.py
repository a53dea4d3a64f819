"""Years of work that something else may stand for: what that is, how many years, and whether it decides for somebody."""

from __future__ import annotations

from typing import TYPE_CHECKING

from catalog.conditions import Experience
from handlers import wording

if TYPE_CHECKING:
    from catalog.blocks import Stage
    from catalog.engine.eligibility import MissingSet
    from handlers.aspects.talk import Talk
    from handlers.person import Person


def stands_for_years(talk: Talk, asked: str, clause: str | None) -> str:
    """Whether a credential may stand for years that the target asks, as far as any source says."""
    name, stage = talk.name, talk.held.conditions.certify
    known = None if stage is None else stage.replaceable_years
    gate = f"{name} {clause}" if clause else f"we found no statement of what {name} requires"
    if known == 0:
        talk.use("conditions.certify.replaceable_years")
        return f"No: nothing stands for the years of work: {gate}."
    note = _note(talk, stage)
    if known is None:
        return f"We do not know whether {asked} stands for any of the years: {gate}{f' ({note})' if note else ''}."
    talk.use("conditions.certify.replaceable_years")
    most, how = wording.plural(known, "year"), f" ({note})" if note else ""
    return f"Perhaps: up to {most} can be replaced{how}, but our sources do not list {asked} for it; {gate}."


def degree(talk: Talk, clause: str | None) -> str:
    """Whether a degree stands for years of work, where its conditions speak of that."""
    stage = talk.held.conditions.certify
    if stage is None or not stage.replaceable_years or "degree" not in (stage.note or "").casefold():
        return stands_for_years(talk, "a degree", clause)
    talk.use("conditions.certify.replaceable_years")
    return f"Yes, for up to {wording.plural(stage.replaceable_years, 'year')} ({_note(talk, stage)}): {talk.name} {clause}."


def short_by_little(talk: Talk, missing: MissingSet, person: Person) -> str | None:
    """What decides where no more years are missing than something else may stand for; None elsewhere."""
    stage = talk.held.conditions.certify
    if stage is None or not stage.replaceable_years or len(missing.missing) != 1:
        return None
    only = missing.missing[0]
    if not isinstance(only.condition, Experience):
        return None
    short = only.years_short if only.has_years else only.condition.years - only.wider_years if only.wider_years else None
    if short is None or not 0 < short <= stage.replaceable_years:
        return None
    talk.use("conditions.certify.replaceable_years", "conditions.certify.required")
    note = _note(talk, stage)
    held = [h.credential for h in person.holds if h.active and h.credential in talk.catalog.credentials]
    doubt = f" (whether your {wording.labels(talk.catalog, held, 'or')} counts for that, our sources do not list)" if held else ""
    asks = f"{wording.plural(only.condition.years, 'year')} of experience in {only.condition.in_}"
    counted = "" if only.has_years else ", if all your years were in such work"
    return f"you are {wording.plural(short, 'year')} short of {asks}{counted}; {note}, which would close that{doubt}"


def _note(talk: Talk, stage: Stage | None) -> str:
    note = (stage.note or "").rstrip(".") if stage is not None else ""
    if note:
        talk.use("conditions.certify.note")
    return wording.small(note)
