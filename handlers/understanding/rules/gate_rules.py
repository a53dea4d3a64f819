"""Rules for prerequisites and eligibility: what is asked about what, and which way round."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from handlers.person import Held, Person
from handlers.query import Aspect, Intent, Limits, Query
from handlers.understanding.asker.held_words import RENEWED
from handlers.understanding.asker.lapses import RUNS_STILL, underway
from handlers.understanding.asker.leanings import STUDIED, nothing, trained
from handlers.understanding.aspects import TIME_OF_ONES_OWN, aspects_of, no_gate
from handlers.understanding.case import NEEDED_ITSELF, OPENED, WEIGHS, Case, verb
from handlers.understanding.raised import EXAM_DAY, raised
from handlers.understanding.rules.directions import direction, target_first
from handlers.understanding.rules.permission import asks_for_a_gate, skipped, told_otherwise
from handlers.understanding.words.patterns import search

if TYPE_CHECKING:
    from handlers.understanding.subjects import Subjects


def _asked_of(case: Case) -> Subjects:
    """What is asked about; an exam that was passed is what the question is about, though it reads as held."""
    passed = search(r"\b(?:passed|pass|cleared|become) (?:the |my |an? )?@c(\d+)\b", case.text)
    if (
        not passed
        or case.found.targets
        or not case.says(
            r"\bwhat now\b|\bnow what\b|\bstill have to\b|\bcall myself\b|\bwhat next\b.*\bcertified\b|\bto become @c|\bcertified\b"
        )
    ):
        return case.found
    return replace(case.found, targets=(case.reading.entities[int(passed[1])].id,))


def gate(case: Case) -> Query | None:
    """Prerequisites, and whether this asker meets them."""
    found = _asked_of(case)
    if found is not case.found:
        case = replace(case, found=found)
    if not found.targets and (asked := _doors(case)):
        return asked
    if (
        not found.targets
        or (EXAM_DAY in raised(case) or no_gate(case.reading))
        or (case.says(WEIGHS) and not case.has("prerequisites", "eligible"))
        or (case.ids("framework") and (len(found.targets) == 1 or not case.has("prerequisites", "eligible")))
        or case.says(
            r"\b(?:scams?|fake|bogus|fraud\w*|rip ?off|equivalent|equals?|as good as|same as|alternatives?|refund|money back|reschedul\w+|cancel\w*|open book|retake|resit|online|from home|remote\w*|last (?:chance|day|date)|what(?:s| has| is)? happened (?:to|with)|budget (?:needed|required)|have to (?:actually )?(?:hack|attack|break|exploit|pen ?test))\b"
        )
    ):
        return None
    passed_only = case.said.person.years or case.said.person.lacks
    if len(found.targets) == 1 and case.says(
        r"^(?:and |so |ok )*(?:who|whom) (?:can|may|could|is allowed to|is eligible to|gets to) (?:\w+ )?(?:take|sit|do|get|register|book|attempt)\b|\b(?:need|have|got|required?) to be an? (?:\w+ )?@r\d|\bonly (?:for|open to) @r\d"
    ):
        return case.query(Intent.PREREQUISITES, *found.targets)
    if case.says(NEEDED_ITSELF) and not (case.has("prerequisites", "enough") or case.held) and len(found.targets) == 1:
        return case.query(Intent.WORTH, *found.targets, roles=case.ids("role")[:2], advise=True)
    if case.says(_PASSING) and not case.has("prerequisites") and len(found.targets) == 1 and not passed_only:
        return case.query(Intent.FACT, *found.targets, aspects=(Aspect.STEPS,))
    if told := (None if passed_only else skipped(case)) or told_otherwise(case):
        return told
    if case.says(
        r"^(?:can|could|would) (?:you|someone|somebody|anyone|anybody) (?:please )?(?:tell|give|show|explain|summari\w+|describe|list|compare|recommend|suggest|help)\b|\btrust\b|\blegit\w*|^(?:until|till) when\b|\bkeep (?:the |my |an? )?@c|\bevery year\b"
    ):
        return None
    if case.says(TIME_OF_ONES_OWN):
        return None
    if case.says(r"^(?:and )?where can\b|\b(?:when|since when) can (?:i|we|you|one)\b|^how much\b|\bunder \d|\bbelow \d"):
        return None
    if case.says(
        r"\b(?:replace|substitut\w*|count\w* (?:as|towards?|for)|waive\w*|instead of|breakdown)\b.*\bexperience\b|\bexperience\b.*\b(?:replac\w+|substitut\w+|waive\w*|breakdown|required|needed)\b"
    ):
        return case.query(Intent.PREREQUISITES, *target_first(case), slot="years" if len(found.targets) > 1 else None)
    if case.says(
        r"\b(?:report|write up|camera|id|passport|laptop|calculator|microphone)\b(?: \w+){0,2} (?:required|needed|necessary|mandatory)\b"
    ):
        return None
    if len(found.targets) == 2 and case.reading.size <= _ARROW and re.search(r"(?:-+>|=+>|→|➜)", case.reading.text):
        return case.query(Intent.PREREQUISITES, found.targets[1], found.targets[0], slot="enough")
    held = case.held
    if (
        case.says(r"\b(?:laps\w*|expir\w*|run out|ran out|give up|lose|drop)\b")
        and len({*found.targets, *held}) == 2
        and not case.has("can_i", "enough", "eligible")
        and not case.says(r"\b(?:possible|fine|ok|okay|good for|still (?:work|get|take|sit|count|apply|do)|get (?:me|us) in)")
    ):
        kept = next((i for i in (*held, *found.targets) if case.catalog.credentials[i].conditions.keep), None)
        if kept:
            return case.query(Intent.RENEWAL, kept)
    if len(found.targets) == 1 and case.says(
        r"\b(?:certs?|certifications?|credentials?|what|which) (?:\w+ )?(?:qualif\w+|entitle\w*) (?:me|us|someone|you|one) for (?:the )?@c"
    ):
        return case.query(Intent.PREREQUISITES, *found.targets)
    if case.says(OPENED) and len(found.targets) == 1:
        return None
    if (
        case.said.person.said_nothing()
        and case.says(r"\bstill\b|\bretire|\blast day")
        and not case.says(r"\b(?:lapsed|expired) @c|\bget (?:me|us) in")
    ):
        return None
    if case.has("can_i") and not case.has("prerequisites", "eligible", "enough") and not asks_for_a_gate(case):
        return None
    person = case.said.person.has_told() or case.said.holds_nothing
    asks_gate = (
        case.has("prerequisites", "eligible", "enough", "can_i")
        or verb(case) in ("prereqs", "eligibility")
        or (case.has("need") and case.has("before", "take", "without"))
        or case.says(
            r"\b(?:do|have|does|has) (?:i|we|he|she) (?:have |got |meet |fulfil )?(?:what|everything|all) (?:the )?@c\d+ (?:asks?|needs?|requires?|wants?)\b|\bopen to (?:someone|somebody|people|us|me|those)\b|\bneed(?:ed|s)?\b.*@[cd]\d+|@c\d+.*\bneed(?:ed|s)?\b|\bbefore\b|(?<!worth getting )(?<!worth doing )(?<!worth taking )@c\d+ (?:first )?or (?:\w+ ){0,3}?(?:straight|directly|right) (?:to|for|into) (?:the )?@c|\bhelps? (?:me |us |with )*(?:get|towards?|to)\b|\bhelps? (?:me |us |her |him |them )?(?:with|for|into) (?:the |an? )?@c|@c\d+ (?:\w+ ){0,2}helps? with (?:the )?@c|\bgets? (?:me|us|someone|you) (?:into|in)\b|\bonly (?:for|to)\b|\bopens?\b.*@c|\bwant from (?:candidates|applicants|me|you)\b|\b(?:demand|expect)\w* (?:from|of)\b"
        )
        or case.says(
            r"\bchance (?:with|at|for|of)\b|\b(?:lets?|allows?|permits?|admits?) (?:people|us|me|you|anyone|anybody|candidates|someone|folks|one|everyone|students)(?: (?:to|just|also|simply|in))* (?:take|sit|do|attempt|into|register|book|try|for)\b(?=.*@c)|\b(?:can|may|could) (?:an? |any )?(?:\w+ )?(?:@[rd]\d+|\w+) (?:sit|take|do|register for|book|attempt) (?:the |an? )?@c"
        )
        or (
            person
            and case.says(
                r"\bpossible\b|\bfeasible\b|\ballowed\b|\bgood enough\b|\b(?:ok|okay|fine) \?$|@c\d+ (?:already|yet|now|next|yes) \?$|\| (?:so |and )?@c\d+ (?:for (?:me|us|her|him|them) )?\?$|^@d0 .*@c\d+ \?$"
            )
        )
        or (not found.entities and case.has("need"))
        or (bool(case.said.without) and (case.has("take", "can_i") or (len(found.targets) > 1 and not case.has("vs"))))
        or (Aspect.EXPERIENCE in aspects_of(case.reading) and len(aspects_of(case.reading)) == 1)
    )
    if case.says(r"\byet\b") and not case.said.person.holds and case.has("can_i"):
        return None
    if (
        (case.says(STUDIED) and not case.says(_PRICED_WITHOUT))
        and not (person and trained(case))
        and not {Aspect.FEE} & set(aspects_of(case.reading)) - {Aspect.FEE if trained(case) else None}
    ):
        return case.query(
            Intent.PREREQUISITES if trained(case) else Intent.FACT,
            *found.targets,
            aspects=() if trained(case) else (Aspect.TRAINING,),
        )
    hypothetical = tuple(e.id for e in case.reading.of("designation") if e.id not in case.said.person.designations)
    if hypothetical and case.says(_AS_DESIGNATED) and not case.says(r"\bneed\b|\brequire|\bno @d"):
        person_then = case.said.person.model_copy(update={"designations": (*case.said.person.designations, *hypothetical)})
        return case.query(Intent.ELIGIBILITY, *found.targets, asker=person_then)
    lapsed = search(r"\b(?:lapsed|expired|inactive|old) @c(\d+)\b", case.text)
    if lapsed and len(found.targets) > 1:
        past = case.reading.entities[int(lapsed[1])].id
        target = next(t for t in found.targets if t != past)
        return case.query(
            Intent.ELIGIBILITY, target, asker=case.said.person.with_said(Person(holds=(Held(credential=past, active=False),)))
        )
    passed = search(r"\b(?:passed|pass|cleared|after) (?:the |my )?@c(\d+)(?: exam)?\b", case.text)
    if (
        passed
        and set(found.targets) <= {case.reading.entities[int(passed[1])].id}
        and case.said.person.years
        and case.says(r"\bwhat now\b|\bnow what\b|\bonly have\b|\bjust\b|\bbut\b|@c\d+ exam have @?\w+")
    ):
        return case.query(
            Intent.ELIGIBILITY, case.reading.entities[int(passed[1])].id, asker=case.said.person.model_copy(update={"holds": ()})
        )
    if case.says(_PASSING) and not case.has("prerequisites") and not passed_only:
        return case.query(Intent.FACT, *found.targets, aspects=(Aspect.STEPS,))
    if (
        not asks_gate
        or _asks_other(case)
        or (
            case.has("enough")
            and len(found.targets) == 1
            and not case.has("prerequisites", "can_i", "eligible")
            and not case.says(
                r"\b(?:enough|accept(?:s|ed)?\b.*|count\w*|qualif\w+|sufficient) (?:to|for) (?:sit |take |get |the |an? )?(?:exam )?.*@c|\bunlocks?\b"
            )
            and not case.says(r"\bunlocks?\b|\bopens?\b|\bgets? (?:me|us|him|her|them|you|someone) (?:into|in)\b")
        )
    ):
        return None
    both = tuple(a for a in aspects_of(case.reading) if a in _BESIDE_A_GATE)
    if both and case.says(_NOUN) and not person:
        return case.query(Intent.FACT, *found.targets, aspects=(Aspect.PREREQUISITES, *both))
    directed = direction(case)
    if directed and len(found.targets) > 1:
        target, others = directed
        if person and not case.says(r"\b(?:do i|do you|does one|must i|should i|is it) (?:still )?(?:need|have)"):
            return case.query(Intent.ELIGIBILITY, target, *others)
        return case.query(Intent.PREREQUISITES, target, *others, slot=_gate_slot(case), claim=_claims(case))
    if not person and case.says(
        r"\bopen to (?:any|every)|\bcan any(?:one|body)\b|\bany(?:one|body) (?:just )?register|^(?:who|whom|for whom)\b|\bwithout any(?: other)?\b|\bwho is allowed\b|\bmay sit\b"
    ):
        return case.query(Intent.PREREQUISITES, *found.targets)
    if person or (case.has("eligible", "can_i") and not case.has("prerequisites")):
        if (
            case.says(r"\bwhat (?:can|could|may) (?:i|we|someone)\b|\bunlocks?\b|\bopens?\b(?! (?:to|for) )")
            and not (case.said.person.holds or case.said.person.designations)
            and not directed
        ):
            return case.query(Intent.FIND, limits=case.stated.model_copy(update={"unlocks": found.targets[0]}))
        return case.query(Intent.ELIGIBILITY, *found.targets, slot=nothing(case))
    if (
        case.says(
            r"\bunlocks?\b|\bopens?\b(?! to\b)|\bdoes @c\d+ (?:get|lead|qualify)|\bprereq\w* (?:is|does) @c\d+ for what|\bwhat .*(?:requires?|needs?) @c\d+"
        )
        and len(found.targets) == 1
    ):
        return case.query(Intent.FIND, limits=case.stated.model_copy(update={"unlocks": found.targets[0]}))
    return case.query(Intent.PREREQUISITES, *found.targets, claim=_claims(case))


def _doors(case: Case) -> Query | None:
    """Which of all are open to the asker."""
    if (
        not case.says(_OPEN_TO)
        or case.says(
            r"\bwhat else\b|\bonline\b|\bfrom home\b|\bat home\b|\bremotely\b|\bin @|\bwithout (?:sitting|taking|an?)\b|\bdo (?:about|with)\b"
        )
        or case.ids("topic", "role")
        or case.stated.having(no_prerequisites=None).of_exams
    ):
        return None
    theirs = case.says(r"\b(?:which|what) (?:of )?(?:the |their )?(?:\w+ )?@i\d+|\b(?:from|by|of) (?:the )?@i\d+")
    limits = Limits(issuers=case.found.issuers) if theirs else Limits()
    return case.query(Intent.ELIGIBILITY, slot=nothing(case), limits=limits)


_ARROW = 4
"""Words of a message that is two names and an arrow: "CCISO -> AAISM?"."""
_OPEN_TO = r"\b(?:what|which)(?: \w+){0,3} (?:can|could|may) (?:i|we) (?:take|sit|do|get|go for)\b|\bwhich (?:of )?(?:the |their )?@i\d+(?: \w+){0,3} (?:can|could|may) (?:i|we) (?:take|sit|do|get|go for)\b|\bwhat am i eligible\b|\beligible for\b|\bopen to me\b|\bwhat could i sit\b"
_AS_DESIGNATED = r"@d\d+(?: holder)? (?:wants?|would|can|could|may|tries|hopes|thinking|going)\b|\b(?:can|could|would|does|do|is|are|as|for|may|will|open to|holds?|with)(?: (?:an?|the|my|active|us|uk|japanese|canadian|australian))* @d\d+|@d\d+ (?:count|open|accepted|enough|get|holder)|\b(?:accepts?|allows?|admits?|takes?|lets?|recogni[sz]es?)(?: in)?(?: (?:an?|the|active))? @d\d+"
_PRICED_WITHOUT = r"\b(?:price|cost|costs|fee|how much)\b(?: \w+){0,4} without\b"
"""The price of the exam alone is no question about a gate."""
_NOUN = r"\b(?:prereq\w*|requirements?|eligib\w+|conditions|vorauss\w+|requisitos?|prerequis)\b"
_PASSING = r"\b(?:exam|test) (?:alone|by itself|only|on its own)\b.*\b(?:title|certified|certification|credential)\b|\b(?:full|real|proper) title\b|\bapply after\b|\bhow long (?:\w+ ){0,4}apply\b|\bpass(?:ed|ing)?\b.*\bstill (?:have|need) to\b|\bhow long after passing\b|\bafter passing\b.*\bapply\b|\bpass(?:ing|ed)?\b.*\b(?:enough|automatically|call myself|already certified|make me|certified|full (?:title|certification|credential|status)|the (?:real |actual |whole )?title)\b"

_BESIDE_A_GATE = (
    Aspect.FEE,
    Aspect.QUESTIONS,
    Aspect.DURATION,
    Aspect.PASSING,
    Aspect.VALIDITY,
    Aspect.LANGUAGES,
    Aspect.FORMAT,
    Aspect.DOMAINS,
)


_DONE_WITHOUT = r"\bpossible\b|\bpuis\b|\bkann\b|\bpuedo\b|\bposso\b|@c\d+ without\b|\b(?:taken|had|sat|done|earned|obtained|passed|booked) without\b|\b(?:realistic|doable|feasible|ok|okay|fine|out of reach|closed to|chance|no way)\b"
_LATER = r"@c\d+(?: exam)? (?:first|now|right away|already)\b.*\b(?:get|do|earn|take|add|pass|finish|have|hold)\b.*@c\d+ (?:later|afterwards?|after that|after|then|next year)\b"
"""The exam now, and what its gate asks for some time later."""


def _gate_slot(case: Case) -> str | None:
    """How the question leans: is it enough, can it be done without."""
    if case.said.without and (case.has("can_i", "take") or case.says(_DONE_WITHOUT)):
        return "without"
    if (
        case.has("enough")
        or case.says(r"\bwith (?:just |only |an? |my )*@c")
        or case.says(r"\bhelps?\b|\bget(?:s)? (?:me|us) (?:into|in)\b|\bopens?\b")
    ):
        return "enough"
    return "later" if case.says(_LATER) else None


def _claims(case: Case) -> bool | None:
    """True where the gate is stated rather than asked for."""
    return (
        True
        if ("?" not in case.text or case.says(r"\b(?:right|correct|true|isnt it) \?$"))
        and (case.has("true_that") or case.says(r"^@c\d+ (?:needs?|requires?)\b"))
        else None
    )


def _asks_other(case: Case) -> bool:
    """Words of a gate that belong to another question ("what score do I need to pass", "how many CPE do I need")."""
    if underway(case.text) or case.says(RUNS_STILL):
        return False
    strong = set(aspects_of(case.reading)) & {
        Aspect.FEE, Aspect.QUESTIONS, Aspect.DURATION, Aspect.PASSING, Aspect.VALIDITY, Aspect.MAINTENANCE, Aspect.LANGUAGES, Aspect.EFFORT,
        Aspect.DELIVERY, Aspect.OPEN_BOOK, Aspect.RETAKE, Aspect.PROCTORED, Aspect.APPLICATION, Aspect.WEBSITE, Aspect.ELIGIBILITY_WINDOW,
        Aspect.SALARY, Aspect.PASS_RATE, Aspect.NAME, Aspect.CODE, Aspect.FORMAT,
    }  # fmt: skip
    lapsed = any(not held.active for held in case.said.person.holds) or case.says(RENEWED)
    if case.has("can_i", "enough", "eligible") and not case.says(r"\b(?:where|how)\b"):
        strong.discard(Aspect.WEBSITE)  # "can I register" asks for leave, not for the page
    if lapsed or (case.has("can_i") and case.said.person.holds and set(case.found.targets) - case.said.person.held):
        strong -= {Aspect.MAINTENANCE, Aspect.FEE}
        strong.discard(Aspect.VALIDITY)  # it is what was said of the one that lapsed
    if strong and (not case.has("prerequisites", "eligible") or (Aspect.PASSING in strong and not case.says(_NOUN))):
        return True
    if (
        not lapsed
        and not (case.has("can_i") and case.said.person.holds)
        and case.says(
            r"\bcpes?\b|\bceus?\b|\bcontinuing ed\w*|\brecert\w*|\brenew\w*|\bevery (?:section|domain)\b|\beach (?:section|domain)\b|\ball (?:sections|domains)\b|\b(?:ai tools?|chatgpt|copilot|llms?|ai assistants?)\b"
        )
    ):
        return True
    return case.has("renewal") and not lapsed and not case.has("prerequisites", "before", "eligible", "can_i")
