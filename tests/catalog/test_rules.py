"""Each rule has a smallest catalog that breaks it: a check that has never failed is not a check."""

from __future__ import annotations

import pytest

from catalog import rules_wording
from catalog.catalog import Catalog
from catalog.rules import RULES, Rule
from tests.catalog.broken import KNOWN, OTHERS, Broken
from tests.catalog.broken_facts import ORDER, PROVENANCE
from tests.catalog.broken_references import REFERENCES
from tests.catalog.broken_words import WORDING
from tests.catalogs import DATED, catalog, credential

BROKEN = [*REFERENCES, *ORDER, *PROVENANCE, *WORDING]


def _name(case: Broken) -> str:
    rule = getattr(case.rule, "__name__", "")
    return f"{rule}-{case.test or case.keys[0][1] or 'entry'}"


@pytest.mark.parametrize("case", BROKEN, ids=_name)
def test_rule_finds_what_breaks_it(case: Broken) -> None:
    """The rule speaks up, at the right keys and nowhere else."""
    found = list(case.rule(case.catalog))
    assert [(finding.owner, finding.key) for finding in found] == list(case.keys)
    assert all(finding.message for finding in found)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.__name__)
def test_every_rule_has_been_seen_to_fail(rule: Rule) -> None:
    """A new rule comes with an entry that breaks it."""
    assert any(case.rule is rule for case in BROKEN)


def _sound() -> Catalog:
    """A catalog that uses every kind of reference rightly."""
    dispute = {
        "field": "amount",
        "why": "?",
        "values": [{"value": "298", "sources": ["page"]}, {"value": "404", "sources": ["blog"]}],
    }
    old = credential("old", name="AI Thing", lifecycle={"launched": {"date": "2024"}, "ended": {"date": "2024-03"}})
    new = credential(
        "new",
        name="AI Thing",
        sources=OTHERS,
        new_exam_of={"credential": "old"},
        companions={"old": {"relation": "its former exam"}},
        lifecycle={"seen": "active", **KNOWN},
        exams={
            "main": {
                "minutes": 90,
                "passing": "not_published",
                "note": "a weak tracker",
                "apart": {"minutes": {"sources": ["blog"], "checked": DATED, "confidence": "unverified"}},
                **KNOWN,
            }
        },
        fees={
            "exam": {"for": "exam", "amount": 298, "disputed": [dispute]},
            "member": {"for": "exam", "disputed": [dispute | {"quote": "none"}]},
        },
        conditions={
            "sit": {
                "required": {"all_of": [{"credential": "old"}, {"designation": "cia"}, {"years": 2, "in": "it", "kind": "any"}]},
                **KNOWN,
            }
        },
        topics={"ai-risk": {"depth": "applied"}},
        statements={
            "a": {"about": "caveat", "text": "As soon as the fee is paid, nobody knows 2 CISMs apart; it launched in 2026."}
        },
        judgement={"roles": {"ciso": {"fit": "core", "why": "?"}}},
    )
    return catalog(
        old,
        new,
        credential("gsdc", acronym="CAISP"),
        credential("pdso", acronym="caisp"),
        collisions={"caisp": {"credentials": ["gsdc", "pdso"]}},
        roles={"ciso": {"needs": {"ai-risk": {"depth": "applied", "why": "?"}}}},
        topics={"ai-risk": {}},
        designations={"cia": {}},
        experience={"any": {}},
        redirects={"older": {"to": "old"}},
        said={
            "why": {
                "cites": ["new.fees.exam.amount", "new.conditions.sit.required"],
                "kind": "figure",
                "short": "A breach costs 4 million USD.",
            }
        },
    )


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.__name__)
def test_sound_catalog_breaks_no_rule(rule: Rule) -> None:
    """What is written as the README says is left alone."""
    assert list(rule(_sound())) == []


@pytest.mark.parametrize(
    "text",
    [
        "currently",
        "upcoming",
        "soon",
        "recently",
        "no longer",
        "not yet",
        "the latest",
        "retired",
        "until 2027-03-01",
        "until March 2027",
        "now",
        "next year",
    ],
)
def test_word_that_goes_stale_is_seen(text: str) -> None:
    """Each of these would be wrong one day without anybody touching the file."""
    assert rules_wording.STALE.search(f"It is {text} so.")


@pytest.mark.parametrize(
    "text", ["Nobody knows.", "as soon as one has passed", "until the holder lets it lapse", "launched in 2025", "snow"]
)
def test_word_that_stays_true_is_left_alone(text: str) -> None:
    """Absolute dates and ordinary words may stand."""
    assert not rules_wording.STALE.search(text)


@pytest.mark.parametrize("text", ["$599", "USD 599", "599 USD", "1,500 dollars", "EUR20", "€ 20", "2k USD"])
def test_price_is_seen(text: str) -> None:
    """However a price is written."""
    assert rules_wording.MONEY.search(text)


@pytest.mark.parametrize("text", ["ISO 42001", "31 percent", "a USD price", "Top 10", "the euro zone"])
def test_other_number_is_no_price(text: str) -> None:
    """Numbers without a currency may stand."""
    assert not rules_wording.MONEY.search(text)
