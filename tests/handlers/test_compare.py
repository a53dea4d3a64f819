"""A comparison: no single winner, what is closed said first, differences in aligned rows."""

from __future__ import annotations

from typing import Any

from handlers.advising import sides
from handlers.answer import Answer, Kind, Table
from handlers.compare import answer
from handlers.person import Held, Person
from handlers.plain_text import plain_text
from handlers.query import Aspect, Intent, Side
from tests.catalogs import catalog, credential
from tests.handlers.asking import FIELD, asked, sound

GUILD = Side(kind="issuer", ids=("guild",))
CLOUDCO = Side(kind="issuer", ids=("cloudco",))


def side_by_side(*credentials: str, **more: Any) -> Answer:
    """The answer to "this or that?"."""
    found = answer(asked(Intent.COMPARE, *credentials, **more))
    sound(found, more.get("catalog", FIELD))
    return found


def table(found: Answer) -> Table:
    """Its table."""
    return next(section for section in found.sections if isinstance(section, Table))


def test_each_side_is_said_for_its_own_people() -> None:
    """Not one winner for everybody."""
    found = side_by_side("governor", "cloud-new")
    assert "GOV is for security managers and CISOs" in found.headline
    assert "They do not replace each other" in found.headline
    assert found.credentials == ("governor", "cloud-new")


def test_rows_are_aligned_and_only_differences_stand_in_the_table() -> None:
    """What is the same on every side is one line below."""
    found = side_by_side("governor", "audit-ai", "cloud-new")
    held = table(found)
    assert all(len(row) == len(held.header) == 4 for row in held.rows)
    assert all(len(set(row[1:])) > 1 for row in held.rows)
    assert any(note.startswith("The same on every side") for note in found.notes)


def test_a_retired_side_is_said_first() -> None:
    """Then that the other is its newer exam."""
    found = side_by_side("cloud-old", "cloud-new")
    assert found.headline.startswith("CLD-1 is retired")
    assert "newer exam of the same credential" in found.headline


def test_a_gate_is_no_rival() -> None:
    """One opens the other."""
    assert "opens it" in side_by_side("governor", "manager").headline


def test_issuers_are_compared_without_advising_a_credential() -> None:
    """Sides that are no credentials leave the ids empty and name them in the text."""
    found = side_by_side(sides=(GUILD, CLOUDCO))
    assert found.credentials == ()
    assert {"governor", "cloud-new"} <= set(found.mentioned)
    assert table(found).header == ("", "guild", "cloudco")


def test_a_stack_is_one_side_with_all_its_ids() -> None:
    """Asked order is kept."""
    stack = Side(kind="stack", ids=("cloud-new", "first-steps"))
    found = side_by_side(sides=(Side(ids=("governor",)), stack))
    assert found.credentials == ("governor", "cloud-new", "first-steps")
    assert table(found).header == ("", "GOV", "CLD-2 + FST")


def test_the_asked_aspect_is_the_first_row() -> None:
    """What was asked about comes first."""
    found = side_by_side("governor", "cloud-new", aspects=(Aspect.FEE,))
    assert table(found).rows[0][0] == "Exam fee"
    assert found.headline.startswith("CLD-2 is cheaper to get, by 299 USD. GOV: ")


def test_cheaper_is_said_only_where_it_holds_for_every_figure() -> None:
    """Two fees that no source disputes are told apart; a disputed one that may lie on either side is not."""
    rivals = [{"value": "50", "sources": ["page"]}, {"value": "150", "sources": ["page"]}]
    disputed = {"field": "amount", "quote": "preferred", "why": "two figures", "values": rivals}
    held = catalog(
        credential("low", fees={"exam": {"for": "exam", "amount": 100}}),
        credential("high", fees={"exam": {"for": "exam", "amount": 120}}),
        credential("either", fees={"exam": {"for": "exam", "amount": 50, "disputed": [disputed]}}),
    )
    assert "LOW is cheaper" in side_by_side("high", "low", catalog=held, aspects=(Aspect.FEE,)).headline
    told = side_by_side("low", "either", catalog=held, aspects=(Aspect.FEE,)).headline
    assert "is cheaper cannot be told for sure: EITHER is cheaper to get by the figures we prefer, not by those" in told


def test_issuers_are_held_against_each_other_by_their_cheapest_with_every_other_as_cheap() -> None:
    """A fee that no source disputes stands for its level; a lead that a rival figure may turn says by which figures it holds."""
    rivals = [{"value": "100", "sources": ["page"]}, {"value": "75", "sources": ["page"]}]
    doubt = {"field": "amount", "quote": "preferred", "why": "two figures", "values": rivals}
    held = catalog(
        credential("a1", issuer="guild", fees={"exam": {"for": "exam", "amount": 100, "disputed": [doubt]}}),
        credential("a2", issuer="guild", fees={"exam": {"for": "exam", "amount": 100}}),
        credential("b", issuer="cloudco", fees={"exam": {"for": "exam", "amount": 99}}),
        credential("c", issuer="order", fees={"exam": {"for": "exam", "amount": 9, "currency": "EUR"}}),
    )
    told = side_by_side(sides=(GUILD, CLOUDCO), aspects=(Aspect.FEE,), catalog=held).headline
    assert told.startswith("Cloudco starts cheaper by the figures we prefer; the cheapest of guild is A2 (100 USD")
    assert "), level with A1; the cheapest of cloudco is B (99 USD" in told
    order = Side(kind="issuer", ids=("order",))
    assert "of order we found no fee in USD" in side_by_side(sides=(CLOUDCO, order), aspects=(Aspect.FEE,), catalog=held).headline


def test_a_number_of_questions_that_is_a_maximum_is_compared_as_one() -> None:
    """Fewer than 90 for sure; than 40 not; two maxima by what there may be."""
    exams = {"most": {"questions": 60, "questions_up_to": True}, "many": {"questions": 90}, "few": {"questions": 40}}
    exams["cap"] = {"questions": 90, "questions_up_to": True}
    held = catalog(*(credential(name, exams={"main": exam}) for name, exam in exams.items()))
    asked_for = {"aspects": (Aspect.QUESTIONS,), "slot": "least", "catalog": held}
    assert side_by_side("most", "many", **asked_for).headline.startswith("MOST has fewer questions.")
    assert "cannot be told for sure. " in side_by_side("most", "few", **asked_for).headline
    assert "MOST has fewer questions, by the most there may be." in side_by_side("most", "cap", **asked_for).headline


def test_one_side_gets_its_nearest_rival_under_a_stated_assumption() -> None:
    """Rather than a question back."""
    found = side_by_side("governor")
    assert len(found.credentials) == 2
    assert any("nearest rival" in note for note in found.notes)
    assert found.form is not None, "the picker is at hand for another choice"
    assert side_by_side("governor", "practitioner").form is None


def test_nothing_to_compare_asks_with_the_picker() -> None:
    """The form is offered."""
    found = answer(asked(Intent.COMPARE))
    assert (found.kind, found.credentials) == (Kind.CLARIFY, ())
    assert found.form is not None


def test_who_says_something_of_themselves_gets_their_own_verdict() -> None:
    """For this person, beside those for kinds of people."""
    found = side_by_side("governor", "cloud-new", person=Person(holds=(Held(credential="manager"),), role="ciso"))
    assert "For you: GOV" in plain_text(found)


def test_fees_are_facts() -> None:
    """Each side's fee is in the facts."""
    owners = {fact.owner for fact in side_by_side("governor", "cloud-new").facts if fact.field.startswith("fees.")}
    assert owners == {"governor", "cloud-new"}


def test_a_topic_that_was_named_is_answered_for_each_side_first() -> None:
    """Deep, left out, or not evidenced: each in its own words."""
    held = catalog(
        credential("deep", topics={"attacks": {"depth": "hands-on"}}),
        credential("apart", topics={"attacks": {"depth": "none"}}),
        credential("silent"),
        topics={"attacks": {"name": "Attacks"}},
    )
    headline = side_by_side("deep", "apart", "silent", catalog=held, topics=("attacks",)).headline
    assert headline.startswith("Attacks: DEEP hands-on; APART not at all; SILENT not evidenced.")


def test_what_is_asked_of_the_sides_is_decided_first() -> None:
    """Who is ahead where the figures tell; that it cannot be told where they do not, or where nobody has figures."""
    assert side_by_side("governor", "first-steps", aspects=(Aspect.FEE,)).headline.startswith("FST is cheaper to get, by 499 USD.")
    assert side_by_side("governor", "audit-ai", aspects=(Aspect.SALARY,)).headline.startswith("Which pays more cannot be told")
    known = side_by_side("governor", "audit-ai", aspects=(Aspect.RECOGNITION,))
    assert known.headline.startswith("Which counts for more with employers, nothing we hold measures.")
    assert "Three checks:" in known.headline


def test_what_a_person_lacks_closes_a_side() -> None:
    """A gate that is shut is said before for whom each side is."""
    found = side_by_side("governor", "first-steps", person=Person(lacks=("manager", "expert")))
    assert found.headline.startswith("GOV is not open to you yet: it needs")


def test_a_beginner_is_told_what_is_not_made_for_a_start() -> None:
    """By the level of each side."""
    found = side_by_side("governor", "first-steps", person=Person(level="entry"))
    assert found.headline.startswith("For a start rather FST: GOV is for security managers")


def test_a_date_that_fees_share_is_said_once() -> None:
    """Under the table; a fee of another date keeps its own in its cell."""
    held: list[tuple[str, tuple[str, ...]]] = [
        ("Fee", ("1 USD, checked 2 May 2026", "2 USD, checked 2 May 2026", "3 USD, reported, date not known"))
    ]
    rows, usual = sides.dates_apart(held)
    assert rows == [("Fee", ("1 USD", "2 USD", "3 USD, reported, date not known"))]
    assert usual == "checked 2 May 2026"
    assert sides.dates_apart([("Fee", ("1 USD, checked 2 May 2026", "not found"))])[1] == ""


def test_what_was_asked_about_has_one_row() -> None:
    """The fee that was asked for stands on top, and no second time below."""
    found = side_by_side("governor", "cloud-new", aspects=(Aspect.FEE,))
    assert sum("fee" in row[0].casefold() for row in table(found).rows) == 1


def test_what_is_known_of_an_issuer_in_general_is_no_difference() -> None:
    """It is said to be that, beside what is the same."""
    differ, same = sides.apart([("Proctored", ("proctored", "proctored (Guild in general)"))], ["GOV", "AUD"])
    assert differ == []
    assert same == [("Proctored", "proctored (AUD: Guild in general)")]


def test_for_whom_does_not_say_the_headline_again() -> None:
    """Whom each is best for stands once."""
    found = side_by_side("governor", "cloud-new")
    assert plain_text(found).casefold().count("security managers and cisos") == 1


def test_what_keeping_costs_is_decided_where_the_fees_are_known() -> None:
    """Money a year, cycles evened out; where one is not known the others are told apart."""
    fee = {"for": "maintenance", "currency": "USD"}
    field = catalog(
        credential("cheap", fees={"keep": {**fee, "amount": 60, "per": "cycle"}}, validity={"years": 3}),
        credential("dear", fees={"keep": {**fee, "amount": 50, "per": "year"}}, validity={"years": 3}),
        credential("untold"),
    )
    two = side_by_side("cheap", "dear", catalog=field, aspects=(Aspect.MAINTENANCE,))
    assert two.headline.startswith("CHEAP costs less to keep.")
    three = side_by_side("cheap", "dear", "untold", catalog=field, aspects=(Aspect.MAINTENANCE,))
    assert "cannot be told for sure; of those whose price we know, CHEAP costs less to keep" in three.headline
