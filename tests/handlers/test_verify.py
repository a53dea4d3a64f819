"""The three checks, said."""

from __future__ import annotations

from handlers import verify
from handlers.answer import Kind
from handlers.ask import Ask
from handlers.plain_text import plain_text
from handlers.query import Intent, Query, Side, about
from tests.catalogs import catalog, credential
from tests.handlers.gates import TODAY, paths, said

CHECK = Intent.VERIFY


def test_the_headline_counts_and_names_the_checks() -> None:
    """How many pass, which, and what we found nothing of."""
    answer = said(CHECK, "top")
    assert answer.headline.startswith("TOP passes two of the three checks, as far as we found")
    assert "we found no evidence of a listing" in answer.headline
    assert {"top.administration.by", "top.exams.main.proctored"} <= paths(answer)


def test_an_accreditation_is_named_in_the_headline() -> None:
    """Who asks for one does not have to look for it below."""
    accreditation = {"framework": "iso-17024", "listed": True, "what": "accredited for this exam"}
    held = catalog(
        credential("plain", acronym="PLN", recognition={"iso-17024": accreditation}),
        frameworks={"iso-17024": {"name": "ISO/IEC 17024 accreditation", "about": "A standard.", "counts_as_listing": False}},
    )
    answer = verify.answer(Ask(Query(intent=CHECK, sides=about("plain")), held, TODAY))
    assert "who makes and maintains the exam (ISO/IEC 17024 accreditation)" in answer.headline


def test_not_evidenced_is_worded_as_ours() -> None:
    """Silence is about what we found, never a verdict on the badge."""
    answer = said(CHECK, "twin-a")
    assert answer.headline.startswith("We found no evidence for any of the three checks on TWIN (Unknown House)")
    assert "no verdict on the badge" in plain_text(answer)


def test_issuer_wide_evidence_is_labelled() -> None:
    """What holds for the issuer as a whole says so."""
    answer = said(CHECK, "base")
    assert "holds for Example Institute as a whole" in plain_text(answer)
    assert "issuer.proctored.proctored" in paths(answer)


def test_shared_letters_are_checked_each_by_itself() -> None:
    """It depends on whose it is."""
    answer = said(CHECK, said=("twin",))
    assert answer.headline.startswith("It depends on whose TWIN it is")
    assert answer.credentials == ("twin-a", "twin-b")


def test_a_name_for_nothing_is_said_to_be_that() -> None:
    """Nothing is checked that does not exist; what there is instead is named."""
    answer = said(CHECK, said=("ghost",))
    assert (answer.kind, answer.credentials, answer.mentioned) == (Kind.VERIFY, (), ("top",))
    assert answer.headline == "There is no Ghost Cert."


def test_an_issuer_is_checked_as_a_whole_and_badge_by_badge() -> None:
    """Its credentials stand under its own evidence."""
    answer = said(CHECK, sides=(Side(kind="issuer", ids=("issuer",)),))
    assert answer.headline.startswith("Example Institute as a whole")
    assert "top" in answer.mentioned
