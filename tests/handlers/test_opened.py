"""What a key that a gate refuses does open, and only that."""

from __future__ import annotations

from handlers.ask import Ledger
from handlers.aspects.talk import Talk
from handlers.gating.opened import opened_section
from tests.catalogs import catalog, credential
from tests.field import TODAY

TOPICS = {"mlops": {"depth": "applied"}}
CATALOG = catalog(
    credential("refusing", conditions={"sit": {"required": {"credential": "other"}, "not_accepted": ["key"]}}, topics=TOPICS),
    credential("opened", conditions={"sit": {"required": {"credential": "key"}}}, topics=TOPICS),
    credential("key"),
    credential("other"),
    credential("third"),
    topics={"mlops": {"name": "MLOps"}},
)


def _told(*keys: str) -> list[str]:
    talk = Talk("refusing", CATALOG, TODAY, Ledger(CATALOG))
    section = opened_section(talk, keys)
    return [point.text for point in section.items] if section else []


def test_a_refused_key_is_said_to_open_another() -> None:
    """With the gate of that other one among the facts."""
    talk = Talk("refusing", CATALOG, TODAY, Ledger(CATALOG))
    assert opened_section(talk, ["key"]) is not None
    assert [(fact.owner, fact.field.split(".")[0]) for fact in talk.ledger.facts] == [("opened", "conditions")]
    assert len(_told("key")) == 1


def test_what_is_not_refused_is_not_spoken_of() -> None:
    """Neither what the gate asks for nor what it does not name."""
    assert _told("other", "third") == []
