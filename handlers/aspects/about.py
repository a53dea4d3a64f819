"""Whom it is for, who stands behind it, what it is called, how hard it is, and what nobody can tell."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from catalog.engine.bare import by_name_only
from catalog.engine.levels import level_of
from catalog.engine.named import about_ai_security
from catalog.values import Depth
from handlers import wording
from handlers.answer import Point, Points
from handlers.aspects.exam import STYLES, time_words
from handlers.aspects.talk import Saying, each_version

if TYPE_CHECKING:
    from handlers.aspects.talk import Talk


_LEVELS = {"entry": "entry level", "working": "working level", "senior": "advanced"}


def _name_only(talk: Talk, what: str) -> Saying | None:
    """That nothing can be told of a badge of which only the name is known; None of any other."""
    if not by_name_only(talk.held):
        return None
    talk.use("name")
    told = (
        f"Of {talk.name} only the name is known to us, so {what} cannot be told; do not pay before {talk.issuer} has answered the"
    )
    return Saying(f"{told} three checks.", "not found", "unknown", what)


_AT_LARGE = ("general-security", "offensive")
_CYBER = re.compile(r"secur|cyber|hack", re.IGNORECASE)


def of_security(talk: Talk, saying: Saying, *, of_ai: bool) -> Saying:
    """Whether it is about security, before where AI stands in it: of AI (`of_ai`: that was asked), at large, or not at all."""
    held, besides = talk.held, f" {saying.text}" if saying.has_value else ""
    no = "No, not for the security of AI. " if of_ai else ""
    if by_name_only(held):
        return saying
    if about_ai_security(talk.catalog, talk.id, talk.today):
        lead = "Yes:"
    elif any(
        talk.catalog.topics[i].tool for i, depth in held.depths().items() if i in talk.catalog.topics and depth >= Depth.APPLIED
    ):
        lead = f"{no}Security, yes, with AI as its tool: securing AI is not its subject, by what we hold of {talk.name}."
    elif held.track in _AT_LARGE or _CYBER.search(held.name):
        lead = f"{no}Security at large, yes; the security of AI is not the subject of {talk.name}, by what we hold."
    else:
        talk.use("judgement.validates.text", "judgement.not_for.text")
        shows, shut = (wording.lowered(one.text.rstrip(".")) for one in (held.judgement.validates, held.judgement.not_for))
        ai = "for the security of AI, " if of_ai else ""
        lead = f"No, not {ai}by what we hold: {talk.name} shows {shows}; it is not for {shut}."
    return replace(saying, text=f"{lead}{besides}", state="known")


def audience(talk: Talk) -> Saying:
    """Whom it is for: the sources, else our judgement."""
    held = talk.held
    if (untold := _name_only(talk, "whom it is for")) is not None:
        return untold
    if held.audience is not None:
        talk.use("audience.who")
        said = f"{wording.listing(held.audience.who)}{talk.unsure('audience.who')}"
        return Saying(f"The audience of {talk.name}: {said}.", said, paths=("audience.who",))
    if held.judgement.audience:
        talk.use("judgement.audience")
        said = wording.listing(held.judgement.audience)
        text = f"The audience of {talk.name}, in {talk.judged}: {said}."
        return Saying(text, f"{said} ({talk.judged})", paths=("judgement.audience",))
    talk.use("judgement.best_for.text")
    said = held.judgement.best_for.text.rstrip(".")
    return Saying(f"{talk.name}, best for: {said} ({talk.judged}).", f"{said} ({talk.judged})", paths=("judgement.best_for.text",))


def level(talk: Talk) -> Saying:
    """Its level, in the sources' word."""
    held = talk.held
    said = held.level or (held.audience.level if held.audience else None)
    if said:
        talk.use("level") if held.level else talk.use("audience.level")
        return Saying(f"{talk.name} is at {said} level." if " " not in said else f"{talk.name}, level: {said}.", said)
    if read := level_of(held):
        judged = f"by its gate and track we take it for {_LEVELS[read]} ({talk.judged})"
        text = f"No source we have states a level for {talk.name}; {judged}."
        return Saying(text, f"{_LEVELS[read]} ({talk.judged})", what="level")
    return talk.found_no("statement of level")


def effort(talk: Talk) -> Saying:
    """Hours of study: sourced, else our estimate, always called an estimate."""
    held = talk.held
    if held.effort is not None:
        talk.use("effort.low", "effort.high")
        said = f"{wording.number(held.effort.low)} to {wording.number(held.effort.high)} hours"
        if held.effort.low == held.effort.high:
            said = f"about {wording.plural(held.effort.low, 'hour')}"
        more = f" {wording.sentence(held.effort.note)}" if held.effort.note else ""
        return Saying(f"Studying for {talk.name}: {said}, an estimate from a source, not a promise.{more}", f"{said} (estimate)")
    if held.judgement.effort is not None:
        talk.use("judgement.effort.low", "judgement.effort.high", "judgement.effort.why")
        judged = held.judgement.effort
        said = f"{wording.number(judged.low)} to {wording.number(judged.high)} hours"
        text = f"We found no study hours for {talk.name}; our own estimate is {said}. {wording.sentence(judged.why)}"
        return Saying(text, f"{said} (our estimate)", what="study effort")
    return talk.found_no("study hours")


def difficulty(talk: Talk) -> Saying:
    """What can be said of how hard it is: form, time, hours of study; no pass rate."""
    parts: list[str] = []
    for _, exam, path in each_version(talk):
        if exam.style:
            talk.use(f"{path}.style")
            parts.append(STYLES[exam.style])
        if time := time_words(exam):
            talk.use(f"{path}.minutes", path)
            parts.append(f"{time}{talk.unsure(f'{path}.minutes')}")
        break
    if stated := level(talk).short if level(talk).has_value else "":
        parts.append(f"level {stated}")
    hours = effort(talk)
    if hours.has_value:
        parts.append(f"study effort {hours.short}")
    if not parts:
        return talk.found_no("measure of difficulty")
    text = f"No figure measures how hard {talk.name} is. What we can say of {talk.name}: {'; '.join(dict.fromkeys(parts))}."
    return Saying(text, "; ".join(dict.fromkeys(parts)), notes=("We hold no pass rates.",), paths=hours.paths)


def issuer(talk: Talk) -> Saying:
    """Who owns and awards it, and who makes and delivers the exam where that is known."""
    talk.use("issuer")
    held = talk.held
    text = f"{talk.name} is awarded by {talk.issuer}."
    short = talk.issuer
    entry = talk.catalog.examined_by(talk.id)
    own = held.administration
    made = own or (entry.administration if entry else None)
    partner = entry.proctored.partner if entry and entry.proctored else None
    told: list[str] = []
    if made is not None:
        talk.ledger.use(talk.id if own else held.issuer, "administration.by")
        if made.by.casefold() != talk.issuer.casefold():
            told.append(f"administered by {made.by.rstrip('.')}")
    if partner and not (made and partner.casefold() in made.by.casefold()):
        talk.ledger.use(held.issuer, "proctored.partner")
        told.append(f"exams delivered by {partner}")
    if told:
        text = f"{text[:-1]}; {'; '.join(told)}."
    beside = next((key for key, s in held.statements.items() if s.about == "issuer" and key != "issuers"), None)
    if beside is not None:
        talk.use(f"statements.{beside}.text")
        text += f" {wording.sentence(held.statements[beside].text)}"
    if (others := held.statements.get("issuers")) is not None:
        talk.use("statements.issuers.text")
        text = f"{' '.join(others.text.split())} {text}"
    return Saying(text, short, what="issuer")


def website(talk: Talk) -> Saying:
    """The issuer's page, said to be the home page where only that is known."""
    held = talk.held.website
    if held is not None:
        talk.use("website.url")
        if held.page == "home":
            return Saying(f"We know no page of {talk.name}'s own; the home page of {talk.issuer} is {held.url}", held.url)
        return Saying(f"The page of {talk.name}: {held.url}", held.url)
    entry = talk.catalog.issuers.get(talk.held.issuer)
    if entry is not None and entry.website:
        talk.ledger.use(talk.held.issuer, "website")
        return Saying(f"We know no page of {talk.name}'s own; the home page of {talk.issuer} is {entry.website}", entry.website)
    return talk.found_no("web page")


_FORMER = re.compile(r"\bformer(?:ly)?\b|\brenamed\b")


def name(talk: Talk) -> Saying:
    """What the letters stand for, and what else it is called."""
    talk.use("name", "acronym")
    held = talk.held
    full = held.name.split(f" ({held.acronym}")[0].strip(" ,")
    letters = held.acronym.isalpha() and held.acronym.casefold() not in full.casefold()
    text = f"{held.acronym} {'stands for' if letters else 'is'} {full}" if held.acronym.casefold() != full.casefold() else full
    text += f", a {held.kind} of {talk.issuer}."
    codes = [code for code in held.exams if code != "main" and code.casefold() != held.acronym.casefold()]
    if codes:
        text += f" Exam code: {wording.listing(codes)}."
    former = next((key for key, s in held.statements.items() if s.about == "naming" and _FORMER.search(s.text)), None)
    if former is not None:
        talk.use(f"statements.{former}.text")
        text += f" {wording.sentence(held.statements[former].text)}"
    others = [
        c.id for c in talk.catalog.credentials.values() if c.id != talk.id and c.acronym.casefold() == held.acronym.casefold()
    ]
    if others:
        text += f" The same letters are used for {wording.labels(talk.catalog, others)}."
    return Saying(text, held.name, mentioned=tuple(others))


def companion(talk: Talk) -> Saying:
    """What goes with it, and how."""
    told: list[str] = []
    for key, block in talk.held.companions.items():
        talk.use(f"companions.{key}.relation")
        other = wording.label(talk.catalog, key) if key in talk.catalog.credentials else key
        told.append(f"{other}: {block.relation.rstrip('.')}")
    if not told:
        return talk.found_no("named companion credential")
    return Saying(f"{talk.name} goes with {'; '.join(told)}.", "; ".join(told), mentioned=tuple(talk.held.companions))


def caveat(talk: Talk) -> Saying:
    """What to know before taking it, and who should not."""
    points: list[Point] = []
    for key, statement in talk.held.statements.items():
        if statement.about == "caveat":
            talk.use(f"statements.{key}.text")
            points.append(Point(wording.sentence(statement.text)))
    talk.use("judgement.not_for.text")
    not_for = talk.held.judgement.not_for.text.rstrip(".")
    text = f"{talk.name} is not for: {not_for} ({talk.judged})."
    return Saying(text, not_for, sections=(Points(tuple(points), "Worth knowing"),) if points else ())


def best_for(talk: Talk) -> Saying:
    """Whom it suits best and whom it does not, with our reason."""
    if (untold := _name_only(talk, "whom it is for")) is not None:
        return untold
    judged = talk.held.judgement
    talk.use("judgement.best_for.text", "judgement.not_for.text")
    text = (
        f"{talk.name} is best for: {judged.best_for.text.rstrip('.')}. Not for: {judged.not_for.text.rstrip('.')} ({talk.judged})."
    )
    why = (Points((Point(wording.sentence(judged.best_for.why)), Point(wording.sentence(judged.not_for.why))), "Why"),)
    return Saying(text, judged.best_for.text.rstrip("."), sections=why)


_NOT_SHOWN = re.compile(r"Does not show\b|Passing it does not\b")
"""How the files begin to tell what holding it leaves open."""


def validates(talk: Talk) -> Saying:
    """What holding it shows."""
    if (untold := _name_only(talk, "what it shows")) is not None:
        return untold
    judged = talk.held.judgement.validates
    talk.use("judgement.validates.text")
    left = next(((key, told.text) for key, told in talk.held.statements.items() if _NOT_SHOWN.match(told.text)), None)
    if left is not None:
        talk.use(f"statements.{left[0]}.text")
    not_shown = f" {wording.sentence(re.sub(r'^Does', 'It does', left[1]))}" if left else ""
    return Saying(
        f"{talk.name} validates: {judged.text.rstrip('.')} ({talk.judged}).{not_shown}",
        judged.text.rstrip("."),
        sections=(Points((Point(wording.sentence(judged.why)),), "Why"),),
    )


def salary(talk: Talk) -> Saying:
    """No salary figure, and no promise."""
    text = f"We hold no salary figure for {talk.name} and promise none: no exam guarantees a job or a raise."
    return Saying(text, "no figure held", "unknown", "salary figure")


def pass_rate(talk: Talk) -> Saying:
    """No pass rate, unless one of our statements has it; none is guessed."""
    return Saying(f"We hold no pass rate for {talk.name}.", "no figure held", "unknown", "pass rate")
