"""Rules on where facts come from: dates are the sources' own, confidence follows from the source, knowledge carries no figure."""

from __future__ import annotations

from decimal import Decimal, InvalidOperation
from typing import TYPE_CHECKING

from catalog.blocks import Domains, Exam, Fee
from catalog.facts import CONFIDENCE
from catalog.problems import Finding
from catalog.provenance import Block, Provenance
from catalog.values import Confidence, Event
from catalog.walk import entries, join, keys, models, sources_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from catalog.catalog import Catalog

_EXAM_FIGURES = (
    "questions", "questions_high", "scored", "unscored", "minutes", "minutes_high", "appointment_minutes", "report_hours",
    "passing", "attempts",
)  # fmt: skip
_FEE_FIGURES = ("amount", "amount_high", "former_amount")


def checked_is_the_sources_own_date(catalog: Catalog) -> Iterator[Finding]:
    """`checked` is the `dated` of the main source, and left out where that gives none: never the day of writing."""
    for kind, owner, value in entries(catalog):
        known = sources_of(catalog, value)
        for path, node in models(value, Provenance):
            main = known.get(node.sources[0])
            if main is None or node.checked == main.dated:
                continue
            said = (
                f"write {main.dated}, the date of {node.sources[0]}"
                if main.dated
                else f"{node.sources[0]} gives no date: leave it out"
            )
            yield Finding(kind, owner, join(path, "checked"), said)


def confidence_follows_the_source(catalog: Catalog) -> Iterator[Finding]:
    """`issuer` rests on the issuer's page, `reported` on others, `unverified` on knowledge, or on what a note calls weak."""
    for kind, owner, value in entries(catalog):
        known = sources_of(catalog, value)
        for path, node in models(value, Provenance):
            main = known.get(node.sources[0])
            if main is None or node.confidence is CONFIDENCE[main.by]:
                continue
            weak = node.confidence is Confidence.UNVERIFIED and main.by == "third_party" and _explained(value, path, node)
            if not weak:
                wanted = CONFIDENCE[main.by].value
                yield Finding(kind, owner, join(path, "confidence"), f"the main source {node.sources[0]} makes this {wanted}")


def knowledge_carries_no_figure(catalog: Catalog) -> Iterator[Finding]:
    """No fee, exam number, weight or date rests on general knowledge."""
    for kind, owner, value in entries(catalog):
        known = sources_of(catalog, value)
        for path, block in models(value, Block):
            for key, name in keys(type(block)):
                held = getattr(block, name)
                if held is None or not _is_figure(block, name, held):
                    continue
                main = known.get(block.provenance_of(key).sources[0])
                if main is not None and main.by == "knowledge":
                    yield Finding(
                        kind, owner, join(path, key), "a figure or date needs a document; leave it out where there is none"
                    )


def apart_and_disputes_name_fields(catalog: Catalog) -> Iterator[Finding]:
    """What is sourced apart or disputed is a field of its block that is spelt right."""
    for kind, owner, value in entries(catalog):
        for path, block in models(value, Block):
            known = {key for key, _ in keys(type(block))}
            for key in block.apart:
                if key not in known:
                    yield Finding(kind, owner, join(path, f"apart.{key}"), f"this block has no field {key}")
            for number, dispute in enumerate(block.disputed):
                if dispute.field != "." and dispute.field not in known:
                    yield Finding(kind, owner, join(path, f"disputed.{number}.field"), f"this block has no field {dispute.field}")


def disputed_fees_are_numbers(catalog: Catalog) -> Iterator[Finding]:
    """The rivals of a disputed amount are numbers, the preferred one is the block's; with `quote: none` the block has none."""
    for kind, owner, value in entries(catalog, "credentials", "issuers"):
        for path, fee in models(value, Fee):
            for number, dispute in enumerate(fee.disputed):
                if dispute.field != "amount":
                    continue
                here = join(path, f"disputed.{number}")
                if dispute.quote == "none":
                    if fee.amount is not None:
                        yield Finding(kind, owner, join(path, "amount"), "no value is quoted: leave the amount out")
                    continue
                rivals = [_number(rival.value) for rival in dispute.values]
                for place, rival in enumerate(rivals):
                    if rival is None:
                        yield Finding(kind, owner, f"{here}.values.{place}.value", "a rival amount is a plain number")
                if dispute.quote == "preferred" and fee.amount not in rivals:
                    yield Finding(kind, owner, here, "the preferred value is the block's amount and stands among the rivals")


def own_sources_hide_no_shared_ones(catalog: Catalog) -> Iterator[Finding]:
    """A document of sources.yaml is not described again in a file."""
    for kind, owner, value in entries(catalog, "credentials", "issuers", "said", "beliefs"):
        for name in getattr(value, "sources", {}):
            if name in catalog.sources:
                yield Finding(kind, owner, f"sources.{name}", "this source stands in sources.yaml: leave it out here")


def _explained(value: object, path: str, node: Provenance) -> bool:
    """Whether a note stands with the block that a provenance belongs to."""
    if isinstance(node, Block):
        return node.note is not None
    inside = path.split(".")[:-2]  # …apart.<field>
    for step in inside:
        value = value.get(step) if isinstance(value, dict) else getattr(value, step, None)
    return getattr(value, "note", None) is not None


def _is_figure(block: Block, name: str, held: object) -> bool:
    if isinstance(held, Event):
        return True
    match block:
        case Exam():
            return name in _EXAM_FIGURES and held != "not_published"
        case Fee():
            return name in _FEE_FIGURES and held != "not_published"
        case Domains():
            return name == "items" and any(domain.weight is not None for domain in block.items)
        case _:
            return False


def _number(text: str) -> Decimal | None:
    try:
        number = Decimal(text)
    except InvalidOperation:
        return None
    return number if number.is_finite() else None
