"""What sets the sides of a comparison apart, in points: for whom each is, what each shows alone, how they relate."""

from __future__ import annotations

from typing import TYPE_CHECKING

from catalog.engine import merit
from catalog.engine.bare import by_name_only
from catalog.engine.merit import ON_SALE
from handlers import wording
from handlers.advising import names
from handlers.advising.bare import CHECKS
from handlers.advising.reasons import needed, talk_of
from handlers.answer import Point
from handlers.aspects import standing

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from catalog.engine.case import Case
    from catalog.engine.compare import Compared, Relation
    from handlers.advising.sides import SideOf
    from handlers.ask import Ledger


def for_whom(sides: Sequence[SideOf], compared: Compared, told: str) -> Iterator[Point]:
    """One verdict for each kind of person; never one winner for everybody. What is `told` above is not said again."""
    for side, roles in zip(sides, compared.roles, strict=True):
        catalog = side.case.catalog
        if side.one and not merit.available(catalog, side.members[0], side.case.today):
            continue
        if side.one and by_name_only(side.talks[0].held):
            asks = f"Ask {side.talks[0].issuer} first: {' '.join(CHECKS)}"
            yield Point(f"{side.name}: only its name is known to us", asks)
            continue
        said: list[str] = []
        fresh = True
        if roles:
            for member in side.members[:3]:
                side.ledger.use(member, *(f"judgement.roles.{role}" for role in roles[:3]))
            if f"{side.name} {(suits := names.roles(catalog, roles))}" not in told:
                said.append(f"better than the other{'s' if len(sides) > 2 else ''} for {suits}")
        if side.one:
            talk = side.talks[0]
            talk.use("judgement.best_for.text", "judgement.not_for.text")
            judged = talk.held.judgement
            best = names.inside(judged.best_for.text.rstrip("."))
            if fresh := best not in told:
                said.insert(0, f"best for {best}")
            said.append(f"not for {names.inside(judged.not_for.text.rstrip('.'))}")
        if said:
            yield Point(f"Choose {side.name}" if fresh else capital(side.name), wording.sentence("; ".join(said)))


def reasons(sides: Sequence[SideOf]) -> str:
    """Why each single side is for some and not for others; empty where a side is no single credential, or there are many."""
    if len(sides) > _FEW or not all(side.one and not by_name_only(side.talks[0].held) for side in sides):
        return ""
    told = []
    for talk in (side.talks[0] for side in sides):
        judged = talk.held.judgement
        talk.use("judgement.best_for.text", "judgement.not_for.text")
        best, shut = (
            f"{names.inside(one.text.rstrip('.'))} ({names.inside(one.why.rstrip('.'))})"
            for one in (judged.best_for, judged.not_for)
        )
        told.append(f"{talk.name} is for {best}, and not for {shut}.")
    return " ".join(told)


_FEW = 3


def only_here(sides: Sequence[SideOf], compared: Compared) -> Iterator[Point]:
    """What each side covers more deeply than the others; and what we found nothing on elsewhere."""
    for side, leads in zip(sides, compared.leads, strict=True):
        claimed = [lead.topic for lead in leads if lead.claimed]
        untold = [lead.topic for lead in leads if not lead.claimed]
        for lead in (*[x for x in leads if x.claimed][:5], *[x for x in leads if not x.claimed][:4]):
            side.ledger.use(lead.mine.by[0].credential, lead.mine.by[0].path)
            if lead.claimed and lead.others.by:
                side.ledger.use(lead.others.by[0].credential, lead.others.by[0].path)
        parts = []
        if claimed:
            parts.append(f"goes deeper in {names.topics(side.case.catalog, claimed[:5])}")
        if untold:
            parts.append(f"covers {names.topics(side.case.catalog, untold[:4])}, where we found less or nothing on another side")
        if parts:
            yield Point(capital(side.name), wording.sentence("; ".join(parts)))


def capital(name: str) -> str:
    """A name at the start of a sentence; one that has capitals of its own is left as it is written (eAIS)."""
    first = name.split(maxsplit=1)[0]
    return name if any(sign.isupper() for sign in first) else wording.capital(name)


def relations(case: Case, compared: Compared, ledger: Ledger) -> list[str]:
    """How the sides stand to each other, each as a sentence."""
    return [said for relation in compared.relations[:3] if (said := _relation(case, relation, ledger))]


def _relation(case: Case, relation: Relation, ledger: Ledger) -> str:
    first, second = wording.label(case.catalog, relation.first), wording.label(case.catalog, relation.second)
    match relation.kind:
        case "new_exam_of":
            ledger.use(relation.first, "new_exam_of.credential", "new_exam_of")
            lasts = case.catalog.credentials[relation.first].validity
            renews = "" if lasts is not None and lasts.lifetime else "; the newer renews it"
            return f"{first} is the newer exam of the same credential as {second}: holding one is holding it{renews}."
        case "replaced_by":
            ledger.use(relation.first, f"{relation.path}.credential", relation.path)
            return f"{second} takes the place of {first}, earned afresh."
        case "gate":
            talk = talk_of(case, relation.second, ledger)
            return f"{first} is not a rival of {second} but opens it: {second} needs {needed(talk)}."
        case _:
            return ""


def now_or_later(sides: Sequence[SideOf]) -> tuple[str, str | None]:
    """Of two that somebody would take now or wait for: which is on sale, and for whom waiting pays; and the one on sale."""
    talks = [talk for side in sides if side.one for talk in side.talks]
    opened = [talk for talk in talks if talk.standing.state.value in ON_SALE]
    coming = [talk for talk in talks if talk not in opened]
    if len(opened) != 1 or len(coming) != 1:
        return "", None
    here, there = opened[0], coming[0]
    there.use("judgement.best_for.text")
    best = names.inside(there.held.judgement.best_for.text.rstrip("."))
    lead = f"{here.name} is on sale now, and {there.name} is {standing.state_words(there)}"
    return f"{lead}: do not wait, unless you are among those it is for, {best}.", here.id


def closed_first(sides: Sequence[SideOf]) -> str:
    """Named sides that cannot be taken on the day, said before anything else."""
    told = [
        f"{talk.name} is {standing.state_words(talk)}"
        for side in sides
        if side.side.kind in ("credential", "stack")
        for talk in side.talks
        if talk.standing.state.value not in ON_SALE
    ]
    return wording.listing(told)
