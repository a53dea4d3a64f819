"""The side of the matter that is wished for next: "something with more attack stuff", "which one teaches the law?", "and the technical part?"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from handlers.query import Intent, Query
from handlers.understanding.understood import Understood

if TYPE_CHECKING:
    from handlers.understanding.case import Case

_SIDES: tuple[tuple[str, tuple[str, ...]], ...] = (
    (r"(?:attack\w*|offensive|offen[cs]e|hack\w*|red team\w*|pentest\w*|breaking (?:models|things|stuff)|exploit\w*)", ("ai-red-teaming", "adversarial-ml")),
    (r"(?:defen[cs]\w+|defending|blue team\w*|hardening|protect\w+)", ("model-security", "prompt-injection")),
    (r"(?:(?:the )?(?:laws?|legal|regulat\w+|ai act|eu ai act|act))", ("ai-regulation",)),
    (r"(?:privacy|data protection|gdpr)", ("data-protection",)),
    (r"(?:govern\w*|polic(?:y|ies)|paperwork)", ("ai-governance",)),
    (r"(?:risks?|risk management)", ("ai-risk",)),
    (r"(?:audit\w*|assurance)", ("ai-audit",)),
    (r"(?:monitoring|detection|soc)", ("detection-monitoring", "ai-for-security")),
    (r"(?:technical(?:ly)?|tech|engineering)", ("model-security", "prompt-injection", "adversarial-ml")),
    (r"(?:agents?|agentic|mcp)", ("agentic-ai",)),
)  # fmt: skip
_KIND = r"(?:stuff|side|sides|part|parts|end|angle|focus\w*|heavy|things?|content|topics?|oriented|related|flavou?r|bit|work|perspective|knowledge)"
_ANY = r"\b(?:something|anything|one|ones|cert\w*|exam\w*|course|option|alternative|more|rather|instead|less|but)\b"
_TEACHES = r"\b(?:which|what|any|is there|anything|something)\b.*\b(?:teach\w*|cover\w*|test\w*|about|on|with|for|clos\w+|fill\w*|address\w*|deals? with|goes? into|helps? with|train\w*|focus\w*)\b"
_OF_ONE = frozenset((
    Intent.RECOMMEND, Intent.WORTH, Intent.FACT, Intent.PROFILE, Intent.EXPLAIN, Intent.COVERAGE, Intent.GAPS, Intent.FIND, Intent.VERIFY,
    Intent.COMPARE, Intent.ELIGIBILITY, Intent.PREREQUISITES,
))  # fmt: skip
_OF_IT = r"\b(?:it|that|this|they|them|those|these|both|its|their|how|why|when|who)\b"
_LESS = r"\b(?:less|fewer|not|no|without|dont|doesnt|too|avoid\w*|skip\w*|hate|never|nothing|isnt|instead of|rather than)\b"
_LONGEST = 18


def further_wish(case: Case) -> Understood | None:
    """Advice for the side that is wished for, for the same job; None where no side is, or something else is asked."""
    last = case.memory.last
    if last is None or last.intent not in _OF_ONE or case.found.targets or case.found.ambiguous or case.reading.unknown:
        return None
    if case.reading.size > _LONGEST or case.reading.of("issuer", "designation", "framework", "track"):
        return None
    plain = case.reading.plain
    sides = next((topics for pattern, topics in _SIDES if _wished(plain, pattern, last.intent)), None)
    if sides is None or (case.says(_OF_IT) and last.intent is not Intent.GAPS):
        return None
    roles = case.ids("role") or last.roles or (case.memory.wish.roles if case.memory.wish is not None else ())
    asker = last.asker.with_said(case.said.person)
    limits = case.stated
    held = last.credentials if last.intent is Intent.GAPS else ()
    kept = last.limits if last.intent in (Intent.RECOMMEND, Intent.FIND) else None
    budget = limits.budget or (kept.budget if kept is not None else None)
    styles = limits.styles
    if re.search(r"\b(?:no|without|not|dont want)(?: an?| any)? (?:hands on|labs?|practical)\b", plain):
        styles = ("knowledge",)
    without = tuple(dict.fromkeys((*limits.without, *(kept.without if kept is not None else ()), *held)))
    topics = tuple(topic for topic in sides if topic in case.catalog.topics)
    query = Query(
        intent=Intent.RECOMMEND,
        roles=roles,
        topics=topics,
        asker=asker,
        limits=limits.having(styles=styles, budget=budget, without=without, tracks=()),
    )
    return Understood(query, case.said.person)


def _wished(plain: str, side: str, last: Intent) -> bool:
    """Whether a side is wished for in these words."""
    if not re.search(rf"\b{side}\b", plain) or re.search(rf"{_LESS}(?: \w+){{0,3}} {side}\b", plain):
        return False
    more = re.search(
        rf"\b(?:more|less theory(?: and)? more|rather|focus\w*|bit)(?: of| on| about| into| towards?| in| with| the| a| an| focus\w*| heavy)* {side}\b",
        plain,
    )
    kind = re.search(rf"\b{side} {_KIND}\b", plain) and re.search(_ANY, plain)
    part = re.search(rf"{_TEACHES}.*\bthe {side}(?: {_KIND})?\b", plain)
    bare = re.search(rf"\b(?:something|anything) (?:rather |really |a bit |more )*{side}\s?$", plain)
    return bool(more or kind or part or bare) and (last is not Intent.COMPARE or bool(kind))
