"""What each issuer arranges for itself and we hold nothing of: extra time, results, dates, letters after the name; a stored answer says so."""

from __future__ import annotations

from typing import TYPE_CHECKING

from catalog.engine.lifecycle import is_open
from handlers.person import Person
from handlers.query import Aspect, Intent
from handlers.understanding.case import Case

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
_TIMED = r"\b(?:how long|hours?|hrs?|minutes?|mins?|net|duration|length|longer|shorter)\b"
"""The time that a sitting takes, and not when there is one."""
_LETTERS = r"\bpost ?nominals?\b|\b(?:letters|initials|title|put|write|add|use)\b.*\b(?:after|behind) (?:my|your|our|the|his|her|their) names?\b|\bwhich (?:letters|initials) (?:may|can|do|could|should)\b"


def arranged(case: Case) -> Query | None:
    """The stored answer to what issuers arrange for themselves; the steps after passing where these decide on a title."""
    targets = case.found.targets or tuple(h.credential for h in case.said.person.holds)
    one = targets[0] if len(set(targets)) == 1 else None
    if case.says(_EXTRA_TIME):
        return _told(case, "accommodations", case.found.targets)
    if one is None:
        return None
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


def _told(case: Case, entry: str, targets: tuple[str, ...]) -> Query | None:
    return case.query(Intent.EXPLAIN, *targets, said=(entry,), asker=Person()) if entry in case.catalog.said else None
