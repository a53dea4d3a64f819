"""What I go by for the asker here, and how to change it; saving and deleting are effects, confirmed elsewhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handlers.answer import Answer, Kind, Prompt
from handlers.confirm import confirm
from handlers.effects import DeleteMyData, SaveProfile
from handlers.person_words import person_words
from handlers.query import Intent, Query

if TYPE_CHECKING:
    from handlers.ask import Ask


def answer(ask: Ask) -> Answer:
    """What is known of the asker in this conversation; a wish to save or delete is answered as not done yet."""
    if ask.query.slot == "save":
        return confirm(SaveProfile(ask.query.asker), "refused", ask.catalog)
    if ask.query.slot == "delete":
        return confirm(DeleteMyData(), "refused", ask.catalog)
    known = ask.person.with_said(ask.query.asker)
    if known.said_nothing():
        headline = "I know nothing about you here. Say for example “I hold CISM since 2022” and I will go by it."
    else:
        headline = f"Here I go by what you said: {person_words(known, ask.catalog)}."
    return Answer(
        Kind.PROFILE_SAVED,
        headline,
        prompts=(
            Prompt("Which one is for me?", Query(intent=Intent.RECOMMEND)),
            Prompt("Forget it", Query(intent=Intent.ME, slot="delete")),
        ),
        mentioned=tuple(dict.fromkeys((*(held.credential for held in known.holds), *known.lacks))),
        notes=("What is said in a thread stays with that thread and with you; it never counts for anybody else.",),
    )
