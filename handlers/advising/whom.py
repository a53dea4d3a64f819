"""Which of several people of different jobs to send to one exam, in the words of its judged fit to each job."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handlers import wording
from handlers.advising import names

if TYPE_CHECKING:
    from collections.abc import Sequence

    from handlers.aspects.talk import Talk

_ORDER = ("core", "useful", "marginal", "unjudged", "wrong")
_SAID = {"core": "it is made for that job", "useful": "it is useful", "marginal": "it is marginal", "wrong": "it does not fit"}


def said(talk: Talk, roles: Sequence[str]) -> str:
    """The one whom it fits better first, and why; then what it is to the others and whom it is for."""
    told = sorted(dict.fromkeys(roles), key=lambda role: _ORDER.index(_fit(talk, role)))
    first, *others = told
    level = [role for role in others if _fit(talk, role) == _fit(talk, first)]
    talk.use("judgement.best_for.text")
    best = f"{talk.name} is best for {names.inside(talk.held.judgement.best_for.text.rstrip('.'))}."
    if len(level) == len(others):
        jobs = wording.listing((_job(talk, role) for role in told), "or")
        same = _SAID.get(_fit(talk, first), "we have not judged it")
        return f"By the job alone either can go, {jobs}: {same} for each. {best}"
    parts = [f"Rather {_job(talk, first)}: {_why(talk, first)}."]
    parts += [f"For {_job(talk, role)} {_verdict(talk, role)}." for role in others]
    return " ".join((*parts, best))


def _fit(talk: Talk, role: str) -> str:
    held = talk.held.judgement.roles.get(role)
    return held.fit if held else "unjudged"


def _job(talk: Talk, role: str) -> str:
    return f"the {names.inside(talk.catalog.roles[role].name)}"


def _why(talk: Talk, role: str) -> str:
    held = talk.held.judgement.roles.get(role)
    if held is None:
        return "we judged it for none of the others"
    talk.use(f"judgement.roles.{role}.why")
    return names.inside(held.why.rstrip("."))


def _verdict(talk: Talk, role: str) -> str:
    fit = _fit(talk, role)
    return f"{_SAID[fit]}: {_why(talk, role)}" if fit in _SAID else "we have not judged it"
