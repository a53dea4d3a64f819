"""Whom an answer takes somebody for whose job is none of ours is said, so that nobody takes it for their own."""

from __future__ import annotations

import pytest

from handlers.answer import Answer, Kind
from handlers.ask import Ask
from handlers.near_job import with_near_job
from handlers.query import Intent, Query
from handlers.understanding.noticed import Noticed
from tests.catalogs import catalog
from tests.field import TODAY

HELD = catalog(roles={"beginner": {"name": "Beginner", "near": ["sysadmin"]}})


def aside(*noticed: Noticed) -> str:
    """What is said of the job beside an answer for a beginner."""
    ask = Ask(Query(intent=Intent.RECOMMEND, roles=("beginner",)), HELD, TODAY)
    return with_near_job(Answer(Kind.RECOMMEND, "As a beginner, take it."), ask, noticed).aside or ""


@pytest.mark.parametrize(
    ("noticed", "said"),
    [
        ((Noticed("role", "sysadmin", ("beginner",)),), "“sysadmin”: answered as for a beginner, the nearest job we judge for."),
        (
            (Noticed("work", "beginner", ("beginner",)),),
            "You named no job that we judge for: a beginner is nearest to what you tell.",
        ),
        ((Noticed("role", "beginner", ("beginner",)),), ""),
        ((Noticed("role", "sysadmin", ("beginner",)), Noticed("role", "beginner", ("beginner",))), ""),
        ((Noticed("work", "other", ("other",)),), ""),
    ],
)
def test_the_nearest_job_is_said_where_none_of_ours_was_named(noticed: tuple[Noticed, ...], said: str) -> None:
    """Of a job named, by its name; of work told, that it is nearest; of who is called by our own name, nothing."""
    assert aside(*noticed) == said
