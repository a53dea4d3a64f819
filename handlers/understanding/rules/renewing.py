"""What exactly is asked of keeping one: whether another renews it, whether its exam is sat again, what its end means for a holder."""

from __future__ import annotations

from typing import TYPE_CHECKING

from catalog.engine.lifecycle import is_open
from handlers.query import Intent, about
from handlers.slots import DUE, EACH, HOLDER, LEAST, MONEY, RENEWS, RESIT, STATED
from handlers.understanding.case import words
from handlers.understanding.faq import SAME, Match, stored_for
from handlers.understanding.words.patterns import search

if TYPE_CHECKING:
    from handlers.query import Query
    from handlers.understanding.case import Case

_RENEW = r"(?:renew\w*|extend\w*|prolong\w*|recertif\w*|re certif\w*|refresh\w*|keep(?:s|ing)?|maintain\w*|retain\w*)"
_RENEWED = r"(?:renewed|extended|prolonged|recertified|refreshed|kept (?:alive|active|up)|up to date)"
_MY = r"(?:(?:my|our|the|an?|his|her|their|old|own|up|also|automatically) )*"
_FORWARD = rf"@c(\d+)(?: (?!@c)\S+){{0,4}} {_RENEW} {_MY}@c(\d+)"
_BACKWARD = (
    rf"\b{_RENEW} {_MY}@c(\d+)(?: (?!@c)\S+){{0,3}} (?:by|with|through|via|using|if|when|once)(?: (?!@c)\S+){{0,4}} @c(\d+)"
    rf"|\b(?:is|are|will|does|do|gets?|get) {_MY}@c(\d+)(?: (?!@c)\S+){{0,3}} {_RENEWED}(?: (?!@c)\S+){{0,4}} (?:by|with|through|if|when|once)(?: (?!@c)\S+){{0,4}} @c(\d+)"
)
_COVERED = rf"(?:{_RENEWED}|covered|included|safe|fine|done|taken care of|sorted)"
_IF = (
    rf"@c(\d+)(?: (?!@c)\S+){{0,4}} {_MY}@c(\d+)(?: (?!@c)\S+){{0,3}} {_RENEWED}\b"
    rf"|\b(?:if|when|once)(?: (?!@c)\S+){{0,2}} {_RENEW} {_MY}@c(\d+)(?: (?!@c)\S+){{0,3}} {_MY}@c(\d+)(?: (?!@c)\S+){{0,3}} (?:{_RENEW}|{_COVERED})\b"
    rf"|\b(?:does|do|will|would|is) {_RENEW} {_MY}@c(\d+)(?: (?!@c)\S+){{0,4}} {_MY}@c(\d+)(?: (?!@c)\S+){{0,2}} (?:too|as well|also|automatically|with it)\b"
)
_IT = rf"@c(\d+)(?: (?!@c)\S+){{0,2}} (?:expires?|expiring|runs? out|lapses?|ends?|up|due)\b.*@c(\d+)(?: (?!@c)\S+){{0,2}} {_RENEW}(?: (?:it|that|this|mine))?(?: \?|$)"
_CREDITS = r"(?:ceus?|cpes?|cpds?|pdus?|eces?|credits?|points|hours)"
_IN_PLACE = (
    rf"@c(\d+)\b.*@c(\d+)(?: (?!@c)\S+){{0,3}} (?:instead of|rather than|in place of|in lieu of|to (?:avoid|skip|spare)|and skip|not)(?: (?!@c)\S+){{0,4}} {_CREDITS}\b",
    rf"@c(\d+)(?: (?!@c)\S+){{0,3}} (?:instead of|rather than|in place of|in lieu of|to (?:avoid|skip|spare)|count\w* as)(?: (?!@c)\S+){{0,5}} {_CREDITS}(?: (?!@c)\S+){{0,4}} @c(\d+)",
)
"""An exam in place of credits: of the one that is held, with the exam after it or before it."""
_YES_NO = r"(?:^|\| |\b(?:and|so|but|then|until \w+) )(?:(?:and|so|but|hi|hey) )*(?:is|are|does|do|can|could|may|must|will|would|should|has|have)\b"
_WHEN_ONE = (
    r"^(?:and |so |but |ok )*(?:when|if|once|after|by)(?: (?!@c)\S+){1,4} @c\d+(?: (?!@c)\S+){0,2} (?:does|do|will|would|is|are)\b"
)
_EXAM_AGAIN = (
    r"\b(?:sit|take|do|pass|write|go through|have)\b(?: [\w@]+){0,5} (?:again|once more|anew|over again|afresh)\b|\b(?:re ?do|re ?take|re ?sit|re ?write|repeat)\w* (?:[\w@]+ ){0,4}(?:exams?|tests?|it|@c\d+)\b"
    r"|\b(?:full|whole|entire|complete|new) (?:exam|test)\b|\banother exam\b"
)
_NO_EXAM = (
    r"\b(?:without|instead of|rather than|in place of) (?:(?:an?|the|any|another|that|sitting|taking|passing|redoing|retaking|doing|whole|full) )*(?:exam|test)s?\b"
    r"|\b(?:by|with|through|via|using) (?:just |only )?(?:courses?|cpes?|ceus?|credits?|points|continuing education|training)(?! or\b)\b"
)
_COSTS_LEAST = r"\b(?:cheap\w*|least expensive|less expensive|lowest|(?:costs?|pay) (?:the )?(?:less|least))\b"
WHEN_DUE = r"^(?:.* )?(?:when|by when|from when|how early|how often|how soon|how frequently|(?:every )?how many years)\b(?: \S+){0,8}? (?:renew\w*|re ?cert\w*|re certif\w*|due|refresh\w*)\b|\brenew\w* window\b|\bwindow (?:to|for) renew"
"""When it is to be renewed is asked, and not what that takes."""
_FAILED = r"\bfail\w*\b|\bflunk\w*\b|\battempts?\b"


def with_renewal(case: Case, query: Query) -> Query:
    """A Query on keeping credentials with what exactly was asked of it, where its rule said nothing of that."""
    if query.slot is not None:
        return query
    if len(query.credentials) > 1 and case.says(_COSTS_LEAST):
        return query.having(slot=LEAST)
    if len(query.credentials) == 1 and case.says(WHEN_DUE):
        return query.having(slot=DUE)
    pair = tuple(dict.fromkeys((*query.credentials, *(h.credential for h in query.asker.holds))))
    if len(query.credentials) > 1 and case.says(_EACH):
        return query.having(slot=EACH)
    if len(pair) == len(("one", "other")):
        return _pair(case, query, pair)
    if len(query.credentials) != 1 or not case.says(_YES_NO):
        return query
    if (case.says(_EXAM_AGAIN) or case.says(_NO_EXAM)) and not case.says(_FAILED):
        return query.having(slot=RESIT, words="without" if case.says(_NO_EXAM) else "")
    return query.having(slot=STATED, words=words(case))


_EACH = r"\b(?:each|apiece|respectively|separately|individually|one by one|per (?:cert\w*|credential))\b"
_TELLING = _RENEW.replace("|keep(?:s|ing)?|maintain", "|maintain")


def renews_other(case: Case) -> Query | None:
    """Whether passing one renews another: "does AIP-C01 refresh my AIF-C01?"; None where two are only kept side by side."""
    pair = case.named
    if len(pair) == len(("one", "other")) and (spared := _in_place(case, pair)):
        return spared
    if (
        len(pair) != len(("one", "other"))
        or not (case.says(_YES_NO) or case.says(_WHEN_ONE) or case.has("true_that"))
        or not case.says(_TELLING)
        or case.has("prerequisites")
    ):
        return None
    query = case.query(Intent.RENEWAL, *pair)
    asked = _pair(case, query, pair)
    return None if asked is query else asked


def _in_place(case: Case, pair: tuple[str, ...]) -> Query | None:
    """Whether an exam spares the credits that keeping another takes."""
    for pattern, turned in zip(_IN_PLACE, (True, False), strict=True):
        if told := search(pattern, case.text):
            one, other = (case.reading.entities[int(n)].id for n in told.groups())
            if {one, other} == set(pair):
                return case.query(Intent.RENEWAL, *((other, one) if turned else (one, other)), slot=RENEWS)
    return None


def _pair(case: Case, query: Query, pair: tuple[str, ...]) -> Query:
    """The one that may renew and the one that may be renewed, in this order."""
    for pattern, turned in ((_BACKWARD, True), (_IF, False), (_IT, True), (_FORWARD, False)):
        if told := search(pattern, case.text):
            one, other = (case.reading.entities[int(n)].id for n in told.groups() if n is not None)
            if {one, other} == set(pair):
                return query.having(sides=about(*((other, one) if turned else (one, other))), slot=RENEWS)
    return query


_TURNED_INTO = r"\b(?:convert\w*|turn\w* into|becomes?|upgrad\w+|transfer\w*|swap\w*|automatic\w*)\b"
"""Asks whether one that is held is made another."""


def _by_an_old_name(case: Case) -> bool:
    """Whether the one credential is called by a name that its present one does not have in it, and by no code of an exam."""
    named = case.reading.of("credential")
    if len({e.ids for e in named}) != 1 or any(e.exam for e in named):
        return False
    held = case.catalog.credentials[named[0].ids[0]]
    known = f"{held.name} {held.id}".casefold()
    return all(any(word.rstrip("+") not in known for word in e.typed.casefold().split()) for e in named)


_BECAME = r"\bwhat (?:\w+ )?(?:happen\w*|became|become|becomes)\b|\bstill (?:a thing|exists?|around|alive)\b"


def _of_the_old_name(case: Case) -> str | None:
    """The belief about the name that was written, of the one credential that it meant."""
    written = case.reading.of("credential")[0]
    name = written.typed.casefold().rstrip("+")
    theirs = ((key, one) for key, one in case.catalog.beliefs.items() if tuple(one.credentials) == written.ids[:1])
    return next((key for key, one in theirs if name in one.belief.casefold()), None)


def turned_into(case: Case, query: Query | None) -> Match | None:
    """The stored belief, in the very words, that one that is held is made another, or what became of a name."""
    if query is None:
        return None
    renamed = query.intent is Intent.LIFECYCLE and _by_an_old_name(case)
    if not renamed and not (query.intent is Intent.ELIGIBILITY and case.says(_TURNED_INTO)):
        return None
    if renamed and (case.says(_BECAME) or query.slot == "ended"):
        told = _of_the_old_name(case)
        return Match(told, 1.0, belief=True, shared=2) if told else None
    stored = stored_for(case)
    return stored if stored and stored.belief and stored.likeness >= SAME else None


_BECOMES = (
    r"\bwhat (?:happens|happened|becomes|became|will happen|is)(?: \w+){0,2} (?:to|of|with)? ?(?:my|our|those of us|people|holders?|who|mine|it (?:now|then|after|when|since|the exam|once)|it$)\b"
    r"|\bwhat (?:does|do|did|would)(?: \S+){1,6} mean (?:for|to) (?:me|us|holders?|my|our)\b|\bwhat about (?:existing |current )?holders\b"
)
_ENDED = r"\b(?:retir\w+|gone|ended|dead|discontinued|withdrawn|closed|cancell?ed|over|no longer|phased out|sunset\w*)\b"


_BILLS = r"(?:bills?|invoices?|payments?|charges?|fees?|dues)"
_BILLED = (
    rf"\b(?:next|further|later|following|future|recurring|yearly|annual|ongoing|any (?:more|further|other)) (?:\w+ )?{_BILLS}\b"
    rf"|\b{_BILLS} (?:\w+ ){{0,2}}(?:comes?|coming|next|due|after (?:passing|that|the exam|certif\w+|i pass\w*|year)|every (?:year|term)|each (?:year|term)|a year)\b"
    r"|\b(?:do|will|would|does|must) (?:i|we|he|she|they) (?:\w+ )?owe\b|\b(?:i|we|he|she|they) owe\b|\bowing\b"
    r"|\b(?:will|would|does|do|they|it|@i\d+) (?:@i\d+ |they |ever |again )?(?:bill|invoice|charge|debit)s? (?:me|us|him|her|them|holders?|my card)\b(?! as\b)"
    r"|\b(?:be|get|am|are|being) (?:billed|invoiced|charged|debited)\b|\b(?:send|sends) (?:me|us) (?:an? |the )?(?:bill|invoice)\b"
    r"|\b(?:pay|paying|pays)\b(?: \S+){0,5} (?:afterwards|later on|next time|to hold it|to keep it)\b"
)
"""What holding one will cost, told as a bill that comes."""
_NEXT_BILL = rf"\b(?:next|following) {_BILLS}\b"
_ONCE_HELD = (
    r"\b(?:i|we|he|she|they|colleague|who|holders?|ive|weve|my|our) (?:\w+ )?(?:hold|holds|have|has|had|got|passed|pass|certified|earned|bought|did|renewed)\b"
    r"|\b(?:im|am|are|is|been|being|got|stay|staying) (?:\w+ )?certified\b|\b(?:bought|passed|certified|certifying|earned|passing|holding|keep\w*|maintain(?:ing)?|hold it|after (?:the|my) exam|again)\b"
)
_OTHER_BILL = (
    r"\b(?:re ?tak\w+|re ?sit\w*|second (?:try|attempt|go)|appl(?:y|ying|ication)\w*|exam fees?|vouchers?|refund\w*|to (?:sit|take|book|register)|in all|total|altogether"
    r"|fail\w*|flunk\w*|course|training|insurance|tax|taxes|vat|invoice(?:d)? (?:to|by|in)|late fee|two years|over)\b"
)


def of_holder(case: Case) -> Query | None:
    """What holding it will be billed, or what the end of its exam means for who has passed it."""
    own = case.named
    billed = case.says(_NEXT_BILL) or (case.says(_BILLED) and case.says(_ONCE_HELD))
    if len(own) == 1 and billed and not case.says(_OTHER_BILL):
        return case.query(Intent.RENEWAL, own[0], slot=MONEY)
    if len(own) != 1 or is_open(case.catalog, own[0], case.today) or not case.says(_BECOMES) or not case.says(_ENDED):
        return None
    return case.query(Intent.RENEWAL, own[0], slot=HOLDER)
