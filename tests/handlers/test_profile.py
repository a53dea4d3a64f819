"""Profiles: complete where the file is, deliberate where it is thin."""

from __future__ import annotations

from handlers import profile as handler
from handlers.answer import Facts, Kind, Weights
from handlers.plain_text import plain_text
from handlers.query import Intent, Query, about
from tests.handlers.samples import ask


def profile(of: str) -> Query:
    """The question for a profile."""
    return Query(intent=Intent.PROFILE, sides=about(of))


def test_a_profile_leads_with_what_it_validates_for_whom_and_how_it_stands() -> None:
    """One headline that can be forwarded."""
    answer = handler.answer(ask(profile("rich")))
    assert answer.kind is Kind.PROFILE
    assert answer.headline == (
        "AEM: governing AI risk at enterprise level. Best for: security managers with a base credential. "
        "It is active, launched on 19 August 2025."
    )
    assert answer.title == "Advanced Example Management (AEM)"


def test_a_profile_has_the_six_rows_and_the_weights() -> None:
    """The six rows of every card, then money and time, then domains that people can see."""
    answer = handler.answer(ask(profile("rich")))
    rows = next(section for section in answer.sections if isinstance(section, Facts))
    assert [row.label for row in rows.rows][:6] == ["Audience", "Prerequisite", "Format", "Domains", "Delivery", "Companion"]
    weights = next(section for section in answer.sections if isinstance(section, Weights))
    assert weights.items[1].note == "AI security lives here: Skill 3.2: guardrails for generative AI"
    assert "base" in answer.mentioned
    (counted,) = [row.value for row in rows.rows if row.label == "Domains"]
    assert counted.startswith(f"{len(weights.items)} domains")
    assert weights.items[0].name not in counted or "heaviest" in counted, "the names stand in the section once"


def test_a_thin_file_folds_what_is_unknown_into_one_line() -> None:
    """No row without a value, one line that says what we looked for."""
    answer = handler.answer(ask(profile("thin")))
    text = plain_text(answer)
    assert text.count("We found no") == 1
    assert "not found" not in text
    assert "fee" in next(note for note in answer.notes if note.startswith("We found no"))


def test_a_retired_credential_names_what_follows_it() -> None:
    """State and heir in the profile."""
    answer = handler.answer(ask(profile("other")))
    assert "retired; the last day was 31 March 2026" in answer.headline
    assert "thin" in answer.mentioned
    assert "THIN" in plain_text(answer)


def test_shared_letters_are_said() -> None:
    """A profile warns of the others with the same letters."""
    answer = handler.answer(ask(profile("twin-one")))
    assert "twin-two" in answer.mentioned
    assert any("same letters" in note for note in answer.notes)
