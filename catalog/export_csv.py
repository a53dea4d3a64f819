"""The catalog as a table for a spreadsheet: one row a credential, what is not known left empty."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING, Any

from catalog.conditions import HoldsCredential, leaves
from catalog.engine.fees import first_attempt
from catalog.export_dates import dates_of
from catalog.facts import json_value
from catalog.values import NONE, NOT_PUBLISHED, Certainty

if TYPE_CHECKING:
    from datetime import date

    from catalog.catalog import Catalog
    from catalog.conditions import Condition
    from catalog.engine.openings import Opening
    from catalog.export_dates import Dates
    from catalog.model import Credential

Row = dict[str, Any]
_FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""A cell that begins so is a formula to a spreadsheet."""


def table(catalog: Catalog, day: date) -> str:
    """The whole table as it stands on a day, with a header."""
    rows = [_row(held, catalog, day) for held in catalog.credentials.values()]
    text = io.StringIO()
    writer = csv.DictWriter(text, list(rows[0]) if rows else ["id"], lineterminator="\r\n")
    writer.writeheader()
    writer.writerows({key: _cell(value) for key, value in row.items()} for row in rows)
    return text.getvalue()


def _row(held: Credential, catalog: Catalog, day: date) -> Row:
    own = catalog.own.get(("credentials", held.id))
    issuer = catalog.issuers.get(held.issuer)
    exam = held.exams[list(held.exams)[-1]] if held.exams else None
    validity, rule = held.validity, held.recertification
    return {
        "id": held.id,
        "name": held.name,
        "acronym": held.acronym,
        "issuer": issuer.name if issuer else held.issuer,
        "kind": held.kind,
        "track": held.track,
        "level": held.level,
        "platform": held.platform,
        **_dates(dates_of(held, catalog, day)),
        "exams": [code for code in held.exams if code != "main"],
        "questions": exam.questions if exam else None,
        "minutes": exam.minutes if exam else None,
        "proctored": exam.proctored if exam else None,
        "languages": exam.languages if exam else (),
        **_fees(held, catalog, day),
        **_gate(held),
        "validity_years": "lifetime" if validity and validity.lifetime else validity.years if validity else None,
        "credits_per_cycle": (NONE if rule.none else rule.per_cycle) if rule else None,
        "credit_unit": rule.unit if rule else None,
        "replaced_by": list(held.replaced_by),
        "new_exam_of": held.new_exam_of.credential if held.new_exam_of else None,
        "topics": [f"{topic}:{depth.word}" for topic, depth in held.depths().items()],
        "page": held.website.url if held.website else None,
        "recorded": held.recorded,
        "own_entry": (own.name or "yes") if own else None,
        **_policy(held),
        "catalog_version": catalog.version,
        "as_of": day,
    }


def _dates(told: Dates) -> Row:
    """How it stands on the day, each date with how sure it is; what ends or begins in some languages only stands in `stretches`."""
    return {
        "state": told.state.value,
        "open_in": told.open_in,
        "closed_in": told.closed_in,
        "launched": told.launched.date if told.launched else None,
        "launched_certainty": told.launched.certainty.value if told.launched else None,
        "launched_disputed": told.launched_rivals,
        "ends": told.ends.date if told.ends else None,
        "ends_certainty": told.ends.certainty.value if told.ends else None,
        "stretches": [_stretch(one) for one in told.stretches],
    }


def _stretch(one: Opening) -> str:
    """One exam version in some of its languages: "MLA-C01 (en): retired, until 2026-09-28"."""
    bounds = (("from", one.first), ("until", one.last))
    parts = [f"{word} {d.event.date}{_SURE[d.event.certainty]}" for word, d in bounds if d is not None]
    parts += [f"until {one.open_until.removeprefix('until ')}"] if one.open_until else []
    spoken = f" ({' '.join(one.languages)})" if one.languages else ""
    return f"{one.exam}{spoken}: {', '.join((one.state.value, *parts))}"


_SURE = {Certainty.CONFIRMED: "", Certainty.EXPECTED: " (expected)"}


def _fees(held: Credential, catalog: Catalog, day: date) -> Row:
    """What a first attempt costs on the day, lowest to highest as disputed as it is, and who says so."""
    found = first_attempt(catalog, held.id, day)
    prices = [price for price in (found.exam or found.with_training) if price.low is not None]
    published = not any(price.known == NOT_PUBLISHED for price in (*found.exam, *found.with_training))
    main = prices[0] if prices else None
    fact = catalog.fact(main.owner, f"{main.path}.amount") or catalog.fact(main.owner, main.path) if main else None
    same = [price for price in prices if main and price.currency == main.currency]
    return {
        "exam_fee_low": min((price.low for price in same if price.low is not None), default=None if published else NOT_PUBLISHED),
        "exam_fee_high": max((price.high or price.low for price in same if price.low is not None), default=None),
        "currency": main.currency if main else None,
        "with_training": bool(prices and not found.exam) or None,
        "fee_disputed": any(price.fee.disputed for price in same) or None,
        "fee_checked": fact.checked if fact else None,
        "fee_confidence": fact.confidence.value if fact else None,
        "fee_source": fact.source if fact else None,
    }


def _gate(held: Credential) -> Row:
    """What has to be held to sit it and to be certified: `none`, `yes` with the credentials it names, or empty for not known."""
    row: Row = {}
    for name in ("sit", "certify"):
        stage = getattr(held.conditions, name)
        asked = stage.required if stage else None
        row[f"required_to_{name}"] = None if asked is None else NONE if asked == NONE else "yes"
        row[f"credentials_to_{name}"] = _named(asked) if asked is not None and asked != NONE else ()
    return row


def _named(tree: Condition) -> list[str]:
    """The credentials that a tree names."""
    return list(dict.fromkeys(leaf.credential for leaf in leaves(tree) if isinstance(leaf, HoldsCredential)))


def _policy(held: Credential) -> Row:
    """What the organisation whose folder is laid over makes of it."""
    policy = held.organisation
    paid = policy.reimbursed if policy else None
    return {
        "reimbursed": ("in full" if paid.in_full else f"{json_value(paid.amount)} {paid.currency}") if paid else None,
        "preferred": (policy.preferred is not None or None) if policy else None,
        "hidden": (policy.hidden is not None or None) if policy else None,
    }


def _cell(value: Any) -> str:
    """A value as text that no spreadsheet takes for a formula."""
    match value:
        case None:
            return ""
        case bool():
            return "yes" if value else "no"
        case list() | tuple():
            text = "; ".join(str(one) for one in value)
        case _:
            text = str(json_value(value))
    return f"'{text}" if text.startswith(_FORMULA) else text
