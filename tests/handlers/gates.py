"""A small hand-written catalog of gates, dates and duties, and how to ask it."""

from __future__ import annotations

from datetime import date
from typing import Any

from catalog.catalog import Catalog
from handlers import eligibility, lifecycle, prerequisites, renewal, verify
from handlers.answer import Answer
from handlers.ask import Ask
from handlers.person import Held, Person, Years
from handlers.query import Intent, Query, about
from tests.catalogs import catalog, credential
from tests.handlers.asking import sound

TODAY = date(2026, 7, 1)
_ANSWERS = {
    Intent.PREREQUISITES: prerequisites.answer,
    Intent.ELIGIBILITY: eligibility.answer,
    Intent.VERIFY: verify.answer,
    Intent.LIFECYCLE: lifecycle.answer,
    Intent.RENEWAL: renewal.answer,
}
_EITHER = {"any_of": [{"credential": "base"}, {"credential": "other"}]}
_ROLE = {"judgement": {"roles": {"engineer": {"fit": "core", "why": "a test"}}}, "platform": "aws"}


def gates() -> Catalog:
    """Gated, open and closed credentials of two issuers."""
    return catalog(
        credential(
            "top",
            name="Advanced Example Management",
            conditions={
                "sit": {
                    "required": _EITHER,
                    "recommended": {"credential": "free"},
                    "not_accepted": ["entry", "Some Badge"],
                },
                "certify": {
                    "required": {"all_of": [_EITHER, {"application": "an application"}]},
                    "steps": ["pass the exam", "apply"],
                    "deadline": "five years",
                },
                "keep": {"required": {"credential": "base"}},
            },
            fees={"exam": {"for": "exam", "amount": 599}, "application": {"for": "application", "amount": 50, "due": "certify"}},
            recertification={"per_year": 10, "per_cycle": 30, "cycle_years": 3, "unit": "CPE"},
            validity={"years": 3},
            administration={"by": "Example Institute", "known": True},
            exams={"main": {"proctored": True}},
        ),
        credential(
            "base",
            conditions={
                "sit": {"required": "none"},
                "certify": {
                    "required": {"years": 5, "kind": "security", "in": "information security"},
                    "until_then": "Associate",
                },
            },
            fees={
                "exam": {"for": "exam", "amount": 575},
                "maintenance": {"for": "maintenance", "amount": 45, "per": "year"},
            },
            recertification={"per_year": 20, "unit": "CPE"},
        ),
        credential("other", conditions={"sit": {"required": "none"}}),
        credential("free", conditions={"sit": {"required": "none"}}, validity={"lifetime": True}),
        credential("entry", recertification={"none": True}),
        credential("silent"),
        credential(
            "hearsay",
            conditions={"sit": {"required": {"training": "a course"}, "sources": ["page"], "confidence": "unverified"}},
        ),
        credential(
            "old",
            **_ROLE,
            lifecycle={"launched": {"date": "2020-01-01"}, "ended": {"date": "2026-03-31"}},
            validity={"years": 3},
        ),
        credential("near", **_ROLE, lifecycle={"launched": {"date": "2024-10-08"}, "ended": {"date": "2026-09-28"}}),
        credential("later", **_ROLE, lifecycle={"launched": {"date": "2026-09-29"}}),
        credential("v1", exams={"V-1": {"windows": {"all": {"last_day": {"date": "2025-12-01"}}}}}),
        credential("v2", new_exam_of={"credential": "v1"}, lifecycle={"launched": {"date": "2025-12-02"}}),
        credential("coming", lifecycle={"launched": {"date": "2026-05", "certainty": "expected"}}),
        credential("nothing", lifecycle={}),
        credential("half-beta", lifecycle={"seen": "active", "note": "Sold, while the page carried a beta label."}),
        credential(
            "only-version", lifecycle={"seen": "active"}, exams={"W-2": {"windows": {"all": {"first_day": {"date": "2026-06-23"}}}}}
        ),
        credential(
            "remarked",
            lifecycle={"launched": {"date": "2020-01-01"}, "ended": {"date": "2026-01-31"}},
            statements={
                "later": {
                    "about": "change",
                    "text": "A later remark.",
                    "sources": ["page"],
                    "checked": "2026-05",
                    "confidence": "reported",
                }
            },
        ),
        credential("translated", lifecycle={"launched": {"date": "2025-02-17"}}, exams={"main": {"languages": ["en", "ja"]}}),
        credential(
            "versions",
            lifecycle={"launched": {"date": "2020-01-01"}, "note": "Two versions overlap."},
            exams={
                "E-1": {"languages": ["en", "ja"], "windows": {"all": {"last_day": {"date": "2026-06-30"}}}},
                "E-2": {"windows": {"all": {"first_day": {"date": "2026-06-20", "certainty": "expected"}}}},
            },
        ),
        credential(
            "half-out",
            lifecycle={
                "beta": {"date": "2026-08-01"},
                "launched": {"date": "2027-Q1", "certainty": "expected"},
                "seen": "announced",
            },
        ),
        credential(
            "tongues",
            exams={
                "T-1": {
                    "windows": {
                        "en": {"languages": ["en"], "last_day": {"date": "2026-06-30"}},
                        "others": {"languages": ["ja"], "open_until": "until T-2 is out"},
                    }
                }
            },
        ),
        credential("twin-a", acronym="TWIN", issuer="unknown-house"),
        credential("twin-b", acronym="TWIN"),
        issuers={
            "issuer": {"name": "Example Institute", "proctored": {"proctored": True, "partner": "PSI"}},
            "unknown-house": {"name": "Unknown House"},
        },
        experience={"any": {}, "security": {"counts_as": ["any"]}},
        roles={"engineer": {"name": "ML engineer", "family": "builds"}},
        collisions={"twin": {"letters": "TWIN", "credentials": ["twin-a", "twin-b"], "note": "Two issuers, two things."}},
        phantoms={"ghost": {"name": "Ghost Cert", "exists": "no", "say": "There is no Ghost Cert.", "instead": ["top"]}},
        beliefs={"both": {"belief": "TOP needs BASE and OTHER.", "short": "TOP needs one of the two."}},
    )


GATES = gates()


def said(intent: Intent, *credentials: str, on: date = TODAY, person: Person | None = None, **more: Any) -> Answer:
    """The answer to a question about these, held to what is true of every answer."""
    sides = more.pop("sides", about(*credentials))
    answer = _ANSWERS[intent](Ask(Query(intent=intent, sides=sides, **more), GATES, on, person or Person()))
    sound(answer, GATES)
    return answer


def holding(*ids: str, active: bool = True, security: float | None = None) -> Person:
    """Somebody who holds these and worked so long in security."""
    years = () if security is None else (Years(kind="security", years=security),)
    return Person(holds=tuple(Held(credential=i, active=active) for i in ids), years=years)


def paths(answer: Answer) -> set[str]:
    """The facts an answer rests on, as `owner.path`."""
    return {f"{fact.owner}.{fact.field}" for fact in answer.facts}
