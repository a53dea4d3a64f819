"""What the exam is like: questions, time, pass mark, form, place, language."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from catalog.blocks import Exam, Passing
from catalog.engine import languages as tongues
from catalog.engine.lifecycle import standing
from handlers import wording
from handlers.aspects.talk import Saying, each_version, settled

if TYPE_CHECKING:
    from collections.abc import Callable

    from handlers.aspects.talk import Talk

STYLES = {
    "knowledge": "a knowledge exam",
    "hands-on": "a hands-on exam",
    "mixed": "questions and hands-on tasks",
    "completion": "awarded for completing a course, without a separate exam",
}

_PASS_MARK = re.compile(r"\bpass(?:ing)? (?:mark|score)\b", re.IGNORECASE)
_ALLOWS = re.compile(r"\b(?:allowed|prohibited|forbidden|permitted|may not be used|may be used)\b")
"""Conditions of an exam that say what may be used in it, which is what people mean by open book."""


def questions(talk: Talk) -> Saying:
    """How many questions there are, and how many of them count."""
    return _told(talk, "number of questions", "questions", question_words, "the exam has")


def question_words(exam: Exam) -> str | None:
    """90 questions; up to 90; 100 to 150; with the scored ones where known."""
    said = None
    if isinstance(exam.questions, int):
        if exam.questions_high and exam.questions_high != exam.questions:
            said = f"{exam.questions} to {exam.questions_high} questions"
        else:
            said = f"{'up to ' if exam.questions_up_to else ''}{exam.questions} questions"
        counted = [f"{exam.scored} scored"] if exam.scored else []
        counted += [f"{exam.unscored} unscored"] if exam.unscored else []
        said += f" ({', '.join(counted)})" if counted else ""
    said = settled(exam, "questions", said, "questions")
    if said is None and exam.tasks:
        return exam.tasks
    return f"{said}; {exam.tasks}" if said and exam.tasks else said


def duration(talk: Talk) -> Saying:
    """How long the exam lasts, and how long the appointment."""
    return _told(talk, "exam duration", "minutes", time_words, "the exam takes")


def time_words(exam: Exam) -> str | None:
    """150 minutes (2.5 hours), with the appointment and the report where they differ."""
    said = None
    if isinstance(exam.minutes, int):
        said = wording.duration(exam.minutes)
        if exam.minutes_high and exam.minutes_high != exam.minutes:
            said = f"{wording.number(exam.minutes)} to {wording.duration(exam.minutes_high)}"
    said = settled(exam, "minutes", said, "minutes")
    extra = []
    if exam.appointment_minutes:
        extra.append(f"the whole appointment {wording.duration(exam.appointment_minutes)}")
    if exam.report_hours:
        extra.append(f"then {wording.plural(exam.report_hours, 'hour')} for the report")
    return ", ".join([*([said] if said else []), *extra]) or None


def passing(talk: Talk) -> Saying:
    """The pass mark, scaled or in percent as the issuer states it."""
    told = _told(talk, "pass mark", "passing", passing_words, "the pass mark is")
    return told if told.has_value else _said_of(talk, _PASS_MARK, "pass mark") or told


def _said_of(talk: Talk, words: re.Pattern[str], what: str) -> Saying | None:
    """A statement on the exam that speaks of it in words, where no figure is held."""
    for key, statement in talk.held.statements.items():
        if statement.about == "exam" and words.search(statement.text):
            talk.use(f"statements.{key}.text")
            text = wording.sentence(statement.text)
            return Saying(f"{talk.name}: {text}", text.rstrip("."), what=what)
    return None


def passing_words(exam: Exam, *, brief: bool = False) -> str | None:
    """450 on a scale of 200 to 800; 70 %; or the issuer's words."""
    mark = exam.passing
    said = None
    if isinstance(mark, Passing):
        if mark.score is not None:
            said = wording.number(mark.score)
            if mark.scale_max is not None:
                low = f"{wording.number(mark.scale_min)} to " if mark.scale_min is not None else "up to "
                said += f" on a scale of {low}{wording.number(mark.scale_max)}"
                said += "" if brief else " (scaled, not a percentage)"
        elif mark.percent is not None:
            said = f"{wording.number(mark.percent)} %"
        if mark.text:
            said = f"{said}; {mark.text}" if said else mark.text
    return settled(exam, "passing", said)


def form(talk: Talk) -> Saying:
    """Questions, time, kind of items, pass mark: the exam in one line."""
    found: list[str] = []
    for code, exam, path in each_version(talk):
        words = form_words(talk, exam, path)
        if words:
            found.append(_of_version(talk, code, words))
    if not found:
        return talk.found_no("exam format")
    lead = f"{wording.possessive(talk.name)} exam" if _asked(talk) == talk.name else _asked(talk)
    return Saying(
        f"{lead}: {'; '.join(found)}.",
        "; ".join(found),
        paths=tuple(p for _, _, p in each_version(talk)),
    )


def form_words(talk: Talk, exam: Exam, path: str) -> str:
    """One exam version in one line."""
    parts: list[str] = []
    for field, said in (
        ("questions", question_words(exam)),
        ("minutes", time_words(exam)),
        ("passing", f"pass mark {mark}" if (mark := passing_words(exam, brief=True)) else None),
    ):
        if said:
            talk.use(f"{path}.{field}", path)
            parts.append(said)
        elif getattr(exam, field) == "not_published":
            talk.use(f"{path}.{field}")
            parts.append(
                f"{ {'questions': 'number of questions', 'minutes': 'duration', 'passing': 'pass mark'}[field] } not published"
            )
    if exam.item_types:
        talk.use(f"{path}.item_types")
        parts.insert(1 if question_words(exam) else 0, _kinds(exam))
    elif exam.style:
        talk.use(f"{path}.style")
        parts.insert(0, STYLES[exam.style])
    flags = {"adaptive": ("adaptive", None), "open_book": ("open book", "closed book")}
    for field, (yes, no) in flags.items():
        value = getattr(exam, field)
        word = {True: yes, False: no, None: None}[value]
        if word:
            talk.use(f"{path}.{field}")
            parts.append(word)
    return ", ".join(parts)


def _kinds(exam: Exam) -> str:
    """The kinds of questions, or what each source has where they disagree."""
    said = wording.listing(exam.item_types)
    dispute = exam.dispute_of("item_types")
    if dispute is None or dispute.quote == "preferred":
        return said
    return f"kinds of questions as sources disagree ({wording.listing((rival.value for rival in dispute.values), 'or')})"


def delivery(talk: Talk) -> Saying:
    """Where it can be sat."""
    for _, exam, path in each_version(talk):
        if exam.delivery:
            talk.use(f"{path}.delivery", path)
            said = wording.listing(exam.delivery, "or")
            if exam.delivery_limits:
                talk.use(f"{path}.delivery_limits")
                said += f" ({exam.delivery_limits})"
            return Saying(f"{wording.possessive(talk.name)} exam, delivery: {said}.", said, paths=(f"{path}.delivery",))
    limits = next((f"{path}.delivery_limits" for _, exam, path in each_version(talk) if exam.delivery_limits), None)
    limited = next((exam.delivery_limits for _, exam, _ in each_version(talk) if exam.delivery_limits), None)
    general = talk.catalog.delivery_in_general(talk.id)
    if limits and limited:
        talk.use(limits)
        by = f"; {wording.possessive(talk.issuer)} exams in general are delivered by {general.partner}" if general else ""
        return Saying(f"{wording.possessive(talk.name)} exam, delivery: {limited}{by}.", limited, paths=(limits,))
    if general and general.partner:
        talk.ledger.use(talk.held.issuer, "proctored.partner")
        said = f"{general.partner} (as {talk.issuer} does in general)"
        wide = f"{wording.possessive(talk.issuer)} exams in general are delivered by {general.partner}"
        return Saying(f"We found no statement on where {talk.name} is taken; {wide}.", said)
    return talk.found_no("statement of where the exam is taken", short="not found")


def proctored(talk: Talk) -> Saying:
    """Whether somebody independent watches."""
    for _, exam, path in each_version(talk):
        if exam.proctored is not None:
            talk.use(f"{path}.proctored", path)
            if not exam.proctored:
                return Saying(f"No: the {talk.name} exam is not proctored.", "not proctored", "known", "proctoring")
            where = f" ({wording.listing(exam.delivery, 'or')})" if exam.delivery else ""
            return Saying(f"Yes: the {talk.name} exam is proctored{where}.", "proctored", "known", "proctoring")
        if exam.style == "completion":
            talk.use(f"{path}.style", path)
            return Saying(f"{talk.name} is {STYLES['completion']}, so there is nothing to proctor.", "no separate exam")
    general = talk.catalog.delivery_in_general(talk.id)
    if general is not None:
        talk.ledger.use(talk.held.issuer, "proctored.proctored", "proctored")
        said = "proctored" if general.proctored else "not proctored"
        text = f"We found nothing on {talk.name} itself; {wording.possessive(talk.issuer)} exams in general are {said}."
        return Saying(text, f"{said} ({talk.issuer} in general)")
    return talk.found_no("statement on proctoring")


def open_book(talk: Talk) -> Saying:
    """Whether books and notes are allowed."""
    for _, exam, path in each_version(talk):
        if exam.open_book is not None or exam.dispute_of("open_book"):
            talk.use(f"{path}.open_book", path)
            said = settled(exam, "open_book", {True: "open book", False: "closed book", None: None}[exam.open_book])
            rule = f" {_allowed(talk, exam, path)}".rstrip()
            lead = {True: "Yes, within limits: " if rule else "Yes: ", False: "No: ", None: ""}[exam.open_book]
            return Saying(
                f"{lead}the {talk.name} exam is {said}.{rule}",
                f"{said or ''}{f'. {rule}' if rule else ''}",
                "known",
                "open-book rule",
            )
    for _, exam, path in each_version(talk):
        if rule := _allowed(talk, exam, path):
            return Saying(f"{talk.name}: {rule} We found no other rule on books and notes.", rule)
    return talk.found_no("statement on whether the exam is open book")


def _allowed(talk: Talk, exam: Exam, path: str) -> str:
    """What the exam's own conditions say may be used in it; empty where they say nothing of that."""
    if not exam.conditions or not _ALLOWS.search(exam.conditions):
        return ""
    talk.use(f"{path}.conditions")
    return wording.sentence(exam.conditions)


def languages(talk: Talk) -> Saying:
    """The exam's languages, or whether one of them is among them."""
    spoken = {code: tongues_of(exam) for code, exam, _ in each_version(talk) if tongues_of(exam)}
    for code in spoken:
        talk.use(f"exams.{code}.languages", f"exams.{code}")
    found = {code: wording.listing(tongues.name(name) for name in names) for code, names in spoken.items()}
    if talk.language:
        return _in_language(talk, found, {name for names in spoken.values() for name in names})
    if not found:
        return talk.found_no("list of exam languages")
    if len(found) == 1:
        said = next(iter(found.values()))
        return Saying(f"The {talk.name} exam is offered in {said}.", said, what="exam languages")
    said = "; ".join(f"{talk.version_name(code) or code}: {names}" for code, names in found.items())
    return Saying(f"The {talk.name} exam is offered in: {said}.", said, what="exam languages")


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
        return talk.found_no("list of exam languages", short="not found")
    listed = wording.listing(found.values())
    if not offered:
        return Saying(f"No source we have lists {asked} for {talk.name}; listed are {listed}.", listed, what="exam languages")
    still = [name for name in spoken if standing(talk.catalog, talk.id, talk.today, name, talk.exam).open]
    others = wording.listing(sorted(tongues.name(name) for name in still))
    goes_on = standing(talk.catalog, talk.id, talk.today, None, talk.exam).open
    more = f"; it is open in {others}" if others else "; in other languages it is open" if goes_on else ""
    return Saying(f"No: {talk.name} cannot be taken in {asked} on {wording.day(talk.today)}{more}.", f"not in {asked}")


def code(talk: Talk) -> Saying:
    """The exam's code, or codes."""
    codes = [name for name in talk.held.exams if name != "main"]
    if not codes:
        return talk.found_no("exam code")
    talk.use(*(f"exams.{name}" for name in codes))
    states = talk.version_states
    told = [f"{name} ({states[name].value})" if len(codes) > 1 else name for name in codes]
    verb = "codes are" if len(codes) > 1 else "code is"
    return Saying(f"{wording.possessive(talk.name)} exam {verb} {wording.listing(told)}.", ", ".join(told))


def eligibility_window(talk: Talk) -> Saying:
    """How long after paying the exam has to be taken."""
    for _, exam, path in each_version(talk):
        if said := settled(exam, "eligibility_window", exam.eligibility_window):
            talk.use(f"{path}.eligibility_window", path)
            return Saying(f"{talk.name}: the window for taking the exam is {said}.", said)
    return talk.found_no("time limit for taking the exam after registration")


def _of_version(talk: Talk, code: str, said: str) -> str:
    """What holds for one exam version, with its name where there are several; a beta form is always called so."""
    several = len(talk.versions) > 1
    named = f"{talk.version_name(code)}: {said}" if several and talk.version_name(code) else said
    return f"{named} (of the beta form)" if talk.held.exams[code].beta else named


def _asked(talk: Talk) -> str:
    """The credential, with the exam version that was named where it is one of several."""
    code = talk.version_name(talk.versions[0][0]) if talk.exam and len(talk.held.exams) > 1 else ""
    return f"{talk.name} ({code})" if code else talk.name


def _told(talk: Talk, what: str, name: str, words: Callable[[Exam], str | None], verb: str) -> Saying:
    """One value of every exam version to speak of."""
    found: list[str] = []
    paths: list[str] = []
    kept_back = False
    for code, exam, path in each_version(talk):
        said = words(exam)
        if getattr(exam, name) == "not_published":
            talk.use(f"{path}.{name}")
            kept_back = True
        if said:
            talk.use(f"{path}.{name}", path)
            for further in {"questions": ("scored", "unscored", "tasks"), "minutes": ("appointment_minutes", "report_hours")}.get(
                name, ()
            ):
                talk.use(f"{path}.{further}")
            paths.append(f"{path}.{name}")
            found.append(_of_version(talk, code, said))
    if found:
        joined = "; ".join(found)
        lead = (
            f"{_asked(talk)}, {what}"
            if any(f.startswith(("no figure", "reported between")) for f in found)
            else f"{_asked(talk)}: {verb}"
        )
        text = f"{lead}: {joined}." if lead.endswith(what) else f"{lead} {joined}."
        if kept_back:
            text = f"{text[:-1]} ({what} not published)."
        return Saying(text, joined, what=what, paths=tuple(paths))
    if kept_back:
        return talk.kept_back(what)
    completion = next((p for _, e, p in each_version(talk) if e.style == "completion"), None)
    if completion:
        talk.use(f"{completion}.style", completion)
        return Saying(f"{talk.name} is {STYLES['completion']}.", "no separate exam", "none", what)
    return talk.found_no(what)
