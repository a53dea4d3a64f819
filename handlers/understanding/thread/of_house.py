"""The last list again, of one issuer: "anything from Microsoft?", "any AWS ones?"; that is no cloud the asker works on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handlers.query import Intent
from handlers.understanding.understood import Understood

if TYPE_CHECKING:
    from handlers.understanding.case import Case

_THEIRS = (
    r"^(?:and |so |but |ok |hm+ |is there |are there |do you have |got |what about )*(?:any|anything|something|one|ones|some|only|just)"
    r"(?: (?:one|ones|certs?|exams?|thing|else|there))*(?: (?:from|by|of|at|made by|offered by))* @i\d+(?: (?:ones?|certs?|exams?|there|too|as well|among them|of them|in there))*(?: \?)?$"
)
_LISTS = (Intent.FIND, Intent.COVERAGE, Intent.RECOMMEND)


def of_house(case: Case) -> Understood | None:
    """The list narrowed to whom it names; None for any other message, or after anything but a list on a topic or a wish."""
    last = case.memory.last
    if last is None or last.intent not in _LISTS or last.sides or case.found.targets or not case.says(_THEIRS):
        return None
    if last.roles or last.asker.role or not (last.topics or last.intent is Intent.FIND):
        return None
    houses = tuple(dict.fromkeys(e.id for e in case.reading.of("issuer")))
    intent = Intent.FIND if last.intent is Intent.RECOMMEND else last.intent
    return Understood(last.having(intent=intent, limits=last.limits.having(issuers=houses), slot=None), case.said.person)
