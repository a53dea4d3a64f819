"""Tips on single credentials: the three checks as an example, prices in dispute, and where AI stands in an exam."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING

from catalog.engine.lifecycle import is_open
from catalog.engine.trust import trust
from catalog.remembered import remembered
from handlers import wording
from handlers.answer import Point, Points, Prompt
from handlers.aspects import outline
from handlers.aspects.money import LABELS
from handlers.aspects.talk import page
from handlers.gating import checks
from handlers.query import Aspect, Intent, Query, about
from handlers.tipping.card import Card, points
from handlers.tipping.tip import Tip, TipKind
from handlers.tipping.whose import on_ai, topics_of, tracks_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from catalog.blocks import Domain, Fee
    from catalog.catalog import Catalog
    from handlers.answer import Answer
    from handlers.aspects.talk import Talk

_DECIDED = 2
"""A check makes an example where evidence decides so many of the three, for or against."""
_LONGEST = 220
_FOR = {
    "exam": "for the exam", "exam_with_training": "for the exam with training", "maintenance": "for keeping it",
    "application": "for the application", "retake": "for a retake", "training": "for the training",
    "subscription": "for the subscription", "renewal": "for the renewal",
}  # fmt: skip
_FROM = re.compile(r" \[[^\]]*\]\.$")
_SHARE = re.compile(r"(?<=%\)): .*", re.DOTALL)


def tips(catalog: Catalog, day: date) -> Iterator[Tip]:
    """Every tip about one credential that can be taken on the day."""
    for key, tips_on_it in _examples(catalog).items():
        if is_open(catalog, key, day):
            yield from tips_on_it


@remembered(most=8)
def _examples(catalog: Catalog) -> dict[str, tuple[Tip, ...]]:
    """What each credential is an example of, whatever the day."""
    checked = set(_checked(catalog))
    found: dict[str, tuple[Tip, ...]] = {}
    for key, held in catalog.offered.items():
        kinds = [
            *([TipKind.CHECK] if key in checked else []),
            *([TipKind.DISPUTE] if any(fee.dispute_of("amount") for fee in held.fees.values()) else []),
            *([TipKind.INSIDE] if held.domains and any(domain.ai for domain in held.domains.items) else []),
        ]
        found[key] = tuple(Tip(kind, key, (key,), tracks_of(catalog, (key,)), topics_of(catalog, key)) for kind in kinds)
    return found


def _checked(catalog: Catalog) -> Iterator[str]:
    """For each issuer and outcome of the checks one credential on AI, that which goes deepest: the others would say the same."""
    best: dict[tuple[str, ...], tuple[int, str]] = {}
    for key, held in catalog.offered.items():
        verdicts = tuple(check.verdict for check in trust(catalog, key).checks)
        if on_ai(catalog, key) and sum(verdict != "not_evidenced" for verdict in verdicts) >= _DECIDED:
            depth = sum(int(d) for t, d in held.depths().items() if t in catalog.topics and not catalog.topics[t].general)
            best[held.issuer, *verdicts] = max(best.get((held.issuer, *verdicts), (-1, "")), (depth, key))
    yield from (key for _, key in best.values())


def compose(tip: Tip, catalog: Catalog, day: date) -> Answer:
    """The tip about one credential."""
    card = Card(tip.kind, catalog, day)
    match tip.kind:
        case TipKind.CHECK:
            return _checks(card, tip.subject)
        case TipKind.DISPUTE:
            return _dispute(card, tip.subject)
        case _:
            return _inside(card, tip.subject)


def _checks(card: Card, credential: str) -> Answer:
    talk = card.talk(credential)
    found = trust(card.catalog, credential)
    each = tuple(checks.check_point(card.catalog, card.ledger, check) for check in found.checks)
    shorter = tuple(Point(p.text, _first(p.detail), state=p.state) for p in each)
    missing = any(check.verdict == "not_evidenced" for check in found.checks)
    return card.answer(
        checks.headline(card.catalog, card.ledger, talk.name, found),
        [Points(shorter)],
        named=(credential,),
        prompts=(
            Prompt("Is it worth it?", Query(intent=Intent.WORTH, sides=about(credential))),
            *card.profiles((credential,)),
            Prompt("Check another badge", Query(intent=Intent.VERIFY)),
        ),
        notes=(checks.WHOSE,) if missing else (),
    )


def _first(detail: str | None) -> str | None:
    """The main piece of evidence without where it is from, which stands below; the others stand behind the buttons."""
    return _FROM.sub(".", wording.shorten(detail.split("\n", 1)[0], 300)) if detail else None


def _dispute(card: Card, credential: str) -> Answer:
    """Which figures go round, for what, and which we go by."""
    talk = card.talk(credential)
    groups: dict[str, list[tuple[str, Fee]]] = {}
    for key, fee in talk.held.fees.items():
        if fee.dispute_of("amount"):
            groups.setdefault(fee.for_, []).append((key, fee))
    told = [f"{_figures(talk, fees)} {_FOR.get(kind, '')}".strip() for kind, fees in groups.items()]
    headline = f"What {talk.name} costs depends on whom you ask: {'; '.join(told)}."
    whys = [_why(fees) for fees in groups.values()]
    return card.answer(
        headline,
        [points(*dict.fromkeys(whys))],
        named=(credential,),
        notes=[where] if (where := page(talk)) else [],
        prompts=(
            Prompt("All its fees", Query(intent=Intent.FACT, sides=about(credential), aspects=(Aspect.FEE,))),
            *card.profiles((credential,)),
            Prompt("Is it worth it?", Query(intent=Intent.WORTH, sides=about(credential))),
        ),
    )


def _figures(talk: Talk, fees: list[tuple[str, Fee]]) -> str:
    """The rival figures, for each group of people they are for; only that there are several where none is to be quoted."""
    told = []
    for key, fee in fees:
        dispute = fee.dispute_of("amount")
        talk.use(f"fees.{key}.amount", f"fees.{key}")
        values = wording.listing(sorted(dispute.told, key=_size), "or") if dispute else ""
        who = f" for {fee.who}" if fee.who and len(fees) > 1 else ""
        told.append(f"{values} {fee.currency}{who}" if values else "several figures")
    return wording.listing(dict.fromkeys(told))


def _size(figure: str) -> float:
    """A figure's size, to tell the lowest first; what is no figure stands last."""
    match = re.match(r"[\d.,]+", figure)
    return float(match.group().replace(",", "").rstrip(".")) if match else float("inf")


def _why(fees: list[tuple[str, Fee]]) -> str:
    """What we go by, and why; or that we go by none."""
    _, fee = fees[0]
    dispute = fee.dispute_of("amount")
    if dispute is None:
        return ""
    label = LABELS[fee.for_].lower()
    why = wording.spelt(dispute.why.rstrip("."))
    if dispute.quote == "preferred" and isinstance(fee.amount, Decimal) and len(fees) == 1:
        return f"{label.capitalize()}: we go by {wording.money(fee.amount, fee.currency)}. {why}"
    taken = {"none": "we quote none of them", "range": "we give the range", "preferred": "we go by the first of each"}[
        dispute.quote
    ]
    return f"{label.capitalize()}: {taken}. {why}"


def _inside(card: Card, credential: str) -> Answer:
    talk = card.talk(credential)
    said = outline.ai_content(talk)
    items = talk.held.domains.items if talk.held.domains else ()
    talk.use("domains.items")
    listed = tuple(
        Point(_domain(at, domain), wording.sentence(wording.shorten("; ".join(domain.ai), _LONGEST)))
        for at, domain in enumerate(items, 1)
        if domain.ai
    )
    return card.answer(
        wording.sentence(_SHARE.sub("", said.text)),
        [Points(listed[:4])],
        named=(credential,),
        prompts=(
            Prompt("What it leaves open", Query(intent=Intent.GAPS, sides=about(credential))),
            *card.profiles((credential,)),
        ),
    )


def _domain(at: int, domain: Domain) -> str:
    """A domain with its number and its share."""
    if domain.weight is None:
        return f"Domain {at}, {domain.name}"
    high = f" to {wording.number(domain.weight_high)}" if domain.weight_high and domain.weight_high != domain.weight else ""
    return f"Domain {at}, {domain.name} ({wording.number(domain.weight)}{high} %)"
