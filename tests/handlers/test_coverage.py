"""What is covered and what is left open: yes to a depth, no, or not evidenced; results by depth; gaps with who closes them."""

from __future__ import annotations

from typing import Any

import pytest

from handlers import coverage, gaps
from handlers.answer import Answer, Kind, Points
from handlers.person import Held, Person
from handlers.plain_text import plain_text
from handlers.query import Intent, Side
from tests.field import field
from tests.handlers.asking import asked, sound

GAP = {"thin": {"ask": ["what is open?"], "short": "Agents are hardly covered.", "topics": ["agentic-ai"], "kind": "gap"}}


def covers(*credentials: str, **more: Any) -> Answer:
    """The answer to "does it cover …?"."""
    found = coverage.answer(asked(Intent.COVERAGE, *credentials, **more))
    sound(found)
    return found


def left_open(*credentials: str, person: Person | None = None, **more: Any) -> Answer:
    """The answer to "what are we blind to?"."""
    sides = (Side(kind="stack", ids=credentials),) if len(credentials) > 1 else tuple(Side(ids=(i,)) for i in credentials)
    found = gaps.answer(asked(Intent.GAPS, person=person, sides=sides, **more))
    sound(found)
    return found


@pytest.mark.parametrize(
    ("credential", "topic", "begins"),
    [
        ("attack-lab", "agentic-ai", "Yes: LAB covers agentic ai hands-on"),
        ("governor", "prompt-injection", "Yes, as concepts"),
        ("governor", "agentic-ai", "Hardly: GOV covers agentic ai only in passing"),
        ("cloud-new", "agentic-ai", "No: CLD-2 does not cover agentic ai"),
        ("open-governance", "agentic-ai", "We found no evidence that OGP covers agentic ai"),
    ],
)
def test_each_depth_has_its_own_wording(credential: str, topic: str, begins: str) -> None:
    """Known not and not evidenced never sound alike."""
    assert covers(credential, topics=(topic,)).headline.startswith(begins)


def test_who_goes_deeper_is_mentioned() -> None:
    """The asked one stays the subject."""
    found = covers("governor", topics=("agentic-ai",))
    assert found.credentials == ("governor",)
    assert found.mentioned[0] == "attack-lab"


def test_which_covers_gives_the_results_in_order() -> None:
    """Deepest first, and nothing that cannot be taken."""
    found = covers(topics=("agentic-ai",))
    assert found.credentials == ("attack-lab", "practitioner", "governor")
    assert "LAB goes deepest (hands-on)" in found.headline


def test_what_it_covers_is_told_by_depth() -> None:
    """Every recorded topic is in the text."""
    text = plain_text(covers("governor"))
    assert all(topic in text for topic in ("ai governance", "ai risk", "rompt injection", "gentic ai"))


def test_a_stack_names_its_gaps_and_what_closes_them() -> None:
    """The ids are what closes, the stack is only mentioned."""
    found = left_open("governor", "cloud-new")
    assert found.kind is Kind.COVERAGE
    assert found.credentials == ("attack-lab",)
    assert {"governor", "cloud-new"} <= set(found.mentioned)
    assert "agentic ai" in found.headline


def test_what_is_there_as_concepts_is_no_hole() -> None:
    """What is hardly there is told first, and apart from what stays at concept level."""
    told = left_open("governor").headline
    assert told.startswith("GOV leaves open or barely touches agentic ai and adversarial ml, and stays at concept level on prompt")


def test_no_gap_is_claimed_from_silence() -> None:
    """What nobody evidenced stands under words of its own."""
    found = left_open("governor", "cloud-new")
    assert "ai fundamentals" not in found.headline
    rest = [point for section in found.sections if isinstance(section, Points) for point in section.items]
    (untold,) = [point.detail or "" for point in rest if "no gap is claimed" in point.text]
    assert "ai fundamentals" in untold.lower()


def test_gaps_of_a_role_are_held_against_its_needs() -> None:
    """Only what the job needs counts."""
    found = left_open("practitioner", roles=("builder",))
    assert "prompt injection" in found.headline
    assert "adversarial" not in plain_text(found)


def test_what_the_person_holds_is_the_stack_where_none_was_named() -> None:
    """Asked of oneself, without naming credentials."""
    assert "governor" in left_open(person=Person(holds=(Held(credential="governor"),))).mentioned


def test_without_a_stack_the_fields_own_gaps_are_told() -> None:
    """With who comes nearest."""
    found = gaps.answer(asked(Intent.GAPS, catalog=field(said=GAP)))
    sound(found, field(said=GAP))
    assert "agentic ai" in found.headline
    assert found.credentials[0] == "attack-lab"


def test_nobody_covers_it_names_the_practice() -> None:
    """What would close it outside exams."""
    found = covers(topics=("ai-fundamentals",), limits={"without": ["first-steps"]})
    assert found.credentials == ()
    assert "Practise it." in plain_text(found)


TERMS = {"atlas": {"name": "ATLAS", "topics": ["adversarial-ml"], "credentials": ["practitioner", "governor"]}}


def test_who_names_a_term_comes_before_who_covers_its_topics() -> None:
    """A term is more than its topics."""
    held = field(terms=TERMS)
    found = coverage.answer(asked(Intent.COVERAGE, catalog=held, terms=("atlas",)))
    sound(found, held)
    assert found.credentials == ("governor", "practitioner", "attack-lab")
    assert found.headline == "GOV and PRA name ATLAS."


def test_whether_one_names_a_term_is_yes_or_not_evidenced() -> None:
    """Never a no from silence."""
    held = field(terms=TERMS)
    assert coverage.answer(asked(Intent.COVERAGE, "governor", catalog=held, terms=("atlas",))).headline.startswith(
        "Yes: GOV names ATLAS"
    )
    silent = coverage.answer(asked(Intent.COVERAGE, "attack-lab", catalog=held, terms=("atlas",)))
    assert silent.headline.startswith("We found no word of ATLAS in what we hold on LAB; that is no proof that it is missing")


def test_who_told_their_cloud_gets_no_exam_of_another_and_is_told_so() -> None:
    """Neutral ones and those of their own stay; where there is nothing else, another cloud's are told all the same."""
    both = ("cloud-guardrails", "prompt-injection")
    every, here, there = (covers(topics=both, person=Person(platform=cloud)) for cloud in (None, "aws", "azure"))
    assert {"cloud-new", "attack-lab"} <= set(every.credentials) & set(here.credentials)
    assert "left out" not in plain_text(every) + plain_text(here)
    assert "cloud-new" not in there.credentials
    assert "attack-lab" in there.credentials
    assert "exams tied to another platform are left out: CLD-2" in plain_text(there)
    assert "cloud-new" in covers(topics=("cloud-guardrails",), person=Person(platform="azure")).credentials
