"""Which of the credentials named is the door, which are the keys asked about, and which key they would stand in for.

The catalog settles it where it can: the door is the one whose gate names another of them. Only else do the words.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from catalog.engine.prerequisites import gated, relation
from handlers.person import Person
from handlers.query import Aspect, Intent, Query
from handlers.understanding.rules.directions import direction
from handlers.understanding.words.patterns import finditer, search

if TYPE_CHECKING:
    from handlers.understanding.case import Case

_WEIGHT = {"must": 3, "one_of": 3, "heir": 3, "untold": 2, "not_accepted": 2, "recommended": 1, "indirect": 1}
"""What it tells that a gate speaks of another credential, by the part that one plays."""
_OPENS = (
    r"\b(?:counts?|counted|suffic\w+|enough|accept(?:s|ed|able)?|as (?:a |the )?prereq\w*|in (?:the )?place of|instead|in lieu of|stands? in|"
    r"standing in|waives?|waiver|towards?|(?:gets?|getting|got|let|lets) (?:me|us|him|her|them|you|one|somebody|someone|people) (?:in|into|onto)|"
    r"(?:lets?|allows?|permits?|enables?|gets?) (?:me|us|him|her|them|you|one|somebody|someone|people) (?:to )?(?:just )?(?:take|sit|do|book|try|attempt|start|go for)|"
    r"(?:be )?used? (?:for|as|to)|works? (?:for|as)|will do|would do|good for|opens?|unlocks?|qualif\w+|sirve|serve|vale|basta|suffit|suffis\w*|"
    r"(?:ok(?:ay)?|fine|accepted|straight|directly) (?:for|to|into)|insists?|helps? (?:for|with|towards|me|to|us)|ok(?:ay)? as|fine as|(?:as )?entry (?:to|for|into)|reicht|reichen|genugt|gilt|zahlt|hilft|serviria|substitut\w+|replaces?|"
    r"mandatory|obligatory|compulsory|a must|needed (?:for|before)|required (?:for|before)|before)\b"
)
_ANSWERS_ELSEWHERE = r"\b(?:better|worth|should (?:i|we)|vs|versus|compare\w*|differ\w*|renew\w*|recert\w*|cpes?|keep|maintain|how (?:much|long|many)|retire[ds]?|cover\w*|harder|easier|employers?|smart|wait\w*|sense|equivalent|equal\w*|same as|as good as)\b"
_OLD = (
    r"\b(?:in (?:the )?place of|instead of|in lieu of|rather than|stand(?:s|ing)? in for|replac\w+|substitut\w+ for|like|the way|statt|anstelle von|"
    r"anstelle|au lieu d[eu]|en lugar de|en lugar del|em vez d[eo]|no lugar d[eo])(?: (?:the|my|an?|our|old|former|retired|a|o|el|le|la|das|den))* @c(\d+)"
)
_ENOUGH = r"@c\d+ (?:really |always |actually )?(?:requires?|needs?|demands?|wants?|expects?|asks? for|insists on|presupposes|depends on) |\b(?:mandatory|obligatory|compulsory|a must|needed|required|before|must|have to|do (?:i|we|you|they) need)\b|\b(?:first )?or (?:\w+ ){0,3}?(?:straight|directly|right) (?:to|for|into)\b"
"""Words that ask whether a key is demanded, not whether it fits."""
_WHICH_NEEDS = (
    r"\bwhich (?:one |of (?:them|these|those|the two|the three|both) )?(?:\w+ )?(?:requires?|needs?|asks? for|demands?|has|have|wants?|comes? with)\b"
    r"(?: \w+){0,3} (?:experience|prereq\w*|requirements?|entry|gates?|conditions)\b"
)
"""Asks of several which has a gate: each gate is told."""
_ON_A_LIST = r"\b(?:counts?|accepted|good|listed|recogni\w+|valid|approved|ok|qualif\w+|satisf\w+|meets?)\b(?: \w+){0,3} (?:for|by|on|in|under|as|with|towards?) (?:the |an? )?@f\d|@f\d+ (?:list|approved|accepted|recogni\w+)"
"""Asks whether a list names them."""
_TRAINING = r"(?:(?:mandatory|compulsory|required|obligatory|forced|official) )?(?:training|courses?|bootcamps?|class(?:es)?)"
_WHICH_TRAINS = rf"\b(?:which|any|do|does|are|is)\b.*\b(?:requires?|needs?|demands?|forces?|asks? for|has|have|without|no|with) (?:an? |any |the |me to (?:buy|take|do) (?:an? |the )?)*{_TRAINING}(?: (?:requirement|demand|obligation|needed|required))?s?\s?(?:\?|$|\|)"
"""Asks of several which can be had without its course."""
_TRAINS_NOT = r"\b(?:training|course) (?:requirements?|obligations?|demands?)\b"
_YEARS = r"\bwaive\w*|\b(?:substitut|replac|count|credit|knock|shorten|reduc)\w*\b.*\b(?:experience|years?)\b"
"""Asks whether a key stands for years of work."""
_BOTH_ASKED = r"\b(?:wants?|needs?|asks? for|requires?|demands?|expects?|insists? on|takes?)\b(?: \w+){0,3} (?:both )?@c\d+(?: and| plus| as well as| &)(?: the| an?)? @c\d+(?: both| together| too)?(?: at once)? (?:for|before|to get|to sit)\b"
"""Of several keys, whether all are demanded for the door."""
_AS_GATE = r"\b(?:prereq\w*|base|gate|entry|accept\w*|required|for (?:the )?@c\d+|get into|in place of|instead of)\b"


_OPENED_BY = r"\b(?:which|what|whatever|any)\b(?! (?:does|do|did|can|could|would|will|is|are|i|we))(?: (?!@c\d|does|do)\S+){0,6}? (?:opens?|unlocks?|could open|can open|would open|would unlock|will open)(?: up| the (?:door|way|gate) (?:to|for|into))? (?:the |an? )?@c\d+(?! (?:opens?|unlocks?))"
"""Asks for what opens it, and not what it opens."""
_OF_THOSE = r"\b(?:of (?:the )?(?:two|three|four|them|those|these|both)|those|these|both|one)\b"


def _opened_by(case: Case) -> Query | None:
    """The gate of what is named, with those just talked about as the keys: "which of the two opens AAIA?"."""
    if not case.says(_OPENED_BY):
        return None
    target, last = case.found.targets[0], case.memory.last
    spoken = last.credentials if last is not None and len(last.credentials) > 1 else case.memory.listed
    keys = tuple(i for i in spoken if i != target)[:3] if case.says(_OF_THOSE) else ()
    return case.query(Intent.PREREQUISITES, target, *keys, slot="enough" if keys else "must")


_SAYS_IT_DOES = (
    r"\b(?:says?|said|claims?|claimed|thinks?|tells?|told|heard|swears?|insists?)(?: (?:me|us|that|i|we))* (?:the |an? |my )?@c(\d+)(?: alone| also)?"
    r" (?:is|would be|will|does|counts?|works?|opens?)(?: (?:also|just|as|good|do|accepted))* ?(?:ok(?:ay)?|fine|enough|accepted|valid|too|it|as well)?\b"
)
"""Somebody's word that another key would do as well: "it wants CISM or CISSP, he says CRISC is ok too"."""


def said_to_do(case: Case) -> Query | None:
    """The gate that the catalog knows of those named, and the key that somebody says would do."""
    claimed = case.found.targets and search(_SAYS_IT_DOES, case.text)
    if not claimed or len(case.found.targets) < 3 or case.said.person.has_told():
        return None
    key = case.reading.entities[int(claimed[1])].id
    gate = _told_by_the_catalog(case, case.found.targets)
    return case.query(Intent.PREREQUISITES, gate, key, slot="enough") if gate and gate != key else None


def door(case: Case) -> Query | None:
    """The gate of the door, with the keys asked about; None where two credentials are named for another reason."""
    found = case.found
    if judged := _held(case):
        return judged
    if len(found.targets) == 1 and ("open" in case.text or "unlock" in case.text) and (opened := _opened_by(case)):
        return opened
    if len(found.targets) > 1 and case.says(_WHICH_NEEDS) and not case.said.person.has_told():
        return case.query(Intent.FACT, *found.targets, aspects=(Aspect.PREREQUISITES,))
    if len(found.targets) > 1 and (case.says(_WHICH_TRAINS) or case.says(_TRAINS_NOT)):
        return case.query(Intent.FACT, *found.targets, aspects=(Aspect.TRAINING,))
    if len(found.targets) > 1 and case.ids("framework") and case.says(_ON_A_LIST):
        return case.query(Intent.FACT, *found.targets, aspects=(Aspect.RECOGNITION,), terms=case.ids("framework"))
    if len(found.targets) < 2 or case.said.person.has_told() or case.reading.numbers.money or case.says(_ANSWERS_ELSEWHERE):
        return None
    if case.says(_BOTH_ASKED) and (gate := _told_by_the_catalog(case, found.targets)):
        return case.query(Intent.PREREQUISITES, gate, *(i for i in found.targets if i != gate))
    if not (case.says(_OPENS) or (case.reading.language != "en" and case.has("enough", "need"))):
        return None
    numbers = {id(entity): number for number, entity in enumerate(case.reading.entities)}
    ids = dict(zip((numbers[id(e)] for e in found.entities), found.targets, strict=False))
    told = _told_by_the_catalog(case, found.targets)
    spoken = direction(case)
    target = told or (spoken[0] if spoken else None)
    if target is None:
        return None
    old = {ids[int(m[1])] for m in finditer(_OLD, case.text) if int(m[1]) in ids} - {target}
    keys = tuple(i for i in found.targets if i != target and i not in old)
    if not keys and (case.says(r"\breplac\w+\b") or not case.says(_AS_GATE)):
        return None  # "does A replace B?" asks of the two, not of a gate
    if not keys:
        return case.query(Intent.PREREQUISITES, target, *old, slot="without")
    slot = (
        "years"
        if case.says(_YEARS)
        else None
        if (case.says(_ENOUGH) or case.has("need")) and not old and not case.has("enough")
        else "enough"
    )
    if slot == "enough" and len(keys) > 1:
        parts = {key: relation(case.catalog, target, key).part for key in keys}
        doubted = tuple(key for key in keys if parts[key] not in ("must", "one_of"))
        keys = doubted or keys  # "it wants A or B, would C do?" asks about C
    return case.query(Intent.PREREQUISITES, target, *keys, slot=slot)


_DOES = r"\b(?:counts?|counted|enough|suffic\w+|ok(?:ay)?|fine|accepted|opens?|unlocks?|qualif\w+|satisf\w+|let (?:me|us|him|her|them) in\w*|let into|will do|would do)\b"
"""Asks whether a designation does: that is told of it, and not of the credential that is named in its place."""


def _held(case: Case) -> Query | None:
    """What somebody holds, asked whether it opens something: "I am holding SC-200. Is that ok as entry to SC-100, or must it be SC-300?"."""
    held = tuple(h.credential for h in case.said.person.holds if h.active)
    titles = (
        tuple(i for i in case.ids("designation") if i not in case.said.person.lacks)
        if case.says(_DOES) and not case.says(r"\b(?:what|which)\b")
        else ()
    )
    if not (held or titles) or len(case.found.targets) < 2 or not case.says(_OPENS) or case.says(_ANSWERS_ELSEWHERE):
        return None
    target = _told_by_the_catalog(case, tuple(dict.fromkeys((*case.found.targets, *held))))
    if target not in case.found.targets:
        return None
    beside = tuple(
        i for i in case.found.targets if i != target and gated(case.catalog.credentials[i]) and not _tied(case, target, i)
    )
    return case.query(Intent.ELIGIBILITY, target, *beside, asker=case.said.person.with_said(Person(designations=titles)))


def _tied(case: Case, one: str, other: str) -> bool:
    """Whether the gate of one of them speaks of the other."""
    return any(relation(case.catalog, *pair).part in _WEIGHT for pair in ((one, other), (other, one)))


def _told_by_the_catalog(case: Case, named: tuple[str, ...]) -> str | None:
    """The one whose gate speaks of the others, if it is one alone."""
    votes = {
        target: sum(_WEIGHT.get(relation(case.catalog, target, other).part, 0) for other in named if other != target)
        for target in named
    }
    if len(votes) < 2:
        return None  # one is named, in two ways
    first, second, *_ = sorted(votes, key=lambda target: -votes[target])
    return first if votes[first] and votes[first] > votes[second] else None
