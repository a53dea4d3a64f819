"""What has to be held or done first, said."""

from __future__ import annotations

import pytest

from catalog.catalog import Catalog
from handlers import prerequisites
from handlers.answer import Kind
from handlers.ask import Ask
from handlers.leading import COURSE, SKIPPED
from handlers.person import Held, Person
from handlers.plain_text import plain_text
from handlers.query import Intent, Query, about
from handlers.slots import APPLY_BY, MAY_FOLLOW, OF_AGE, UNNAMED, VOUCHED, WHO_CAN
from tests.catalogs import catalog, credential
from tests.handlers.gates import TODAY, paths, said

PRE = Intent.PREREQUISITES


@pytest.mark.parametrize(
    ("asked", "slot", "first"),
    [
        (("base",), None, "No, not BASE in particular"),
        (("base", "other"), None, "No, not both"),
        (("base",), "enough", "Yes: BASE is enough"),
        (("base",), "without", "Yes, TOP can be had without BASE"),
        (("free",), None, "No: FREE is recommended for TOP, not required"),
        (("entry",), None, "No, and it would not count"),
        (("entry",), "enough", "No: TOP does not accept ENTRY"),
        (("silent",), None, "No: SILENT is not among the conditions of TOP"),
    ],
)
def test_the_answer_itself_comes_first(asked: tuple[str, ...], slot: str | None, first: str) -> None:
    """Whether the other is needed, is enough, or can be done without, stands at the head."""
    answer = said(PRE, "top", *asked, slot=slot)
    assert answer.headline.startswith(first)
    assert answer.kind is Kind.PREREQUISITES
    assert answer.credentials == ("top",)
    assert set(asked) <= set(answer.mentioned)


def test_the_headline_says_that_one_of_two_is_enough() -> None:
    """A choice is never read as two demands."""
    assert "an active BASE or OTHER (one of the two is enough)" in said(PRE, "top", "base").headline


def test_who_may_sit_and_who_is_certified_are_told_apart() -> None:
    """Anyone may sit; years are for being certified."""
    answer = said(PRE, "base")
    assert answer.headline.startswith("Anyone may sit the BASE exam; to be certified you need")
    assert "base.conditions.certify.required" in paths(answer)


def test_passing_is_not_the_end() -> None:
    """Steps, deadline and application fee follow the gate."""
    answer = said(PRE, "top")
    text = plain_text(answer)
    assert "Deadline: Five years." in text
    assert {"top.conditions.certify.steps", "top.fees.application.amount"} <= paths(answer)


def test_an_application_fee_stands_with_the_stage_it_is_due_before() -> None:
    """Before the exam where the application comes first; where no source says when, that is said."""
    for due, title in (
        ("sit", "To pay before the exam:"),
        ("certify", "From passing to being certified:"),
        (None, "Application fee:"),
    ):
        fee = {"for": "application", "amount": 50, **({"due": due} if due else {})}
        held = credential("applied", conditions={"sit": {"required": {"application": "an application"}}}, fees={"application": fee})
        text = plain_text(prerequisites.answer(Ask(Query(intent=PRE, sides=about("applied")), catalog(held), TODAY)))
        told = text.partition(title)[2].splitlines()[1]
        assert "50 USD" in told
        assert ("no statement on when" in told) == (due is None)


def test_nothing_recorded_is_unknown_and_not_nothing() -> None:
    """No statement found is said as that."""
    answer = said(PRE, "silent")
    assert answer.kind is Kind.UNKNOWN
    assert answer.credentials == ()
    assert answer.headline.startswith("We found no statement")


def test_a_gate_without_a_document_is_said_to_be_that() -> None:
    """General knowledge is no source."""
    assert any("not read in any document" in note for note in said(PRE, "hearsay").notes)


def test_nothing_required_is_said_as_that() -> None:
    """The issuer says that nothing is required."""
    assert said(PRE, "free").headline.startswith("Nothing is required before FREE")


def test_the_gated_one_is_the_target_whichever_is_named_first() -> None:
    """Asked the wrong way round, the gate is still found."""
    answer = said(PRE, "base", "top")
    assert answer.credentials == ("top",)


def test_a_wrong_belief_is_corrected() -> None:
    """What many believe is answered with its correction."""
    assert said(PRE, "top", said=("both",)).headline == "TOP needs one of the two."


def test_asked_about_nothing_we_ask_back() -> None:
    """Without a credential there is one question and no claim."""
    answer = said(PRE)
    assert answer.kind is Kind.CLARIFY
    assert answer.credentials == ()


def test_what_is_sold_with_its_training_only_takes_it_in_effect() -> None:
    """Nothing has to be held, and the course comes along: neither a plain no nor a condition."""
    package = {"for": "exam_with_training", "amount": 795, "includes": "ten-module course"}
    sold = {"packed": {"package": package}, "alone": {"package": package, "exam": {"for": "exam", "amount": 99}}}
    free = {"sit": {"required": "none"}}
    held = catalog(*(credential(name, conditions=free, fees=fees) for name, fees in sold.items()))
    assert of(held, "packed", SKIPPED).startswith(
        "Not that we found: the PACKED exam is sold with its training (ten-module course)"
    )
    assert of(held, "packed", COURSE).startswith("Yes, in effect: the PACKED exam is sold with its training")
    assert of(held, "packed", None).startswith("Nothing is required before PACKED")
    assert "no price for it alone" in of(held, "packed", None)
    assert of(held, "alone", COURSE).startswith("No: nothing is required before ALONE")


def test_a_dispute_on_a_gate_that_asks_for_nothing_is_told() -> None:
    """What one source asks for, although the one we prefer asks for nothing."""
    values = [{"value": "nothing required", "sources": ["page"]}, {"value": "OSCP required", "sources": ["page"]}]
    stage = {"required": "none", "disputed": [{"field": "required", "values": values, "why": "The vendor says so."}]}
    told = of(catalog(credential("one", conditions={"sit": stage})), "one", None)
    assert "Sources disagree here" in told
    assert "OSCP required (" in told
    assert "The vendor says so." in told


def test_who_may_sit_is_said_of_the_day() -> None:
    """Nobody sits what is not open yet, or no longer."""
    free = {"sit": {"required": "none"}}
    note = "Presale only, together with a course."
    held = catalog(
        credential("soon", conditions=free, lifecycle={"seen": "announced", "note": note}),
        credential("over", conditions=free, lifecycle={"ended": {"date": "2026-03-31"}}),
    )
    assert of(held, "soon", None).startswith("Nothing is reported to be required before SOON, which is not open yet.")
    assert note in of(held, "soon", None)
    assert of(held, "soon", COURSE).startswith("Yes, so far: presale only")
    assert of(held, "over", None).startswith("Nothing was required before OVER, which can no longer be taken.")


def of(held: Catalog, name: str, slot: str | None) -> str:
    """What is said of one credential's gate."""
    query = Query(intent=PRE, sides=about(name), slot=slot)
    return plain_text(prerequisites.answer(Ask(query, held, TODAY)))


@pytest.mark.parametrize(
    ("target", "slot", "words", "first"),
    [
        ("top", APPLY_BY, "", "Five years."),
        ("base", APPLY_BY, "", "We found no time limit after passing BASE"),
        ("other", APPLY_BY, "", "We found nothing to apply for after passing OTHER"),
        ("base", VOUCHED, "", "We found no statement on who confirms the years of work for BASE"),
        ("other", VOUCHED, "", "We found no work experience that OTHER asks to have confirmed"),
        ("base", MAY_FOLLOW, "", "Yes, the exam may come first and the years of work after it"),
        ("other", MAY_FOLLOW, "", "No years of work are asked for"),
        ("top", UNNAMED, "a nationality", "No source we hold names a nationality for TOP"),
    ],
)
def test_a_term_of_the_gate_is_told_first(target: str, slot: str, words: str, first: str) -> None:
    """Till when to apply, who confirms the years, what may follow, and what no source names; the gate comes after it."""
    assert said(PRE, target, slot=slot, words=words).headline.startswith(first)


def test_of_an_age_nothing_is_known() -> None:
    """That anybody may sit it says nothing of a minimum age."""
    answer = said(PRE, "free", slot=UNNAMED, words=OF_AGE)
    assert answer.kind is Kind.UNKNOWN
    assert "may sit" not in answer.headline


def test_a_course_that_is_one_way_in_can_be_left_out() -> None:
    """What stands in its place is told, to who would leave it out and to who asks whether it is a must."""
    years = {"years": 2, "kind": "security", "in": "security"}
    held = catalog(credential("taught", conditions={"sit": {"required": {"any_of": [{"training": "the course"}, years]}}}))
    told = [
        prerequisites.answer(Ask(Query(intent=PRE, sides=about("taught"), slot=slot), held, TODAY)).headline
        for slot in (SKIPPED, COURSE)
    ]
    assert told[0] == "Yes, by the other way in: without the course TAUGHT asks for 2 years of experience in security."
    assert told[1].startswith("No, it is one way in: without the course")


def test_of_several_people_one_has_only_passed_and_one_has_let_it_lapse() -> None:
    """Neither is let in by that, whatever opens the gate for who holds it."""
    asker = Person(holds=(Held(credential="base", active=False),), lacks=("other",))
    told = said(PRE, "top", "base", "other", "entry", slot=WHO_CAN, asker=asker).headline
    assert "OTHER that is passed only and not yet held does not" in told
    assert "a lapsed BASE does not" in told
    assert not told.startswith("Yes")
