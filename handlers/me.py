"""What I go by for the asker, what is kept of it, and how to change it; saving and deleting are effects, confirmed elsewhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handlers import profile_form
from handlers.answer import Answer, Kind, Prompt, Sure
from handlers.confirm import confirm
from handlers.effects import DeleteMyData, Refused, SaveProfile
from handlers.forms import Filled
from handlers.person import Person
from handlers.person_words import person_words
from handlers.query import Intent, Query

if TYPE_CHECKING:
    from collections.abc import Iterator

    from handlers.ask import Ask

SURE = Sure(
    "Delete my data",
    "This deletes your saved profile, what you said of yourself in conversations, and your ratings. "
    "Reports of wrong facts stay, without your name and your words. It cannot be undone.",
    "Delete",
    "Keep",
)
STAYS = (
    "Deleting takes your saved profile, what you said of yourself in conversations, your ratings, and your name on weekly tips; "
    "reports of wrong facts stay, without your name and your words."
)
HOW = "Say for example “me I hold CISM since 2022”"
OF_THIS_THREAD = "What is said in a thread stays with that thread and with you; it never counts for anybody else."
THIRTY_DAYS = (
    "What is said in a thread stays with that thread and with you for 30 days; it never counts for anybody else. "
    "“Delete my data”, here or in my Home tab, deletes it all."
)


def answer(ask: Ask) -> Answer:
    """What is known of the asker; a wish to save or delete is answered as not done yet; `deleting` only asks about it."""
    match ask.query.slot:
        case "save":
            return confirm(SaveProfile(ask.query.asker), Refused(), ask.catalog)
        case "drop":
            return confirm(SaveProfile(Person(), ask.query.credentials), Refused(), ask.catalog)
        case "delete":
            return confirm(DeleteMyData(), Refused(), ask.catalog)
    known = ask.person.with_said(ask.query.asker)
    return Answer(
        Kind.PROFILE_SAVED,
        _headline(ask, known),
        form=profile_form.build(Filled(ask.catalog, ask.today, person=ask.saved)) if ask.keeps and ask.private else None,
        prompts=_prompts(ask),
        mentioned=tuple(dict.fromkeys((*(held.credential for held in known.holds), *known.lacks))),
        notes=tuple(_notes(ask)),
    )


def _prompts(ask: Ask) -> tuple[Prompt, ...]:
    which = Prompt("Which one is for me?", Query(intent=Intent.RECOMMEND))
    wish = Query(intent=Intent.ME, slot="delete")
    delete = Prompt("Delete my data", wish, SURE) if ask.keeps else Prompt("Forget it", wish)
    return (delete, which) if ask.query.slot == "deleting" else (which, delete)


DELETES = "Nothing was deleted. “me delete”, or the button, deletes what is kept about you: at once, and it cannot be undone."
NOT_KEPT = "Nothing was deleted, for nothing is kept beyond this conversation; “me delete” makes me forget what you said in it."


def _headline(ask: Ask, known: Person) -> str:
    if ask.query.slot == "deleting":
        return f"{DELETES if ask.keeps else NOT_KEPT} {_standing(ask, known)}"
    return _standing(ask, known)


def _standing(ask: Ask, known: Person) -> str:
    if known.said_nothing():
        if ask.keeps and ask.private:
            return f"Nothing about you is saved. {HOW} and I will keep it, and go by it in answers that you alone see."
        return "I know nothing about you here. Say for example “I hold CISM since 2022” and I will go by it."
    said = person_words(known, ask.catalog)
    if ask.saved.said_nothing() or not ask.keeps:
        return f"Here I go by what you said: {said}."
    kept = person_words(ask.saved, ask.catalog)
    return f"Saved about you: {kept}." + (f" Here I go by: {said}." if said != kept else "")


def _notes(ask: Ask) -> Iterator[str]:
    if ask.query.slot == "deleting" and ask.keeps:
        yield STAYS
    if ask.keeps and not ask.private:
        yield "A saved profile is shown to you alone: ask “/certadvice me”."
    elif ask.keeps and not ask.saved.said_nothing():
        yield "Only answers that you alone see use it. Change it in words: “me I hold AIGP since 2025”, “me forget CISM”."
    elif not ask.keeps:
        yield "Nothing is saved beyond this conversation."
    yield THIRTY_DAYS if ask.keeps else OF_THIS_THREAD
