"""Gates, dates, checks and duties of every credential that comes with the program: whole answers, held to what is always true."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from catalog.catalog import Catalog
from catalog.engine.lifecycle import is_open
from catalog.engine.succession import instead
from handlers import eligibility, lifecycle, prerequisites, renewal, verify
from handlers.answer import Answer
from handlers.ask import Ask
from handlers.person import Held, Person, Years
from handlers.query import Intent, Query, about
from tests.handlers.asking import sound

TODAY = date(2026, 11, 21)
SOMEBODY = Person(holds=(Held(credential="isaca-cism"), Held(credential="aws-scs-c02")), years=(Years(kind="security", years=4),))
ANSWERS = {
    Intent.PREREQUISITES: prerequisites.answer,
    Intent.ELIGIBILITY: eligibility.answer,
    Intent.VERIFY: verify.answer,
    Intent.LIFECYCLE: lifecycle.answer,
    Intent.RENEWAL: renewal.answer,
}
HEADLINE_UP_TO = 480


def asked(held: Catalog, intent: Intent, *credentials: str, on: date = TODAY, person: Person = SOMEBODY) -> Answer:
    """One question to the real catalog."""
    return ANSWERS[intent](Ask(Query(intent=intent, sides=about(*credentials)), held, on, person))


@pytest.mark.parametrize("intent", ANSWERS, ids=lambda intent: intent.value)
def test_every_credential_gets_a_sound_answer(intent: Intent, catalog: Catalog) -> None:
    """Facts are the catalog's, ids exist, buttons read back, and the headline can be forwarded."""
    for credential in catalog.credentials:
        answer = asked(catalog, intent, credential)
        sound(answer, catalog)
        assert len(answer.headline) <= HEADLINE_UP_TO, credential


def test_nothing_closed_is_named_instead_on_any_day(catalog: Catalog) -> None:
    """Through three years, what can be taken instead can be taken."""
    for weeks in range(0, 150, 6):
        day = date(2025, 1, 1) + timedelta(weeks=weeks)
        for credential in catalog.credentials:
            assert all(is_open(catalog, i.credential, day) for i in instead(catalog, credential, day))


def test_the_last_day_of_an_exam_is_open_and_the_next_is_not(catalog: Catalog) -> None:
    """Every confirmed end of a whole credential is open on its day and closed on the day after."""
    for credential, held in catalog.credentials.items():
        ended = held.lifecycle.ended
        if ended is not None and ended.certainty.value == "confirmed":
            before = asked(catalog, Intent.LIFECYCLE, credential, on=ended.date.last).headline
            after = asked(catalog, Intent.LIFECYCLE, credential, on=ended.date.last + timedelta(days=1)).headline
            assert before.startswith("Yes"), credential
            assert after.startswith("No"), credential


def test_open_doors_are_sound(catalog: Catalog) -> None:
    """What somebody may take is open, not held, and told with its facts."""
    answer = asked(catalog, Intent.ELIGIBILITY)
    sound(answer, catalog)
    assert "isaca-aaism" in answer.credentials
    assert not {"isaca-cism", "aws-scs-c02", "aws-scs-c03"} & set(answer.credentials)
    assert all(is_open(catalog, i, TODAY) for i in answer.credentials)
