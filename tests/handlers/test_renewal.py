"""What keeping credentials takes, said."""

from __future__ import annotations

from handlers import renewal
from handlers.answer import Facts, Kind
from handlers.ask import Ask
from handlers.person import Person
from handlers.plain_text import plain_text
from handlers.query import Intent, Query, about
from handlers.slots import HOLDER, LEAST, MISSED, RENEWS, RESIT
from tests.catalogs import catalog, credential
from tests.handlers.gates import TODAY, holding, paths, said

KEEP = Intent.RENEWAL


def test_one_names_work_and_the_credential_to_be_kept() -> None:
    """Hours a year, the cycle, and what has to stay active beside it."""
    answer = said(KEEP, "top")
    assert answer.headline.startswith("Keeping TOP takes 10 CPE a year (30 CPE in 3 years) and an active BASE")
    assert "base" in answer.mentioned
    assert {"top.recertification.per_year", "top.conditions.keep.required"} <= paths(answer)


def test_money_stands_with_its_fact() -> None:
    """A maintenance fee is a figure with a source."""
    answer = said(KEEP, "base")
    assert "base.fees.maintenance.amount" in paths(answer)
    (money,) = [row for section in answer.sections if isinstance(section, Facts) for row in section.rows if row.label == "Money"]
    assert money.source


def test_a_suggested_pace_is_no_duty_and_a_note_goes_with_the_rule() -> None:
    """What has to be earned comes first, the pace as the suggestion it is."""
    rule = {"per_year": 40, "per_year_suggested": True, "per_cycle": 120, "cycle_years": 3, "unit": "CPE", "note": "A house rule."}
    held = catalog(credential("paced", acronym="PACED", recertification=rule))
    answer = renewal.answer(Ask(Query(intent=Intent.RENEWAL, sides=about("paced")), held, TODAY))
    assert "takes 120 CPE in 3 years (40 CPE a year as the suggested pace)" in answer.headline
    assert "A house rule." in answer.headline
    assert "takes 40 CPE a year" not in plain_text(answer)


def test_what_does_not_expire_needs_nothing() -> None:
    """For life is said as that."""
    assert said(KEEP, "free").headline.startswith("FREE does not expire")


def test_nothing_to_do_is_told_from_nothing_found() -> None:
    """The issuer's "none" and our "not found" are two sentences."""
    assert said(KEEP, "entry").headline.startswith("Keeping ENTRY takes nothing")
    answer = said(KEEP, "silent")
    assert (answer.kind, answer.credentials) == (Kind.UNKNOWN, ())
    assert answer.headline.startswith("We found no renewal rule")


def test_several_say_the_range_and_what_is_shared() -> None:
    """Hours that may count twice make a range; a prerequisite among them is kept anyway."""
    answer = said(KEEP, "top", "base")
    assert answer.headline.startswith("Keeping TOP and BASE together takes 20 to 30 CPE")
    assert "Keeping TOP needs an active BASE anyway" in plain_text(answer)
    assert answer.credentials == ("top", "base")


def test_the_cheapest_to_keep_leads_where_that_is_asked() -> None:
    """What needs nothing comes before what costs money; what nothing is known of is named apart."""
    answer = said(KEEP, "base", "free", slot=LEAST)
    assert answer.headline.startswith("FREE costs least to keep, with nothing to pay or renew, as it does not expire; then BASE at")


def test_an_old_exam_is_renewed_with_the_newer_one() -> None:
    """The newer exam of the same credential is named."""
    answer = said(KEEP, "v1")
    assert "The newer exam of the same credential is V2" in answer.headline
    assert "v2" in answer.mentioned


def test_without_a_name_it_is_about_what_the_asker_holds() -> None:
    """The asker's own credentials are meant."""
    assert said(KEEP, person=holding("base")).credentials == ("base",)


def test_what_has_to_be_kept_and_has_lapsed_comes_first() -> None:
    """Who says that the credential below it lapsed is told that before hours and fees."""
    lapsed = said(KEEP, "top", person=holding("base", active=False)).headline
    assert lapsed.startswith("Not without an active BASE, and your BASE has lapsed")
    assert said(KEEP, "top", person=holding("base")).headline.startswith("Keeping TOP")


def test_credits_that_a_course_earns_are_told() -> None:
    """Where no renewal rule is known, what is known of credits is still said."""
    words = {"about": "training", "text": "Completion earns 16 CPE credits.", "sources": ["page"], "confidence": "reported"}
    held = catalog(credential("course", statements={"earned": words}))
    answer = renewal.answer(Ask(Query(intent=KEEP, sides=about("course")), held, TODAY, Person()))
    assert "earns 16 CPE" in plain_text(answer)


def test_a_newer_outline_is_no_reason_to_sit_it_again() -> None:
    """Also where the date stands with the exam."""
    held = catalog(credential("one", validity={"years": 2}, exams={"main": {"outline_from": {"date": "2026-02-02"}}}))
    told = renewal.answer(Ask(Query(intent=KEEP, sides=about("one"), slot="again"), held, TODAY, Person())).headline
    assert told.startswith("No, not before it expires: ONE is valid for 2 years from the day it was earned.")
    assert "The outline in force since 2 February 2026 is for those who sit the exam from then on." in told


def test_what_does_not_expire_is_not_renewed_with_a_newer_exam() -> None:
    """Who has passed the older one holds the same credential."""
    held = catalog(credential("old", validity={"lifetime": True}), credential("new", new_exam_of={"credential": "old"}))
    told = renewal.answer(Ask(Query(intent=KEEP, sides=about("old")), held, TODAY, Person())).headline
    assert (
        told == "OLD does not expire. The newer exam of the same credential is NEW; who has passed the older one holds it already."
    )


def test_what_cannot_be_renewed_any_more_is_said_before_the_rule_that_held() -> None:
    """Also to whom asks whether it has to be sat again."""
    words = {"about": "renewal", "text": "It cannot be renewed any more.", "sources": ["page"], "confidence": "reported"}
    gone = {"launched": {"date": "2020"}, "ended": {"date": "2025"}}
    held = catalog(credential("one", lifecycle=gone, validity={"years": 1}, statements={"renewal": words}))
    told = renewal.answer(Ask(Query(intent=KEEP, sides=about("one"), slot="again"), held, TODAY, Person())).headline
    assert told.startswith("No, not before it expires")
    assert "ONE is valid for 1 year from the day it was earned. ONE is retired. It cannot be renewed any more." in told


def test_a_name_is_not_said_twice() -> None:
    """What a source says of how long it lasts may begin with it."""
    held = catalog(credential("one", validity={"text": "ONE does not expire; ONE+ lasts three years."}))
    told = renewal.answer(Ask(Query(intent=KEEP, sides=about("one")), held, TODAY, Person())).headline
    assert told == "ONE does not expire; ONE+ lasts three years; we found no rule on how it is renewed."


ROUTED = catalog(
    credential("renewer", acronym="RENEWER"),
    credential(
        "renewed", acronym="RENEWED", recertification={"routes": ["pass RENEWED again", "pass RENEWER"]}, validity={"years": 3}
    ),
    credential(
        "worked", acronym="WORKED", recertification={"per_cycle": 36, "cycle_years": 4, "unit": "CPE"}, validity={"years": 4}
    ),
    credential("ended", acronym="ENDED", lifecycle={"ended": {"date": "2026-01-31"}}, validity={"years": 3}),
    credential("apart", acronym="APART", statements={"no": {"about": "renewal", "text": "WORKED does not convert into APART."}}),
    credential("replaced", acronym="REPLACED", replaced_by={"apart": {"credential": "apart"}}),
    credential("lasting", acronym="LASTING", validity={"lifetime": True}),
)


def _kept(*of: str, slot: str, words: str = "") -> str:
    query = Query(intent=KEEP, sides=about(*of), slot=slot, words=words)
    return renewal.answer(Ask(query, ROUTED, TODAY, Person())).headline


def test_whether_one_renews_another_goes_by_routes_and_never_by_guess() -> None:
    """Yes where a route names it, else that nothing was found, with what does renew it."""
    assert _kept("renewer", "renewed", slot=RENEWS).startswith("Yes: RENEWER is named as a way to renew RENEWED")
    assert _kept("renewer", "worked", slot=RENEWS).startswith(
        "We found nothing that says that RENEWER renews WORKED. Keeping WORKED"
    )


def test_what_does_not_renew_another_is_told_so() -> None:
    """A statement that names the other and denies it is a no, as is an heir with an exam of its own, and what never expires."""
    assert _kept("apart", "worked", slot=RENEWS).startswith("No: WORKED does not convert into APART.")
    assert _kept("apart", "replaced", slot=RENEWS).startswith("No: APART takes the place of REPLACED")
    assert _kept("apart", "lasting", slot=RENEWS).startswith("No: LASTING does not expire")


def test_whether_an_exam_is_sat_again_is_told_first_whichever_way_it_was_asked() -> None:
    """By the rule: an exam, credits, and the same asked as "without an exam"."""
    assert _kept("renewed", slot=RESIT).startswith("Yes: keeping RENEWED")
    assert _kept("renewed", slot=RESIT, words="without").startswith("No: keeping RENEWED")
    assert _kept("worked", slot=RESIT).startswith("No: keeping WORKED")
    assert _kept("worked", slot=RESIT, words="without").startswith("Yes: keeping WORKED")


def test_the_end_of_an_exam_takes_nothing_from_its_holders_at_once() -> None:
    """Until when it is kept comes first, with no yes or no to a question that asked for none."""
    assert _kept("ended", slot=HOLDER).startswith("Who holds ENDED keeps it until it expires, 3 years after")


def test_of_missed_duties_no_rule_is_made_up() -> None:
    """That nothing is held comes first; what never expires has nothing to miss."""
    assert said(KEEP, "top", slot=MISSED).headline.startswith("We hold no grace periods and no rules on missed hours")
    assert said(KEEP, "free", slot=MISSED).headline.startswith("There is nothing to miss")


def test_renewing_what_it_rests_on_renews_only_that() -> None:
    """The key is kept by it, and not what the key opened."""
    assert said(KEEP, "base", "top", slot=RENEWS).headline.startswith("No, not by itself: renewing BASE keeps the active BASE")
