"""Whose topic it is, and from what depth a credential counts as covering it."""

from __future__ import annotations

from catalog.engine.belonging import belongs, least
from catalog.engine.case import Case
from catalog.engine.find import find
from catalog.engine.recommend import recommend
from catalog.values import Depth
from handlers.person import Person
from handlers.query import Limits
from tests.catalogs import catalog, credential
from tests.field import TODAY, depths, fit, judged

LEAD = {"family": "governs", "tracks": ["governance"], "needs": {"ai-governance": {"depth": "applied", "why": "It is the job."}}}
CODER = {"family": "builds", "tracks": ["practitioner"], "needs": {"ai-governance": {"depth": "mention", "why": "In passing."}}}
HELD = catalog(
    credential("for-leads", judgement=judged(fit(lead="core"), depths(ai_governance="conceptual"))),
    credential("for-coders", judgement=judged(fit(coder="core"), depths(ai_governance="conceptual"))),
    credential("aside", judgement=judged(fit(coder="core"), depths(ai_governance="mention"))),
    credential("only-aside", judgement=judged(fit(coder="core"), depths(mlops="mention"))),
    roles={"lead": LEAD, "coder": CODER},
    topics={"ai-governance": {}, "mlops": {}},
)


def asked(topic: str) -> Case:
    """Somebody who names only a topic."""
    return Case(HELD, Person(), Limits(), TODAY, topics=(topic,))


def test_it_belongs_to_those_whose_work_needs_it_most() -> None:
    """Core for who needs it applied, nothing for who needs a mention of it."""
    assert belongs(HELD, "ai-governance", "for-leads", TODAY) > belongs(HELD, "ai-governance", "for-coders", TODAY) == 0


def test_at_equal_depth_the_one_made_for_them_comes_first() -> None:
    """In a list as in advice."""
    assert [hit.credential for hit in find(asked("ai-governance")).hits][:2] == ["for-leads", "for-coders"]
    assert recommend(asked("ai-governance")).picks[0].credential == "for-leads"


def test_a_mention_counts_only_where_nothing_says_more() -> None:
    """Asked which cover a topic, what names it in passing is no answer, unless it is all there is."""
    assert (least(HELD, "ai-governance", TODAY), least(HELD, "mlops", TODAY)) == (Depth.CONCEPTUAL, Depth.MENTION)
    assert "aside" not in [hit.credential for hit in find(asked("ai-governance")).hits]
    assert [hit.credential for hit in find(asked("mlops")).hits] == ["only-aside"]
