"""What is said after an effect was tried: nothing says "saved" before it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handlers import wording
from handlers.answer import Answer, Facts, Kind, Prompt, Row, Section
from handlers.effects import ChangeSubscription, DeleteMyData, RecordFeedback, ReportFact, SaveProfile, Subscribe
from handlers.person_words import person_words
from handlers.query import Intent, Query, about
from handlers.report import lines

if TYPE_CHECKING:
    from catalog.catalog import Catalog
    from handlers.effects import Effect, Outcome

NOTHING_KEPT = "This installation keeps nothing yet"
WHAT_TIPS_ARE = "A weekly tip is one short post: a retirement coming up, a new exam, a comparison, a gap, or a trap in a name."
FAILED = "That did not work, and nothing was changed. Please try again in a moment."


def confirm(effect: Effect, outcome: Outcome, catalog: Catalog | None = None) -> Answer:
    """The answer to an effect's outcome; with a catalog, ids are said by name."""
    sections: tuple[Section, ...] = ()
    mentioned: tuple[str, ...] = ()
    match effect:
        case SaveProfile(person=person):
            kind = Kind.PROFILE_SAVED
            said = person_words(person, catalog)
            done = f"Saved: {said}. Only answers that you alone see use it; “me delete” deletes it."
            refused = f"{NOTHING_KEPT}, so your profile was not saved. Within this conversation I go by what you said: {said}."
            mentioned = tuple(dict.fromkeys((*(held.credential for held in person.holds), *person.lacks)))
        case DeleteMyData():
            kind = Kind.PROFILE_SAVED
            done = "Deleted: nothing that you told me about yourself is kept any more."
            refused = f"{NOTHING_KEPT}, so there is nothing of yours to delete."
        case Subscribe():
            kind = Kind.TIPS
            done = "Weekly tips are on for this channel. Anyone here can pause or stop them."
            wish = wish_words(effect, catalog)
            refused = f"{NOTHING_KEPT}, so it cannot post weekly tips{f'. I understood: {wish}' if wish else ''}."
            sections = _subscription(effect) if outcome == "done" else ()
        case ChangeSubscription(action=action):
            kind = Kind.TIPS
            done = _CHANGED[action] + (f" Until {effect.until}." if effect.until and action == "pause" else "")
            refused = f"{NOTHING_KEPT}, so there are no weekly tips to {_TRIED[action]}."
        case RecordFeedback(useful=useful):
            kind = Kind.FEEDBACK
            done = "Thank you, noted." if useful else "Thank you, noted: we will look at that answer."
            refused = f"Thank you. {NOTHING_KEPT}, so your rating was not recorded."
        case ReportFact():
            kind = Kind.FEEDBACK
            done = "Thank you: the report was recorded and will be checked against the issuer's page."
            refused = f"Thank you. {NOTHING_KEPT}; copy these lines to whoever looks after it."
            sections = (Facts(tuple(Row(*line.split(": ", 1)) for line in lines(effect)), "Lines to copy"),)
            mentioned = (effect.credential,)
    told = {"done": done, "refused": refused, "failed": FAILED}[outcome]
    return Answer(
        kind,
        told,
        sections=sections,
        prompts=_next(effect),
        mentioned=mentioned,
        notes=(WHAT_TIPS_ARE,) if kind is Kind.TIPS and outcome == "refused" else (),
        about=effect.credential if isinstance(effect, ReportFact) else None,
    )


_CHANGED = {
    "off": "Weekly tips are off for this channel.",
    "pause": "Weekly tips are paused for this channel.",
    "resume": "Weekly tips are on again for this channel.",
    "status": "This is how weekly tips stand for this channel.",
    "now": "A tip was posted.",
    "preview": "This is what the next tip would look like.",
}


_TRIED = {"off": "stop", "pause": "pause", "resume": "resume", "status": "show", "now": "post", "preview": "preview"}


def wish_words(effect: Subscribe, catalog: Catalog | None = None) -> str:
    """What was understood of a wish for tips: "a tip each Monday at 09:00 on the audit track"; empty where nothing was said."""
    topics = [catalog.topics[key].name if catalog and key in catalog.topics else key.replace("-", " ") for key in effect.topics]
    when = " ".join(
        filter(
            None,
            (
                f"each {effect.weekday.capitalize()}" if effect.weekday else "",
                f"at {effect.time}" if effect.time else "",
                effect.zone or "",
            ),
        )
    )
    subjects = wording.listing((*(f"the {track.replace('-', ' ')} track" for track in effect.tracks), *topics))
    said = [part for part in (f"a tip {when}" if when else "", f"on {subjects}" if subjects else "") if part]
    return " ".join(said) if when else f"tips {said[0]}" if said else ""


def _subscription(effect: Subscribe) -> tuple[Section, ...]:
    rows = [
        Row(name, value)
        for name, value in (
            ("Weekday", (effect.weekday or "").capitalize()),
            ("Time", " ".join(filter(None, (effect.time, effect.zone)))),
            ("Tracks", ", ".join(effect.tracks)),
            ("Topics", ", ".join(effect.topics)),
        )
        if value
    ]
    return (Facts(tuple(rows)),) if rows else ()


def _next(effect: Effect) -> tuple[Prompt, ...]:
    if isinstance(effect, SaveProfile):
        return (Prompt("Which one is for me?", Query(intent=Intent.RECOMMEND)),)
    if isinstance(effect, ReportFact):
        return (Prompt("Back to the profile", Query(intent=Intent.PROFILE, sides=about(effect.credential))),)
    return (Prompt("What can I ask?", Query(intent=Intent.HELP)),)
