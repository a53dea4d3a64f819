"""The three checks."""

from __future__ import annotations

from typing import Any

import pytest

from catalog.catalog import Catalog
from catalog.engine.trust import NAMES, issuer_trust, trust
from tests.catalogs import catalog, credential

FRAMEWORKS = {"dod-8140": {}, "iso-17024": {"counts_as_listing": False}}


def held(issuer: dict[str, Any] | None = None, **fields: Any) -> Catalog:
    """One credential x and its issuer."""
    return catalog(credential("x", **fields), issuers={"issuer": {"name": "Issuer", **(issuer or {})}}, frameworks=FRAMEWORKS)


def verdicts(found: Catalog) -> tuple[str, ...]:
    """The three verdicts on x."""
    return tuple(trust(found, "x").of(name).verdict for name in NAMES)


def test_nothing_known_is_not_evidenced() -> None:
    """Silence is never a no."""
    assert verdicts(held()) == ("not_evidenced",) * 3


def test_each_check_follows_its_own_evidence() -> None:
    """Administration, proctoring and a listing, each from its block."""
    found = held(
        administration={"by": "the issuer", "known": True},
        exams={"main": {"proctored": False}},
        recognition={"dod": {"framework": "dod-8140", "listed": True, "what": "two work roles"}},
    )
    assert verdicts(found) == ("yes", "no", "yes")
    assert trust(found, "x").of("listed").evidence[0].path == "recognition.dod"


def test_issuer_wide_evidence_is_used_where_the_credential_is_silent_and_labelled() -> None:
    """What holds for the issuer counts, and is said to be that."""
    found = held(issuer={"proctored": {"proctored": True, "partner": "PSI"}})
    check = trust(found, "x").of("proctored")
    assert (check.verdict, check.issuer_wide, check.evidence[0].owner) == ("yes", True, "issuer")


def test_how_certifications_are_delivered_says_nothing_of_a_certificate() -> None:
    """An issuer whose certification exams are watched may run the test of a certificate differently."""
    found = held(issuer={"proctored": {"proctored": True, "partner": "PSI"}}, kind="certificate")
    assert trust(found, "x").of("proctored").verdict == "not_evidenced"


def test_who_makes_an_issuers_certifications_says_nothing_of_a_certificate() -> None:
    """One measure for the first check and the second."""
    made = {"administration": {"by": "Issuer, with PSI delivering the exams", "known": True}}
    assert trust(held(issuer=made, kind="certificate"), "x").of("administered").verdict == "not_evidenced"
    assert trust(held(issuer=made), "x").of("administered").verdict == "yes"


def test_an_issuers_exams_say_nothing_of_one_that_is_only_announced() -> None:
    """Without any exam there is nothing that its issuer's usual ways could hold for."""
    issuer = {"administration": {"by": "Issuer", "known": True}, "proctored": {"proctored": True}}
    assert verdicts(held(issuer=issuer, lifecycle={"seen": "announced"})) == ("not_evidenced",) * 3
    assert verdicts(held(issuer=issuer, lifecycle={"seen": "announced"}, exams={"main": {}}))[:2] == ("yes", "yes")


def test_the_credentials_own_word_goes_before_its_issuers() -> None:
    """An unwatched exam of an issuer that usually has them watched is unwatched."""
    found = held(issuer={"proctored": {"proctored": True}}, exams={"main": {"proctored": False}})
    assert trust(found, "x").of("proctored").verdict == "no"


def test_an_accreditation_speaks_to_who_runs_the_exam_and_is_no_listing() -> None:
    """ISO/IEC 17024 answers the first check, not the third."""
    found = held(recognition={"iso": {"framework": "iso-17024", "listed": True, "what": "accredited"}})
    assert verdicts(found) == ("yes", "not_evidenced", "not_evidenced")


def test_a_listing_of_an_earlier_list_decides_nothing() -> None:
    """Another list has taken its place, and what stands on that was not seen."""
    found = held(recognition={"dod": {"framework": "dod-8140", "listed": True, "superseded": True, "what": "two work roles"}})
    assert verdicts(found)[2] == "not_evidenced"
    assert trust(found, "x").of("listed").evidence[0].path == "recognition.dod"


def test_known_to_be_missing_from_a_list_is_a_no() -> None:
    """A source that says it is not listed is more than silence."""
    assert verdicts(held(recognition={"dod": {"framework": "dod-8140", "listed": False, "what": "not on it"}}))[2] == "no"


@pytest.mark.parametrize(("way", "expected"), [("Pearson VUE test centre", "yes"), ("online, unproctored", "not_evidenced")])
def test_a_test_centre_is_watched(way: str, expected: str) -> None:
    """Delivery at a test centre is evidence of proctoring; the word unproctored is not."""
    assert verdicts(held(exams={"main": {"delivery": [way]}}))[1] == expected


def test_an_issuer_is_checked_as_a_whole() -> None:
    """Without a credential the issuer's own evidence stands alone."""
    found = issuer_trust(held(issuer={"administration": {"by": "Issuer", "known": True}}), "issuer")
    assert [c.verdict for c in found.checks] == ["yes", "not_evidenced", "not_evidenced"]
