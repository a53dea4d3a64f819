"""Which is the door and which the key: by what the catalog says of their gates, in any order and language."""

from __future__ import annotations

import pytest

from tests.handlers.understanding.town import field, line

CATALOG = field()


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("would SCOR count towards NLEAD?", "prereqs north-lead south-core slot:enough"),
        ("NLEAD wants NCOR or SCOR, would CLD-C02 do instead?", "prereqs north-lead cloud-new exam:CLD-C02 slot:enough"),
        ("can I use CLD-C02 in place of NCOR for NLEAD?", "prereqs north-lead cloud-new exam:CLD-C02 slot:enough"),
        ("if I get NLEAD first, will that get me into CLD-C02?", "prereqs cloud-new north-lead exam:CLD-C02 slot:enough"),
        ("¿sirve el SCOR para el NLEAD?", "prereqs north-lead south-core slot:enough"),
        ("do I have to do CLD-C02 before NLEAD?", "prereqs north-lead cloud-new exam:CLD-C02"),
    ],
)
def test_the_door_is_found_whatever_stands_first(text: str, meant: str) -> None:
    """The gate decides; what a key would stand in for is not asked about."""
    assert line(text, CATALOG) == meant


@pytest.mark.parametrize("text", ["NCOR or NLEAD, which is better?", "does NLEAD replace NCOR?"])
def test_two_names_alone_are_no_gate(text: str) -> None:
    """A choice, or whether one takes the other's place, is another question."""
    assert not line(text, CATALOG).startswith("prereqs north-lead north-core slot")


@pytest.mark.parametrize(
    ("text", "held"),
    [
        ("our analyst, 2 years, SCOR, no degree: can she take NLEAD?", True),
        ("SCOR, NCOR: which of them can open NLEAD?", False),
        ("1500 dollars, 6 months, SCOR, I'm an analyst: plan", True),
        ("plan for an analyst: SCOR, NCOR, 900 dollars", False),
    ],
)
def test_what_stands_alone_between_commas_is_held(text: str, *, held: bool) -> None:
    """After somebody was spoken of and before another is asked about; names that only stand in a row are not."""
    assert ("holds:south-core" in line(text, CATALOG)) is held
