"""Sides: the same whatever their order, what each alone shows, how they relate, what a group stands for."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from catalog.catalog import Catalog
from catalog.engine.compare import Lead, compare
from handlers.query import Side, about
from tests.catalog.engine.choices import IDS, catalogs
from tests.field import TODAY, field


@settings(max_examples=40, deadline=None)
@given(catalogs(), st.lists(st.sampled_from(IDS), unique=True, min_size=2, max_size=4))
def test_the_order_of_the_sides_changes_nothing(held: Catalog, some: list[str]) -> None:
    """Turned round, each side has the same roles, the same leads, and the relations are the same."""
    one, other = compare(held, about(*some), TODAY), compare(held, about(*reversed(some)), TODAY)
    assert one.roles == tuple(reversed(other.roles))
    assert [_topics(leads) for leads in one.leads] == [_topics(leads) for leads in reversed(other.leads)]
    assert {(r.kind, r.first, r.second) for r in one.relations} == {(r.kind, r.first, r.second) for r in other.relations}


def _topics(leads: tuple[Lead, ...]) -> list[str]:
    return [lead.topic for lead in leads]


def test_each_side_leads_where_it_goes_deeper() -> None:
    """Governance and cloud guardrails do not replace each other."""
    found = compare(field(), about("governor", "cloud-new"), TODAY)
    assert "ai-governance" in [lead.topic for lead in found.leads[0]]
    assert [lead.topic for lead in found.leads[1]] == ["cloud-guardrails"]
    assert not found.substitutes


def test_a_lead_is_claimed_only_where_the_other_side_is_evidenced() -> None:
    """The cloud exam is known not to cover adversarial ML; on governance we only found nothing."""
    leads = {lead.topic: lead for lead in compare(field(), about("attack-lab", "cloud-new"), TODAY).leads[0]}
    assert leads["adversarial-ml"].claimed
    assert not leads["prompt-injection"].claimed


def test_each_side_suits_its_own_roles() -> None:
    """A role goes to the side that fits it better than every other."""
    found = compare(field(), about("governor", "cloud-new", "attack-lab"), TODAY)
    assert found.roles[0][0] == "ciso"
    assert found.roles[1] == ("cloud-aws",)
    assert "red-teamer" in found.roles[2]


def test_a_newer_exam_and_a_gate_are_told_apart() -> None:
    """One renews the other; the other has to be held first."""
    assert [r.kind for r in compare(field(), about("cloud-old", "cloud-new"), TODAY).relations] == ["new_exam_of"]
    gate = compare(field(), about("governor", "manager"), TODAY).relations
    assert [(r.kind, r.first, r.second) for r in gate] == [("gate", "manager", "governor")]


def test_an_issuer_stands_for_what_it_has_on_sale() -> None:
    """What is retired, announced or in beta is no part of it."""
    issuer = Side(kind="issuer", ids=("guild",))
    track = Side(kind="track", ids=("platform",))
    found = compare(field(), (issuer, track), TODAY)
    assert set(found.members[0]) == {"governor", "manager", "audit-ai"}
    assert found.members[1] == ("cloud-new",)
