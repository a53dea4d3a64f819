"""Rules for a way to something, step by step: where it starts, where it leads, and what it should be least in."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from catalog.engine.prerequisites import relation
from handlers.person import Held, Person
from handlers.query import Intent, about
from handlers.understanding.case import verb

if TYPE_CHECKING:
    from handlers.query import Limits, Query
    from handlers.understanding.case import Case

_NOTHING = r"(?:absolutely |literally )?(?:nothing|zero|scratch|the ground up|square one|the (?:very )?beginning|no (?:certs?|certifications?|credentials?|experience|background))"
_AMBITION = r"\b(?:dream|goal|target|aim|ambition)(?: job| role)?(?: is| being|:)?(?: an?| to be(?:come)? an?)? @r\d.*\b(?:steps|path|route|way there|roadmap|how)\b"
"""A job that is told to be the aim, by who asks for the steps."""
_WAY = (
    r"\b(?:path|route|roadmap|way|steps|journey|pathway|road|ladder|sequence|road map|trail)\b(?: \w+){0,6} (?:to|toward|towards|into|for|becom\w+|@c\d+)"
    r"|\bfrom (?:the |my |an? )?@c\d+ (?:up )?to (?:the |an? )?@c\d+\b(?=.*\b(?:how|long|years|months|steps|quick\w*|fast\w*)\b)|\b(?:go|get|gets|getting|move|moving|jump|progress|climb|take|takes|bring|brings|lead|leads)\w*(?: me| us| one| you| him| her| somebody)? from (?:the |my )?@c\d+ (?:up )?(?:to|into) (?:the )?@c\d+"
    r"|\bhow (?:do|can|would|should|could|to|does) (?:i |we |one |someone |you |somebody )?(?:\w+ )?(?:get to|become|reach|get from|earn|obtain|get|achieve|arrive at|end up with|make it to|work up to|work towards|go from)\b"
    rf"|{_AMBITION}"
    r"|\bhow (?:do|can|would|should|could|does|might) (?:an? |the |my |our )?(?:@r\d+ |\w+ ){1,3}(?:reach|become|get to)\b"
    rf"|\bget from\b|\bfrom {_NOTHING}\b|\b(?:what|which) order\b|\bstarting (?:from|at|with) (?:nothing|zero|scratch)\b"
    r"|\b(?:fastest|quickest|cheapest|shortest|least expensive|easiest) (?:way|path|route|road)\b|\broadmap\b|\bstep by step\b"
    r"|\bwhat (?:\w+ )?(?:leads?|gets? (?:me|us|one)) (?:up )?to (?:the |an? )?@c\d+|\bwhat (?:are|would be|do|should|will) (?:the |my |i |be )*steps\b|\b(?:what|which) steps\b|\bstepping stones?\b"
    r"|\b(?:fastest|quickest|cheapest|soonest) (?:i|we|one|someone) (?:can|could) (?:get|reach|hold|become|have|earn)\b"
    r"|\bhow (?:soon|quickly|fast|cheaply|long until) (?:can|could|would) (?:i|we|one|someone)\b|\bhow long (?:until|till|before) (?:i|we|one)\b"
    r"|\b(?:path|route|way|road|steps) from (?:the |my |an? |being an? )?@[cd]\d+|\b(?:fewest|least|shortest|cheapest|fastest) (?:\w+ )?to (?:the |an? )?@c\d+"
    r"|\b(?:get|bring|take|lead|walk) (?:me|us|someone) (?:all the way )?to (?:the |an? )?@c\d+|\bmap (?:out )?(?:a|the|my) (?:road|way|path|route)\b"
    r"|\b(?:weg|schritte) (?:zu|zum|zur|bis)\b|\bwie komme? ich\b.*\bzu[mr]?\b|\bwie werde ich\b|\b(?:chemin|parcours) vers\b|\bcomment (?:arriver|obtenir|devenir)\b"
    r"|\bcomo (?:llego|llegar|consigo|obtengo|chego|chegar|obter)\b|\bcamino (?:a|hacia)\b|\bcaminho (?:para|ate)\b"
)
_FROM_NOTHING = (
    rf"\b(?:from|with|starting (?:from|at|with)|have|hold|got|at) {_NOTHING}\b|\bcomplete (?:beginner|newcomer|newbie)\b|\bholding nothing\b"
    r"|\bwithout any (?:certs?|certifications?|credentials?)\b|\bvon (?:null|nichts|grund auf)\b|\ba partir de (?:zero|rien)\b|\bdesde cero\b|\bdo zero\b|\bde cero\b"
)
_OBJECTIVES: tuple[tuple[str, str], ...] = (
    (
        (
            r"\bwithout (?:any |the |having )?(?:waiting|years?|a wait|experience)\b|\bno waiting\b|\b(?:shortest|least|minimum|no) wait\w*\b"
            r"|\bfewest years\b|\bleast (?:work )?experience\b|\bwithout (?:having to )?wait\w*\b"
        ),
        "waiting",
    ),
    (
        r"\bcheap\w*\b|\bleast (?:expensive|cost|money)\b|\blow(?:est)? (?:cost|price|budget)\b|\bcosts? (?:the )?least\b|\bsave money\b",
        "fee",
    ),
    (
        r"\bfast\w*\b|\bquick\w*\b|\bsoon\w*\b|\bleast (?:time|effort|study)\b|\bshortest\b|\basap\b|\bhow (?:soon|quickly|fast|long (?:until|till|before))\b|\bspeed\w*\b|\bless (?:time|study)\b",
        "effort",
    ),
)


_WANTED = r"\b(?:want|aim\w*|would like|planning|plan|goal|dream|hope|working|heading) (?:\w+ ){0,4}@c\d+.*\bwhere (?:do|should|can|would) i (?:start|begin)\b|\bwhat (?:would|does|will|do) it take\b.*(?:@c\d+.*\bnothing\b|\bnothing\b.*@c\d+)"
"""A credential as the end of a way."""


_SOME_DAY = (
    r"@c\d+ (?:(?:exam|cert\w*) )?(?:one day|some ?day|some day|eventually|in the end|later on|at some point|later|in (?:\d+|two|three|four|five|six) years)\b"
    r"|\b(?:one day|some ?day|some day|eventually|ultimately|in the end|at some point) (?:maybe |perhaps )?(?:the |an? )?@c\d+"
    r"|@c\d+ (?:is|as|being) (?:the|my|our|his|her|their) (?:\w+ )?(?:goal|aim|dream|target|end|destination)\b|\b(?:goal|aim|dream|target|destination)(?: is|:)? (?:the |an? )?@c\d+"
    r"|\b(?:dream\w* of|aim\w* (?:at|for)|heading (?:for|towards?)|on (?:my|the) way to) (?:the |an? )?@c\d+"
)
"""A credential as what is wanted in the end."""
_ASKS_THE_WAY = r"\b(?:road|way|path|route|journey|stages?|steps?|stations?|milestones?|stretch|do i lack|am i lacking|missing|has to happen|must happen|how long|how far|where (?:do|should) i (?:start|begin)|sketch|map)\b"
_BETWEEN = r"\b(?:lies?|stands?|comes?|is there|stretch|steps?|way) between (?!@c)(?:(?!@c)\S+ ){1,6}and (?:the |an? )?@c\d+|\bhow far (?:is it |am i |away )?(?:from|is) .*\b(?:to|from) (?:the |an? )?@c\d+"
"""What lies between a job and a credential."""


_WAYS_PAST = (
    r"@c\d+ path\b(?! to| from| for)|\b(?:learning|academy|study|training) path\b"
    r"|\b(?:finish|complete|do|take|whole|entire)\w* (?:the |a )?(?:@\w\d+ )?(?:\w+ )?path\b"
)
"""A course that is called a path."""
_OTHER_ENDS = (
    r"\b(?:way|ways|steps|route)\b(?: \w+){0,3} (?:to|of|for) (?:study\w*|prepar\w*|learn\w*|pass\w*|practi[sc]\w*|pay\w*|register\w*|book\w*|schedul\w*|contact\w*|verif\w*|check\w*|renew\w*|keep\w*|maintain\w*|retak\w*|remember\w*|cancel\w*)\b"
    r"|\bcpes?\b|\bpdus?\b|\breinstat\w*|\brenew\w*|\brecertif\w*|\b(?:refund|voucher|discount|coupon|result|score|certificate)s?\b(?! (?:so far|yet))"
)
"""A way to something else than a credential."""
_GOAL = re.compile(
    r"\b(?:to|toward|towards|into|reach|become|becoming|be|get|getting|earn|obtain|achieve|for) (?:the |an? |my |be |get |hold |becom\w+ |gett\w+ |certified in |an active )*"
    r"((?:@c\d+(?:,? (?:and|or|plus|then) |, )?(?:the )?)+)"
)
_WITHOUT = re.compile(
    r"\b(?:without(?: (?:taking|doing|getting|sitting))?|not via|not through|not by|avoiding|skipping|except|instead of|other than|but not|rather than) (?:the |an? |any )?@c(\d+)"
)
_WITH_TITLE = re.compile(
    r"\b(?:from|with|via|through|as|being|holding) (?:the |my |an? |just |only |being |holding |having |active |an active )*@d(\d+)"
)
_FROM = re.compile(r"\bfrom (?:the |my |an? |just |only |holding |having )?@c(\d+)")


_LEARNING_PATH = r"\b(?:have to|must|need to|should|required to|obliged to|do i|do we)\b(?: (?!@c)\S+){0,4} (?:finish|complete|grind|go|work|do|pass)\b(?: (?!@c)\S+){0,6} path\b"
"""A course of modules that may have to be done before an exam: that is asked of its gate."""


_WHICH_EXAMS = r"\b(?:which|what) (?:exams|certs|certifications|credentials|ones)\b"


def path(case: Case) -> Query | None:
    """How to get to something."""
    if case.says(_WAYS_PAST) or case.says(_OTHER_ENDS) or case.says(_LEARNING_PATH):
        return None
    some_day = len(case.found.targets) == 1 and (case.says(_BETWEEN) or (case.says(_SOME_DAY) and case.says(_ASKS_THE_WAY)))
    if case.found.targets and case.has("fee") and not some_day and not case.says(r"\b(?:path|route|roadmap|from|steps)\b"):
        return None
    if verb(case) != "path" and not some_day and not case.says(_WAY) and not case.says(_WANTED):
        return None
    goals, start, without = _ends(case)
    if not (goals or start or case.said.person.holds) and case.ids("topic") and case.says(_TO_SHOW):
        topics, wished = case.ids("topic"), objective(case)
        whoever = wished.platforms or all(
            case.catalog.topics[topic].general for topic in topics
        )  # anybody shows the basics with it
        return case.query(Intent.FIND, topics=topics, roles=() if whoever else case.ids("role"), limits=wished)
    if not (goals or case.ids("role", "topic") or case.says(r"\b(?:path|route|roadmap|steps)\b")):
        return None
    if not (goals or start or case.ids("role")) and case.said.person.platform and case.says(_WHICH_EXAMS):
        return None  # exams for a cloud and their order: advice, and no way to one end
    titles = tuple(case.reading.entities[int(number)].id for number in _WITH_TITLE.findall(case.text))
    person = case.said.person.with_said(Person(holds=tuple(Held(credential=i) for i in start), designations=titles))
    wished = objective(case)
    jobs = _jobs(case)
    starts = {e.id for e in case.reading.of("role") if case.catalog.roles[e.id].level == "entry"} - set(jobs)
    if starts and not goals and wished.level is None and case.says(_AMBITION):
        wished = wished.having(level="entry")  # whoever sets out from there takes the first step first
    return case.query(
        Intent.PATH,
        *goals,
        asker=person,
        roles=jobs,
        topics=() if goals else case.ids("topic"),
        limits=wished.model_copy(update={"without": tuple(dict.fromkeys((*wished.without, *without)))}),
        slot="nothing" if case.says(_FROM_NOTHING) and not person.holds else None,
    )


def way_into(case: Case) -> Query | None:
    """The way to the one that all others named open, where it is asked which of them to go by: "is CISM or CISSP the quicker way into AAISM?"."""
    named = case.found.targets
    if len(set(named)) <= _TWO or not case.says(_BY_WHICH) or not case.says(_INTO):
        return None
    for goal in named:
        others = [i for i in named if i != goal]
        if all(relation(case.catalog, goal, other).part == "one_of" for other in others):
            return case.query(Intent.PATH, goal, limits=objective(case))
    return None


_BY_WHICH = r"\b(?:which|or|better|quicker|faster|cheaper|easier|shorter|quickest|fastest|cheapest)\b"
_INTO = r"\b(?:way|route|path|road|door|entry|ticket|shortcut|stepping stone)\b|\b(?:in|get|gets|getting|come) (?:\w+ )?(?:to|into|towards) (?:the )?@c\d"


_TO_JOB = re.compile(
    r"\b(?:to|towards?|into|becom\w+|be|as|(?:dream|goal|target|aim|ambition)(?: job| role)?(?: is| being)?) (?:(?:be|becom\w+|being|work\w* as|a|an|the|proper|real|senior|full) )*@r(\d+)"
)


def _jobs(case: Case) -> tuple[str, ...]:
    """The jobs a way leads to: of "from helpdesk to red teamer" only the last."""
    roles = tuple(dict.fromkeys(e.id for e in case.reading.of("role") if e.id not in case.said.unwanted))
    if len(roles) < _TWO:
        return case.ids("role")
    if re.search(r"->|=>|→|➜", case.reading.text):
        return roles[-1:]
    ends = {case.reading.entities[int(n)].id for n in _TO_JOB.findall(case.text)}
    return tuple(role for role in roles if role in ends) or case.ids("role")


_TWO = 2
_TO_SHOW = r"\b(?:fastest|quickest|cheapest|shortest|least expensive|easiest|simplest) (?:way|route)\b(?!.*\b(?:from|steps|become|becoming)\b).*\b(?:show|shows|showing|prove|proves|proving|demonstrate|evidence|document|certif(?:y|ies)|signal|tick)\b"


def _ends(case: Case) -> tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...]]:
    """Where a way leads, what it starts from besides what was said to be held, and what it must not go through."""
    targets = case.found.targets
    without = tuple(i for n in _WITHOUT.findall(case.text) if (i := _entity(case, n)) is not None)
    named = [number for found in _GOAL.findall(case.text) for number in re.findall(r"@c(\d+)", found)]
    ends = [i for number in named if (i := _entity(case, number)) is not None and i not in without]
    held = case.said.person.held
    rest = [i for i in targets if i not in without and i not in ends]
    start = [i for n in _FROM.findall(case.text) if (i := _entity(case, n)) in rest]
    if not ends:
        return tuple(i for i in rest if i not in held and i not in start), tuple(i for i in start if i is not None), without
    before = [i for i in rest if i not in held]
    return tuple(dict.fromkeys(ends)), tuple(before), without


def _entity(case: Case, number: str) -> str | None:
    """The credential that a place in the skeleton stands for."""
    entity = case.reading.entities[int(number)]
    return entity.ids[0] if len(entity.ids) == 1 or entity.id in case.found.targets else None


def objective(case: Case) -> Limits:
    """The wishes of the message, with what the way should be least in."""
    return case.stated.model_copy(update={"sort": _objective(case), "descending": False})


def _objective(case: Case) -> str | None:
    return next((sort for pattern, sort in _OBJECTIVES if case.says(pattern)), None)


def path_again(case: Case, last: Query) -> Query | None:
    """A path asked before, with another end, another start, another wish, or without a step that is not wanted."""
    if case.reading.size > _SHORT:
        return None
    targets = case.found.targets
    if targets and case.says(_LEFT_OUT):
        return last.having(
            limits=last.limits.model_copy(update={"without": tuple(dict.fromkeys((*last.limits.without, *targets)))})
        )
    if targets and case.says(_INSTEAD_TO):
        return last.having(sides=about(*targets), exam=case.found.exam, roles=(), topics=())
    held = case.said.person.held
    if not case.said.person.said_nothing() and set(targets) <= held and case.says(_SUPPOSED):
        return last.having(slot=None, asker=last.asker.with_said(case.said.person))
    if not targets and case.says(_FROM_NOTHING):
        return last.having(slot="nothing", asker=case.said.person)
    sort = _objective(case)
    if not targets and sort is not None and case.said.person.said_nothing() and not case.reading.entities:
        return last.having(limits=last.limits.model_copy(update={"sort": sort}))
    return None


_SHORT = 9
_LEFT_OUT = r"^(?:and |but |what if |how about |what about )?(?:without|not via|not through|avoiding|skip(?:ping)?|no|not|instead of|other than|i (?:dont|do not) want) (?:the |an? )?@c\d+(?: (?:in it|please|though))?\s?\??$"
_SUPPOSED = r"^(?:and |but |so |ok |then )*(?:what )?(?:if|say|suppose|assum\w+|given|with|having)\b"
_INSTEAD_TO = r"^(?:and|or|what about|how about|same|ok|now|then|so)?(?: the)?(?: same| way| path| route| steps)*(?: (?:to|for|towards))? (?:the |an? )?@c\d+(?: instead| then)?\s?\??$"
