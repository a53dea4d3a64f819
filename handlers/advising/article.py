"""What the article this catalog grew from advises a role, and where we differ and why."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handlers import wording
from handlers.advising.reasons import talk_of
from handlers.advising.rivals import why_not
from handlers.answer import Point
from handlers.aspects import standing

if TYPE_CHECKING:
    from catalog.engine.case import Case
    from catalog.engine.recommend import Recommendation
    from handlers.ask import Ledger


def article_point(case: Case, found: Recommendation, ledger: Ledger) -> tuple[Point | None, str | None, tuple[str, ...]]:
    """A point where its pick for the role differs from ours, or a note that it is the same; and the ids it names."""
    role = next((role for role in case.roles if case.catalog.roles[role].article_pick), None)
    if role is None or len(case.roles) > 1:
        return None, None, ()
    entry = case.catalog.roles[role]
    theirs = tuple(i for i in entry.article_pick if i in case.catalog.offered)
    if not theirs:
        return None, None, ()
    ledger.use(role, "article_pick")
    article = wording.article(case.catalog)
    named = wording.listing((wording.label(case.catalog, i) for i in theirs), "then")
    ours = found.picks[0].credential
    if ours == theirs[0]:
        also = f", then {wording.labels(case.catalog, theirs[1:])}" if theirs[1:] else ""
        return None, f"{article[0].upper()}{article[1:]} picks {wording.label(case.catalog, ours)} too{also}.", theirs
    detail = _difference(case, found, theirs, ledger)
    told = f'"{entry.article_role}"' if entry.article_role else "this role"
    picks = f"{article[0].upper()}{article[1:]} picks {'this' if len(theirs) == 1 else 'these'} for {told}."
    return Point(named, f"{picks} {detail}"), None, theirs


def _difference(case: Case, found: Recommendation, theirs: tuple[str, ...], ledger: Ledger) -> str:
    """Why ours differs, from what was left out or ranked lower."""
    ranked = [pick.credential for pick in found.picks]
    left = {one.credential: one for one in found.left_out}
    told: list[str] = []
    for credential in theirs:
        talk = talk_of(case, credential, ledger)
        if credential in ranked:
            told.append(f"{talk.name} is our number {ranked.index(credential) + 1}")
        elif credential in case.held:
            told.append(f"{talk.name} you hold already")
        elif credential in left:
            told.append(f"{talk.name}: {why_not(talk, left[credential], case).rstrip('.')}")
        elif not talk.standing.open:
            told.append(f"{talk.name} is {standing.state_words(talk)}")
        elif (fit := talk.held.judgement.roles.get(case.roles[0])) is not None:
            talk.use(f"judgement.roles.{case.roles[0]}.why")
            told.append(f"{talk.name} is {fit.fit} for it ({wording.lowered(fit.why)})")
        else:
            told.append(f"{talk.name}: we judge others closer to the job")
    return wording.sentence(wording.shorten(f"Ours differs: {'; '.join(told)}", 420))
