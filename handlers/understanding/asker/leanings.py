"""How a question about a gate leans: an exam passed or failed, training ruled out, nothing held at all."""

from __future__ import annotations

from typing import TYPE_CHECKING

from catalog.conditions import Other, Training, leaves
from catalog.engine.conditions import EVERYTHING
from handlers.person import Person
from handlers.query import Intent
from handlers.slots import EACH, EVERYBODY, TEAM
from handlers.understanding.asker.lapses import underway
from handlers.understanding.asker.passed import not_there
from handlers.understanding.asker.passed import passed_only as exams_passed
from handlers.understanding.words.outsiders import TITLES
from handlers.understanding.words.patterns import finditer

if TYPE_CHECKING:
    from handlers.query import Query
    from handlers.understanding.case import Case

STUDIED = r"\bwithout (?:\w+ ){0,3}(?:course|training|class|bootcamp|modules?|path|labs?)\b|\bexam only\b|\bonly the exam\b|\b(?:buy|book|take|get|do|purchase|order) (?:only|just) (?:the |an? )?(?:exam|voucher|test)\b(?! (?:prep|fee|price|cost))|\bself study\b.*\b(?:sit|take|enough|ok|allowed|possible)\b"
"""Ways to ask whether it goes without the course."""


def passed_only(case: Case) -> str | None:
    """That an exam was passed, failed or only begun, and nothing is held yet."""
    associate = any(e.id.startswith("associate-") for e in case.reading.of("designation"))
    passed = case.said.person.lacks and (case.says(r"\bpass(?:ed)?\b") or exams_passed(case.reading))
    if case.said.person.lacks and case.says(r"\bfail(?:ed|ing)?\b|\bflunked\b"):
        return "failed"
    if case.said.person.lacks and underway(case.text):
        return "underway"
    return "passed" if passed and (associate or not_there(case.text)) else None


def untrained(case: Case) -> str | None:
    """That the training which is one way in is not to be taken: the other ways count."""
    return "untrained" if (case.says(STUDIED) or case.says(r"\b(?:no|zero) (?:training|course)\b")) and trained(case) else None


_NO_IT = r"\b(?:no|not|never|without|nothing)(?: \w+){0,2} (?:it|tech\w*|is|information systems?) (?:work|audits?|auditing|background|experience|side|stuff|controls?|role)\b|\b(?:only|purely|just|pure|mostly|mainly) (?:do |does |doing |in |work in )?(?:sox |external |our |the )?(?:financ\w+|tax(?:es|ation)?|payroll|bookkeeping|accounting|accounts|consolidation)\b|\b(?:do|does|doing|work in) (?:only |just )(?:tax|payroll|accounting|bookkeeping)|\bfinanc\w+ (?:\w+ )?(?:audits? |statements? )?only\b|\b(?:no|zero|without(?: any)?) it(?= \||$| \?| at all| yet| so far| ever)"


_NOT_POST = r"\b(?:no|not|never|without)(?: (?:in|have|having|hold|did|do|doing|done|any|worked))*(?: an?| my| the)? @r(\d+)(?: (?:role|job|position|post|work|background|experience|at all)\b|\s*(?=\||$)|(?: or)? (?:advisory|advising|consulting|assurance)\b)"


def not_in_it(case: Case) -> str | None:
    """That the asker's work is said to be none in IT, where a role in IT audit is part of a way in."""
    sit = case.catalog.credentials[case.found.targets[0]].conditions.sit
    asked = (
        sit
        and sit.required
        and sit.required != "none"
        and any(isinstance(c, Other) and "IT audit" in c.other for c in leaves(sit.required))
    )
    none_such = any(case.reading.entities[int(m[1])].id.endswith("auditor") for m in finditer(_NOT_POST, case.text))
    return "not-it" if asked and (none_such or case.says(_NO_IT)) else None


def nothing(case: Case) -> str | None:
    """That the asker says to hold nothing at all, or only what no gate of ours names, which is more than not saying."""
    person = case.said.person
    only = not (person.holds or person.designations) and case.says(_ONLY)
    return "nothing" if (case.said.holds_nothing or only) and not person.holds else None


_ONLY = r"\b(?:only|just) (?:have |hold |got |having |with )?(?:the |an? |my )?(?:iso \d+ )?@[rp]\d+(?: (?:cert\w*|here|title|badge))?(?= \||$| \?| here| can| get| sit| @c| is| do| may| would)|@[rp]\d+ (?:cert\w* )?only\b"
"""What somebody has who says that it is all: "with only the ISO 27001 lead auditor"."""


def trained(case: Case) -> bool:
    """Whether training is part of what the exam requires."""
    sit = case.catalog.credentials[case.found.targets[0]].conditions.sit
    return bool(
        sit and sit.required and sit.required != "none" and any(isinstance(leaf, Training) for leaf in leaves(sit.required))
    )


def leaning(case: Case, query: Query) -> Query:
    """The Query with how it leans, where it judges somebody before a gate; advice for who holds nothing is for just that."""
    if query.intent in (Intent.RECOMMEND, Intent.PLAN) and query.slot not in (TEAM, EACH, EVERYBODY) and nothing(case):
        asker = query.asker
        return query if asker.holds or asker.designations else query.having(asker=asker.with_said(Person(lacks=(EVERYTHING,))))
    if query.intent is not Intent.ELIGIBILITY:
        return query
    if not (query.words or query.asker.holds or query.asker.designations) and (told := titles_told(case)):
        query = query.having(words=told)
    if query.slot is not None:
        return query
    slot = nothing(case) or passed_only(case) or untrained(case) or not_in_it(case) if case.found.targets else None
    return query.having(slot=slot) if slot else query


_MOST = 3


def titles_told(case: Case) -> str:
    """Those titles as they were typed, one after the other; empty where there are none."""
    ours = {i for e in case.reading.entities if e.kind in ("credential", "designation", "phantom") for i in range(e.start, e.end)}
    told = [word.raw.upper() for i, word in enumerate(case.reading.found) if i not in ours and word.text in TITLES]
    return ", ".join(dict.fromkeys(told[:_MOST]))
