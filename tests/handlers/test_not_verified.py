"""A value that no document stands behind is told as that wherever it is told, and only such a value is."""

from __future__ import annotations

import pytest

from catalog.values import Confidence
from handlers.plain_text import plain_text
from tests.handlers.verdicts import CATALOG, asked, name_of

SAID = "not verified"
_ASKS = {
    "minutes": ("how long is the {} exam?",),
    "proctored": ("is {} proctored?", "the {} exam is proctored, right?", "is {} legit?"),
    "required": ("what are the prerequisites for {}?", "can anyone take {}?"),
    "recertification": ("how do I renew {}?", "how many credits does keeping {} take?"),
    "who": ("who is {} for?",),
    "depth": ("does {} cover {topic}?",),
}


def _weak() -> list[tuple[str, str]]:
    """Every fact of these kinds that rests on general knowledge."""
    found = []
    for i, held in CATALOG.credentials.items():
        paths = [f"exams.{code}.{name}" for code in held.exams for name in ("minutes", "proctored")]
        paths += [f"conditions.{stage}.required" for stage in ("sit", "certify")]
        paths += ["recertification", "audience.who", *(f"topics.{topic}.depth" for topic in held.topics)]
        facts = ((path, CATALOG.fact(i, path)) for path in paths)
        found += [(i, path) for path, fact in facts if fact is not None and fact.confidence is Confidence.UNVERIFIED]
    return found


@pytest.mark.parametrize(("credential", "path"), _weak())
def test_what_no_document_stands_behind_is_said_to_be_that(credential: str, path: str) -> None:
    """In the first sentence, where it is told."""
    kind = path.rsplit(".", 1)[-1]
    topic = CATALOG.topics[path.split(".")[1]].name if kind == "depth" else ""
    asks = [ask.format(name_of(credential), topic=topic) for ask in _ASKS[kind]]
    assert [f"{ask} -> {asked(ask).headline}" for ask in asks if SAID not in asked(ask).headline] == []


@pytest.mark.parametrize("credential", sorted({i for i, path in _weak() if not path.startswith("topics.")}))
def test_a_profile_marks_it_in_its_row(credential: str) -> None:
    """Not only in the line of sources."""
    told = plain_text(asked(f"profile of {name_of(credential)}"))
    assert SAID in told.partition("\nSource")[0]


@pytest.mark.parametrize("credential", ["isaca-aaism", "isc2-cissp", "aws-scs-c03"])
def test_a_value_that_was_read_somewhere_is_not_marked(credential: str) -> None:
    """A mark on everything would mark nothing."""
    name = name_of(credential)
    asks = [
        f"how long is the {name} exam?",
        f"is {name} legit?",
        f"what are the prerequisites for {name}?",
        f"profile of {name}",
    ]
    assert [ask for ask in asks if SAID in plain_text(asked(ask))] == []
