"""How the exam is sat: where, under whose eyes, with which help and in which language."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from catalog.engine import languages as tongues
from catalog.engine.lifecycle import standing
from catalog.engine.trust import WATCHED, watched_by
from handlers import wording
from handlers.aspects.exam import STYLES, allowed
from handlers.aspects.talk import Saying, each_version, in_words, settled

if TYPE_CHECKING:
    from catalog.blocks import Exam
    from handlers.aspects.talk import Talk


_WATCHES = re.compile(r"\bwatch|\bproctor", re.IGNORECASE)


def delivery(talk: Talk) -> Saying:
    """Where it can be sat."""
    for _, exam, path in each_version(talk):
        if exam.delivery:
            talk.use(f"{path}.delivery", path)
            said, limits = wording.listing(exam.delivery, "or"), ""
            if exam.delivery_limits:
                talk.use(f"{path}.delivery_limits")
                limits = f" ({exam.delivery_limits})"
            limits += talk.unsure(f"{path}.delivery")
            ways = wording.listing((_way(one) for one in exam.delivery), "or")
            return Saying(f"The {talk.name} exam is taken {ways}{limits}.", f"{said}{limits}", paths=(f"{path}.delivery",))
    limited_at = next((f"{path}.delivery_limits" for _, exam, path in each_version(talk) if exam.delivery_limits), None)
    limited = next((exam.delivery_limits for _, exam, _ in each_version(talk) if exam.delivery_limits), None)
    general = talk.catalog.delivery_in_general(talk.id)
    if limited_at and limited:
        talk.use(limited_at)
        partner = general.partner if general else None
        by = f"; {wording.possessive(talk.issuer)} exams in general are delivered by {partner}" if partner else ""
        return Saying(f"On where the {talk.name} exam is taken we hold this: {limited}{by}.", limited, paths=(limited_at,))
    if general and general.partner:
        talk.ledger.use(talk.held.issuer, "proctored.partner")
        said = f"{general.partner} (as {talk.issuer} does in general)"
        wide = f"{wording.possessive(talk.issuer)} exams in general are delivered by {general.partner}"
        more = ""
        if general.note:
            talk.ledger.use(talk.held.issuer, "proctored.note")
            more = f" {wording.sentence(general.note)}"
        return Saying(f"We found no statement on where {talk.name} is taken; {wide}.{more}", said)
    return talk.found_no("statement of where the exam is taken", short="not found")


def _way(delivered: str) -> str:
    """One way to take it, with the words that lead up to it in a sentence: "at a PSI test centre", "remote proctored"."""
    if delivered.endswith(("centre", "center")):
        return f"at {'an' if delivered[:1] in 'AEIOaeio' else 'a'} {delivered}"
    if delivered[:1].isupper():
        return f"through {delivered}"
    return f"on {delivered}" if delivered == "paper" else f"on an {delivered}" if delivered.endswith("platform") else delivered


def proctored(talk: Talk) -> Saying:
    """Whether somebody watches, and by whom where a testing company is known to."""
    for _, exam, path in each_version(talk):
        if exam.proctored is not None:
            talk.use(f"{path}.proctored", path)
            unsure = talk.unsure(f"{path}.proctored")
            if not exam.proctored:
                said = f"not proctored{unsure}"
                return Saying(f"No: the {talk.name} exam is {said}.", said, "known", "proctoring")
            where = f" ({wording.listing(exam.delivery, 'or')})" if exam.delivery else ""
            whose = "" if watched_by(talk.catalog, talk.id) else f" {by_whom(talk.issuer)}"
            text = f"Yes: the {talk.name} exam is proctored{unsure}{where}.{whose}"
            return Saying(text, f"proctored{unsure}", "known", "proctoring")
        if exam.style == "completion":
            talk.use(f"{path}.style", path)
            return Saying(f"{talk.name} is {STYLES['completion']}, so there is nothing to proctor.", "no separate exam")
    for _, exam, path in each_version(talk):
        if watched := [way for way in exam.delivery if WATCHED.search(way)]:
            talk.use(f"{path}.delivery")
            where = wording.listing(watched, "or")
            text = f"We found no word on proctoring itself; the {talk.name} exam is given by {where}, where somebody watches."
            return Saying(text, f"given by {where}", what="proctoring")
    general = talk.catalog.delivery_in_general(talk.id)
    if general is not None:
        talk.ledger.use(talk.held.issuer, "proctored.proctored", "proctored")
        said = "proctored" if general.proctored else "not proctored"
        text = f"We found nothing on {talk.name} itself; {wording.possessive(talk.issuer)} exams in general are {said}."
        return Saying(text, f"{said} ({talk.issuer} in general)")
    return talk.found_no("statement on proctoring", more=in_words(talk, "exam", _WATCHES))


def by_whom(issuer: str) -> str:
    """Said where no testing company is known: "independently" is more than proctored."""
    return f"We found no statement on who watches, or that they are independent of {issuer.rstrip('.')}."


def open_book(talk: Talk) -> Saying:
    """Whether books and notes are allowed."""
    for _, exam, path in each_version(talk):
        if exam.open_book is not None or exam.dispute_of("open_book"):
            talk.use(f"{path}.open_book", path)
            said = settled(exam, "open_book", {True: "open book", False: "closed book", None: None}[exam.open_book])
            rule = f" {allowed(talk, exam, path)}".rstrip()
            lead = {True: "Yes, within limits: " if rule else "Yes: ", False: "No: ", None: ""}[exam.open_book]
            return Saying(
                f"{lead}the {talk.name} exam is {said}.{rule}",
                f"{said or ''}{f'. {rule}' if rule else ''}",
                "known",
                "open-book rule",
            )
    for _, exam, path in each_version(talk):
        if rule := allowed(talk, exam, path):
            return Saying(f"{talk.name}: {rule} We found no other rule on books and notes.", rule)
    return talk.found_no("statement on whether the exam is open book")


def languages(talk: Talk) -> Saying:
    """The exam's languages, or whether one of them is among them."""
    spoken = {code: tongues_of(exam) for code, exam, _ in each_version(talk) if tongues_of(exam)}
    closed = talk.standing.closed_languages if not talk.language else ()
    if closed and talk.standing.open_languages and len(spoken) == 1:
        talk.use(*(f"exams.{code}.languages" for code in spoken), *(f"exams.{code}" for code in spoken))
        still, gone = (wording.listing(tongues.name(n) for n in names) for names in (talk.standing.open_languages, closed))
        return Saying(f"The {talk.name} exam is still offered in {still}; in {gone} it is closed.", f"{still}; closed in {gone}")
    for code in spoken:
        talk.use(f"exams.{code}.languages", f"exams.{code}")
    found = {code: wording.listing(tongues.name(name) for name in names) for code, names in spoken.items()}
    if noted := _ending_only(talk, {name for names in spoken.values() for name in names}):
        return talk.found_no("list of exam languages", short="not found", more=noted)
    if talk.language:
        return _in_language(talk, found, {name for names in spoken.values() for name in names})
    if not found:
        return talk.found_no("list of exam languages", more=_remarked(talk))
    if len(found) == 1:
        said = next(iter(found.values()))
        return Saying(f"The {talk.name} exam is offered in {said}.", said, what="exam languages")
    said = "; ".join(f"{talk.version_name(code) or code}: {names}" for code, names in found.items())
    return Saying(f"The {talk.name} exam is offered in: {said}.", said, what="exam languages")


def unlisted(talk: Talk) -> bool:
    """Whether it is offered in languages that no source lists, beside one that is named."""
    return any(opening.besides and not opening.languages for opening in talk.standing.openings)


def _ending_only(talk: Talk, spoken: set[str]) -> str:
    """What a source remarks on the languages that end, where it lists no others; empty where the one asked about is named."""
    if not unlisted(talk) or (talk.language and any(tongues.same(talk.language, name) for name in spoken)):
        return ""
    noted = [(exam.note, path) for _, exam, path in each_version(talk) if exam.note and exam.windows]
    talk.use(*(f"{path}.note" for _, path in noted))
    return " ".join(wording.sentence(note) for note, _ in noted)


def _remarked(talk: Talk) -> str:
    """What a statement of its file says of the languages, where no list of them was found."""
    told = talk.held.statements.get("languages")
    if told is None:
        return ""
    talk.use("statements.languages.text")
    return wording.sentence(told.text)


def tongues_of(exam: Exam) -> tuple[str, ...]:
    """Every language a source names for an exam version."""
    named = (name for window in exam.windows.values() for name in window.languages)
    return tuple(dict.fromkeys((*exam.languages, *named)))


def _in_language(talk: Talk, found: dict[str, str], spoken: set[str]) -> Saying:
    """One language asked about, on the day."""
    asked = tongues.name(talk.language or "")
    offered = any(tongues.same(talk.language or "", name) for name in spoken)
    if talk.standing.open and offered:
        ends = talk.standing.ends
        until = f" until {wording.event(ends.event)}" if ends is not None and ends.languages else ""
        if until and ends is not None:
            talk.use(ends.path)
        return Saying(f"Yes: {talk.name} can be taken in {asked}{until}.", asked, what="exam languages")
    if not found:
        told = _remarked(talk)
        if asked.casefold() in told.casefold() and talk.standing.open:
            return Saying(f"Yes, as reported: {wording.lowered(told)}", asked, what="exam languages")
        return talk.found_no("list of exam languages", short="not found", more=told)
    listed = wording.listing(found.values())
    if not offered:
        return Saying(f"No source we have lists {asked} for {talk.name}; listed are {listed}.", listed, what="exam languages")
    still = [name for name in spoken if standing(talk.catalog, talk.id, talk.today, name, talk.exam).open]
    others = wording.listing(sorted(tongues.name(name) for name in still))
    goes_on = standing(talk.catalog, talk.id, talk.today, None, talk.exam).open
    more = f"; it is open in {others}" if others else "; in other languages it is open" if goes_on else ""
    return Saying(f"No: {talk.name} cannot be taken in {asked} on {wording.day(talk.today)}{more}.", f"not in {asked}")
