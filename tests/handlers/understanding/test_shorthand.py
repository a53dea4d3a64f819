"""A thread's shorthand said in full, and what is none left as it stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from handlers.memory import Memory
from handlers.query import Aspect, Intent, Query, about
from handlers.understanding.thread.shorthand import in_words

if TYPE_CHECKING:
    from catalog.catalog import Catalog

GATE = Memory(topic=("isaca-aaism",), last=Query(intent=Intent.ELIGIBILITY, sides=about("isaca-aaism")))
TWO = Memory(topic=("ine-eais", "thm-ai1"), named=("thm-ai1", "ine-eais"), last=Query(intent=Intent.FACT, sides=about("ine-eais")))
AFTER = Memory(topic=("ms-sc-500",), last=Query(intent=Intent.LIFECYCLE, sides=about("ms-az-500"), aspects=(Aspect.SUCCESSOR,)))
ADVISED = Memory(topic=("htb-coae",), last=Query(intent=Intent.PLAN, roles=("red-teamer",)))
OF_42001 = Memory(
    topic=("pecb-iso42001-la", "pecb-iso42001-li"), last=Query(intent=Intent.EXPLAIN, topics=("ai-management-system",))
)


@pytest.mark.parametrize(
    ("memory", "said", "full"),
    [
        (GATE, "shortest road then?", "what is the shortest way to it?"),
        (GATE, "security+ and 4 yrs in a SOC?", "with security+ and 4 yrs in a SOC?"),
        (TWO, "so which", "which one then"),
        (TWO, "what do they want for it", "what does it cost"),
        (GATE, "how many years till I can call myself a full one", "how many years of experience do I need for it?"),
        (ADVISED, "she has no pentest background at all", "she is new to pentesting, what should she take?"),
        (OF_42001, "implementer exam open book?", "the implementer exam open book?"),
        (AFTER, "how many weeks of study if I know az-500 stuff", "how many weeks of study for it?"),
    ],
)
def test_shorthand_is_said_in_full(catalog: Catalog, memory: Memory, said: str, full: str) -> None:
    """As what the thread is about lets it be read."""
    assert in_words(said, memory, catalog) == full


@pytest.mark.parametrize(
    "said", ["which one is cheaper?", "what is the shortest exam?", "how many years and 4 yrs of what?", "what does it cost"]
)
@pytest.mark.parametrize("memory", [GATE, TWO, AFTER, Memory()])
def test_a_whole_question_stays(catalog: Catalog, memory: Memory, said: str) -> None:
    """Nothing is put into what says it all."""
    assert in_words(said, memory, catalog) == said
