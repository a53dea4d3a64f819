"""The line on what of a message an answer does not go by."""

from __future__ import annotations

from handlers.answer import Answer, Kind
from handlers.plain_text import plain_text
from handlers.query import Intent, Limits
from handlers.understanding.noticed import Noticed
from handlers.unused import with_unused
from tests.handlers.asking import FIELD, asked

ISSUER = next(iter(FIELD.issuers))
CREDENTIAL = next(iter(FIELD.credentials))


def aside(answer: Answer, *noticed: Noticed, intent: Intent = Intent.FIND) -> str | None:
    """The line under an answer."""
    return with_unused(answer, asked(intent), noticed).aside


def test_what_was_named_and_nowhere_told_is_said() -> None:
    """In the text it stands right under the answer."""
    told = with_unused(
        Answer(Kind.FIND, "Two fit."), asked(Intent.FIND), [Noticed("figure", "80 questions", number=80, unit="questions")]
    )
    assert told.aside == "Not taken into account here: “80 questions”."
    assert plain_text(told).splitlines()[1] == told.aside


def test_what_the_answer_shows_was_used() -> None:
    """A figure in its text, in whatever form it is written; a name among its ids."""
    assert aside(Answer(Kind.FIND, "Two fit within 1,500 USD."), Noticed("figure", "1500 bucks", number=1500, unit="money")) is None
    assert aside(Answer(Kind.FIND, "Two fit within 11500 USD."), Noticed("figure", "1500 bucks", number=1500, unit="money"))
    assert aside(Answer(Kind.FIND, "Two fit.", mentioned=(CREDENTIAL,)), Noticed("credential", "it", (CREDENTIAL,))) is None


def test_what_the_query_holds_was_used() -> None:
    """A limit that a list was made by."""
    ask = asked(Intent.FIND, limits=Limits(questions=80))
    noticed = [Noticed("figure", "80 questions", number=80, unit="questions")]
    assert with_unused(Answer(Kind.FIND, "Two fit."), ask, noticed).aside is None


def test_a_fact_is_not_burdened_with_wishes() -> None:
    """What matters to a list says nothing beside a fee; a title that nobody knows does."""
    figure = Noticed("figure", "80 questions", number=80, unit="questions")
    assert aside(Answer(Kind.FACT, "It costs 10 USD."), figure, intent=Intent.FACT) is None
    assert "XYZ" in (aside(Answer(Kind.FACT, "It costs 10 USD."), Noticed("unknown", "XYZ"), intent=Intent.FACT) or "")


def test_a_question_back_says_nothing_of_the_rest() -> None:
    """It is not answered yet."""
    assert aside(Answer(Kind.CLARIFY, "Which one?"), Noticed("unknown", "XYZ"), intent=Intent.CLARIFY) is None


def test_a_button_asks_what_was_left_out() -> None:
    """A wish becomes a limit of the same list."""
    wish = Noticed("wish", "open book", unit="open_book", wish=Limits(open_book=True))
    told = with_unused(Answer(Kind.FIND, "Two fit."), asked(Intent.FIND), [wish])
    assert [prompt.query.limits.open_book for prompt in told.prompts] == [True]


def test_a_line_that_is_there_already_stays() -> None:
    """Which one is taken to be meant, then what was left out."""
    told = with_unused(
        Answer(Kind.FIND, "Two fit.", aside="It is taken as that one."), asked(Intent.FIND), [Noticed("unknown", "XYZ")]
    )
    assert told.aside == "It is taken as that one. Not taken into account here: “XYZ”."


def test_an_issuer_was_used_only_where_the_list_is_all_of_it() -> None:
    """That one of many results is theirs is no sign of it."""
    theirs = tuple(i for i, held in FIELD.credentials.items() if held.issuer == ISSUER)
    named = Noticed("issuer", "Somebody", (ISSUER,))
    assert aside(Answer(Kind.FIND, "Some fit.", credentials=theirs), named) is None
    assert "Somebody" in (aside(Answer(Kind.FIND, "Some fit.", credentials=tuple(FIELD.credentials)), named) or "")
