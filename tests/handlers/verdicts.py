"""Asks ordinary questions of every credential of the catalog, and holds the first word of the answers to a file."""

from __future__ import annotations

import re
from datetime import date
from functools import cache
from typing import TYPE_CHECKING

from catalog.load import load
from handlers.ask import Request
from handlers.memory import Memory
from handlers.person import Person
from handlers.respond import respond

if TYPE_CHECKING:
    from collections.abc import Iterable

    from handlers.answer import Answer

CATALOG = load()
TODAY = date(2026, 11, 21)
_LETTERS = [held.acronym for held in CATALOG.credentials.values()]
_SHARED = {i for collision in CATALOG.collisions.values() for i in collision.credentials}
_NEITHER = re.compile(
    r"(?:Not (?:all|to sit|by the|yet|the exam)|Right as far|No (?:source|figure)|Only|Partly|In part|To the exam|By one|We)\b"
)
_SAID = {"yes": "yes", "right": "yes", "no": "no", "none": "no", "not": "no"}


def name_of(credential: str) -> str:
    """Its letters, with those of its issuer where others share them: it is then not asked back which is meant."""
    held = CATALOG.credentials[credential]
    if credential not in _SHARED and _LETTERS.count(held.acronym) == 1:
        return held.acronym
    issuer = CATALOG.issuers[held.issuer].name
    known = held.issuer.upper() if " " in issuer else issuer
    return held.acronym if held.acronym.startswith(known) else f"{known} {held.acronym}"


@cache
def asked(question: str) -> Answer:
    """What somebody of whom nothing is known hears."""
    return respond(Request(question, TODAY, asker="somebody"), Person(), Memory(), CATALOG).answer


def verdict(question: str) -> str | None:
    """`yes` or `no` where the answer begins with it, else None: it leaves it open, or is neither."""
    headline = asked(question).headline
    return None if _NEITHER.match(headline) else _SAID.get(headline.split()[0].strip(":,.").casefold())


def held_to(credential: str, supposing: Iterable[str], denying: Iterable[str] = (), *, so: bool | None) -> None:
    """Every question is answered about this credential, and its first word is what is so or none; unknown gets neither."""
    wrong = []
    for questions, right in ((supposing, so), (denying, None if so is None else not so)):
        for question in questions:
            answer, said = asked(question), verdict(question)
            if said is not None and said != {True: "yes", False: "no", None: None}[right]:
                wrong.append(f"{question} -> {answer.headline}")
            elif credential not in (*answer.credentials, answer.about):
                wrong.append(f"{question} is answered about {answer.credentials or answer.about}")
    assert not wrong, "\n".join(wrong)
