"""Single facts: the value first, its source noted, and the three ways of having none told apart."""

from __future__ import annotations

from datetime import date

import pytest

from handlers import fact as handler
from handlers.answer import Answer, Facts, Kind
from handlers.ask import Ask
from handlers.person import Person
from handlers.plain_text import plain_text
from handlers.query import Aspect, Intent, Query, about
from tests.catalogs import catalog, credential
from tests.handlers.gates import TODAY
from tests.handlers.samples import ask, fact, sample


def value(path: str) -> str:
    """A value of the sample as text, so that no test repeats a figure."""
    owner, _, field = path.partition(".")
    found = sample().fact(owner, field)
    assert found is not None
    return str(found.value)


def test_a_fee_names_both_prices_and_where_to_check() -> None:
    """Member and non-member price come in the headline, the rest below, the issuer's page with it."""
    answer = handler.answer(ask(fact(Aspect.FEE)))
    assert answer.kind is Kind.FACT
    assert value("rich.fees.exam_member.amount") in answer.headline
    assert value("rich.fees.exam_nonmember.amount") in answer.headline
    text = plain_text(answer)
    assert value("rich.fees.application.amount") in text
    assert value("rich.website.url") in text
    assert {"fees.exam_member.amount", "fees.exam_nonmember.amount", "fees.application.amount"} <= {f.field for f in answer.facts}
    assert answer.credentials == ("rich",)
    assert [row.label for section in answer.sections if isinstance(section, Facts) for row in section.rows if not row.source] == []


def test_a_dispute_without_a_figure_quotes_none_as_ours() -> None:
    """Where no source is relied on, the answer says that they disagree."""
    answer = handler.answer(ask(fact(Aspect.MAINTENANCE)))
    assert "sources disagree" in answer.headline
    assert "no figure we rely on" in answer.headline


@pytest.mark.parametrize("aspect", list(Aspect))
@pytest.mark.parametrize("of", ["rich", "thin", "base", "other", "twin-one"])
def test_every_aspect_of_every_kind_of_file_has_an_answer(aspect: Aspect, of: str) -> None:
    """No aspect fails on a file that says nothing of it; what is unknown names no credential as known."""
    answer = handler.answer(ask(fact(aspect, of=(of,))))
    assert answer.headline
    assert len(answer.headline) < 1000
    assert "None" not in plain_text(answer)
    assert (answer.kind is Kind.UNKNOWN) == (answer.credentials == ())


def test_unknown_not_published_and_none_never_look_alike() -> None:
    """Three states, three wordings, and only the last is a fact."""
    held = catalog(
        credential("quiet"),
        credential("secret", exams={"main": {"questions": "not_published"}}),
        credential("free", conditions={"sit": {"required": "none"}}),
    )
    unknown = handler.answer(ask(fact(Aspect.QUESTIONS, of=("quiet",)), catalog=held))
    kept = handler.answer(ask(fact(Aspect.QUESTIONS, of=("secret",)), catalog=held))
    none = handler.answer(ask(fact(Aspect.PREREQUISITES, of=("free",)), catalog=held))
    assert unknown.headline.startswith("We found no number of questions")
    assert "does not publish the number of questions" in kept.headline
    assert "no required prerequisite, the issuer says" in none.headline
    assert [a.kind for a in (unknown, kept, none)] == [Kind.UNKNOWN, Kind.UNKNOWN, Kind.FACT]
    assert kept.mentioned == ("secret",)


def test_two_credentials_are_answered_together() -> None:
    """Each is told in the headline; what is not known of one is said as well."""
    answer = handler.answer(ask(fact(Aspect.VALIDITY, of=("rich", "base"))))
    assert answer.credentials == ("rich", "base")
    assert "AEM is valid for 3 years" in answer.headline
    assert "BASE does not expire" in answer.headline
    mixed = plain_text(handler.answer(ask(fact(Aspect.FEE, of=("rich", "thin")))))
    assert "We found no exam fee for THIN" in mixed


def test_a_retired_credential_is_said_to_be_retired_whatever_is_asked() -> None:
    """A fact on something that cannot be taken carries its state, computed for the day."""
    after = plain_text(handler.answer(ask(fact(Aspect.VALIDITY, of=("other",)))))
    before = plain_text(handler.answer(ask(fact(Aspect.VALIDITY, of=("other",)), today=date(2026, 3, 31))))
    assert "OTHER is retired" in after
    assert "retired" not in before


def test_salary_and_pass_rate_are_never_promised() -> None:
    """No figure is held, and none is made up."""
    for aspect in (Aspect.SALARY, Aspect.PASS_RATE):
        answer = handler.answer(ask(fact(aspect)))
        assert answer.kind is Kind.UNKNOWN
        assert "We hold no" in answer.headline


def test_where_ai_stands_names_domain_and_skill() -> None:
    """The domain, its weight and the skill, and that there is no AI domain."""
    answer = handler.answer(ask(fact(Aspect.AI_CONTENT)))
    assert "domain 2, Controls (38 %): Skill 3.2" in answer.headline
    assert "no AI domain of its own" in answer.headline


def test_old_facts_say_how_old_they_are() -> None:
    """Past the best-before of its kind a figure says to be confirmed first."""
    fresh, stale = (plain_text(handler.answer(ask(fact(Aspect.FEE), today=day))) for day in (date(2026, 7, 1), date(2027, 2, 1)))
    assert "confirm first" not in fresh
    assert "checked 8 months ago, confirm first" in stale


def test_several_aspects_become_rows() -> None:
    """What was asked stands in the headline or below it, each with its label."""
    answer: Answer = handler.answer(ask(fact(Aspect.QUESTIONS, Aspect.DURATION, Aspect.PASSING, Aspect.LANGUAGES)))
    text = plain_text(answer)
    for part in ("90 questions", "150 minutes", "450 on a scale of 200 to 800", "We found no list of exam languages"):
        assert part in text


def test_open_book_with_a_limit_says_the_limit() -> None:
    """An exam in which one text is allowed is not simply open book."""
    rule = "Only the text of the act is allowed."
    held = catalog(credential("limited", exams={"main": {"open_book": True, "conditions": rule}}))
    headline = handler.answer(ask(fact(Aspect.OPEN_BOOK, of=("limited",)), catalog=held)).headline
    assert headline.startswith("Yes, within limits")
    assert rule in headline
    form = handler.answer(ask(fact(Aspect.FORMAT, of=("limited",)), catalog=held)).headline
    assert "open book (only the text of the act is allowed)" in form


def test_a_language_it_is_not_given_in_says_nothing_of_its_standing() -> None:
    """The exam is no less on sale because one language is missing."""
    held = catalog(credential("spoken", lifecycle={"launched": {"date": "2025-01-01"}}, exams={"main": {"languages": ["en"]}}))
    text = plain_text(handler.answer(ask(fact(Aspect.LANGUAGES, of=("spoken",), language="de"), catalog=held)))
    assert "unknown standing" not in text


def test_many_with_the_same_value_are_told_together() -> None:
    """One value, then who shares it; who is not known is told after that."""
    held = catalog(
        credential("a", validity={"years": 4}),
        credential("b", validity={"years": 4}),
        credential("c", validity={"lifetime": True}),
        credential("d"),
    )
    answer = handler.answer(ask(fact(Aspect.VALIDITY, of=("a", "b", "c", "d")), catalog=held))
    assert answer.headline == "Validity: 4 years (A, B); does not expire (C). We found no period of validity for D."


def test_limits_of_delivery_are_told_where_nothing_else_is_known_of_it() -> None:
    """Who lives where only a test centre will do hears of it."""
    limits = "residents of Anywhere: test centre only"
    held = catalog(credential("limited", exams={"main": {"delivery_limits": limits}}))
    assert limits in handler.answer(ask(fact(Aspect.DELIVERY, of=("limited",)), catalog=held)).headline


def test_a_fee_is_not_said_without_the_subscription_it_takes() -> None:
    """In the very same sentence: with its figure, or that we found none."""
    needs = {"sit": {"required": {"subscription": "a plan"}}}
    exam = {"for": "exam", "amount": "210"}
    plan = {"for": "subscription", "amount": "550", "per": "year", "includes": "path and exam voucher"}
    held = catalog(
        credential("gated", acronym="GATED", conditions=needs, fees={"exam": exam, "plan": plan}),
        credential("untold", acronym="UNTOLD", conditions=needs, fees={"exam": exam}),
    )
    told = handler.answer(ask(fact(Aspect.FEE, of=("gated",)), catalog=held))
    assert (
        "costs 550 USD for a first attempt: a year's subscription with the exam in it; the exam alone is 210 USD" in told.headline
    )
    assert {"fees.exam.amount", "fees.plan.amount"} <= {found.field for found in told.facts}
    untold = handler.answer(ask(fact(Aspect.FEE, of=("untold",)), catalog=held))
    assert "a subscription is required on top, for which we found no price" in untold.headline


def test_maintenance_that_the_exam_fee_holds_at_first_is_said_to_be() -> None:
    """Else somebody would budget for it twice."""
    kept = {"for": "maintenance", "amount": "250", "per": "cycle", "first_included": True}
    held = catalog(credential("kept", acronym="KEPT", fees={"exam": {"for": "exam", "amount": "799"}, "upkeep": kept}))
    told = handler.answer(ask(fact(Aspect.FEE, of=("kept",)), catalog=held))
    assert "250 USD per cycle (the first one is in the exam fee)" in plain_text(told)
    assert "fees.upkeep.first_included" in {found.field for found in told.facts}


def test_a_note_on_an_amount_goes_with_it() -> None:
    """Whoever reads the price reads what its source leaves open."""
    noted = {"for": "exam", "amount": 165, "note": "The usual fee, not a checkout price."}
    held = catalog(credential("noted", acronym="NOTED", fees={"exam": noted}))
    told = handler.answer(ask(fact(Aspect.FEE, of=("noted",)), catalog=held))
    assert "NOTED costs 165 USD (the usual fee, not a checkout price)" in told.headline


def test_what_belongs_to_one_figure_of_a_range_is_told_of_that_alone() -> None:
    """Place, content and day are those of the figure that was read there; every figure is named, and why they differ."""
    values = [{"value": "298", "sources": ["page"]}, {"value": "359", "sources": ["blog"]}, {"value": "404", "sources": ["blog"]}]
    dispute = {"field": "amount", "quote": "range", "why": "The second is the usual figure", "values": values}
    ranged = {
        "for": "exam",
        "amount": 298,
        "region": "US store",
        "sources": ["page"],
        "confidence": "reported",
        "disputed": [dispute],
    }
    held = catalog(credential("ranged", acronym="RANGED", fees={"exam": {**ranged, "checked": "2026-06-01"}}))
    told = handler.answer(ask(fact(Aspect.FEE, of=("ranged",)), catalog=held))
    assert "298 (US store), 359 or 404, reported, 298 USD checked 1 June 2026" in told.headline
    assert "The second is the usual figure." in told.notes


def test_a_price_that_was_only_announced_is_said_to_be() -> None:
    """Its day has come, and no source was read since."""
    page = {"sources": ["page"], "confidence": "reported", "checked": "2026-06-01", "from": {"date": "2026-06-15"}}
    plan = {"for": "subscription", "amount": 550, "former_amount": 490, "per": "year", "includes": "path and exam voucher", **page}
    needs = {"sit": {"required": {"subscription": "a plan"}}}
    exam = {"for": "exam", "amount": 210}
    held = catalog(credential("told", acronym="TOLD", conditions=needs, fees={"exam": exam, "plan": plan}))
    told = handler.answer(ask(fact(Aspect.FEE, of=("told",)), catalog=held))
    assert "550 USD for a first attempt (announced for 15 June 2026, not confirmed here)" in told.headline
    assert any("was announced for 15 June 2026, which is not confirmed here; it was 490 USD before" in note for note in told.notes)
    assert " since " not in plain_text(told)


def test_what_stands_in_the_answer_is_not_told_again_below() -> None:
    """The application fee, asked for beside the exam's, is no "other fee" too."""
    answer = handler.answer(ask(fact(Aspect.FEE, Aspect.APPLICATION)))
    rows = [(row.label, row.value) for section in answer.sections if isinstance(section, Facts) for row in section.rows]
    assert any(value("rich.fees.application.amount") in shown for _, shown in rows)
    assert len(rows) == len(set(rows))


def test_a_discount_is_a_price_below_the_usual_one() -> None:
    """An offer is; what costs more under a condition is none, nor is a price that is not for whom it is asked."""
    fees = {
        "exam": {"for": "exam", "amount": 100},
        "offer": {"for": "exam", "amount": 60, "offer": True},
        "late": {"for": "exam", "amount": 150, "condition": "booked late"},
    }
    held = catalog(credential("one", fees=fees), credential("plain", fees={"exam": fees["exam"], "late": fees["late"]}))

    def told(of: str, words: str = "") -> str:
        query = Query(intent=Intent.FACT, sides=about(of), aspects=(Aspect.FEE,), slot="discount", words=words)
        return handler.answer(Ask(query, held, TODAY, Person())).headline

    assert told("one").startswith("For less: 60 USD.")
    assert told("one", "students").startswith("We know of no discount on ONE for students; for less there is: 60 USD. ")
    assert told("plain").startswith("We know of no discount on PLAIN: ")
