"""What each issuer arranges for itself and we hold nothing of: extra time, results, dates, letters after the name; a stored answer says so."""

from __future__ import annotations

from typing import TYPE_CHECKING

from catalog.engine.lifecycle import is_open
from handlers.person import Person
from handlers.query import Aspect, Intent
from handlers.slots import BOOKED, LATE
from handlers.understanding.aspects import aspects_of
from handlers.understanding.case import Case
from handlers.understanding.raised import EXAM_DAY, TAXES, raised

if TYPE_CHECKING:
    from handlers.query import Query

_EXTRA_TIME = r"\b(?:extra|additional|(?<!one )(?<!much )more|extended) time\b(?! to (?:study|prepare|pay|decide))|\baccommodations?\b|\b(?:disabilit\w+|disabled|dyslexi\w+|adhd|wheelchair|impaired)\b"
_KNOW = r"(?:know|learn|hear|find out|be told|get told)"
_RESULTS = (
    r"\b(?:when|how (?:long|soon|fast|quick\w*|are|is|do|does|will)|how many (?:days|weeks)|wait\w*|instant\w*|immediately|straight away|on the spot|right away)\b.*\b(?:results?|score reports?|scores? back)\b"
    r"|\b(?:results?|scores?|marks?)\b.*\b(?:straight away|right away|on the spot|instant\w*|immediately|same day)\b"
    r"|\b(?:when|how (?:long|soon|fast|many (?:days|weeks)))\b.*\b(?:tells?|told|informs?|lets?) (?:you|me|us|candidates|one|people)\b.*\bpass"
    r"|\bresults?\b.*\b(?:when|how (?:long|soon|fast|quick\w*)|on the spot|instant\w*|immediately|straight away|right away|same day|be out|come out)\b"
    rf"|\b(?:when|how soon|how fast|how long)\b.*\b{_KNOW} (?:if|whether|that) (?:i|we|you|one|she|he|they)(?: have| has|ve)? pass"
)
_DATES = (
    r"\b(?:exam|test|testing) windows\b|\b(?:any|a|another|no) (?:\w+ )?slots?\b"
    r"|\b(?:exam|test|testing) (?:dates|sessions?|calendar|slots?|sittings|schedule|appointments?)\b"
    r"|\b(?:next|free|available|open|fixed|regular) (?:(?:free|available|open|exam|test) )*(?:dates?|slots?|sittings?|sessions?|appointments?)\b(?=.*\b(?:exam|test|sit|take|book)\b|.*@c)"
)
_NO_DATES = r"\b(?:last|final|beta|launch\w*|release|retir\w*|end|ends|moved?|resched\w*|postpone\w*|cancel\w*|outline|renew\w*|chang\w+|expir\w*|deadline)\b"
_BOOKED = r"(?:exam|test|appointment|slot|booking|sitting|exam date|exam day|test date|test day|date)"
_MOVED = (
    r"\b(?:can|could|may|might|how|want|wanna|have|need|must|should|possible|allowed|like|trying|let|if)\b(?: (?!if\b)[\w@]+){0,4}? (?:reschedul\w*|postpon\w*|rebook\w*)\b"
    r"|\b(?:reschedul\w*|postponement|rebooking|no show) (?:policy|rules?|fees?|deadline|my|our|possible|allowed|costs?|at|for|options?)\b|\bno shows?\b"
    rf"|\b(?:move|shift|push|swap|change|delay|cancel) (?:my|our|her|his|their|an?|the booked) (?:[\w@]+ ){{0,3}}?{_BOOKED}\b(?! (?:version|code|format|fee))"
    r"|\b(?:booked|scheduled|my (?:exam|slot|appointment) is)\b.*\b(?:move|shift|push|change|postpone|delay|cancel|put off) (?:it|that|this|the (?:date|day|exam))\b"
    rf"|\b(?:move|change|shift) (?:the )?(?:exam |test )?date of (?:my|our|the)\b|\bchange of (?:the |my |our )?(?:exam|test) date\b"
    rf"|\b(?:miss|missed|missing|oversle[ep]\w*|sle[ep]\w* through) (?:my|our|an?|the) (?:[\w@]+ ){{0,3}}?{_BOOKED}\b|\b(?:am|im|be|being|is|arrive|show up|run(?:ning)?|come) (?:\w+ )?late (?:for|to|at) (?:my|our|an?|the) (?:@c\d+|{_BOOKED})"
)
"""A sitting that is booked, and is to be moved, called off, or is missed."""
_REPORT_LATE = (
    r"\b(?:miss\w*|late|too late|over(?:run|ran|shoot)|exceed\w*|past|fail to (?:submit|hand in|deliver)|not (?:submit|hand in|finish|deliver)\w*|dont (?:submit|hand in|finish|deliver|send)|cant (?:submit|finish|hand in))\b(?: [\w@]+){0,6}? (?:report|write ?up|submission|report deadline)\b"
    r"|\b(?:report|write ?up|submission)\b(?: [\w@]+){0,5}? (?:late|too late|past the deadline|after the deadline|not (?:in|done|ready|finished|submitted)|over time|overdue)\b"
)
"""The report of a practical exam that comes too late."""
_REPORT_ASKED = r"\b(?:do|must|should) (?:i|we|you|one) (?:need to |have to )?(?:write|submit|hand in|deliver|document)\b|\b(?:is|are) (?:an? |the |there an? )?(?:written )?(?:report|write ?up)s? (?:needed|required|due|part|to (?:be )?(?:write|written|submit\w*))\b|\b(?:report|write ?up) (?:needed|required|due|mandatory|afterwards)\b"
"""Whether a practical exam ends with a report."""
_OF_THE_ISSUER = r"\b(?:beta|launch\w*|release|retir\w*|report|deadline for)\b"
_SEVERAL = 2
_REFUND = r"\b(?:refund\w*|money back|reimburs\w+|get (?:the |my )?(?:fee|money) back)\b"
_TIMED = r"\b(?:how long|hours?|hrs?|minutes?|mins?|net|duration|length|longer|shorter)\b"
"""The time that a sitting takes, and not when there is one."""
_LETTERS = r"\bpost ?nominals?\b|\b(?:letters|initials|title|put|write|add|use)\b.*\b(?:after|behind) (?:my|your|our|the|his|her|their) names?\b|\bwhich (?:letters|initials) (?:may|can|do|could|should)\b"


def arranged(case: Case) -> Query | None:
    """The stored answer to what issuers arrange for themselves; the steps after passing where these decide on a title."""
    targets = case.found.targets or case.held
    one = targets[0] if len(set(targets)) == 1 else None
    if case.says(_EXTRA_TIME):
        return _told(case, "accommodations", case.found.targets)
    if case.says(_MOVED) and not case.says(_REFUND) and not case.says(_OF_THE_ISSUER) and len(case.found.targets) < _SEVERAL:
        told = _told(case, "reschedule", case.found.targets)
        return told.having(slot=BOOKED) if told else None
    if one is None:
        return None
    if TAXES in raised(case) and not aspects_of(case.reading) and not case.has("renewal"):
        return case.query(Intent.FACT, one, aspects=(Aspect.FEE,))
    if EXAM_DAY in raised(case) and (asked := _of_the_day(case, one)):
        return asked
    if case.says(_REPORT_LATE) and _reported(case, one):
        return case.query(Intent.FACT, one, aspects=(Aspect.DURATION,), slot=LATE, asker=Person())
    if case.says(_REPORT_ASKED) and _reported(case, one):
        return case.query(Intent.FACT, one, aspects=(Aspect.DURATION,), asker=Person())
    if case.says(_RESULTS):
        return _told(case, "exam-results-time", (one,))
    if case.says(_DATES) and not case.says(_NO_DATES) and not case.says(_TIMED) and is_open(case.catalog, one, case.today):
        return _told(case, "exam-dates", (one,))
    if case.says(_LETTERS):
        steps = case.catalog.credentials[one].conditions.certify
        if steps is not None and steps.required != "none":
            return case.query(Intent.FACT, one, aspects=(Aspect.STEPS,), asker=Person())
        return _told(case, "letters-after-name", (one,))
    return None


_PAUSED = r"\bbreaks?\b"
_MAY_TAKE = r"\b(?:can|may|could) (?:i|we|you|one) (?:take|have|get)\b"


def _of_the_day(case: Case, credential: str) -> Query | None:
    """Desk, room and breaks: the length of the exam where its file names a break; what else is asked of the exam comes first."""
    aspects = tuple(aspect for aspect in aspects_of(case.reading) if aspect is not Aspect.DELIVERY)
    if case.says(r"\badaptive\b"):
        aspects = tuple(dict.fromkeys((*aspects, Aspect.FORMAT)))
    exams = case.catalog.credentials[credential].exams.values()
    if case.says(_PAUSED) and any("break" in (exam.note or "") for exam in exams):
        return case.query(Intent.FACT, credential, aspects=tuple(dict.fromkeys((*aspects, Aspect.DURATION))))
    if aspects:
        return case.query(Intent.FACT, credential, aspects=aspects) if case.says(_MAY_TAKE) else None
    whole = case.reading.text.count("?") <= 1 and not case.says(_PAUSED)  # breaks alone are a fact of the exam that was not found
    return _told(case, EXAM_DAY, (credential,)) if whole else None


def _told(case: Case, entry: str, targets: tuple[str, ...]) -> Query | None:
    return case.query(Intent.EXPLAIN, *targets, said=(entry,), asker=Person()) if entry in case.catalog.said else None


def _reported(case: Case, credential: str) -> bool:
    """Whether its exam ends with a report."""
    exams = case.catalog.credentials[credential].exams.values()
    return any(exam.report_hours or "report" in f"{exam.tasks} {exam.conditions} {' '.join(exam.item_types)}" for exam in exams)
