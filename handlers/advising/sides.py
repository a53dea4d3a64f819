"""One side of a comparison in words: its name, and its cell in each row, whether it is one credential or many."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from catalog.engine import merit
from catalog.engine.bare import by_name_only
from catalog.engine.coverage import coverage
from catalog.engine.fees import first_attempt
from catalog.values import Depth
from handlers import wording
from handlers.advising import checks, names
from handlers.advising.reasons import needed, talk_of
from handlers.aspects import lasting, money, ours, standing
from handlers.aspects.every import SPEAKERS, label
from handlers.aspects.kept import kept
from handlers.gating import trees
from handlers.query import Aspect

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from catalog.engine.case import Case
    from handlers.ask import Ledger
    from handlers.aspects.talk import Talk
    from handlers.query import Side

_SHARED_FROM = 2
"""A date that so many fees share is said once, under the table."""
FEW = 3
"""A side of so many credentials is told one by one; a larger one is summed up."""
_GATE = 120
"""Characters of a gate that is told whole here; what it requires in full is a question of its own."""
_GATE_OF_ONE = 90
"""The same for one of many credentials of a side: of more ways in the plain ones are named."""
NOTHING = "not found"


@dataclass(frozen=True)
class SideOf:
    """A side with what it consists of on the day."""

    side: Side
    members: tuple[str, ...]
    case: Case
    ledger: Ledger

    @property
    def name(self) -> str:
        """What it is called."""
        match self.side.kind:
            case "issuer":
                held = self.case.catalog.issuers.get(self.side.ids[0])
                return held.name if held else self.side.ids[0]
            case "track":
                return f"the {names.TRACKS.get(self.side.ids[0], self.side.ids[0])} track"
            case _:
                return " + ".join(wording.label(self.case.catalog, i) for i in self.side.ids)

    @property
    def talks(self) -> list[Talk]:
        """Each member to speak of."""
        return [talk_of(self.case, member, self.ledger) for member in self.members]

    @property
    def one(self) -> bool:
        """A single credential."""
        return len(self.members) == 1 and self.side.kind in ("credential", "stack")

    def cell(self, say: Callable[[Talk], str]) -> str:
        """A row's cell, whole: the value, or each member's where there are few, or a few and how many more."""
        talks = self.talks
        if not talks:
            return f"nothing {ours.on_sale(self.case.catalog)}"
        if self.one:
            return say(talks[0]).rstrip(".") or NOTHING
        pairs = [(talk.name, said) for talk in talks[:FEW] if (said := say(talk).rstrip(".")) and said != NOTHING]
        told = [f"{name}: {said}" for name, said in pairs]
        more = len(talks) - FEW
        return "; ".join(told) + (f"; and {more} more" if more > 0 and told else "") or NOTHING


def rows(sides: Sequence[SideOf], aspects: Sequence[Aspect]) -> list[tuple[str, tuple[str, ...]]]:
    """Aligned rows, what was asked about first; a row on which we have nothing for any side is left out."""
    asked = [(label(aspect), SPEAKERS[aspect]) for aspect in aspects]
    found = [(name, tuple(side.cell(lambda talk, say=say: say(talk).short) for side in sides)) for name, say in asked]  # type: ignore[misc]
    groups = any(side.side.kind in ("issuer", "track") or len(side.members) > FEW for side in sides)
    for name, cell in (_GROUP_ROWS if groups else _ROWS).items():
        if name not in {told for told, _ in found} and _SPOKEN_OF_BY.get(name) not in aspects:
            found.append((name, tuple(cell(side) for side in sides)))
    return [(name, cells) for name, cells in found if any(cell != NOTHING for cell in cells)]


_DATED = re.compile(r", ((?:reported, |not verified, )?(?:checked [^,;()]+|date not known))\Z")
"""How a fee says where it is from and when it was checked."""


def dates_apart(table: list[tuple[str, tuple[str, ...]]]) -> tuple[list[tuple[str, tuple[str, ...]]], str]:
    """The rows with the date that most fees share taken out of their cells, and that date; a fee of another date keeps its own."""
    dates = Counter(found[1] for _, cells in table for cell in cells if (found := _DATED.search(cell)))
    if not dates:
        return table, ""
    usual, count = dates.most_common(1)[0]
    if count < _SHARED_FROM:
        return table, ""
    return [(name, tuple(cell.removesuffix(f", {usual}") for cell in cells)) for name, cells in table], usual


_IN_GENERAL = re.compile(r" \(([^()]* in general)\)\Z")
"""How a value says that it is known of the issuer as a whole only."""


def apart(
    table: list[tuple[str, tuple[str, ...]]], sides: Sequence[str]
) -> tuple[list[tuple[str, tuple[str, ...]]], list[tuple[str, str]]]:
    """Rows that differ, and what is the same on every side; of which of them only its issuer is known in general is named."""
    alike = {name: min(cells, key=len) for name, cells in table if len({_IN_GENERAL.sub("", cell) for cell in cells}) == 1}
    same = []
    for name, cells in table:
        if name in alike:
            wide = [f"{side}: {found[1]}" for side, cell in zip(sides, cells, strict=True) if (found := _IN_GENERAL.search(cell))]
            apart_from = wide if len(set(cells)) > 1 else []
            same.append((name, f"{alike[name]}{f' ({wording.listing(apart_from)})' if apart_from else ''}"))
    return [(name, cells) for name, cells in table if name not in alike], same


@kept
def _validates(talk: Talk) -> str:
    if by_name_only(talk.held):
        return NOTHING
    talk.use("judgement.validates.text")
    return talk.held.judgement.validates.text


@kept
def _gate(talk: Talk) -> str:
    """What it requires; of very many ways in the first few, and that more is asked for to be certified."""
    whole = SPEAKERS[Aspect.PREREQUISITES](talk).short or NOTHING
    if len(whole) <= _GATE:
        return whole
    asked = {stage: tree for stage in trees.BEFORE if (tree := trees.required(talk, stage)) not in (None, "none")}
    told = [trees.words(talk, tree) for tree in asked.values() if tree is not None and tree != "none"]
    if not told:
        return whole
    sit = talk.held.conditions.sit
    none_to_sit = "none to sit the exam; " if sit is not None and sit.required == "none" else ""
    short = told[0] if "sit" in asked else f"{none_to_sit}to be certified: {told[0]}"
    short += "; more to be certified" if len(told) > 1 else ""
    return min(short, whole, key=len)


@kept
def _keeping(talk: Talk) -> str:
    lasts, keep = lasting.validity(talk), lasting.renewal(talk)
    return "; ".join(said.short for said in (lasts, keep) if said.has_value and said.short)


@kept
def _fee(talk: Talk) -> str:
    said = money.fee(talk)
    return said.short if said.has_value or said.state == "not_published" else NOTHING


def _deepest(side: SideOf) -> str:
    """The topics a side goes deepest in."""
    found = [one for one in coverage(side.case.catalog, side.members) if (one.depth or Depth.NONE) >= Depth.CONCEPTUAL]
    if not found:
        return NOTHING
    top = found[0].depth
    deepest = [one for one in found if one.depth == top][:6]
    for one in deepest:
        side.ledger.use(one.by[0].credential, one.by[0].path)
    return f"{names.topics(side.case.catalog, (one.topic for one in deepest))} ({names.DEPTHS[top or Depth.NONE]})"


def _on_sale(side: SideOf) -> str:
    labels = [wording.label(side.case.catalog, i) for i in side.members]
    if not labels:
        return f"nothing {ours.on_sale(side.case.catalog)}"
    shown = ", ".join(labels[:6])
    return f"{len(labels)}: {shown}" + (f" and {len(labels) - 6} more" if len(labels) > 6 else "")


def _position(side: SideOf) -> str:
    """An issuer's bet, or what the members validate."""
    if side.side.kind == "issuer":
        held = side.case.catalog.issuers.get(side.side.ids[0])
        if held and held.position:
            side.ledger.use(side.side.ids[0], "position")
            return held.position
    return side.cell(_validates)


def _gates(side: SideOf) -> str:
    """How many of a side's credentials ask for something first, and which."""
    gated = [f"{talk.name} needs {said}" for talk in side.talks if (said := needed(talk, _GATE_OF_ONE))]
    if not gated:
        return "none that we found"
    return "; ".join(gated[:FEW]) + (f"; and {len(gated) - FEW} more" if len(gated) > FEW else "")


def _fees(side: SideOf) -> str:
    """The cheapest and the dearest first attempt of a side."""
    known = [(price, i) for i in side.members if (price := merit.fee(side.case.catalog, i, side.case.today))]
    dollars = sorted((price.high, i) for price, i in known if price.currency == "USD")
    if not dollars:
        return NOTHING
    ends = [dollars[0][1], dollars[-1][1]]
    told = [f"{wording.label(side.case.catalog, i)} {_list_price(talk_of(side.case, i, side.ledger))}" for i in ends]
    unknown = len(side.members) - len(dollars)
    span = f"from {told[0]} to {told[1]}" if ends[0] != ends[1] else told[0]
    return span + (f"; {unknown} without a figure in dollars" if unknown else "")


@kept
def _list_price(talk: Talk) -> str:
    """The price for somebody without a membership, with its date, and nothing else."""
    found = first_attempt(talk.catalog, talk.id, talk.today).for_whom(member=False)[:1]
    said = money.listed(talk, found)
    return f"{money.with_access(talk, said[0])}{money.dated(talk, found)}" if said else NOTHING


def _checks(side: SideOf) -> str:
    """How many of the three checks a side's credentials meet, from worst to best."""
    met = sorted(merit.trust(side.case.catalog, i, side.case.today).passed for i in side.members)
    if not met:
        return f"nothing {ours.on_sale(side.case.catalog)}"
    span = f"{met[0]}" if met[0] == met[-1] else f"{met[0]} to {met[-1]}"
    return f"{span} of 3 met by what is on sale, as far as we found"


@kept
def _state(talk: Talk) -> str:
    """Its state; of what cannot be taken the one word, since the answer begins with the rest."""
    return standing.state_words(talk) if talk.standing.state.value in merit.ON_SALE else talk.standing.state.value


_ROWS: dict[str, Callable[[SideOf], str]] = {
    "Availability": lambda side: side.cell(_state),
    "What it shows": lambda side: side.cell(_validates),
    "Gate": lambda side: side.cell(_gate),
    "Exam": lambda side: side.cell(lambda talk: SPEAKERS[Aspect.FORMAT](talk).short or NOTHING),
    "Proctored": lambda side: side.cell(lambda talk: SPEAKERS[Aspect.PROCTORED](talk).short or NOTHING),
    "Fee": lambda side: side.cell(_fee),
    "Study effort": lambda side: side.cell(lambda talk: SPEAKERS[Aspect.EFFORT](talk).short or NOTHING),
    "Keeping it": lambda side: side.cell(_keeping),
    "Deepest in": _deepest,
    "Three checks": lambda side: side.cell(checks.summary),
}
"""Rows where each side is a credential or a small stack."""
_SPOKEN_OF_BY = {
    "What it shows": Aspect.VALIDATES,
    "Gate": Aspect.PREREQUISITES,
    "Exam": Aspect.FORMAT,
    "Fee": Aspect.FEE,
}
"""Rows that stand on top under another name where that aspect was asked about."""
_GROUP_ROWS: dict[str, Callable[[SideOf], str]] = {
    "On sale": _on_sale,
    "What it is about": _position,
    "Gates": _gates,
    "Fees": _fees,
    "Deepest in": _deepest,
    "Three checks": _checks,
}
"""Rows where a side is an issuer, a track, or a large stack."""
