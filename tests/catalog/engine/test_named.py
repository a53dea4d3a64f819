"""What is about the security of AI: by its name, or by what it tests."""

from __future__ import annotations

from typing import TYPE_CHECKING

from catalog.engine.case import Case
from catalog.engine.find import find
from catalog.engine.named import about_ai_security, for_ai, for_ai_security
from catalog.engine.wishes import NOT_AI_SECURITY
from catalog.engine.worth import Verdict, worth
from handlers.person import Person
from handlers.query import Limits
from tests.catalogs import catalog, credential
from tests.field import TODAY, depths

if TYPE_CHECKING:
    from collections.abc import Callable

HELD = catalog(
    credential("named", name="Certified AI Security Specialist"),
    credential("helper", name="AI Security Analyst", judgement={"topics": depths(automation="hands-on", operations="applied")}),
    credential("both", name="AI Cyber Defender", judgement={"topics": depths(automation="applied", injection="mention")}),
    credential("deep", name="Application Expert", judgement={"topics": depths(injection="applied")}),
    credential("shallow", name="Manager", judgement={"topics": depths(injection="conceptual")}),
    credential("rules", name="AI Governance Professional", judgement={"topics": depths(governance="hands-on")}),
    credential("bracketed", name="Ethical Hacker (marketed as AI hacker)"),
    topics={"injection": {"security": True}, "automation": {"tool": True}, "operations": {"general": True}, "governance": {}},
)


def which(told: Callable[[str], bool]) -> set[str]:
    """The credentials that something holds for."""
    return {one for one in HELD.credentials if told(one)}


def test_a_name_says_it_unless_ai_is_only_the_tool() -> None:
    """What stands in brackets is no part of what it is for."""
    assert which(lambda one: for_ai(HELD, one)) == {"named", "helper", "both", "rules"}
    assert which(lambda one: for_ai_security(HELD, one, TODAY)) == {"named", "both"}


def test_without_the_name_a_topic_of_it_has_to_be_applied() -> None:
    """Concepts and governance are not enough."""
    assert which(lambda one: about_ai_security(HELD, one, TODAY)) == {"named", "both", "deep"}


def test_what_is_not_about_it_can_be_ruled_out() -> None:
    """From a list, and as a verdict of its own."""
    wishes = Limits(without=(NOT_AI_SECURITY,))
    assert {hit.credential for hit in find(Case(HELD, Person(), wishes, TODAY)).hits} == {"named", "both", "deep"}
    found = worth(Case(HELD, Person(), wishes, TODAY), "rules")
    assert (found.verdict, found.decided_by) == (Verdict.NO, "purpose")
    assert worth(Case(HELD, Person(), Limits(), TODAY), "rules").decided_by != "purpose"
