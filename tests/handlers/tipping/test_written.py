"""What single tips say, on small catalogs: events before and after their day, prose in its time, nothing that is hidden."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest

from catalog.load import BASE, load
from handlers.answer import Points
from handlers.plain_text import plain_text
from handlers.tipping.deck import compose, deck
from handlers.tipping.tip import Tip, TipKind
from tests.catalogs import catalog as catalog_of
from tests.catalogs import credential
from tests.field import TODAY, field
from tests.overlays import example_folder

if TYPE_CHECKING:
    from pathlib import Path

    from catalog.catalog import Catalog
    from handlers.answer import Answer

END = date(2026, 8, 31)
HIDDEN = "iapp-aigp"


def on(day: str, **certainty: str) -> dict[str, str]:
    """An event."""
    return {"date": day, **certainty}


def ids(catalog: Catalog, day: date, kind: TipKind | None = None) -> list[str]:
    """The ids of a day's deck, of one kind where one is named."""
    return [tip.id for tip in deck(catalog, day) if kind in (None, tip.kind)]


def told(tip_id: str, catalog: Catalog, day: date) -> Answer:
    """A tip that has to be in the deck."""
    answer = compose(tip_id, catalog, day)
    assert answer is not None
    return answer


def ending() -> Catalog:
    """An exam that ends, and what takes its place."""
    heir = {"new": {"credential": "new", "sources": ["page"], "checked": "2026-06-01", "confidence": "issuer"}}
    ends = {"ended": on(END.isoformat()), "seen": "active"}
    return catalog_of(credential("old", lifecycle=ends, replaced_by=heir), credential("new"))


def test_a_last_day_is_told_before_it_and_an_end_after_it() -> None:
    """On the last day it is still to come; the day after, it has gone by, and only what is open is advised."""
    catalog, before, after = ending(), "end:old:2026-08-31", "ended:old:2026-08-31"
    assert ids(catalog, END, TipKind.END) == [before]
    assert ids(catalog, END, TipKind.ENDED) == []
    last = told(before, catalog, END)
    assert "OLD has its last day on 31 August 2026" in last.headline
    gone = told(after, catalog, END + timedelta(1))
    assert compose(before, catalog, END + timedelta(1)) is None
    assert "OLD can no longer be taken: the last day was 31 August 2026" in gone.headline
    assert gone.credentials == ("new",)
    assert gone.mentioned == ("old",)
    assert "lifecycle.ended.date" in {fact.field for fact in gone.facts}


def test_a_last_day_gets_more_urgent_as_it_comes_nearer() -> None:
    """Half a year before it can wait; from eight weeks on it goes first, the nearer the sooner."""
    catalog = ending()
    weeks = {n: next(t.urgency for t in deck(catalog, END - timedelta(7 * n)) if t.kind is TipKind.END) for n in (20, 8, 4, 1)}
    assert weeks[20] == 0
    assert 0 < weeks[8] < weeks[4] < weeks[1]


def test_a_day_that_is_only_expected_hurries_nobody_and_is_said_to_be_late_afterwards() -> None:
    """Nothing confirms it: neither open nor cancelled."""
    catalog = catalog_of(credential("soon", lifecycle={"launched": on("2026-09-15", certainty="expected"), "seen": "announced"}))
    coming = deck(catalog, date(2026, 9, 10))
    assert [(tip.kind, tip.urgency) for tip in coming if tip.kind is TipKind.COMING] == [(TipKind.COMING, 0)]
    answer = told("late:soon:2026-09-15", catalog, date(2026, 9, 16))
    assert "was expected on 15 September 2026, and nothing we hold confirms it" in answer.headline
    assert answer.credentials == ()


def test_an_event_of_which_only_the_year_is_known_makes_no_tip() -> None:
    """It cannot be told in time."""
    catalog = catalog_of(credential("some", lifecycle={"launched": on("2026"), "seen": "active"}))
    assert not ids(catalog, date(2026, 12, 1), TipKind.NEW)


def test_news_grow_old() -> None:
    """What was launched two months ago is new no more, what ended a month ago has not just ended; a new outline is told longer."""
    exam = {"main": {"outline_from": on("2026-03-01")}}
    catalog = catalog_of(
        credential("young", lifecycle={"launched": on("2026-03-01"), "seen": "active"}),
        credential("gone", lifecycle={"ended": on("2026-03-01"), "seen": "retired"}),
        credential("changed", exams=exam),
    )
    lives = {TipKind.NEW: 56, TipKind.ENDED: 28, TipKind.CHANGED: 150}
    for kind, days in lives.items():
        assert ids(catalog, date(2026, 3, 1) + timedelta(days), kind), kind
        assert not ids(catalog, date(2026, 3, 1) + timedelta(days + 1), kind), kind


def test_a_belief_is_told_with_what_corrects_it() -> None:
    """The belief in quotation marks is never the last word; evidence that is missing is no "no"."""
    catalog = catalog_of(
        credential("one"),
        beliefs={
            "wrong": {"belief": "ONE is easy.", "short": "No. ONE is hard.", "credentials": ["one"]},
            "unknown": {"belief": "ONE is listed.", "short": "We found no evidence that ONE is listed.", "credentials": ["one"]},
        },
    )
    assert told("belief:wrong", catalog, TODAY).headline == "“ONE is easy”? Not so. ONE is hard."
    assert told("belief:unknown", catalog, TODAY).headline == "“ONE is listed”? We found no evidence that ONE is listed."


def test_prose_is_told_neither_before_what_it_names_exists_nor_for_ever_after_it_ended() -> None:
    """Before the launch of what it speaks of, unless the file of that day says so; a year after an end it rests."""
    catalog = catalog_of(
        credential("coming", recorded="2026-11-21", lifecycle={"launched": on("2026-03-31"), "seen": "active"}),
        credential("gone", lifecycle={"ended": on("2025-12-01"), "seen": "retired"}),
        said={"young": {"short": "COMING is hands-on.", "credentials": ["coming"]}},
        beliefs={"old": {"belief": "GONE is open.", "short": "GONE has ended.", "credentials": ["gone"]}},
    )
    assert "question:young" not in ids(catalog, date(2026, 3, 30))
    assert "question:young" in ids(catalog, date(2026, 3, 31))
    assert "belief:old" in ids(catalog, date(2026, 12, 1))
    assert "belief:old" not in ids(catalog, date(2026, 12, 2))


@pytest.mark.parametrize("kind", ["said", "phantoms"])
def test_what_is_marked_as_no_tip_is_none(kind: str) -> None:
    """`tip: false` in the data."""
    catalog = catalog_of(credential("one"), **{kind: {"some": {"tip": False}, "other": {}}})
    assert [i.partition(":")[2] for i in ids(catalog, TODAY) if i.endswith(("some", "other"))] == ["other"]


def test_disputed_prices_name_every_figure_and_what_we_go_by() -> None:
    """The figures lowest first, whichever is preferred; where none is to be quoted, none of them is named."""
    values = [{"value": "300", "sources": ["page"]}, {"value": "200", "sources": ["page"]}]
    fee = {
        "for": "exam",
        "amount": 300,
        "disputed": [{"field": "amount", "values": values, "quote": "preferred", "why": "It is newer."}],
    }
    none = {"for": "exam", "disputed": [{"field": "amount", "values": values, "quote": "none", "why": "Nobody knows."}]}
    catalog = catalog_of(credential("one", fees={"exam": fee}), credential("two", fees={"exam": none}))
    one, two = (told(f"dispute:{name}", catalog, TODAY) for name in ("one", "two"))
    assert one.headline == "What ONE costs depends on whom you ask: 200 or 300 USD for the exam."
    assert "we go by 300 USD. It is newer" in plain_text(one)
    assert "we quote none of them" in plain_text(two)
    assert two.headline == "What TWO costs depends on whom you ask: several figures for the exam."
    assert "300" not in plain_text(two)
    assert two.facts[0].field == "fees.exam"


def test_every_tip_of_a_small_catalog_can_be_written() -> None:
    """Whatever is missing in it."""
    small = field()
    tips = deck(small, TODAY)
    assert {TipKind.PAIR, TipKind.CHECK} <= {tip.kind for tip in tips}
    for tip in tips:
        answer = told(tip.id, small, TODAY)
        assert "None" not in plain_text(answer)


def test_what_the_organisation_hides_is_in_no_tip(tmp_path: Path) -> None:
    """Neither as a subject nor as a choice, a button or a rival."""
    catalog = load([BASE, example_folder(tmp_path)])
    tips = deck(catalog, TODAY)
    assert not [tip.id for tip in tips if HIDDEN in tip.about]
    for tip in tips:
        answer = told(tip.id, catalog, TODAY)
        assert HIDDEN not in answer.credentials, tip.id
        asked = [p.query for p in answer.prompts] + [
            point.prompt.query for s in answer.sections if isinstance(s, Points) for point in s.items if point.prompt
        ]
        assert not [query for query in asked if HIDDEN in query.credentials], tip.id


def test_the_text_begins_with_what_sort_of_tip_it_is(catalog: Catalog) -> None:
    """For who reads a notification; a question stands before its answer as it is."""
    assert plain_text(told("gap:prompt-injection", catalog, TODAY)).startswith("Who goes deepest: Of the exams")
    assert plain_text(told("question:need-to-code", catalog, TODAY)).startswith("Do I need to code for AI security? Not for")


def test_a_tip_is_a_value() -> None:
    """Its id is made of kind and subject alone."""
    tip = Tip(TipKind.BELIEF, "x", ("a",), urgency=3)
    assert tip.id == replace(tip, urgency=0, about=()).id == "belief:x"
