"""The start page of one person: what I can do, what I go by for them, what is open to them, what is kept and how to delete it."""

from __future__ import annotations

import calendar
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from handlers import advice_form, compare_form, help, plan_form, profile_form  # noqa: A004 - the intent's own name
from handlers.answer import Facts, Points, Prompt, Row, Sure
from handlers.ask import Ask
from handlers.gating import doors
from handlers.person import Person
from handlers.person_words import PLATFORMS, clauses, held_words
from handlers.query import Intent, Query
from handlers.wording import listing, money, plural

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from catalog.catalog import Catalog
    from handlers.answer import Section

_OPEN_UP_TO = 4
"""Credentials of one kind that are shown; the whole list is a button away."""
GREETING = "Hello. I give advice on AI-security credentials: which one fits, what it takes, what it costs, whether it is current."
NOT_READ = "What is kept about you could not be read in time. Open this tab again in a moment."


@dataclass(frozen=True, slots=True)
class Kept:
    """What is kept of a person beside their profile, counted."""

    threads: int = 0
    """Conversations in which they said something of themselves."""
    ratings: int = 0
    reports: int = 0
    tips: int = 0
    """Weekly tips of channels, and changes of them, that bear their name."""


@dataclass(frozen=True, slots=True)
class Opens:
    """A button that opens a form."""

    label: str
    form: str


@dataclass(frozen=True, slots=True)
class Followed:
    """A channel's weekly tips that the person set up."""

    channel: str
    weekday: int
    """1 for Monday to 7 for Sunday."""
    minute: int
    """Of the local day."""
    zone: str
    tracks: tuple[str, ...] = ()
    paused: bool = False
    refused: bool = False
    """The chat service does not take posts there."""

    @property
    def words(self) -> str:
        """When, on what, and what stands against it."""
        tracks = f", {listing(track.replace('-', ' ') for track in self.tracks)}" if self.tracks else ""
        state = "; paused" if self.paused else "; not posted, the channel takes no posts of mine" if self.refused else ""
        day = calendar.day_name[self.weekday - 1]
        return f"{day}s at {self.minute // 60:02}:{self.minute % 60:02} ({self.zone}){tracks}{state}"


@dataclass(frozen=True, slots=True)
class Part:
    """One part of the page."""

    title: str
    text: str = ""
    sections: tuple[Section, ...] = ()
    channels: tuple[Followed, ...] = ()
    """A line each, with the channel named as the surface names it."""
    buttons: tuple[Prompt | Opens, ...] = ()


@dataclass(frozen=True, slots=True)
class Home:
    """The page."""

    greeting: str
    parts: tuple[Part, ...]
    notes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class About:
    """Who looks at the page: what is kept of them, and the channels' weekly tips that they set up."""

    profile: Person = field(default_factory=Person)
    kept: Kept = field(default_factory=Kept)
    subscriptions: tuple[Followed, ...] = ()


def home(catalog: Catalog, today: date, about: About | None) -> Home:
    """The page as of a day; None: what is kept could not be read."""
    notes = (help.WHOSE_ADVICE, help.version(catalog))
    if about is None:
        return Home(GREETING, (_start(), Part("About you", NOT_READ)), notes)
    parts = (_start(), _profile(catalog, about.profile), _open(catalog, today, about.profile), _tips(about), _kept(about))
    return Home(GREETING, parts, notes)


def _start() -> Part:
    return Part(
        "Ask",
        "Write to me in the Messages tab, mention me in a channel, or type /certadvice anywhere.",
        buttons=(
            Opens("Which one is for me?", advice_form.ID),
            Opens("Plan my year…", plan_form.ID),
            Opens("Compare…", compare_form.ID),
            Prompt("What changed lately?", Query(intent=Intent.CHANGES)),
            Prompt("What can I ask?", Query(intent=Intent.HELP)),
        ),
    )


def _profile(catalog: Catalog, person: Person) -> Part:
    if person.said_nothing():
        empty = "Nothing is saved. Tell me what you hold, and answers that you alone see will go by it."
        return Part("Your profile", empty, buttons=(Opens("Set up my profile", profile_form.ID),))
    return Part(
        "Your profile",
        "Only answers that you alone see go by it.",
        (Facts(tuple(_rows(catalog, person))),),
        buttons=(Opens("Edit my profile", profile_form.ID),),
    )


def _rows(catalog: Catalog, person: Person) -> Iterator[Row]:
    if person.role:
        yield Row("Job", catalog.roles[person.role].name if person.role in catalog.roles else person.role)
    known = [held for held in person.holds if held.credential in catalog.credentials]
    if known:
        yield Row("You hold", listing(held_words(catalog, held) for held in known))
    if person.years:
        kinds = catalog.experience
        said = (f"{plural(y.years, 'year')} of {kinds[y.kind].name if y.kind in kinds else y.kind}" for y in person.years)
        yield Row("Years of work", listing(said))
    if person.platform:
        yield Row("Cloud", PLATFORMS.get(person.platform, person.platform))
    if person.budget:
        yield Row("Budget", money(person.budget.amount, person.budget.currency))
    rest = Person(lacks=person.lacks, designations=person.designations, trainings=person.trainings, level=person.level)
    if told := list(clauses(rest, catalog)):
        yield Row("Also", listing(told))


def _open(catalog: Catalog, today: date, person: Person) -> Part:
    """What the person may take now: what their own credentials and years open, before what is open to all."""
    title = "Open to you now"
    if not person.has_told():
        return Part(
            title, "Once your profile says what you hold, and how many years of what, this shows which gates are open to you."
        )
    answer = doors.answer(Ask(Query(intent=Intent.ELIGIBILITY), catalog, today, person, saved=person), person)
    groups = [replace(s, items=s.items[:_OPEN_UP_TO]) for s in answer.sections if isinstance(s, Points)]
    prompts = (*answer.prompts[:2], Prompt("All that is open to me", Query(intent=Intent.ELIGIBILITY)))
    notes = "Being allowed to sit an exam is no advice to take it."
    return Part(title, notes if groups else answer.headline, tuple(groups[:2]), buttons=prompts)


def _tips(about: About) -> Part:
    if not about.subscriptions:
        return Part(
            "Weekly tips", "You have set up no weekly tips. Type “/certadvice tips” in a channel to begin.", buttons=(_WHAT,)
        )
    return Part(
        "Weekly tips",
        "Set up by you; anyone in the channel may pause or stop them.",
        channels=about.subscriptions,
        buttons=(_WHAT,),
    )


_WHAT = Prompt("What are weekly tips?", Query(intent=Intent.TIPS, slot="about"))


def _kept(about: About) -> Part:
    kept = about.kept
    found = [
        "your profile" if not about.profile.said_nothing() else "",
        f"what you said of yourself in {plural(kept.threads, 'conversation')} (30 days)" if kept.threads else "",
        plural(kept.ratings, "rating") if kept.ratings else "",
        f"{plural(kept.reports, 'report')} of wrong facts" if kept.reports else "",
        "your name on weekly tips that you set up or changed" if kept.tips else "",
    ]
    if not (told := [part for part in found if part]):
        return Part("What is kept about you", "Nothing.")
    stays = " Reports of wrong facts stay, without your name and your words." if kept.reports else ""
    sure = Sure("Delete my data", f"This deletes {listing(told)}.{stays} It cannot be undone.", "Delete", "Keep")
    delete = Prompt("Delete my data", Query(intent=Intent.ME, slot="delete"), sure)
    return Part("What is kept about you", f"Kept: {listing(told)}.", buttons=(delete,))
