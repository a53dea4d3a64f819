"""The one list of what the bot can do: intent, the verb people type, one line of help, and the module that answers."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING

from handlers.query import Intent

if TYPE_CHECKING:
    from collections.abc import Callable

    from handlers.answer import Answer
    from handlers.ask import Ask


@dataclass(frozen=True, slots=True)
class IntentSpec:
    """One thing people can ask."""

    intent: Intent
    module: str
    """The module of handlers/ that answers. It is loaded when it is first asked: a program that answers once needs few of them."""
    summary: str
    """One line of help; empty: not offered as a verb of its own."""
    example: str = ""

    @property
    def verb(self) -> str:
        """The word that asks for it."""
        return self.intent.value

    @property
    def answer(self) -> Callable[[Ask], Answer]:
        """What answers."""
        return _answer_of(self.module)


@cache
def _answer_of(module: str) -> Callable[[Ask], Answer]:
    answer: Callable[[Ask], Answer] = import_module(f"handlers.{module}").answer
    return answer


INTENTS: tuple[IntentSpec, ...] = (
    IntentSpec(Intent.PROFILE, "profile", "everything about one credential", "profile AAISM"),
    IntentSpec(Intent.COMPARE, "compare", "two to five side by side", "compare AAISM vs SCS-C03"),
    IntentSpec(Intent.RECOMMEND, "recommend", "which credential fits a job", "recommend for a CISO with CISSP"),
    IntentSpec(
        Intent.PLAN,
        "plan",
        "the best stack for money and time, for you or a team",
        "plan for a CISO with CISM, 6 months, two exams",
    ),
    IntentSpec(Intent.PREREQUISITES, "prerequisites", "what has to be held or done first", "prereqs AAISM"),
    IntentSpec(Intent.ELIGIBILITY, "eligibility", "what stands between you and one", "eligibility AAIA, I hold CISA"),
    IntentSpec(Intent.PATH, "path", "the steps from what you hold to one", "path AAISM cheapest, I hold Security+"),
    IntentSpec(Intent.COVERAGE, "coverage", "what one covers, or which covers a topic", "covers agentic AI"),
    IntentSpec(Intent.GAPS, "gaps", "what a stack leaves uncovered", "gaps AAISM + SCS-C03"),
    IntentSpec(Intent.VERIFY, "verify", "whether a badge stands up to three checks", "verify CAISS"),
    IntentSpec(Intent.LIFECYCLE, "lifecycle", "whether an exam still exists, and what follows it", "lifecycle MLS-C01"),
    IntentSpec(Intent.FIND, "find", "a list by price, format, gate, topic", "find hands-on under 500 USD"),
    IntentSpec(Intent.WORTH, "worth", "yes, later or no, for you", "worth AIGP for a privacy officer"),
    IntentSpec(Intent.RENEWAL, "renewal", "what keeping it takes", "renewal CISM"),
    IntentSpec(Intent.HIRE, "hire", "what a job ad should ask for, or what one gets wrong", "hire an AI security engineer"),
    IntentSpec(Intent.CHANGES, "changes", "what changed or is coming, between two days", "changes since August"),
    IntentSpec(Intent.FACT, "fact", "one fact: fee, questions, pass mark, languages", "fact fee of AIGP"),
    IntentSpec(Intent.EXPLAIN, "explain", "a term, a topic, an issuer, a question", "explain MITRE ATLAS"),
    IntentSpec(Intent.ME, "me", "what is kept about you", "me I hold CISM since 2022"),
    IntentSpec(Intent.TIPS, "tips", "a weekly tip to this channel", "tips on monday 9:00 governance"),
    IntentSpec(Intent.HELP, "help", "this list"),
    IntentSpec(Intent.REPORT, "report", ""),
    IntentSpec(Intent.FEEDBACK, "me", ""),
    IntentSpec(Intent.CLARIFY, "clarify", ""),
    IntentSpec(Intent.DECLINE, "decline", ""),
    IntentSpec(Intent.UNKNOWN, "unknown", ""),
)
BY_INTENT = {spec.intent: spec for spec in INTENTS}
