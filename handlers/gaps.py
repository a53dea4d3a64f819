"""What a stack leaves uncovered and who closes it; without a stack, what the whole field leaves thin."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from catalog.engine.coverage import Gap, State, closing, coverage, gaps
from catalog.engine.named import for_ai
from catalog.engine.scoring import starts
from catalog.values import Depth
from handlers import wording
from handlers.advising import fieldgaps, names
from handlers.advising.choosing import allowed, case_of
from handlers.advising.reasons import talk_of
from handlers.answer import Answer, Kind, Point, Points, Prompt
from handlers.ask import Ledger
from handlers.aspects import standing
from handlers.query import Intent, Query, Side, about
from handlers.slots import ASKS_ENOUGH, TEAM_ENOUGH

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from catalog.engine.case import Case
    from handlers.ask import Ask

SHOWN = 6


def answer(ask: Ask) -> Answer:
    """The gaps of what was named, else of what the person holds, else of the field."""
    case = case_of(ask, own=ask.query.slot != TEAM_ENOUGH)
    stack = tuple(dict.fromkeys(ask.query.credentials)) or case.holds
    if not stack:
        return fieldgaps.answer(case)
    ledger = Ledger(case.catalog)
    found = [allowed(case, gap, stack) for gap in gaps(case.catalog, stack, _wanted(case, stack), case.today)]
    claimed = [gap for gap in found if gap.covered.state is not State.NOT_EVIDENCED]
    # of those shown, what is hardly there comes before what is there as concepts: an exam's own subject is not its first gap
    claimed = [*sorted(claimed[:SHOWN], key=_conceptual), *claimed[SHOWN:]]
    untold = [gap for gap in found if gap.covered.state is State.NOT_EVIDENCED]
    silent = _silent(case, stack, claimed, untold)
    shown = [*claimed[:SHOWN], *silent] if silent else claimed[:SHOWN] or untold[:SHOWN]
    closers = closing(case.catalog, shown, case.today)
    if ask.query.limits.exams == 1:
        closers = closers[:1]
    if either := ask.query.slot == EITHER and bool(shown) and not claimed:
        closers = []
    sections = [Points(tuple(_points(case, shown, ledger)), title=_title(claimed, silent))] if shown else []
    if closers:
        sections.append(Points(tuple(_closers(case, closers, shown, ledger)), title="What closes most of it"))
    if rest := tuple(_rest(case, stack, claimed, [gap for gap in untold if gap not in silent])):
        sections.append(Points(rest, title="The rest of the field"))
    named = (*(e.credential for gap in shown for e in (gap.closers or gap.deepest)[:2]), *stack)
    return Answer(
        Kind.COVERAGE,
        _of_either(case, stack, shown)
        if either
        else _single(case, closers[0], shown)
        if ask.query.limits.exams == 1 and closers
        else f"{_suffices(ask, claimed, untold)}{_headline(case, stack, _Found(claimed, untold, silent), closers)}",
        sections=tuple(sections),
        facts=ledger.facts,
        prompts=tuple(_prompts(stack, shown, closers)),
        credentials=tuple(closers),
        mentioned=tuple(i for i in dict.fromkeys(named) if i not in closers),
        notes=(
            *_gone(case, stack, ledger),
            "Depth is our judgement where no source gives one; a gap is claimed only where the content is known.",
        ),
    )


def _gone(case: Case, stack: Sequence[str], ledger: Ledger) -> Iterator[str]:
    """What of the stack can no longer be taken: nobody can be sent to it any more."""
    for credential in stack:
        talk = talk_of(case, credential, ledger)
        if talk.standing.state == "retired":
            yield wording.sentence(f"{talk.name} is {standing.state_words(talk)}")


EITHER = "either"
"""Slot: the credentials named are alternatives of an ad; what a candidate with one of them has not shown is asked."""


def _of_either(case: Case, stack: Sequence[str], shown: Sequence[Gap]) -> str:
    """What to look at oneself, as no alternative of an ad is known to show it."""
    told = names.topics(case.catalog, [gap.topic for gap in shown], most=_NAMED)
    name = wording.labels(case.catalog, stack, "or")
    return f"For {name} alone there is no evidence of {told}: look at that yourself, in the interview."


def _suffices(ask: Ask, claimed: Sequence[Gap], untold: Sequence[Gap]) -> str:
    """The yes or no to "is it enough?"; where there is no evidence, the headline says so itself."""
    if ask.query.slot not in ASKS_ENOUGH:
        return ""
    several = len(set(ask.query.credentials)) > 1
    return (
        ("No: " if several else "Not by itself: ") if claimed else _UNSHOWN if untold else "Yes: " if ask.query.roles else _ON_PAPER
    )


_ON_PAPER = "As knowledge yes, though no exam secures a system: "
_UNSHOWN = "Nothing we found shows it. "
"""What is asked of is neither known to be covered nor known to be missing."""


def _wanted(case: Case, stack: Sequence[str]) -> dict[str, Depth]:
    """What to hold the stack against: the topics asked about, the role's needs, else every AI topic, the field's gaps first."""
    if case.topics:
        return dict.fromkeys(case.topics, Depth.APPLIED)
    if case.roles and not starts(case):
        needs: dict[str, Depth] = {}
        for role in case.roles:
            for topic, need in case.catalog.roles[role].needs.items():
                needs[topic] = max(need.depth, needs.get(topic, Depth.NONE))
        return needs
    del stack
    first = fieldgaps.open_topics(case)
    asked = {t: sum(1 for r in case.catalog.roles.values() if t in r.needs) for t in case.catalog.topics}
    rest = sorted((t for t, topic in case.catalog.topics.items() if topic.practice), key=lambda t: -asked[t])
    return dict.fromkeys((*first, *rest), Depth.APPLIED)


def _silent(case: Case, stack: Sequence[str], claimed: list[Gap], untold: list[Gap]) -> list[Gap]:
    """The first of what nothing was found on, where that is much more than what is known to be thin.

    For holders of what is not about AI by its name, what the jobs that it is made for need comes first.
    """
    if len(untold) <= max(2 * len(claimed), _FEW):
        return []
    if any(for_ai(case.catalog, i) for i in stack):
        return untold[:_NAMED]
    fits = {r for i in stack for r, fit in case.catalog.credentials[i].judgement.roles.items() if fit.fit == "core"}
    needs = [case.catalog.roles[role].needs for role in case.catalog.roles if role in fits]
    return sorted(untold, key=lambda gap: -sum(int(n[gap.topic].depth) for n in needs if gap.topic in n))[:_NAMED]


_FEW, _NAMED = 3, 4
_BESIDE = 2
"""So many of what nothing was found on are named beside what is known to be thin."""


@dataclass(frozen=True)
class _Found:
    """The gaps of a stack: those that are claimed, those that nothing is known of, and the first of these to be named."""

    claimed: list[Gap]
    untold: list[Gap]
    silent: list[Gap]


def _headline(case: Case, stack: Sequence[str], found: _Found, closers: list[str]) -> str:
    """What is left open and what closes most of it."""
    claimed, untold, silent = found.claimed, found.untold, found.silent
    name = wording.labels(case.catalog, stack)
    many = len(stack) > 1
    closing = wording.labels(case.catalog, closers[:2])
    tail = f"; {closing} would close most of that" if closers else ""
    spoken = silent[: _BESIDE if claimed else _NAMED]
    nothing = names.topics(case.catalog, [gap.topic for gap in spoken], most=_NAMED)
    others = f" and {len(untold) - len(spoken)} more topics" if len(untold) > len(spoken) else ""
    if silent and not claimed:
        return f"We found nothing in {name} on {nothing}{others}, so take those as open{tail}."
    if claimed:
        more = f"; {len(claimed) - SHOWN} more are open or thin" if len(claimed) > SHOWN else ""
        most = _FEW if silent else SHOWN
        absent = names.topics(case.catalog, [gap.topic for gap in claimed[:SHOWN] if not _conceptual(gap)], most=most)
        thin = names.topics(case.catalog, [gap.topic for gap in claimed[:SHOWN] if _conceptual(gap)], most=most)
        parts = [f"{'leave' if many else 'leaves'} open or barely {'touch' if many else 'touches'} {absent}"] if absent else []
        parts += [f"{'stay' if many else 'stays'} at concept level on {thin}"] if thin else []
        if not silent:
            return f"{name} {', and '.join(parts)}{more}{tail}."
        beyond = f"We found nothing in {'them' if many else 'it'} on {nothing}{others}, so take those as open too."
        close = f" {closing} would close most of that." if closers else ""
        return f"{name} {', and '.join(parts)}{more}. {beyond}{close}"
    if untold:
        told = names.topics(case.catalog, (gap.topic for gap in untold), most=4)
        return f"We can claim no gap of {name}, but found no evidence on {told}{tail}."
    need = f"what {names.roles(case.catalog, case.roles)} needs" if case.roles else "every topic looked at"
    return f"{name} {'reach' if many else 'reaches'} {need}, as far as we have evidence."


def _single(case: Case, closer: str, shown: Sequence[Gap]) -> str:
    """The one that closes most, and what of the gaps it closes or comes nearest to."""
    closed = [gap.topic for gap in shown if any(e.credential == closer for e in gap.closers)]
    near = [gap.topic for gap in shown if gap.topic not in closed and any(e.credential == closer for e in gap.deepest)]
    rest = [gap.topic for gap in shown if gap.topic not in (*closed, *near)]
    most = names.topics(case.catalog, closed or near, most=SHOWN)
    told = [f"{wording.label(case.catalog, closer)} closes most of that by itself: {most}"]
    if closed and near:
        told.append(f"it comes nearest on {names.topics(case.catalog, near, most=SHOWN)}")
    if rest:
        told.append(f"{names.topics(case.catalog, rest, most=SHOWN)} {'stays' if len(rest) == 1 else 'stay'} open")
    return wording.sentence("; ".join(told))


def _conceptual(gap: Gap) -> bool:
    """It is there, as concepts."""
    return gap.covered.depth is not None and gap.covered.depth >= Depth.CONCEPTUAL


def _title(claimed: list[Gap], silent: list[Gap]) -> str:
    return "Open, thin or not evidenced" if claimed and silent else "Open or thin" if claimed else "Not evidenced"


def _points(case: Case, shown: Sequence[Gap], ledger: Ledger) -> Iterator[Point]:
    for gap in shown:
        now = gap.covered
        for one in now.by[:2]:
            ledger.use(one.credential, one.path)
        depth = names.DEPTHS[now.depth] if now.depth is not None else "we found no evidence"
        best = (gap.closers or gap.deepest)[:2]
        for one in best:
            ledger.use(one.credential, one.path)
        told = wording.listing(f"{wording.label(case.catalog, e.credential)} ({names.DEPTHS[e.depth]})" for e in best)
        practice = case.catalog.topics[gap.topic].practice or "practice outside exams"
        detail = f"Closed by {told}." if gap.closers else f"Nearest: {told}; then practice: {practice}" if told else practice
        yield Point(f"{wording.capital(names.topic(case.catalog, gap.topic))}: {depth}", detail)


def _closers(case: Case, closers: Sequence[str], shown: Sequence[Gap], ledger: Ledger) -> Iterator[Point]:
    for credential in closers:
        reached = [gap.topic for gap in shown if any(e.credential == credential for e in gap.closers or gap.deepest)]
        ledger.use(credential, "judgement.validates.text")
        name = wording.label(case.catalog, credential)
        shows = case.catalog.credentials[credential].judgement.validates.text
        yield Point(
            f"{name}: {names.topics(case.catalog, reached)}",
            wording.sentence(shows),
            prompt=Prompt(f"About {name}"[:75], Query(intent=Intent.PROFILE, sides=about(credential))),
        )


def _rest(case: Case, stack: Sequence[str], claimed: list[Gap], untold: list[Gap]) -> Iterator[Point]:
    """What was looked at and is not listed: thin as well, not evidenced, or covered."""
    if len(claimed) > SHOWN:
        told = names.topics(case.catalog, (gap.topic for gap in claimed[SHOWN:]), most=20)
        yield Point("Also thin", wording.sentence(told))
    if claimed and untold:
        told = names.topics(case.catalog, (gap.topic for gap in untold), most=12)
        yield Point("Not evidenced either way, so no gap is claimed", wording.sentence(told))
    solid = [c.topic for c in coverage(case.catalog, stack) if c.known >= Depth.APPLIED]
    if solid:
        yield Point("Covered in applied form or deeper", wording.sentence(names.topics(case.catalog, solid, most=10)))


def _prompts(stack: Sequence[str], shown: Sequence[Gap], closers: Sequence[str]) -> Iterator[Prompt]:
    if closers:
        with_it = Side(kind="stack", ids=(*stack, closers[0]))
        yield Prompt("And with the first one?", Query(intent=Intent.GAPS, sides=(with_it,)))
        if len(closers) > 1:
            yield Prompt("Compare what closes it", Query(intent=Intent.COMPARE, sides=about(*closers)))
    if shown:
        yield Prompt("Who covers the first?", Query(intent=Intent.COVERAGE, topics=(shown[0].topic,)))
    yield Prompt("What they cover", Query(intent=Intent.COVERAGE, sides=(Side(kind="stack", ids=tuple(stack)),)))
