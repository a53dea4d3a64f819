"""From the card of any credential, and from advice, one press leads to the way there, a plan, a job ad and what changes."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from bot.slack.buttons import Place, Setting
from bot.slack.card import message
from catalog.engine import merit
from catalog.engine.bare import by_name_only
from handlers.answer import Kind
from handlers.ask import Request
from handlers.line import parse_line
from handlers.memory import Memory
from handlers.person import Person
from handlers.query import Intent, Query, about
from handlers.respond import respond

if TYPE_CHECKING:
    from catalog.catalog import Catalog

PLACES: tuple[Place, ...] = ("ephemeral", "channel", "dm")
TODAY = date(2026, 11, 21)
STEPS = {Intent.PATH, Intent.PLAN, Intent.HIRE, Intent.CHANGES}


def reached(catalog: Catalog, asked: Query | str, place: Place, kind: Kind) -> set[Intent]:
    """What the buttons and the menu under the answer's card ask."""
    reply = respond(Request(asked, TODAY), Person(), Memory(), catalog)
    assert reply.answer.kind is kind
    blocks = message(reply.answer, Setting(place, reply.query))["blocks"]
    row = [element for block in blocks if block["type"] == "actions" for element in block["elements"]]
    values = [element.get("value", "") for element in row]
    values += [option["value"] for element in row for option in element.get("options", ())]
    return {found.intent for value in values if (found := parse_line(value, catalog))}


@pytest.mark.parametrize("place", PLACES)
def test_every_profile_leads_on(catalog: Catalog, place: Place) -> None:
    """To an ad and its dates; what is open, and of which an exam or a fee is known, to the way there and a plan."""
    named = {credential for credential, held in catalog.credentials.items() if by_name_only(held)}
    for credential in catalog.credentials.keys() - named:
        found = reached(catalog, Query(intent=Intent.PROFILE, sides=about(credential)), place, Kind.PROFILE)
        assert {Intent.HIRE, Intent.CHANGES} <= found, credential
    known = [credential for credential, held in catalog.credentials.items() if held.exams or held.fees]
    open_now = [credential for credential in known if merit.available(catalog, credential, TODAY)]
    assert open_now
    for credential in named:
        found = reached(catalog, Query(intent=Intent.PROFILE, sides=about(credential)), place, Kind.PROFILE)
        assert {Intent.VERIFY, Intent.REPORT} <= found
        assert not found & {Intent.PATH, Intent.PLAN, Intent.ELIGIBILITY}
    for credential in open_now:
        assert reached(catalog, Query(intent=Intent.PROFILE, sides=about(credential)), place, Kind.PROFILE) >= STEPS, credential


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize(
    "asked",
    [
        "which certification for a CISO with CISSP?",
        "I am a red teamer with OSCP and 6 years in security and 2000 dollars, which one is for me?",
        "I have CISM and 6 years: which cert for prompt injection?",
    ],
)
def test_advice_leads_on(catalog: Catalog, asked: str, place: Place) -> None:
    """Whether a job was named or a topic."""
    assert reached(catalog, asked, place, Kind.RECOMMEND) >= STEPS
