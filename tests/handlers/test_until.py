"""Until when somebody says that what they hold is valid."""

from __future__ import annotations

import pytest

from handlers.fact import answer
from handlers.query import Aspect, Intent
from handlers.slots import UNTIL
from tests.catalogs import catalog, credential
from tests.handlers.asking import asked

HELD = catalog(
    credential("open", validity={"years": 3}, lifecycle={"launched": {"date": "2025-03-01"}}),
    credential("gone", validity={"years": 3}, lifecycle={"ended": {"date": "2026-03-31"}}),
    credential("ever", validity={"lifetime": True}),
    credential("untold"),
)


@pytest.mark.parametrize(
    ("credential_id", "until", "begins"),
    [
        ("open", "2029", "That is possible: OPEN is valid for 3 years, so one that runs until 2029 was passed or renewed in 2026"),
        ("open", "2031", "No: OPEN is valid for 3 years"),
        ("open", "2027", "That is odd: OPEN is valid for 3 years"),
        ("open", "never", "No: OPEN is valid for 3 years"),
        ("gone", "2028", "That is possible: GONE is valid for 3 years"),
        ("gone", "2030", "No: GONE is valid for 3 years"),
        ("ever", "never", "Yes: EVER does not expire"),
        ("untold", "2028", "We found no period of validity"),
    ],
)
def test_a_year_is_held_against_the_term_and_the_first_and_last_day(credential_id: str, until: str, begins: str) -> None:
    """What ends in a year began its term before: within the days on which it could be passed."""
    found = answer(asked(Intent.FACT, credential_id, catalog=HELD, aspects=(Aspect.VALIDITY,), slot=UNTIL, words=until))
    assert found.headline.startswith(begins)
