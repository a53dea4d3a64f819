"""What the learned model reads is filled from what is named, held, or talked of in the thread."""

from __future__ import annotations

import pytest

from catalog.load import load
from handlers.memory import Memory
from handlers.query import Aspect, Intent, Query, about
from handlers.understanding.understand import understand
from tests.prompts.model import DAY

CATALOG = load()
AICP = Memory(topic=("exin-aicp",), last=Query(intent=Intent.PROFILE, sides=about("exin-aicp")))


def test_what_names_nothing_is_asked_of_what_the_thread_is_about() -> None:
    """Where no rule reads it; a subject of its own keeps it from that."""
    query = understand("is the classroom bit optional in practice", CATALOG, DAY, AICP).query
    assert (query.credentials, query.aspects) == (("exin-aicp",), (Aspect.TRAINING,))


def test_two_that_read_as_held_are_set_side_by_side() -> None:
    """Where a comparison is asked for and nothing else is named."""
    text = "I want the contrast between AWS and Google for ML certs, MLA-C02 and PMLE. Skip the salaries, just content."
    query = understand(text, CATALOG, DAY).query
    assert query.intent is Intent.COMPARE
    assert {*query.credentials} == {"aws-mla-c02", "gcp-pmle"}


@pytest.mark.parametrize(
    ("text", "slot", "aspect"),
    [
        ("how sure are you of the 67% for GOAA?", "whence", Aspect.PASSING),
        ("why do blogs list 120 minutes for AAISM?", "why-apart", Aspect.DURATION),
        ("in which domain of AAIA does incident response stand", "where-in", Aspect.DOMAINS),
        ("a candidate has SCS-C03 since May, until when is that good?", "theirs", Aspect.VALIDITY),
    ],
)
def test_what_is_asked_exactly_keeps_its_slot(text: str, slot: str, aspect: Aspect) -> None:
    """No bag of words is heard against it."""
    query = understand(text, CATALOG, DAY).query
    assert (query.slot, query.aspects) == (slot, (aspect,))


@pytest.mark.parametrize(
    "text", ["how current is the AIGP outline?", "which domain of SecAI+ is the biggest", "where do I sit the SecAI+"]
)
def test_what_only_looks_alike_has_none_of_these_slots(text: str) -> None:
    """The age of an outline, its heaviest domain and the place of the exam are asked as ever."""
    assert understand(text, CATALOG, DAY).query.slot not in ("whence", "why-apart", "where-in", "theirs")


@pytest.mark.parametrize(
    ("text", "supposed"),
    [
        ("Our boss pays only if the fee includes a retake. Does SecAI+ have that?", "retake-included=yes"),
        ("We need exams that are proctored. Is AI1?", "proctored=yes"),
    ],
)
def test_a_question_that_points_back_puts_what_was_said_before(text: str, supposed: str) -> None:
    """What it has to have stands in the sentence before."""
    assert understand(text, CATALOG, DAY).query.supposed == supposed


def test_how_long_goes_on_about_what_was_asked_before() -> None:
    """The hours are those of the training, and not of the exam."""
    query = understand("does AICP want me to attend training? how many hours of it?", CATALOG, DAY).query
    assert query.aspects == (Aspect.TRAINING,)
