"""Whatever stands in an organisation's file, laying it ends in a catalog or in problems that name that file."""

from __future__ import annotations

import json
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from catalog.load import BASE, gather, lay
from catalog.walk import entries
from tests.catalog.test_load_anything import PATHS, SPECIMEN, VALUES

BELOW = gather([BASE])
LAID = {
    kind: [found.owner for found in entries(BELOW.catalog(), kind)][:5]
    for kind in ("issuers", "roles", "terms", "topics", "sources")
}


def _part(path: tuple[Any, ...], value: Any) -> Any:
    """The path with the value at its end, as the only thing that is said."""
    for step in reversed(path):
        value = {step: value} if isinstance(step, str) else [value]
    return value


def _sound(path: tuple[Any, ...]) -> Any:
    node = SPECIMEN
    for step in path:
        node = node[step]
    return node


@st.composite
def credentials(draw: st.DrawFn) -> dict[str, Any]:
    """Parts of a sound file, some with other values."""
    said: dict[str, Any] = {}
    for path in draw(st.lists(st.sampled_from(PATHS), min_size=1, max_size=4)):
        value = draw(VALUES) if draw(st.booleans()) else _sound(path)
        said |= _part(path, value)
    return said


@settings(max_examples=40, deadline=None)
@given(credentials(), st.sampled_from(["isaca-aaism", "aws-scs-c03", "offsec-osai", "not-there-yet"]))
def test_any_part_of_a_credential_ends_in_problems_at_most(said: dict[str, Any], owner: str) -> None:
    """No traceback; every problem stands in the overlay; what was not named is the very same value."""
    with TemporaryDirectory() as folder:
        file = Path(folder) / "credentials" / f"{owner}.yaml"
        file.parent.mkdir()
        file.write_text(json.dumps(said, ensure_ascii=False), encoding="utf-8")
        found = lay(BELOW, Path(folder))
    assert all(problem.line >= 1 and problem.message and problem.file == str(file) for problem in found.problems)
    if found.problems:
        return
    base, catalog = BELOW.catalog(), found.catalog()
    assert all(held is catalog.credentials[i] for i, held in base.credentials.items() if i != owner)
    for path in ("name", "fees", "exams.main.minutes", "lifecycle", "judgement.validates.text", "conditions.sit.required"):
        fact = catalog.fact(owner, path)
        assert fact is None or fact.title


@settings(max_examples=30, deadline=None)
@given(st.sampled_from(sorted(LAID)), st.data())
def test_any_part_of_another_entry_ends_in_problems_at_most(kind: str, data: st.DataObject) -> None:
    """Jobs, issuers, topics, terms and sources too."""
    owner = data.draw(st.sampled_from([*LAID[kind], "new-one"]))
    keys = st.sampled_from(["name", "aliases", "needs", "tracks", "fees", "website", "sources", "title", "by", "about", "x"])
    said = {owner: data.draw(st.dictionaries(keys, VALUES, max_size=3) | VALUES)}
    with TemporaryDirectory() as folder:
        (Path(folder) / f"{kind}.yaml").write_text(json.dumps(said, ensure_ascii=False), encoding="utf-8")
        found = lay(BELOW, Path(folder))
    assert all(problem.line >= 1 and problem.message for problem in found.problems)
