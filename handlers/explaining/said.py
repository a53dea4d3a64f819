"""Questions people ask, what many believe and is not so, letters that mean several things, and names of nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from catalog.engine import merit
from catalog.reference import Belief
from handlers import wording
from handlers.advising import names
from handlers.answer import Answer, Kind, Point, Points, Prompt, Section
from handlers.aspects import age, standing
from handlers.aspects.cited import cited
from handlers.aspects.talk import Talk
from handlers.query import Intent, Query, about
from handlers.slots import PICK, PROOF, SAME

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from catalog.reference import Collision, Said
    from handlers.ask import Ask, Ledger

_CITED_UP_TO = 6
_PROMPTS_UP_TO = 4


def said(ask: Ask, ledger: Ledger, key: str) -> Answer | None:
    """The answer to one entry, whichever kind it is; None for an unknown id."""
    catalog = ask.catalog
    if (belief := catalog.beliefs.get(key)) is not None:
        return _entry(ask, ledger, key, belief)
    if (entry := catalog.said.get(key)) is not None:
        return _entry(ask, ledger, key, entry)
    if (collision := catalog.collisions.get(key)) is not None:
        return _collision(ask, ledger, collision)
    return phantoms(ask, ledger, (key,)) if key in catalog.phantoms else None


def _entry(ask: Ask, ledger: Ledger, key: str, entry: Said) -> Answer:
    """A question's answer, or the correction of a belief; under it the dated facts it rests on."""
    ledger.use(key, "short")
    headline = wording.sentence(entry.short)
    if isinstance(entry, Belief) and ask.query.claim and not headline.casefold().startswith(("no", "yes")):
        headline = f"That is not so: {headline}"
    sections: list[Section] = []
    if ask.query.slot == PROOF and ask.query.credentials:
        sections.append(Points(tuple(_stands_for(ask, ledger)), "What it stands for"))
    if entry.more:
        sections.append(Points(tuple(Point(wording.sentence(text)) for text in entry.more)))
    figures = [i for i in entry.see if i in ask.catalog.said and ask.catalog.said[i].kind == "figure"]
    for figure in figures:
        ledger.use(figure, "short")
    if figures:
        told = (wording.sentence(ask.catalog.said[figure].short) for figure in figures)
        sections.append(Points(tuple(Point(text) for text in told), "In figures"))
    rests = tuple(Point(text) for text in list(cited(ask.catalog, ask.today, ledger, entry.cites))[:_CITED_UP_TO])
    if rests:
        sections.append(Points(rests, "What it rests on"))
    named = [i for i in entry.credentials if i in ask.catalog.credentials]
    asked = tuple(dict.fromkeys(i for i in ask.query.credentials if i in ask.catalog.credentials))
    return Answer(
        Kind.EXPLAIN,
        headline,
        sections=tuple(sections),
        facts=ledger.facts,
        prompts=tuple(_next(ask, entry, (*asked, *named))),
        credentials=asked,
        mentioned=tuple(i for i in dict.fromkeys(named) if i not in asked),
        notes=tuple(note for note in _closed(ask, ledger, (*asked, *named)) if Point(note) not in rests),
        about=asked[0] if asked else None,
    )


def _stands_for(ask: Ask, ledger: Ledger) -> Iterator[Point]:
    """Of each that is named, what it shows and whom it is not made for."""
    for credential in ask.query.credentials[:_PROMPTS_UP_TO]:
        judged = ask.catalog.credentials[credential].judgement
        ledger.use(credential, "judgement.validates.text")
        ledger.use(credential, "judgement.not_for.text")
        shows, never = (names.inside(said.text.rstrip(".")) for said in (judged.validates, judged.not_for))
        yield Point(f"{wording.label(ask.catalog, credential)}: {shows}; not for {never}")


def _next(ask: Ask, entry: Said, ids: Iterable[str]) -> Iterator[Prompt]:
    """Entries to go on with as their first question, profiles of what is named; where there is neither, what most want to know."""
    further = [i for i in entry.see if i in ask.catalog.said and ask.catalog.said[i].kind != "figure"]
    for other in further:
        yield Prompt(wording.shorten(ask.catalog.said[other].ask[0], 75), Query(intent=Intent.EXPLAIN, said=(other,)))
    profiles = list(credential_prompts(ask, ids))
    yield from profiles
    if not (further or profiles):
        yield Prompt("Which one is for me?", Query(intent=Intent.RECOMMEND))
        yield Prompt("What can I ask?", Query(intent=Intent.HELP))


def _closed(ask: Ask, ledger: Ledger, ids: Iterable[str]) -> Iterator[str]:
    """What of it cannot be taken on the day: prose never says so itself."""
    for credential in dict.fromkeys(ids):
        talk = Talk(credential, ask.catalog, ask.today, ledger)
        if not talk.standing.open:
            yield wording.sentence(f"{talk.name} is {standing.state_words(talk)}")
    yield from age.notes(ledger.facts, ask.catalog, ask.today)


def _collision(ask: Ask, ledger: Ledger, collision: Collision) -> Answer:
    """Which credentials share the letters, each with what tells it apart."""
    ids = [i for i in collision.credentials if i in ask.catalog.credentials]
    points = []
    for credential in ids:
        talk = Talk(credential, ask.catalog, ask.today, ledger)
        ledger.use(credential, "name", "judgement.validates.text")
        validates = talk.held.judgement.validates.text.rstrip(".")
        open_profile = Prompt(talk.name[:75], Query(intent=Intent.PROFILE, sides=about(credential)))
        points.append(
            Point(
                wording.by_issuer(talk.held.name, talk.issuer),
                f"{validates}; {standing.state_words(talk)}.",
                prompt=open_profile,
            )
        )
    points += [Point(wording.sentence(other)) for other in collision.others]
    issuers = wording.listing(wording.issuer(ask.catalog, ask.catalog.credentials[i]) for i in ids)
    headline = (
        wording.sentence(f"{collision.letters} is used by {wording.plural(len(ids), 'issuer')}: {issuers}")
        if len(ids) > 1
        else wording.sentence(collision.note)
    )
    if ask.query.slot == SAME and collision.others:
        headline = f"No, not the same: {headline}"
    more = (Points((Point(wording.sentence(collision.note)),)),) if len(ids) > 1 else ()
    own = all(ask.catalog.credentials[i].acronym == collision.letters for i in ids)
    asked = ask.query.slot == PICK and len(ids) > 1 and own  # of two things that only happen to share letters neither is better
    pick, why = _pick(ask, ids) if asked else ("", "")
    if asked:
        by = f"{wording.plural(len(ids), 'issuer')} award it: {issuers}"
        asks = f"Ask whoever wants {collision.letters} which one is meant, for {by}"
        headline = wording.sentence(asks)
        if pick:
            name, shows = wording.label(ask.catalog, pick), ask.catalog.credentials[pick].judgement.validates.text
            headline += f" Where any of them will do, take {name}{why}: {names.inside(shows)}"
    compare = [Prompt("Compare them", Query(intent=Intent.COMPARE, sides=about(*ids[:5])))] if len(ids) > 1 else []
    return Answer(
        Kind.RECOMMEND if pick else Kind.EXPLAIN,
        headline,
        sections=(*more, Points(tuple(points), f"What {collision.letters} can mean")),
        facts=ledger.facts,
        prompts=tuple(compare),
        credentials=(pick,) if pick else tuple(ids),
        mentioned=tuple(i for i in ids if i != pick) if pick else (),
    )


def phantoms(ask: Ask, ledger: Ledger, keys: Sequence[str]) -> Answer:
    """That there are no such credentials, or that we found none; and what there is instead."""
    held = {key: ask.catalog.phantoms[key] for key in keys}
    headlines = []
    for key, phantom in held.items():
        ledger.use(key, "say")
        headline = wording.sentence(phantom.say)
        denied = phantom.exists == "no" and phantom.name.casefold() not in headline.casefold()
        headlines.append(f"There is no {phantom.name}. {headline}" if denied else headline)
    ids = [i for i in dict.fromkeys(i for phantom in held.values() for i in phantom.instead) if i in ask.catalog.credentials]
    points = []
    for credential in ids:
        talk = Talk(credential, ask.catalog, ask.today, ledger)
        ledger.use(credential, "name", "judgement.validates.text")
        validates = talk.held.judgement.validates.text.rstrip(".")
        points.append(Point(f"{talk.name}: {talk.held.name}", f"{validates}; {standing.state_words(talk)}."))
    asked = tuple(i for i in dict.fromkeys(ask.query.credentials) if i in ask.catalog.credentials)
    return Answer(
        Kind.EXPLAIN,
        " ".join(headlines),
        sections=(Points(tuple(points), "What there is"),) if points else (),
        facts=ledger.facts,
        prompts=tuple(credential_prompts(ask, ids)),
        credentials=asked,
        mentioned=tuple(i for i in ids if i not in asked),
    )


def credential_prompts(ask: Ask, ids: Iterable[str]) -> Iterator[Prompt]:
    """A button for each credential named."""
    for credential in list(dict.fromkeys(ids))[:_PROMPTS_UP_TO]:
        yield Prompt(wording.label(ask.catalog, credential)[:75], Query(intent=Intent.PROFILE, sides=about(credential)))


_HANDS = "hands-on"


def _pick(ask: Ask, ids: Sequence[str]) -> tuple[str, str]:
    """The one of those letters to take, by what its exam shows, then by trust, and why, in a clause; empty where none is ahead."""
    open_now = [i for i in ids if merit.available(ask.catalog, i, ask.today) and i in ask.catalog.offered]
    done = [i for i in open_now if any(exam.style == _HANDS for _, exam in merit.exams(ask.catalog, i, ask.today))]
    if len(done) == 1:
        return done[0], ", the only one whose exam is done by hand"
    passed = {i: merit.trust(ask.catalog, i, ask.today).passed for i in open_now}
    ahead = [i for i in open_now if passed[i] == max(passed.values()) > 0]
    return (ahead[0], ", of which most of the three checks are met") if len(ahead) == 1 else ("", "")
