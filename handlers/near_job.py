"""A job that is answered as the nearest one we hold: said, so that nobody takes the advice for a lawyer's own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handlers import wording
from handlers.advising import names

if TYPE_CHECKING:
    from collections.abc import Iterable

    from handlers.answer import Answer
    from handlers.ask import Ask
    from handlers.understanding.noticed import Noticed


def with_near_job(answer: Answer, ask: Ask, noticed: Iterable[Noticed]) -> Answer:
    """The answer with a line on whom it takes for whom; itself where everybody asked for is called by their own job."""
    asked = {*ask.query.roles, ask.query.asker.role}
    for one in noticed:
        role = ask.catalog.roles.get(one.ids[0]) if one.kind == "role" and one.ids else None
        if role is None or one.ids[0] not in asked or role.name.casefold() not in _spoken(answer):
            continue
        if any(one.said.casefold().startswith(near.casefold()) for near in role.near):
            told = f"“{one.said}”: answered as for {names.a_role(ask.catalog, one.ids[0])}, the nearest job we judge for."
            return answer.having(aside=" ".join(filter(None, (answer.aside, told))))
    return answer


def _spoken(answer: Answer) -> str:
    return wording.sentence(answer.headline).casefold()
