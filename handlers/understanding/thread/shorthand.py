"""A thread's shorthand said in full: "shortest road then?" after a gate, "so wait for theirs or do AAISM", "security+ and 4 years in a SOC?".

Said in full each is a question like any other, and no later rule has to know the short form.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from handlers.query import GATES, Aspect, Intent
from handlers.understanding.thread.of_the_jobs import past_none

if TYPE_CHECKING:
    from catalog.catalog import Catalog
    from handlers.memory import Memory
    from handlers.query import Query

_SO = r"^(?:(?:and|so|ok|okay|but|then|well|hm+)[\s,]+)*"
_WHICH = re.compile(rf"{_SO}(?:which|which to take|which is it)(?:\s+then)?\s*\?*$", re.IGNORECASE)
"""A choice between the two that the thread spoke of, one after the other."""
_ROAD = re.compile(
    rf"{_SO}(?:(?:what is|whats|what's)\s+)?(?:the\s+)?(?P<how>shortest|fastest|quickest|easiest|cheapest)\s+(?:road|path|route|way)"
    r"(?:\s+(?:in|there))?(?:\s+then)?\s*\?*$",
    re.IGNORECASE,
)
"""The way to what the gate belongs to."""
_GETS_THERE = re.compile(
    rf"{_SO}(?:what|which(?:\s+(?:one|cert|exam))?|how)\s+(?:would|will|could|can|do|does|gets?)\s+(?:i\s+|we\s+)?(?:get\s+)?(?:me|us)?\s*(?:get\s+)?(?:there|in)\s+(?:the\s+)?(?P<how>fastest|quickest|soonest|cheapest|easiest)(?:\s+then)?\s*\?*$",
    re.IGNORECASE,
)
_WHO_HOLDS = re.compile(
    r"^(?P<whom>(?:and\s+|so\s+)?for\s+(?:an?|my|our)\s+[^,?]{3,50}?)(?:\s+(?:in|at|of)\s+(?:an?|the)\s+[a-z]+)?[\s,]+"
    r"(?:who\s+|that\s+)?(?:holds|has|holding|having|with)\s+(?=\S)",
    re.IGNORECASE,
)
"""Somebody told by a job, and what they hold."""
_THEY_WANT = re.compile(
    rf"{_SO}(?:what|how much)\s+do\s+they\s+(?:want|ask|charge|take)\s+for\s+(?:it|that|this)(?:\s+one)?\s*\?*$", re.IGNORECASE
)
_AND_YEARS = re.compile(
    rf"{_SO}(?!(?:if|with|i|im|we|he|she|what|how|is|do|does|can|would|plus|after)\b)(?P<told>[a-z][\w+/-]*(?:\s[\w+/-]+)?"
    r"(?:,\s*|\s+and\s+|\s*,\s*and\s+|\s+plus\s+)\d{1,2}\s*(?:years|yrs|y)\b[^?]{0,40})\?\s*$",
    re.IGNORECASE,
)
"""What somebody holds and their years of work, put to a gate with no verb."""
_KNOWING = re.compile(
    r"[\s,]+(?:if|when|since|as)\s+(?:i|we)\s+(?:already\s+)?(?:know|did|do|have|had|passed|hold|studied|learned)\s+(?:the\s+)?"
    r"(?P<known>[\w+-]{2,12}(?:\s\d{2,3})?)(?:\s+(?:stuff|material|content|topics|already|well))*\s*\?*$",
    re.IGNORECASE,
)
"""What somebody brings along, behind a question on what took its place."""
_EFFORT = re.compile(r"\b(?:weeks|months|hours|days|study|prep\w*|learn\w*)\b", re.IGNORECASE)
_WAITS = re.compile(
    r"\b(?P<wait>wait|waiting|hold out|hold off)\s+for\s+(?:it|theirs|that|that one|the new one|the coming one)\s+(?=(?:or|rather than|vs)\b)",
    re.IGNORECASE,
)
_SHORT_NAME = re.compile(
    r"^(?P<so>(?:(?:and|so|ok|but)\s+)?(?:(?:is|was)\s+)?)(?P<job>[a-z]{6,})(?=\s+(?:exam|test|cert|certification|course|one)\b)",
    re.IGNORECASE,
)
"""One spoken of, by the last word of its name: "implementer exam open book?"."""
_TITLE = re.compile(
    rf"{_SO}how\s+(?:many\s+years|long)\s+(?:till|until|til|before)\s+(?:i|we|he|she|they)\s+(?:can|may|could|am|are|is|get)\b.*"
    r"\b(?:call|called|full|title|lead|use)\b",
    re.IGNORECASE,
)
"""The years of work before the title."""
_NEW_TO = re.compile(
    r"^(?:(?:and|but|well|oh|hm+)[\s,]+)*(?P<who>she|he|they)\s+(?:has|have|had|got|with)\s+(?:no|zero|never any|not any|hardly any)\s+(?P<field>[a-z]+(?:\s[a-z]+)?)\s+"
    r"(?:background|experience|practice|skills?|knowledge)(?:\s+(?:at all|whatsoever|so far|yet|though))*\s*[.!?]*$",
    re.IGNORECASE,
)
"""That whoever the last advice was for starts in its field."""
_LATE = re.compile(
    r"^(?:(?:hm+|ok|oh|well|wow|but|and|ugh|no)[\s,]+)*(?:(?:that|this|it)(?:'?s| is)\s+)?(?:(?:far|way|much|too|very|pretty|quite|really|so|a bit)\s+)*(?:late|far (?:off|away|out)|long a wait|long to wait)(?:\s+for\s+(?:me|us))?"
    r"(?:\s*[.,;!]+\s*(?:(?:so|and|is there|got|what about)\s+)*(?:anything|something|what|which one)(?:\s+\w+){0,4}?\s+(?:now|today|already|sooner|earlier|before))?\s*[.!?]*$",
    re.IGNORECASE,
)
"""What is announced is called too late."""
_PLACES = ("first", "second", "third")
_DROPS = re.compile(
    r"^(?:(?:ok|and|but|please|now|then|just|lets|let's)[\s,]+)*(?P<verb>drop|remove|skip|without|leave out|forget|scratch|not)\s+(?:the\s+)(?P<place>first|second|third|last)"
    r"(?:\s+(?:one|exam|cert|step|item))?(?:\s+(?:please|pls|then|again))*\s*[.!?]*$",
    re.IGNORECASE,
)
"""One of what was advised, by its place, that is not wanted."""
_TLDR = re.compile(
    r"^(?:(?:and|so|ok|lol|haha)[\s,]+)*tl\s?[;:,.]?\s?dr(?:\s+(?:please|pls|plz|version|then))*\s*[?!.]*$", re.IGNORECASE
)
_LONGEST = 90


def in_words(message: str, memory: Memory, catalog: Catalog) -> str:
    """The message said in full; itself where it is no shorthand, or a question of ours is open."""
    last = memory.last
    if last is None or memory.pending is not None or len(message) > _LONGEST:
        return message
    if (rest := past_none(message, memory)) != message:
        return rest
    if last.intent in (Intent.LIFECYCLE, Intent.PROFILE, Intent.FACT) and _LATE.match(message) and _awaited(memory, catalog):
        return "what can I take instead now?"
    if last.intent in (Intent.RECOMMEND, Intent.PLAN) and (drops := _DROPS.match(message)):
        at = _PLACES.index(drops["place"].lower()) if drops["place"].lower() in _PLACES else -1
        listed = [i for i in memory.listed if i in catalog.credentials]
        return f"{drops['verb']} {catalog.credentials[listed[at]].name}" if at < len(listed) and listed else message
    if _TLDR.match(message):
        return "in short"
    if last.intent in (Intent.FACT, Intent.WORTH, Intent.VERIFY, Intent.PROFILE) and _WHICH.match(message):
        return "which one then" if len(set(memory.named)) == _PAIR else message
    if last.intent in (Intent.RECOMMEND, Intent.PLAN) and (new := _NEW_TO.match(message)):
        return f"{new['who']} is new to {_FIELDS.get(new['field'].lower(), new['field'])}, what should {new['who']} take?"
    if last.credentials and len(last.credentials) == 1 and _TITLE.match(message):
        return "how many years of experience do I need for it?"
    if (job := _SHORT_NAME.match(message)) and _ends_a_name(job["job"].lower(), memory, catalog):
        return f"{job['so']}the {message[job.start('job') :]}"
    if _THEY_WANT.match(message):
        return "what does it cost"
    if last.intent is Intent.COMPARE and (told := _WHO_HOLDS.match(message)):
        return f"{told['whom']} with {message[told.end() :]}"
    if waits := _WAITS.search(message):
        coming = _coming(memory, catalog)
        return f"{message[: waits.start()]}{waits['wait']} for {coming} {message[waits.end() :]}" if coming else message
    return _at_gate(message, last) if last.intent in GATES else _taken_over(message, last, catalog)


_PAIR = 2


def _at_gate(message: str, last: Query) -> str:
    """What is put to a gate with no verb, and the way to what is behind it."""
    if last.credential and (road := _ROAD.match(message) or _GETS_THERE.match(message)):
        return f"what is the {road['how'].lower().replace('soonest', 'fastest')} way to it?"
    told = _AND_YEARS.match(message)
    return f"with {told['told']}?" if told else message


def _taken_over(message: str, last: Query, catalog: Catalog) -> str:
    """The study for what took a credential's place, without what is said of the old one."""
    knows = _KNOWING.search(message) if last.aspects == (Aspect.SUCCESSOR,) and last.credential in catalog.credentials else None
    if knows is None or not _EFFORT.search(message[: knows.start()]):
        return message
    held = catalog.credentials[str(last.credential)]
    if not (held.replaced_by or catalog.successors(held.id)):
        return message
    known = {_plain(name) for name in (held.acronym, *held.aliases)}
    return f"{message[: knows.start()]} for it?" if _plain(knows["known"]) in known else message


_FIELDS = {"pentest": "pentesting", "pen test": "pentesting", "red team": "red teaming", "audit": "auditing", "sec": "security"}


def _ends_a_name(job: str, memory: Memory, catalog: Catalog) -> bool:
    """Whether it is the last word in the name of just one of those spoken of."""
    spoken = [i for i in dict.fromkeys((*memory.listed, *memory.topic)) if i in catalog.credentials]
    return len([i for i in spoken if catalog.credentials[i].acronym.lower().split()[-1] == job]) == 1


def _plain(name: str) -> str:
    return re.sub(r"[\W_]+", "", name.casefold())


def _awaited(memory: Memory, catalog: Catalog) -> bool:
    """Whether the thread's own was seen as announced or in beta."""
    own = catalog.credentials.get(memory.topic[0]) if memory.topic else None
    return own is not None and own.lifecycle.seen in ("announced", "beta")


def _coming(memory: Memory, catalog: Catalog) -> str | None:
    """The only one of those spoken of that was seen as announced; whether it has come by now is told where it is answered."""
    spoken = [i for i in dict.fromkeys((*memory.topic, *memory.named)) if i in catalog.credentials]
    coming = [i for i in spoken if catalog.credentials[i].lifecycle.seen == "announced"]
    return catalog.credentials[coming[0]].name if len(coming) == 1 else None
