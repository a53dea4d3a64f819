"""Random small catalogs, persons and wishes for the properties of choosing."""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from hypothesis import strategies as st

from catalog.engine.case import Case
from handlers.person import Held, Money, Person
from handlers.query import Limits
from tests.catalogs import catalog, credential
from tests.field import ROLES, TODAY, TOPICS, depths, fit, judged

if TYPE_CHECKING:
    from catalog.catalog import Catalog
    from catalog.model import Credential

IDS = tuple(f"c{n}" for n in range(5))
LIVES = (
    {"seen": "active"},
    {"launched": {"date": "2024-01-01"}},
    {"ended": {"date": "2026-01-31"}},
    {"launched": {"date": "2020"}, "ended": {"date": "2027-06-30"}},
    {"announced": {"date": "2026-06-01"}, "seen": "announced"},
    {"beta": {"date": "2026-10-01"}, "seen": "beta"},
    {"launched": {"date": "2027-Q1", "certainty": "expected"}},
)
GRADES = ("core", "useful", "marginal", "wrong")
DEPTHS = ("none", "mention", "conceptual", "applied", "hands-on")


@dataclass
class Made:
    """A case with what it was made from."""

    catalog: Catalog
    person: Person
    limits: Limits
    roles: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()
    extra: dict[str, Any] = field(default_factory=dict)

    @property
    def case(self) -> Case:
        """The engine's case."""
        return Case(self.catalog, self.person, self.limits, TODAY, self.roles, self.topics)


@st.composite
def credentials(draw: st.DrawFn, name: str) -> Credential:
    """One credential with a random life, fee, gate, fit and content."""
    roles = draw(st.dictionaries(st.sampled_from(sorted(ROLES)), st.sampled_from(GRADES), max_size=4))
    topics = draw(st.dictionaries(st.sampled_from(sorted(TOPICS)), st.sampled_from(DEPTHS), max_size=5))
    amount = draw(st.none() | st.integers(min_value=0, max_value=2000))
    style = draw(st.none() | st.sampled_from(("knowledge", "hands-on", "mixed", "completion")))
    gate = draw(st.none() | st.just("none") | st.sampled_from([i for i in IDS if i != name]).map(lambda i: {"credential": i}))
    earlier = [i for i in IDS if i < name]
    older = draw(st.none() | st.sampled_from(earlier)) if earlier else None
    more: dict[str, Any] = {}
    if gate is not None:
        more["conditions"] = {"sit": {"required": gate}}
    if older is not None and draw(st.booleans()):
        more["new_exam_of"] = {"credential": older}
    if amount is not None:
        more["fees"] = {"exam": {"for": "exam", "amount": str(amount)}}
    if style is not None:
        more["exams"] = {"main": {"style": style, "proctored": draw(st.none() | st.booleans())}}
    return credential(
        name,
        lifecycle=draw(st.sampled_from(LIVES)),
        track=draw(st.sampled_from(("governance", "platform", "foundation"))),
        platform=draw(st.sampled_from((None, None, "aws", "azure"))),
        judgement=judged(fit(**roles), depths(**topics)),
        **more,
    )


@st.composite
def catalogs(draw: st.DrawFn) -> Catalog:
    """A catalog of five credentials; gates and exam versions may chain, never in a circle of versions."""
    return catalog(*(draw(credentials(name)) for name in IDS), roles=ROLES, topics=TOPICS)


@st.composite
def cases(draw: st.DrawFn) -> Made:
    """A catalog, a person, limits, and perhaps roles and topics."""
    holds = draw(st.lists(st.sampled_from(IDS), unique=True, max_size=2))
    budget = draw(st.none() | st.integers(min_value=0, max_value=1500))
    return Made(
        draw(catalogs()),
        Person(holds=tuple(Held(credential=i) for i in holds), platform=draw(st.sampled_from((None, "aws")))),
        Limits(
            budget=None if budget is None else Money(amount=Decimal(budget)),
            styles=draw(st.sampled_from(((), ("hands-on",), ("knowledge", "mixed")))),
            without=tuple(draw(st.lists(st.sampled_from(IDS), unique=True, max_size=2))),
            no_prerequisites=draw(st.sampled_from((None, None, True))),
            proctored=draw(st.sampled_from((None, None, True))),
            sort=draw(st.sampled_from((None, "fee"))),
        ),
        tuple(draw(st.lists(st.sampled_from(sorted(ROLES)), unique=True, max_size=2))),
        tuple(draw(st.lists(st.sampled_from(sorted(TOPICS)), unique=True, max_size=2))),
    )
