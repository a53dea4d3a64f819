"""The learned model: the same sentence always gets the same shares, and it is heard only where it may be."""

from __future__ import annotations

import subprocess
import sys
from collections import Counter
from typing import TYPE_CHECKING

import pytest

from catalog.load import load
from handlers.query import Aspect, Intent, Query, about
from handlers.understanding.model.learned import labels_of
from handlers.understanding.model.weighed import likely
from handlers.understanding.understand import understand
from handlers.understanding.words.reading import read
from tests.prompts.model import DAY, prompts
from tests.sentences.measure import KEPT_BACK
from tests.sentences.train import PROMPTS, SENTENCES, sentences

if TYPE_CHECKING:
    from catalog.catalog import Catalog


@pytest.fixture(scope="module")
def catalog() -> Catalog:
    """The real one: its names are what sentences are masked by."""
    return load()


def test_the_weights_are_made_from_the_sentences() -> None:
    """A sentence added without training is seen here."""
    done = subprocess.run([sys.executable, "-m", "tests.sentences.train", "--check"], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


def test_shares_are_those_of_one_whole(catalog: Catalog) -> None:
    """Each between nothing and all, together one, the first the largest, and the same every time."""
    for text in ("how much is AAISM?", "xyzzy", "is there a way to sit it at home", ""):
        told = likely(read(text, catalog), None)
        assert all(0 <= share <= 1 for share in told.shares.values())
        assert sum(told.shares.values()) == pytest.approx(1)
        assert told.shares[told.first] == max(told.shares.values())
        assert told == likely(read(text, catalog), None)


def test_every_label_is_an_aspect_an_intent_or_known(catalog: Catalog) -> None:
    """A file named after nothing would teach a word that no Query answers."""
    others = {"discount", "materials", "statement", "decline-dumps", "decline-harm", "decline-off-topic"}
    known = {aspect.value for aspect in Aspect} | {intent.value for intent in Intent} | others
    known |= {f"said-{stored}" for stored in catalog.said}
    labels = set(likely(read("how much is it", catalog), None).shares)
    assert labels <= known
    assert labels == {file.stem for file in SENTENCES.glob("*.txt")}


def test_no_sentence_teaches_two_things() -> None:
    """The same words under two labels teach neither."""
    told = Counter(sentence.casefold() for _, sentence in sentences())
    assert sorted(sentence for sentence, times in told.items() if times > 1) == []


def test_prompts_that_teach_are_prompts_still() -> None:
    """A question that left tests/prompts teaches nothing any more."""
    asked = {" ".join(turn.text.split()) for prompt in prompts() for turn in prompt.said}
    assert [sentence for _, sentence in sentences(SENTENCES / PROMPTS) if sentence not in asked] == []


def test_nothing_that_is_kept_back_is_trained_on() -> None:
    """What measures the understanding may not be known to it."""
    taught = {sentence.casefold() for _, sentence in (*sentences(), *sentences(SENTENCES / PROMPTS))}
    taught |= {turn.text.casefold() for prompt in prompts() for turn in prompt.said}
    assert {sentence.casefold() for _, sentence in sentences(KEPT_BACK)} & taught == set()


def test_the_labels_of_a_query() -> None:
    """A fact by its aspects, all else by its intent, nothing as none."""
    assert labels_of(None) == ("none",)
    assert labels_of(Query(intent=Intent.FACT, aspects=(Aspect.FEE, Aspect.RETAKE))) == ("fee", "retake")
    assert labels_of(Query(intent=Intent.WORTH, sides=about("isaca-aaism"))) == ("worth",)


@pytest.mark.parametrize(
    ("text", "stored"),
    [
        ("does one of the vendors fund this bot", "independent"),
        ("which place did you get your fees from", "how-current"),
        ("which certification gets me the fattest pay cheque", "salary"),
        ("all of it looks immature, should we hold off until next year?", "wait-for-perfect"),
        ("what do I tell my manager so that he pays for GAIPS", "employer-pays"),
    ],
)
def test_a_question_of_no_credential_gets_the_answer_that_is_stored_for_it(catalog: Catalog, text: str, stored: str) -> None:
    """In words that neither the stored question nor the sentences have."""
    assert text not in {sentence for _, sentence in sentences()}
    assert understand(text, catalog, DAY).query.said == (stored,)


@pytest.mark.parametrize(
    ("text", "aspect"),
    [
        ("how long am I locked in the room with AAISM", Aspect.DURATION),
        ("which window do I have between buying AAISM and writing it", Aspect.ELIGIBILITY_WINDOW),
    ],
)
def test_a_wish_in_words_that_no_rule_knows_is_understood(catalog: Catalog, text: str, aspect: Aspect) -> None:
    """None of these stands among the sentences."""
    assert text not in {sentence for _, sentence in sentences()}
    query = understand(text, catalog, DAY).query
    assert query.intent is Intent.FACT
    assert aspect in query.aspects
