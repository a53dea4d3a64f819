"""What two are to each other, asked in many ways: a stand-in, one on top of the other that is held, much the same, or both wanted.

Whether one opens the other is the gate's matter and is left to its rules.
"""

from __future__ import annotations

from itertools import permutations
from typing import TYPE_CHECKING

from catalog.engine.prerequisites import relation
from handlers.advising.order import FIRST
from handlers.person import Held, Person
from handlers.query import Aspect, Intent, about
from handlers.slots import BOTH, OVERLAP
from handlers.understanding.aspects import aspects_of
from handlers.understanding.rules import meant_by
from handlers.understanding.rules.choice_rules import compared
from handlers.understanding.rules.worth_rules import for_what
from handlers.understanding.subjects import sides
from handlers.understanding.words.patterns import search

if TYPE_CHECKING:
    from collections.abc import Sequence

    from handlers.query import Query
    from handlers.understanding.case import Case

_THE = r"(?:(?:the|an?|my|our|your|having|holding|doing|taking|getting|getting the) )*"
_C = rf"{_THE}@c\d+(?: (?:cert\w*|exam|badge|credential))?"
_ONE, _OTHER = (rf"{_THE}@c(?P<{name}>\d+)(?: (?:cert\w*|exam|badge|credential|holders?))?" for name in ("one", "other"))
_REDUNDANT = r"(?:redundant|obsolete|unnecessary|superfluous|pointless|useless|irrelevant|unneeded)"

_STANDS_IN = (
    rf"{_ONE} (?:(?!@c|\||or\b)\w+ ){{0,3}}?(?:substitutes?|replacement|swap|stand in|stands in|stand|proxy) (?:for|of|to) {_OTHER}",
    rf"\b(?:is|will|would|does|can|could|should|may|might)\b(?: (?!@c)\w+){{0,4}}? {_ONE} (?:(?!@c|\|)\w+ ){{0,4}}?(?:instead of|in (?:the )?place of|in lieu of) {_OTHER}",
    rf"{_ONE} (?:do|does) the (?:same )?job of {_OTHER}",
    rf"\baccept {_ONE} (?:where|when|if|although|though)(?: (?!@c|\|)\w+){{0,5}} {_OTHER}",
    rf"\b(?:if|once|when|with)(?: (?!@c|\|)\w+){{0,3}} {_ONE}(?: \|)?(?: (?!@c|\|)\w+){{0,4}}? (?:forget|drop|leave out|ditch|do without|spare myself)(?: about)? {_OTHER}",
    rf"^{_ONE} (?:instead of|in (?:the )?place of|in lieu of) {_OTHER}",
    rf"{_ONE} (?:\w+ )?makes? {_OTHER} (?:\w+ )?(?:{_REDUNDANT}|waste|overkill)",
    rf"{_ONE} (?:(?!@c|\|)\w+ )?(?:enough|sufficient|do|suffice)(?: \|)? or (?:do|would|should|must|will)(?: (?!@c)\w+){{1,3}} {_OTHER}",
    rf"\b(?:swap|exchange|trade) (?:out )?{_OTHER} (?:for|with|against) {_ONE}",
    rf"\b(?:replace|substitute) {_OTHER} (?:with|by) {_ONE}",
    rf"\bskip(?:ping)? {_OTHER} (?:if|when|since|because|with|given|as)(?: (?!@c|\|)\w+){{0,4}} {_ONE}",
    rf"\bskip(?:ping)? {_OTHER} and (?:just |only |rather |simply )?(?:do|take|get|go for) {_ONE}",
)
"""Whether the one takes the place of the other."""
_PUT_IN_PLACE = r"^(?:ok |so |now |and |please )*(?:replace|swap|exchange|substitute|trade)\b"
"""Of two laid out already, one is put in the other's place."""
_ON_TOP = (
    rf"{_ONE}(?: (?:is|are|be|any|still|really|worth|it|good|useful|of|use|add|adds|anything|something|much|bring|brings|give|gives|help|helps|make|makes|sense))* (?:on top of|over and above|in addition to|as well as) {_OTHER}",
    rf"\b(?:gain|gains|get|learn|add|adds|bring|brings|offer|offers)\b(?: (?!@c|\|)\w+){{0,3}} (?:from|with|by|in) {_ONE} (?:with|beyond|beside|besides|on top of|if|when|since|as)(?: (?!@c|\|)\w+){{0,4}} {_OTHER}",
    rf"{_ONE} (?:still )?(?:of (?:any )?use|useful|any good|relevant|worth (?:it|doing|taking|having|the money)) (?:once|when|if|after|given|for)(?: (?!@c|\|)\w+){{0,4}} {_OTHER}",
    rf"{_OTHER}(?: (?!@c)\S+){{0,8}} (?:point|sense|use|worth|value)(?: (?!@c|\|)\w+){{0,2}} {_ONE} (?:on top|in addition|as well|too)(?! of)",
    rf"{_ONE} (?:bring|brings|add|adds|give|gives|offer|offers)(?: (?!@c|\|)\w+){{0,3}} (?:to|for)(?: (?!@c|\|)\w+){{0,3}} (?:with|holding|having|has) {_OTHER}",
    rf"{_ONE} (?:(?!@c|\|)\w+ ){{0,2}}?{_REDUNDANT} (?:(?:to|with|given|for)|(?:if|when|once|since|as)(?: (?!@c|\|)\w+){{1,4}}) {_OTHER}",
)
"""Whether the one is worth taking for who has the other; the words say which is had."""
_ADDS = (
    r"\b(?:gain|gains|add|adds|adding|learn|benefit\w*|bring|brings|need|useful|still (?:do|take|get|want|bother|go for|worth)|redundant|pointless|superfluous|unnecessary|bother\w*|sense|of (?:any )?use|any point|teach\w*|anything new)\b"
    rf"|{_C}(?: certified| done)?(?: \|)?(?: (?:is|as|then|the|my|would|be|a))* (?:now|next)(?: (?:then|step|move|one))*(?: \?|$)"
)
"""The same, where what is had was read already."""
_PREFERRED = (
    rf"\b(?:reasons?|justif\w+|why|gain\w*|advantages?|prefer\w*|choos\w+|chose|pick\w*|argu\w+|case|convince|sell|benefits?|speaks|point|get|favou?r)\b(?: (?!\|)\S+){{0,6}}? {_ONE} (?:over|above|ahead of|rather than|instead of|in place of|and not|when there is|when there are|if there is|given|while there is) {_OTHER}",
    rf"\bwhy (?:(?!@c|\|)\w+ ){{0,5}}{_ONE} (?:if|when|while|now that|since) {_OTHER} (?:exists?|is (?:there|around|out|available))\b",
    rf"{_ONE} (?:(?!@c|\|)\w+ ){{0,2}}?(?:superior|inferior|preferable) to {_OTHER}",
    rf"\b(?:sets?|tells?|keeps?) {_ONE} apart from {_OTHER}",
    rf"\b(?:says?|said|wants?|suggests?|recommends?) {_ONE}(?: ,| \|)? (?:(?:and|but|while|whereas) )?(?:i|we|he|she|they|another|the other|others?|my \w+) (?:say|says|said|think|thinks|want|wants|prefer|prefers|would say|would take) {_OTHER}",
)
"""Whether, and for whom, the one rather than the other."""
_OF_THE_GATE = r"\b(?:need|needed|must|required?|requires?|enough|eligible|qualif\w+|first|before|allowed|accept\w*)\b.*\b(?:for|to (?:sit|take|get|do|become)|before) @c|\b(?:prereq\w*|requirements?|eligib\w+|qualif\w+|experience|years?)\b"
_MAY_I = r"\b(?:can|may|could) (?:i|we|he|she) (?:\w+ )?(?:go for|take|sit|do|get|book)\b|\bam i (?:\w+ )?(?:ready|good)\b"
_ALIKE = (
    r"\boverlap\w*\b|\bin common\b|\bsimilar(?:it\w+)?\b|\bcomplement\w*\b|\bcarr(?:y|ies) over\b|\bduplicat\w+\b"
    r"|\bcover\w* (?:(?:much|mostly|basically|more or less|exactly|all|roughly) )*(?:of )?the same\b|\bsame (?:content|topics?|material|syllabus|ground|stuff|things|subjects?|skills?)\b(?! (?:price|cost|time))"
    rf"|\b(?:in|by|of) both (?:of )?{_C}(?: and| ,)* {_C}|\b(?:topics?|subjects?|skills?|content|material)\b(?: (?!@c|\|)\w+){{0,3}} both\b"
    rf"|\b(?:cover|covers|covered|include|includes|teach|teaches|test|tests|in)\b(?: {_C})? (?:that|which|but|and)(?: is| are)? (?:not|isnt|arent|missing)(?: (?:in|by|part of|covered))* {_C}"
    rf"|\b(?:what|which topics?|anything|something)\b(?: (?!@c|\|)\w+){{0,4}} {_C}(?: (?:cover|covers|have|has|teach|teaches|test|tests|include|includes))?(?: (?!@c|\|)\w+){{0,2}} (?:that|which|and|but)(?: (?!@c|\|)\w+){{0,3}} {_C} (?:doesnt|does not|dont|do not|lacks?|misses|leaves? out|isnt)\b"
    rf"|{_C} and {_C} (?:both )?share\b|\bshared by {_C}"
    rf"|\b(?:do|does) {_C} (?:cover|repeat|go over|include) (?:all |everything |most of |all of )?(?:what|that|which) {_C} (?:covers?|does|has|teaches)\b"
    rf"|\b(?:does|do|would) {_C} cover {_C}(?! (?:\w+ )?(?:experience|requirements?|prereq\w*|gate|years|conditions?)\b)"
    rf"|\bhow much (?:new|extra|additional|fresh|more)\b(?: (?!@c|\|)\w+){{0,4}} {_C} (?:if|when|once|after|for|beyond)(?: (?!@c|\|)\w+){{0,4}} {_C}"
    rf"|\b(?:bits?|parts?|topics?|things|chapters?|domains?) of {_C} (?:are|is) (?:missing|not|absent|new|unknown)(?: (?!@c|\|)\w+){{0,3}} {_C}"
    rf"|\bare {_C} and {_C} (?:\w+ )?{_REDUNDANT}"
    rf"|\bhow much (?:of )?(?:the )?{_C}(?: (?!@c|\|)\w+){{0,4}} (?:know|covered|done|learned|studied)\b"
)
"""How much of the one is in the other."""
_PREPARES = rf"\b(?:does|will|would|is|do)\b(?: (?:study\w*|prep\w*|learning|knowing))*(?: for)? {_C}(?: study\w*| prep\w*)? (?:prepare|preparation|a preparation|good preparation|a good preparation|help|helps|useful|a (?:good )?foundation|a (?:good )?base|a (?:good )?basis|get (?:me|us|you|one) ready|gets (?:me|us|you|one) ready)(?: (?:me|us|you))? (?:for|with) {_C}|\b(?:does|will|would|do) (?:passing |having |holding |doing |studying )?{_C} (?:give|gives|bring|brings|save|saves|spare|spares|do)(?: (?:me|us|you|him|her|them|one))? (?:anything|something|any \w+|much|a lot|nothing|a head start|an edge|a start|time)(?: (?!@c|\|)\w+){{0,2}} (?:for|towards?|with|on|in) {_C}"
"""The same of what somebody learns for the one and brings to the other."""
_OPEN = r"\b(?:gaps?|uncovered|blank|blind|left open|leaves? open|come to|what(?:s| is) (?:left|still open|missing))\b"
"""What several leave open together, or what they come to."""
_MUCH_THE_SAME = r"\bdiffer\w*\b|\b(?:price|cost|costs|fee|fees|long|hours|questions|minutes|validity|renew\w*|cpes?|ceus?|hold|keep\w*|mainten\w*|salary|roles?|jobs?)\b"
"""What else may be alike, which has an answer of its own."""
_TOGETHER = (
    rf"\b(?:should|shall|worth|sense|point|use|useful|good|need|help|helps|want|get|take|do|doing|have|having|waste|overkill|hold|holding|bother|crazy|silly|too much|value)\b(?: (?!@c|\|)\w+){{0,4}} both (?:of )?{_C}(?: ,| and| plus| as well as)+ {_C}"
    rf"|^(?:so |and |hm+ )*both {_C}(?: ,| and| plus)+ {_C}(?: \?|$)"
    rf"|{_C}(?:(?: ,)? {_C})*(?: ,| \||,)? or {_C}(?: ,| \|)? or (?:even |rather |simply |just )?both\b|{_C}(?: ,| \||,)? {_C}(?: ,| \|)? or (?:even |rather |simply |just )?both\b"
    rf"|{_C} (?:and|plus|with|\+) {_C}(?: \|| ,)? (?:(?:is|are|an?|the|really|not|just|too|bit|of|good|bad|sensible|nice|strong|reasonable|smart|great|solid|decent|useful|complete|total) )*(?:together|overkill|combo|combination|pairing|pair|match|mix|too much|waste|go well together|go together|make sense)(?: \?|$| for\b| or\b)"
    rf"|{_C}(?: ,| and| plus)* {_C}(?: ,| \|)? (?:or )?(?:should (?:i|we) (?:do|get|take|have) )?all (?:three|four|five|of them)\b"
    rf"|{_C} (?:and|plus) {_C}(?: ,| \|)? (?:take |do |get |have )?both or\b"
    rf"|{_C} (?:and|plus) {_C}(?: ,| \|)? (?:is|would|isnt) (?:that|this|it)(?: be)? (?:too much|overkill|an? overkill|a waste)\b"
    rf"|\b(?:combin\w+|pair(?:ing)?|stack(?:ing)?) {_C} (?:and|with|plus) {_C}"
    rf"|\b(?:do|does|will|would) {_C} and {_C} (?:(?:go|work|fit|match|combine|pair)(?: (?:well|nicely|good))?(?: together)?|make sense(?: together)?)\b"
    rf"|\b(?:is|are|would) {_C} (?:and|plus|with) {_C} (?:(?:an?|the|really|just|too|bit|of|good|bad|sensible|nice|strong|reasonable|smart|great|solid|decent) )*(?:overkill|combo|combination|pairing|pair|match|mix|too much|waste)\b"
    rf"|\b(?:is|are|would|was) (?:doing|taking|getting|having|holding|both) (?:both )?{_C} (?:and|plus|as well as|along with|together with) {_C} (?:(?:an?|the|really|just|too|bit|of|total|complete|good|bad|great) )*(?:sensible|smart|useful|worthwhile|worth it|idea|overkill|waste|pointless|silly|stupid|crazy|useless|too much)\b"
    rf"|\b(?:sense|point|value) (?:to|in) (?:have|having|hold|holding|do|doing|get|getting|take|taking) {_C} and {_C}"
)
"""Whether both are wanted."""
_STACKS = rf"{_C} (?:and|plus|with|\+) {_C}(?: (?!@c|\|)\w+){{0,3}} (?:vs|versus|than|against|compared (?:to|with)) {_C} (?:and|plus|with|\+)"
"""Two stacks are set against each other, and neither is asked for itself."""
_ONE_DOES = rf"\b(?:is|are|would) (?:just |only )?(?:one|either) of (?:the )?{_C} (?:and|or) {_C} (?:be )?(?:enough|sufficient|do|plenty)\b|\bor (?:is|are|would|will|does|do|can) (?:just |only )?(?:one|1|either)(?: of (?:them|these|those|the two|both|it))?(?: alone| by itself)? (?:already |really |be |will )?(?:enough|suffic\w+|do|plenty|fine)\b|\bor (?:does|will|would) (?:just |only )?(?:one|1|either)(?: of (?:them|these|those|the two))? (?:do|suffice)\b"
"""Whether one of them does."""
_IN_ORDER = (
    rf"\b(?:start|begin)(?:ing)? with {_ONE}(?: first)?(?: \|)?(?: (?:and|or|but))? (?:then|later|afterwards|followed by|go on to|move on to)(?: (?!@c|\|)\w+){{0,3}} {_OTHER}",
    rf"^(?:so |and |ok )*first {_ONE}(?: ,| \|)? (?:and|then|and then) {_OTHER}(?: later| next| afterwards| after that| second)?",
    rf"^(?:so |and |ok )*(?:do|take|get) {_ONE}(?: ,| \|)? (?:and )?then {_OTHER}",
    rf"{_ONE}(?: ,| \|)? (?:(?:and )?then|before|prior to|ahead of|after) {_OTHER}(?: ,| \|)? or (?:rather )?(?:after\b|the other way|the reverse|vice versa|the opposite|reversed)",
    rf"\b(?:smarter|wiser|better|sense|sensible|good idea|advisable)\b(?: (?!@c|\|)\w+){{0,4}} {_ONE} (?:ahead of|before|prior to) {_OTHER}",
    rf"\bwhich (?:one )?(?:comes|goes) (?:first|before the other)(?: (?!@c)\S+){{0,2}} {_ONE} (?:or|and) {_OTHER}",
    rf"\b(?:does|do|would|will|can|could) {_ONE} lead (?:me |you |us )?(?:to|towards|into) {_OTHER}",
    rf"{_ONE} (?:(?:is|as|be|makes?) )*(?:an?|the) (?:\w+ ){{0,2}}?(?:stepping stone|step|bridge|springboard|path|way|route|preparation|warm ?up) (?:to|towards|into|for) {_OTHER}",
)
"""Which of two comes first."""
_AGAINST = rf"\b(?:than|vs|versus|compared (?:to|with)|next to|as \w+ as|after|before) {_C}|{_C} or (?:for |to |in )?{_C}|\bbetween {_C} and {_C}|\bof {_C} (?:and|or) {_C}|\bboth {_C} and {_C}|{_C} and {_C}(?: \w+)? both\b"
"""Two set against each other."""
_WAYS = r"\b(?:ways?|paths?|routes?|roads?) (?:in|to|into|towards)\b"
_WHICH_KEPT = (
    r"\b(?:which|less|more|least|most|fewer|fewest|vs|versus|compared|whats|what is)\b.*\b(?:to (?:renew|keep up|maintain)|(?:of|for) (?:renewing|keeping|maintaining|holding)|renewal|upkeep|cpes?|ceus?)\b"
    rf".*(?:{_C} (?:or|vs|versus) {_C}|\bthan {_C}|\bcompared (?:to|with) {_C})"
)
"""Which of two is the lighter to keep, and not what both take together."""
_TWO = 2
_KEYS = {"must", "one_of", "heir"}
_OPENS = _KEYS | {"untold", "recommended"}


def of_two(case: Case) -> Query | None:
    """The answer on two that were named, told by how one of them stands to the other; None for any other message."""
    named = [e for e in case.reading.entities if e.kind == "credential" and len(e.ids) == 1]
    ids = tuple(dict.fromkeys(e.id for e in named))
    if len(ids) < _TWO or len(case.reading.of("credential", "collision")) > len(named) or case.ids("framework") or case.says(_OPEN):
        return None
    if len(ids) == _TWO and (told := _preferred(case) or _in_order(case) or _stands_in(case) or _on_top(case, ids)):
        return told
    return _alike(case, ids) or _together(case, ids) or _weighed(case)


def _in_order(case: Case) -> Query | None:
    numbers = case.reading.numbers
    if (found := _pair(case, _IN_ORDER)) is None or numbers.money or numbers.months or case.has("plan") or case.says(_OF_THE_GATE):
        return None
    return case.query(Intent.COMPARE, sides=about(*found), slot=FIRST, roles=case.ids("role"), asker=_without(case, *found))


def _pair(case: Case, patterns: Sequence[str]) -> tuple[str, str] | None:
    """The two that the first fitting pattern names, what was put first and the other."""
    found = next((match for pattern in patterns if (match := search(pattern, case.text))), None)
    if found is None:
        return None
    one, other = (case.reading.entities[int(found[name])].id for name in ("one", "other"))
    return (one, other) if one != other else None


def _stands_in(case: Case) -> Query | None:
    if (found := _pair(case, _STANDS_IN)) is None or case.says(_OF_THE_GATE):
        return None
    last = case.memory.last
    if last is not None and last.intent is Intent.COMPARE and found[1] in last.credentials and case.says(_PUT_IN_PLACE):
        put = tuple(
            side.model_copy(update={"ids": tuple(found[0] if i == found[1] else i for i in side.ids)}) for side in last.sides
        )
        return last.having(sides=put, supposed=None, slot=None)
    return case.query(Intent.COMPARE, sides=about(*found), supposed="replaces=yes", asker=_without(case, *found))


def _on_top(case: Case, ids: tuple[str, ...]) -> Query | None:
    if (
        case.says(_OF_THE_GATE)
        or case.says(_MAY_I)
        or case.has("vs", "renewal")
        or case.reading.numbers.money
        or aspects_of(case.reading)
    ):
        return None
    held = tuple(h.credential for h in case.said.person.holds if h.active)
    if found := _pair(case, _ON_TOP):
        asked, mine = found
    elif len(held) == 1 and held[0] in ids and case.says(_ADDS) and len(case.found.targets) == 1:
        mine, asked = held[0], case.found.targets[0]
    else:
        return None
    kin = case.catalog.same_credential(mine) | {*case.catalog.credentials[mine].replaced_by}
    key = case.says(r"\bneed\w*\b") and relation(case.catalog, mine, asked).part in _KEYS
    if asked in kin or mine == asked or key or case.said.person.lacks:
        return None  # what was a key already is kept or let go, and what has ended is renewed: other questions
    asker = case.said.person.with_said(Person(holds=(Held(credential=mine),)))
    return case.query(Intent.WORTH, asked, roles=case.ids("role"), limits=for_what(case), advise=True, asker=asker)


def _preferred(case: Case) -> Query | None:
    if (found := _pair(case, _PREFERRED)) is None:
        return None
    asked = tuple(aspect for aspect in compared(case) if aspect in aspects_of(case.reading))
    roles, topics = case.ids("role"), case.ids("topic")
    asker, limits = _without(case, *found), meant_by.held_against(case)
    return case.query(
        Intent.COMPARE, sides=about(*found), aspects=asked, roles=roles, topics=topics, limits=limits, advise=True, asker=asker
    )


def _alike(case: Case, ids: tuple[str, ...]) -> Query | None:
    prepares = len(ids) == _TWO and case.says(_PREPARES) and not _opened(case, ids)
    if not (prepares or case.says(_ALIKE)) or case.says(_MUCH_THE_SAME) or case.ids("topic"):
        return None
    if not case.found.targets and case.says(r"\bwhat (?:would|could|should|else)\b"):
        return None  # what goes with all that is held is asked, and not how they go together
    return case.query(Intent.COMPARE, sides=about(*ids[:5]), slot=OVERLAP, roles=case.ids("role"), asker=_without(case, *ids))


def _together(case: Case, ids: tuple[str, ...]) -> Query | None:
    one_does = case.says(_ONE_DOES)
    if case.says(_STACKS):
        return None
    if not one_does and (not case.says(_TOGETHER) or {*aspects_of(case.reading)} - {Aspect.COMPANION} or case.has("renewal")):
        return None
    if (one_does and case.says(_OF_THE_GATE)) or (case.says(r"\bneed\w*\b") and _opened(case, ids)):
        return None  # which of them is needed the gate tells
    between = sides(case.found, case.reading)
    chosen = between if len(between) > 1 and all(side.kind == "credential" for side in between) else about(*ids[:5])
    return case.query(
        Intent.COMPARE, sides=chosen, slot=BOTH, roles=case.ids("role"), limits=case.stated, advise=True, asker=_without(case, *ids)
    )


def _weighed(case: Case) -> Query | None:
    between = sides(case.found, case.reading)
    if len(between) < _TWO or any(side.kind not in ("credential", "stack") for side in between) or not case.says(_AGAINST):
        return None
    stacks = any(side.kind == "stack" for side in between) and Aspect.FEE in compared(case)
    kept = case.says(_WHICH_KEPT)
    if case.says(_WAYS) or not (kept or stacks or meant_by.by_words(case)):
        return None
    return case.query(
        Intent.COMPARE,
        sides=between,
        aspects=(Aspect.RENEWAL, Aspect.MAINTENANCE) if kept else compared(case),
        roles=case.ids("role"),
        topics=case.ids("topic"),
        limits=meant_by.held_against(case),
        advise=case.has("worth", "recommend", "which_better"),
    )


def _opened(case: Case, ids: tuple[str, ...]) -> bool:
    """Whether the gate of one of them speaks of another."""
    return any(relation(case.catalog, one, other).part in _OPENS for one, other in permutations(ids, _TWO))


def _without(case: Case, *named: str) -> Person:
    """The asker as told, without what was only named to be weighed ("is having both worth it?")."""
    told = case.said.person
    return told.model_copy(update={"holds": tuple(h for h in told.holds if h.credential not in named)})
