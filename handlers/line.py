"""A line is a Query written out with ids: what a button sends, and what a person could have typed.

`parse_line(to_line(q), catalog) == q` for every Query whose ids the catalog knows. Anything that is not wholly such a line
gives None and is read as a sentence.
"""

from __future__ import annotations

import json
import re
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from pydantic import ValidationError

from handlers.person import Held, Money, Person, Years
from handlers.query import Intent, Limits, Query, Side

if TYPE_CHECKING:
    from collections.abc import Iterator

    from catalog.catalog import Catalog

_TOKEN = re.compile(r'[a-z-]+:"(?:[^"\\]|\\.)*"|\S+')
_PLAIN = re.compile(r"[\w.+@=~-]+\Z")
_KEYED = re.compile(r"([a-z-]+):(.+)\Z", re.DOTALL)

# key of the line -> (part of the Query, field, many)
_LISTS = {
    "aspect": ("query", "aspects"), "also": ("query", "also"),
    "topic": ("query", "topics"), "term": ("query", "terms"), "role": ("query", "roles"),
    "said": ("query", "said"), "lacks": ("asker", "lacks"), "designation": ("asker", "designations"),
    "training": ("asker", "trainings"), "style": ("limits", "styles"), "state": ("limits", "states"),
    "only-track": ("limits", "tracks"), "only-platform": ("limits", "platforms"), "only-issuer": ("limits", "issuers"),
    "listed": ("limits", "frameworks"), "in-language": ("limits", "languages"), "without": ("limits", "without"),
    "first": ("limits", "first"), "kept-by": ("limits", "upkeep"), "made-for": ("limits", "made_for"),
    "bound": ("limits", "bounds"),
}  # fmt: skip
_SINGLES = {
    "exam": ("query", "exam"), "language": ("query", "language"), "since": ("query", "since"), "until": ("query", "until"),
    "on": ("query", "on"), "slot": ("query", "slot"), "reason": ("query", "reason"), "words": ("query", "words"),
    "supposed": ("query", "supposed"),
    "i-am": ("asker", "role"), "i-use": ("asker", "platform"), "my-level": ("asker", "level"), "months": ("limits", "months"),
    "hours": ("limits", "hours_per_week"), "exams": ("limits", "exams"), "by": ("limits", "by"), "level": ("limits", "level"),
    "unlocks": ("limits", "unlocks"), "max-minutes": ("limits", "minutes"), "minutes": ("limits", "lasting"),
    "max-questions": ("limits", "questions"),
    "max-hours": ("limits", "hours"), "venue": ("limits", "venue"), "valid-years": ("limits", "valid"),
    "place": ("limits", "place"), "grade": ("limits", "grade"), "price-in": ("limits", "currency"),
    "nth": ("limits", "nth"), "first-of": ("limits", "most"),
}  # fmt: skip
_FLAGS = {
    "claim": ("query", "claim"), "advise": ("query", "advise"), "proctored": ("limits", "proctored"),
    "open-book": ("limits", "open_book"), "online": ("limits", "online"), "no-prereqs": ("limits", "no_prerequisites"),
    "no-exam": ("limits", "no_exam"), "ai-named": ("limits", "ai_named"), "report": ("limits", "report"),
    "free": ("limits", "free"), "known": ("limits", "known"),
}  # fmt: skip
_BUDGETS = {"budget": "limits", "my-budget": "asker"}
_MONEY = re.compile(r"(\d+(?:\.\d+)?)([A-Z]{3})\Z")


# The defaults that Queries share: most say nothing of the asker and set no limits, and a card writes many lines.
_SAID_NOTHING = Query(intent=Intent.HELP).asker
_NO_LIMITS = Query(intent=Intent.HELP).limits


def to_line(query: Query) -> str:
    """The Query as one line, with ids and no context."""
    return " ".join((query.intent.value, *_sides(query), *_pairs(query)))


def _sides(query: Query) -> Iterator[str]:
    for side in query.sides:
        match side.kind:
            case "credential":
                yield side.ids[0]
            case "stack":
                yield "+".join(side.ids) + ("+" if len(side.ids) == 1 else "")
            case kind:
                yield f"{kind}:{side.ids[0]}"


def _pairs(query: Query) -> Iterator[str]:
    parts: dict[str, Any] = {"query": query}
    if query.asker is not _SAID_NOTHING:
        parts["asker"] = query.asker
    if query.limits is not _NO_LIMITS:
        parts["limits"] = query.limits
    for key, (part, field) in _LISTS.items():
        if part not in parts:
            continue
        values = [str(v) for v in getattr(parts[part], field)]
        if values and all(_PLAIN.match(v) for v in values):
            yield f"{key}:{','.join(values)}"
        else:
            yield from (f"{key}:{_quoted(v)}" for v in values)
    for key, (part, field) in _SINGLES.items():
        if part not in parts:
            continue
        value = getattr(parts[part], field)
        if value not in (None, ""):
            yield f"{key}:{_plain(value)}"
    for key, (part, field) in _FLAGS.items():
        if part not in parts:
            continue
        value = getattr(parts[part], field)
        if value is not None and not (key == "advise" and value is False):
            yield f"{key}:{'yes' if value else 'no'}"
    if query.asker.holds:
        yield "holds:" + ",".join(
            f"{'' if h.active else '~'}{h.credential}{f'@{h.since}' if h.since else ''}{f'={h.by}' if h.by else ''}"
            for h in query.asker.holds
        )
    if query.asker.years:
        yield "years:" + ",".join(f"{y.kind}={_plain(y.years)}" for y in query.asker.years)
    if query.asker.budget:
        yield f"my-budget:{_money(query.asker.budget)}"
    if query.limits.budget:
        yield f"budget:{_money(query.limits.budget)}"
    if query.limits.sort:
        yield f"sort:{'-' if query.limits.descending else ''}{query.limits.sort}"


def _money(money: Money) -> str:
    return f"{money.amount.normalize():f}{money.currency}"


def _plain(value: Any) -> str:
    if isinstance(value, float):
        return f"{value:g}"
    text = str(value)
    return text if _PLAIN.match(text) else _quoted(text)


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)


def parse_line(line: str, catalog: Catalog) -> Query | None:
    """The Query a line stands for, or None where it is not a line of this grammar (then it is a sentence)."""
    verb, _, rest = line.strip().partition(" ")
    if verb not in _VERBS:
        return None
    parts: dict[str, dict[str, Any]] = {"query": {}, "asker": {}, "limits": {}}
    sides: list[Side] = []
    for token in _TOKEN.findall(rest):
        side = _side(token, catalog)
        if side is not None:
            sides.append(side)
        elif not _read_pair(token, parts):
            return None
    try:
        return Query(
            intent=_VERBS[verb],
            sides=tuple(sides),
            asker=Person(**parts["asker"]),
            limits=Limits(**parts["limits"]),
            **parts["query"],
        )
    except ValidationError:
        return None


_VERBS = {intent.value: intent for intent in Intent}


def _side(token: str, catalog: Catalog) -> Side | None:
    if token in catalog.credentials:
        return Side(ids=(token,))
    if redirected := catalog.resolve(token):
        return Side(ids=(redirected,))
    if "+" in token and ":" not in token:
        ids = tuple(catalog.resolve(part) or "" for part in token.rstrip("+").split("+"))
        return Side(kind="stack", ids=ids) if all(ids) else None
    kind, _, held = token.partition(":")
    if kind == "issuer" and held in catalog.issuers:
        return Side(kind="issuer", ids=(held,))
    if kind == "track" and held:
        return Side(kind="track", ids=(held,))
    return None


def _read_pair(token: str, parts: dict[str, dict[str, Any]]) -> bool:
    """Read one `key:value` into the parts; False for anything else."""
    match = _KEYED.match(token)
    if not match:
        return False
    key, raw = match.groups()
    quoted = raw.startswith('"')
    try:
        value = json.loads(raw) if quoted else raw
    except ValueError:
        return False
    if key in _LISTS:
        part, field = _LISTS[key]
        parts[part][field] = (*parts[part].get(field, ()), *([value] if quoted else value.split(",")))
    elif key in _SINGLES:
        part, field = _SINGLES[key]
        parts[part][field] = value
    elif key in _FLAGS and value in ("yes", "no"):
        part, field = _FLAGS[key]
        parts[part][field] = value == "yes"
    else:
        return _read_compound(key, value, parts)
    return True


def _read_compound(key: str, value: str, parts: dict[str, dict[str, Any]]) -> bool:
    if key == "holds":
        parts["asker"]["holds"] = tuple(_held(item) for item in value.split(","))
    elif key == "years":
        pairs = [item.partition("=") for item in value.split(",")]
        parts["asker"]["years"] = tuple(Years.model_construct(kind=k, years=float(v)) for k, _, v in pairs if _is_number(v))
    elif key in _BUDGETS and (match := _MONEY.match(value)):
        parts[_BUDGETS[key]]["budget"] = Money(amount=Decimal(match[1]), currency=match[2])
    elif key == "sort":
        parts["limits"]["sort"], parts["limits"]["descending"] = value.lstrip("-"), value.startswith("-")
    else:
        return False
    return True


def _held(item: str) -> dict[str, Any] | Held:
    told, _, by = item.lstrip("~").partition("=")
    credential, _, since = told.partition("@")
    more = {key: value for key, value in (("since", since), ("by", by)) if value}
    return {"credential": credential, "active": not item.startswith("~")} | more


def _is_number(text: str) -> bool:
    return re.fullmatch(r"\d+(\.\d+)?", text) is not None
