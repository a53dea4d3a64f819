"""Badges at large, and what somebody else holds: whether it stands up, how long, what it shows of them, what they should take next."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handlers.person import Held, Person
from handlers.query import Aspect, Intent
from handlers.slots import CANDIDATE, UNTIL
from handlers.understanding.case import words
from handlers.understanding.words.patterns import search

if TYPE_CHECKING:
    from handlers.query import Query
    from handlers.understanding.case import Case

_ENTRY = "verify-a-badge"
_CHECK = r"(?:check|verify|confirm|validate|make sure|find out|prove|see|tell|know|be sure)"
_HOW = rf"\b(?:how (?:do|can|could|would|should|to)|where (?:do|can|could)|any way|a way|can|do(?:es)? any(?:body|one)) (?:i|we|one|you|they|he|she|@r\d+|to|(?:an?|the|my|our) [\w@]+)? ?(?:\w+ )?{_CHECK}\b|\bhow to {_CHECK}\b|\bwhat (?:should|must|do|can|shall|to) (?:(?:i|we|one|you|to) )?(?:check|verify|validate)\b"
_CLAIMS = (
    r"\b(?:an?|somebodys|someones|their|his|her) @c\d+(?: cert\w*| title)? (?:is|are) (?:still |really )?(?:active|current|valid|real|in force)\b|@c\d+ (?:certified|holder)\b|\b(?:certified|certification|badge|credential|cert|status|title) (?:is|are) (?:real|valid|genuine|current|active|true)\b"
    r"|\b(?:claims?|claimed|pretends?|says? (?:he|she|they|their|his|her)|lists?) (?:\w+ ){0,4}?@c\d+|\breally (?:holds?|has|have|got|passed|certified)\b|\bactually (?:holds?|has|have|got|passed|certified)\b"
)
_SHOWN = r"\b(?:badges?|certificates?|certs?|certifications?|credly|pdf|png|jpe?g|scan|screenshot|link|qr code)\b"
_GENUINE = r"(?:\b(?:its?|this|that|they|those|these|badge|certificate|cert|link|pdf|one)|@c\d+)(?: (?:is|are|s))?(?: \w+)? (?:real|valid|genuine|authentic|legit|fake|faked|forged|current|true)\b"
"""What somebody has shown is to be told from a forged one."""
_OTHERS = r"\ban? @c\d+(?: cert\w*| title)? (?:is|are)\b|@r\d|\b(?:he|she|they|their|his|her|vendor|consultants?|candidates?|applicants?|contractors?|suppliers?|someone|somebody|person|employees?|freelancers?|bidders?|tenderers?|providers?|colleagues?)\b"


def held_really(case: Case) -> Query | None:
    """Asked of what somebody else is said to hold, or of what a badge shows."""
    if not case.found.targets and any(e.id == _BADGE for e in case.reading.of("term")) and case.says(_SHOWS):
        return case.query(Intent.EXPLAIN, terms=(_BADGE,), asker=Person())
    of_theirs = case.says(_CLAIMS) or (case.says(_SHOWN) and case.says(_GENUINE))
    if _ENTRY not in case.catalog.said or not (case.says(_HOW) and of_theirs and case.says(_OTHERS)):
        return None
    named = dict.fromkeys(e.id for e in case.reading.of("credential") if len(e.ids) == 1)
    return case.query(Intent.EXPLAIN, *named, said=(_ENTRY,))


_BADGE = "digital-badge"
_SHOWS = r"\b(?:prov\w+|proof|mean\w*|guarantee\w*|show\w*|evidence|real\w*|worth|trust\w*|enough|valid)\b"
_HOLDS = r"\b(?:has|have|holds?|got|with) (?:(?:an?|the|active|only|already) )*@c\d+(?:(?: and| \|)? @c\d+)*"
_WANTS = rf"{_HOLDS} (?:\| )?(?:(?:and|but|so|who|now|he|she|they) )+(?:\w+ )?(?:wants?|needs?|looks? for|looking for|is after|would like|is interested|should (?:get|take|do))\b(?!.*@c)"


_FOR_HOLDERS = r"^(?!.*@c.*\b(?:for|to|at)\b.*@c\d+ (?:holders?|people|folks)).*\b(?:for|suits?|suit|aimed at) (?:(?:an?|the|our|current|existing|active|people|somebody|someone|those|with) )*@c\d+(?:(?: and| or| \|)? @c\d+)* (?:holders?|certified|folks|owners)\b"
"""An audit certification for CISA holders: advice, nothing about CISA."""


def holder_wants(case: Case) -> Query | None:
    """Our CTO has CISSP and needs something on AI: advice for who holds it, nothing about what is held."""
    if not case.found.targets or not (
        case.says(_WANTS) or (case.says(_FOR_HOLDERS) and case.has("cert_word", "which", "recommend"))
    ):
        return None
    holds = (*case.said.person.holds, *(Held(credential=i) for i in case.found.targets))
    asker = case.said.person.with_said(Person(holds=holds))
    return case.query(Intent.RECOMMEND, asker=asker, roles=case.ids("role"), topics=case.ids("topic"), limits=case.stated)


_TELL_GOOD = r"\b(?:know|check|tell|verify|find out|see|judge|spot|recogni[sz]e) (?:if|whether|which|that|when)\b.*\b(?:trust\w*|legit\w*|real|fake|serious|reputable|worth)\b"

_VETTING = r"\b(?:evaluat\w+|assess|assessing|vet|vetting|judge|judging|scrutini\w+|sanity check) (?:(?:an?|any|the|new|such|ai|security|this|these|unknown) )*(?:badge|cert|certificate|certification|credential)s?\b"


_GET_WITH = r"\b(?:do|will|would|does|shall) (?:i|we|you|one|they|he|she)(?: \w+)? (?:get|receive|be given)\b(?: \w+){1,5} (?:with|for|from|after) (?:the |an? )?@c(\d+)"


_FOR_MONEY = r"\b(?:get|gets|receive|included?|in)\b(?: \w+){0,4} (?:for|in) (?:the |that |my |this )?(?:\d+(?! (?:years?|yrs?|months?|weeks?)\b)|money|price|fee|cost)\b(?=.*@c)|@c\d+.*\bget\b(?: \w+){0,3} for (?:the |that |my |this )?(?:\d+|money|price|fee)\b"
_PART_OF_IT = r"\b(?:material\w*|course\w*|training|labs?|lessons?|premium|books?|access|retake|attempts?|second try)\b"


def in_the_price(case: Case) -> Query | None:
    """What the fee of one includes, where its file says so: "do I get study material with AI1 or just the voucher?"."""
    targets = tuple(dict.fromkeys(e.id for e in case.reading.of("credential") if len(e.ids) == 1))
    if len(targets) != 1 or not any(fee.includes for fee in case.catalog.credentials[targets[0]].fees.values()):
        return None
    asks = case.says(_FOR_MONEY) or (search(_GET_WITH, case.text) and case.says(_PART_OF_IT))
    if not asks:
        return None
    aspect = Aspect.RETAKE if case.has("retake") else Aspect.FEE
    return case.query(Intent.FACT, targets[0], aspects=(aspect,), asker=case.said.person.without(targets))


def what_one_gets(case: Case) -> Query | None:
    """What comes with one: "do I get a digital badge with TAISE" is asked by somebody who does not hold it."""
    told = search(_GET_WITH, case.text)
    entity = case.reading.entities[int(told[1])] if told else None
    if entity is None or len(entity.ids) != 1 or case.found.targets or case.has("next", "recommend", "fee", "renewal"):
        return None
    person = case.said.person.without((entity.id,))
    return case.query(Intent.EXPLAIN, entity.id, terms=case.ids("term"), words=words(case), asker=person)


_CERTIFIED = r"\b(?:ai|llm|genai|security)(?: security)? certified\b|\bcertified (?:in|for|on) (?:ai|llms?|genai)\b|\b(?:ai|llm) (?:certs?|certifications?|certificates?|badges?)\b"


def checks(case: Case) -> Query | None:
    """How to tell a good badge from a bad one, with none named."""
    if case.found.targets or case.reading.of("phantom") or case.reading.unknown or "three-checks" not in case.catalog.said:
        return None
    asks = case.says(_TELL_GOOD) if case.has("legit") else case.says(_VETTING)
    asks = asks or (case.says(_PARTY) and case.says(_CERTIFIED) and case.says(_WORTH) and not case.says(_OWN))
    return case.query(Intent.EXPLAIN, said=("three-checks",)) if asks else None


_HOLDER = (
    r"\b(?:applicants?|candidates?|freelancers?|bidders?|contractors?|consultants?|colleagues?|suppliers?|hires?|hire|he|she|his|her|hers|someone|somebody|"
    r"profile|cv|cvs|resume|badge|claims?|claimed|lists?|states|says|said|writes|shows?)\b"
)
_VALID = r"\b(?:valid|validity|good|runs?|lasts?|in force|active|holds?|held|expires?|keeps?|through|till|until|til)\b"
_TO_YEAR = r"\b(?:to|till|til|until|through|thru|in|into|of|by)(?: (?:the end of|\w{3,9}))? (20[2-4]\d)\b"
_FOREVER = r"\b(?:never expires?|(?:does not|doesnt|wont) expire|for life|lifetime|forever|for ever)\b"


def held_until(case: Case) -> Query | None:
    """Whether what somebody holds can be valid so long ("his MLS-C01 runs until 2028, can it be?"); None where no year, or no holder, is told."""
    if len(case.found.targets) != 1 or not case.says(_VALID) or case.said.person.has_told():
        return None
    year = search(_TO_YEAR, case.text)
    doubted = case.says(r"\bstill be (?:in force|valid|active|good)\b")
    if not (case.says(_HOLDER) or doubted) or case.says(
        r"\bhow (?:long|much|many)\b|\bcpes?\b|\b(?:i|we) (?:still |do |only )?(?:have|hold|got|passed|keep)\b|\bmy @c|\b(?:can|do|should) i (?:keep|use|still)\b"
    ):
        return None
    if year and int(year[1]) >= case.today.year and not case.says(r"\bi (?:take|sit|pass|plan|want)\b"):
        until = year[1]
    elif case.says(_FOREVER) and case.says(_HOLDER):
        until = "never"
    else:
        return None
    return case.query(Intent.FACT, case.found.targets[0], aspects=(Aspect.VALIDITY,), slot=UNTIL, words=until, asker=Person())


_THEY = r"(?:he|she|they|it|that|this|those|these|somebody|someone|such (?:a )?\w+|(?:an?|the|that|this) (?:\w+ )?(?:person|holder|candidate|applicant|guy|cert\w*|badge|title)|@c\d+ holders?|(?:an? |the )?@c\d+)"
_EXPECTS = (
    r"\bwhat(?: \w+){0,2} (?:should|can|could|may|must|do|might|would|to) (?:i |we |one )?expect\b"
    rf"|\bwhat(?: (?:skills?|things))? (?:can|could|should|would|will|do|does|did|must) {_THEY}(?: \w+){{0,2}} (?:be able|know|do|bring|have to|had to|have done|tell|say|show|mean|prove|stand for|teach)\b"
    rf"|\bwhat (?:does|do|would) {_THEY} (?:\w+ )?(?:tell|say|show|mean|prove)\b|\bable to do\b|\bwhat (?:are|is) {_THEY} (?:able to|capable of|good at)\b|\bwhat did {_THEY} (?:have to )?(?:do|pass|go through)\b"
)
_APPLIES = (
    r"\b(?:candidates?|applicants?|applied|applying|applies|cvs?|resumes?|interview\w*|freelancers?|bidders?|new hires?|profiles?)\b|@c\d+ holders?\b"
    r"|\b(?:he|she|someone|somebody|person|guy|woman|man) (?:with|has|holds|lists)\b"
)
_OWN = r"\b(?:my|i have an?|i got an?) (?:\w+ )?interview\b|\bi (?:am|want to|will|would) (?:appl|becom)\w*|\bif i\b|\bi(?:m| am) (?:a |an )?(?:candidate|applicant)\b"


_PARTY = r"(?:\b(?:auditors?|vendors?|suppliers?|agenc(?:y|ies)|consultanc(?:y|ies)|consultants?|contractors?|partners?|providers?|bidders?|mssps?|firms?|company|integrators?|resellers?|freelancers?|candidates?|cvs?|resumes?|profiles?|pitch|rfp|proposal|offer|website|linkedin|big ?4|they|their)\b|@r\d)"
_CLAIM = r"\b(?:says?|said|claims?|claimed|states?|stated|advertis\w+|boasts?|brags?|lists?|listed|writes?|certified|calls? (?:itself|themselves)|touts?|promises?|shows?|has|have|are|is)\b"
_WORTH = (
    r"\bwhat (?:does|do|would) (?:that|this|it|they) (?:actually |really |even )?(?:tell|prove|mean|show|say|buy|guarantee|get)\b|\bwhat does it prove (?:if|when|that)\b"
    r"|\b(?:ask|check|request) (?:them |him |her )?back\b|\bwhat (?:should|do|can|could|must|would) (?:i|we) ask (?:them|him|her|for|back|the)\b|\bhow much (?:weight|trust|stock)\b|\bdoes (?:that|this|it) (?:actually |really )?(?:mean|prove|tell|say|guarantee|show) (?:anything|something|much|us|me|that|they)\b"
    r"|\bwhat(?:s| is) (?:that|this|it) worth\b|\bwhat (?:can|could|should) (?:i|we) (?:expect|conclude|read into|infer|take from)\b|\b(?:impressed|take (?:that|it) seriously)\b|\bshould (?:that|this|it) (?:reassure|impress|convince|worry)\b"
)


def claimed_by_others(case: Case) -> Query | None:
    """What it tells that another house's people hold a credential: "our auditor says the team is AAIA certified: what does that tell me?"."""
    named = case.named
    if not 0 < len(named) <= _SEVERAL or case.found.ambiguous is not None or case.reading.of("phantom"):
        return None
    if not (case.says(_PARTY) and case.says(_CLAIM) and case.says(_WORTH)) or case.says(_OWN):
        return None
    if case.has("fee", "renewal", "prerequisites") or case.says(r"\bfor (?:me|my career|us)\b|\bmy cv\b"):
        return None
    return case.query(Intent.HIRE, *named, slot=CANDIDATE, asker=Person())


def of_candidates(case: Case) -> Query | None:
    """What to expect of a candidate with a credential; None where it is one's own, where work is named that it is to be proof of, or nothing is."""
    named = tuple(dict.fromkeys(e.id for e in case.reading.of("credential") if len(e.ids) == 1))
    if not 0 < len(named) <= _SEVERAL or case.ids("role", "topic") or not case.says(_EXPECTS):
        return None
    if not case.says(_APPLIES) or case.says(_OWN) or case.has("fee", "renewal", "prerequisites"):
        return None
    return case.query(Intent.HIRE, *named, slot=CANDIDATE, asker=Person())


_SEVERAL = 3
