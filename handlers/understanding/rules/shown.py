"""The rule for whether a credential shows that its holder can do something: "does it prove that he can attack AI systems?"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from catalog.engine.wishes import NOT_AI_SECURITY
from handlers.person import Person
from handlers.query import Intent
from handlers.slots import PROOF
from handlers.understanding.words.patterns import search

if TYPE_CHECKING:
    from handlers.query import Query
    from handlers.understanding.case import Case

_PROVES = r"(?:prov(?:e|es|ing)|shows?|showing|demonstrates?|certif(?:y|ies)|means?|guarantees?|attests?|confirms?|proof|evidence)"
_SHOWS = (
    rf"\b{_PROVES}\b(?: \w+){{0,6}}? (?:can|could|able|knows?|capable|ability|qualified|competent|good at|how to)\b(?P<what>.*)"
)
_PROOF = (
    rf"\b(?:does|do|would|will|can|could|is|are)(?: [\w@]+){{0,5}} {_PROVES}\b(?! (?:the )?(?:fee|exam|price))|\b(?:enough|any|good) (?:proof|evidence)\b|\bproof (?:or|of|that|for)\b|^(?!.*\b(?:fee|cost|price)).*\b(?:shows|lists|says|has|with) @c\d.*\| can (?:he|she|they) (?!sit|take|get|register|apply|book|become|skip)|\b(?:tells?|says?) (?:me |us )?(?:anything|something|much|a lot)\b|\b(?:does|do|would|will)(?: [\w@]+){{0,3}} tell (?:me|us)\b"
    r"|\bgood (?:sign|enough)\b|\bright (?:cert\w*|one|credential|badge) (?:to see|to look for|for (?:that|it|this))\b|\b(?:conclude|infer|assume|trust|vouch\w*)\b|\b(?:buy|believe|credible|plausible|realistic|convincing|bluff\w*|swallow|for real)\b"
)
_CANDIDATE = (
    r"\b(?:candidates?|applicants?|applied|applies|cvs?|resumes?|new hires?|freelancers?|interview\w*|bidders?)\b"
    r"|@r\d+ (?:has|holds|with|lists)\b|\b(?:candidates?|consultants?|guy|applicants?|freelancers?|contractors?) (?:\w+ )?(?:has|holds|with|lists)\b|\b(?:he|she|they|somebody|someone|person)(?: \w+)? (?:has|holds|have|lists?|with|got|claims)\b|\bwe (?:need|want|look for|are looking for) (?:someone|somebody|people|a person)\b"
)
"""Somebody whose work it is to be proof for is spoken of."""
_OPEN = r"^(?:so |and |but )*(?:what|which|how|who|why)\b"
_AI = r"\b(?:ai|ml|llms?|genai|models?|chatbots?|agents?|machine learning|bedrock|copilot)\b|@[tx]\d"
_ATTACKS = r"\b(?:attack|hack|break|exploit|jailbreak|pen ?test|red team|test)\w*\b|@r\d+ (?:an? |the |our )?(?:ai|models?|llms?|chatbots?|agents?)\b"
_SECURES = r"\b(?:secur|protect|defend|harden|safeguard)\w*\b"
_WHAT_IS_SECURED = ("generative-ai", "mlops", "ai-fundamentals")
_APPS = r"\b(?:llms?|apps?|chatbots?|rag|assistants?|copilots?)\b"


_CHEAPLY = rf"\b(?:cheap\w*|lowest|least)(?: (?:expensive|priced|cost))? (?:proof|evidence)\b(?:(?! \|).)*? (?:i|we|my|our|skills?|me)\b|\b(?:cheap\w*|lowest|least|smallest|little)\b(?: \S+){{0,6}}? (?:to|that|which|of) (?:\w+ )?{_PROVES}\b(?:(?! \|).)*? (?:i|we|my|our|skills?|me)\b"
"""What somebody can do is to be shown for as little as can be."""
_SKILL_OF = {
    "red-teamer": "ai-red-teaming",
    "ai-governance-lead": "ai-governance",
    "grc-analyst": "ai-governance",
    "it-auditor": "ai-audit",
}
"""The skill by which a job is told: "that I can red team their chatbot"."""


def _shown_for_least(case: Case) -> Query | None:
    """What shows a skill, by its fee: "the cheapest legit way to prove that I can hack LLM apps"."""
    if case.found.targets or not case.says(_CHEAPLY):
        return None
    topics = tuple(t for t in case.ids("topic") if not case.catalog.topics[t].general)
    jobs = (*case.ids("role"), case.said.person.role)
    topics = topics or tuple(dict.fromkeys(_SKILL_OF[job] for job in jobs if job in _SKILL_OF))[:1]
    if not topics:
        return None
    return case.query(Intent.FIND, topics=topics, limits=case.stated.having(sort="fee", descending=False), asker=Person())


def shown(case: Case) -> Query | None:
    """How deep it goes into what its holder is said to be able to do; None where that is none of our topics."""
    if least := _shown_for_least(case):
        return least
    named = case.named
    if not named and case.found.ambiguous is None:
        named = tuple(dict.fromkeys(entity.id for entity in case.reading.of("credential")))  # what another one holds
    told = search(_SHOWS, case.text) if len(case.found.targets) == 1 and not case.says(_OPEN) else None
    candidate = told is None and bool(named) and case.says(_PROOF) and case.says(_CANDIDATE) and not case.has("legit")
    if told is None and not candidate:
        return None
    what = told["what"] if told is not None else case.reading.plain
    topics = tuple(t for t in case.ids("topic") if not case.catalog.topics[t].general)
    if not topics and search(_AI, f"{what} {case.text}") and search(_ATTACKS, f"{what} {case.text}" if candidate else what):
        topics = ("ai-red-teaming",)
    secures = search(_SECURES, what) and search(_AI, what)
    if candidate and secures:
        topics = tuple(topic for topic in topics if topic not in _WHAT_IS_SECURED)
    if not topics and candidate and secures:
        topics = ("prompt-injection",) if search(_APPS, what) else ("model-security",)
    topics = tuple(topic for topic in topics if topic in case.catalog.topics)
    if topics:
        return case.query(Intent.COVERAGE, *named, topics=topics, slot=PROOF if candidate else None)
    if not secures:
        return None
    limits = case.stated
    limits = limits.having(without=(*limits.without, NOT_AI_SECURITY))
    return case.query(Intent.WORTH, *named, limits=limits, advise=True)
