"""A list: results in order, what decides beside each, and what might fit said apart."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from handlers.answer import Answer, Kind
from handlers.find import answer
from handlers.person import Held, Money, Person
from handlers.plain_text import plain_text
from handlers.query import Intent, Limits, Query, Side
from handlers.slots import ENDS
from tests.catalogs import catalog, credential
from tests.handlers.asking import asked, sound
from tests.handlers.samples import ask


def listed(limits: Limits | None = None, **more: Any) -> Answer:
    """The answer to "which are …?"."""
    found = answer(asked(Intent.FIND, limits=limits or Limits(), **more))
    sound(found)
    return found


def test_cheapest_names_the_first_and_its_fee_as_a_fact() -> None:
    """With the caveat that unknown fees are not in the order."""
    found = listed(Limits(sort="fee"))
    assert found.headline.startswith("FST is the cheapest of those we have a figure for: 100 USD")
    assert found.credentials[0] == "first-steps"
    assert ("first-steps", "fees.exam.amount") in {(fact.owner, fact.field) for fact in found.facts}


def test_a_place_in_the_order_leaves_out_what_stands_before() -> None:
    """The second cheapest comes first, and what is cheaper is named with its fee."""
    whole = listed(Limits(sort="fee"))
    second = listed(Limits(sort="fee", nth=2))
    assert "is the second cheapest of those we have a figure for" in second.headline
    assert "Before it: FST (100 USD" in second.headline
    assert "first-steps" in second.mentioned
    assert second.credentials == whole.credentials[len(whole.credentials) - len(second.credentials) :]


def test_the_first_few_are_told_with_their_figures() -> None:
    """No more of them than were asked for, but for those level with the last."""
    whole, two = listed(Limits(sort="fee")), listed(Limits(sort="fee", most=2))
    assert two.credentials == whole.credentials[: len(two.credentials)]
    assert len(two.credentials) < len(whole.credentials)
    assert "cheapest of those we have a figure for" in two.headline
    assert "FST (100 USD" in two.headline


def test_there_is_no_place_behind_the_last() -> None:
    """Then the whole order is told."""
    assert listed(Limits(sort="fee", nth=20)).headline.startswith("FST is the cheapest")


def test_both_ends_are_told_where_both_are_asked() -> None:
    """The other end behind the first."""
    found = listed(Limits(sort="fee"), slot=ENDS)
    assert "FST is the cheapest" in found.headline
    assert "the dearest" in found.headline


def test_an_unknown_fee_might_fit() -> None:
    """Neither a result nor forgotten."""
    found = listed(Limits(budget=Money(amount=Decimal(650))))
    assert "workshop" not in found.credentials
    assert "workshop" in found.mentioned
    assert "1 more might fit; fee not known, or disputed around your limit: WRK" in plain_text(found)


def test_a_fee_for_members_within_the_budget_is_told_apart() -> None:
    """No result for everybody, and not hidden from those who are members."""
    found = answer(ask(Query(intent=Intent.FIND, limits=Limits(budget=Money(amount=Decimal(500))))))
    assert "rich" not in found.credentials
    assert "rich" in found.mentioned
    assert ("rich", "fees.exam_member.amount") in {(fact.owner, fact.field) for fact in found.facts}
    assert "For members of the issuer the exam fee alone is within it: AEM at" in plain_text(found)


def test_every_result_is_in_the_ids() -> None:
    """Also those the card only names."""
    found = listed()
    assert found.kind is Kind.FIND
    assert len(found.credentials) == 9 + 1
    assert found.headline.startswith("10 credentials fit")


def test_nothing_found_says_so() -> None:
    """No invented near miss."""
    found = listed(Limits(styles=("hands-on",), budget=Money(amount=Decimal(10))))
    assert found.credentials == ()
    assert found.headline.startswith("We found no credential")


def test_a_named_issuer_is_a_filter() -> None:
    """As if it had been a limit."""
    found = listed(sides=(Side(kind="issuer", ids=("guild",)),))
    assert set(found.credentials) == {"governor", "manager", "audit-ai"}


def test_what_is_held_stays_in_the_list_and_is_said() -> None:
    """A list is no advice."""
    found = listed(Limits(tracks=("platform",)), person=Person(holds=(Held(credential="cloud-new"),)))
    assert found.credentials == ("cloud-new",)
    assert any("You hold already: CLD-2" in note for note in found.notes)


def test_retired_ones_are_listed_only_when_asked_for() -> None:
    """With how they stand."""
    found = listed(Limits(states=("retired",)))
    assert found.credentials == ("cloud-old",)
    assert "retired; the last day was" in plain_text(found).lower()


def test_a_single_result_is_spoken_of_in_the_singular() -> None:
    """One credential that is, not that are."""
    assert listed(Limits(states=("retired",))).headline.startswith("1 credential that is retired")
    assert listed(Limits(states=("beta",), without=("expiry", "non-ai"))).headline.startswith(
        "We found no credential that is in beta, that reaches AI and that does not expire on "
    )


def test_cheapest_is_claimed_with_what_may_make_it_dearer() -> None:
    """A figure of another source above the next one, and access that has to be paid besides."""
    rivals = [{"value": "50", "sources": ["page"]}, {"value": "150", "sources": ["page"]}]
    disputed = {"field": "amount", "quote": "preferred", "why": "two figures", "values": rivals}
    paid = {"sit": {"required": {"subscription": "a plan"}}}
    held = catalog(
        credential("either", conditions=paid, fees={"exam": {"for": "exam", "amount": 50, "disputed": [disputed]}}),
        credential("settled", fees={"exam": {"for": "exam", "amount": 100}}),
    )
    headline = answer(asked(Intent.FIND, limits=Limits(sort="fee"), catalog=held)).headline
    assert headline.startswith("EITHER is the cheapest by the figure we prefer, before the subscription it requires")


def test_the_first_of_an_order_is_claimed_with_what_may_stand_before_it() -> None:
    """Another figure of another source, and others of which it is not known whether they fit."""
    rivals = [{"value": "60", "sources": ["page"]}, {"value": "165", "sources": ["page"]}]
    disputed = {"field": "minutes", "quote": "preferred", "why": "two figures", "values": rivals}
    held = catalog(
        credential("short", exams={"main": {"minutes": 60, "languages": ["en"], "disputed": [disputed]}}),
        credential("long", exams={"main": {"minutes": 90, "languages": ["en"]}}),
        credential("maybe", exams={"main": {"minutes": 30}}),
    )
    told = answer(asked(Intent.FIND, limits=Limits(sort="duration", languages=("en",)), catalog=held)).headline
    assert told.startswith("SHORT is the shortest exam of what fits for sure by the figure we prefer: 60 minutes")


def test_one_of_each_cloud_comes_first_and_their_sum_says_by_which_figures() -> None:
    """How many fit follows, without their names."""
    rivals = [{"value": "100", "sources": ["page"]}, {"value": "75", "sources": ["page"]}]
    disputed = {"field": "amount", "quote": "preferred", "why": "two figures", "values": rivals}
    held = catalog(
        credential("a", platform="aws", track="platform", fees={"exam": {"for": "exam", "amount": 100, "disputed": [disputed]}}),
        credential("b", platform="azure", track="platform", fees={"exam": {"for": "exam", "amount": 50}}),
    )
    told = answer(asked(Intent.FIND, limits=Limits(platforms=("aws", "azure")), catalog=held)).headline
    lead = "One for each cloud: A on AWS and B on Azure; together 150 USD in exam fees, by the figures we prefer. "
    assert told == f"{lead}2 credentials on AWS or Azure."


def test_the_nearest_say_what_of_them_is_not_known() -> None:
    """And what they miss."""
    held = catalog(
        credential("near", judgement={"effort": {"low": 12, "high": 12, "why": "a test"}}),
        credential("far", judgement={"effort": {"low": 80, "high": 80, "why": "a test"}}, validity={"lifetime": True}),
    )
    found = answer(asked(Intent.FIND, limits=Limits(hours=10, without=("expiry",)), catalog=held))
    text = plain_text(found)
    assert "12 hours" in text
    assert "We found no period of validity." in text


def test_the_wish_that_a_near_one_misses_is_told_by_its_value() -> None:
    """Who delivers it, and the subscription it asks for."""
    held = catalog(
        credential("psi", exams={"main": {"delivery": ["PSI test centre"]}}, conditions={"sit": {"required": "none"}}),
        credential("plan", conditions={"sit": {"required": {"subscription": "a yearly plan"}}}),
    )
    assert "Delivered so: PSI test centre." in plain_text(
        answer(asked(Intent.FIND, limits=Limits(venue="pearson-vue"), catalog=held))
    )
    paid = catalog(held.credentials["plan"])
    told = plain_text(answer(asked(Intent.FIND, limits=Limits(without=("subscription",)), catalog=paid)))
    assert "Asks for a subscription: a yearly plan." in told


def test_what_opens_no_gate_is_told_where_it_is_advised() -> None:
    """No gate names it; one exam recommends it."""
    held = catalog(
        credential("key"), credential("advised", conditions={"sit": {"required": "none", "recommended": {"credential": "key"}}})
    )
    told = answer(asked(Intent.FIND, limits=Limits(unlocks="key"), catalog=held)).headline
    assert told.startswith("No gate that we hold names KEY; it is recommended, not required, for ADVISED")
