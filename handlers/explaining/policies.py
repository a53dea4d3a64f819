"""What the asker's own organisation makes of credentials at large: what it prefers, pays for, and offers itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handlers import wording
from handlers.answer import Answer, Kind, Point, Points
from handlers.aspects import ours
from handlers.aspects.talk import Talk
from handlers.explaining.said import credential_prompts

if TYPE_CHECKING:
    from handlers.ask import Ask, Ledger


def policies(ask: Ask, ledger: Ledger) -> Answer | None:
    """Everything that can be advised here and of which the organisation's folder says something; None without a folder."""
    catalog = ask.catalog
    if not catalog.own:
        return None
    whose = ours.whose(catalog)
    talks = [Talk(i, catalog, ask.today, ledger) for i in catalog.offered if ("credentials", i) in catalog.own]
    groups = (
        ("prefers {}", f"What {whose} prefers", [(talk, told) for talk in talks if (told := ours.preferred(talk))]),
        ("pays for {}", f"What {whose} pays for", [(talk, told) for talk in talks if (told := ours.pays(talk))]),
        ("has {} of its own", f"{wording.possessive(whose)} own", [(talk, talk.held.name) for talk in talks if _own(talk)]),
    )
    counted = [verb.format(wording.listing(talk.name for talk, _ in found)) for verb, _, found in groups if found]
    said = [(title, tuple(Point(talk.name, wording.sentence(told)) for talk, told in found)) for _, title, found in groups]
    sections = tuple(Points(points, title) for title, points in said if points)
    ids = tuple(dict.fromkeys(talk.id for _, _, found in groups for talk, _ in found))
    nothing = f"{wording.sentence(whose)[:-1]} says of no credential that it pays for it or prefers it, and has none of its own."
    held = catalog.organisation
    return Answer(
        Kind.EXPLAIN,
        wording.sentence(f"{whose} {wording.listing(counted)}") if counted else nothing,
        sections=sections,
        facts=ledger.facts,
        prompts=tuple(credential_prompts(ask, ids)),
        mentioned=ids,
        notes=(f"Before booking, at {whose}: {held.ask_first}",) if held and held.ask_first else (),
    )


def _own(talk: Talk) -> bool:
    """A credential that stands only in the organisation's folder; its name is a fact."""
    own = talk.catalog.own["credentials", talk.id].whole
    if own:
        talk.use("name")
    return own
