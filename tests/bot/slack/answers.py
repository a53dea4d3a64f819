"""Answers of every shape, for hypothesis: whatever a catalog may come to hold, a card has to fit."""

from __future__ import annotations

from hypothesis import strategies as st

from catalog.facts import Fact
from catalog.values import Confidence, PartialDate
from handlers.answer import Answer, Facts, Kind, Point, Points, Prompt, Row, Section, Sure, Table, Weight, Weights
from handlers.forms import Field, Form
from handlers.query import Intent, Query, about

HOSTILE = (
    "<!channel>",
    "<@U123|x>",
    "&amp;",
    "*bold* _it_ ~no~ `code`",
    "> quote",
    "👩‍👩‍👧‍👦",
    "🇩🇪🇫🇷",
    "e\u0301\u0301",
    "\x00\x1b",
    "\n\n",
    '"\\',
    " ",
)

_letters = st.text(max_size=60)
_spiced = st.builds("".join, st.lists(st.one_of(_letters, st.sampled_from(HOSTILE)), max_size=6))
_long = st.builds(lambda part, times: (part or "x") * times, st.one_of(st.sampled_from(HOSTILE), _letters), st.integers(1, 400))
words = st.one_of(_spiced, _long)
"""Anything from nothing to very much, of the kinds of characters that break things."""

queries = st.builds(
    lambda sides, said: Query(intent=Intent.COMPARE, sides=about(*sides), words=said[:80]),
    st.lists(st.sampled_from(("alpha", "beta", "a" * 200)), min_size=1, max_size=12),
    st.text(max_size=80),
)
sure = st.one_of(st.none(), st.builds(Sure, words, words, words, words))
prompts = st.builds(Prompt, words, queries, sure)
facts = st.builds(
    Fact,
    credential=st.sampled_from(("alpha", None)),
    owner=st.just("alpha"),
    field=st.sampled_from(("fees.exam.amount", "exams.main.minutes", "x" * 300)),
    value=st.one_of(st.integers(), words, st.lists(words, max_size=3)),
    source=st.one_of(st.just("https://issuer.example/" + "p" * 500), st.just("https://issuer.example/a|b>c d"), words),
    title=words.map(lambda title: title or "page"),
    dated=st.sampled_from((None, PartialDate.of("2026-06-01"), PartialDate.of("2026-Q1"))),
    confidence=st.sampled_from(Confidence),
)
rows = st.builds(Row, words, words, st.one_of(st.none(), words))
points = st.builds(
    Point,
    words,
    st.one_of(st.none(), words),
    st.integers(0, 12),
    st.sampled_from((None, "met", "missing", "unknown", "yes", "no", "not_evidenced")),
    st.one_of(st.none(), prompts),
)
_share = st.one_of(st.none(), st.floats(0, 100), st.integers(0, 100).map(float))
weights = st.builds(Weight, words, _share, _share, st.one_of(st.none(), words))
titles = st.one_of(st.none(), words)


@st.composite
def tables(draw: st.DrawFn) -> Table:
    """A table whose rows are as long as its header, from tiny to far over every limit."""
    width, height = draw(st.integers(1, 25)), draw(st.sampled_from((0, 1, 5, 120)))
    cells = draw(st.lists(words, min_size=1, max_size=8))
    picked = [tuple(cells[(row + column) % len(cells)] for column in range(width)) for row in range(height + 1)]
    spans = draw(st.lists(st.tuples(st.floats(-1, 2), st.floats(-1, 2)), max_size=6))
    return Table(picked[0], tuple(picked[1:]), draw(words), tuple(spans))


sections: st.SearchStrategy[Section] = st.one_of(
    st.builds(Facts, st.lists(rows, max_size=30).map(tuple), titles),
    st.builds(Points, st.lists(points, max_size=40).map(tuple), titles, st.booleans()),
    st.builds(Weights, st.lists(weights, max_size=30).map(tuple), words),
    tables(),
)
forms = st.just(Form("compare", "Compare", (Field("credentials", "Credentials", "multi_typeahead"),)))
answers = st.builds(
    Answer,
    kind=st.sampled_from(Kind),
    headline=words,
    sections=st.lists(sections, max_size=8).map(tuple),
    title=titles,
    facts=st.lists(facts, max_size=40).map(tuple),
    prompts=st.lists(prompts, max_size=9).map(tuple),
    notes=st.lists(words, max_size=15).map(tuple),
    form=st.one_of(st.none(), forms),
    about=st.sampled_from((None, "alpha")),
    because=st.one_of(st.none(), words),
)
