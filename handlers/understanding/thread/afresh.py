"""Whose turn it is under one name: "jumping in here, I only have Security+", "what if I held just CCSP": what was told before counts no more."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from handlers.person import Person
from handlers.understanding.thread.another import speaks_of_another

if TYPE_CHECKING:
    from handlers.memory import Memory
    from handlers.understanding.asker.statements import Statements
    from handlers.understanding.words.reading import Reading

_ONLY = re.compile(
    r"\b(?:only|solely|merely|nothing but|just)(?: got| have| had| hold| held| own| with| an?| the| my| active)* @c(\d+)(?! (?:left|last|yesterday|recently|this|ago|in \d|on \d|so far|exam))"
    r"|\b(?:got|have|had|hold|held) (?:nothing|no cert\w*) (?:but|except|besides|other than) (?:an? |the |my )?@c(\d+)"
)
_JUST_NOW = re.compile(r"\bjust (?:got|passed|earned|finished|did|renewed|completed|had|@c\d+ (?:passed|came|done))\b")
"""What happened lately: it tells of one thing more, and not of the only one."""
_CUE = frozenset(
    "only solely merely nothing just jumping chiming butting hopping dropping barging cutting hijacking else other another different second new "  # noqa: SIM905
    "op no".split()
)
_OTHER_SPEAKER = re.compile(
    r"^(?:\W|hi|hey|hello|sorry|ok|so|and|also|just|quick one|\|)*(?:(?:jumping|chiming|butting|dropping|barging|hopping|cutting) in\b|hijack\w* (?:this|the|your)\b|(?:other|another|different|second|new) (?:person|teammate|colleague|team member|guy|speaker)(?: here| on the (?:same )?team| asking)\b|(?:somebody|someone) else (?:here|asking)\b|not (?:the )?op\b)"
    r"|\b(?:jumping|chiming|butting) in\b"
)

_MYSELF = re.compile(
    r"^(?:(?:and|so|but|ok|okay|now|then|well) )*(?:(?:what|how) about |as for |back to )?(?:me|myself|us)\b"
    r"|\b(?:for|about|to) (?:me|myself|my own|mine)\b|\bmyself\b|\b(?:should|shall|can|could|must|may|would|do) i\b"
)
"""Back to oneself, after somebody else was asked for."""


@dataclass(frozen=True, slots=True)
class Turn:
    """What the thread knows as it counts for who speaks now."""

    memory: Memory
    forgotten: tuple[str, ...] = ()
    """Credentials and designations told before that are not held by who speaks now."""
    anew: bool = False
    """Somebody else speaks: nothing that was told of the person before is theirs."""


def for_speaker(reading: Reading, said: Statements, memory: Memory) -> Turn:
    """The memory without what was told of somebody else, or of more than is held: "I only have Security+, does that work for me too?"."""
    text = reading.skeleton
    if memory.last is not None and memory.other and _MYSELF.search(text) is not None and not speaks_of_another(text):
        return Turn(memory.of_nobody())
    if memory.last is None or not (said.holds_nothing or any(word.text in _CUE for word in reading.found)):
        return Turn(memory)
    if _OTHER_SPEAKER.search(text) is not None:
        people = {**memory.people, memory.speaker: Person()} if memory.speaker in memory.people else memory.people
        return Turn(
            replace(
                memory, last=memory.last.for_anybody(), wish=memory.wish and memory.wish.for_anybody(), other=False, people=people
            ),
            anew=True,
        )
    held = {h.credential for h in said.person.holds if h.active}
    only = {reading.entities[int(one or two)].id for one, two in _ONLY.findall(text)} if _JUST_NOW.search(text) is None else set()
    told = bool(held and only and only <= held) or (said.holds_nothing and not held)
    if not told or memory.other or speaks_of_another(text):
        return Turn(memory)
    before = [memory.person(memory.speaker), memory.last.asker, *((memory.wish.asker,) if memory.wish else ())]
    gone = dict.fromkeys(
        i for person in before for i in (*(h.credential for h in person.holds), *person.designations) if i not in held
    )
    if not gone:
        return Turn(memory)
    return Turn(memory.without(gone), forgotten=tuple(gone))
