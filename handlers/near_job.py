"""A job that is answered as the nearest one we hold: said, so that nobody takes the advice for a lawyer's own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handlers import wording
from handlers.advising import names
from handlers.query import Intent

if TYPE_CHECKING:
    from collections.abc import Iterable

    from handlers.answer import Answer
    from handlers.ask import Ask
    from handlers.understanding.noticed import Noticed


def with_near_job(answer: Answer, ask: Ask, noticed: Iterable[Noticed]) -> Answer:
    """The answer with a line on whom it takes for whom; itself where everybody asked for is called by their own job."""
    asked = {*ask.query.roles, ask.query.asker.role}
    seen = tuple(one for one in noticed if one.kind in ("role", "work") and one.ids and one.ids[0] in ask.catalog.roles)
    asked -= {one.ids[0] for one in seen if one.kind == "role" and not _only_near(ask, one)}
    for one in seen:
        if one.ids[0] not in asked or ask.catalog.roles[one.ids[0]].name.casefold() not in _spoken(answer):
            continue
        whom = names.a_role(ask.catalog, one.ids[0])
        if one.kind == "role":
            return _aside(answer, f"“{one.said}”: answered as for {whom}, the nearest job we judge for.")
        if ask.query.intent in _GOES_BY:
            return _aside(answer, f"You named no job that we judge for: {whom} is nearest to what you tell.")
    return answer


def _aside(answer: Answer, told: str) -> Answer:
    return answer.having(aside=" ".join(filter(None, (answer.aside, told))))


def _only_near(ask: Ask, one: Noticed) -> bool:
    """Whether a title that was named is that of another job, answered as the nearest of ours."""
    role = ask.catalog.roles.get(one.ids[0])
    return role is not None and any(one.said.casefold().startswith(near.casefold()) for near in role.near)


_GOES_BY = (Intent.RECOMMEND, Intent.WORTH, Intent.COMPARE, Intent.PLAN)
"""What is answered by the job."""


def _spoken(answer: Answer) -> str:
    return wording.sentence(answer.headline).casefold()
