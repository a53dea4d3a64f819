"""A small made-up field of credentials, roles and topics: enough to choose, compare and find in."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from tests.catalogs import catalog, credential

if TYPE_CHECKING:
    from catalog.catalog import Catalog

TODAY = date(2026, 11, 20)


def fit(**grades: str) -> dict[str, dict[str, str]]:
    """Judged fits: `fit(ciso="core")`; an underscore stands for a hyphen."""
    return {role.replace("_", "-"): {"fit": grade, "why": f"Made for {role} work ({grade})."} for role, grade in grades.items()}


def depths(**topics: str) -> dict[str, dict[str, str]]:
    """Judged depths: `depths(ai_governance="applied")`."""
    return {topic.replace("_", "-"): {"depth": depth.replace("_", "-"), "why": "Its outline."} for topic, depth in topics.items()}


def fee(amount: int, **more: Any) -> dict[str, Any]:
    """One exam fee."""
    return {"exam": {"for": "exam", "amount": str(amount)} | more}


def opinion(text: str) -> dict[str, str]:
    """A judged line."""
    return {"text": text, "why": "a test"}


def judged(roles: dict[str, Any], topics: dict[str, Any], best_for: str = "its people", not_for: str = "others") -> dict[str, Any]:
    """A judgement for choosing."""
    return {"roles": roles, "topics": topics, "best_for": opinion(best_for), "not_for": opinion(not_for)}


HELD_FIRST = {"sit": {"required": {"any_of": [{"credential": "manager"}, {"credential": "expert"}]}}}
OPEN_TO_ALL = {"sit": {"required": "none"}}
TRUSTED = {"administration": {"by": "The issuer makes the exam.", "known": True}}
EXAM = {"style": "knowledge", "proctored": True, "questions": 90, "minutes": 150, "delivery": ["test centre", "online"]}
WATCHED = {"main": EXAM}
ROLES: dict[str, Any] = {
    "ciso": {
        "name": "CISO",
        "family": "governs",
        "level": "senior",
        "tracks": ["governance"],
        "needs": {"ai-governance": {"depth": "applied", "why": "It is the job."}, "ai-risk": {"depth": "applied", "why": "Too."}},
        "article_pick": ["governor"],
        "article_role": "CISO at an organisation deploying AI",
    },
    "builder": {
        "name": "AI security engineer",
        "family": "builds",
        "tracks": ["practitioner", "platform"],
        "needs": {"prompt-injection": {"depth": "hands-on", "why": "Daily."}, "agentic-ai": {"depth": "applied", "why": "Daily."}},
    },
    "cloud-aws": {
        "name": "Cloud security engineer (AWS)",
        "family": "runs-cloud",
        "platform": "aws",
        "tracks": ["platform"],
        "needs": {"cloud-guardrails": {"depth": "applied", "why": "Daily."}},
    },
    "red-teamer": {
        "name": "AI red teamer",
        "family": "attacks",
        "tracks": ["offensive"],
        "needs": {"prompt-injection": {"depth": "hands-on", "why": "A."}, "adversarial-ml": {"depth": "applied", "why": "B."}},
    },
    "auditor": {
        "name": "IT auditor",
        "family": "audits",
        "tracks": ["audit", "governance"],
        "needs": {"ai-governance": {"depth": "conceptual", "why": "In scope."}},
    },
    "student": {
        "name": "Student",
        "family": "starts",
        "level": "entry",
        "tracks": ["foundation"],
        "needs": {"ai-fundamentals": {"depth": "conceptual", "why": "The floor."}},
    },
}
AI = ("ai-governance", "ai-risk", "prompt-injection", "agentic-ai", "adversarial-ml", "cloud-guardrails", "ai-fundamentals")
TOPICS: dict[str, Any] = {name: {"name": name.replace("-", " "), "practice": "Practise it."} for name in AI}
TOPICS["security-management"] = {"name": "security management"}


def field(**more: Any) -> Catalog:
    """The field; further kinds may be added."""
    return catalog(
        credential(
            "governor", acronym="GOV", issuer="guild", level="advanced", conditions=HELD_FIRST, exams=WATCHED, fees=fee(599),
            **TRUSTED,
            judgement=judged(
                fit(ciso="core", auditor="marginal"),
                depths(ai_governance="applied", ai_risk="applied", agentic_ai="mention", adversarial_ml="mention",
                       prompt_injection="conceptual"),
                "security managers and CISOs", "hands-on engineers",
            ),
        ),
        credential(
            "manager", acronym="MAN", issuer="guild", track="general-security", exams=WATCHED, fees=fee(760), **TRUSTED,
            conditions={"certify": {"required": {"years": "5", "kind": "security", "in": "information security"}}},
            judgement=judged(fit(ciso="useful"), depths(security_management="applied", ai_governance="mention")),
        ),
        credential(
            "expert", acronym="EXP", issuer="order", track="general-security", exams=WATCHED, fees=fee(749), **TRUSTED,
            judgement=judged(fit(ciso="useful", builder="useful"), depths(security_management="applied")),
        ),
        credential(
            "open-governance", acronym="OGP", issuer="order", conditions=OPEN_TO_ALL, exams=WATCHED, fees=fee(649), **TRUSTED,
            judgement=judged(fit(ciso="useful", auditor="useful"), depths(ai_governance="applied", ai_risk="conceptual")),
        ),
        credential(
            "audit-ai", acronym="AUD", issuer="guild", track="audit", exams=WATCHED, fees=fee(599), **TRUSTED,
            judgement=judged(fit(auditor="core", ciso="marginal"), depths(ai_governance="applied")),
        ),
        credential(
            "cloud-new", acronym="CLD-2", issuer="cloudco", track="platform", platform="aws", exams={"CLD-2": EXAM},
            fees=fee(300), new_exam_of={"credential": "cloud-old"}, **TRUSTED,
            judgement=judged(fit(cloud_aws="core"), depths(cloud_guardrails="applied", adversarial_ml="none", agentic_ai="none")),
        ),
        credential(
            "cloud-old", acronym="CLD-1", issuer="cloudco", track="platform", platform="aws", exams={"CLD-1": EXAM},
            fees=fee(300), **TRUSTED, lifecycle={"launched": {"date": "2023-07-11"}, "ended": {"date": "2025-12-01"}},
            judgement=judged(fit(cloud_aws="core"), depths(cloud_guardrails="mention")),
        ),
        credential(
            "attack-lab", acronym="LAB", issuer="lab", track="offensive", fees=fee(1699), conditions=OPEN_TO_ALL, **TRUSTED,
            exams={"main": {"style": "hands-on", "proctored": True, "minutes": 1440}},
            judgement=judged(fit(red_teamer="core", builder="useful"),
                             depths(prompt_injection="hands-on", agentic_ai="hands-on", adversarial_ml="conceptual")),
        ),
        credential(
            "practitioner", acronym="PRA", issuer="school", track="practitioner", conditions=OPEN_TO_ALL, fees=fee(899),
            exams={"main": {"style": "hands-on", "proctored": False}}, **TRUSTED,
            judgement=judged(fit(builder="core", red_teamer="useful"), depths(prompt_injection="applied", agentic_ai="applied")),
        ),
        credential(
            "workshop", acronym="WRK", issuer="camp", kind="badge", track="practitioner", exams={"main": {"style": "completion"}},
            judgement=judged(fit(builder="useful"), depths(prompt_injection="conceptual")),
        ),
        credential(
            "first-steps", acronym="FST", issuer="cloudco", track="foundation", platform="aws", level="foundational", **TRUSTED,
            conditions=OPEN_TO_ALL, exams=WATCHED, fees=fee(100),
            judgement=judged(fit(student="core", cloud_aws="useful"), depths(ai_fundamentals="conceptual")),
        ),
        credential(
            "to-come", acronym="NXT", issuer="guild", **TRUSTED,
            lifecycle={"announced": {"date": "2026-07-01"}, "seen": "announced"},
            judgement=judged(fit(ciso="core"), depths(ai_governance="applied", ai_risk="applied")),
        ),
        credential(
            "in-beta", acronym="BET", issuer="guild", lifecycle={"beta": {"date": "2026-10-01"}, "seen": "beta"}, **TRUSTED,
            judgement=judged(fit(builder="core"), depths(prompt_injection="hands-on", agentic_ai="hands-on")),
        ),
        roles=more.pop("roles", ROLES),
        topics=more.pop("topics", TOPICS),
        experience=more.pop("experience", {"security": {"name": "information security"}}),
        **more,
    )  # fmt: skip
