"""Some of the list just given: "any beta ones?", "are any of them on that list?", "anything from Microsoft?", "which of those deal with governance?"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from catalog.engine.trust import ACCREDITED
from catalog.engine.wishes import EXPIRY, NOT_AI
from handlers.query import Aspect, Intent, Limits, Query, about
from handlers.slots import COUNTED, REST
from handlers.understanding.asker.place_told import BEST
from handlers.understanding.aspects import aspects_of
from handlers.understanding.rules.kept_rules import term_of, upkeep_asked
from handlers.understanding.understood import Understood
from handlers.understanding.wished import SIDES
from handlers.understanding.words.patterns import search

if TYPE_CHECKING:
    from handlers.memory import Memory
    from handlers.understanding.case import Case
    from handlers.understanding.words.reading import Reading

_LISTS = (Intent.FIND, Intent.COVERAGE, Intent.RECOMMEND)


def of_list(case: Case) -> Understood | None:
    """The list narrowed, or whether what is named is on it; None for any other message, or after anything but a list."""
    last = case.memory.last
    if last is None:
        return None
    parts = (_of_state, _on_list, _of_house, _of_stored_list, _gone_through, _struck, _picked, _placed, _narrowed)
    return next((found for part in parts if (found := part(case, last)) is not None), None)


_STATES = (
    ("beta", r"\bbetas?\b"),
    ("announced", r"\b(?:announced|upcoming|planned|not out yet)\b"),
    ("retiring", r"\bretiring\b"),
)
_ONES = r"^(?:and |so |but |ok )*(?:any|which|what|are there|is there|are any|is any|the)\b.*\b(?:betas?|announced|upcoming|planned|retiring|not out yet)(?: (?:ones?|exams?|certs?|there|now|among them|of them|of those))*\s?\??$"
_SHORT = 8


def _of_state(case: Case, last: Query) -> Understood | None:
    """The list narrowed to those in a state: "any beta ones?", "which of those are retiring"."""
    if last.intent not in _LISTS or last.sides or case.found.targets or case.reading.size > _SHORT:
        return None
    if case.reading.of("issuer", "role", "topic") or not case.says(_ONES):
        return None
    state = next(state for state, words in _STATES if case.says(words))
    limits = last.limits.having(states=(state,), sort=None, descending=False)
    return Understood(last.having(intent=Intent.FIND, limits=limits, slot=None), case.said.person)


_LONGEST = 10
_DOD = ("dod-8140",)
_OF_AI = ("dod-8140-and-ai",)
_NAMED_ALONE = 5
_IS_ON = r"\b(?:counts?|accepted|listed|approved|recogni[sz]ed|on (?:it|that|the list|there)|among (?:them|those)|in (?:it|there)|included|part of (?:it|that))\b"
_THEIRS = r"^(?:(?:and|so|but|ok|is|are|there|do|does|has|have|got|which|what|about|any|anything|something|one|ones|some|from|by|of|the|in|on|it|list|that|for|too|as|well|also|certs?|exams?|credentials?|@i\d+)(?: |$|(?=\?)))+\??$"
"""Nothing but a house, and that one of its own is asked for."""
_AI_ONES = r"^(?:(?:and|so|but|ok) )*(?:(?:do|does|are|is|which|what about|how about|any|none|one|of|the|those|these|them|for|on|about) )+(?:ai|ml)\b"


def of_those_on_ai(reading: Reading, memory: Memory) -> bool:
    """Whether it is asked which of a list are about AI: "do any of the AI ones count?" names none of them."""
    last = memory.last
    return (
        last is not None
        and last.intent is Intent.FIND
        and bool(last.limits.frameworks)
        and bool(search(_AI_ONES, reading.skeleton))
    )


def _on_list(case: Case, last: Query) -> Understood | None:
    """After what is on a framework's list: whether what is named is on it, or which of those about AI are."""
    if case.reading.size > _LONGEST or case.reading.unknown or case.found.ambiguous is not None:
        return None
    listing = last.limits.frameworks or (last.terms if Aspect.RECOGNITION in last.aspects else ())
    listing = listing or (_DOD if last.said == _OF_AI else ())
    listing = tuple(i for i in listing if i in case.catalog.frameworks)
    if not listing:
        return None
    if of_those_on_ai(case.reading, case.memory):
        if listing == _DOD:
            return Understood(Query(intent=Intent.EXPLAIN, said=_OF_AI), case.said.person)
        without = tuple(dict.fromkeys((*last.limits.without, NOT_AI)))
        return Understood(last.having(limits=last.limits.having(without=without)), case.said.person)
    if aspects_of(case.reading) not in ((), (Aspect.RECOGNITION,)) or case.ids("role", "framework"):
        return None
    named = case.found.targets
    if 0 < len(named) < _NAMED_ALONE and case.reading.of("credential"):
        if case.says(_IS_ON) or case.reading.size <= _NAMED_ALONE + len(named):
            return Understood(Query(intent=Intent.FACT, sides=about(*named), aspects=(Aspect.RECOGNITION,), terms=listing))
        return None
    houses = tuple(dict.fromkeys(e.id for e in case.reading.of("issuer")))
    if houses and not named and case.says(_THEIRS):
        return Understood(Query(intent=Intent.FIND, limits=Limits(frameworks=listing, issuers=houses)), case.said.person)
    return None


def whole_list(case: Case, limits: Limits) -> Query:
    """All that is on a framework's list, about AI or not, but for what the thread told to be on it: what is not needs no leaving out."""
    held = case.catalog.credentials
    told = tuple(
        i
        for i in limits.without
        if i in held and any(entry.framework in limits.frameworks and entry.stands for entry in held[i].recognition.values())
    )
    return Query(intent=Intent.FIND, limits=limits.having(without=told))


_OF_A_HOUSE = (
    r"^(?:and |so |but |ok |hm+ |is there |are there |do you have |got |what about )*(?:any|anything|something|one|ones|some|only|just)"
    r"(?: (?:one|ones|certs?|exams?|thing|else|there|of (?:those|them|these|the list)))*(?: (?:from|by|of|at|made by|offered by))* @i\d+(?: (?:ones?|certs?|exams?|there|too|as well|among them|of them|in there))*(?: \?)?$"
)


def _of_house(case: Case, last: Query) -> Understood | None:
    """The list on a topic or a wish narrowed to an issuer, which is no cloud the asker works on: "anything from Microsoft?"."""
    if last.intent not in _LISTS or last.sides or case.found.targets or not case.says(_OF_A_HOUSE):
        return None
    if last.roles or last.asker.role or not (last.topics or last.intent is Intent.FIND):
        return None
    houses = tuple(dict.fromkeys(e.id for e in case.reading.of("issuer")))
    intent = Intent.FIND if last.intent is Intent.RECOMMEND else last.intent
    return Understood(last.having(intent=intent, limits=last.limits.having(issuers=houses), slot=None), case.said.person)


_STORED = {"open-book-exams": Limits(open_book=True)}
"""Stored answers that are lists, and what is common to what they list."""
_OF_THEM = r"\b(?:which|what|any|ones?|none|some) of (?:them|those|these)\b"
_LONG = 12


def _of_stored_list(case: Case, last: Query) -> Understood | None:
    """The list that a stored answer told, narrowed by a topic, a track or a wish."""
    listed = _STORED.get(last.said[0]) if last.said else None
    if listed is None or case.found.targets or case.reading.size > _LONG or not case.says(_OF_THEM):
        return None
    wished, roles = case.stated, case.ids("role")
    topics = case.ids("topic") or tuple(topic for pattern, topic in SIDES if pattern.search(case.text))
    if wished == Limits() and not topics:
        return None
    limits = wished.having(open_book=listed.open_book)
    return Understood(Query(intent=Intent.FIND, limits=limits, topics=topics, roles=roles), case.said.person)


_FOUND = (Intent.FIND, Intent.COVERAGE)
_AND = r"^(?:(?:and|so|ok|okay|please|now|then|hm+|well) )*"
_HOW_MANY = rf"{_AND}how many(?: (?:is|are|was|were|would|makes?|did|do))?(?: ?(?:that|those|these|they|there|it|them|you|list\w*|find|found|have|be|make))*(?: in (?:total|all|sum)| altogether| then| now| overall| left| remain\w*)*\s?\??$|{_AND}(?:what is|whats) the (?:number|count|total number)(?: of (?:them|those|these))?\s?\??$"
_GO_ON = rf"{_AND}(?:(?:show|give|tell|list)(?: me| us)? )?(?:(?:the )?(?:next|rest|others|remaining)(?: (?:ones|\d+|few|page|of (?:them|the list|those)))?|more(?: of (?:them|those|these)| please)?|continue|go on)(?: please)?\s?\??$"
_SHOWN = 8


def _gone_through(case: Case, last: Query) -> Understood | None:
    """How many are on the list, or the part of it that comes after those shown: "how many is that?", "show me the rest"."""
    if last.intent not in _FOUND or last.sides or case.found.targets:
        return None
    whole = last.having(intent=Intent.FIND, terms=())
    if case.says(_HOW_MANY):
        return Understood(whole.having(limits=last.limits.having(sort=None, descending=False), slot=COUNTED, words=""))
    if not case.says(_GO_ON):
        return None
    before = int(last.words) if last.slot == REST and last.words.isdigit() else 0
    return Understood(whole.having(slot=REST, words=str(before + _SHOWN)))


_STRUCK = rf"{_AND}(?:but |also )*(?:drop|remove|ditch|cut|scratch|strike|exclude|hide|forget|leave out|take out|skip|minus|not|without)(?: (?:out|off|the|also|just))*(?: @c\d+(?: ?(?:and|or|,))*)+(?: (?:please|too|as well|from (?:it|the list|that)|off (?:it|the list)))*\s?\??$"
_PICK = rf"{_AND}(?:but )?which(?: one)?(?: of (?:them|those|these))? (?:would|should|do|shall) (?:you|i|we) (?:\w+ )?(?:pick|take|choose|go for|go with|recommend|suggest|advise|prefer)\b(?: (?:for me|then|now|first|from (?:it|that|them)))*\s?\??$"


def _struck(case: Case, last: Query) -> Understood | None:
    """The list without some of it: "drop GSEC and GPEN"."""
    out = tuple(i for e in case.reading.of("credential") for i in e.ids)
    if last.intent not in _FOUND or last.sides or not out or not case.says(_STRUCK):
        return None
    without = tuple(dict.fromkeys((*last.limits.without, *out)))
    return Understood(last.having(intent=Intent.FIND, terms=(), limits=last.limits.having(without=without), slot=None, words=""))


def _picked(case: Case, last: Query) -> Understood | None:
    """Advice among what is on a list that was made by conditions: "which one would you pick?"."""
    if last.intent not in _FOUND or last.sides or case.found.targets or not case.says(_PICK):
        return None
    limits = last.limits.having(sort=None, descending=False)
    return Understood(Query(intent=Intent.RECOMMEND, topics=last.topics, roles=last.roles, limits=limits, asker=last.asker))


_PLACED = rf"{_AND}(?:(?:what|which|whats|what is|what are|show|give|list|me|us|just|only|about|how|is|are|one|ones) )*(?:the |your )?(?:top )?(?:\w+ )?(?:\w+ )?{BEST}\b(?: (?:\w+|one|ones|certs?|exams?|of|among|from|in|them|those|these|the|list|then|please))*\s?\??$"


def _placed(case: Case, last: Query) -> Understood | None:
    """One place in an order of the list, or its first few: "the second cheapest?", "and the newest two?"."""
    wished = case.stated
    if last.intent not in _FOUND or last.sides or case.found.targets or not (wished.nth or wished.most) or not wished.sort:
        return None
    if not case.says(_PLACED) or case.reading.of("issuer", "role", "topic", "framework"):
        return None
    limits = last.limits.having(sort=wished.sort, descending=wished.descending, nth=wished.nth, most=wished.most)
    return Understood(last.having(intent=Intent.FIND, terms=(), limits=limits, slot=None, words=""))


_OF_THESE = r"\b(?:of|among|from|in) (?:them|those|these|the list|the above)\b|^(?:(?:and|so|ok|okay|please|now) )*(?:only|just|leave only|keep only|show (?:me )?only)\b|\b(?:sort|order|rank)(?:ed|ing)?\b|\bonly(?: please)?\s?\??$"
_ON_AI = r"\b(?:are|is|about|on|touch\w*|cover\w*|deal\w* with|related to|do|have|with) (?:the |any )?(?:ai|ml)(?: (?:related|ones?|topics?|content|in (?:it|them)))?\s?\??$"
_WHICH_ARE = rf"{_AND}(?:which|what|any|are any|is any)\b(?!.*\b(?:should|i|me|my|best|you)\b)|{_AND}(?:valid|lasting|good) (?:for )?\w+ years?\b"


_WHICH_OF = rf"{_AND}(?:which|what|any)(?: ones?)?(?: of (?:them|those|these|the list))? (?:\w+ )*(?:expires?|renew\w*|laps\w+|need|needs|require|requires|ask|asks|have|has|cost|charge|want|come|comes|must)\b"


def _narrowed(case: Case, last: Query) -> Understood | None:
    """The list narrowed by a topic, a job, a language, a form, a level or how long they last, or put in an order; None for any other wish."""
    if last.intent not in _FOUND or last.sides or case.found.targets or case.reading.size > _LONG or case.found.ambiguous:
        return None
    of_these = case.says(_OF_THESE)
    if not of_these and not case.says(_WHICH_ARE):
        return None
    if case.found.issuers or case.said.unwanted or case.reading.of("framework", "credential", "phantom"):
        return None
    wished, told = case.stated, last.limits
    level = wished.level if of_these else None
    jobs = case.ids("role") if of_these else ()
    roles = tuple(role for role in jobs if not (level and case.catalog.roles[role].level == level))
    topics = case.ids("topic") if of_these else ()
    valid, upkeep = term_of(case.text), wished.upkeep or (upkeep_asked(case.text) if case.says(_WHICH_OF) else ())
    frameworks = (ACCREDITED,) if case.says(r"\baccredited\b(?! (?:train|course|provider|partner))") else ()
    lifelong = EXPIRY in wished.without
    on_ai = case.says(_ON_AI)
    sort = wished.sort if case.says(r"\b(?:sort|order|rank)(?:ed|ing)?\b") else None
    styles = wished.styles if wished.styles == ("knowledge",) else ()
    if not (
        level
        or roles
        or topics
        or valid
        or upkeep
        or frameworks
        or lifelong
        or on_ai
        or sort
        or styles
        or wished.languages
        or wished.bounds
    ):
        return None
    if styles and "mixed" in told.styles:
        styles = ("mixed",)  # questions to choose from are a part of it
    changes: dict[str, object] = {
        "level": level or told.level,
        "valid": valid or told.valid,
        "upkeep": upkeep or told.upkeep,
        "bounds": tuple(dict.fromkeys((*told.bounds, *wished.bounds))),
        "frameworks": frameworks or told.frameworks,
        "styles": styles or told.styles,
        "languages": wished.languages or told.languages,
        "without": tuple(dict.fromkeys((*told.without, *((EXPIRY,) if lifelong else ()), *((NOT_AI,) if on_ai else ())))),
        "budget": wished.budget or told.budget,
    }
    if sort:
        changes |= {"sort": sort, "descending": wished.descending}
    query = last.having(
        intent=Intent.FIND,
        topics=tuple(dict.fromkeys((*last.topics, *topics))),
        roles=tuple(dict.fromkeys((*last.roles, *roles))),
        terms=(),
        limits=told.having(**changes),
        slot=None,
        words="",
    )
    return Understood(query)
