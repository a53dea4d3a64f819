"""Whatever stands in a file, loading ends in a catalog or in problems that name that file."""

from __future__ import annotations

import copy
import json
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from catalog.check import check
from catalog.load import BASE
from catalog.reading import read
from catalog.schema import README

_TEXT = README.read_text(encoding="utf-8").split("```yaml\n")[-1].split("```")[0]
SPECIMEN, _ = read(_TEXT)

KEYS = st.sampled_from(["credential", "years", "any_of", "for", "x"])
VALUES = st.recursive(
    st.none() | st.text(max_size=12) | st.sampled_from(["none", "not_published", "2026", "-1", "NaN", "true", "isaca-cism", "ja"]),
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(KEYS, inner, max_size=2),
    max_leaves=4,
)


def _paths(node: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    inside = node.items() if isinstance(node, dict) else enumerate(node) if isinstance(node, list) else ()
    return [path, *(found for step, inner in inside for found in _paths(inner, (*path, step)))]


PATHS = _paths(SPECIMEN)[1:]


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(st.sampled_from(PATHS), VALUES), min_size=1, max_size=3))
def test_any_change_ends_in_problems_at_most(changes: list[tuple[tuple[Any, ...], Any]]) -> None:
    """Replacing parts of a sound file by anything never ends in a traceback, and every problem has its place."""
    data = copy.deepcopy(SPECIMEN)
    for path, value in changes:
        node = data
        for step in path[:-1]:
            node = node[step] if isinstance(node, dict) and step in node else node[step] if _holds(node, step) else None
        if isinstance(node, dict) or _holds(node, path[-1]):
            node[path[-1]] = value
    with TemporaryDirectory() as folder:
        file = Path(folder) / "credentials" / "ex.yaml"
        file.parent.mkdir()
        file.write_text(json.dumps(data, ensure_ascii=False), encoding="utf-8")
        (Path(folder) / "issuers.yaml").write_bytes((BASE / "issuers.yaml").read_bytes())
        problems = check([Path(folder)])
    assert all(problem.line >= 1 and problem.message for problem in problems)


def _holds(node: Any, step: Any) -> bool:
    return isinstance(node, list) and isinstance(step, int) and step < len(node)
