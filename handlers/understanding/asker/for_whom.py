"""Whose work is told: who asks for the people they lead tells their own beside it, and what others want tells no work at all."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from handlers.understanding.asker.clouds import platform_told
from handlers.understanding.asker.held_words import MINE_UNTIL
from handlers.understanding.asker.occupation import with_work
from handlers.understanding.asker.roster import is_roster
from handlers.understanding.asker.theirs import SEVERAL_OTHERS, wanting
from handlers.understanding.rules.topic import THAT_IS_SECURED
from handlers.understanding.words.patterns import search
from handlers.understanding.words.reading import skeleton

if TYPE_CHECKING:
    from catalog.catalog import Catalog
    from handlers.understanding.words.reading import Reading

_FOR_THEM = re.compile(
    r"\bfor (?:them|him|her|these (?:people|guys)|those (?:people|guys)|my (?:people|guys|staff|reports|crew)|(?:my|our) (?:\w+ )?@r\d+)\b"
)
_BOTH = re.compile(
    r"\b(?:covers?|tests?|teach(?:es)?|examines?|do|does|has|have|includes?|treats?) (?:us |me )?(?:both|all (?:of )?(?:them|these|three|that))\b"
)
"""Takes up the topics just named: they are wished, and describe no work."""
_OWN_JOB = re.compile(r"\b(?:im|i am|my (?:job|role|work)|i (?:do|work|run|manage|lead))\b")
NO_CODE = re.compile(
    r"\b(?:cant|cannot|dont|do not|never|no good at|bad at|unable to|not able to|hate|dont (?:want|like) to|not)(?: (?:really|even|actually|learned|learnt|know how|how|to|do|any|a|write|read|single|line|of|programmer|at|all))* (?:code|coding|program|programming|programmer|coder|script|scripting|scripts|python)\b"
    r"|\bno (?:coding|programming|scripting|python)(?: (?:skills?|experience|background|knowledge|at all|please))*\b|\bwithout (?:any )?(?:coding|programming|scripting|code)\b"
)
"""Who says so does not build software, whatever the words are near to."""
_OF_NO_CLOUD = re.compile(r"\b(?:cloud|vendor|platform) (?:agnostic|neutral|independent)\b")
"""Who says so works on no one cloud, whichever is named beside."""
_OWN = re.compile(r"\b(?:i|im|ive|we|were|my|our)\b")
_PUZZLED = re.compile(
    r"\bi (?:really |still |just )?(?:dont|do not|never|cant|cannot) (?:really |quite )?(?:get|understand|know|see|grasp)\b"
)
"""Who says so tells what they do not follow, and no work."""
_LEADS = re.compile(
    r"\b(?:i|we) (?:\w+ )?(?:manage|lead|run|head|supervise|coach|train|mentor|teach|have|got)\b(?: \w+){0,4} @r\d|\b(?:my|our) (?:\w+ )?@r\d"
)

_EACH_HAS = re.compile(
    r"^(?!.*\b(?:candidates?|applicants?|rank|hire|hiring|job)\b).*?\b(?!i\b|we\b)[\w@]+ (?:has|holds|got) (?:an? |the )?@c\d.*?\b(?!i\b|we\b)[\w@]+ (?:has|holds|got) (?:an? |the )?@c\d"
)
"""Several people are told with what each of them holds: none of their jobs is the asker's."""
_IS_THE = re.compile(
    r"\b(?:im|i am|me being|as) (?:the|our|their)(?: \w+)? @r\d+(?= \||$| \?| (?:here|and|at|of|in|so|but|who|which|what|now)\b)"
)
"""A post that is told outright, however the house's plans are described beside it: "we roll out Copilot. I'm the CISO"."""


_SO_MANY = re.compile(r"\b(?:\d{1,2}|two|three|four|five|six|seven|eight) (?:people|persons|ppl|of us|heads|colleagues)\b")
"""People in a number that is told."""


def with_work_of_asker(reading: Reading, catalog: Catalog) -> Reading:
    """The reading with the job it describes; as it is where it asks for others whose job is named, or tells what others want."""
    if wanting(reading.skeleton) and reading.of("credential"):
        return reading
    if len(reading.of("topic")) > 1 and _BOTH.search(reading.skeleton) and not _OWN.search(reading.skeleton):
        return reading
    if SEVERAL_OTHERS.search(reading.skeleton) and not _OWN_JOB.search(reading.skeleton):
        return reading
    if _FOR_THEM.search(reading.skeleton) and _LEADS.search(reading.skeleton):
        return reading
    if _PUZZLED.search(reading.skeleton) or (search(MINE_UNTIL, reading.skeleton) and not _OWN_JOB.search(reading.skeleton)):
        return reading
    if _IS_THE.search(reading.skeleton) or is_roster(reading.skeleton) or _EACH_HAS.search(reading.skeleton):
        return reading
    if len(reading.of("role")) > 1 and _SO_MANY.search(reading.skeleton):
        return reading  # "3 people, 2500 EUR: SOC analyst, cloud admin on Azure, compliance officer" counts them up
    told = with_work(reading, catalog)
    if (_OF_NO_CLOUD.search(reading.skeleton) or _of_rivals(reading, catalog)) and told.work and catalog.roles[told.work].platform:
        return reading
    if told.work and catalog.roles[told.work].family == "builds" and NO_CODE.search(reading.plain):
        return reading
    gone = tuple(e for e in reading.entities if e not in told.entities)
    taken_up = _TAKEN_UP.search(reading.skeleton) is not None
    named = tuple(
        e
        for e in gone
        if e.id in _STANDARD
        or (taken_up and e.kind in ("topic", "term"))
        or (e.kind == "topic" and _NEEDED.search(" ".join(word.text for word in reading.found[max(0, e.start - 4) : e.start])))
    )
    if not named:
        return told
    kept = tuple(sorted((*told.entities, *named), key=lambda e: e.start))
    return replace(told, entities=kept, skeleton=skeleton(list(told.found), list(kept), told.text))


def _of_rivals(reading: Reading, catalog: Catalog) -> bool:
    """Whether exams of several platforms are set side by side: the name of one's cloud then belongs to the exam, not to the asker."""
    named = {platform for e in reading.of("credential") if (platform := catalog.credentials[e.id].platform)}
    return len(named) > 1 and platform_told(reading) is None


_TAKEN_UP = re.compile(
    r"\b(?:which|what|any|an?)\b.*\b(?:that|this) (?:very |exact |particular |same )?(?:side|part|kind|aspect|area|corner|angle|bit|sort)\b"
    rf"|{THAT_IS_SECURED}"
)
"""A question that takes up what the work told is about: "I build on MCP, which exam tests that side?", "… to lock that down?"."""
_NEEDED = re.compile(r"\b(?:i|we) need(?: (?!to\b|for\b|with\b|in\b)\w+){0,2}$")
"""What is needed is wished for, and not what somebody does."""
_STANDARD = frozenset(("ai-management-system", "iso42001-auditor", "iso42001-implementer"))
"""What a standard's own name tells of describes no work: who has to introduce ISO 42001 asks for that."""
