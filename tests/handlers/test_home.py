"""The start page: what is kept, what is open, and what cannot be told is said so."""

from __future__ import annotations

from datetime import date

from catalog.load import load
from handlers.answer import Points, Prompt
from handlers.form_list import FORMS
from handlers.help import WHOSE_ADVICE
from handlers.home import About, Followed, Home, Kept, Opens, Part, home
from handlers.person import Person, Years
from tests.handlers.test_profile_form import FULL

CATALOG = load()
TODAY = date(2026, 6, 15)


def part(page: Home, title: str) -> Part:
    """The part of this title."""
    return next(part for part in page.parts if part.title == title)


def test_a_stranger_is_told_how_to_begin() -> None:
    """Nothing is kept, nothing is claimed to be open, and a profile can be set up."""
    page = home(CATALOG, TODAY, About())
    assert part(page, "Your profile").text.startswith("Nothing is saved")
    assert not part(page, "Open to you now").sections
    assert part(page, "What is kept about you") == Part("What is kept about you", "Nothing.")
    assert WHOSE_ADVICE in page.notes


def test_a_profile_is_shown_and_what_it_opens() -> None:
    """Held with dates, lapsed ones too, years, cloud, budget; a gate it opens before what is open to all."""
    page = home(CATALOG, TODAY, About(FULL))
    (facts,) = part(page, "Your profile").sections
    rows = {row.label: row.value for row in facts.rows}  # type: ignore[union-attr]
    assert rows["You hold"] == "CISM since March 2022 and CISSP (lapsed)"
    assert rows["Budget"] == "700 EUR"
    assert rows["Cloud"] == "AWS"
    opened = part(page, "Open to you now").sections[0]
    assert isinstance(opened, Points)
    assert opened.title == "Opened by what you hold or have done"
    assert any("AAISM" in item.text for item in opened.items)


def test_deleting_is_asked_about_first_and_says_what_goes() -> None:
    """Only what is there is named; reports stay without a name."""
    (delete,) = part(home(CATALOG, TODAY, About(FULL, Kept(2, 1, 1, 1))), "What is kept about you").buttons
    assert isinstance(delete, Prompt)
    assert delete.sure
    assert "your profile, what you said of yourself in 2 conversations (30 days), 1 rating" in delete.sure.text
    assert "1 report of wrong facts and your name on weekly tips" in delete.sure.text
    assert "without your name" in delete.sure.text
    assert len(delete.sure.text) <= 300
    (only,) = part(home(CATALOG, TODAY, About(Person(), Kept(ratings=3))), "What is kept about you").buttons
    assert isinstance(only, Prompt)
    assert only.sure
    assert "profile" not in only.sure.text
    tips = part(home(CATALOG, TODAY, About(Person(), Kept(tips=1))), "What is kept about you")
    assert tips.text == "Kept: your name on weekly tips that you set up or changed."
    assert len(tips.buttons) == 1


def test_what_could_not_be_read_is_not_called_empty() -> None:
    """No part says that nothing is kept."""
    page = home(CATALOG, TODAY, None)
    assert "could not be read" in part(page, "About you").text
    assert not any("Nothing" in part.text for part in page.parts)


def test_subscriptions_are_listed() -> None:
    """When, on what, and what stands against it."""
    weekly = Followed("C1", 1, 545, "Europe/Berlin", ("general-security", "audit"), paused=True)
    assert part(home(CATALOG, TODAY, About(subscriptions=(weekly,))), "Weekly tips").channels == (weekly,)
    assert weekly.words == "Mondays at 09:05 (Europe/Berlin), general security and audit; paused"
    assert "no posts" in Followed("C1", 7, 0, "UTC", refused=True).words
    assert "no weekly tips" in part(home(CATALOG, TODAY, About()), "Weekly tips").text


def test_every_form_it_opens_exists() -> None:
    """For a stranger and for somebody known."""
    for about in (About(), About(Person(years=(Years(kind="ai", years=1),)))):
        opened = [button.form for part in home(CATALOG, TODAY, about).parts for button in part.buttons if isinstance(button, Opens)]
        assert set(opened) <= set(FORMS)
