"""What can be taken in place of an exam that has ended, in a clause: what its issuer names, else what suits whom."""

from __future__ import annotations

from typing import TYPE_CHECKING

from catalog.engine import succession
from catalog.engine.lifecycle import standing
from catalog.engine.openings import State
from handlers import wording
from handlers.advising import names
from handlers.gating.versions import coming_version

if TYPE_CHECKING:
    from collections.abc import Sequence

    from catalog.engine.lifecycle import Standing
    from catalog.engine.succession import Instead
    from handlers.aspects.talk import Talk


def goes_on_elsewhere(talk: Talk) -> bool:
    """Whether only the exam in the language asked about has ended."""
    if talk.standing.open_languages:
        return True
    return talk.language is not None and standing(talk.catalog, talk.id, talk.today).open


def instead(talk: Talk, stands: Standing) -> str:
    """What to take now, in a clause: only what is open on that day."""
    if coming := coming_version(talk):
        return f"; {coming}"
    found = succession.instead(talk.catalog, talk.id, talk.today, talk.language)
    if goes_on_elsewhere(talk) and (not found or found[0].kind == "role"):
        return "" if stands.open_languages else "; in other languages it goes on"  # nothing has to take its place
    if not found:
        return "" if stands.open_languages else "; we found nothing to take in its place that is open on that day"
    called = named_instead(talk, found)
    if found[0].kind == "new_exam_of":
        return f"; the same credential is now earned with {called[0]}"
    if found[0].kind == "role":
        which = wording.listing(called, "or")
        return f"; no single credential takes its place, and which one to take now depends on your role: {which}"
    return f"; what can be taken in its place is {wording.listing(called, 'or')}"


def for_jobs(talk: Talk, roles: Sequence[str]) -> str:
    """What took its place for somebody with a job, where that depends on the job; empty where nothing does."""
    if talk.standing.state is not State.RETIRED or goes_on_elsewhere(talk):
        return ""
    found = [one for one in succession.instead(talk.catalog, talk.id, talk.today) if one.what_for and set(one.roles) & set(roles)]
    if not found:
        return ""
    jobs = [role for role in roles if any(role in one.roles for one in found)]
    took = wording.listing(named_instead(talk, found), "or")
    return f"As {names.roles(talk.catalog, jobs)}: {took}, in place of {talk.name}, which has ended."


def named_instead(talk: Talk, found: Sequence[Instead]) -> list[str]:
    """Those to take instead by name, with what each is for where its file says so: "MLA-C02 for ML engineering (in beta)"."""
    called = []
    for one in found[:3]:
        if one.what_for and one.owner and one.path:
            talk.ledger.use(one.owner, one.path)
        purpose = f" for {one.what_for}" if one.what_for else ""
        beta = " (in beta)" if one.standing.state is State.BETA else ""
        called.append(f"{wording.label(talk.catalog, one.credential)}{purpose}{beta}")
    return called
