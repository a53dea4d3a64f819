"""Whose a credential is, said where a message takes it for another issuer's."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from handlers.mentions import texts
from handlers.query import Aspect
from handlers.unused import ABOUT_ONE

if TYPE_CHECKING:
    from collections.abc import Iterable

    from handlers.answer import Answer
    from handlers.ask import Ask
    from handlers.understanding.noticed import Noticed


_POSSESSIVE = re.compile(r"(?<=\w)['\u2019]s$")


def with_awarder(answer: Answer, ask: Ask, noticed: Iterable[Noticed]) -> Answer:
    """The answer with a line on who awards its one credential; itself where nobody else was named, or it says so already."""
    told = answer.aside or Aspect.ISSUER in ask.query.aspects
    if told or answer.kind not in ABOUT_ONE or len(ask.query.credentials) != 1:
        return answer
    for one in noticed:
        if one.kind != "awarder" or one.ids[1] != ask.query.credential:
            continue
        held = ask.catalog.credentials[one.ids[1]]
        other = _POSSESSIVE.sub("", one.said)
        if held.issuer != one.ids[0] and other.casefold() not in " ".join(texts(answer)).casefold():
            return answer.having(aside=f"{held.acronym} is awarded by {ask.catalog.issuers[held.issuer].name}, not by {other}.")
    return answer
