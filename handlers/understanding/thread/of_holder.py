"""What becomes of what somebody holds: "I passed it in 2023, must I do anything?", "are their certificates worthless now?"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handlers.gating.again import AGAIN
from handlers.query import Aspect, Intent, Query, about
from handlers.slots import STANDS, TURNS
from handlers.understanding.understood import Understood

if TYPE_CHECKING:
    from handlers.understanding.case import Case

_TITLE = r"(?:certs?|certificates?|certifications?|badges?|titles?|credentials?|ones?|papers?)"
_HELD = (
    rf"\b(?:mine|theirs|hers|ours)\b|\b(?:my|our|his|her|their|your) (?:old |existing |current |own )*(?:(?!other|new|next|first|last)\w+ )?{_TITLE}\b|\b(?:the|that|an?|those) (?:old|existing) {_TITLE}\b"
    rf"|\bthe {_TITLE} (?:i|we|he|she|they) (?:\w+ )?(?:have|has|hold|holds|got|earned)\b|\b(?:existing|current) holders?\b|^(?:and |so |but )*(?:the )?holders?\b"
    r"|\b(?:i|we|ive|weve|he|she|they|who|colleagues?) (?:have |has |had |already |still |only )*(?:pass(?:ed)?|got|earned|did|hold|holds|held|took|obtained|achieved)(?: (?:it|that|this|mine|the old one|the old exam|one))\b"
    r"|(?<!can i )(?<!could i )(?<!may i )(?<!can we )\b(?:has|have|hold|holds|held)(?: already| still)? (?:it|one|mine|that one)\b"
    r"|^(?:and |so |but |well )*(?:passed|got|earned|did|took) (?:it|that|mine|the old one|one) "
)
_FATE = r"\b(?:worthless|void|dead|invalid\w*|no longer (?:valid|recogni[sz]ed|accepted)|still (?:valid|counts?|good|accepted|recogni[sz]ed|worth|mean\w*|stands?)|useless|lose|lost|gone|wasted|waste|convert\w*|turns? into|becomes?|upgraded?|carr(?:y|ies|ied) over|transfer\w*|migrat\w*|anything|something|act|react|actions?|what now|now what|until when|till when|safe|fine|keep|stays?|counts?|affected|drops?|dies?|dying)\b"
_TIME = r"\b(?:valid|expired?|until when|till when|runs? out|how long|still)\b"
STILL = r"\b(?:still|any ?more|any longer)\b.*\b(?:counts?|worth|valid|good|any use|use\w*|recogni[sz]ed|matters?|mean\w*|stand\w*)\b|\b(?:counts?|worth|valid|good|matters?|mean\w*)\b.*\b(?:any ?more|any longer|still)\b|\b(?:worthless|void|invalid|useless) (?:now|then)\b"
"""Whether something still counts."""
_OLD = r"\b(?:(?:my|our|his|her|their|the|that) (?:old|existing|current|present) (?:one|cert\w*|badge|title|exam|thing)|mine|his|hers|theirs|ours|it|that)\b"
_TITLES = rf"^(?:and |so |but |then )*(?:are|is|were|will|do|does)(?: \w+){{0,2}} {_TITLE}\b"
_LONGEST = 16


def of_holder(case: Case) -> Understood | None:
    """The question on the title that is held: what holds for it after an exam has ended, else how it is kept; None for any other message."""
    memory = case.memory
    if memory.last is None or not memory.topic or case.reading.size > _LONGEST or case.found.ambiguous is not None:
        return None
    if heir := _earned_afresh(case):
        return heir
    if case.reading.of("credential", "phantom", "designation", "role", "topic", "framework") or (
        not (told := case.says(_HELD) and case.says(_FATE)) and not (case.says(STILL) and (case.says(_OLD) or case.says(_TITLES)))
    ):
        return None
    held = case.catalog.credentials
    own_holds = [h.credential for h in memory.last.asker.holds]
    spoken = [i for i in dict.fromkeys((*own_holds, *memory.topic[:1], *reversed(memory.named))) if i in held]
    older: list[str] = []
    if spoken and case.says(r"\bold\b"):
        older = [i for i in held if spoken[0] in held[i].replaced_by or spoken[0] in case.catalog.successors(i)]
    old = next(
        (i for i in (*spoken, *older) if held[i].lifecycle.ended is not None or held[i].replaced_by or case.catalog.successors(i)),
        None,
    )
    if old is not None and (slot := _asked_whether(case)):
        return Understood(Query(intent=Intent.RENEWAL, sides=about(old), slot=slot), case.said.person)
    if old is not None and case.catalog.successors(old):
        return Understood(Query(intent=Intent.RENEWAL, sides=about(old)), case.said.person)  # the newer exam renews it
    if old is None and not told:
        return None  # "does it still count?" of one that can be taken is another question
    if old is None and spoken and not case.says(_TIME):
        return Understood(Query(intent=Intent.RENEWAL, sides=about(spoken[0])), case.said.person)
    own = old or next(iter(spoken), None)
    return Understood(Query(intent=Intent.FACT, sides=about(own), aspects=(Aspect.VALIDITY,)), case.said.person) if own else None


def _asked_whether(case: Case) -> str | None:
    """Whether a yes means that it is lost, or that it still counts; None where neither is put."""
    if case.says(r"^(?:and |so |but )*(?:what|how|until|till|when|which)\b|\b(?:until|till) when\b|\bhow long\b"):
        return None
    if case.says(_GONE):
        return AGAIN
    return STANDS if case.says(STILL) or case.says(r"\b(?:still|safe|fine|stays?|keeps?)\b") else None


_GONE = r"\b(?:worthless|void|dead|dies?|dying|invalid\w*|useless|lost|lose|gone|wasted|waste|no longer|not valid|expired now)\b"


def _earned_afresh(case: Case) -> Understood | None:
    """Whether who holds what has ended gets what follows it: "they get AI-103 without an exam?"."""
    held, topic = case.catalog.credentials, [i for i in case.memory.topic if i in case.catalog.credentials]
    named = set(case.found.targets) - set(topic[:1])
    old = next((i for i in topic[:1] if named and named <= set(held[i].replaced_by)), None)
    if old is None or not case.says(_AFRESH):
        return None
    return Understood(Query(intent=Intent.LIFECYCLE, sides=about(old), aspects=(Aspect.SUCCESSOR,), slot=TURNS), case.said.person)


_AFRESH = r"\b(?:automatic\w*|without (?:an?|the|any|another|sitting|taking|doing)|for (?:free|nothing)|converts?|converted|becomes?|turns? into|upgrad\w+|carr(?:y|ies) over|transfer\w*|from (?:zero|scratch)|afresh)\b"
