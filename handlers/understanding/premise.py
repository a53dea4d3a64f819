"""What a question rests on, parted from the question: "since AAISM needs CISSP, should I do CISSP first?"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from handlers.query import Intent
from handlers.slots import CLAIMS
from handlers.understanding.words.reading import read

if TYPE_CHECKING:
    from catalog.catalog import Catalog
    from handlers.query import Query

_START = r"^(?:(?:hi|hey|hello|so|ok|okay|well|and|but|team|all|folks|quick (?:one|question))\b[ ,:!.]*)*"
_BECAUSE = (
    r"(?:since|as|given(?: that)?|because|now(?: that)?|considering(?: that)?|seeing(?: that| as)?|assuming(?: that)?|with the)"
)
_HEARD = (
    r"(?:i|we|he|she|they|people|someone|everyone|(?:my|our|the|a) (?:\w+ ){1,3}?) ?(?:thought|heard|hear|read|understand|figured|gather|assumed?|believed?"
    r"|says?|said|told (?:me|us)|tells (?:me|us)|reckons?|thinks?|claims?|insists?(?! on\b))(?: that)?"
)
_ASKS = r"(?:what|whats|which|how|when|where|who|why|should|can|could|do|does|is|are|will|would|must)"
_LEADING = re.compile(
    rf"{_START}{_BECAUSE} (?P<premise>[^,?;]{{8,110}}?)(?:, ?(?:and )?|[.;:] | (?:then )?(?=(?:what|whats|which|how|when|where|who|i|we|should|my|our|(?:do|does|can|will|would|could|must|is|are) (?:i|we|it|they|that|this|the|my|our))\b))(?P<rest>.*)$",
    re.IGNORECASE | re.DOTALL,
)
_TOLD = re.compile(
    rf"{_START}{_HEARD} (?P<premise>[^,?;]{{8,110}}?)(?:, ?(?:so|but|and|then)? ?|[.;:!] | (?:so|but|then) )(?P<rest>.*)$",
    re.IGNORECASE | re.DOTALL,
)
_TRAILING = re.compile(
    rf"^(?P<rest>.*?\b{_ASKS}\b.*?),? (?:now that|given(?: that)?|seeing that|considering(?: that)?|because|since) (?P<premise>[^,?;]{{8,110}}?)[ ?.!]*$",
    re.IGNORECASE | re.DOTALL,
)
_ONESELF = re.compile(r"\b(?:i|i'?m|i'?ve|we|we'?re|we'?ve|my|our|me|us|you|he|she|they)\b", re.IGNORECASE)
"""It tells of somebody, and not of a credential."""
_ASKED = re.compile(rf"\b{_ASKS}\b", re.IGNORECASE)
_WHETHER = re.compile(
    r"\b(?:is|was|isn'?t) (?:that|this|it) (?:really |actually |still )?(?:right|true|so|correct|the case|a fact)\b|\b(?:true|right|correct|really|legit)\s*\?+\s*$"
    r"|\b(?:he|she|they) (?:right|wrong|correct)\b|^(?:true|right|correct|really|is (?:he|she))\b",
    re.IGNORECASE,
)
"""Asks for a verdict on what was told, and on nothing else."""
_POINTS = re.compile(r"\b(?:it|its|it's|they|them|their|that one|this one|the one|both|either|instead)\b", re.IGNORECASE)
_CHOOSES = re.compile(r"\b(?:what|which)\b.*\b(?:take|get|do|pick|choose|recommend\w*|go for|aim for|start)\b", re.IGNORECASE)
_BOTH = re.compile(r"\b(?:both|together|either|each|them|they)\b", re.IGNORECASE)
_LONGEST = 400


@dataclass(frozen=True, slots=True)
class Premise:
    """The statement, put as one that asks for its verdict, and the question without it."""

    claim: str
    rest: str
    alone: bool
    """The question stands without the statement: it says what it is about, and points at nothing."""
    both: bool
    """It points at all that the statement names, and not at its subject alone."""


def premise_of(message: str, catalog: Catalog) -> Premise | None:
    """The statement about a credential that a question rests on; None where there is none, or where it is of the asker."""
    if len(message) > _LONGEST:
        return None
    found = _LEADING.match(message) or _TOLD.match(message) or _TRAILING.match(message)
    if found is None:
        return None
    premise, rest = found["premise"].strip(), found["rest"].strip()
    if len(premise.split()) < 3 or not _ASKED.search(rest) or _WHETHER.search(rest) or _ONESELF.search(premise):
        return None
    kinds = ("credential", "phantom", "collision")
    if not read(premise, catalog).of(*kinds):
        return None
    alone = not _POINTS.search(rest) and bool(read(rest, catalog).entities or _CHOOSES.search(rest))
    return Premise(f"{premise}, right?", rest, alone, _BOTH.search(rest) is not None)


_SAID = (
    r"(?:(?:my|our|the|this|that|an?|some|one|every) (?:[\w'-]+ ){1,5}?|(?:i|people|someone|somebody|everyone|everybody|he|she|they|linkedin|reddit|chatgpt)(?: (?:in|on|at|here)(?: \w+){0,2})? )"
    r"(?:says?|said|told (?:me|us)|tells (?:me|us)|claims?|claimed|insists?(?! on\b)|thinks?|swears?|heard|read|keeps (?:saying|telling me|telling us)|tell us)(?: that)? "
)
_PUT = (
    r"(?:fact check(?: pls| please)?|correct me if i'?m wrong(?:,? but)?|(?:isn'?t|is) it (?:true|correct|right|a fact|so) that|can (?:you|anyone|anybody|somebody) confirm (?:that|whether|if)|(?:just )?(?:heard|read|reading|seen|saw)(?: (?:on|in|from) (?:\w+|a \w+))?(?: that)?"
    r"|(?:i'?m |im |i am )?(?:pretty|quite|fairly) sure(?: that)?|i (?:always |still )?(?:thought|believed|assumed)(?: that)?|(?:we'?re|we are|im|i'?m) planning (?:\w+ ){0,4}?on the basis that|hmm+)[ ,:]+"
)
_VERDICT = (
    r"(?P<verdict>(?:is|was|isn'?t) (?:that|this|it|he|she|they) (?:really |actually |still )?(?:right|true|so|correct|wrong|the case)|are they (?:right|wrong|correct)|can (?:you|anyone|anybody|somebody) confirm(?: that| this| it)?|true or (?:not|false)|myth or fact|fact or (?:myth|fiction)"
    r"|or am i wrong|am i (?:right|wrong)|(?:doesn'?t|does that|does it) sound right(?: to me)?|really|true|correct|right|ok|no)[ ?!.]*$"
)
_CLAIMED = re.compile(
    rf"{_START}(?:(?P<put>{_PUT})|(?P<said>{_SAID}))?(?P<claim>[^?;]{{12,160}}?)(?:[ ,.;:!?-]+{_VERDICT}|[ ,.!?]*$)",
    re.IGNORECASE | re.DOTALL,
)
_SPEAKER = re.compile(r"\b(?:i|i'?m|i'?ve|we|we'?re|we'?ve|my|our|me|us)\b", re.IGNORECASE)
_QUESTION = re.compile(rf"^(?:{_ASKS}|am|has|have|did|was|were|would)\b", re.IGNORECASE)


def verdict_wanted(message: str, catalog: Catalog) -> str | None:
    """The statement that a message wants a verdict on, without who said it and how it is asked: "fact check pls: …", "… is he right?"."""
    found = _CLAIMED.match(message) if len(message) <= _LONGEST else None
    if found is None or not (found["put"] or found["verdict"]):
        return None
    claim = found["claim"].strip(" ,.:!-")
    if claim == message.strip() or _QUESTION.search(claim) or _SPEAKER.search(claim):
        return None
    return f"{claim}, right?" if read(claim, catalog).of("credential", "phantom", "collision") else None


_SETTLED = (Intent.FACT, Intent.PREREQUISITES, Intent.RENEWAL, Intent.COVERAGE, Intent.LIFECYCLE, Intent.EXPLAIN, Intent.TIPS)
"""What holds a fact against a statement, or tells one: no other reading of it is looked for."""


def unsettled(query: Query) -> bool:
    """Whether the Query of a statement passes over what it says: advice, a plan, a list, the checks of a badge."""
    return query.intent not in _SETTLED or (query.intent is Intent.EXPLAIN and not query.said)


_STILL_THERE = re.compile(
    r"\b(?:still|available|bookable|open|on sale|running|active|current|around|exists?|out|live|offered)\b(?!.*\b(?:not|no longer)\b)",
    re.IGNORECASE,
)


def judged(query: Query, catalog: Catalog, claim: str) -> bool:
    """Whether the Query of a statement is one whose answer is a verdict on it."""
    if query.intent is Intent.LIFECYCLE:
        return query.slot == "ended" or _STILL_THERE.search(claim) is not None
    if any(i in catalog.beliefs or i in catalog.phantoms for i in query.said):
        return True
    if query.said or query.intent not in (
        Intent.FACT, Intent.PREREQUISITES, Intent.RENEWAL, Intent.COMPARE, Intent.ELIGIBILITY,
    ):  # fmt: skip
        return False
    return query.claim is True or query.slot == CLAIMS or query.supposed is not None
