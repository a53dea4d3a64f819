"""What a question for yes or no supposes, or a statement says."""

from __future__ import annotations

import pytest

from handlers.line import parse_line, to_line
from handlers.understanding.understand import understand
from tests.handlers.understanding.town import TODAY, field, line

CATALOG = field()


@pytest.mark.parametrize(
    ("text", "supposed"),
    [
        ("does NLEAD expire?", "expires:NLEAD=yes"),
        ("doesn't NLEAD expire?", "expires:NLEAD=yes"),
        ("NLEAD needn't be renewed, right?", "expires:NLEAD=no!"),
        ("NLEAD doesn't have to be renewed, does it?", "expires:NLEAD=yes"),
        ("can I sit NLEAD from home?", "at-home=yes"),
        ("NLEAD can't be taken remotely, right?", "at-home=no!"),
        ("is NLEAD a hands-on exam?", "practical=yes"),
        ("is NLEAD multiple choice?", "choice=yes"),
        ("does NLEAD cost more than NCOR?", "ahead:0=yes"),
        ("does NCOR replace NLEAD?", "replaces=yes"),
        ("was NLEAD replaced by NCOR?", "replaces=yes"),
        ("if my NCOR lapses, do I keep NLEAD?", "kept-without:north-core=yes"),
        ("when my NCOR goes, does NLEAD go too?", "kept-without:north-core=no"),
        ("does NLEAD expire if my NCOR lapses?", "kept-without:north-core=no"),
        ("do I need an active NCOR to keep NLEAD?", "kept-without:north-core=no"),
        ("NLEAD only accepts NCOR holders, right?", "only-by=yes!"),
        ("can I keep NLEAD without paying?", "kept-unpaid=yes"),
        ("does NLEAD expire if I don't pay?", "kept-unpaid=no"),
        ("would NLEAD lapse if I skip the CPEs?", "kept-idle=no"),
        ("if I pass NLEAD do I get NCOR as well?", "gives=yes"),
        ("is NLEAD for tourists?", "for:tourist=yes"),
    ],
)
def test_what_is_put_is_read(text: str, supposed: str) -> None:
    """With whether it is said to be so, and whether it is stated."""
    query = understand(text, CATALOG, TODAY).query
    assert query.supposed == supposed
    assert parse_line(to_line(query), CATALOG) == query


@pytest.mark.parametrize(
    "text",
    [
        "when does NLEAD expire?",
        "what happens if NLEAD expires?",
        "does NLEAD expire if I move abroad?",
        "is NLEAD online or at a test centre?",
        "we only have people with NCOR, does that open NLEAD?",
        "NLEAD of mine lapses in March, may I extend it?",
    ],
)
def test_what_is_no_plain_question_gets_no_first_word(text: str) -> None:
    """A question for a time, of two ends, or on a condition is answered as it is."""
    assert "supposed:" not in line(text, CATALOG)
