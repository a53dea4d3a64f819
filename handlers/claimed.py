"""Whether what somebody states of credentials is so: each statement held against the catalog, the verdict first."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING, Literal

from catalog.blocks import Passing
from catalog.conditions import AllOf, Experience, Training, leaves
from catalog.engine.fees import numbers
from handlers import wording
from handlers.aspects.every import SPEAKERS
from handlers.aspects.money import LABELS
from handlers.aspects.talk import each_version
from handlers.fee_parts import whose
from handlers.query import Aspect
from handlers.understanding.claimed import ASPECTS, REST

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from catalog.engine.fees import Price
    from catalog.provenance import Block
    from handlers.aspects.talk import Talk

State = Literal["right", "wrong", "disputed", "unknown", "partly"]
_FEES = {
    "fee": ("exam", "exam_with_training", "subscription", "beta"),
    "keep": ("maintenance", "renewal", "membership"),
    "application": ("application",),
    "retake": ("retake",),
}
_CLAIM = re.compile(r"(?:(\d)\.)?([a-z]+)=(.+)")
_ASKED = {"fee": "the exam is", "keep": "keeping it is", "application": "the application is", "retake": "a retake is"}
_PER = {"year": " a year", "cycle": " per cycle", "month": " a month", "attempt": " per attempt", "once": ""}


@dataclass(frozen=True, slots=True)
class Judged:
    """One statement: how it stands, and what the catalog has."""

    state: State
    text: str


def verdict(talks: Sequence[Talk], claims: str) -> str | None:
    """The verdict on all statements in one paragraph; None where none can be read."""
    judged = [one for claim in claims.split() if (one := _judged(talks, claim)) is not None]
    if not judged:
        return None
    told = _said(judged)
    return told if len(talks) > 1 else _named_once(told, talks[0].name)


def _named_once(told: str, name: str) -> str:
    """The name at the first value only, where all are of one credential."""
    lead, found, rest = told.partition(f"{name}: ")
    return f"{lead}{found}{rest.replace(f'{name}: ', '')}"


def _said(judged: Sequence[Judged]) -> str:
    """Yes, no, or what of it is so and what is not."""
    of = {
        state: [one.text for one in judged if one.state == state] for state in ("right", "wrong", "disputed", "unknown", "partly")
    }
    if len(of["partly"]) == len(judged):
        return f"Only in part: {'; '.join(of['partly'])}."
    of["disputed"] += of["partly"]
    tail = _tail(of, wrong=False)
    if of["right"] and len(of["right"]) == len(judged):
        return f"Yes, that is right: {'; '.join(of['right'])}."
    if of["wrong"] and not of["right"]:
        return f"No: {'; '.join(of['wrong'])}.{tail}"
    if of["wrong"]:
        return f"Not all of it: {'; '.join(of['wrong'])}. Right: {'; '.join(of['right'])}.{tail}"
    if of["right"] or of["disputed"]:
        lead = f"Right as far as we can tell: {'; '.join(of['right'])}." if of["right"] else "Not by the figures we prefer:"
        if not of["right"]:
            return f"{lead} {'; '.join(of['disputed'])}.{_tail(of | {'disputed': []}, wrong=True)}"
        return f"{lead}{tail}"
    return f"We cannot tell: {'; '.join(of['unknown'])}."


def _tail(of: dict[str, list[str]], *, wrong: bool) -> str:
    doubt = f" Disputed: {'; '.join(of['disputed'])}." if of["disputed"] and not wrong else ""
    unknown = f" We cannot tell the rest: {'; '.join(of['unknown'])}." if of["unknown"] else ""
    return doubt + unknown


def _judged(talks: Sequence[Talk], claim: str) -> Judged | None:
    match = _CLAIM.fullmatch(claim)
    if match is not None and match[2] == REST:
        return Judged("unknown", f"what {match[3]} is meant for we could not read")
    if match is None or match[2] not in ASPECTS or int(match[1] or 1) > len(talks):
        return None
    talk, key, said = talks[int(match[1] or 1) - 1], match[2], match[3]
    if key in _FEES:
        return _paid(talk, key, said)
    if key in ("questions", "minutes", "pass"):
        return _of_exam(talk, key, said)
    if key in ("years", "life"):
        return _lasting(talk, key, said)
    return _stated(talk, key, said)


def _short(talk: Talk, key: str) -> str:
    """What the catalog has, with the name before it."""
    told = SPEAKERS[ASPECTS[key]](talk).short.rstrip(".")
    return f"{talk.name}: {told}" if told else talk.name


def _of_exam(talk: Talk, key: str, said: str) -> Judged:
    """A number of questions or minutes, or a pass mark, of the version that is spoken of."""
    field = {"questions": "questions", "minutes": "minutes", "pass": "passing"}[key]
    figure = Decimal(said.rstrip("%"))
    known = rival = False
    for _, exam, _ in each_version(talk):
        values = list(_figures(exam, field, percent=said.endswith("%")))
        known = known or bool(values)
        if values and min(values) <= figure <= max(values):
            return Judged("right", _short(talk, key))
        dispute = exam.dispute_of(field)
        rival = rival or (dispute is not None and any(figure in numbers(one.value) for one in dispute.values))
    told = _claimed(key, said)
    if rival:
        return Judged("disputed", f"{_short(talk, key)}; {told} is what other sources have")
    if not known:
        return Judged("unknown", SPEAKERS[ASPECTS[key]](talk).text.rstrip("."))
    return Judged("wrong", f"{_short(talk, key)}, not {told}")


def _figures(exam: Block, field: str, *, percent: bool) -> Iterator[Decimal]:
    """The figures of an exam that a statement may name."""
    value = getattr(exam, field)
    if isinstance(value, Passing):
        mark = value.percent if percent or value.score is None else value.score
        if mark is not None:
            yield Decimal(str(mark))
    elif isinstance(value, int):
        yield Decimal(value)
        if (high := getattr(exam, f"{field}_high", None)) is not None:
            yield Decimal(high)


def _claimed(key: str, said: str) -> str:
    """What was stated, in words."""
    number = said.rstrip("%")
    match key:
        case "minutes":
            return wording.duration(int(Decimal(number)))
        case "questions":
            return number
        case "years":
            return wording.plural(float(number), "year")
        case _:
            return f"{number} %" if said.endswith("%") else number


def _lasting(talk: Talk, key: str, said: str) -> Judged:
    """How long it is valid."""
    block = talk.held.validity
    if block is not None and block.text and block.years is None and not block.lifetime:
        return Judged("partly", _short(talk, key))
    if block is None or (block.years is None and not block.lifetime):
        return Judged("unknown", SPEAKERS[ASPECTS[key]](talk).text.rstrip("."))
    if key == "life":
        return Judged("right" if block.lifetime else "wrong", _short(talk, key))
    right = block.years is not None and Decimal(str(block.years)) == Decimal(said)
    dispute = block.dispute_of("years")
    if not right and dispute is not None and any(Decimal(said) in numbers(one.value) for one in dispute.values):
        return Judged("disputed", f"{_short(talk, key)}; {_claimed(key, said)} is what other sources have")
    return Judged("right" if right else "wrong", _short(talk, key) + ("" if right else f", not {_claimed(key, said)}"))


def _paid(talk: Talk, key: str, said: str) -> Judged:
    """An amount, by what it is for; a currency that was named, and whether a year was, count too."""
    match = re.fullmatch(r"([\d.]+)([A-Z]{3})?(/year)?([mn])?", said)
    found = [price for price in talk.fees if price.fee.for_ in _FEES[key]]
    known = [price for price in found if price.known in ("known", "disputed")]
    if match is None or not known:
        return Judged("unknown", SPEAKERS[ASPECTS[key]](talk).text.rstrip("."))
    amount, currency, yearly = Decimal(match[1]), match[2], bool(match[3])
    told = wording.money(amount, currency or known[0].currency)
    hits = [price for price in known if _holds(price, amount) and (currency or price.currency) == price.currency]
    theirs = [price for price in hits if whose(price) in (None, match[4] == "m")] if match[4] else hits
    if hits and not theirs:
        for_whom = "members" if whose(hits[0]) else "non-members"
        return Judged("wrong", f"{_short(talk, key)}; {told} is for {for_whom}")
    if hits and yearly and not any(price.fee.per == "year" for price in hits):
        return Judged("wrong", f"{_short(talk, key)}, not a year")
    if hits:
        for price in hits:
            talk.ledger.use(price.owner, f"{price.path}.amount", price.path)
        return Judged("right", f"{_short(talk, key)}{_for_whom(hits, known)}")
    if any(amount in _rivals(price) for price in known) and (currency or known[0].currency) == known[0].currency:
        return Judged("disputed", f"{_short(talk, key)}; {told} is what other sources have")
    if all(price.known == "disputed" for price in known):
        return Judged("disputed", _short(talk, key))
    held = SPEAKERS[ASPECTS[key]](talk).short.rstrip(".")
    if meant := next(
        (price for price in talk.fees if _holds(price, amount) and (currency or price.currency) == price.currency), None
    ):
        talk.ledger.use(meant.owner, f"{meant.path}.amount", meant.path)
        return Judged("wrong", f"{talk.name}: {told} is for {LABELS[meant.fee.for_].lower()}; {_ASKED[key]} {held}")
    return Judged("wrong", f"{talk.name}: not {told}{_PER['year'] if yearly else ''}, but {held}")


def _for_whom(hits: Sequence[Price], known: Sequence[Price]) -> str:
    """For whom the stated amount is, where others pay something else."""
    whom = {price.fee.member for price in hits}
    if len(hits) == len(known) or whom in ({None}, {True, False}):
        return ""
    return (
        f" ({wording.money(hits[0].low or Decimal(0), hits[0].currency)} is for {'members' if whom == {True} else 'non-members'})"
    )


def _holds(price: Price, amount: Decimal) -> bool:
    return price.low is not None and price.low <= amount <= (price.high or price.low)


def _rivals(price: Price) -> list[Decimal]:
    dispute = price.fee.dispute_of("amount")
    return [number for rival in dispute.values for number in numbers(rival.value)] if dispute else []


def _stated(talk: Talk, key: str, said: str) -> Judged:
    """A yes or no: open book, a course that has to be taken, proctored, nothing required."""
    fact = _so(talk, key)
    name = talk.name
    if fact is None or (key == "training" and not fact and _one_way(talk)):
        if fact is not None:
            return Judged("wrong" if said == "yes" else "right", f"a course is one way to {name} among others ({_gate(talk)})")
        return Judged("unknown", SPEAKERS[ASPECTS[key]](talk).text.rstrip("."))
    words = {
        "book": (f"{name} is open book", f"{name} is closed book"),
        "training": (f"a course is required for {name}", f"no course is required for {name}"),
        "proctored": (f"the {name} exam is proctored", f"the {name} exam is not proctored"),
        "experience": (f"we hold no years of work that {name} asks for", _short(talk, key)),
        "gate": (f"{name} has no required prerequisite", f"{name} requires {_gate(talk)}"),
    }[key]
    claimed = said in ("open", "yes") if key not in ("gate", "experience") else True
    return Judged("right" if fact == claimed else "wrong", words[0] if fact else words[1])


def _so(talk: Talk, key: str) -> bool | None:
    """Whether it is so; None where no source says."""
    exams = [(exam, path) for _, exam, path in each_version(talk)]
    sit = talk.held.conditions.sit
    required = sit.required if sit is not None else None
    match key:
        case "book":
            talk.use(*(f"{path}.open_book" for _, path in exams))
            return next((exam.open_book for exam, _ in exams if exam.open_book is not None), None)
        case "proctored":
            talk.use(*(f"{path}.proctored" for _, path in exams))
            return next((exam.proctored for exam, _ in exams if exam.proctored is not None), None)
        case "gate":
            return None if required is None else required == "none"
        case "experience":
            stages = [stage.required for stage in (sit, talk.held.conditions.certify) if stage is not None]
            trees = [tree for tree in stages if tree is not None]
            years = any(isinstance(leaf, Experience) for tree in trees if tree != "none" for leaf in leaves(tree))
            return not years if trees else None
        case _:
            talk.use("conditions.sit.required", "conditions.sit")
            return None if required is None else _training(required)


def _training(tree: object) -> bool:
    """Whether everybody has to take a course."""
    return isinstance(tree, Training) or (isinstance(tree, AllOf) and any(_training(part) for part in tree.all_of))


def _one_way(talk: Talk) -> bool:
    """Whether a course is one of several ways in."""
    sit = talk.held.conditions.sit
    tree = sit.required if sit is not None else None
    return tree is not None and tree != "none" and any(isinstance(leaf, Training) for leaf in leaves(tree))


def _gate(talk: Talk) -> str:
    return SPEAKERS[Aspect.PREREQUISITES](talk).short.rstrip(".")
