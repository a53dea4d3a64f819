"""This or that: for whom each side is, what differs first, and that they do not replace each other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from catalog.engine import merit
from catalog.engine.bare import by_name_only
from catalog.engine.compare import Compared, compare
from catalog.engine.coverage import State, covered
from catalog.engine.recommend import recommend
from catalog.engine.scoring import starts
from catalog.values import Depth
from handlers import wording
from handlers.advising import apart, bare, equal, names, personal, sides, together, track_start, verdicts
from handlers.advising.choosing import case_of
from handlers.advising.order import FIRST, in_order
from handlers.advising.sides import SideOf
from handlers.answer import Answer, Kind, Point, Points, Prompt, Table
from handlers.ask import Ledger
from handlers.aspects import age
from handlers.aspects.every import label
from handlers.compare_form import compare_form
from handlers.query import Aspect, Intent, Query, Side, about
from handlers.slots import BOTH, LEAST, OVERLAP, SAME, WAIT, WHY

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from catalog.engine.case import Case
    from handlers.answer import Section
    from handlers.ask import Ask

MOST = 5


def answer(ask: Ask) -> Answer:
    """Two to five sides; with one, its nearest rival is put beside it."""
    case = case_of(ask)
    ledger = Ledger(case.catalog)
    asked = list(dict.fromkeys(side for side in ask.query.sides if side.kind != "issuer" or side.ids[0] in case.catalog.issuers))
    assumed = None
    if len(asked) == 1 and asked[0].kind == "credential":
        rival = _rival(case, asked[0].ids[0])
        if rival:
            asked.append(Side(ids=(rival,)))
            assumed = f"You named one; {wording.label(case.catalog, rival)} is the nearest rival for the same people."
    if len(asked) < 2:
        return Answer(Kind.CLARIFY, "Which two to five should I lay side by side?", form=compare_form(case.catalog))
    asked = asked[:MOST]
    compared = compare(case.catalog, asked, case.today)
    lined = [SideOf(side, members, case, ledger) for side, members in zip(asked, compared.members, strict=True)]
    dateless, dated = sides.dates_apart(sides.rows(lined, ask.query.aspects))
    table, same = sides.apart(dateless, [side.name for side in lined])
    wanted = dict.fromkeys((*ask.query.aspects, *((Aspect.FEE,) if ask.query.limits.sort == "fee" else ())))
    own, for_you, suits = personal.of_product(case, lined, ask.query.words) or personal.verdict(case, lined, ledger)
    waiting, now = apart.now_or_later(lined) if ask.query.slot == WAIT else ("", None)
    closed = waiting or wording.sentence(apart.closed_first(lined))
    decided = verdicts.decided(lined, tuple(wanted), most=_MATTERS, least=ask.query.slot == LEAST)
    decided = together.overlap(case, lined) if ask.query.slot in (OVERLAP, BOTH) else decided
    alike = equal.alike(lined, tuple(wanted), compared) if ask.query.slot == SAME else ""
    alike = together.both(case, lined, compared) if ask.query.slot == BOTH else alike
    alike = alike or equal.ahead(lined, tuple(wanted), ask.query.supposed, least=ask.query.slot == LEAST)
    ordered, first = in_order(lined) if ask.query.slot == FIRST and not suits else ("", None)
    if ask.query.slot == FIRST and suits:
        ordered = f"{wording.label(case.catalog, suits)} first."
    if own and tuple(wanted) == (Aspect.PREREQUISITES,):
        own, decided = "", own  # which gates are open to this very person was asked
    topical = _on_topics(case, lined).strip()
    by_job = (
        (own, topical) if own and (_NONE_DEEPER in topical or starts(case) or _SHUT in own or ask.query.words) else (topical, own)
    )  # what tells them apart goes first
    asked_for = (alike, ordered, closed, decided, *by_job)
    many = len(lined) > _TOLD_APART
    short = waiting or (many and any((alike, ordered, decided, *by_job)))
    at_large = "" if short else (ask.query.slot == WHY and apart.reasons(lined)) or _headline(case, lined, compared, ledger)
    told = (at_large, *asked_for) if many else (*asked_for, at_large)  # of many who is who, and then which is not on sale
    headline = " ".join(part for part in told if part)
    asked_rows = {label(aspect) for aspect in ask.query.aspects}
    table = [row for row in table if row[0] in asked_rows or not all(_stands_in(headline, cell) for cell in row[1])]
    starting = tuple(track_start.begin(case, lined)) if ask.query.limits.level == "entry" else ()
    if starting:
        headline += f" To begin with, {'; '.join(wording.small(point.text) for point in starting)}."
    to_begin = [Points(starting, title="Where to begin")] if starting else []
    sections = [
        *([Points((for_you,))] if for_you else []),
        *to_begin,
        *_sections(case, lined, compared, table, ledger, headline=headline),
    ]
    given = tuple(dict.fromkeys(i for side in asked if side.kind in ("credential", "stack") for i in side.ids))
    if (leads := now or (ask.query.slot == FIRST and (suits or first))) in given:
        given = (str(leads), *(i for i in given if i != leads))
    spoken = [i for side in lined if side.side.kind in ("issuer", "track") for i in side.members[:6]]
    spoken += [*case.holds, *(i for relation in compared.relations for i in (relation.first, relation.second))]
    return Answer(
        Kind.COMPARE,
        headline,
        form=compare_form(case.catalog) if assumed else None,
        sections=tuple(sections),
        facts=ledger.facts,
        prompts=tuple(_prompts(lined, given)),
        credentials=given,
        mentioned=tuple(i for i in dict.fromkeys(spoken) if i not in given),
        pick=now or _settled(ask, lined) or suits or first,
        notes=tuple(_notes(case, same, assumed, ledger, dated)),
    )


_MATTERS = 4
"""How many things asked for are told in the first sentences."""
_SHUT = "not open to you yet"
"""What decides before any depth does."""


def _stands_in(headline: str, cell: str) -> bool:
    """Whether the headline says it already."""
    return cell.rstrip(".").casefold() in headline.casefold()


def _settled(ask: Ask, lined: Sequence[SideOf]) -> str | None:
    """The one side that is ahead by the one thing asked for; of a language, the one side that is known to be offered in it."""
    aspects, tongues = ask.query.aspects, {t.casefold() for t in (*ask.query.limits.languages, ask.query.language or "")}
    if len(aspects) != 1 or not all(side.one for side in lined):
        return None
    if aspects[0] is Aspect.PREREQUISITES:
        gates = {i: merit.gate(ask.catalog, i, ask.person, ask.today).state for i in ask.query.credentials}
        opened = [i for i, state in gates.items() if state in ("met", "open")]
        return opened[0] if len(opened) == 1 else None
    if aspects[0] is not Aspect.LANGUAGES:
        return verdicts.ahead(lined, aspects[0], least=ask.query.slot == LEAST)
    spoken = {
        i: {t.casefold() for exam in ask.catalog.credentials[i].exams.values() for t in exam.languages}
        for i in ask.query.credentials
    }
    offered = [i for i, languages in spoken.items() if tongues & languages]
    return offered[0] if len(offered) == 1 else None


_TOLD_APART = 3
"""So many sides are each told in the first sentences beside what was asked for; of more, the first section tells."""


def _on_topics(case: Case, lined: Sequence[SideOf]) -> str:
    """How deep each side goes in the topics asked about; empty where none was."""
    told = []
    for topic in case.topics[:2]:
        each, reached = [], {}
        for side in lined:
            found = covered(case.catalog, side.members, topic)
            if found.by:
                side.ledger.use(found.by[0].credential, found.by[0].path)
            reached[side.name] = Depth.NONE if found.state is State.NOT_EVIDENCED else Depth(found.known)
            depth = "not evidenced" if found.state is State.NOT_EVIDENCED else names.DEPTHS[Depth(found.known)]
            each.append(f"{side.name} {depth}")
        told.append(wording.sentence(f"{names.topic(case.catalog, topic)}: {_deeper(reached)}{'; '.join(each)}") + " ")
    return "".join(told)


_NONE_DEEPER = "no side goes"


def _deeper(reached: dict[str, Depth]) -> str:
    """Which side goes deepest, or that none does; empty where nothing is evidenced of one of them."""
    best = max(reached.values())
    first = [name for name, depth in reached.items() if depth == best]
    if Depth.NONE in reached.values() or 1 < len(first) < len(reached):
        return ""
    degree = "deeper" if len(reached) < _TOLD_APART else "deepest"
    return f"{first[0]} goes {degree}, by what we hold. " if len(first) == 1 else f"{_NONE_DEEPER} {degree}, by what we hold. "


def _rival(case: Case, credential: str) -> str | None:
    """The best other one for those it is made for."""
    fits = case.catalog.credentials[credential].judgement.roles
    judged = [(fit.fit, role) for role, fit in fits.items() if role in case.catalog.roles]
    made_for = [role for grade in ("core", "useful") for fit, role in judged if fit == grade]
    found = recommend(case.about(roles=case.roles or made_for[:2])).picks
    return next((pick.credential for pick in found if pick.credential not in case.catalog.same_credential(credential)), None)


def _headline(case: Case, lined: Sequence[SideOf], compared: Compared, ledger: Ledger) -> str:
    """How they relate, else for whom each is."""
    related = apart.relations(case, compared, ledger)
    if related and len(lined) == 2 and all(side.one for side in lined):
        return related[0]
    if len(lined) > _TOLD_APART and (jobs := _jobs(case, lined, compared)):
        return jobs
    shared = set.intersection(*(set(side.members) for side in lined))
    told = [said for side, roles in zip(lined, compared.roles, strict=True) if (said := _for(side, roles, shared))]
    alike = "" if compared.substitutes or any(map(_nameless, lined)) else " They do not replace each other."
    if len(told) < 2:
        alike = " " + (alike.strip() or "Nothing we hold sets them clearly apart in content.")
        told = told or [f"{wording.listing(side.name for side in lined)} suit much the same people"]
    return f"{wording.sentence('; '.join(told))}{alike}"


def _jobs(case: Case, lined: Sequence[SideOf], compared: Compared) -> str:
    """Of many single credentials the job that each suits best, in a clause; whom else it is for stands below. Else nothing."""
    if not all(side.one for side in lined):
        return ""
    suited = [(side, roles) for side, roles in zip(lined, compared.roles, strict=True) if roles]
    if len(suited) < 2:
        return ""
    for side, roles in suited:
        side.ledger.use(side.members[0], *(f"judgement.roles.{role}" for role in roles[:3]))
    told = "; ".join(f"{side.name} {names.roles(case.catalog, roles)}" for side, roles in suited)
    alike = "" if compared.substitutes else " They do not replace each other."
    return f"Whom each suits better than the others: {told}.{alike}"


def _for(side: SideOf, roles: Sequence[str], shared: set[str]) -> str:
    """For whom one side is, in a clause; of a stack what no other side has says it."""
    if _nameless(side):
        return f"{bare.known(side.name)}, so do not pay before its issuer has answered the three checks"
    if side.side.kind in ("credential", "stack"):
        own = [talk for talk in side.talks if talk.id not in shared] or side.talks[:1]
        for talk in own:
            talk.use("judgement.best_for.text")
        whom = [names.inside(talk.held.judgement.best_for.text.rstrip(".")) for talk in own]
        if len(own) > 1:  # whom one of a stack is for says nothing of the others
            return wording.listing(f"{talk.name} is for {suits}" for talk, suits in zip(own, whom, strict=True))
        name = f"{side.name} adds {own[0].name}, which" if shared and len(side.members) > 1 else side.name
        return f"{name} is for {whom[0]}"
    held = side.case.catalog.issuers.get(side.side.ids[0]) if side.side.kind == "issuer" else None
    if held and held.position:
        side.ledger.use(side.side.ids[0], "position")
        return f"{side.name} {'' if held.position.startswith('Bets') else 'stands for '}{names.inside(held.position.rstrip('.'))}"
    return f"{side.name} suits {names.roles(side.case.catalog, roles)} best" if roles else ""


def _nameless(side: SideOf) -> bool:
    """A single badge of which nothing but the name is known: nothing can be said of what it replaces."""
    return side.one and by_name_only(side.talks[0].held)


def _sections(
    case: Case,
    lined: Sequence[SideOf],
    compared: Compared,
    table: list[tuple[str, tuple[str, ...]]],
    ledger: Ledger,
    *,
    headline: str,
) -> Iterator[Section]:
    if told := tuple(apart.for_whom(lined, compared, headline)):
        yield Points(told, title="For whom")
    if table:
        header = ("", *(side.name for side in lined))
        whole = apart.capital(wording.listing(side.name for side in lined))
        caption = f"{whole} side by side, as of {wording.day(case.today)}; what differs."
        yield Table(header, tuple((name, *cells) for name, cells in table), caption)
    related = [Point(said) for said in apart.relations(case, compared, ledger)]
    alone = (*related, *apart.only_here(lined, compared))
    if alone:
        rivals = related or compared.substitutes or any(map(_nameless, lined))
        yield Points(alone, title="How they relate" if rivals else "They do not replace each other")


def _notes(case: Case, same: list[tuple[str, str]], assumed: str | None, ledger: Ledger, dated: str) -> Iterator[str]:
    if assumed:
        yield assumed
    if same:
        told = (cell if cell.casefold().startswith(name.casefold()) else f"{name.lower()}: {cell}" for name, cell in same)
        yield f"The same on every side: {'; '.join(told)}."
    yield from age.notes(ledger.facts, case.catalog, case.today)
    yield "For whom and how deep is our judgement, with reasons."
    if dated:
        yield f"Fees without a date of their own: {dated}."
    if any(fact.field.startswith("fees") for fact in ledger.facts):
        yield wording.CHECK_BEFORE_PAYING


def _prompts(lined: Sequence[SideOf], given: tuple[str, ...]) -> Iterator[Prompt]:
    for side in lined[:3]:
        if side.one:
            yield Prompt(f"About {side.name}"[:75], Query(intent=Intent.PROFILE, sides=about(side.members[0])))
    if given:
        yield Prompt("What they leave open", Query(intent=Intent.GAPS, sides=(Side(kind="stack", ids=given),)))
    yield Prompt("Which fits my job?", Query(intent=Intent.RECOMMEND))
