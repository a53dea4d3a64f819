"""Whether a message in a thread tells something and asks nothing of its own: "we are not red team. build side", "max 400", "could we make it friendlier to juniors?"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from handlers.query import Aspect, Intent
from handlers.understanding.asker.theirs import denied
from handlers.understanding.aspects import aspects_of
from handlers.understanding.model.weighed import likely

if TYPE_CHECKING:
    from handlers.query import Query
    from handlers.understanding.case import Case

_SO = (
    r"^(?:(?:ok|okay|well|hm+|oh|ah|and|but|so|no|nope|nah|yes|yeah|yep|sorry|apologies|thanks?(?: you)?|thx|cheers|great|good|cool|nice|fine|btw|actually|then|now|please|pls"
    r"|also|wait|right|hi|hey|hello|sure|alright|unfortunately|i am afraid|im afraid|one (?:more|other) thing|by the way|for your info|fyi)(?: \||,)? )*"
)
_QUESTION = re.compile(
    rf"{_SO}(?:(?:(?:im|i am|we are|were) )?(?:looking|searching) for|what(?! (?:if|about|changes if)\b)|whats|which|how(?! about\b)|hows|when|whens|where|wheres|who|whos|whom|whose|why|is|isnt|are|arent|was|wasnt|does|doesnt|do(?! not| @c)|did|didnt|has(?! to)|have (?:i|we|you|they)|hasnt|can(?! only| not)"
    r"|could|will|wont|would(?! (?:prefer|rather|like|need|love|be|have))|should(?! (?:be|have|also|not))|shall|may|might|am|any(?! budget| time| level| amount)|anything(?! (?:but|except|besides|in|on|under|below|with|without|from|for|cheaper|shorter|less|other)\b)|anyone|anybody|show|list|tell|explain|compare|define|describe|find|recommend|suggest|name (?!of)|draw|write|give)\b"
)
"""How a clause begins that asks, or asks for something."""
_INVERTED = re.compile(
    r"(?<!what )(?<!as )(?<!that )(?<!this )(?<!i )(?<!we )(?<!it )(?<!so )\b(?:is|are|does|do|can|could|should|would|will) (?:it|that|this|i|we|they|he|she)\b(?! (?:is|are|was)\b)"
)
"""A question behind something told: "I only have Security+, is it open to me"."""
_AGAIN = re.compile(
    r"(?:^| )(?:\| )?(?:and |so |but )?(?:(?:does|do|would|will|how (?:does|would)|what does|which) (?:that|this|it|any of (?:that|this)) (?:\w+ )?(?:alter|chang|matter|affect|mak(?:e|es) (?:a|any) difference)\w*(?: anything| something| your (?:advice|answer)| the (?:advice|answer|pick))?"
    r"|(?:is (?:that|it)|does (?:that|it)|do you) still (?:the same|hold|apply|your (?:advice|answer|pick)|recommend it)|(?:what|which(?: one)?)(?: do you (?:say|advise|suggest|recommend))? (?:then|now|instead)|same answer|ok with you)\s*\?"
)
"""The advice asked for again, with what the same message told."""
_WERE_IT = re.compile(rf"{_SO}(?:what|which(?: one)?) (?:would|could|should|do|will) (?:you|i|we) (?:\w+ ){{1,3}}?if ")
"""The advice asked for as if something else were so: "what would you drop if I could only do one"."""
_POINTS = re.compile(
    rf"{_SO}(?:it|that|this|they|those|these|that one|this one|the (?:exam|cert\w*|first|second|third|last|other)(?: one)?)(?:s| is| are| was| has| have| had| does| doesnt| costs?| takes?| needs?| expires?| says?| ends?| ran| runs?| got| isnt| arent| wont| wouldnt| cant)\b"
    r"(?! (?:to be|to|for (?!how|what)|about|too|not for)\b)"
)
"""Something said of the pick itself, to be checked; what "has to be", or "is for juniors", is wished for."""
_ITS = re.compile(rf"{_SO}its (?!(?:for|about|too|not for|all about|more about|mostly|mainly)\b)")
_CLAIM = re.compile(
    r"\b(?:told|tells?|heard|hears?|read|says?|said|thinks?|thought|believes?|saw|seen|rumou?rs?|apparently|supposedly)\b.*"
    r"\b(?:it|that|this|that one|they|@c\d+) (?:is|was|are|will|has|costs?|expires?|retires?|ends?)\b(?! (?:too|to be|for)\b)"
)
"""Something heard of the pick, to be checked: "someone told me it is being retired"."""
_MORE = re.compile(
    rf"{_SO}(?:(?:what|how) (?:about|if|changes if)|anything|any|if|with|without|for(?! (?:how|what))|in|on|under|below|within|only|just|less|fewer|more|not|minus|except|cheaper|shorter|something|preferably|ideally|rather|max|maximum|up to|at most)\b"
)
"""How a further wish begins that is put as a question: "and without a course?"."""
_NO_MARK = re.compile(
    rf"{_SO}(?:any|anything)\b(?: (?:of (?:those|them|these|that)|ones?|else|in there))*(?: that (?:is|are|come))? (?:with|without|w o|under|below|within|for|on|in|from|by|besides|except|but)\b"
)
"""Such a wish, its question mark left out."""
_ALTER = re.compile(
    rf"{_SO}(?:can|could|would|will|may|might|should|shall|cant|couldnt) (?:you |we |i |it |this |that |the (?:ad|advert\w*|text|plan|list|posting) )(?:please |perhaps |maybe |also |all )*(?:be )?(?:ma[dk]e|keep|kept|narrow|limit|restrict|word|phras|address|aim|tailor|adapt|adjust|chang|target|rewrit|rewrite|written|turn|soften|lower|tone|switch|stick|drop|stay|do it|get it|redo|have (?:it|one|something)|go (?:for|with|without))\w*\b"
)
"""An alteration asked for of what was advised, planned or written."""
_WISH = re.compile(
    r"\b(?:must|has to|have to|needs?|needed|should|ought|only|just|prefer\w*|rather|ideally|want\w*|without|w o|no|not|nothing|dont|cant|cannot|wont|never|max|maximum|under|below|at most|up to|less|"
    r"cheaper|please|pls|afford|budget|hate\w*|avoid\w*|i|im|ive|we|weve|my|our|us|me|he|she|they|she|hes|shes|theyre|everyone|everybody|nobody|someone|people|matters?|important|drop|skip|forget|remove|leave out|replace|too)\b"
)
"""What tells a wish from the bare name of a fact: "must be online" from "proctored"."""
_EXPLAINED = frozenset((
    Aspect.FORMAT, Aspect.DELIVERY, Aspect.PROCTORED, Aspect.OPEN_BOOK, Aspect.VALIDITY, Aspect.EFFORT, Aspect.FEE, Aspect.LEVEL,
    Aspect.EXPERIENCE, Aspect.RENEWAL, Aspect.DIFFICULTY, Aspect.RETIREMENT, Aspect.LANGUAGES,
))  # fmt: skip
"""Facts that the words of a further wish also ask for."""
_STATES = 0.5
_LONGEST = 26


def tells(case: Case) -> bool:
    """Whether the message only tells: more of who asks or of what is wanted; by its form, and where that leaves it open by the model."""
    if case.reading.size > _LONGEST or case.reading.of("phantom"):
        return False
    text = _WERE_IT.sub("if ", _AGAIN.sub(" ", f"{case.text} ").strip())
    clauses = [clause.strip() for clause in text.split("|")]
    if heard(case) or any(_POINTS.search(clause) or _ITS.search(clause) for clause in clauses):
        return False
    if "?" in text or (_NO_MARK.search(text) and case.memory.last is not None):
        return alters(case) or (
            len(clauses) == 1
            and _MORE.search(text) is not None
            and not set(aspects_of(case.reading)) - _EXPLAINED
            and not case.reading.of("term")
        )
    if any(_QUESTION.search(clause) or _INVERTED.search(clause) for clause in clauses):
        return alters(case)
    if not aspects_of(case.reading) or _WISH.search(text):
        return True
    return likely(case.reading, None).of(("statement",)) >= _STATES


def heard(case: Case) -> bool:
    """Whether something is told of the pick itself that somebody else says."""
    return _CLAIM.search(case.text) is not None


def jobs_named(case: Case) -> tuple[str, ...]:
    """The jobs that a message names, without those that nobody has: "not a lawyer though"."""
    none = denied(case.text)
    return tuple(one.id for number, one in enumerate(case.reading.entities) if one.kind == "role" and number not in none)


def alters(case: Case) -> bool:
    """Whether what was advised or written is asked to be made otherwise: "could you keep it under 500?"."""
    return _ALTER.search(case.text) is not None


ADVISES = (Intent.RECOMMEND, Intent.FIND, Intent.PLAN, Intent.HIRE, Intent.COVERAGE)


def advised(case: Case) -> Query | None:
    """The question whose answer is altered: the last one where it advises, else the last that did."""
    memory = case.memory
    for query in (memory.last, memory.wish):
        if query is not None and query.intent in ADVISES and not (query.intent is Intent.COVERAGE and query.sides):
            return query
    return None
