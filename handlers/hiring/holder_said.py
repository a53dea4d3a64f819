"""What somebody who applies with a credential can be expected to do, what it leaves open, and what to ask them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from catalog.engine import merit
from catalog.engine.bare import by_name_only
from catalog.engine.hire import young
from catalog.values import Depth
from handlers import wording
from handlers.advising import bare, checks, names
from handlers.advising.reasons import talk_of
from handlers.answer import Answer, Kind, Point, Points, Prompt
from handlers.ask import Ledger
from handlers.aspects import age
from handlers.aspects.every import SPEAKERS, label
from handlers.hiring.launched import launch
from handlers.query import Aspect, Intent, Query, about
from handlers.slots import ASKED

if TYPE_CHECKING:
    from collections.abc import Iterator

    from catalog.engine.case import Case
    from handlers.ask import Ask
    from handlers.aspects.talk import Talk

SEVERAL = 3
"""So many credentials of a candidate are told one by one."""
_QUESTIONS = 2
_ASKED_BEST = "Somebody with {} is best asked for a piece of work on what it goes deepest into, like"
_TOOK = (Aspect.FORMAT, Aspect.PROCTORED, Aspect.PREREQUISITES)
_LEVELS = (Depth.HANDS_ON, Depth.APPLIED, Depth.CONCEPTUAL)
_SAID = {Depth.HANDS_ON: "by doing", Depth.APPLIED: "applied", Depth.CONCEPTUAL: "at concept level"}
_HANDS = ("hands-on", "mixed")


def answer(ask: Ask, case: Case) -> Answer:
    """What each shows, deepest first, and the questions that tell whether its holder can do it."""
    ledger = Ledger(case.catalog)
    talks = [talk_of(case, i, ledger) for i in ask.query.credentials[:SEVERAL]]
    told = " ".join(_shows(talk) for talk in talks)
    sections = [Points(tuple(_took(talk)), talk.name) for talk in talks]
    asks = tuple(_questions(case, talks))
    interview = [Points(asks, "Ask in the interview")] if asks else []
    asked = ask.query.slot == ASKED and bool(asks)
    sections = [*interview, *sections] if asked else [*sections, *interview]
    if asked:
        told = f"{_ASKED_BEST.format(wording.listing(talk.name for talk in talks))} {asks[0].text} {told}"
    ids = tuple(talk.id for talk in talks)
    return Answer(
        Kind.HIRE,
        told,
        sections=tuple(sections),
        facts=ledger.facts,
        prompts=tuple(_prompts(case, ids)),
        credentials=ids,
        notes=(
            "A credential shows what its exam asked on one day; whether they can do your work only a task from it tells.",
            *age.notes(ledger.facts, case.catalog, case.today),
        ),
        about=ids[0],
    )


def _shows(talk: Talk) -> str:
    """Two sentences: what it stands for, and whether that was shown by doing."""
    if by_name_only(talk.held):
        return f"{wording.sentence(bare.known(talk.name))}"
    talk.use("judgement.validates.text", "judgement.validates.why")
    valid = talk.held.judgement.validates
    why = f" ({names.inside(valid.why.rstrip('.'))})" if valid.why else ""
    styles = {exam.style for _, exam in merit.exams(talk.catalog, talk.id, talk.today) if exam.style}
    form = ""
    if styles and not styles & set(_HANDS):
        form = " It is an exam of knowledge: that they have done it is not shown."
    elif styles & {"hands-on"}:
        form = " It is shown by doing."
    few = f" Few can hold it yet ({launch(talk)})." if young(talk.catalog, talk.id, talk.today) else ""
    watched = merit.trust(talk.catalog, talk.id, talk.today)
    alone = next((check for check in watched.checks if check.name == "proctored" and check.verdict != "yes"), None)
    unseen = " We found no evidence that anybody watches its exam, so see them do it." if alone else ""
    return f"{talk.name} stands for {names.inside(valid.text.rstrip('.'))}{why}.{form}{few}{unseen}"


def _took(talk: Talk) -> Iterator[Point]:
    """What it took, how deep it goes where, what is not in it."""
    if by_name_only(talk.held):
        return
    for aspect in _TOOK:
        said = SPEAKERS[aspect](talk)
        if said.has_value:
            yield Point(label(aspect), wording.sentence(said.short or said.text))
    depths = merit.depths(talk.catalog, talk.id, talk.today)
    for level in _LEVELS:
        if found := [topic for topic, depth in depths.items() if depth == level and topic in talk.catalog.topics]:
            for topic in found:
                talk.use(f"topics.{topic}.depth")
            yield Point(wording.sentence(_SAID[level])[:-1], wording.sentence(names.topics(talk.catalog, found)))
    talk.use("judgement.not_for.text")
    yield Point("Not made for", wording.sentence(names.inside(talk.held.judgement.not_for.text.rstrip("."))))
    left = [
        i
        for i, topic in talk.catalog.topics.items()
        if topic.interview and not topic.general and depths.get(i, Depth.NONE) <= Depth.MENTION
    ]
    if left:
        yield Point("No evidence of it on", wording.sentence(names.topics(talk.catalog, left, most=4)))
    yield Point("The three checks", wording.sentence(checks.summary(talk)))


def _questions(case: Case, talks: list[Talk]) -> Iterator[Point]:
    """A question on what each goes deepest into."""
    asked: list[str] = []
    for talk in talks:
        depths = merit.depths(talk.catalog, talk.id, talk.today)
        deepest = sorted(
            (t for t in depths if t in case.catalog.topics and case.catalog.topics[t].interview), key=lambda t: -depths[t]
        )
        asked += [topic for topic in deepest[: _QUESTIONS if len(talks) == 1 else 1] if topic not in asked]
    for topic in asked:
        told = case.catalog.topics[topic].interview
        if told is not None:
            talks[0].ledger.use(topic, "interview.ask")
            talks[0].ledger.use(topic, "interview.listen_for")
            name = wording.sentence(names.topic(case.catalog, topic))[:-1]
            yield Point(f"{name}: {told.ask}", f"Listen for: {told.listen_for}")


def _prompts(case: Case, ids: tuple[str, ...]) -> Iterator[Prompt]:
    yield Prompt("Run the three checks", Query(intent=Intent.VERIFY, sides=about(*ids)))
    if len(ids) > 1:
        yield Prompt("Compare them", Query(intent=Intent.COMPARE, sides=about(*ids)))
    for credential in ids:
        name = wording.label(case.catalog, credential)
        yield Prompt(f"About {name}"[:75], Query(intent=Intent.PROFILE, sides=about(credential)))
        yield Prompt(f"What {name} leaves open"[:75], Query(intent=Intent.GAPS, sides=about(credential)))
