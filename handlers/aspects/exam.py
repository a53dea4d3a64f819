"""What the exam is like: questions, time, pass mark, form."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from catalog.blocks import Exam, Passing
from handlers import wording
from handlers.aspects import versions
from handlers.aspects.talk import Saying, each_version, elsewhere, in_words, settled

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


_IN_DAYS = re.compile(r"\bdays?\b")
"""A course with a test in it is told by its days."""


def duration(talk: Talk) -> Saying:
    """How long the exam lasts, and how long the appointment."""
    told = _told(talk, "exam duration", "minutes", time_words, "the exam takes")
    taught = next((exam.tasks for _, exam in talk.versions if exam.tasks and _IN_DAYS.search(exam.tasks)), None)
    if told.has_value or taught is None:
        return told
    talk.use(*(f"exams.{code}.tasks" for code, exam in talk.versions if exam.tasks == taught))
    return replace(told, text=f"{talk.name} is {taught}; we found no {told.what} by itself.", short=taught, state="known")


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


def against_mark(talk: Talk, score: str) -> str | None:
    """On which side of the pass mark a score is, and by how much; None where no mark on the same scale is held."""
    figure, share = float(score.rstrip("%")), score.endswith("%")
    for _, exam, path in each_version(talk):
        mark = exam.passing
        need = (mark.percent if share else mark.score) if isinstance(mark, Passing) else None
        if need is None:
            continue
        talk.use(f"{path}.passing")
        told = wording.number(figure) + (" %" if share else "")
        if figure >= need:
            return f"By the mark we hold {told} is a pass: the {talk.name} pass mark is {passing_words(exam, brief=True)}."
        missing = wording.plural(need - figure, "percentage point" if share else "point")
        return f"{told} is {missing} short: the {talk.name} pass mark is {passing_words(exam)}."
    return None


def _said_of(talk: Talk, words: re.Pattern[str], what: str) -> Saying | None:
    """A statement on the exam that speaks of it in words, where no figure is held."""
    text = in_words(talk, "exam", words)
    return Saying(f"{talk.name}: {text}", text.rstrip("."), what=what) if text else None


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
                scaled = mark.scale_min is not None or mark.scale_max not in (100, None)
                said += " (scaled, not a percentage)" if scaled and not brief else ""
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
    if not any(exam.item_types or exam.style or exam.tasks for _, exam, _ in each_version(talk)):
        lead = f"We found no statement on the kinds of questions of {talk.name}; its exam"
    return Saying(
        f"{lead}: {'; '.join(found)}.",
        "; ".join(found),
        paths=tuple(p for _, _, p in each_version(talk)),
    )


_CALLED = {"questions": "number of questions", "minutes": "duration", "passing": "pass mark"}


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
            unsure = talk.unsure(f"{path}.{field}")
            parts.append(f"{_CALLED[field]}: {said}" if said.startswith("no figure") else f"{said}{unsure}")
        elif getattr(exam, field) == "not_published":
            talk.use(f"{path}.{field}")
            parts.append(f"{_CALLED[field]} not published")
    if exam.item_types:
        talk.use(f"{path}.item_types")
        parts.insert(1 if question_words(exam) else 0, f"{_kinds(exam)}{talk.unsure(f'{path}.item_types')}")
    elif exam.style:
        talk.use(f"{path}.style")
        parts.insert(0, f"{STYLES[exam.style]}{talk.unsure(f'{path}.style')}")
    since = f" since {wording.event(exam.adaptive_since)}" if exam.adaptive_since else ""
    flags = {"adaptive": (f"adaptive{since}", None), "open_book": ("open book", "closed book")}
    for field, (yes, no) in flags.items():
        value = getattr(exam, field)
        word = {True: yes, False: no, None: None}[value]
        if word:
            talk.use(f"{path}.{field}")
            limit = allowed(talk, exam, path).rstrip(".") if field == "open_book" and value else ""
            parts.append(f"{word} ({wording.lowered(limit)})" if limit else f"{word}{talk.unsure(f'{path}.{field}')}")
    return ", ".join(parts)


_ALLOWS = re.compile(r"\b(?:allowed|prohibited|forbidden|permitted|may not be used|may be used)\b")
"""Conditions of an exam that say what may be used in it, which is what people mean by open book."""


def allowed(talk: Talk, exam: Exam, path: str) -> str:
    """What the exam's own conditions say may be used in it; empty where they say nothing of that."""
    if not exam.conditions or not _ALLOWS.search(exam.conditions):
        return ""
    talk.use(f"{path}.conditions")
    return wording.sentence(exam.conditions)


def _kinds(exam: Exam) -> str:
    """The kinds of questions, and what other sources have of them or of the style of the exam where they disagree."""
    said = wording.listing(exam.item_types)
    dispute = exam.dispute_of("item_types") or exam.dispute_of("style")
    if dispute is None or dispute.quote == "preferred":
        return f"{said}{elsewhere(dispute, said)}"
    return f"kinds of questions as sources disagree ({wording.listing(dispute.told, 'or')})"


def code(talk: Talk) -> Saying:
    """The exam's code, or codes."""
    codes = [name for name in talk.held.exams if name != "main"]
    if not codes:
        return talk.found_no("exam code")
    talk.use(*(f"exams.{name}" for name in codes))
    told = [f"{name} ({versions.state(talk, name)})" if len(codes) > 1 else name for name in codes]
    verb = "codes are" if len(codes) > 1 else "code is"
    former = talk.held.statements.get("former-name")
    if former is not None:
        talk.use("statements.former-name.text")
    before = f" {wording.sentence(former.text)}" if former is not None else ""
    return Saying(f"{wording.possessive(talk.name)} exam {verb} {wording.listing(told)}.{before}", ", ".join(told))


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
            found.append(_of_version(talk, code, f"{said}{talk.unsure(paths[-1])}"))
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
    return (_since_it_adapts(talk, what) if name in ("questions", "minutes") else None) or talk.found_no(what)


def _since_it_adapts(talk: Talk, what: str) -> Saying | None:
    """That an exam adapts since a day, and what its form was before: the old figures hold no longer, the new ones we lack."""
    for _, exam, path in each_version(talk):
        if exam.adaptive and exam.adaptive_since and exam.former:
            talk.use(f"{path}.adaptive_since", f"{path}.adaptive", path)
            talk.use(f"{path}.former")
            said = f"adaptive since {wording.event(exam.adaptive_since)}; the {what} we did not find"
            paths = (f"{path}.adaptive_since", f"{path}.former")
            return Saying(f"{talk.name}: {said} (before, it was {exam.former}).", said, what=what, paths=paths)
    return None
