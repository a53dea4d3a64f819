"""What a message asks for that leaves nearly everything out: "instead?", "what would, then?", "and after that?", "which of theirs would?".

Told by the sorts of its words alone: nothing in it names a subject, a fact or a figure of its own, and none of its words asks a
fact of "it". What is wanted (something in its place, after it, beside it) follows from the few that are left.
"""

from __future__ import annotations

import re
from enum import Enum
from typing import TYPE_CHECKING

from handlers.query import Aspect
from handlers.understanding.aspects import aspects_of
from handlers.understanding.model.weighed import likely
from handlers.understanding.thread.turned import CHEAPER
from handlers.understanding.words.patterns import search

if TYPE_CHECKING:
    from collections.abc import Callable

    from handlers.understanding.case import Case


class Wanted(Enum):
    """What is to be told beside what the thread is about."""

    INSTEAD = "instead"
    """What to take in its place."""
    SHOWS = "shows"
    """What does what it does not: proves it, covers it, tests it."""
    AFTER = "after"
    """What comes once it is done."""
    HEIR = "heir"
    """What took over from it."""
    BESIDE = "beside"
    """What goes with it."""


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_ASKS = _words("what which whats who whos wat anything something any whichever some")
_TURNS = _words(
    "instead else options choices alternative alternatives alternatively otherwise rather meanwhile meantime replacement place stead others counterpart equivalent"
)
_BETTER = _words(
    "better best good right proper sensible safest safer suitable fit fits suit suits serve serves useful use worthwhile decent more respected recognised recognized reputable known credible accredited serious seriously wrong easier simpler lighter light field area domain direction line into deals taken"
)
_AFTER = _words(
    "after afterwards afterward follow follows following folow next succeed succeeds replaces replaced replacing supersedes superseded replace has later comes come once step"
)
_BESIDE = _words("add adds top addition besides additionally complement complements pair pairs alongside on")
_SHOWS = _words(
    "prove proves proved proof show shows showing test tests cover covers teach teaches certify certifies demonstrate demonstrates evidence "
    "qualify qualifies include includes contain contains handle handles goes deals sense count counts examine examines does do would will could can is be might should make makes for"
)
_TAKES = _words(
    "take takes taking do sit sits sitting book books get go going pick choose choosing buy have has hold learn study pursue try aim use want "
    "need look looking ask asking require write put bring tell give name recommend suggest propose advise passed pass cleared finished earn start offer offers run sell got apply left exist exists "
    "available open bookable"
)
_WHEN = _words(
    "then now today currently already still soon until till this month year week tomorrow yesterday recently lately last up away long out time first moment"
)
_THEM = _words("it that this those these them both its they theirs there same thing things one ones")
_PEOPLE = _words(
    "i we he she you my our us him her me his your their people person staff team somebody someone anybody guys guy folks colleague colleagues "
    "candidate candidates applicant applicants position shoes engineer engineers cloud newcomers everybody security ive id im weve case situation"
)
_THINGS = _words(
    "cert certs certification certifications exam exams badge credential credentials test course courses option options title money ai"
)
_SMALL = _words(
    "so and ok okay k well but hmm hm no not yes right true sure oh ah damn ugh shame pity cool great thanks thx ty please pls fair enough "
    "then thus a an the of to in at with by from or if when about for as too also really actually maybe just only even there here s is "
    "are was am be been being would should could can may might shall will must do does did are ll d ve re im whats understood gotcha alright "
    "guess suppose mean purchase cant where dont couldnt wouldnt other different choice choices say says like whatever real well"
)
_KNOWN = _ASKS | _TURNS | _BETTER | _AFTER | _BESIDE | _SHOWS | _TAKES | _WHEN | _THEM | _PEOPLE | _THINGS | _SMALL
_LONGEST = 14
_OPEN = frozenset((
    Aspect.VALIDATES, Aspect.TOPICS, Aspect.SUCCESSOR, Aspect.COMPANION, Aspect.AUDIENCE, Aspect.BEST_FOR, Aspect.PROCTORED, Aspect.FEE,
    Aspect.STEPS, Aspect.SOURCES, Aspect.RECOGNITION,
))  # fmt: skip
"""Facts that such words ask for as well."""
_HARD = frozenset((Aspect.DIFFICULTY, Aspect.EFFORT, Aspect.LEVEL))
_EASIER = r"\ban? (?:easier|simpler|lighter) (?:one|cert\w*|exam|option)\b"
_SURE = 0.65
"""From here on the model is heard that holds it for a question on a fact."""
_IT = r"(?:it|this|that|these|those)(?! @r)"
_AUX = r"(?:is|are|does|do|did|will|would|can|could|has|was|should|have|had|must|may)"
_OF_IT = (
    rf"\b(?:what|which|whats|who|how|where|when|why)(?: \w+)? {_AUX} {_IT}\b|^(?:and |so |but |ok |then )*{_AUX} (?:{_IT}|they|i|we|you|he|she)\b"
    rf"|\b(?:is|are) (?:it|this|that|they)\b|^(?:and |so |but |ok )*(?:how|why|where|when)\b(?! ive| i\b)|\bin it\b"
    rf"|\b(?:need|take|sit|book|get|do|want|have|require\w*|left|hold|pay) (?:\w+ )?(?:for |before |with |to )?{_IT}$"
    r"|\b(?:whats|what (?:is|are)) (?:an? |the )?@t\d|\byour\b|\b(?:to|for|in|at|of|on|about) (?:the|an?) (?:test|exam)\b|\b(?:interview|task|exercise)\b|\bto (?:do|know|pay|show|bring|have|prove)\b(?! me)|\b(?:have|need|must) to\b"
    r"|\b(?:what|whats|which) (?:is |are |will |was |would |does |do )?the (?!one\b|right\b|better\b|best\b|alternative|next\b|replacement|thing\b|sensible|safe)"
    r"|\b(?:do|does|did|can|will) (?:they|people|you) (?!have\b|offer|got|sell|run\b|issue|take|sit|do\b|get|book|pick|go\b|recommend|suggest|advise|add|put)"
)
"""A fact asked of it, of its exam or of those who award it; what is still to be done."""
_ONCE = r"\b(?:once|when|after) (?:i|ive|we|weve|he|she|they)\b"
_WITH_MORE = r"^(?:and |so |ok |then |but |rather |maybe |is there |i want |i need |id like |give me )*(?:something|anything|one|an? (?:cert\w*|exam))(?: else)? (?:with|that has|having) (?:much |a bit |way )?more\b"
_AFTER_BOTH = r"\bafter (?:both|them|those|these)\b"
_ONE_OF = r"\bthe other\b|\b(?:does|do|did|would|will) (?:the )?(?:right |left |first |second )?(?:one|exam|cert\w*)\b|\b(?:which|whats|what|the)\b.*\b(?:of (?:those|these|them|the)|first(?! step)|second|both|two|three)\b"
THEIRS = r"\b(?:theirs|of their\w*|they (?:have|has|got|offer|sell|run)|(?:do|does|can|have|has) they (?:\w+ )?(?:have|offer|got|sell|run))\b"


def wanted(case: Case, refused: Callable[[], bool]) -> Wanted | None:
    """What such a message asks for; None for one that says more, or asks something of what the thread is about.

    `refused`: whether the last answer was a no, asked only where the words alone do not settle that something else is wanted.
    """
    reading = case.reading
    if reading.size > _LONGEST or reading.unknown or case.found.ambiguous is not None or case.found.targets:
        return None
    apart = _OPEN | ({Aspect.ISSUER} if reading.of("issuer") else set()) | (_HARD if case.says(_EASIER) else set())
    if set(aspects_of(reading)) - apart or reading.of("credential", "phantom", "designation", "framework", "track"):
        return None
    terms = {word for e in reading.of("term") for word in e.typed.casefold().split()}
    text = asked_in(case.text)
    said = [word for word in text.split() if word.isalnum() and word not in terms]
    words = set(said)
    strange = sum(word not in _KNOWN for word in said)
    if strange > _ROOM + bool(_OUTRIGHT & words):
        return None
    if (
        (search(_OF_IT, text) and not search(f"{_ONCE}|{_WITH_MORE}", text))
        or CHEAPER.search(case.text)
        or (search(_ONE_OF, text) and not search(f"{THEIRS}|{_AFTER_BOTH}", text) and not reading.of("issuer"))
    ):
        return None
    if {"counterpart", "equivalent"} & words and (reading.of("issuer") or case.said.person.platform):
        return None  # that of another house is named
    want, sure = _sort(text, said)
    facts = [aspect.value for aspect in Aspect if aspect not in apart]
    outright = bool(_OUTRIGHT & words) or (sure and not strange)
    if want is None or (not outright and not refused()) or likely(reading, None).of(facts) >= _SURE:
        return None
    return want


def asked_in(text: str) -> str:
    """The part of a skeleton that asks, without what tells who asks, or only takes note: "damn | what would i add ? i manage the team"."""
    parts = [part for part in _SENTENCE.split(text) if part.strip() and not _TELLS.match(part)]
    asking = [part for part in parts if _ASKS & set(part.split()) or search(_GIVE, part)]
    return " | ".join(asking if len(asking) == 1 and not search(_PAST, text) else parts) or text


def told_in(text: str) -> str:
    """The sentences that only tell who asks; empty where there are none beside a question."""
    parts = [part for part in re.split(r"\s*[|?!.;]\s*", text) if part.strip()]
    return " ".join(part for part in parts if _TELLS.match(part)) if len(parts) > 1 else ""


_SENTENCE = re.compile(r" ?[|?] ?")
_TELLS = re.compile(
    r"^(?:i|im|ive|we|weve|were|my|our|hes|shes|he is|she is) (?!(?:should|could|would|can|take|will) )(?!.*\b(?:what|which|instead)\b)"
)


_ROOM = 1
"""Words of another kind that a message may have after a no, and one more that says outright that something else is wanted."""
_OUTRIGHT = _words("instead counterpart equivalent alternative alternatives alternatively replacement meanwhile meantime")


def _sort(text: str, said: list[str]) -> tuple[Wanted | None, bool]:
    """What is wanted, and whether the words alone say so, whatever was answered."""
    words = set(said)
    asks = bool(_ASKS & words) or search(f"{_ONE_THAT}|{_GIVE}", text) is not None
    if asks and search(_REPLACES, text):
        return Wanted.HEIR, True
    if search(_FOLLOWS, text):
        return Wanted.AFTER, True
    if asks and search(_JOINED, text):
        return Wanted.BESIDE, True
    if asks and search(_VERBS, text):
        return Wanted.SHOWS, True
    if (_OUTRIGHT & words and (asks or len(said) <= _FEW)) or {"meanwhile", "meantime", "stead"} & words or search(_IN_PLACE, text):
        return Wanted.INSTEAD, True
    if not asks:
        return (Wanted.INSTEAD, False) if search(f"{_THE_RIGHT}|{_THEN_WHAT}", text) else (None, False)
    if search(_GIVE, text):
        return Wanted.INSTEAD, True
    if search(_DOES_IT, text):
        return Wanted.SHOWS, True
    if _TURNS & words:
        return Wanted.INSTEAD, search(f"{_TAKEN}|{_CAN_DO}", text) is not None
    now = bool({"then", "now"} & words) and search(_TAKEN, text) is not None
    if _BETTER & words or search(THEIRS, text) or search(_FOR_SOMEBODY, text):
        return Wanted.INSTEAD, now or "@r" in text or bool({"better", "right", "sense", "position", "shoes"} & words) or search(
            f"{_EASIER}|{_MORE}", text
        ) is not None
    if search(f"{_TAKEN}|{_DONE}|{_THEN_WHAT}", text):
        return Wanted.INSTEAD, now
    return None, False


_FEW = 4
_REPLACES = r"\b(?:replaces?|replaced|supersedes?|superseded|succeeds?|succeeded)\b"
_PAST = r"\b(?:passed|cleared|finished|got|did|done) (?:it|that|this)\b"
_GIVE = r"\b(?:give|tell|name|show|find|suggest|recommend)(?: me| us)? (?:one|another|something|what)\b(?! of| from| by)|\bsuggest\w*$|^(?:and |so |ok |then |please |no good | \| )*suggest\b"
_ONE_THAT = r"^(?:and |so |ok |but )*one (?:that|which|with)\b|\bone (?:\w+ |@\w\d+ ){0,3}(?:that|which|who) (?:do|does|did|is|are|can|will|would|goes|has)\b"
_IN_PLACE = r"\bin (?:its|his|her|their|that) (?:place|stead)\b|\bother (?:options?|ones|choices?|certs?|exams?)\b|\b(?:until|till) (?:it|then|they|that)\b|\bwhile (?:i|we) wait\b|\bwhile waiting\b|\bin between\b|\bfor now\b"
_FOLLOWS = (
    r"\b(?:follows?|following|folow|succeeds?)\b|\b(?:passed|cleared|finished|got|did|done) (?:it|that|this)\b.*\b(?:what|where|which)\b|\bwhere to (?:now|next|from here|go)\b|\b(?:after|once|when)\b(?: \w+){0,2} (?:it|that|this|one|both|them|those|these|passed|done)\b|\bafterwards?\b"
    r"|\b(?:comes?|come|goes|be|good|is|whats|what|one|a|the) (?:\w+ )?(?:next|after)\b|\b(?:do|take|sit|study|book|for) next\b|\bnext (?:one|step|thing|cert\w*|exam)\b|(?:^|\| )(?:and |so |ok |then |up )*(?:next|after)(?: one)?$"
)
_JOINED = r"\b(?:put|goes?|take|have|hold|get) (?:\w+ )?(?:next to|with|beside) (?:it|that|this)\b|\badds?\b|\bon top\b|\bin addition\b|\bbesides\b|\b(?:pairs?|complements?)\b|\bstill (?:need|want|lack)\b|\balongside\b"
_VERBS = r"\b(?:qualif(?:y|ies)|includes?|contains?|handles?|proves?|shows?|(?<!the )(?<!a )tests?|covers?|teach|teaches|certif(?:y|ies)|demonstrates?|examines?|evidence|proof)\b(?! me\b)"
_DOES_IT = (
    r"\b(?:what|which|whichever|anything|something|one|who|exams?|@i\d+)(?: (?!i |we |he |she |they |you |to )[\w@]+){0,3} (?:does|do|would|will|could|can|is|might|should|be|are|has|have)"
    r"(?: (?:it|that|so|then|be|do|the trick|for me|now|today|for real|pls|please|indeed|count))*$"
    r"|\bwould (?:anything|something|any)\b|\bmakes? (?:you|one|people|them|me) do (?:it|that|this)\b"
)
_TAKEN = r"\b(?:take|sit|book|pick|choose|buy|pursue|aim|recommend|suggest|advise|look\w*|ask|require|write|put|make|study|learn|go|earn|try|start)\b"
_CAN_DO = r"\b(?:could|can|should|might) (?:i|we|he|she|they) do\b"
_DONE = r"\b(?:get|left|hold|want|do|have)\b"
_THEN_WHAT = r"^(?:and |so |ok |well |but |hmm? |right |\w+ \| )*(?:then what|what then|so now|now what|what now)$"
_FOR_SOMEBODY = r"\bwhat(?: is|s)?(?: then)? for\b|\bfor (?:me|us|him|her|them)\b|\bwhat is (?:then )?(?:in my|for|@r)|\bwhat(?: is|s)? there (?:left )?for\b"
_MORE = r"\b(?:any|anything|something|one)\b.*\bmore (?!of\b|about|on\b|info|detail|expensive)"
_THE_RIGHT = r"\b(?:an? |the )?(?:right|better|proper|best|suitable|known|recogni[sz]ed|respected|credible|reputable|serious|easier|simpler|lighter) (?:one|cert\w*|exam|choice)\b"
