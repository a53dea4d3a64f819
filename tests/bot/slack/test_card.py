"""Cards: within Slack's limits whatever an Answer holds, nothing live in them, and drawn as they should be."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.slack import limits
from bot.slack.buttons import LINK, Place, Setting
from bot.slack.card import message, note
from bot.slack.limits import problems, view_problems
from bot.slack.sections import points
from bot.slack.sections.weights import CELLS, EMPTY, FULL, MAYBE, bar
from bot.slack.views import Origin, draw
from catalog.facts import Fact
from catalog.values import Confidence, PartialDate
from handlers.answer import Answer, Facts, Kind, Point, Points, Prompt, Row, Table, Weight, Weights
from handlers.forms import Choice, Field, Form
from handlers.query import Aspect, Intent, Query, about
from handlers.wording import provenance
from tests.bot.slack import answers

ASKED = Query(intent=Intent.PROFILE, sides=about("alpha"))
PLACES: tuple[Place, ...] = ("ephemeral", "channel", "dm")
FEE = Fact(
    "alpha", "alpha", "fees.exam.amount", 7, "https://issuer.example/fees", "Issuer: fees", PartialDate.of("2026-06-01"),
    Confidence.ISSUER,
)  # fmt: skip


def elements(made: dict[str, Any]) -> list[dict[str, Any]]:
    """The buttons of a message."""
    return [element for block in made["blocks"] if block["type"] == "actions" for element in block["elements"]]


def drawn(made: dict[str, Any]) -> tuple[list[str], list[str]]:
    """What the buttons of a message say, and what the entries of its menu say."""
    row = elements(made)
    menus = [element["options"] for element in row if element["type"] == "overflow"]
    return [e["text"]["text"] for e in row if e["type"] == "button"], [o["text"]["text"] for menu in menus for o in menu]


def said(made: dict[str, Any]) -> str:
    """Every visible string of a message's blocks."""
    found: list[str] = []

    def walk(node: Any) -> None:
        if isinstance(node, dict):
            found.extend(value for key, value in node.items() if key == "text" and isinstance(value, str))
            for value in node.values():
                walk(value)
        elif isinstance(node, list):
            for value in node:
                walk(value)

    walk(made["blocks"])
    return "\n".join(found)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(answers.answers, st.sampled_from(PLACES), st.sampled_from((None, "https://issuer.example/report?kind=fact")))
def test_no_answer_makes_a_message_that_slack_refuses(answer: Answer, place: Place, report_url: str | None) -> None:
    """Every limit holds, nothing pings anybody, and the text stands alone."""
    made = message(answer, Setting(place, ASKED, report_url), above="Shared by <@U1>")
    assert problems(made) == []
    assert len(elements(made)) <= limits.BUTTONS
    whole = json.dumps(made, ensure_ascii=False)
    assert not re.search(r"<!(channel|here|everyone|subteam)", whole)
    assert "<@U123" not in said(made)
    assert "<@U123" not in made["text"]
    whole.encode()


@given(answers.words)
def test_a_note_fits(words: str) -> None:
    """An apology or a remark of any length is a message."""
    assert problems(note(words)) == []


@given(st.lists(st.builds(Choice, answers.words, st.text(max_size=200)), max_size=120), answers.words)
def test_no_form_makes_a_modal_that_slack_refuses(choices: list[Choice], words: str) -> None:
    """Whatever a form offers, its modal opens."""
    fields = tuple(
        Field(f"f{number}", words, kind, tuple(choices) or (Choice("One", "1"),), hint=words)  # type: ignore[arg-type]
        for number, kind in enumerate(("text", "number", "multi_typeahead", "typeahead", "date", "time"))
    )
    view = draw(Form("form", words, fields, words, words), Origin("C1", "1.1", "https://hooks.example/x", words))
    assert view_problems(view) == []


def test_limits_find_what_is_wrong() -> None:
    """A check that never fails is none: each of these breaks one limit."""
    text = {"type": "mrkdwn", "text": "x"}
    button = {"type": "button", "action_id": "a", "text": {"type": "plain_text", "text": "x"}}
    option = {"text": {"type": "plain_text", "text": "x"}, "value": "x"}
    wrong: list[list[dict[str, Any]]] = [
        [{"type": "divider"}] * 51,
        [{"type": "section", "text": {"type": "mrkdwn", "text": "x" * 3_001}}],
        [{"type": "section", "text": {"type": "mrkdwn", "text": "<!here>"}}],
        [{"type": "section", "fields": [text] * 11}],
        [{"type": "section", "fields": [{"type": "mrkdwn", "text": "x" * 2_001}]}],
        [{"type": "section"}],
        [{"type": "header", "text": {"type": "plain_text", "text": "x" * 151}}],
        [{"type": "header", "text": text}],
        [{"type": "context", "elements": [text] * 11}],
        [{"type": "actions", "elements": [button, button]}],
        [{"type": "actions", "elements": [button | {"text": {"type": "plain_text", "text": "x" * 76}}]}],
        [{"type": "actions", "elements": [button | {"value": "x" * 2_001}]}],
        [{"type": "actions", "elements": [button | {"url": "x" * 3_001}]}],
        [{"type": "actions", "elements": [{"type": "overflow", "action_id": "o", "options": []}]}],
        [{"type": "actions", "elements": [{"type": "overflow", "action_id": "o", "options": [option | {"value": "x" * 151}]}]}],
        [{"type": "actions", "elements": [{"type": "overflow", "action_id": "o", "options": [option | {"url": "x" * 3_001}]}]}],
        [{"type": "table", "rows": [[{"type": "raw_text", "text": "x"}]] * 101}],
        [{"type": "table", "rows": [[{"type": "raw_text", "text": "x"}] * 21]}],
        [{"type": "table", "rows": [[{"type": "raw_text", "text": ""}]]}],
        [{"type": "table", "rows": [[{"type": "raw_text", "text": "x"}]]}] * 2,
        [{"type": "rich_text", "elements": []}],
        [{"type": "rich_text", "elements": [{"type": "rich_text_list", "style": "bullet", "elements": []}]}],
        [{"type": "carousel"}],
        [{"type": "section", "text": {"type": "mrkdwn", "text": "x" * 2_900}}] * 5,
    ]
    for blocks in wrong:
        assert problems({"text": "x", "blocks": blocks}), blocks
    assert problems({"text": "", "blocks": []})
    assert problems({"text": "x", "blocks": [{"type": "section", "text": text}]}) == []


def test_a_profile_reads_from_title_to_answer_to_facts() -> None:
    """The answer stands above the facts, the facts in two columns, sources and dates below."""
    answer = Answer(
        Kind.PROFILE,
        "Alpha can be taken now.",
        (Facts((Row("Fee", "7 USD", provenance(FEE)), Row("Level", "entry"))),),
        title="Alpha Certificate",
        facts=(FEE,),
        notes=("Check before you pay.",),
    )
    made = message(answer)
    kinds = [block["type"] for block in made["blocks"]]
    assert kinds == ["header", "section", "section", "context", "context"]
    assert made["blocks"][1]["text"]["text"] == "*Alpha can be taken now.*"
    assert [field["text"] for field in made["blocks"][2]["fields"]] == ["*Fee*\n7 USD\u00a0¹", "*Level*\nEntry"]
    sources = made["blocks"][3]["elements"][0]["text"]
    assert sources == "¹ <https://issuer.example/fees|Issuer: fees>, checked 1 June 2026"
    assert made["text"].startswith("Alpha can be taken now.")


def test_a_date_stands_once_where_the_source_behind_the_value_says_it() -> None:
    """The number leads to the date; a value without a number, or of another date, keeps its own."""
    source = provenance(FEE)
    rows = (
        Row("One", "7 USD, checked 1 June 2026", source),
        Row("Two", "8 USD, checked 2 June 2026", source),
        Row("Three", "9 USD, checked 1 June 2026"),
    )
    made = message(Answer(Kind.FACT, "A.", (Facts(rows),), facts=(FEE,)))
    assert [field["text"].splitlines()[1] for field in made["blocks"][1]["fields"]] == [
        "7 USD\u00a0¹",
        "8 USD, checked 2 June 2026\u00a0¹",
        "9 USD, checked 1 June 2026",
    ]
    assert "7 USD, checked 1 June 2026" in made["text"]


def test_no_half_line_is_left_empty_before_a_long_value() -> None:
    """A short row moves up beside one that would stand alone; nothing is lost."""
    rows = (Row("A", "short"), Row("B", "long " * 60), Row("C", "short"), Row("D", "short"))
    made = message(Answer(Kind.FACT, "A.", (Facts(rows),)))["blocks"][1:]
    shown = [[field["text"][1] for field in block.get("fields", [block.get("text")])] for block in made]
    assert shown == [["A", "C"], ["B"], ["D"]]


def test_weights_can_be_seen_and_read() -> None:
    """A full bar is the whole exam, ranges are shaded, and every share stands in figures beside its name."""
    assert bar(40, 40) == FULL * (CELLS * 2 // 5) + EMPTY * (CELLS * 3 // 5)
    assert bar(20, 20).count(FULL) == CELLS // 5, "the heaviest of many domains does not look like all of the exam"
    assert bar(100, 100) == FULL * CELLS
    assert bar(1, 1).count(FULL) == 1
    assert MAYBE in bar(18, 22)
    assert bar(None, None) == EMPTY * CELLS
    assert bar(40, 5e-324) == FULL * (CELLS * 2 // 5) + EMPTY * (CELLS * 3 // 5), (
        "a range the wrong way round is drawn all the same"
    )
    items = (Weight("One", 40, 40), Weight("Two", 18, 22, "AI security lives here: Skill 2"), Weight("Three", None, None))
    text = said(message(Answer(Kind.PROFILE, "A.", (Weights(items, "Domains"),))))
    for words in ("40 %", "18–22 %", "no figure", "One", "Two", "Three", "AI security lives here:"):
        assert words in text
    unknown = said(message(Answer(Kind.PROFILE, "A.", (Weights((Weight("One", None, None),), "Domains"),))))
    assert EMPTY not in unknown


def test_long_notes_on_domains_take_more_blocks() -> None:
    """Each block keeps to what Slack takes, and no domain is lost."""
    domains = tuple(Weight(f"Domain {number}", 10.0, 10.0, "what it asks of AI " * 40) for number in range(9))
    made = message(Answer(Kind.PROFILE, "A.", (Weights(domains, "Domains"),)))
    assert problems(made) == []
    assert all(f"Domain {number}" in json.dumps(made["blocks"]) for number in range(9))


def test_states_are_said_in_words_and_levels_are_indented() -> None:
    """A tree reads without its signs, and a state that the text says is not said twice."""
    items = (Point("One of these", state="missing"), Point("Alpha", level=1, state="unknown"), Point("Beta: met", state="met"))
    made = message(Answer(Kind.PREREQUISITES, "No.", (Points(items),)))
    lists = [part for block in made["blocks"] if block["type"] == "rich_text" for part in block["elements"]]
    assert [part["indent"] for part in lists] == [0, 1, 0]
    text = said(made)
    assert "Missing: " in text
    assert "Not known: " in text
    assert "Met: " not in text


def test_a_second_table_becomes_a_list() -> None:
    """Slack takes one table a message; nothing of the other is lost."""
    table = Table(("", "Alpha", "Beta"), (("Fee", "7 USD", "8 USD"),), "Fees side by side")
    made = message(Answer(Kind.COMPARE, "They differ.", (table, table)))
    assert [block["type"] for block in made["blocks"]].count("table") == 1
    assert said(made).count("Fees side by side") == 2
    assert "Beta: 8 USD" in said(made)


def test_buttons_by_place() -> None:
    """Share where only the asker sees the card, follow-up in a channel, neither in a direct message; five at most."""
    many = tuple(Prompt(f"Ask {n}", Query(intent=Intent.FIND, words=str(n))) for n in range(9))
    answer = Answer(Kind.PROFILE, "A.", prompts=many, about="alpha", facts=(FEE,))
    labels = {place: drawn(message(answer, Setting(place, ASKED))) for place in PLACES}
    rest = [f"Ask {n}" for n in range(3, 7)]
    assert labels["ephemeral"] == (["Ask 0", "Ask 1", "Ask 2", "Share in channel"], [*rest, "Report a wrong fact"])
    assert labels["channel"] == (["Ask 0", "Ask 1", "Ask 2", "Ask a follow-up"], [*rest, "Report a wrong fact"])
    assert labels["dm"] == (["Ask 0", "Ask 1", "Ask 2", "Ask 3"], [*rest[1:], "Ask 7", "Report a wrong fact"])
    few = answer.having(prompts=many[:3])
    assert drawn(message(few, Setting("ephemeral", ASKED)))[0][-2:] == ["Share in channel", "Report a wrong fact"]


def test_a_line_that_no_menu_takes_stays_a_button() -> None:
    """An entry of a menu holds 150 characters; a longer question is not lost for it."""
    many = [Prompt(f"Ask {n}", Query(intent=Intent.FIND, words=str(n))) for n in range(6)]
    long = Prompt("Long", Query(intent=Intent.COMPARE, sides=about(*("a" * 40 + str(n) for n in range(5)))))
    made = message(Answer(Kind.PROFILE, "A.", prompts=(*many, long)), Setting("dm", ASKED))
    assert problems(made) == []
    assert drawn(made) == (["Ask 0", "Ask 1", "Ask 2", "Long"], ["Ask 3", "Ask 4", "Ask 5"])


def test_a_report_link_in_a_menu_is_a_link_and_asks_nothing() -> None:
    """The address stands in the entry; its value is no question."""
    many = tuple(Prompt(f"Ask {n}", Query(intent=Intent.FIND, words=str(n))) for n in range(6))
    answer = Answer(Kind.PROFILE, "A.", prompts=many, about="alpha", facts=(FEE,))
    menu = elements(message(answer, Setting("dm", ASKED, "https://x.example/new")))[-1]
    assert menu["options"][-1]["url"].startswith("https://x.example/new?")
    assert menu["options"][-1]["value"].startswith(LINK)


def test_a_report_link_carries_what_was_shown_and_nothing_about_the_person() -> None:
    """Credential, field, value, source and date; with no address set, a question that answers with the lines to copy."""
    answer = Answer(Kind.FACT, "A.", about="alpha", facts=(FEE,))
    asked = ASKED.having(aspects=(Aspect.FEE,))
    (link,) = [e for e in elements(message(answer, Setting("dm", asked, "https://x.example/new?kind=fact"))) if "url" in e]
    for part in ("kind=fact", "credential=alpha", "field=fees.exam.amount", "value=7", "date=2026-06-01", "issuer.example"):
        assert part in link["url"]
    (button,) = elements(message(answer, Setting("dm", asked)))
    assert button["value"] == "report alpha aspect:fee"


def test_lines_to_copy_have_no_button_that_asks_for_them_again() -> None:
    """Under a report only a link to where it goes makes sense."""
    answer = Answer(Kind.FEEDBACK, "Copy these.", about="alpha", facts=(FEE,))
    assert elements(message(answer, Setting("dm", ASKED))) == []
    (link,) = elements(message(answer, Setting("dm", ASKED, "https://x.example/new")))
    assert link["url"].startswith("https://x.example/new?")


def test_a_timeline_shows_when_each_step_falls() -> None:
    """Under the words, which say the same; a short step still shows."""
    table = Table(("When", "Step"), (("Months 1 to 3", "A"), ("Month 3", "B"), ("Months 4 to 6", "C")), "Month by month.",
                  ((0.0, 0.5), (0.5, 0.51), (0.51, 1.0)))  # fmt: skip
    (drawn_table,) = (block for block in message(Answer(Kind.PLAN, "A.", (table,)))["blocks"] if block["type"] == "table")
    bars = ["".join(limits.rich_texts(row[0])).split("\n")[1:] for row in drawn_table["rows"]]
    assert bars == [[], [FULL * 5 + EMPTY * 5], [EMPTY * 5 + FULL + EMPTY * 4], [EMPTY * 5 + FULL * 5]]


@pytest.mark.parametrize(
    ("leads", "bold"),
    [
        ((("Short", "a detail"), ("Also short", "another"), ("And more.", None)), True),
        ((("Short", "a detail"), ("A lead that runs on " * 6, "another")), False),
        ((("Short", None), ("Also short", "a detail"), ("And more.", None)), False),
    ],
)
def test_leads_of_one_list_look_alike(leads: tuple[tuple[str, str | None], ...], *, bold: bool) -> None:
    """All bold, or none: never some by their length, or by a detail that the next one lacks."""
    drawn = list(points.draw(Points(tuple(Point(lead, detail) for lead, detail in leads))))
    items = [item for block in drawn for part in block["elements"] for item in part["elements"]]
    assert [item["elements"][0].get("style", {}).get("bold", False) for item in items] == [bold] * len(leads)
