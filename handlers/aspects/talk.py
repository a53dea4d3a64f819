"""What every sentence about a credential needs at hand, and what such a sentence is."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

from catalog.engine import lifecycle, succession
from catalog.engine.fees import current_fees, issuer_fees
from catalog.engine.openings import openings, together
from catalog.values import Confidence
from handlers import wording

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from catalog.blocks import Exam
    from catalog.catalog import Catalog
    from catalog.engine.fees import Price
    from catalog.engine.openings import State
    from catalog.engine.succession import Instead
    from catalog.facts import Fact
    from catalog.model import Credential
    from catalog.provenance import Block, Dispute
    from handlers.answer import Section
    from handlers.ask import Ledger

_TWO_STOPS = re.compile(r"(?<!\.)\.\.(?=\s|$)")
Known = Literal["known", "none", "not_published", "unknown"]


@dataclass(frozen=True, slots=True)
class Saying:
    """What there is to say to one aspect: a sentence that stands alone, and the bare value for a row."""

    text: str
    short: str = ""
    state: Known = "known"
    what: str = ""
    """What it is about, as it reads after "we found no …"."""
    notes: tuple[str, ...] = ()
    sections: tuple[Section, ...] = ()
    mentioned: tuple[str, ...] = ()
    money: bool = False
    """A fee stands in it: the issuer's page goes with it."""
    paths: tuple[str, ...] = ()
    """Fact paths in the credential's own file, the main one first."""

    def __post_init__(self) -> None:
        """Values that end in a full stop of their own ("Inc.", a rule in a sentence) get no second one."""
        object.__setattr__(self, "text", _TWO_STOPS.sub(".", self.text))

    @property
    def has_value(self) -> bool:
        """Something is known, be it that there is none."""
        return self.state in ("known", "none")


@dataclass(frozen=True)
class Talk:
    """One credential on one day, with the exam version and language asked about."""

    id: str
    catalog: Catalog
    today: date
    ledger: Ledger
    exam: str | None = None
    language: str | None = None
    framework: str | None = None
    """The one list or accreditation asked about."""
    _standing: dict[str, lifecycle.Standing] = field(default_factory=dict, compare=False)
    _instead: dict[str, tuple[Instead, ...]] = field(default_factory=dict, compare=False)
    _fees: dict[str, list[Price]] = field(default_factory=dict, compare=False)

    @property
    def held(self) -> Credential:
        """The credential's file."""
        return self.catalog.credentials[self.id]

    @property
    def name(self) -> str:
        """What people call it."""
        return wording.label(self.catalog, self.id)

    @property
    def named(self) -> str:
        """What people call it, with the exam version asked about: Security+ (SY0-801)."""
        told_apart = self.exam is not None and self.exam.casefold() not in self.name.casefold()
        return f"{self.name} ({self.exam})" if told_apart else self.name

    @property
    def issuer(self) -> str:
        """Its issuer's name."""
        return wording.issuer(self.catalog, self.held)

    @property
    def judged(self) -> str:
        """Whose judgement stands in its file: ours, or that of the organisation whose own credential it is."""
        own = self.catalog.own.get(("credentials", self.id))
        mine = own is not None and own.covers("judgement.validates")
        return f"{wording.possessive(own.name or 'your organisation')} judgement" if own and mine else "our judgement"

    @property
    def standing(self) -> lifecycle.Standing:
        """How it stands on the day."""
        if self.id not in self._standing:
            self._standing[self.id] = lifecycle.standing(self.catalog, self.id, self.today, self.language, self.exam)
        return self._standing[self.id]

    @property
    def instead(self) -> tuple[Instead, ...]:
        """What can be taken on the day in its place, worked out once."""
        if self.id not in self._instead:
            self._instead[self.id] = succession.instead(self.catalog, self.id, self.today, self.language)
        return self._instead[self.id]

    def use(self, *paths: str) -> Fact | None:
        """Note facts of this credential; the first one found."""
        return self.ledger.use(self.id, *paths)

    def unsure(self, *paths: str) -> str:
        """Said behind a value of this credential that no document stands behind; the first of the facts found decides."""
        found = (fact for path in paths if (fact := self.catalog.fact(self.id, path)) is not None)
        return wording.unsure(next(found, None))

    @property
    def fees(self) -> list[Price]:
        """Every fee on the day, worked out once; the issuer's own where the credential says nothing of that kind."""
        if self.id not in self._fees:
            own = list(current_fees(self.id, "fees", self.held.fees, self.today))
            said = {fee.for_ for fee in self.held.fees.values()}
            wide = [price for price in issuer_fees(self.catalog, self.id, self.today) if price.fee.for_ not in said]
            self._fees[self.id] = [*own, *wide]
        return self._fees[self.id]

    @property
    def versions(self) -> list[tuple[str, Exam]]:
        """The exam versions to speak of: the one named, else those open on the day, else the newest."""
        exams = self.held.exams
        if self.exam:
            named = [(code, exam) for code, exam in exams.items() if _bare(code) == _bare(self.exam)]
            if named:
                return named
        states = self.version_states
        open_now = [(code, exam) for code, exam in exams.items() if code in states and states[code].open]
        final = [(code, exam) for code, exam in open_now if not exam.beta]
        return final or open_now or list(exams.items())[-1:]

    @property
    def version_states(self) -> dict[str, State]:
        """Every exam version's state on the day, in its best language."""
        found: dict[str, list[State]] = {}
        for opening in openings(self.held, self.today):
            if opening.exam is not None:
                found.setdefault(opening.exam, []).append(opening.state)
        return {code: together(states) for code, states in found.items()}

    def version_name(self, code: str) -> str:
        """An exam version's name where it has to be told apart: SY0-701."""
        return "" if code == "main" or _bare(code) in _bare(self.name) else code

    def found_no(self, what: str, *, short: str = "", more: str = "") -> Saying:
        """We looked and have nothing; `more` is what a source says beside it."""
        return Saying(f"We found no {what} for {self.named}. {more}".rstrip(), short or "not found", "unknown", what)

    def kept_back(self, what: str) -> Saying:
        """The issuer keeps it to itself."""
        return Saying(f"{self.issuer} does not publish the {what} of {self.name}.", "not published", "not_published", what)


def _bare(code: str) -> str:
    return re.sub(r"[^a-z0-9]", "", code.casefold())


def settled(block: Block, name: str, said: str | None, unit: str = "") -> str | None:
    """A value in words with what sources dispute about it; None where there is neither."""
    dispute = block.dispute_of(name)
    if dispute is None:
        return said
    if dispute.quote == "preferred" and said is not None:
        return f"{said}{elsewhere(dispute, said)}"
    if dispute.quote == "range" and (span := spread(dispute)):
        ends = " and ".join(wording.number(end) for end in span)
        return f"reported between {ends}{f' {unit}' if unit else ''}, because sources disagree"
    return f"no figure we rely on, as {wording.disputed(dispute)}"


def in_words(talk: Talk, about: str, words: re.Pattern[str]) -> str:
    """What a statement of its file says of something that has no value of its own there; empty where none does."""
    for key, statement in talk.held.statements.items():
        if statement.about == about and words.search(statement.text):
            talk.use(f"statements.{key}.text")
            return wording.sentence(statement.text)
    return ""


_GATE = re.compile(r"\b(?:gate|prerequisites?)\b", re.IGNORECASE)


def gate_in_words(talk: Talk) -> str:
    """What is said of its gate where none is recorded: that there is often none, that it was not decided."""
    return in_words(talk, "access", _GATE)


_UPKEEP = re.compile(r"\bmaintenance fee\b", re.IGNORECASE)


def upkeep_in_words(talk: Talk) -> str:
    """What is said of a fee for keeping it where none is recorded."""
    return in_words(talk, "fee", _UPKEEP)


def says(fact: Fact | None) -> str:
    """Who says so: the issuer's own page, others of it, or no document at all."""
    if fact and fact.own is not None:
        return f"{fact.own or 'your organisation'} says"
    if unsure := wording.unsure(fact):
        return f"as is generally held{unsure}"
    return "the issuer says" if fact and fact.confidence is Confidence.ISSUER else "as reported"


def elsewhere(dispute: Dispute | None, said: str) -> str:
    """What other sources have instead of the value that is preferred, in brackets: " (disputed: elsewhere 575)"."""
    if dispute is None:
        return ""
    own = _first_number(said)
    others = [
        told for told in dispute.told if told.casefold() not in said.casefold() and (own is None or _first_number(told) != own)
    ]
    if not others:
        return " (disputed)"
    if len(others) == len(dispute.values):
        others = others[1:]
    return f" (disputed: elsewhere {'; '.join(others)})"


def spread(dispute: Dispute) -> tuple[float, float] | None:
    """The lowest and the highest figure of a dispute, where each value is a figure."""
    found = [_first_number(rival.value) for rival in dispute.values]
    numbers = [number for number in found if number is not None]
    if len(numbers) < len(found):
        return None
    return min(numbers), max(numbers)


def _first_number(text: str) -> float | None:
    match = re.search(r"\d[\d,]*(?:\.\d+)?", text)
    return float(match.group().replace(",", "")) if match else None


def each_version(talk: Talk) -> Iterator[tuple[str, Exam, str]]:
    """Code, exam and path of every version to speak of."""
    for code, exam in talk.versions:
        yield code, exam, f"exams.{code}"


def page(talk: Talk) -> str | None:
    """Where to ask: the issuer's page, said to be the home page where that is all we have."""
    website = talk.held.website
    if website is not None:
        kind = "page" if website.page == "credential" else "home page"
        return f"The issuer's {kind}: {website.url}"
    issuer = talk.catalog.issuers.get(talk.held.issuer)
    return f"The issuer's home page: {issuer.website}" if issuer and issuer.website else None
