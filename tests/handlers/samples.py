"""A small hand-written catalog for the descriptive handlers: one rich file, one thin one, and what goes round them."""

from __future__ import annotations

from datetime import date
from typing import Any

from catalog.catalog import Catalog
from handlers.ask import Ask
from handlers.query import Intent, Query, about
from tests.catalogs import catalog, credential

TODAY = date(2026, 7, 1)

RICH: dict[str, Any] = {
    "name": "Advanced Example Management",
    "acronym": "AEM",
    "issuer": "exinst",
    "website": {"url": "https://exinst.example/aem"},
    "lifecycle": {"launched": {"date": "2025-08-19"}},
    "exams": {
        "main": {
            "questions": 90,
            "minutes": 150,
            "passing": {"score": 450, "scale_min": 200, "scale_max": 800},
            "style": "knowledge",
            "item_types": ["multiple choice"],
            "proctored": True,
            "delivery": ["test centre", "remote proctored"],
            "report_hours": 24,
            "retake": "four attempts in twelve months",
        }
    },
    "fees": {
        "exam_member": {"for": "exam", "amount": 459, "who": "members", "member": True},
        "exam_nonmember": {"for": "exam", "amount": 599, "who": "non-members", "member": False},
        "application": {"for": "application", "amount": 50, "who": "standard"},
        "maintenance": {
            "for": "maintenance",
            "disputed": [
                {
                    "field": "amount",
                    "quote": "none",
                    "why": "three figures",
                    "values": [{"value": "20", "sources": ["page"]}, {"value": "45", "sources": ["page"]}],
                }
            ],
        },
    },
    "domains": {
        "items": [
            {"name": "Governance", "weight": 62, "detail": "policies, lineage and asset inventories"},
            {"name": "Controls", "weight": 38, "ai": ["Skill 3.2: guardrails for generative AI"]},
        ]
    },
    "conditions": {
        "sit": {"required": {"any_of": [{"credential": "base"}, {"credential": "other"}]}, "not_accepted": ["thin"]},
        "certify": {"steps": ["pass the exam", "apply and pay the fee"]},
    },
    "validity": {"years": 3},
    "recertification": {"per_year": 10, "per_cycle": 30, "cycle_years": 3, "unit": "CPE"},
    "audience": {"who": ["CISOs", "GRC leads"]},
    "companions": {"base": {"relation": "audit-side counterpart"}},
    "topics": {"ai-governance": {"depth": "applied"}, "prompt-injection": {"depth": "mention"}},
    "statements": {
        "deadline": {"about": "exam", "text": "A report that comes in late is not marked and the attempt counts as failed."},
        "authors": {"about": "content", "text": "Subject-matter experts write and review the items every year."},
        "entry": {"about": "caveat", "text": "It is an add-on, not an entry-level credential."},
    },
    "judgement": {
        "validates": {"text": "governing AI risk at enterprise level", "why": "its outline"},
        "best_for": {"text": "security managers with a base credential", "why": "its gate"},
        "not_for": {"text": "engineers who want hands-on work", "why": "its exam"},
    },
}


def sample() -> Catalog:
    """The catalog."""
    return catalog(
        credential("rich", **RICH),
        credential("thin", issuer="exinst", acronym="THIN"),
        credential("base", acronym="BASE", validity={"lifetime": True}),
        credential(
            "other", acronym="OTHER", lifecycle={"ended": {"date": "2026-03-31"}}, replaced_by={"thin": {"credential": "thin"}}
        ),
        credential("twin-one", acronym="TWIN"),
        credential("twin-two", acronym="TWIN"),
        issuers={"exinst": {"name": "Example Institute", "website": "https://exinst.example"}},
        topics={
            "ai-governance": {"about": "Who decides about AI systems, and by which rules.", "aliases": ["governance of AI"]},
            "prompt-injection": {"about": "Text that makes a model do what its owner did not want."},
        },
        terms={
            "atlas": {"name": "MITRE ATLAS", "about": "A public knowledge base of attacks on AI systems.", "credentials": ["rich"]}
        },
        said={
            "start-first": {
                "ask": ["Where do I start?", "Which should I pursue first?"],
                "short": "Match the credential to the job you are hired into.",
                "cites": ["rich.fees.application.amount", "rich.recertification.per_year"],
                "credentials": ["rich", "other"],
            }
        },
        beliefs={
            "needs-both": {
                "belief": "AEM needs both BASE and OTHER.",
                "ask": ["Do I need both BASE and OTHER for AEM?"],
                "short": "AEM needs one of BASE and OTHER; either is enough.",
                "credentials": ["rich", "base", "other"],
                "cites": ["rich.conditions.sit.required"],
            }
        },
        collisions={"twin": {"letters": "TWIN", "credentials": ["twin-one", "twin-two"], "note": "Two issuers, two things."}},
        phantoms={"ghost": {"name": "Ghost Cert", "exists": "no", "say": "There is no Ghost Cert.", "instead": ["thin"]}},
        best_before={"fees": {"days": 180}, "lifecycle": {"days": 9999}},
        roles={
            "ciso": {"name": "CISO", "needs": {"ai-governance": {"depth": "applied", "why": "decides"}}, "article_pick": ["rich"]}
        },
    )


def ask(query: Query, *, today: date = TODAY, **more: Any) -> Ask:
    """A question to the sample catalog."""
    return Ask(query, more.pop("catalog", None) or sample(), today, **more)


def fact(*aspects: Any, of: tuple[str, ...] = ("rich",), **more: Any) -> Query:
    """A single-fact question."""
    return Query(intent=Intent.FACT, sides=about(*of), aspects=aspects, **more)
