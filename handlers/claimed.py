"""Whether what somebody states of credentials is so: each statement held against the catalog, the verdict first."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from handlers.claiming.figures import lasting, of_exam
from handlers.claiming.judged import Judged
from handlers.claiming.paid import FEES, paid
from handlers.claiming.stated import stated
from handlers.understanding.claimed import ASPECTS, REST

if TYPE_CHECKING:
    from collections.abc import Sequence

    from handlers.aspects.talk import Talk
    from handlers.claiming.judged import State

_CLAIM = re.compile(r"(?:(\d)\.)?(?P<denied>not\.)?([a-z]+)=(.+)")


def verdict(talks: Sequence[Talk], claims: str) -> str | None:
    """The verdict on all statements in one paragraph; None where none can be read."""
    judged = [one for claim in claims.split() if (one := _judged(talks, claim)) is not None]
    if not judged:
        return None
    told = _said(judged)
    return told if len(talks) > 1 else _named_once(told, talks[0].name)


def _named_once(told: str, name: str) -> str:
    """The name at the first value only, where all are of one credential."""
    lead, found, rest = told.partition(f"{name}: ")
    return f"{lead}{found}{rest.replace(f'{name}: ', '')}"


_TOLD_LAST: tuple[tuple[State, str], ...] = (
    ("partly", "In part"),
    ("disputed", "Disputed"),
    ("open", "Sources disagree"),
    ("unknown", "We cannot tell the rest"),
)
_UNSETTLED: tuple[tuple[State, str], ...] = (
    ("partly", "Only in part"),
    ("disputed", "Not by the figures we prefer"),
    ("open", "That is disputed"),
    ("unknown", "We cannot tell"),
)


def _said(judged: Sequence[Judged]) -> str:
    """Yes, no, or what of it is so and what is not."""
    states = {one.state for one in judged}
    seen: set[str] = set()
    if states == {"right"}:
        lead = "Yes, by the figures we prefer" if any(one.rivals for one in judged) else "Yes, that is right"
        return _part(lead, "right", judged, seen)
    if "wrong" in states:
        leads: list[tuple[State, str]] = (
            [("wrong", "Not all of it"), ("right", "Right")] if "right" in states else [("wrong", "No")]
        )
    elif "right" in states:
        leads = [("right", "Right" if states == {"right", "partly"} else "Right as far as we can tell")]
    else:
        leads = [next(one for one in _UNSETTLED if one[0] in states)]
    leads += [one for one in _TOLD_LAST if one[0] not in dict(leads)]
    return " ".join(part for state, lead in leads if (part := _part(lead, state, judged, seen)))


def _part(lead: str, state: State, judged: Sequence[Judged], seen: set[str]) -> str:
    """All that stands one way; what the catalog has is told once."""
    told = []
    for one in judged:
        if one.state == state and (text := one.remark.lstrip(",; ") if one.held in seen else f"{one.held}{one.remark}"):
            told.append(text)
            seen.add(one.held)
    return f"{lead}: {'; '.join(told)}." if told else ""


def _judged(talks: Sequence[Talk], claim: str) -> Judged | None:
    match = _CLAIM.fullmatch(claim)
    if match is not None and match[3] == REST:
        return Judged("unknown", f"what {match[4]} is meant for we could not read")
    if match is None or match[3] not in ASPECTS or int(match[1] or 1) > len(talks):
        return None
    judged = _held_against(talks[int(match[1] or 1) - 1], match[3], match[4])
    return _turned(judged) if match["denied"] else judged


def _held_against(talk: Talk, key: str, said: str) -> Judged:
    if key in FEES:
        return paid(talk, key, said)
    if key in ("questions", "minutes", "pass"):
        return of_exam(talk, key, said)
    if key in ("years", "life"):
        return lasting(talk, key, said)
    return stated(talk, key, said)


def _turned(judged: Judged) -> Judged:
    """How it stands where somebody denies the statement."""
    match judged.state:
        case "right":
            return replace(judged, state="wrong")
        case "wrong":
            return replace(judged, state="right")
        case "disputed":
            return replace(judged, state="right", rivals=True)
        case _:
            return judged
