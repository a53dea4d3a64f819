"""Which of several credentials with the same letters a description fits."""

from __future__ import annotations

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from catalog.engine.telling import Described, told_apart
from tests.catalogs import catalog, credential

TWINS = catalog(
    credential(
        "open",
        exams={"main": {"questions": 80, "minutes": 180, "open_book": True, "style": "knowledge"}},
        fees={"bundle": {"for": "exam_with_training", "amount": 790}},
    ),
    credential("closed", exams={"main": {"questions": 40, "minutes": 90, "open_book": False, "style": "knowledge"}}),
    credential("lab", exams={"main": {"minutes": 360, "style": "hands-on"}}),
)
ALL = ("open", "closed", "lab")


def test_the_only_one_that_agrees_is_named_with_the_facts_that_say_so() -> None:
    """Figures, the form and the price together; the others are named as what it is not."""
    told = told_apart(TWINS, ALL, Described(questions=80, open_book=True, amounts=((Decimal(790), "USD"),)))
    assert told is not None
    assert told.credential == "open"
    assert told.paths == ("exams.main.questions", "exams.main.open_book", "fees.bundle.amount")
    assert told.others == ("closed", "lab")


def test_what_fits_several_or_none_settles_nothing() -> None:
    """A knowledge exam are two of them; 50 questions none has."""
    assert told_apart(TWINS, ALL, Described(hands_on=False)) is None
    assert told_apart(TWINS, ALL, Described(questions=50)) is None
    assert told_apart(TWINS, ALL, Described()) is None


def test_one_thing_that_speaks_against_it_is_enough() -> None:
    """80 questions with a closed book are none of them."""
    assert told_apart(TWINS, ALL, Described(questions=80, open_book=False)) is None


def test_another_price_speaks_against_nobody() -> None:
    """A quote in another currency leaves what else is told."""
    told = told_apart(TWINS, ALL, Described(minutes=360, amounts=((Decimal(790), "EUR"),)))
    assert told is not None
    assert told.credential == "lab"


def test_an_older_or_disputed_figure_speaks_against_nobody() -> None:
    """One version that is so is enough; what another source says is neither for it nor against it."""
    values = [{"value": "180", "sources": ["page"]}, {"value": "120, one shop says", "sources": ["page"]}]
    rival = {"field": "minutes", "values": values, "why": "The issuer's own."}
    held = catalog(
        credential(
            "both",
            exams={
                "new": {"questions": 90, "minutes": 180, "disputed": [rival]},
                "old": {"questions": 60, "minutes": 180},
            },
        ),
        credential("one", exams={"main": {"questions": 75, "minutes": 240}}),
    )
    for described in (Described(questions=90), Described(questions=60), Described(questions=60, minutes=120)):
        told = told_apart(held, ("both", "one"), described)
        assert told is not None
        assert told.credential == "both"
    assert told_apart(held, ("both", "one"), Described(minutes=120)) is None
    assert told_apart(held, ("both", "one"), Described(questions=90, minutes=200)) is None


@given(
    st.none() | st.sampled_from([40, 80, 7]),
    st.none() | st.sampled_from([90, 180, 360]),
    st.none() | st.booleans(),
    st.permutations(ALL),
)
def test_the_order_of_the_names_decides_nothing(
    questions: int | None, minutes: int | None, book: bool | None, order: list[str]
) -> None:
    """Whoever is named first, the same one is told apart, by facts of its own."""
    described = Described(questions=questions, minutes=minutes, open_book=book)
    first, second = told_apart(TWINS, ALL, described), told_apart(TWINS, order, described)
    assert (first and first.credential) == (second and second.credential)
    if second is not None:
        assert all(TWINS.fact(second.credential, path) for path in second.paths)
