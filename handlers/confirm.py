"""What is said after an effect was tried: nothing says "saved" before it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handlers import tips_form
from handlers.answer import Answer, Facts, Kind, Prompt, Row
from handlers.confirm_tips import told_of_change, told_of_subscription
from handlers.effects import (
    ChangeSubscription,
    Deleted,
    DeleteMyData,
    Done,
    Failed,
    RecordFeedback,
    Refused,
    ReportFact,
    SaveProfile,
    Subscribe,
)
from handlers.outcomes import NOTHING_KEPT, Told, failed
from handlers.person import Person
from handlers.person_words import person_words
from handlers.query import Intent, Query, about
from handlers.report import WHERE_TO
from handlers.reporting import lines
from handlers.tips_told import TipsTold
from handlers.tips_told import told as told_of_tips
from handlers.wording import label, listing, plural

if TYPE_CHECKING:
    from catalog.catalog import Catalog
    from handlers.effects import Effect, Outcome


def confirm(effect: Effect, outcome: Outcome, catalog: Catalog | None = None, again: Query | None = None) -> Answer:
    """The answer to an effect's outcome; with a catalog, ids are said by name.

    `again` is the Query that asked for it: what failed can be tried again with a button, nothing has to be typed twice.
    """
    if isinstance(outcome, Done) and isinstance(outcome.found, TipsTold) and catalog:
        offered = outcome.found.deed in ("on", "status", "now", "resume") and outcome.found.outcome != "failed"
        return told_of_tips(outcome.found, catalog).having(form=tips_form.OFFERED if offered else None)
    match effect:
        case SaveProfile():
            kind, told = Kind.PROFILE_SAVED, _saved(effect, outcome, catalog)
        case DeleteMyData():
            kind, told = Kind.PROFILE_SAVED, _deleted(outcome)
        case Subscribe():
            kind, told = Kind.TIPS, told_of_subscription(effect, outcome, catalog)
        case ChangeSubscription():
            kind, told = Kind.TIPS, told_of_change(effect, outcome)
        case RecordFeedback():
            kind, told = Kind.FEEDBACK, _rated(effect, outcome)
        case ReportFact():
            kind, told = Kind.FEEDBACK, _reported(effect, outcome, catalog)
    headline = told.headline
    prompts = told.prompts or (Prompt("What can I ask?", Query(intent=Intent.HELP)),)
    if isinstance(outcome, Failed):
        headline = failed(outcome.reference, told.wish)
        prompts = (Prompt("Try again", again), *prompts) if again else prompts
    return Answer(
        kind,
        headline,
        sections=told.sections,
        prompts=prompts,
        mentioned=told.mentioned,
        notes=told.notes,
        about=effect.credential if isinstance(effect, ReportFact) else None,
    )


def _saved(effect: SaveProfile, outcome: Outcome, catalog: Catalog | None) -> Told:
    said = person_words(effect.person, catalog)
    dropped = listing(label(catalog, i) if catalog and i in catalog.credentials else i for i in effect.drop)
    mentioned = tuple(dict.fromkeys((*(held.credential for held in effect.person.holds), *effect.person.lacks, *effect.drop)))
    wish = f"forget {dropped}" if dropped else said
    which = Prompt("Which one is for me?", Query(intent=Intent.RECOMMEND))
    match outcome:
        case Done(found=after):
            headline = f"Forgotten: {dropped}." if dropped else f"Saved: {said}."
            if effect.whole and effect.person.said_nothing():
                headline = "Saved: your profile is empty now."
            notes = [
                "Only answers that you alone see use it; “Delete my data” in my Home tab, or “/certadvice me delete”, deletes it."
            ]
            if isinstance(after, Person) and not after.said_nothing() and person_words(after, catalog) != said:
                notes.insert(0, f"All that is kept about you: {person_words(after, catalog)}.")
            return Told(headline, wish, notes=tuple(notes), mentioned=mentioned, prompts=(which,))
        case Refused() if dropped:
            headline = f"{NOTHING_KEPT}, so {dropped} is not kept either; within this conversation I no longer go by it."
        case _:
            headline = f"{NOTHING_KEPT}, so your profile was not saved. Within this conversation I go by what you said: {said}."
    return Told(headline, wish, mentioned=mentioned, prompts=(which,))


def _deleted(outcome: Outcome) -> Told:
    match outcome:
        case Done(found=Deleted() as gone):
            if parts := _parts(gone):
                kept = " Your reports of wrong facts stay, without your name and your words." if gone.reports else ""
                on = " A channel's weekly tips go on until somebody there stops them." if gone.tips else ""
                return Told(f"Deleted: {listing(parts)}. Nothing that you told me about yourself is kept any more.{kept}{on}")
            return Told("There was nothing of yours to delete: nothing that you told me about yourself is kept.")
        case Done():
            return Told("Deleted: nothing that you told me about yourself is kept any more.")
        case _:
            return Told(f"{NOTHING_KEPT}, so there is nothing of yours to delete.", "delete what is kept about me")


def _parts(gone: Deleted) -> list[str]:
    found = [
        "your saved profile" if gone.profile else "",
        f"what you said of yourself in {plural(gone.threads, 'conversation')}" if gone.threads else "",
        plural(gone.ratings, "rating") if gone.ratings else "",
        f"your name on {plural(gone.reports, 'report')} of wrong facts" if gone.reports else "",
        "your name on weekly tips that you set up or changed" if gone.tips else "",
    ]
    return [part for part in found if part]


def _rated(effect: RecordFeedback, outcome: Outcome) -> Told:
    if isinstance(outcome, Done):
        return Told("Thank you, noted." if effect.useful else "Thank you, noted: whoever runs this can look at that answer.")
    return Told(f"Thank you. {NOTHING_KEPT}, so your rating was not recorded.")


def _reported(effect: ReportFact, outcome: Outcome, catalog: Catalog | None) -> Told:
    done = isinstance(outcome, Done)
    rows = Facts(tuple(Row(*row) for row in lines(effect, catalog, to_copy=not done)), "Recorded" if done else "Lines to copy")
    name = label(catalog, effect.credential) if catalog and effect.credential in catalog.credentials else ""
    return Told(
        "Thank you: the report was recorded for whoever looks after this catalog, to be checked against the issuer's page."
        if done
        else f"Thank you. {NOTHING_KEPT}; copy these lines and {WHERE_TO}.",
        sections=(rows,),
        mentioned=(effect.credential,),
        prompts=(Prompt(f"All about {name}"[:75], Query(intent=Intent.PROFILE, sides=about(effect.credential))),) if name else (),
    )
