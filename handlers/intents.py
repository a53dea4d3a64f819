"""The one list of what the bot can do: intent, the verb people type, one line of help, and the module that answers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from handlers import (
    changes,
    clarify,
    compare,
    coverage,
    decline,
    eligibility,
    explain,
    fact,
    find,
    gaps,
    help,  # noqa: A004 - the intent's own name
    hire,
    lifecycle,
    path,
    plan,
    prerequisites,
    profile,
    recommend,
    renewal,
    report,
    tips,
    unknown,
    verify,
    worth,
)
from handlers import me as profile_of_asker
from handlers.query import Intent

if TYPE_CHECKING:
    from collections.abc import Callable

    from handlers.answer import Answer
    from handlers.ask import Ask


@dataclass(frozen=True, slots=True)
class IntentSpec:
    """One thing people can ask."""

    intent: Intent
    answer: Callable[[Ask], Answer]
    summary: str
    """One line of help; empty: not offered as a verb of its own."""
    example: str = ""

    @property
    def verb(self) -> str:
        """The word that asks for it."""
        return self.intent.value


INTENTS: tuple[IntentSpec, ...] = (
    IntentSpec(Intent.PROFILE, profile.answer, "everything about one credential", "profile AAISM"),
    IntentSpec(Intent.COMPARE, compare.answer, "two to five side by side", "compare AAISM vs SCS-C03"),
    IntentSpec(Intent.RECOMMEND, recommend.answer, "which credential fits a job", "recommend for a CISO with CISSP"),
    IntentSpec(
        Intent.PLAN,
        plan.answer,
        "the best stack for money and time, for you or a team",
        "plan for a CISO with CISM, 6 months, two exams",
    ),
    IntentSpec(Intent.PREREQUISITES, prerequisites.answer, "what has to be held or done first", "prereqs AAISM"),
    IntentSpec(Intent.ELIGIBILITY, eligibility.answer, "what stands between you and one", "eligibility AAIA, I hold CISA"),
    IntentSpec(Intent.PATH, path.answer, "the steps from what you hold to one", "path AAISM cheapest, I hold Security+"),
    IntentSpec(Intent.COVERAGE, coverage.answer, "what one covers, or which covers a topic", "covers agentic AI"),
    IntentSpec(Intent.GAPS, gaps.answer, "what a stack leaves uncovered", "gaps AAISM + SCS-C03"),
    IntentSpec(Intent.VERIFY, verify.answer, "whether a badge stands up to three checks", "verify CAISS"),
    IntentSpec(Intent.LIFECYCLE, lifecycle.answer, "whether an exam still exists, and what follows it", "lifecycle MLS-C01"),
    IntentSpec(Intent.FIND, find.answer, "a list by price, format, gate, topic", "find hands-on under 500 USD"),
    IntentSpec(Intent.WORTH, worth.answer, "yes, later or no, for you", "worth AIGP for a privacy officer"),
    IntentSpec(Intent.RENEWAL, renewal.answer, "what keeping it takes", "renewal CISM"),
    IntentSpec(Intent.HIRE, hire.answer, "what a job ad should ask for, or what one gets wrong", "hire an AI security engineer"),
    IntentSpec(Intent.CHANGES, changes.answer, "what changed or is coming, between two days", "changes since August"),
    IntentSpec(Intent.FACT, fact.answer, "one fact: fee, questions, pass mark, languages", "fact fee of AIGP"),
    IntentSpec(Intent.EXPLAIN, explain.answer, "a term, a topic, an issuer, a question", "explain MITRE ATLAS"),
    IntentSpec(Intent.ME, profile_of_asker.answer, "what is kept about you", "me I hold CISM since 2022"),
    IntentSpec(Intent.TIPS, tips.answer, "a weekly tip to this channel", "tips on monday 9:00 governance"),
    IntentSpec(Intent.HELP, help.answer, "this list"),
    IntentSpec(Intent.REPORT, report.answer, ""),
    IntentSpec(Intent.FEEDBACK, profile_of_asker.answer, ""),
    IntentSpec(Intent.CLARIFY, clarify.answer, ""),
    IntentSpec(Intent.DECLINE, decline.answer, ""),
    IntentSpec(Intent.UNKNOWN, unknown.answer, ""),
)
BY_INTENT = {spec.intent: spec for spec in INTENTS}
