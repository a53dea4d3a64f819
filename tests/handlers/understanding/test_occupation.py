"""What somebody does, told without a title: who asks is known by it, and the words that tell it are no question about a topic."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from catalog.load import load
from handlers.query import Intent, Query
from handlers.understanding.asker.occupation import CLOUD, NONE
from handlers.understanding.understand import understand
from tests.prompts.model import DAY
from tests.sentences.train import WORK, sentences

if TYPE_CHECKING:
    from catalog.catalog import Catalog


@pytest.fixture(scope="module")
def catalog() -> Catalog:
    """The real one: its jobs are the labels."""
    return load()


def _asked(text: str, catalog: Catalog) -> Query:
    return understand(text, catalog, DAY).query


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("I get paid to attack customer portals and their apis. Which AI cert would you take?", "red-teamer"),
        ("my day is spent on alerts and hunting in the siem, which AI certification?", "soc-analyst"),
        ("We assess suppliers and write control policies. best ai certificate for me?", "grc-analyst"),
        ("I look after conditional access and we are all Azure. One cert, which?", "cloud-security-azure"),
        ("I manage the SOC here, which AI certification should I take?", "security-manager"),
    ],
)
def test_work_told_is_the_askers_job(text: str, role: str, catalog: Catalog) -> None:
    """None of these words stands among the sentences as it is."""
    asked = _asked(text, catalog)
    assert (asked.asker.role, asked.intent) == (role, Intent.RECOMMEND)
    assert asked.topics == ()


def test_a_topic_asked_about_is_no_job(catalog: Catalog) -> None:
    """Words that a question takes up again, or asks with, describe nobody."""
    for text in (
        "threat hunting, which credentials cover it?",
        "which certs test red teaming of agents?",
        "I need something on incident response, which cert?",
    ):
        assert _asked(text, catalog).asker.role is None


def test_a_title_wins_over_what_surrounds_it(catalog: Catalog) -> None:
    """Who names their job has it, whatever their day holds."""
    asked = _asked("I am a SOC analyst and write detection rules and policies, which AI cert?", catalog)
    assert "soc-analyst" in (asked.asker.role, *asked.roles)


def test_every_label_is_a_job_or_known(catalog: Catalog) -> None:
    """A file named after no job would conclude nothing; the same words under two jobs teach neither."""
    told = sentences(WORK)
    assert {label for label, _ in told} <= {*catalog.roles, CLOUD, NONE}
    words = [sentence for _, sentence in told]
    assert sorted({sentence for sentence in words if words.count(sentence) > 1}) == []
    assert all(sentence == sentence.lower() for sentence in words)
