"""What takes up a term: by name where it goes into it, then what is deep in its topics, then by name alone; no mentions."""

from __future__ import annotations

from catalog.engine.coverage import evidence
from catalog.engine.taking_up import sure_depth, taking_up
from catalog.values import Depth
from tests.catalogs import catalog, credential
from tests.field import TOPICS, depths, judged

_RIVALS = [{"value": "hands-on", "sources": ["page"]}, {"value": "mention", "sources": ["page"]}]
_DISPUTE = [{"field": "depth", "why": "one source stands alone", "values": _RIVALS}]


def test_what_is_disputed_weighs_less_and_mentions_are_no_answer() -> None:
    """Named in depth, then hands-on in a topic of it, then named and disputed; what only mentions the topic is left out."""
    held = catalog(
        credential("disputed", topics={"adversarial-ml": {"depth": "conceptual", "disputed": _DISPUTE}}),
        credential("named", judgement=judged({}, depths(adversarial_ml="applied"))),
        credential("deep", judgement=judged({}, depths(adversarial_ml="hands-on"))),
        credential("mention", judgement=judged({}, depths(adversarial_ml="mention"))),
        topics=TOPICS,
    )
    by = {i: [one] for i in held.credentials if (one := evidence(held, i, "adversarial-ml"))}
    assert sure_depth(held, by["disputed"][0]) is Depth.MENTION
    assert taking_up(held, ["disputed", "named"], by, {}) == ["named", "deep", "disputed"]
    assert taking_up(held, [], by, {}) == ["deep", "named"]
