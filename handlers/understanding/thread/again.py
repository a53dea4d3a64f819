"""Questions that go on in a way of their own: what changed, whom to hire, and which way to go; and those that begin anew."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from handlers.query import Intent, Query
from handlers.understanding.rules.changes_rules import asks_what_changed, changed_again
from handlers.understanding.rules.hire_rules import hired_again
from handlers.understanding.rules.path_rules import path_again
from handlers.understanding.words.patterns import search
from handlers.understanding.words.reading import read

if TYPE_CHECKING:
    from catalog.catalog import Catalog
    from handlers.understanding.case import Case
    from handlers.understanding.words.reading import Reading

_BY_INTENT = {Intent.CHANGES: changed_again, Intent.HIRE: hired_again, Intent.PATH: path_again}


def goes_on(case: Case, last: Query) -> Query | None:
    """The last question again with what a short message changes of it; None for any other message or question."""
    again = _BY_INTENT.get(last.intent)
    return again(case, last) if again else None


_ANEW = frozenset(("recommend", "plan", "path", "hire", "changes", "find", "tips", "help"))
_GOES_ON = r"\b(?:it|that|this|these|those|them|they|their|cheaper|instead|another|others?|ones?|same|more|again|else|too|also|both|either)\b|^\w+ (?:with|without|if|but|and|or)\b"


_BARE = 4
_TURNS = r"^(?:ok |okay |now |and |but |hey |sorry |thanks |quick )*(?:(?:on )?(?:an? )?(?:completely |totally |entirely |whole )?(?:different|unrelated|separate|new|another|other) (?:thing|topic|question|subject|matter|one|note)|unrelated|off topic|changing (?:the )?(?:topic|subject)|change of (?:topic|subject)|switching (?:topics?|gears|subjects?)|something (?:completely |totally )?(?:different|else)|next (?:question|topic|one)|separately) ?(?:\||now|but|here|entirely|altogether)"
"""Words that turn to something else: "different thing: what is CEET"."""


_FIELD = (
    r"\b(?:in|of|across|on|around|about|for) (?:this|the|that|our|your)(?: (?:whole|entire))? (?:field|area|space|market|industry|sector|scene|landscape|catalog\w*|(?:ai|cert\w*)(?: security)? (?:world|space|market|scene|field|landscape))\b"
    r"|\b(?:in general|generally|out there|everywhere|overall|in ai security)\b"
)
"""The whole field is meant, and not what was talked about."""
_LEFT = r"^(?:ok |okay |now |and |but |hey |sorry |thanks |quick )*(?:(?:(?:an? )?(?:completely |totally |entirely |whole )?(?:different|unrelated|separate|new|other) (?:thing|topic|question|subject|matter|one|note)|unrelated|off topic|chang\w+ (?:the )?(?:topic|subject)|change of (?:topic|subject)|switching (?:topics?|gears|subjects?)|forget (?:that|it|all that|about (?:that|it))|never ?mind(?: that)?|leaving that(?: aside)?|aside from that)\b)"
_NEWCOMERS = r"\bwhat else\b|\bwhat (?:else )?(?:has |have |was |were |is |are )?(?:been |got |gets )?(?:launched|retired|ended|closed|released|came out|come out|discontinued|launches|launching|retiring)\b|\b(?:which|what|any) (?:\w+ ){0,2}(?:certs|certifications|exams|credentials)\b"
"""Those that came or went are themselves what is asked for."""
_MEANS_THEM = r"\b(?:(?:of|from|among) (?:these|those|them)|theirs?|they|it|(?:that|those|these) (?:one|ones|two|exams?|certs?))\b"


_SET = r"^(?:so |and |ok |hi |but )*(?:which|what|list)(?: all)? (?:certs|certifications|credentials|badges) (?:renew\w*|expire\w*|laps\w*|never|need|require|ask|charge|cost|have to be|must be|last|are valid|run out)\b"
"""What holds of all there are, and not of what was set side by side."""


_SPOKEN_TURN = re.compile(
    r"^\W*(?:(?:ok|okay|so|and|now|but|hey|sorry|thanks|thank you|thx|ta|cheers|great|cool|alright|right|perfect|got it|good)\W+)*"
    r"(?:(?:(?:on )?(?:an?|my|one|to an?)\s+)?(?:completely |totally |entirely |whole |quick )?(?:different|unrelated|separate|new|another|other|next|second|last|further|more|side) (?:thing|topic|question|q|subject|matter|one|note)"
    r"|moving on(?: to)?|unrelated(?:ly)?|off topic|chang(?:e|ing) (?:of |the )?(?:topic|subject)|switching (?:topics?|gears|subjects?)|separately)\s*(?:[:,.;–—-]+|now:?|but)\s*(?=\w)",
    re.IGNORECASE,
)
_POINTS = re.compile(
    r"\b(?:it|its|that|this|they|them|those|these|the (?:other|first|second|last|same|price|cost|fee|exam))\b", re.IGNORECASE
)


_MISSED = re.compile(
    r"^\W*(?:(?:no|nope|sorry|hm+|but|well|ok|uh|wait|and)\W+)*(?:(?:that|this|it)(?:'s|s| is| was)?\s+(?:not|isnt|isn't|wasnt|wasn't)\s+(?:(?:really|quite|exactly|at all)\s+)*(?:my question|(?:what|the (?:question|thing))\s+(?:that\s+)?(?:i|we)\s+(?:asked|meant|wanted|was asking|am asking|need|want(?:ed)? to know)(?:\s+(?:for|about|you))?)"
    r"|you (?:didn'?t|did not|dont|don't) (?:really )?answer (?:me|my question|the question|that)|you (?:misunderstood|misread)(?: me| my question| that)?|i did(?:n't|nt| not) ask (?:for )?that)"
    r"\W+(?:(?:i|we|my question|the question)\s+(?:asked|meant|mean|was asking|am asking|was|is|want(?:ed)?(?:\s+to know)?|wanna know|need(?:\s+to know)?)(?:\s+(?:you|for|about|if|whether))?\W+)?(?=\w)",
    re.IGNORECASE,
)
"""What says that the last answer missed the question, which follows."""


def after_turn(message: str, catalog: Catalog) -> tuple[str, bool] | None:
    """What is asked after words that turn to another question ("next question: TAISE?") or say it was missed, and whether it stands alone; else None."""
    if len(message) >= _LONG:
        return None
    if missed := _MISSED.match(message):
        return message[missed.end() :], False
    turn = _SPOKEN_TURN.match(message)
    if turn is None:
        return None
    rest = message[turn.end() :]
    return rest, not _POINTS.search(rest) and bool(read(rest, catalog).entities)


_LONG = 200


def _of_the_field(reading: Reading) -> bool:
    """Whether what changed is asked of the whole field, whatever was talked about."""
    if reading.of("credential", "phantom") or not asks_what_changed(reading.skeleton):
        return False
    text = reading.skeleton
    left = search(_LEFT, text)
    rest = text[left.end() :] if left else text
    if search(_MEANS_THEM, rest):
        return False
    return bool(left or search(_FIELD, text) or search(_NEWCOMERS, text))


def begins_anew(reading: Reading) -> bool:
    """Whether a message says what of, pointing at nothing: a question of its own, whatever was talked about."""
    if _of_the_field(reading):
        return True
    if search(_SET, reading.skeleton) and not (reading.of("credential", "phantom") or search(_MEANS_THEM, reading.skeleton)):
        return True
    if reading.size > _BARE and reading.entities and search(_TURNS, reading.skeleton):
        return True
    return reading.size > 1 and reading.found[0].text in _ANEW and search(_GOES_ON, reading.skeleton) is None
