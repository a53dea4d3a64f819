"""Whether two are the same: the same credential, or the same in what was asked of them; yes or no first."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from handlers import wording
from handlers.advising import verdicts

if TYPE_CHECKING:
    from collections.abc import Sequence

    from catalog.engine.compare import Compared
    from handlers.advising.sides import SideOf
    from handlers.aspects.talk import Talk
    from handlers.query import Aspect


def alike(lined: Sequence[SideOf], aspects: Sequence[Aspect], compared: Compared) -> str:
    """The first word of an answer to "are they the same?"; empty where the figures do not settle it."""
    if not all(side.one for side in lined):
        return ""
    if aspects:
        told = {verdicts.equal(lined, aspect) for aspect in aspects[:2]}
        if told == {True}:
            return "Yes."
        return "No." if told == {False} else "Not in everything." if told == {True, False} else ""
    pairs = [relation for relation in compared.relations if relation.kind == "new_exam_of"]
    if pairs and len(lined) == 2:
        return "Yes, one credential with two exams."
    talks = [side.talks[0] for side in lined]
    if pairs:
        one = "; ".join(wording.labels(talks[0].catalog, (pair.first, pair.second)) for pair in pairs)
        return f"Only in part: of these {one} are two exams of one credential."
    for talk in talks:
        talk.use("issuer")
    issuers = list(dict.fromkeys(talk.issuer for talk in talks))
    by = f"of {wording.listing(issuers)}{_own_exams(talks) if len(issuers) == 1 else ''}"
    return f"No: {wording.listing(talk.name for talk in talks)} are {wording.spelled(len(lined))} different credentials {by}."


def ahead(lined: Sequence[SideOf], aspects: Sequence[Aspect], supposed: str | None, *, least: bool) -> str:
    """Yes or no to "does the one cost more than the other?"; empty where it was not put so, or the figures do not settle it."""
    match = _PUT_AHEAD.match(supposed or "")
    if match is None or len(aspects) != 1 or not all(side.one for side in lined):
        return ""
    first = verdicts.ahead(lined, aspects[0], least=least)
    if first is None and verdicts.equal(lined, aspects[0]) is not True:
        return ""
    return "Yes." if (first == lined[int(match[1])].members[0]) is (match[2] == "yes") else "No."


_PUT_AHEAD = re.compile(r"ahead:(\d)=(yes|no)")


def _own_exams(talks: Sequence[Talk]) -> str:
    """That each has an exam of its own, where that is known of all."""
    known = all(any(exam.style not in (None, "completion") for exam in talk.held.exams.values()) for talk in talks)
    return ", each with an exam of its own" if known else ""
