"""Why an obvious rival is not advised, in a line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handlers import wording
from handlers.advising import names
from handlers.advising.misses import missed, untold
from handlers.advising.reasons import needed, talk_of, whole
from handlers.answer import Point
from handlers.aspects import ours, standing

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from catalog.engine.case import Case
    from catalog.engine.recommend import LeftOut, Recommendation
    from handlers.ask import Ledger
    from handlers.aspects.talk import Talk

NEAR = 0.4
"""A rival fits at least so well as this share of the best pick."""
ASKED_AWAY = frozenset({"held", "implied", "without", "topics", "track", "issuer", "platform", "framework", "level", "grade"})
"""The asker ruled these out, or has them: naming them again helps nobody."""
UNMET = "it does not meet what you asked for"
"""Where no more can be said in a clause."""
_BARRED = {
    "behind": "advised before what you hold already",
    "proctored": "its proctoring is not what you asked for",
    "open_book": "its book rule is not what you asked for",
    "online": "where it is taken is not what you asked for",
    "language": "no exam in that language",
    "no_exam": "it has an exam",
    "report": "no report is written",
    "unlocks": "its gate is another",
    "subscription": "it asks for a subscription",
    "retake": "no second attempt in its fee",
    "training": "no training in its fee, or none within your limit",
    "venue": "delivered by somebody else",
}


def obvious(found: Recommendation, most: int = 3) -> list[LeftOut]:
    """The strongest rivals worth a word: those a person would ask about next, near in fit to the best pick."""
    best = max((pick.score.fit for pick in found.picks), default=0)
    steps = {pick.first for pick in found.picks}
    near = [left for left in found.left_out if left.why not in ASKED_AWAY and left.credential not in steps]
    return [left for left in near if left.points > max(0, best * NEAR)][:most]


def points(case: Case, left_out: Iterable[LeftOut], ledger: Ledger) -> Iterator[Point]:
    """One point for each rival."""
    for left in left_out:
        talk = talk_of(case, left.credential, ledger)
        yield Point(talk.name, wording.sentence(why_not(talk, left, case)))


def why_not(talk: Talk, left: LeftOut, case: Case) -> str:
    """Why not this one, as a clause."""
    match left.why:
        case "retired" | "retiring" | "announced" | "beta" | "state":
            return standing.state_words(talk)
        case "budget":
            return f"over the budget: {whole(talk)}"
        case "may_fit":
            return f"may fit; {untold(left.filter or '')}"
        case "off_platform":
            return f"it is about {names.PLATFORMS.get(talk.held.platform or '', 'another platform')}"
        case "hidden":
            return ours.hidden(talk.catalog, talk.ledger, talk.id)
        case "not_yet":
            return f"not yet: it needs {needed(talk)}"
        case "role" | "weaker":
            return _weaker(talk, case)
        case other:
            said = missed(talk, other, case) if other not in _BARRED else ""
            return _BARRED.get(other, said or UNMET)


def _weaker(talk: Talk, case: Case) -> str:
    """What is judged of its fit to the role, else whom it is not for."""
    for role in case.roles:
        fit = talk.held.judgement.roles.get(role)
        if fit is not None and fit.fit != "core":
            talk.use(f"judgement.roles.{role}.why", f"judgement.roles.{role}.fit")
            return f"{fit.fit} rather than core: {names.inside(fit.why)}"
    talk.use("judgement.not_for.text")
    return f"not for {names.inside(talk.held.judgement.not_for.text)}"


def may_fit(case: Case, found: Recommendation, most: int = 4) -> Iterator[str]:
    """What would be near in fit, were one more fact known of it: by what is not known."""
    best = max((pick.score.fit for pick in found.picks), default=0)
    near = [left for left in found.left_out if left.why == "may_fit" and left.points > max(0, best * NEAR)]
    told = {one.credential for one in obvious(found)}
    for name in dict.fromkeys(left.filter or "" for left in near):
        some = [left.credential for left in near if (left.filter or "") == name and left.credential not in told][:most]
        if some:
            yield f"May fit as well; {untold(name)}: {wording.labels(case.catalog, some)}."
