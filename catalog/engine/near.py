"""What comes nearest where nothing satisfies every filter: what misses one of them, or two, and by how much."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from catalog.engine import merit
from catalog.engine.checked import Check
from catalog.engine.filters import filters
from catalog.engine.order import usual_order
from catalog.engine.rates import budget_in
from catalog.engine.wishes import study_hours

if TYPE_CHECKING:
    from catalog.engine.case import Case

FIXED = frozenset(
    {"state", "without", "ai", "ai_security", "issuer", "role", "platform", "unlocks", "language", "first", "ai_named"}
)
"""What is as good as the subject of a question: what misses it is not near."""
MOST = 2
"""More filters than this are not missed by what is called near."""


@dataclass(frozen=True, slots=True)
class Near:
    """A credential with the filters it misses."""

    credential: str
    missed: tuple[str, ...]
    untold: tuple[str, ...] = ()
    """Filters of which nobody knows whether it passes them."""


def near(case: Case, most: int = 3) -> list[Near]:
    """The nearest first: by the number of filters missed, then by how far, then in the usual order."""
    found: list[Near] = []
    checks = filters(case)
    for credential in case.catalog.offered:
        outcomes = _in_another_language(case, credential, list(checks(credential)))
        missed = tuple(check.name for check in outcomes if check.passed is False)
        topics = sum(name.startswith("topic:") for name in missed)
        if not missed or len(missed) > MOST or _fixed(case) & set(missed) or (topics and topics == len(case.topics)):
            continue
        found.append(Near(credential, missed, tuple(check.name for check in outcomes if check.passed is None)))
    found.sort(
        key=lambda one: (
            len(one.missed),
            _more_than_language(one),
            len(one.untold),
            _far(case, one),
            usual_order(case, one.credential),
        )
    )
    return [one for one in found if len(one.missed) == len(found[0].missed)][:most]


def _fixed(case: Case) -> frozenset[str]:
    """What may not be missed: a language is all that is asked for only where no subject was named, which weighs more."""
    return FIXED - {"language"} if case.topics else FIXED


def _in_another_language(case: Case, credential: str, outcomes: list[Check]) -> list[Check]:
    """The outcomes of what is not given in the language asked for, with its state in whatever other it is given in."""
    if not case.topics or all(check.passed is not False for check in outcomes if check.name == "language"):
        return outcomes
    sold = merit.state(case.catalog, credential, case.today) in (case.wishes.states or merit.ON_SALE)
    return [Check("state", sold, "lifecycle") if check.name == "state" else check for check in outcomes]


def _more_than_language(one: Near) -> bool:
    """Whether it misses more than the language, or may: what is taken as was asked comes nearer in another language."""
    return one.missed != ("language",) or bool(one.untold)


def _far(case: Case, one: Near) -> float:
    """How far over a limit, as a share of it, the farthest of what it misses; 1 for what cannot be counted."""
    return max((1.0 if (told := over(case, one.credential, name)) is None else told[1] for name in one.missed), default=0.0)


def over(case: Case, credential: str, name: str) -> tuple[float, float] | None:
    """How much a credential is over a limit, in the limit's own unit, and as a share of it; None where that is no number.

    A fee is in its own currency.
    """
    wishes = case.wishes
    match name:
        case "budget":
            fee = merit.fee(case.catalog, credential, case.today)
            limit = budget_in(case, fee.currency) if fee else None
            value, most = (float(fee.once), float(limit)) if fee and limit is not None else (None, None)
        case "effort":
            effort = merit.effort(case.catalog, credential)
            value, most = (effort.high if effort else None), study_hours(wishes)
        case "minutes" | "questions":
            exams = merit.exams(case.catalog, credential, case.today)
            values = [float(v) for _, exam in exams if isinstance(v := getattr(exam, name), int)]
            value, most = min(values, default=None), getattr(wishes, name)
        case _:
            return None
    return None if value is None or most is None else (value - most, (value - most) / max(most, 1.0))
