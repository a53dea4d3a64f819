"""Which credentials ask for another one first, and which only recommend one."""

from __future__ import annotations

from handlers.find import answer
from handlers.query import Intent, Limits
from tests.catalogs import catalog, credential
from tests.handlers.asking import asked, sound

BOTH = ("required", "recommended")
TWO_WAYS = {"sit": {"required": {"any_of": [{"credential": "base"}, {"years": 5, "kind": "audit", "in": "audit"}]}}}
HELD = catalog(
    credential("base", conditions={"sit": {"required": "none"}}),
    credential("gated", conditions={"sit": {"required": {"all_of": [{"credential": "base"}, {"training": "a course"}]}}}),
    credential("loose", conditions=TWO_WAYS),
    credential("advised", issuer="guild", conditions={"sit": {"required": "none", "recommended": {"credential": "base"}}}),
)


def test_another_way_in_is_told() -> None:
    """Who gets in by years of work does not have to hold one."""
    told = answer(asked(Intent.FIND, limits=Limits(first=BOTH), catalog=HELD))
    sound(told, HELD)
    lead = (
        "2 credentials on sale ask for another one first: GATED and LOOSE (LOOSE also takes another way in); 1 only recommends one."
    )
    assert told.headline == lead
    points = {point.text: point.detail or "" for section in told.sections for point in getattr(section, "items", ())}
    assert points["GATED (issuer)"] == "BASE."
    assert "5 years of experience in audit" in points["LOOSE (issuer)"]


def test_an_empty_list_is_said_in_words_with_what_it_was_asked_of() -> None:
    """No count of nothing, and the other limits stay in the sentence."""
    told = answer(asked(Intent.FIND, limits=Limits(first=BOTH, issuers=("guild",)), catalog=HELD))
    assert told.headline == "We know of no credential of guild on sale that asks for another one first; 1 only recommends one."
