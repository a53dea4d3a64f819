"""What the gate handlers read from a question in the same way: the day, the credentials, the talk about one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handlers.answer import Answer, Kind, Prompt
from handlers.aspects.talk import Talk
from handlers.query import Intent, Query, about

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from handlers.answer import Section
    from handlers.ask import Ask, Ledger


def targets_of(ask: Ask) -> tuple[str, ...]:
    """Every credential named, as it is called today, each once."""
    found = (ask.catalog.resolve(i) for i in ask.query.credentials)
    return tuple(dict.fromkeys(i for i in found if i is not None))


def talk_of(ask: Ask, credential: str, ledger: Ledger) -> Talk:
    """A talk about one credential on the day, with the exam version and language asked about."""
    codes = {code.casefold(): code for code in ask.catalog.credentials[credential].exams}
    code = codes.get((ask.query.exam or "").casefold())
    return Talk(credential, ask.catalog, ask.day, ledger, exam=code, language=ask.query.language)


def others(ask: Ask, ids: Iterable[str], *without: Iterable[str]) -> tuple[str, ...]:
    """Ids that the catalog holds, each once, without those that stand elsewhere."""
    gone = {i for group in without for i in group}
    return tuple(i for i in dict.fromkeys(ids) if i in ask.catalog.credentials and i not in gone)


def which_one(ask: Ask, intent: Intent, what: str) -> Answer:
    """Asked about nothing we can place: one question back, with what was last talked about as choices."""
    topic = [i for i in ask.memory.topic if i in ask.catalog.credentials][:4]
    prompts = tuple(Prompt(ask.catalog.credentials[i].acronym[:75], Query(intent=intent, sides=about(i))) for i in topic)
    return Answer(Kind.CLARIFY, f"Which credential do you mean? Name it, and I will say {what}.", prompts=prompts)


def told(section: Section | None) -> Iterator[Section]:
    """A section where there is one."""
    if section is not None:
        yield section
