"""The plain text of an answer stands alone: the answer first, every figure in it, states in words."""

from __future__ import annotations

from datetime import date

from catalog.facts import Fact
from catalog.values import Confidence, PartialDate
from handlers.answer import Answer, Facts, Kind, Point, Points, Prompt, Row, Table, Weight, Weights
from handlers.plain_text import plain_text, sources_line
from handlers.query import Intent, Query, about


def fact(title: str, dated: str | None = None, confidence: Confidence = Confidence.ISSUER) -> Fact:
    """A fact as the Ledger would hand it over."""
    return Fact(
        credential="x",
        owner="x",
        field="fees.exam.amount",
        value=1,
        source="https://issuer.example/page",
        title=title,
        dated=PartialDate.of(date.fromisoformat(dated)) if dated else None,
        confidence=confidence,
    )


def test_headline_comes_first_and_title_only_where_it_adds_something() -> None:
    """Nothing stands before the answer; a title the headline says already is not repeated."""
    assert plain_text(Answer(Kind.FACT, "It costs 10 USD.", title="Example (EX)")).splitlines() == [
        "It costs 10 USD.",
        "Example (EX)",
    ]
    assert plain_text(Answer(Kind.FACT, "Example (EX) costs 10 USD.", title="Example (EX)")) == "Example (EX) costs 10 USD."


def test_every_section_kind_shows_all_its_values() -> None:
    """Rows, cells, points with details, and weights all reach the text."""
    answer = Answer(
        Kind.PROFILE,
        "H.",
        sections=(
            Facts((Row("Audience", "CISOs"),), title="At a glance"),
            Table(("", "AA", "BB"), (("Fee", "1 USD", "2 USD"),), "Fees side by side"),
            Points((Point("Pass", "then pay"), Point("CISM", level=1, state="missing")), title="Steps", ordered=True),
            Weights(
                (Weight("Risk", 38, 38, "AI security lives here: 3.2.7"), Weight("Ops", 15, 20), Weight("Law", None, None)),
                "Domains",
            ),
        ),
        notes=("Check first.",),
    )
    text = plain_text(answer)
    for part in (
        "At a glance:\nAudience: CISOs",
        "Fees side by side:\nFee:\n  - AA: 1 USD\n  - BB: 2 USD",
        "1. Pass\n  then pay\n  - CISM (missing)",
        "- Risk 38 %. AI security lives here: 3.2.7\n- Ops 15 to 20 %\n- Law (weight not known)",
        "Check first.",
    ):
        assert part in text


def test_a_state_is_said_once() -> None:
    """A text that ends in its own verdict gets no second one."""
    points = Points((Point("Proctored: yes", state="yes"), Point("Any one of these:", state="unknown")))
    text = plain_text(Answer(Kind.VERIFY, "H.", sections=(points,)))
    assert "- Proctored: yes\n" in text
    assert "- Any one of these (not known):" in text


def test_a_table_is_aligned_only_where_it_fits() -> None:
    """A terminal wide enough gets columns, a proportional font gets one value a line."""
    answer = Answer(Kind.COMPARE, "H.", sections=(Table(("", "AA"), (("Fee", "1 USD"), ("Questions", "90")), "T"),))
    assert "Questions  90" in plain_text(answer, width=40)
    assert "- Questions: 90" in plain_text(answer)


def test_wrapped_lines_keep_to_the_width() -> None:
    """Folding respects the width and keeps items under their mark."""
    answer = Answer(Kind.HELP, "word " * 30, sections=(Points((Point("item " * 20),)),))
    lines = plain_text(answer, width=40).splitlines()
    assert max(map(len, lines)) <= 40
    assert any(line.startswith("  item") for line in lines)


def test_sources_are_named_once_with_their_date() -> None:
    """Two facts of one page make one source; what is judged says so; no address in a long list."""
    line = sources_line(
        [fact("Registry", "2026-10-09"), fact("Registry", "2026-10-09"), fact("Us", confidence=Confidence.JUDGEMENT)]
    )
    assert line == "Sources: Registry, checked 9 October 2026 <https://issuer.example/page>; our own judgement."
    assert "<" not in sources_line([fact(name) for name in "ABCD"])
    assert sources_line([]) == ""


def test_next_steps_come_last_with_their_lines_where_known() -> None:
    """Prompts are the last thing; with a line writer each shows what to type."""
    prompt = Prompt("Compare", Query(intent=Intent.COMPARE, sides=about("a", "b")))
    own = Points((Point("One", prompt=Prompt("Open one", Query(intent=Intent.PROFILE, sides=about("a")))),))
    answer = Answer(Kind.FIND, "H.", sections=(own,), prompts=(prompt,))
    assert plain_text(answer).endswith("Ask next: Compare; Open one.")
    assert plain_text(answer, to_line=lambda q: q.intent.value).endswith("- Compare: compare\n- Open one: profile")
