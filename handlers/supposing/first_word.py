"""The first word of an answer to what was put for a yes or a no: decided from the catalog, and put before what the answer says."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from handlers.answer import Kind
from handlers.ask import Ledger
from handlers.aspects.talk import Talk
from handlers.gating.asked import talk_of
from handlers.supposing.gates import GATES
from handlers.supposing.judged import Stands
from handlers.supposing.pairs import PAIRS
from handlers.supposing.values import VALUES

if TYPE_CHECKING:
    from handlers.answer import Answer
    from handlers.ask import Ask

_PUT = re.compile(r"([a-z-]+)(?::([^=]+))?=(yes|no)(!?)\Z")
_FURTHER = re.compile(r"[.;] (?:Yes|No)[:,]")
"""A yes or no of a second fact that was asked for."""
_NO_ANSWER = (Kind.CLARIFY, Kind.DECLINE, Kind.HELP)
_BEGUN = re.compile(
    r"(?P<word>Yes|No|Right|Partly|Not yet|Not to sit it|That is not so)(?:,[^:.]*)?(?P<mark>[:.]) "
    r"|(?:Hardly|Only|Not|In part|Disputed|We (?!found)|It depends|That is)\b"
)
_LOWERED = frozenset((
    "We", "Keeping", "Before", "Anyone", "Nothing", "To", "You", "It", "One", "The", "Who", "In", "By", "For", "With", "Members",
    "No", "Not", "Only",
    "Of", "Holders", "Other", "Longer", "Earlier", "Coverage", "Persons", "Experience", "Evaluation", "Passing",
    "Take", "Renewing", "Whoever", "A", "An", "There", "That", "They", "Each", "Organisations",
))  # fmt: skip


def with_first_word(answer: Answer, ask: Ask) -> Answer:
    """The answer, its first word fitted to what was put; as it is where the catalog does not decide it."""
    match = _PUT.match(ask.query.supposed or "")
    if match is None or answer.kind in _NO_ANSWER:
        return answer
    key, argument, said, stated = match[1], match[2] or "", match[3] == "yes", bool(match[4])
    ledger = Ledger(ask.catalog)
    stands = Stands(so=True) if key == "stored" else _stands(ask, ledger, key, argument)
    if stands is None:
        return answer
    right = stands.so is said
    word = "Yes" if right and (said or not stated) else "Right" if right else "No"
    facts = tuple(fact for fact in ledger.facts if fact not in answer.facts)
    if not said and not stands.whole:
        stands = Stands(stands.so, partly=stands.partly)  # why it is not so is no reason why it is
    if len(ask.query.aspects) > 1 and _FURTHER.search(answer.headline):
        return answer
    return answer.having(headline=_begun(answer.headline, stands, word), facts=(*answer.facts, *facts))


def _stands(ask: Ask, ledger: Ledger, key: str, argument: str) -> Stands | None:
    ids = [held for i in ask.query.credentials if (held := ask.catalog.resolve(i))]
    if not ids:
        return None
    talks: list[Talk] = [talk_of(ask, i, ledger) for i in dict.fromkeys(ids)]
    if key in PAIRS:
        return PAIRS[key](talks, argument)
    judge = VALUES.get(key) or GATES.get(key)
    return judge(talks[0], argument) if judge is not None else None


def _begun(headline: str, stands: Stands, word: str) -> str:
    """The sentence with its first word: one that it had already is taken off, unless it says more than yes or no."""
    first = stands.partly or word
    why = f", {stands.why}" if stands.why else ""
    if stands.whole:
        return f"{first}{why}: {stands.whole}"
    begun = _BEGUN.match(headline)
    if begun is not None and (begun["word"] is None or (begun["word"], first) == ("Partly", "Yes")):
        return headline
    if begun is not None and (begun["word"] == first or (begun["word"], first) == ("Not yet", "No")) and not stands.why:
        return headline
    rest = headline[begun.end() :] if begun is not None else headline
    lead, _, tail = rest.partition(" ")
    if lead.rstrip(",:") in _LOWERED:
        rest = f"{lead[0].lower()}{lead[1:]} {tail}".rstrip()
    return f"{first}{why}: {rest}"
