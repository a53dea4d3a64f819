"""Of what form an exam is, and which tools may be used in it, as a yes, a no or a part of both."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from catalog.engine import merit
from handlers import wording
from handlers.aspects.talk import each_version

if TYPE_CHECKING:
    from handlers.aspects.talk import Saying, Talk

_TOOL = re.compile(r"\b(?:AI|LLM) tools?\b|\b(?:chatbots?|assistants?)\b", re.IGNORECASE)
_BARRED_TOOLS = re.compile(r"\b(?:prohibited|forbidden|not allowed|may not)\b")


def tools(talk: Talk, saying: Saying, *, forbidden: bool) -> Saying:
    """Whether AI tools may be used in the exam, first, where its conditions say so; what is said of books tells nothing of them."""
    told = next(
        ((exam.conditions, path) for _, exam, path in each_version(talk) if exam.conditions and _TOOL.search(exam.conditions)), None
    )
    if told is None:
        none = f"We found no statement on AI tools in the {talk.name} exam; ask the issuer before you use any."
        return replace(saying, text=f"{none} The exam itself is {saying.short.rstrip('.')}." if saying.has_value else none)
    conditions, path = told
    talk.use(f"{path}.conditions")
    barred = _BARRED_TOOLS.search(conditions) is not None
    lead = "Yes, in" if barred == forbidden else "No, not in"
    text = f"{lead} the {talk.name} exam: {wording.sentence(conditions)}"
    return replace(saying, text=text, short=conditions, state="known")


FORMS = ("multiple-choice", "hands-on")


def form(talk: Talk, saying: Saying, asked: str) -> Saying:
    """Whether the exam is of the one form asked about, first: yes, partly or no, where its items or its style tell."""
    exams = [exam for _, exam in merit.exams(talk.catalog, talk.id, talk.today)]
    kinds = {kind for exam in exams for kind in exam.item_types}
    styles = {exam.style for exam in exams if exam.style}
    chosen = {kind for kind in kinds if "choice" in kind or "response" in kind}
    done = {kind for kind in kinds if "hands-on" in kind or "performance" in kind or "lab" in kind or "practical" in kind}
    if asked == "multiple-choice":
        some = chosen or "mixed" in styles
        lead = "Yes" if chosen and chosen == kinds else "Partly" if some else "No" if kinds or styles == {"hands-on"} else ""
    else:
        lead = (
            "Yes" if styles == {"hands-on"} else "Partly" if done or "mixed" in styles else "No" if styles == {"knowledge"} else ""
        )
    own = talk.held.statements.get("hands-on") if asked == "hands-on" else None
    if own is not None:
        talk.use("statements.hands-on.text")
        notes = (*saying.notes, saying.text)
        return replace(saying, text=f"{lead}: {wording.small(wording.sentence(own.text))}", notes=notes) if lead else saying
    return replace(saying, text=f"{lead}: {saying.text}") if lead else saying
