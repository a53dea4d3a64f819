"""YAML as it was written: every scalar stays text, and what could lose a fact silently is refused with its line."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import yaml
from yaml.events import AliasEvent
from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

if TYPE_CHECKING:
    from collections.abc import Iterator

try:  # libyaml is about ten times faster, and not everywhere
    from yaml import CBaseLoader as _BaseLoader
except ImportError:  # pragma: no cover
    from yaml import BaseLoader as _BaseLoader  # type: ignore[assignment]

Path = tuple[str | int, ...]

EMPTY = (
    "nothing is written here: leave the key out where nobody knows, "
    "write not_published where the issuer keeps it to itself, or none where the issuer says there is none"
)
_COMMA = "between braces a comma starts a new key: text that holds one stands in quotes"
_MAYBE_ALIAS = re.compile(r"(?m)(?:^|[\s,\[{:])\*\S")


@dataclass(frozen=True, slots=True)
class Oddity:
    """Something in the text itself that cannot stand."""

    line: int
    path: Path
    message: str


class _Loader(_BaseLoader):
    """Composes nodes without asking what types their text could have: here every scalar is text."""

    def descend_resolver(self, current_node: Any, current_index: Any) -> None:
        """Nothing to resolve."""

    def ascend_resolver(self) -> None:
        """Nothing to resolve."""

    def resolve(self, kind: Any, value: Any, implicit: Any) -> str:  # noqa: ARG002
        """One tag for all."""
        return "as-written"


class _AliasError(yaml.YAMLError):
    """Refused: what an alias says would stand elsewhere, and a few of them can unfold into millions of values."""

    problem = "anchors and aliases are not read here: write the value out"

    def __init__(self, mark: Any) -> None:
        super().__init__(self.problem)
        self.problem_mark = mark


def read(text: str) -> tuple[Any, list[Oddity]]:
    """The data of one document with scalars as text (`null` as None), and what is wrong with its writing."""
    try:
        node = _compose(text)
        if node is None:
            return None, []
        shaky: list[Node] = []
        data = _plain(node, shaky)
    except yaml.YAMLError as error:
        return None, [_syntax(error)]
    except RecursionError:
        return None, [Oddity(1, (), "nested too deeply")]
    if shaky:
        return data, list(_oddities(node, ()))
    return data, []


def lines(text: str, paths: list[Path]) -> list[int]:
    """The lines where paths of one document start, or where the deepest part of each that exists starts."""
    try:
        node = _compose(text)
    except yaml.YAMLError:
        node = None
    return [_line(node, path) if node is not None else 1 for path in paths]


def _compose(text: str) -> Node | None:
    if "*" in text and _MAYBE_ALIAS.search(text):  # without an alias an anchor is harmless
        for event in yaml.parse(text, _Loader):
            if isinstance(event, AliasEvent):
                raise _AliasError(event.start_mark)
    loader = _Loader(text)
    try:
        return loader.get_single_node()
    finally:
        loader.dispose()


def _plain(node: Node, shaky: list[Node]) -> Any:
    """The fast way: only notes that something is odd; where and what is worked out when it matters."""
    if isinstance(node, ScalarNode):
        value = node.value
        if node.style:  # quoted or a block: written on purpose
            return value
        if not value:
            shaky.append(node)
            return None
        return None if value in ("null", "~") else value
    if isinstance(node, SequenceNode):
        return [_plain(item, shaky) for item in node.value]
    data = {}
    for key, held in node.value:
        if not isinstance(key, ScalarNode) or key.value in data:
            shaky.append(key)
            continue
        data[key.value] = _plain(held, shaky)
    return data


def _oddities(node: Node, path: Path) -> Iterator[Oddity]:
    """The slow way over the same nodes, with paths."""
    if isinstance(node, MappingNode):
        seen: dict[str, int] = {}
        for key, value in node.value:
            line = key.start_mark.line + 1
            if not isinstance(key, ScalarNode):
                yield Oddity(line, path, "a key is plain text")
                continue
            here = (*path, str(key.value))
            if key.value in seen:
                yield Oddity(line, here, f"this key stands here twice; the first is on line {seen[key.value]}")
            seen.setdefault(key.value, line)
            if _is_empty(value):
                yield Oddity(line, here, EMPTY if not node.flow_style else f"{EMPTY}; {_COMMA}")
            yield from _oddities(value, here)
    elif isinstance(node, SequenceNode):
        for number, item in enumerate(node.value):
            if _is_empty(item):
                yield Oddity(item.start_mark.line + 1, (*path, number), EMPTY)
            yield from _oddities(item, (*path, number))


def _is_empty(node: Node) -> bool:
    return isinstance(node, ScalarNode) and not node.style and not node.value


def _line(node: Node, path: Path) -> int:
    line = 1
    for step in path:
        if isinstance(node, MappingNode):
            found = next(((k, v) for k, v in node.value if k.value == str(step)), None)
            if found is None:
                break
            line, node = found[0].start_mark.line + 1, found[1]
        elif isinstance(node, SequenceNode) and str(step).isdigit() and int(step) < len(node.value):
            node = node.value[int(step)]
            line = node.start_mark.line + 1
        else:
            break
    return line


def _syntax(error: yaml.YAMLError) -> Oddity:
    mark = getattr(error, "problem_mark", None)
    said = getattr(error, "problem", None) or getattr(error, "reason", None) or str(error)
    return Oddity(mark.line + 1 if mark else 1, (), f"not readable as YAML: {said}")
