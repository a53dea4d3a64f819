"""What is to AI what a general credential is to its field: what builds on it, its issuer's own, else what its people take."""

from __future__ import annotations

from catalog.engine.ai_counterpart import counterparts
from catalog.engine.case import Case
from handlers.person import Person
from handlers.query import Limits
from tests.catalogs import catalog, credential
from tests.field import ROLES, TODAY, TOPICS, fit, judged

_OPENED = {"sit": {"required": {"credential": "manager"}}}
_COMING = {"announced": {"date": "2026-07-15"}, "seen": "announced"}
_PEOPLE = judged(fit(ciso="core"), {})


def test_what_builds_on_it_comes_before_what_its_issuer_has() -> None:
    """Of the same kind only; what is announced is told where its issuer has none on sale; else what those it is for take."""
    held = catalog(
        credential("manager", issuer="guild", track="general-security", judgement=_PEOPLE),
        credential("general", issuer="order", track="general-security", judgement=_PEOPLE),
        credential("plain", issuer="house", track="general-security", judgement=_PEOPLE),
        credential("ai-manager", name="AI manager", issuer="guild", conditions=_OPENED, judgement=_PEOPLE),
        credential("ai-own", name="AI practice", issuer="house", track="practitioner"),
        credential("ai-first", name="AI first", issuer="house", track="foundation"),
        credential("ai-coming", name="AI order", issuer="order", track="practitioner", lifecycle=_COMING),
        roles=ROLES,
        topics=TOPICS,
    )
    found = {i: counterparts(Case(held, Person(), Limits(), TODAY), i) for i in ("manager", "general", "plain")}
    assert (found["manager"].builds_on_it, found["manager"].of_issuer) == (("ai-manager",), ())
    assert (found["plain"].builds_on_it, found["plain"].of_issuer) == ((), ("ai-own",))
    assert (found["general"].of_issuer, found["general"].coming) == ((), ("ai-coming",))
    assert "ai-manager" in found["general"].for_its_people
