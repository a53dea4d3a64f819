"""What changed and what is coming: every dated event of the catalog between two days, past and coming apart, by month."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from catalog.engine.changes import Change, Changes, Kind, changes, grouped, looked
from catalog.values import PartialDate
from handlers import wording
from handlers.answer import Answer, Point, Points, Prompt
from handlers.answer import Kind as AnswerKind
from handlers.ask import Ledger
from handlers.aspects import age
from handlers.aspects.every import SPEAKERS
from handlers.aspects.talk import Talk
from handlers.changing import events
from handlers.changing.added import added, brought
from handlers.changing.asked import KINDS, kinds_of, narrowed, scope_of
from handlers.changing.stretch import Stretch, month_of, stretch_of
from handlers.gating.asked import targets_of
from handlers.query import Aspect, Intent, Limits, Query, about
from handlers.slots import CONTENT

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from handlers.answer import Section
    from handlers.ask import Ask

SHOWN = 12
"""Events of each part that are shown at once; those of one day are never torn apart."""
TOLD = 3
"""Events the headline names."""
OVERDUE_DAYS = 180
"""An expected date that went by so long ago at most is still named where somebody asks for what is coming."""


@dataclass(frozen=True, slots=True)
class _Told:
    """What is said of an answer's events."""

    ask: Ask
    ledger: Ledger
    stretch: Stretch
    found: Changes
    overdue: tuple[Change, ...]
    kinds: frozenset[Kind]
    whose: str
    """The filters in words, with a blank before: " for AWS"."""

    def talk(self, change: Change) -> Talk:
        return Talk(change.credential, self.ask.catalog, self.ask.today, self.ledger)


def answer(ask: Ask) -> Answer:
    """The events in order; where there is none, the nearest before and after."""
    stretch = stretch_of(ask.query, ask.today)
    scope, kinds = scope_of(ask), kinds_of(ask.query)
    found = changes(ask.catalog, stretch.since, stretch.until, ask.today, scope=scope, kinds=kinds)
    overdue = found.overdue
    if stretch.since <= ask.today <= stretch.until:
        back = changes(ask.catalog, ask.today - timedelta(OVERDUE_DAYS), ask.today, ask.today, scope=scope, kinds=kinds)
        overdue = tuple(dict.fromkeys((*back.overdue, *overdue)))
    told = _Told(ask, Ledger(ask.catalog), stretch, found, overdue, kinds, narrowed(ask))
    past, coming = _first(found.past), _first(found.coming)
    headline = f"{_content(told)}{_headline(told)}{added(ask, told.ledger, found)}"
    sections = [*_months(told, past, "Changed"), *_late(told), *_months(told, coming, "Coming"), *_loose(told), *_remarks(told)]
    if not found.every:
        sections = [*_nearest(told), *sections]
    named = targets_of(ask)
    shown = tuple(dict.fromkeys(change.credential for change in (*past, *overdue, *coming)))
    return Answer(
        AnswerKind.CHANGES,
        headline,
        sections=tuple(sections),
        facts=told.ledger.facts,
        prompts=tuple(_prompts(told, past, coming))[:5],
        credentials=named or shown,
        notes=tuple(_notes(told, past, coming)),
        about=next(iter(named or shown), None),
    )


def _first(found: Sequence[Change]) -> tuple[Change, ...]:
    """As many as are shown at once, and what shares its date with the last of them."""
    if len(found) <= SHOWN:
        return tuple(found)
    last = found[SHOWN - 1].event.date.last
    return tuple(change for n, change in enumerate(found) if n < SHOWN or change.event.date.last == last)


def _headline(told: _Told) -> str:
    """How many, and what weighs most; the stretch of time is always said."""
    found, stretch = told.found, told.stretch
    every = (*found.past, *found.coming)
    noun = _noun(told.kinds, len(every))
    if not every:
        late = f"; {_unconfirmed(told)}" if told.overdue else ""
        none = f"We know of no {_noun(told.kinds, 1)}{told.whose} {stretch.words}"
        return f"{none}{_next_of(told)}{late}."
    main = _main(told, every)
    clauses = wording.listing(_clause(told, c) for c in main)
    above = "" if len(main) == len(every) else "above all "
    if found.past and found.coming:
        apart = f" ({len(found.past)} past, {len(found.coming)} to come)"
    else:
        apart = "" if found.past else " to come"
    lead = wording.capital(stretch.words)
    return f"{lead} we know of {'one' if len(every) == 1 else len(every)} {noun}{told.whose}{apart}: {above}{clauses}."


def _unconfirmed(told: _Told) -> str:
    """What was expected or announced by now, in a clause of the headline; of many only that there are some."""
    if len(told.overdue) > TOLD:
        return "what was expected and is not confirmed here is named below"
    named = wording.listing(_clause(told, change) for change in told.overdue)
    return f"what should have come by now is {named}"


def _content(told: _Told) -> str:
    """What is examined now and since when, before the dates, where that was asked of one."""
    if told.ask.query.slot != CONTENT or len(told.ask.query.credentials) != 1:
        return ""
    talk = Talk(told.ask.query.credentials[0], told.ask.catalog, told.ask.today, told.ledger)
    sayings = [SPEAKERS[aspect](talk) for aspect in (Aspect.OUTLINE, Aspect.AI_CONTENT)]
    known = [*brought(talk.held, told.ledger), *(saying.text for saying in sayings if saying.has_value)]
    return f"{' '.join(known) or 'We found nothing on what is new in its content.'} "


def _main(told: _Told, every: Sequence[Change]) -> list[Change]:
    """The few events that weigh most, in the order of their dates: ends, launches and betas first, the nearest of each."""
    order = list(Kind)
    today = told.ask.today

    def weight(change: Change) -> tuple[bool, int, int]:
        minor = change.event.date.granularity == "year" or bool(change.languages and "en" not in change.languages)
        return minor, order.index(change.kind), abs((change.event.date.first - today).days)

    return sorted(sorted(every, key=weight)[:TOLD], key=lambda change: change.event.date.first)


def _noun(kinds: frozenset[Kind], count: int) -> str:
    """What is counted, as far as one kind was asked for."""
    if len(kinds) == 1:
        return events.NOUNS[next(iter(kinds))][count != 1]
    if kinds and kinds <= {Kind.LAUNCH, Kind.BETA, Kind.ANNOUNCED}:
        return "launch or beta date" if count == 1 else "launch and beta dates"
    return "dated change" if count == 1 else "dated changes"


def _next_of(told: _Told) -> str:
    """The nearest events on both sides, in a clause of the headline."""
    near = []
    if told.found.after is not None:
        near.append(f"the next after that is {_clause(told, told.found.after)}")
    if told.found.before is not None:
        near.append(f"the last before it was {_clause(told, told.found.before)}")
    return f"; {wording.listing(near)}" if near else ", nor do we have any other date of that kind"


def _clause(told: _Told, change: Change) -> str:
    said = events.what(told.talk(change), change)
    return f"{'a' if said.startswith('new ') else 'the'} {said} ({events.when(change, told.ledger)})"


def _nearest(told: _Told) -> Iterator[Section]:
    near = [change for change in (told.found.before, told.found.after) if change is not None]
    if near:
        yield Points(tuple(events.point(told.talk(c), c) for c in near), "Nearest before and after")


def _months(told: _Told, shown: Sequence[Change], lead: str) -> Iterator[Section]:
    """One list a month, or a quarter or year where the date is no more exact."""
    for span, group in grouped(shown).items():
        yield Points(tuple(events.point(told.talk(c), c) for c in group), f"{lead} in {month_of(*span)}")


def _late(told: _Told) -> Iterator[Section]:
    if told.overdue:
        yield Points(tuple(events.point(told.talk(c), c) for c in told.overdue), "Expected earlier, not confirmed here")


def _loose(told: _Told) -> Iterator[Section]:
    """Those whose date says no more than the year: they may or may not fall into the time asked about."""
    if told.found.loose:
        shown = told.found.loose[:SHOWN]
        title = f"May fall {told.stretch.words}: the date is not exact enough to tell"
        yield Points(tuple(events.point(told.talk(c), c) for c in shown), title)


def _remarks(told: _Told) -> Iterator[Section]:
    """What a file says of a change in words, where one credential was asked about."""
    points = []
    for credential in targets_of(told.ask)[:1]:
        for key, held in told.ask.catalog.credentials[credential].statements.items():
            if held.about == "change" and (held.checked is None or held.checked.first <= told.ask.today):
                told.ledger.use(credential, f"statements.{key}.text")
                points.append(Point(wording.sentence(held.text)))
    if points:
        yield Points(tuple(points), "Also recorded, at any time")


def _notes(told: _Told, past: Sequence[Change], coming: Sequence[Change]) -> Iterator[str]:
    if told.stretch.assumed:
        yield f'You named no dates: this is {told.stretch.words}. Say "since August", "next quarter" or two dates.'
    for shown, every, how in ((past, told.found.past, "newest"), (coming, told.found.coming, "soonest")):
        if len(shown) < len(every):
            part = "past" if how == "newest" else "coming"
            yield f"{len(shown)} of {len(every)} {part} events are shown, the {how} first; the button shows the rest."
    seen = looked(told.ask.catalog)
    if seen is not None and told.stretch.until > seen.last:
        yield f"The newest look of any source at these dates was on {wording.day(seen)}: what was announced later is not in them."
    live = [f for f in told.ledger.facts if str(f.value)[:10] >= told.ask.today.isoformat() or f.field.startswith("fees.")]
    yield from age.notes(live, told.ask.catalog, told.ask.today)
    if any(change.kind is Kind.FEE for change in (*past, *told.overdue, *coming)):
        yield wording.CHECK_BEFORE_PAYING


def _prompts(told: _Told, past: Sequence[Change], coming: Sequence[Change]) -> Iterator[Prompt]:
    """More of what was cut, the other direction, one kind alone, and the first credential."""
    query, today, one = told.ask.query, told.ask.today, timedelta(1)
    if len(past) < len(told.found.past):
        until = past[-1].event.date.last - one
        rest = query.having(since=_day(told.stretch.since), until=_day(until))
        yield Prompt(f"Earlier ones ({len(told.found.past) - len(past)})", rest)
    if len(coming) < len(told.found.coming):
        since = coming[-1].event.date.last + one
        rest = query.having(since=_day(since), until=_day(told.stretch.until))
        yield Prompt(f"Later ones ({len(told.found.coming) - len(coming)})", rest)
    if told.stretch.until <= today:
        yield Prompt("What is coming", query.having(since=_day(today), until=None))
    elif told.stretch.since >= today:
        yield Prompt("What changed lately", query.having(since=None, until=_day(today)))
    if not told.kinds:
        for aspect, label in ((Aspect.RETIREMENT, "Only last days"), (Aspect.LAUNCHED, "Only launches")):
            if 0 < sum(c.kind in KINDS[aspect] for c in told.found.every) < len(told.found.every):
                yield Prompt(label, query.having(aspects=(aspect,)))
    elif told.found.every or told.found.before or told.found.after:
        yield Prompt(
            "Every kind of change", query.having(aspects=(), limits=query.limits.model_copy(update={"states": Limits().states}))
        )
    first = next(iter((*coming, *told.overdue, *past)), None) or told.found.after
    if first is not None:
        name = wording.label(told.ask.catalog, first.credential)
        yield Prompt(f"Can I still take {name}?"[:75] if first.kind is Kind.END else f"How {name} stands"[:75],
                     Query(intent=Intent.LIFECYCLE, sides=about(first.credential)))  # fmt: skip


def _day(value: date) -> PartialDate:
    return PartialDate.of(value)
