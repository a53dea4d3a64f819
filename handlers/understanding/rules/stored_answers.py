"""Stored answers to what their likeness does not find: how soon one is outdated, when results come, dues, whether a certified person makes AI safe."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handlers.person import Person
from handlers.query import Intent

if TYPE_CHECKING:
    from handlers.query import Query
    from handlers.understanding.case import Case

_OUTDATED = "outdated-soon"
_TIME = r"(?:an?|one|two|\d+|a few|a couple of|some|no) (?:years?|months?|weeks?|time)"
_STALE = r"(?:outdated|out of date|obsolete|stale|old news|old hat|irrelevant|worthless|yesterdays news|history)"
_AGES = (
    rf"\b{_STALE}\b.*\b(?:in|after|within|by|before)(?: about| roughly| only| just| less than| under)? (?:{_TIME}|next year|the (?:end of the year|ink|time))\b"
    rf"|\b(?:in|after|within)(?: about| roughly| only| just| less than)? (?:{_TIME}|next year)\b.*\b(?:is|are|be|being|becomes?|turns?|get|gets) (?:already |all |so |just )?{_STALE}\b"
    rf"|\b(?:chang\w+|mov\w+|evolv\w+|shift\w*|turns? over)\b.*\b(?:every|each|so|too|this|that) (?:few |couple of |\d+ |six |three )?(?:months?|weeks?|fast|quick\w*|rapid\w*|much)\b"
    rf"|\b(?:so|too) fast\b|\b(?:ages?|expires?|rots?) (?:so |too )?(?:fast|quickly|rapidly)\b|\bis old in {_TIME}\b|\bold (?:in|within|after) {_TIME}\b"
)
_WHY = r"\bwhy\b|\b(?:what|whats|where)(?: is|s)? the (?:point|sense|use)\b|\bpoint (?:of|in)\b|\bbother\b|\bworth\b|\b(?:isnt|arent|wont|will|is|are|does|doesnt|surely)\b|\bmakes? (?:any |no )?sense\b"
_CERTIFIED = r"\b(?:certif\w+|certs?|credentials?|exams?|badges?|titles?|learn\w*|stud(?:y|ied)|paper|syllabus)\b"


def lagging(case: Case) -> Query | None:
    """Why to certify in a field that moves on, where no credential is named whose own outline would tell."""
    if case.found.targets or case.said.person.holds or _OUTDATED not in case.catalog.said or case.memory.topic:
        return None
    if not (case.says(_AGES) and case.says(_WHY) and case.says(_CERTIFIED)):
        return None
    if case.says(r"\b(?:outline|prices?|fees?|how (?:often|fast|long)|renew\w*|dpo|job ad|hire)\b"):
        return None
    return case.query(Intent.EXPLAIN, said=(_OUTDATED,))


_RESULTS_KNOWN = "exam-results-time"
_RESULT = r"(?:(?:exam |test |beta |my |the |your )*(?:results?|scores?(?! (?:do|must|should|needed|required|report\b))|grad(?:es?|ing)|marks?(?! (?:for|needed))))"
_WHEN = r"(?:how (?:long|fast|soon|quick\w*|many (?:days|weeks|hours))|when|right away|immediately|instant\w*|straight away|same day|on the spot|at once|wait\w*)"
_ASKED = rf"\b{_WHEN}\b(?: \S+){{0,7}}? {_RESULT}\b|\b{_RESULT}(?: \S+){{0,5}}? {_WHEN}\b|\b(?:passed|failed) or (?:not|failed|passed)\b.*\b{_WHEN}\b"
_OTHER = r"\b(?:pass(?:ing)? (?:mark|score)|cut ?off|results? in|which results|score (?:do|must|should))\b"


def results(case: Case) -> Query | None:
    """The stored answer on the time until a result; None where something else is asked of scores."""
    if _RESULTS_KNOWN not in case.catalog.said or not case.says(_ASKED) or case.says(_OTHER):
        return None
    return case.query(Intent.EXPLAIN, *case.found.targets, said=(_RESULTS_KNOWN,))


_SCALE = "pass-mark-meaning"
_SHARE = (
    r"\b(?:half|third|thirds|quarter|quarters|percent\w*|per cent|\d+ ?%|%|fraction|share|how many)\b(?: \w+){0,3} (?:questions?|answers?|items?|marks?|points?)(?: \w+){0,2} (?:right|correct\w*|answered)\b"
    r"|\b(?:half|percent\w*|per cent|%)\b(?: \w+){0,3} (?:right|correct)\b|\b(?:get|answer|getting|answering) (?:half|(?:\w+ )?(?:percent|%))"
)
_MEANS = r"\b(?:mean\w*|equals?|same as|amounts? to|comes? (?:out )?to|translate\w*|is that|or is|need)\b"
_MARK = r"\bpass(?:ing|es)?\b|\bscores?\b|\bcut ?off\b|\bmark\b|\bof \d{3,4}\b"


def scaled(case: Case) -> Query | None:
    """What a pass mark is, where it is taken for a share of right answers: "does 450 mean half the questions right?"."""
    if _SCALE not in case.catalog.said or not case.says(_SHARE) or not case.says(_MEANS) or not case.says(_MARK):
        return None
    points = case.says(r"\b[3-9]\d\d\b") or case.says(r"\bscaled?\b")
    return case.query(Intent.EXPLAIN, *case.found.targets, said=(_SCALE,)) if points else None


_BELIEF = "aicompliance-by-cert"
_SYSTEM = r"(?:their|the|our|its|your|his|her|an?|@i\d+) (?:\w+ )?(?:ai|models?|products?|platforms?|systems?|chat ?bots?|agents?|tools?|apps?|@t\d+)"
_SAFE = rf"\b{_SYSTEM}(?: (?:is|are|will be|must be|to be|as|being))? (?:then |also |really |now )?(?:safe|secured?|compliant|trustworthy|ok|fine|in order)\b"
_FOLLOWS = r"\b(?:means?|mean|so|then|proves?|guarantees?|makes?|ensures?|implies|imply|shows?|safe because)\b"


def safe_by_cert(case: Case) -> Query | None:
    """That nobody's credential makes a system safe: "their consultant is AIGP certified, does that mean their AI is safe?"."""
    if _BELIEF not in case.catalog.beliefs or (not case.reading.of("credential") and not case.has("hold", "cert_word")):
        return None
    if not (case.says(_SAFE) and case.says(_FOLLOWS)) or case.says(r"\b(?:which|what|how)\b"):
        return None
    return case.query(Intent.EXPLAIN, said=(_BELIEF,), asker=Person())


_WHOSE_ADVICE = "whose-advice"
_WHOSE = r"\bwhose\b|\bsays who\b|\bwho (?:says|said|thinks|claims|came up with|wrote|recommends|decided)\b|\byour (?:own )?(?:opinion|view|idea|stance|advice|words)\b|\bwhere (?:does|did|is)\b.*\bfrom\b"
_ADVICE = r"\b(?:closest|nearest|best) fit and (?:start|begin|go)\b|\b(?:pick|take|start with|choose) the closest fit\b"


def whose_words(case: Case) -> Query | None:
    """The stored answer on whose judgement the advice is; None where nothing asks for that."""
    if _WHOSE_ADVICE not in case.catalog.said or case.found.targets or not (case.says(_WHOSE) and case.says(_ADVICE)):
        return None
    return case.query(Intent.EXPLAIN, said=(_WHOSE_ADVICE,))


_DUES_KNOWN = "membership-dues"
_DUES = (
    r"\bhow much\b(?: \w+){0,4} (?:@i\d+(?: s)? )?(?:membership|dues|(?:be|being|become|becoming|join|joining) (?:an? )?(?:member|@i\d+))\b"
    r"|\b(?:cost|price|fee|charge)s?\b(?: \w+| @i\d+){0,5} (?:membership|dues|members?hip fees?|(?:be|being|become|becoming) an? (?:@i\d+ )?member)\b"
    r"|\b(?:membership|dues)(?: of| at| with| for)?(?: @i\d+)? (?:cost|costs|price|fee|fees|a year|per year)\b|@i\d+(?: s)? (?:annual |yearly )?(?:membership )?dues\b"
)
_BESIDE = r"\b(?:with|without|incl\w*|plus|total|worth|save\w*|discount|needed|required|need|exam|non ?members?)\b"


def dues(case: Case) -> Query | None:
    """The stored answer on what it costs to be a member of an issuer; None where an exam's price for members is asked."""
    if _DUES_KNOWN not in case.catalog.said or case.found.targets or not case.says(_DUES) or case.says(_BESIDE):
        return None
    return case.query(Intent.EXPLAIN, said=(_DUES_KNOWN,))
