"""What a credential is about, asked as a belief or as one of two: "GMLE is for securing models, right?", "attacking AI or using it?"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from catalog.values import Depth
from handlers.query import Aspect, Intent
from handlers.slots import SECURES
from handlers.understanding.aspects import aspects_of

if TYPE_CHECKING:
    from handlers.query import Query
    from handlers.understanding.case import Case

_AI = r"(?:ai|ml|machine learning|llms?|genai|gen ai|models?|it)"
_PURPOSES: tuple[tuple[re.Pattern[str], tuple[str, ...]], ...] = (
    (
        re.compile(
            rf"\b(?:us(?:e|es|ing)|apply(?:ing)?|leverag\w+|work(?:ing)? with) {_AI}\b|\bwith (?:the help of )?{_AI} (?:in|for)\b|\bai (?:as a tool|tools?|for (?:security|soc|defen[cs]e|detection)|in (?:security|the soc|soc))\b|\bai.(?:assisted|powered)\b"
        ),
        ("ai-for-security",),
    ),
    (
        re.compile(r"\b(?:attack|hack|break|exploit|pen ?test|jailbreak|offens|red.?team)\w*"),
        ("ai-red-teaming", "adversarial-ml"),
    ),
    (
        re.compile(r"\b(?:secur(?:e|es|ing)|defend|protect|harden)\w*|\bsecurity of\b|\bdefen[cs]e\b"),
        ("model-security", "prompt-injection", "secure-ai-development", "agentic-ai", "cloud-guardrails", "adversarial-ml"),
    ),
    (re.compile(r"\baudit\w*"), ("ai-audit",)),
    (re.compile(r"\b(?:govern\w*|polic(?:y|ies)|complian\w+)\b"), ("ai-governance", "ai-regulation")),
    (re.compile(r"\b(?:build|develop|creat|deploy|engineer)\w*"), ("generative-ai", "mlops", "ai-fundamentals")),
)
"""What it may be about, the plainer words last: topics of which the deepest stands for the purpose."""
_BOTH_SIDES = {"ai-red-teaming", "model-security"}
_EITHER = r"@c\d+(?: exam| cert\w*| course)?(?: \|)? (?:\w+ ){0,3}?(?:about|for|on|@t\d+|attack\w*|us\w+|build\w*|secur\w+|defend\w*|govern\w*|audit\w*)\b.*\bor\b"
_BELIEF = r"@c\d+ (?:(?:certification|exam|cert|ai) )?(?:is|was|were|are|be) (?:(?:about|all|for|the|an?|one|cert|certification|exam|right|ai|best|only|just|mostly|really|its|@i\d+) )+\S+"
_NOT_ASKED = r"\b(?:which|what|whats|how|when|(?<!one )(?<!exam )(?<!cert )where|who|why|need\w*|require\w*|should|cost\w*|price|worth|before|without|if|newer|older|cheaper|harder|easier|better|enough|compar\w+)\b"
_IS_SECURITY = (
    r"\b(?:is|isnt|are|does|do|would|s|whether|if) (?:(?:the |that |this )?(?:[\w@]+ ){0,2}?@c\d+|it|that|this)(?: (?:one|thing|exam|cert\w*|badge))?"
    r"(?: (?:is|be|been|even|actually|really|just|also|at all|count\w*|qualif\w*|class\w*|consider\w*|as|about|on|of|for|to do with|related to|anything|more|an?|proper|real|pure|any))*"
    r"(?: (?:ai|cyber|it|info))? ?(?:security|cyber ?security|infosec)(?: (?:related|relevant|focused|specific|cert\w*|credential|exam|one|badge|thing|at all|really|too|then|either|anyway))*"
    r"(?:,? or (?:(?:is it |it s |its |just |only |more |rather |pure |purely |general |plain |about |not )*(?:gen ?)?(?:ai|ml|development|dev|building|literacy|governance)?(?: only| cert\w*| stuff| literacy)?))?\s?\??$"
)
"""Whether it is about security at all, and not how good, accepted or hard it is."""
_AI_SECURITY = r"\b(?:ai|ml|llm) (?:cyber ?)?security\b|\bsecurity (?:of|for) ai\b"
_OF_THE_ASKER = r"\b(?:enough|worth|need|my (?:job|role|work)|should|can i|could i|which|what)\b"
_PEOPLE = r"\b(?:people|folks|guys|types|engineers|managers|auditors|testers|beginners|staff|teams|persons?|developers|lawyers)\b"
_TAIL = r"\b(?:right|correct|true|isnt it|is it not|or not|yes|no)(?: \?)?$|\bi (?:thought|assumed|heard)\b"


def about_what(case: Case) -> Query | None:
    """Whether one credential is about one thing, or about which of two."""
    if len(case.found.targets) == 1 and case.says(_IS_SECURITY) and not case.says(_OF_THE_ASKER):
        return case.query(
            Intent.FACT,
            *case.found.targets,
            aspects=(Aspect.AI_CONTENT,),
            slot=SECURES,
            words="ai" if case.says(_AI_SECURITY) else "",
        )
    if len(case.found.targets) != 1 or not (case.has("or", "true_that", "not")) or case.says(_NOT_ASKED):
        return None
    if set(aspects_of(case.reading)) - {Aspect.AI_CONTENT, Aspect.TOPICS, Aspect.FEE, Aspect.AUDIENCE} or case.said.person.holds:
        return None
    target = case.found.targets[0]
    if case.says(_BELIEF) and case.says(_TAIL):
        return _belief(case, target)
    if not case.says(_EITHER):
        return None
    halves = [_purpose(case, half) for half in re.split(r"\bor\b", _said(case))]
    named = [topics for topics in halves if topics]
    if len(named) != 2 or named[0] == named[1]:
        return None
    if {named[0][0], named[1][0]} == _BOTH_SIDES:
        return case.query(Intent.FACT, target, aspects=(Aspect.VALIDATES,))  # who attacks models is deep in their security, too
    depths = case.catalog.credentials[target].depths()
    best = sorted((_deepest(case, target, topics) for topics in named), key=lambda topic: -depths.get(topic, Depth.NONE))
    return case.query(Intent.COVERAGE, target, topics=tuple(best))


def _belief(case: Case, target: str) -> Query | None:
    """What is believed of it: so, or what it is about instead."""
    purpose = _purpose(case, _said(case))
    if case.says(_PEOPLE):
        return case.query(Intent.FACT, target, aspects=(Aspect.BEST_FOR,))
    if not purpose:
        return None
    topic = _deepest(case, target, purpose)
    if case.catalog.credentials[target].depths().get(topic, Depth.NONE) > Depth.MENTION:
        return case.query(Intent.COVERAGE, target, topics=(topic,))
    for belief, held in case.catalog.beliefs.items():
        if held.credentials[:1] == (target,) and any(_purpose(case, ask.casefold()) == purpose for ask in held.ask):
            return case.query(Intent.EXPLAIN, target, said=(belief,))
    topics = tuple(i for i in purpose[:1] if i in case.catalog.topics)
    return case.query(Intent.WORTH, target, topics=topics, limits=case.stated, advise=True)


def _said(case: Case) -> str:
    """The plain words, without the credential's name."""
    named = {i for e in case.reading.entities if e.kind == "credential" for i in range(e.start, e.end)}
    return " ".join(word.text for i, word in enumerate(case.reading.found) if i not in named)


def _purpose(case: Case, said: str) -> tuple[str, ...]:
    found = next((topics for pattern, topics in _PURPOSES if pattern.search(said)), ())
    return tuple(topic for topic in found if topic in case.catalog.topics)


def _deepest(case: Case, target: str, topics: tuple[str, ...]) -> str:
    depths = case.catalog.credentials[target].depths()
    return max(topics, key=lambda topic: depths.get(topic, Depth.NONE))
