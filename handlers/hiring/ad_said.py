"""What is to be said of an ad, or of any text, that names credentials: which stand, what is wrong, and what was probably meant."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from catalog.engine.ads import WRONG, Named, Remark, judge
from catalog.engine.lifecycle import standing
from handlers import wording
from handlers.advising import names
from handlers.advising.reasons import needed
from handlers.answer import Point, Points
from handlers.aspects.talk import Talk
from handlers.gating.calendar import spoken
from handlers.hiring.launched import launch

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from catalog.catalog import Catalog
    from handlers.answer import Section
    from handlers.ask import Ledger
    from handlers.hiring.asked import Ad

_CLAUSES = 4
"""Faults the headline names."""


@dataclass(frozen=True, slots=True)
class Findings:
    """What a text names, judged on a day."""

    ad: Ad
    named: tuple[Named, ...]

    @property
    def stand(self) -> tuple[str, ...]:
        """Ids of those that can be held and earned."""
        return tuple(one.credential for one in self.named if one.stands)

    @property
    def faulty(self) -> tuple[Named, ...]:
        """Those of which something should be changed."""
        return tuple(one for one in self.named if one.wrong)


def findings(catalog: Catalog, ad: Ad, today: date) -> Findings:
    """What is to be said of everything a text names."""
    return Findings(ad, judge(catalog, ad.credentials, today, entry=ad.entry, years=ad.years, held=ad.held))


@dataclass(frozen=True, slots=True)
class Speaker:
    """Puts findings into words; `thing` is what was read: "This ad", "This message"."""

    catalog: Catalog
    today: date
    ledger: Ledger
    found: Findings
    thing: str

    def _label(self, credential: str) -> str:
        return wording.label(self.catalog, credential)

    def headline(self) -> str:
        """What is wrong first, then what stands; where nothing is wrong, what is still worth knowing."""
        ad = self.found.ad
        clauses = [self._clause(one) for one in self.found.faulty]
        clauses += [self._phantom_clause(i) for i in ad.phantoms]
        clauses += [f"{self.catalog.collisions[i].letters} may be any of several" for i in ad.collisions]
        if ad.unknown:
            clauses.append(f"of {_first(ad.unknown)} we know nothing")
        fine = [one for one in self.found.named if not one.wrong]
        ids = [one.credential for one in fine]
        if clauses:
            said = wording.listing([*clauses[:_CLAUSES], *(["more below"] if len(clauses) > _CLAUSES else [])])
            stand = f"; {_few(self.catalog, ids)} {'stands' if len(ids) == 1 else 'stand'} as written" if ids else ""
            return f"{said[0].upper()}{said[1:]}{stand}."
        exist = "exists and can be earned" if len(ids) == 1 else f"{'both' if len(ids) == 2 else 'all'} exist and can be earned"
        if fine and all(Remark.UNPROVEN in one.remarks and Remark.TWICE not in one.remarks for one in fine):
            they = "it" if len(ids) == 1 else "they"
            return f"Nothing we found supports a must of {_few(self.catalog, ids)}: {they} {exist}{self._but(fine)}."
        return f"{_few(self.catalog, ids)} {exist}{self._but(fine)}."

    def _but(self, fine: Sequence[Named]) -> str:
        """What is not wrong and still speaks against asking for it so."""
        told = []
        twice = [one for one in fine if Remark.TWICE in one.remarks]
        if twice:
            by = dict.fromkeys(i for one in twice for i in one.by)
            named = wording.labels(self.catalog, [one.credential for one in twice], "or")
            like = "" if len(twice) > 1 else " or one like it"
            told.append(f"{wording.labels(self.catalog, by)} already asks for {named}{like}, so the list asks twice")
        if young := [one.credential for one in fine if Remark.YOUNG in one.remarks]:
            are, them = ("is", "it") if len(young) == 1 else ("are", "them")
            told.append(f"{_few(self.catalog, young)} {are} less than a year old, so few can hold {them}")
        if thin := [one.credential for one in fine if Remark.UNPROVEN in one.remarks]:
            told.append(f"for {_few(self.catalog, thin)} we found no evidence for any of the three checks on a badge")
        return f", but {wording.listing(told)}" if told else ""

    def _clause(self, one: Named) -> str:
        """The gravest fault in a few words."""
        name = self._label(one.credential)
        instead = wording.listing([self._label(i) for i in one.instead[:2]], "or")
        match one.remarks[0]:
            case Remark.RETIRED:
                return f"{name} is retired{f' ({instead} now)' if instead else ''}"
            case Remark.OLDER:
                return f"{name} is an older exam{f' ({instead} now)' if instead else ''}"
            case Remark.ANNOUNCED:
                return f"{name} cannot be held by anybody yet"
            case Remark.BETA:
                return f"{name} is only a beta"
            case Remark.UNKNOWN:
                return f"whether {name} can be taken is not known"
            case Remark.YEARS:
                return f"{name} takes {_years(one.years)} of work, and {self.thing.lower()} asks for {_years(self.found.ad.years)}"
            case Remark.LEVEL:
                takes = f" (it takes {_years(one.years)} of work)" if one.years else ""
                return f"{name} does not go with a first job{takes}"
            case _:
                return f"nobody can have {self._held()} with {name}"

    def _phantom_clause(self, phantom: str) -> str:
        held = self.catalog.phantoms[phantom]
        match held.exists:
            case "no":
                return f"there is no {held.name}"
            case "not_evidenced":
                return f"we found no {held.name}"
            case _:
                return f"{held.name} is not in our catalog"

    def sections(self) -> Iterator[Section]:
        """What to correct, what was probably meant, what stands."""
        wrong = [
            *map(self._wrong, self.found.faulty),
            *map(self._phantom, self.found.ad.phantoms),
            *map(self._collision, self.found.ad.collisions),
        ]
        if unknown := self.found.ad.unknown:
            them, it = ("it exists", "it") if len(unknown) == 1 else ("they exist", "them")
            wrong.append(
                Point(f"Not in our catalog: {wording.listing(unknown)}.", f"Whether {them} we cannot say; ask who issues {it}.")
            )
        if wrong:
            yield Points(tuple(wrong), "To correct or to ask")
        fine = [one for one in self.found.named if not one.wrong]
        if fine:
            yield Points(tuple(map(self._fine, fine)), "What stands, and what it shows")

    def _wrong(self, one: Named) -> Point:
        faults = [self._said(one, remark) for remark in one.remarks if remark in WRONG]
        more = [self._said(one, remark) for remark in one.remarks if remark not in WRONG and remark is not Remark.STANDS]
        if one.instead:
            meant = wording.listing([self._label(i) for i in one.instead], "or")
            more.append(f"what can be asked for now: {meant}")
        lead = wording.sentence(faults[0])
        return Point(lead, " ".join(map(wording.sentence, (*faults[1:], *more))) or None)

    def _fine(self, one: Named) -> Point:
        talk = self._talk(one.credential)
        talk.use("judgement.validates.text")
        name = wording.by_issuer(talk.name, talk.issuer)
        parts = [self._said(one, remark) for remark in one.remarks if remark is not Remark.STANDS]
        if (gate := needed(talk)) and Remark.TWICE not in one.remarks:
            parts.append(f"it asks for {gate}")
        return Point(f"{name}: {names.inside(talk.held.judgement.validates.text)}", " ".join(map(wording.sentence, parts)) or None)

    def _talk(self, credential: str) -> Talk:
        return Talk(credential, self.catalog, self.today, self.ledger)

    def _said(self, one: Named, remark: Remark) -> str:
        """One remark in a sentence, with its facts."""
        talk = self._talk(one.credential)
        name = talk.name
        ends = standing(self.catalog, one.credential, self.today).ends
        starts = standing(self.catalog, one.credential, self.today).starts
        match remark:
            case Remark.RETIRED | Remark.OLDER:
                when = ""
                if ends is not None:
                    talk.use(f"{ends.path}.date")
                    when = f"; its last day was {spoken(ends).removeprefix('on ')}"
                else:
                    talk.use("lifecycle.seen")
                older = "the exam is retired, but who passed it holds the same credential as with the newer one"
                plain = "can no longer be earned, so it shuts out everybody who does not hold it already"
                return f"{name} {plain if remark is Remark.RETIRED else f'is an older version: {older}'}{when}"
            case Remark.RETIRING:
                if ends is not None:
                    talk.use(f"{ends.path}.date")
                return f"its last day is {spoken(ends).removeprefix('on ')}" if ends is not None else "it is about to end"
            case Remark.ANNOUNCED | Remark.BETA:
                first = (
                    "is announced, and nobody can hold it yet"
                    if remark is Remark.ANNOUNCED
                    else "is only open as a beta, and hardly anybody can hold it yet"
                )
                when = ""
                if starts is not None:
                    talk.use(f"{starts.path}.date")
                    said = wording.missed(starts.event, self.today) or spoken(starts)
                    when = f" ({'first day' if starts.what in ('beta', 'first_day') else 'launch'} {said})"
                return f"{name} {first}{when}"
            case Remark.UNKNOWN:
                return f"whether {name} can be taken is not known to us"
            case Remark.YEARS | Remark.LEVEL:
                gate = needed(talk)
                why = f"it asks for {gate}" if gate else "it is made for people with years of work behind them"
                return f"{name} goes against the rest of {self.thing.lower()}: {why}"
            case Remark.TOO_LONG:
                return f"{name} is too young for {self._held()} with it ({launch(talk)})"
            case Remark.TWICE:
                by = wording.labels(self.catalog, one.by)
                return f"{by} asks for it, or for another like it, already: asking for both asks twice"
            case Remark.YOUNG:
                return f"young ({launch(talk)}): few can hold it yet, and years with it cannot be asked for"
            case Remark.UNPROVEN:
                return "we found no evidence for any of the three checks on a badge: ask what it is meant to show"
            case _:
                return f"{name} stands"

    def _held(self) -> str:
        return _years(self.found.ad.held[1] if self.found.ad.held else None)

    def _phantom(self, phantom: str) -> Point:
        held = self.catalog.phantoms[phantom]
        self.ledger.use(phantom, "say")
        meant = (
            f"Probably meant: {wording.labels(self.catalog, held.instead[:3], 'or')}."
            if held.instead and held.exists != "other_thing"
            else None
        )
        return Point(wording.sentence(held.say), meant)

    def _collision(self, key: str) -> Point:
        held = self.catalog.collisions[key]
        meant = wording.labels(self.catalog, held.credentials, "or")
        default = f"Probably meant: {self._label(held.default)}. " if held.default else ""
        return Point(f"{held.letters} may be {meant}.", f"{default}Name the issuer. {wording.sentence(held.note)}")


def _few(catalog: Catalog, credentials: Sequence[str], most: int = 5) -> str:
    """The first few by name and how many more."""
    if len(credentials) <= most:
        return wording.labels(catalog, credentials)
    return f"{', '.join(wording.label(catalog, i) for i in credentials[:most])} and {len(credentials) - most} more"


def _first(names: Sequence[str], most: int = 3) -> str:
    """The first few of the names as typed."""
    return wording.listing(names[:most]) if len(names) <= most else f"{', '.join(names[:most])} and {len(names) - most} more"


def _years(count: float | None) -> str:
    return wording.plural(count or 0, "year")
