"""Which tip comes next: urgent ones first, none twice before the deck is used up, dislikes honoured, kinds varied."""

from __future__ import annotations

import random
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from handlers.tipping.choose import Choice, pick
from handlers.tipping.tip import Tip, TipKind

FIRST = date(2026, 11, 23)
KINDS = (TipKind.BELIEF, TipKind.GAP, TipKind.PAIR, TipKind.QUESTION)


@st.composite
def tips(draw: st.DrawFn) -> list[Tip]:
    """A deck of a few kinds, with topics and subjects that several tips share, none of it urgent."""
    made = draw(
        st.lists(
            st.builds(
                Tip,
                st.sampled_from(KINDS),
                st.integers(0, 30).map(str),
                st.sampled_from([(), ("a",), ("b",), ("c",)]),
                topics=st.sampled_from([(), ("x",), ("y", "x")]),
            ),
            min_size=1,
            max_size=14,
            unique_by=lambda tip: tip.id,
        )
    )
    return list(made)


def posts(deck: list[Tip], weeks: int, disliked: tuple[str, ...] = (), key: str = "c") -> list[Choice]:
    """What a channel would get week by week."""
    past: list[tuple[str, date]] = []
    found = []
    for week in range(weeks):
        choice = pick(deck, past, disliked, key=key)
        found.append(choice)
        if choice.tip:
            past.append((choice.tip.id, FIRST + timedelta(7 * week)))
    return found


def ids(choices: list[Choice]) -> list[str]:
    """The ids of what was chosen."""
    return [choice.tip.id for choice in choices if choice.tip]


@settings(max_examples=60, deadline=None)
@given(tips(), st.text(max_size=5))
def test_nothing_repeats_before_the_deck_is_used_up(deck: list[Tip], key: str) -> None:
    """One round holds every tip once; the next round holds every tip once again, in the order of the first."""
    found = posts(deck, 2 * len(deck), key=key)
    first, second = ids(found[: len(deck)]), ids(found[len(deck) :])
    assert sorted(first) == sorted(tip.id for tip in deck)
    assert second == first
    assert {choice.why for choice in found[len(deck) :]} == {"again"}


@settings(max_examples=60, deadline=None)
@given(tips(), st.randoms(use_true_random=False))
def test_the_order_of_deck_and_history_does_not_matter(deck: list[Tip], shuffle: random.Random) -> None:
    """The same channel gets the same tip, whatever order a database returns its rows in."""
    past = [(tip.id, FIRST + timedelta(7 * n)) for n, tip in enumerate(deck[: len(deck) // 2])]
    chosen = pick(deck, past, key="c")
    mixed, other = deck[:], past[:]
    shuffle.shuffle(mixed)
    shuffle.shuffle(other)
    assert pick(mixed, other, key="c") == chosen


@settings(max_examples=60, deadline=None)
@given(tips(), st.sampled_from([*(kind.value for kind in KINDS), "x", "y"]))
def test_what_is_disliked_once_comes_after_everything_else(deck: list[Tip], word: str) -> None:
    """A kind, or a main topic; it still comes, and the choice says that it is one of these."""
    found = posts(deck, len(deck), (word,))
    disliked = [choice.tip is not None and word in (choice.tip.kind.value, choice.tip.topic) for choice in found]
    assert disliked == sorted(disliked)
    assert sorted(ids(found)) == sorted(tip.id for tip in deck)
    assert all((choice.why == "disliked") == bad for choice, bad in zip(found, disliked, strict=True))


@settings(max_examples=60, deadline=None)
@given(tips(), st.sampled_from([*(kind.value for kind in KINDS), "x"]))
def test_what_is_disliked_twice_never_comes_and_an_empty_deck_says_so(deck: list[Tip], word: str) -> None:
    """No tip of it in three rounds; where nothing else is left, the choice says why there is none."""
    found = posts(deck, 3 * len(deck), (word, word))
    assert not any(choice.tip and word in (choice.tip.kind.value, choice.tip.topic) for choice in found)
    others = [tip for tip in deck if word not in (tip.kind.value, tip.topic)]
    assert {choice.why == "all_disliked" for choice in found} == {not others}


@settings(max_examples=60, deadline=None)
@given(tips())
def test_kinds_and_subjects_lie_apart_as_far_as_the_deck_allows(deck: list[Tip]) -> None:
    """A kind of the last two weeks comes only where nothing else is left; of the rest, a subject just told only then as well."""
    found = [choice.tip for choice in posts(deck, len(deck)) if choice.tip]
    for at, tip in enumerate(found):
        left = found[at:]
        kinds = {before.kind for before in found[max(0, at - 2) : at]}
        fresh = [other for other in left if other.kind not in kinds] or left
        assert tip in fresh
        told = {before.about[0] for before in found[max(0, at - 3) : at] if before.about}
        assert not tip.about or tip.about[0] not in told or all(o.about and o.about[0] in told for o in fresh)


def test_small_kinds_do_not_run_out_before_large_ones() -> None:
    """Of 10 gaps among 130 tips the last comes in the last quarter."""
    large = (TipKind.BELIEF, TipKind.PAIR, TipKind.QUESTION, TipKind.TERM)
    deck = [Tip(kind, str(n)) for kind in large for n in range(30)] + [Tip(TipKind.GAP, str(n)) for n in range(10)]
    found = ids(posts(deck, len(deck)))
    assert max(at for at, tip in enumerate(found) if tip.startswith("gap")) > 0.75 * len(deck)


def test_urgent_ones_go_first_the_most_urgent_before_all() -> None:
    """Each once; then what can wait."""
    deck = [Tip(TipKind.END, "late", ("a",), urgency=450), Tip(TipKind.END, "soon", ("a",), urgency=480), Tip(TipKind.BELIEF, "b")]
    found = posts(deck, 4)
    assert ids(found) == ["end:soon", "end:late", "belief:b", "end:soon"]
    assert [choice.why for choice in found] == ["urgent", "urgent", "next", "again"]


def test_news_about_what_was_just_told_can_wait_but_a_last_day_cannot() -> None:
    """Three weeks about one credential bore; a last day is told all the same."""
    told = Tip(TipKind.BELIEF, "told", ("a",))
    past = [(told.id, FIRST)]
    news, end = Tip(TipKind.NEW, "n", ("a",), urgency=150), Tip(TipKind.END, "e", ("a",), urgency=450)
    assert ids([pick([told, news, Tip(TipKind.GAP, "g", ("t",))], past)]) == ["gap:g"]
    assert ids([pick([told, news, end], past)]) == ["end:e"]


def test_a_disliked_kind_is_never_urgent() -> None:
    """Whoever wants fewer last days gets them last."""
    deck = [Tip(TipKind.END, "e", urgency=450), Tip(TipKind.BELIEF, "b")]
    assert ids(posts(deck, 2, ("end",))) == ["belief:b", "end:e"]


def test_a_tip_that_is_new_in_the_deck_goes_before_any_repeat() -> None:
    """What came out of the catalog after the first round."""
    deck = [Tip(TipKind.BELIEF, str(n)) for n in range(3)]
    past = [(tip.id, FIRST) for tip in deck]
    assert ids([pick([*deck, Tip(TipKind.BELIEF, "new")], past)]) == ["belief:new"]


def test_channels_do_not_all_get_the_same_tip() -> None:
    """Of twenty channels on one morning at least ten different tips; one channel always the same."""
    deck = [Tip(kind, str(n)) for kind in KINDS for n in range(20)]
    chosen = [ids([pick(deck, key=f"slack:T1:C{n}")])[0] for n in range(20)]
    assert len(set(chosen)) >= 10
    assert chosen == [ids([pick(deck, key=f"slack:T1:C{n}")])[0] for n in range(20)]


@pytest.mark.parametrize("gone", ["belief:1", "belief:old"])
def test_what_left_the_deck_is_no_trouble(gone: str) -> None:
    """A history names tips that are true no more."""
    deck = [Tip(TipKind.BELIEF, "1"), Tip(TipKind.GAP, "2")]
    assert pick(deck, [(gone, FIRST)]).tip is not None


def test_an_empty_deck_says_that_nothing_suits() -> None:
    """Never silence."""
    assert pick([]) == Choice(None, "nothing_suits", 0)
