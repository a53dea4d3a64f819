"""A small field for plans: gates that open one another, disputed and unknown fees, another currency, a cloud."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from catalog.engine.plan_sets import Option, ordered
from tests.catalogs import catalog, credential
from tests.field import OPEN_TO_ALL, ROLES, TOPICS, TRUSTED, WATCHED, depths, fee, fit, judged

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from catalog.catalog import Catalog
    from catalog.model import Credential

RIVALS = {
    "field": "amount",
    "quote": "range",
    "why": "two shops",
    "values": [{"value": "600", "sources": ["page"]}, {"value": "900", "sources": ["page"]}],
}


def made(
    name: str, amount: int | None, hours: int | None, roles: dict[str, Any], topics: dict[str, Any], **more: Any
) -> Credential:
    """One credential with a fee, hours of study and what it covers."""
    judgement = judged(roles, topics) | ({"effort": {"low": hours / 2, "high": hours, "why": "a test"}} if hours else {})
    fees = {} if amount is None else fee(amount)
    least: dict[str, Any] = {"conditions": OPEN_TO_ALL, "exams": WATCHED, "fees": fees, "judgement": judgement, **TRUSTED}
    return credential(name, acronym=name.upper(), **(least | more))


def stacks(**more: Any) -> Catalog:
    """The field: a base that opens a top, a middle that does without, and what is not known of others."""
    ciso, builder = fit(ciso="core"), fit(builder="core")
    return catalog(
        made("base", 300, 40, fit(ciso="useful"), depths(ai_governance="mention")),
        made(
            "top", 600, 40, ciso, depths(ai_governance="applied", ai_risk="applied"),
            conditions={"sit": {"required": {"any_of": [{"credential": "base"}, {"credential": "senior"}]}}},
        ),
        made(
            "senior", 700, 100, fit(ciso="useful"), depths(ai_risk="conceptual"),
            conditions={"certify": {"required": {"years": "5", "kind": "security", "in": "security"}}},
        ),
        made("middle", 500, 60, ciso, depths(ai_governance="applied", ai_risk="conceptual"), issuer="order"),
        made("disputed", 700, 30, ciso, depths(ai_governance="applied", ai_risk="applied"), issuer="order",
             fees={"exam": {"for": "exam", "amount": "700", "disputed": [RIVALS]}}),
        made("untold", None, 30, ciso, depths(ai_governance="applied", ai_risk="applied")),
        made("endless", 200, None, ciso, depths(ai_governance="applied", ai_risk="applied"), issuer="order"),
        made("abroad", 100, 20, ciso, depths(ai_governance="applied", ai_risk="conceptual"),
             fees={"exam": {"for": "exam", "amount": "100", "currency": "GBP"}}),
        made("injector", 400, 60, builder, depths(prompt_injection="hands-on")),
        made("agent", 350, 60, builder, depths(agentic_ai="applied"), validity={"years": 2},
             fees={"exam": {"for": "exam", "amount": "350"}, "yearly": {"for": "maintenance", "amount": "50", "per": "year"}}),
        made("tied", 100, 20, builder, depths(agentic_ai="applied", prompt_injection="applied"), platform="aws", track="platform"),
        roles=ROLES,
        topics=TOPICS,
        experience={"security": {"name": "information security"}},
        **more,
    )  # fmt: skip


def every_closed_set(options: Sequence[Option]) -> Iterator[tuple[Option, ...]]:
    """All sets that some order can earn: for who wants to check the search by hand; exponential."""
    for bits in range(1 << len(options)):
        chosen = tuple(option for at, option in enumerate(options) if bits >> at & 1)
        if ordered(chosen) is not None:
            yield chosen
