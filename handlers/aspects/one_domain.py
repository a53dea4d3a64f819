"""One domain of an exam, where only that was asked: its weight first."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from handlers import wording

if TYPE_CHECKING:
    from catalog.blocks import Domain
    from handlers.aspects.talk import Saying, Talk


def one_domain(talk: Talk, saying: Saying, asked: str) -> Saying:
    """What the domain weighs that was asked about by its number, or as the one that weighs "most" or "least"."""
    outline = talk.held.domains
    if outline is None or not saying.sections:
        return saying
    items = list(enumerate(outline.items, 1))
    count = wording.plural(outline.count or len(items), "domain")
    if asked in ("most", "least"):
        weighed = [(domain.weight_high or domain.weight, at) for at, domain in items if domain.weight is not None]
        if len(weighed) < len(items) or len(items) < (outline.count or 0):
            return saying
        top = (max if asked == "most" else min)(weight for weight, _ in weighed if weight is not None)
        named = [domain.name for at, domain in items if (top, at) in weighed]
        share = f"{'up to ' if any(d.weight_high for _, d in items) else ''}{wording.number(top)} %"
        share += " each" if len(named) > 1 else ""
        verb = "are" if len(named) > 1 else "is"
        word = "heaviest" if asked == "most" else "lightest"
        return replace(saying, text=f"The {word} of the {count} of {talk.name} {verb} {wording.listing(named)} ({share}).")
    at, domain = items[int(asked) - 1]
    if domain.weight is None:
        none = "does not publish" if outline.weights_published is False else ""
        unknown = f"{talk.issuer} {none} the weight of it" if none else "we found no weight for it"
        return replace(saying, text=f"{domain.name} is one of the {count} of {talk.name}; {unknown}.")
    about = f" {wording.sentence(domain.detail)}" if domain.detail else ""
    share = f"{domain.name} is {_share(domain)} of the {talk.name} exam (domain {at} of {count.split()[0]})"
    return replace(saying, text=f"{share}.{about}")


def where_it_stands(talk: Talk, saying: Saying, numbers: str) -> Saying:
    """Where something stands in the outline, first: the domains with what is said of each, their weights and how many there are."""
    outline = talk.held.domains
    if outline is None or not saying.sections:
        return saying
    found = [outline.items[int(number) - 1] for number in numbers.split()]
    count = wording.plural(outline.count or len(outline.items), "domain")
    names = [f"{domain.name}{f' ({_share(domain)})' if domain.weight is not None else ''}" for domain in found]
    inside = "; ".join(text.rstrip(".") for text in (found[0].detail or "", *found[0].ai) if text) if len(found) == 1 else ""
    told = f"In {len(found)} of the {count} of {talk.name}: {wording.listing(names)}{f', with: {inside}' if inside else ''}"
    return replace(saying, text=f"{told}.")


def _share(domain: Domain) -> str:
    low = wording.number(domain.weight or 0)
    high = domain.weight_high
    return f"{low} to {wording.number(high)} %" if high and high != domain.weight else f"{low} %"
