"""What stands between a person and a credential, said."""

from __future__ import annotations

from datetime import date

from handlers import eligibility
from handlers.answer import Kind
from handlers.ask import Ask
from handlers.person import Held, Person, Years
from handlers.plain_text import plain_text
from handlers.query import Intent, Limits, Query, about
from handlers.slots import MISSING, WHICH_OPEN
from tests.catalogs import catalog, credential
from tests.handlers.asking import asked
from tests.handlers.gates import TODAY, holding, paths, said

CAN = Intent.ELIGIBILITY


def test_yes_names_what_opens_the_gate_and_what_is_left() -> None:
    """With the credential held the answer is yes, and applying afterwards is not forgotten."""
    answer = said(CAN, "top", person=holding("base"))
    assert answer.headline.startswith("Yes: with your active BASE")
    assert "after passing you still need an application" in answer.headline
    assert answer.credentials == ("top",)
    assert "base" in answer.mentioned


def test_not_yet_names_the_gate() -> None:
    """Something else held does not open it, and what it takes is told with fees and years apart."""
    answer = said(CAN, "top", person=holding("entry", security=3))
    assert answer.headline.startswith("Not yet: TOP requires an active BASE or OTHER")
    text = plain_text(answer)
    assert "BASE exam fee" in text
    assert "2 more years" in text
    assert "base.fees.exam.amount" in paths(answer)


def test_years_of_no_named_kind_may_count() -> None:
    """Three years of any work leave two to five of the kind that is asked."""
    person = Person(holds=(Held(credential="entry"),), years=(Years(kind="any", years=3),))
    assert "2 to 5 more years" in plain_text(said(CAN, "top", person=person))


def test_a_lapsed_credential_is_named_as_the_reason() -> None:
    """Held once is not held now."""
    answer = said(CAN, "top", person=holding("base", active=False))
    assert answer.headline.startswith("Not yet:")
    assert "BASE has lapsed" in answer.headline


def test_who_said_nothing_is_asked_what_would_decide() -> None:
    """The gate is told, and one question follows."""
    headline = said(CAN, "top").headline
    assert headline.startswith("We cannot tell yet")
    assert headline.endswith("Do you hold an active BASE or OTHER?")


def test_who_holds_nothing_is_told_no() -> None:
    """Saying to hold nothing is more than saying nothing."""
    assert said(CAN, "top", slot="nothing").headline.startswith("Not yet")


def test_without_one_alternative_the_other_is_enough() -> None:
    """Lacking one of two does not close the gate."""
    headline = said(CAN, "top", person=Person(lacks=("base",))).headline
    assert headline.startswith("Yes, even without BASE, if you hold an active OTHER")


def test_sitting_now_and_being_certified_later() -> None:
    """Two of five years: the exam now, the title later, and what one is until then."""
    headline = said(CAN, "base", person=holding("free", security=3)).headline
    assert headline.startswith("You may sit the BASE exam now, but not yet be certified: you still need 2 more years")
    assert headline.endswith("until then: Associate.")


def test_years_that_count_are_said_with_the_work_they_have_to_be_in() -> None:
    """Enough years are a yes as long as they were in what the issuer says."""
    assert "as long as your years were in information security" in said(CAN, "base", person=holding("free", security=6)).headline


def test_what_is_held_is_not_to_be_earned_again() -> None:
    """A holder is told so, also of another exam of the same credential."""
    assert said(CAN, "top", person=holding("top")).headline.startswith("You hold TOP already")
    assert "your V1 is an exam of the same credential" in said(CAN, "v2", person=holding("v1")).headline


def test_a_closed_exam_is_closed_to_everybody() -> None:
    """Eligible or not, what has ended cannot be sat, and what is open on the day is named."""
    answer = said(CAN, "old", person=holding("base"), on=date(2026, 4, 1))
    assert answer.headline.startswith("No: OLD is retired and can no longer be taken")
    assert "near" in answer.mentioned
    assert "later" not in answer.mentioned


def test_nothing_recorded_is_said_as_unknown() -> None:
    """We do not guess a gate: that it is on sale is told, and no yes to this person."""
    answer = said(CAN, "silent", person=holding("base"))
    assert answer.kind is Kind.UNKNOWN
    assert answer.headline.startswith("SILENT can be taken on")
    assert "no statement of what SILENT requires" in answer.headline


def test_two_targets_are_judged_one_by_one() -> None:
    """Both verdicts stand in the answer."""
    answer = said(CAN, "top", "v2", person=holding("base"))
    assert answer.credentials == ("top", "v2")


def test_a_named_prerequisite_is_no_target() -> None:
    """Asked whether what is held suffices, only the gated one is judged."""
    assert said(CAN, "top", "base", person=holding("base")).credentials == ("top",)


def test_without_a_target_the_open_doors_are_told() -> None:
    """First what one's own credentials open, never what is held, closed or only announced."""
    answer = said(CAN, person=holding("base"))
    assert answer.credentials[0] == "top"
    assert not {"base", "old", "v1", "coming", "later"} & {*answer.credentials}


def test_open_doors_keep_to_what_was_asked() -> None:
    """A track nobody offers leaves nothing."""
    answer = said(CAN, person=holding("base"), limits=Limits(tracks=("offensive",)))
    assert answer.kind is Kind.UNKNOWN


def test_training_that_has_to_be_bought_is_no_formal_step() -> None:
    """Too few years leave the course as the way: open to anyone, and not a yes."""
    either = {"any_of": [{"training": "the official course"}, {"years": 2, "kind": "security", "in": "security"}]}
    held = catalog(credential("course", conditions={"sit": {"required": either}}))
    person = Person(years=(Years(kind="security", years=1),))
    headline = eligibility.answer(asked(CAN, "course", person=person, catalog=held)).headline
    assert headline.startswith("Not yet, though no years of work are needed")
    assert "the official course" in headline


def test_a_designation_that_does_not_open_it_is_named() -> None:
    """Who names letters hears about those letters, not that "nothing you named" counts."""
    held = catalog(
        credential("base"),
        credential("top", conditions={"sit": {"required": {"credential": "base"}}}),
        designations={"dsg": {"name": "Designated Somebody", "aliases": ["DSG"]}},
    )
    query = Query(intent=Intent.ELIGIBILITY, sides=about("top"))
    answer = eligibility.answer(Ask(query, held, TODAY, Person(designations=("dsg",))))
    assert "DSG does not open it" in answer.headline


def test_which_of_several_are_open_is_told_in_one_sentence() -> None:
    """What is open first, then what is not, with what it asks for; each verdict stands below."""
    answer = said(CAN, "top", "free", "base", person=holding("entry"), slot=WHICH_OPEN)
    assert answer.headline.startswith("FREE is open to you now; the exam of BASE can be sat now")
    assert "TOP is not yet: it requires an active BASE or OTHER" in answer.headline
    assert "Not yet: TOP requires" in plain_text(answer)


def test_what_is_missing_is_told_with_the_least_of_it_first() -> None:
    """Before the exam, else to be certified; one that was held may be put back in force."""
    assert said(CAN, "top", person=holding("entry"), slot=MISSING).headline.startswith(
        "Missing for TOP, before the exam: an active OTHER"
    )
    assert "2 more years" in said(CAN, "base", person=holding("entry", security=3), slot=MISSING).headline
    assert "put back in force" in said(CAN, "top", person=holding("base", active=False), slot=MISSING).headline
