"""Which tracks and topics words name."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from handlers.tipping.tip import TipKind
from handlers.tipping.wanted import TRACKS, WORDS, Wanted, wanted, wanted_words

if TYPE_CHECKING:
    from catalog.catalog import Catalog


@pytest.mark.parametrize(
    ("text", "tracks", "topics", "unknown"),
    [
        ("on monday 9:00 governance", ("governance",), (), ()),
        ("tips on Mondays at 9am Europe/Berlin, red team and cloud", ("offensive", "platform"), (), ()),
        ("red-team", ("offensive",), (), ()),
        ("prompt injection", (), ("prompt-injection",), ()),
        ("Governance and prompt injection", ("governance",), ("prompt-injection",), ()),
        ("agents with tools", (), ("agentic-ai",), ()),
        ("AI governance", (), ("ai-governance",), ()),
        ("general security", ("general-security",), (), ()),
        ("everything", (), (), ()),
        ("", (), (), ()),
        ("audit, cooking", ("audit",), (), ("cooking",)),
        ("off", (), (), ()),
    ],
)
def test_words_name_tracks_and_topics(
    catalog: Catalog, text: str, tracks: tuple[str, ...], topics: tuple[str, ...], unknown: tuple[str, ...]
) -> None:
    """Days, times and zones are no names; the longest name counts; what names nothing is said."""
    assert wanted(text, catalog) == Wanted(tracks, topics, unknown)


def test_every_word_leads_to_a_track_and_every_track_has_one() -> None:
    """The table and the vocabulary of tracks agree."""
    assert set(WORDS.values()) == set(TRACKS)


def test_a_topic_is_named_by_its_own_name(catalog: Catalog) -> None:
    """Whatever the topic is called, its name asks for it, or for the track that is called so."""
    for key, topic in catalog.topics.items():
        found = wanted(topic.name, catalog)
        assert key in found.topics or found.tracks, topic.name


def test_kinds_topics_and_tracks_have_different_names(catalog: Catalog) -> None:
    """A dislike is a word: it must not mean two things."""
    assert not {kind.value for kind in TipKind} & set(catalog.topics)
    assert not set(TRACKS) & {kind.value for kind in TipKind}


def test_a_wish_in_words(catalog: Catalog) -> None:
    """As it is said back."""
    assert wanted_words(("governance", "audit"), ("prompt-injection",), catalog) == (
        "the governance track, the audit track and prompt injection and jailbreaks"
    )
    assert wanted_words((), (), catalog) == "everything"
