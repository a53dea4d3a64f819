"""What is examined: domains and weights, where AI stands in them, topics by depth, how old the outline is."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from catalog.values import Depth
from handlers import wording
from handlers.answer import Weight, Weights
from handlers.aspects.talk import Saying, each_version

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from catalog.blocks import Domain, Domains
    from handlers.aspects.talk import Talk

LIVES_HERE = "AI security lives here"
_LONGEST = 220
"""Up to this length the skills stand in the sentence itself, else below it."""
_AI_NAME = re.compile(
    r"\b(?:AI|ML|LLMs?|GenAI|artificial intelligence|machine learning|generative|agent\w*|models?)\b", re.IGNORECASE
)
OUTLINE_SAID = re.compile(r"\b(?:outlines?|body of knowledge|syllabus)\b", re.IGNORECASE)
_AI_SAID = re.compile(r"\b(?:AI|ML|GenAI|artificial intelligence|machine learning|language models?)\b")


def weights(talk: Talk) -> Weights | None:
    """The domains as a section of weights people can see; None where no domain is known."""
    outline = talk.held.domains
    if outline is None or not outline.items:
        return None
    talk.use("domains.items")
    title = "Exam domains"
    if all(domain.weight is None for domain in outline.items):
        title += " (weights not published)" if outline.weights_published is False else " (we found no weights)"
    return Weights(tuple(_weight(domain) for domain in outline.items), title)


def _weight(domain: Domain) -> Weight:
    note = f"{LIVES_HERE}: {'; '.join(domain.ai)}" if domain.ai else None
    return Weight(domain.name, domain.weight, domain.weight_high or domain.weight, note)


def _with_share(domain: Domain) -> str:
    if domain.weight is None:
        return domain.name
    if domain.weight_high and domain.weight_high != domain.weight:
        return f"{domain.name} ({wording.number(domain.weight)} to {wording.number(domain.weight_high)} %)"
    return f"{domain.name} ({wording.number(domain.weight)} %)"


def domains(talk: Talk) -> Saying:
    """The exam's domains with their weights."""
    outline = talk.held.domains
    if outline is not None and (earlier := _not_yet(talk, outline)):
        return earlier
    section = weights(talk)
    if outline is None or section is None:
        return _unlisted(talk, outline)
    listed = wording.listing(_with_share(domain) for domain in outline.items)
    short = " · ".join(_with_share(domain) for domain in outline.items)
    notes = list(_notes(talk, outline))
    count = outline.count or len(outline.items)
    lead = f"{talk.name} has {counted(outline)}"
    if all(domain.weight is None for domain in outline.items):
        lead += " (weights not published)" if outline.weights_published is False else " (we found no weights)"
    text = f"{lead}: {listed}.{_heaviest(outline.items) if count == len(outline.items) else ''}"
    if outline.note and all(domain.weight is None for domain in outline.items):
        text = f"{text} {wording.sentence(outline.note)}"
        short = f"{short}. {outline.note.rstrip('.')}"
    return Saying(text, short, notes=tuple(notes), sections=(section,), paths=("domains.items",))


def weights_held_against(talk: Talk, saying: Saying, words: str) -> Saying:
    """The outline, and whether the figures in the words are its weights; nothing is said of that where a weight is not known."""
    outline = talk.held.domains
    if outline is None or any(domain.weight is None for domain in outline.items):
        return saying
    held = [_figures(domain) for domain in outline.items]
    read = words.split("/")
    if read == held:
        lead = f"Yes, {words} are its weights"
    elif sorted(read) == sorted(held) and not ((dispute := outline.dispute_of("items")) and words in dispute.told):
        lead = f"The figures {words} are its own but stand in another order in the outline in force, so go by the names"
    else:
        lead = f"No, {words} are not its weights in the outline in force"
    return replace(saying, text=f"{lead}: {saying.text}")


def _figures(domain: Domain) -> str:
    low, high = (f"{weight or 0:g}" for weight in (domain.weight, domain.weight_high or domain.weight))
    return low if low == high else f"{low}-{high}"


def counted(outline: Domains) -> str:
    """How many domains there are, and of how many of them that is all we know."""
    known = len(outline.items)
    least = "" if outline.count or not outline.partial else "at least "
    more = f", of which we know {known}" if outline.count and outline.count > known else ""
    return f"{least}{wording.plural(outline.count or known, 'domain')}{more}"


def _not_yet(talk: Talk, outline: Domains) -> Saying | None:
    """The outline before, where the recorded one comes into force after the day asked about."""
    if outline.effective is None or outline.former is None or talk.today >= outline.effective.date.first:
        return None
    talk.use("domains.former", "domains")
    talk.use("domains.effective")
    change = f"On {wording.day(talk.today)} the outline before that of {wording.event(outline.effective)} is examined"
    return Saying(f"{talk.name}: {wording.sentence(outline.former)} {change}.", outline.former, what="outline")


def _unlisted(talk: Talk, outline: Domains | None) -> Saying:
    """How many domains there are, or which there were, where no list of them was found."""
    if outline is not None and outline.count:
        talk.use("domains.count")
        weights_too = f", and {talk.issuer} does not publish the weights" if outline.weights_published is False else ""
        count = wording.plural(outline.count, "domain")
        return Saying(f"{talk.name} has {count}; we found no list of them{weights_too}.", str(outline.count))
    if outline is not None and outline.former and outline.effective:
        notes = tuple(_notes(talk, outline))
        text = (
            f"We found no list of domains for the outline of {talk.name} that is in force since {wording.event(outline.effective)}."
        )
        return Saying(text, "not found for the present outline", what="outline", notes=notes)
    return _in_words(talk) or talk.found_no("exam outline (domains)")


def _notes(talk: Talk, outline: Domains) -> Iterator[str]:
    """Where sources disagree, what is not published, what qualifies the list, and what is no longer examined."""
    dispute = outline.dispute_of("items")
    if dispute:
        yield f"On the domains {wording.disputed(dispute)}. {wording.sentence(dispute.why)}"
    if outline.note and any(domain.weight is not None for domain in outline.items):
        yield wording.sentence(outline.note)
    if outline.weights_published is False:
        yield f"{talk.issuer} does not publish the weights."
    if outline.former and outline.effective:
        talk.use("domains.effective")
        talk.use("domains.former", "domains")
        yield f"In force since {wording.event(outline.effective)}. No longer examined: {wording.sentence(outline.former)}"
        return
    since = next((f"{path}.outline_from" for _, exam, path in each_version(talk) if exam.outline_from), None)
    event = next((exam.outline_from for _, exam, _ in each_version(talk) if exam.outline_from), None)
    if since and event and event.date.first <= talk.today:
        talk.use(f"{since}.date", since)
        yield f"This outline has been examined since {wording.event(event)}."


def _in_words(talk: Talk) -> Saying | None:
    """What is examined, told in a sentence where no list of domains was found."""
    told = [
        (key, statement.text.rstrip("."))
        for key, statement in talk.held.statements.items()
        if statement.about == "content" and key not in talk.catalog.topics and not key.startswith("topic-")
    ]
    told.sort(key=lambda one: bool(OUTLINE_SAID.search(one[1])))
    if not told:
        return None
    talk.use(*(f"statements.{key}.text" for key, _ in told[:1]))
    _, text = told[0]
    return Saying(f"We found no weighted exam domains for {talk.name}; on its content: {text}.", text, what="content")


def _heaviest(items: Sequence[Domain]) -> str:
    """The one domain that weighs most, where the weights tell."""
    weighed = [(domain.weight_high or domain.weight, domain.name) for domain in items if domain.weight is not None]
    top = max((weight for weight, _ in weighed if weight is not None), default=None)
    names = [name for weight, name in weighed if weight == top]
    return f" The heaviest is {names[0]}." if len(names) == 1 and len(weighed) > 1 else ""


def ai_content(talk: Talk) -> Saying:
    """Where AI stands in the outline: inside which domain, and how deep each AI topic goes."""
    outline = talk.held.domains
    items = list(enumerate(outline.items)) if outline else []
    inside = [(at, domain) for at, domain in items if domain.ai]
    if inside:
        for at, _ in inside:
            talk.use(f"domains.items.{at}.ai")
        told = "; ".join(f"domain {at + 1}, {_with_share(domain)}: {'; '.join(domain.ai)}" for at, domain in inside)
        names = wording.listing(f"{at + 1} {_with_share(domain)}" for at, domain in inside)
        own = _named_for_ai(talk) or (outline and outline.partial)
        lead = f"In {talk.name} AI security stands" if own else f"{talk.name} has no AI domain of its own; AI security stands"
        section = weights(talk)
        place = told if len(told) <= _LONGEST else f"{len(inside)} of {len(items)} domains: {names}"
        share = "" if own else " We found no figure for its own share."
        text = f"{lead} in {place}.{share}{_since(talk)}"
        return Saying(text, wording.shorten(told, 2 * _LONGEST), sections=(section,) if section else ())
    deep = ai_topics(talk)
    named = _named_for_ai(talk)
    section = weights(talk) if named else None
    lead = ""
    if named:
        every = len(named) == len(items) and not (outline and outline.partial)
        count = f"all {len(items)}" if every else f"{len(named)} of {len(items)}"
        lead = f"In {talk.name} AI stands in {count} domains by name: {wording.listing(_with_share(domain) for domain in named)}."
    if not deep:
        if lead:
            return Saying(lead, lead, sections=(section,) if section else ())
        return _without_ai(talk) or _ai_in_words(talk) or talk.found_no("statement on AI in the outline")
    told = _by_depth(talk, deep)
    if max(deep.values()) is Depth.MENTION:
        topics_told = f"{talk.name} touches AI only in passing: {told.partition(': ')[2]}."
    else:
        topics_told = f"AI topics in {talk.name}, deepest first: {told}."
    return Saying(f"{lead} {topics_told}".strip(), told, sections=(section,) if section else ())


def _since(talk: Talk) -> str:
    """Since when the outline has been in force, where that is less than a year: who asks may know the one before."""
    outline = talk.held.domains
    event = outline.effective if outline else None
    if event is None or not 0 <= (talk.today - event.date.first).days < _NEW_FOR:
        return ""
    talk.use("domains.effective", "domains")
    return f" This outline has been in force since {wording.event(event)}."


_NEW_FOR = 365


def _ai_in_words(talk: Talk, *about: str) -> Saying | None:
    """What a statement (of these kinds) says of AI in it, where no topic or domain does."""
    for key, statement in talk.held.statements.items():
        if statement.about in (about or ("content", "change", "caveat", "exam")) and _AI_SAID.search(statement.text):
            talk.use(f"statements.{key}.text")
            text = wording.sentence(statement.text)
            return Saying(f"On AI in {talk.name}: {text}", text, what="AI in the outline")
    return None


def _without_ai(talk: Talk) -> Saying | None:
    """The AI topics it is known not to cover, where none is known that it does, with what a statement says of AI in it."""
    absent = [topic for topic, depth in talk.held.depths().items() if depth is Depth.NONE and _of_ai(talk, topic)]
    if not absent:
        return None
    for topic in absent:
        if shown := talk.held.shown(topic):
            talk.use(f"{shown[0]}.depth")
    names = wording.listing((wording.lowered(talk.catalog.topics[topic].name) for topic in absent), "or")
    said = _ai_in_words(talk, "content")
    text = f"We know of no AI topic in {talk.name}, and it does not cover {names}.{f' {said.text}' if said else ''}"
    return Saying(text, f"not covered: {names}", "none", "AI in the outline")


def _named_for_ai(talk: Talk) -> list[Domain]:
    """Domains whose name says that they are about AI."""
    outline = talk.held.domains
    return [domain for domain in outline.items if _AI_NAME.search(domain.name)] if outline else []


def ai_topics(talk: Talk) -> dict[str, Depth]:
    """AI topics it covers, deepest first."""
    depths = {topic: depth for topic, depth in talk.held.depths().items() if depth > Depth.NONE and _of_ai(talk, topic)}
    return dict(sorted(depths.items(), key=lambda item: -item[1]))


def _of_ai(talk: Talk, topic: str) -> bool:
    """Whether its depth says anything of AI."""
    return topic in talk.catalog.topics and not talk.catalog.topics[topic].general


def _by_depth(talk: Talk, depths: dict[str, Depth]) -> str:
    """Topics grouped by depth, in words."""
    groups: dict[Depth, list[str]] = {}
    for topic, depth in depths.items():
        held = talk.catalog.topics.get(topic)
        groups.setdefault(depth, []).append(held.name if held else topic.replace("-", " "))
        if shown := talk.held.shown(topic):
            talk.use(f"{shown[0]}.depth")
    return "; ".join(f"{DEPTHS[depth]}: {' · '.join(groups[depth])}" for depth in sorted(groups, reverse=True))


DEPTHS = {
    Depth.HANDS_ON: "hands-on",
    Depth.APPLIED: "applied",
    Depth.CONCEPTUAL: "as concepts",
    Depth.MENTION: "only mentioned",
    Depth.NONE: "not covered",
}
"""The scale in words that fit a sentence."""


def topics(talk: Talk) -> Saying:
    """What it covers and how deeply; what it is known not to cover."""
    depths = dict(sorted(talk.held.depths().items(), key=lambda item: -item[1]))
    if not depths:
        return talk.found_no("list of topics")
    told = _by_depth(talk, depths)
    judged = "" if talk.held.topics else " The depths are our judgement."
    return Saying(f"{talk.name} covers, by depth: {told}.{judged}", told, paths=tuple(f"topics.{t}" for t in talk.held.topics))
