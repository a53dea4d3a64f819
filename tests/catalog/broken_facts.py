"""Smallest catalogs that break the rules on dates, figures and where they come from."""

from __future__ import annotations

from catalog import rules_order, rules_provenance
from tests.catalog.broken import KNOWN, Broken, one
from tests.catalogs import DATED, SOURCE, catalog, credential

ORDER = [
    one(
        rules_order.dates_are_in_order,
        "lifecycle.launched",
        lifecycle={"announced": {"date": "2026-05"}, "launched": {"date": "2026-04-30"}},
    ),
    one(
        rules_order.dates_are_in_order, "lifecycle.ended", lifecycle={"launched": {"date": "2026-Q3"}, "ended": {"date": "2026-Q2"}}
    ),
    one(
        rules_order.dates_are_in_order,
        "exams.main.windows.all.last_day",
        exams={"main": {"windows": {"all": {"first_day": {"date": "2026-02-02"}, "last_day": {"date": "2026-02-01"}}}}},
    ),
    one(
        rules_order.dates_are_in_order,
        "fees.exam.until",
        fees={"exam": {"for": "exam", "amount": 1, "from": {"date": "2026"}, "until": {"date": "2025"}}},
    ),
    one(rules_order.ranges_are_in_order, "exams.main.questions_high", exams={"main": {"questions": 90, "questions_high": 60}}),
    one(
        rules_order.ranges_are_in_order,
        "exams.main.passing.scale_max",
        exams={"main": {"passing": {"score": 900, "scale_min": 100, "scale_max": 800}}},
    ),
    one(rules_order.ranges_are_in_order, "fees.exam.amount_high", fees={"exam": {"for": "exam", "amount": 10, "amount_high": 5}}),
    one(rules_order.ranges_are_in_order, "judgement.effort.high", judgement={"effort": {"low": 10, "high": 5, "why": "?"}}),
    one(rules_order.figures_are_plain, "fees.exam.amount", fees={"exam": {"for": "exam", "amount": -1}}),
    one(rules_order.figures_are_plain, "validity.years", validity={"years": "NaN"}),
    one(
        rules_order.windows_speak_of_the_exams_languages,
        "exams.main.windows.ja.languages",
        exams={"main": {"languages": ["en"], "windows": {"ja": {"languages": ["ja"]}}}},
    ),
]

PROVENANCE = [
    one(
        rules_provenance.checked_is_the_sources_own_date,
        "lifecycle.checked",
        "another day",
        lifecycle={"sources": ["page"], "checked": "2026-06-02", "confidence": "issuer"},
    ),
    one(
        rules_provenance.checked_is_the_sources_own_date,
        "lifecycle.checked",
        "left out",
        lifecycle={"sources": ["page"], "confidence": "issuer"},
    ),
    one(
        rules_provenance.checked_is_the_sources_own_date,
        "lifecycle.checked",
        "invented",
        lifecycle={"sources": ["undated"], "checked": DATED, "confidence": "issuer"},
    ),
    one(
        rules_provenance.checked_is_the_sources_own_date,
        "exams.main.windows.all.checked",
        exams={"main": {"windows": {"all": {"sources": ["page"], "checked": "2026-06-02", "confidence": "issuer"}}}},
    ),
    one(
        rules_provenance.confidence_follows_the_source,
        "lifecycle.confidence",
        "a blog is no issuer",
        lifecycle={"sources": ["blog"], "checked": DATED, "confidence": "issuer"},
    ),
    one(
        rules_provenance.confidence_follows_the_source,
        "lifecycle.confidence",
        "knowledge is no report",
        lifecycle={"sources": ["k"], "confidence": "reported"},
    ),
    one(
        rules_provenance.confidence_follows_the_source,
        "lifecycle.confidence",
        "weak without a note",
        lifecycle={"sources": ["blog"], "checked": DATED, "confidence": "unverified"},
    ),
    one(
        rules_provenance.confidence_follows_the_source,
        "exams.main.apart.minutes.confidence",
        exams={"main": {"minutes": 90, "apart": {"minutes": {"sources": ["blog"], "checked": DATED, "confidence": "issuer"}}}},
    ),
    one(rules_provenance.knowledge_carries_no_figure, "fees.exam.amount", fees={"exam": {"for": "exam", "amount": 1, **KNOWN}}),
    one(
        rules_provenance.knowledge_carries_no_figure,
        "exams.main.minutes",
        exams={"main": {"minutes": 90, "proctored": True, **KNOWN}},
    ),
    one(
        rules_provenance.knowledge_carries_no_figure,
        "exams.main.passing",
        exams={"main": {"passing": {"percent": 70}, "apart": {"passing": KNOWN}}},
    ),
    one(rules_provenance.knowledge_carries_no_figure, "lifecycle.launched", lifecycle={"launched": {"date": "2026"}, **KNOWN}),
    one(rules_provenance.knowledge_carries_no_figure, "domains.items", domains={"items": [{"name": "A", "weight": 100}], **KNOWN}),
    one(
        rules_provenance.apart_and_disputes_name_fields,
        "exams.main.apart.minute",
        exams={"main": {"minutes": 90, "apart": {"minute": {"sources": ["page"], "checked": DATED, "confidence": "issuer"}}}},
    ),
    one(
        rules_provenance.apart_and_disputes_name_fields,
        "exams.main.disputed.0.field",
        exams={
            "main": {
                "disputed": [
                    {
                        "field": "minute",
                        "why": "?",
                        "values": [{"value": "1", "sources": ["page"]}, {"value": "2", "sources": ["page"]}],
                    }
                ]
            }
        },
    ),
    *(
        one(
            rules_provenance.disputed_fees_are_numbers,
            f"fees.exam.{key}",
            test,
            fees={
                "exam": {
                    "for": "exam",
                    "amount": amount,
                    "disputed": [
                        {
                            "field": "amount",
                            "quote": quote,
                            "why": "?",
                            "values": [{"value": low, "sources": ["page"]}, {"value": "404", "sources": ["page"]}],
                        }
                    ],
                }
            },
        )
        for test, quote, amount, low, key in [
            ("a rival in words", "range", None, "about 298", "disputed.0.values.0.value"),
            ("the preferred one is no rival", "preferred", 300, "298", "disputed.0"),
            ("nothing preferred", "preferred", None, "298", "disputed.0"),
            ("a value that is not to be quoted", "none", 298, "298", "amount"),
        ]
    ),
    Broken(
        rules_provenance.own_sources_hide_no_shared_ones,
        catalog(credential("x"), sources={"page": SOURCE}),
        (("x", "sources.page"), ("issuer", "sources.page")),
    ),
]
