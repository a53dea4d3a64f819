"""Which of several a person may take: all of them in one sentence, those that are open first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from catalog.conditions import Other
from catalog.engine.eligibility import Eligibility, Status
from handlers import wording
from handlers.gating import gates_said, missing
from handlers.gating.verdicts import does

if TYPE_CHECKING:
    from handlers.aspects.talk import Talk
    from handlers.person import Person


def headline(talks: list[Talk], results: list[Eligibility], person: Person) -> str:
    """What is open, what is open on a condition, and what is not, with what that asks for."""
    now: list[str] = []
    later: list[str] = []
    rest: list[str] = []
    for talk, found in zip(talks, results, strict=True):
        sit, certify = found.stages["sit"], found.stages["certify"]
        provided = next((s for s in sit.sets if all(isinstance(m.condition, Other) for m in s.missing)), None)
        if found.held == "active":
            rest.append(f"{talk.name} you hold already")
        elif not found.standing.open:
            rest.append(f"{talk.name} cannot be taken now")
        elif sit.status is Status.ELIGIBLE and (certify.status is Status.ELIGIBLE or certify.formal):
            now.append(talk.name)
        elif sit.status is Status.ELIGIBLE:
            later.append(talk.name)
        elif not sit.recorded and not certify.recorded:
            rest.append(f"of {talk.name} we found no statement of what it requires")
        elif sit.status is Status.UNKNOWN and provided is not None:
            asked = missing.set_words(talk, provided)
            if does(person, [m.condition for m in provided.missing]):
                now.append(talk.name)
            else:
                rest.append(f"{talk.name} is if this holds for you: {asked}")
        elif sit.formal and sit.met:
            rest.append(f"{talk.name} is after a formal step: {missing.set_words(talk, sit.sets[0])}")
        elif sit.status is Status.UNKNOWN:
            rest.append(f"of {talk.name} we cannot tell yet: it {gates_said.gate(talk)}")
        else:
            rest.append(f"{talk.name} is not yet: it {gates_said.gate(talk)}")
    told = [_are(now, "open to you now")] if now else []
    told += [f"the exam of {wording.listing(later)} can be sat now, to be certified later"] if later else []
    return wording.sentence("; ".join([*told, *rest]))


def _are(names: list[str], how: str) -> str:
    return f"{wording.listing(names)} {'is' if len(names) == 1 else 'are'} {how}"
