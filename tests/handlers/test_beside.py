"""A second question in the same message: its first sentence, with what that rests on and nothing else."""

from __future__ import annotations

from handlers.answer import Points
from handlers.beside import with_besides
from handlers.fact import answer
from handlers.query import Aspect, Intent, Query, about
from handlers.understanding.understood import Understood
from tests.catalogs import PROVENANCE, catalog, credential
from tests.handlers.asking import asked

LONG_AGO = PROVENANCE | {"checked": "2020-01-01"}
HELD = catalog(
    credential("one", fees={"exam": {"for": "exam", "amount": 10}}),
    credential("gated", conditions={"sit": {"required": {"credential": "base"}}}),
    credential("base", fees={"exam": {"for": "exam", "amount": 20} | LONG_AGO}),
    best_before={"fees": {"days": 180}},
)


def test_what_the_second_answer_does_not_tell_here_is_no_fact_of_it() -> None:
    """The fee of what opens a gate, and how long ago it was checked, stay with the whole answer."""
    ask = asked(Intent.FACT, "one", aspects=(Aspect.FEE,), catalog=HELD)
    second = Query(intent=Intent.ELIGIBILITY, sides=about("gated"))
    told = with_besides(answer(ask), ask, Understood(ask.query, second=second))
    assert isinstance(told.sections[0], Points)
    assert told.sections[0].title == "You also asked"
    assert "base" not in {fact.owner for fact in told.facts}
    assert "gated" in {fact.owner for fact in told.facts}
    assert not any("BASE, exam fee" in note for note in told.notes)


def test_what_may_be_meant_instead_is_told_as_such_and_only_where_something_is_known() -> None:
    """Its own title says that it is a guess; what nothing is known of, and what is asked anyway, are not told."""
    ask = asked(Intent.FACT, "one", aspects=(Aspect.FEE,), catalog=HELD)
    first = answer(ask)
    perhaps = Query(intent=Intent.ELIGIBILITY, sides=about("gated"))
    told = with_besides(first, ask, Understood(ask.query, perhaps=(perhaps,)))
    assert isinstance(told.sections[0], Points)
    assert told.sections[0].title == "If you meant something else"
    assert told.headline == first.headline
    nothing = Query(intent=Intent.FACT, sides=about("one"), aspects=(Aspect.LANGUAGES,))
    assert with_besides(first, ask, Understood(ask.query, perhaps=(nothing,))) == first
    assert with_besides(first, ask, Understood(ask.query, perhaps=(ask.query,))) == first
