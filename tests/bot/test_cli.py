"""The command `certadvice` keeps its contract: commands, options, exit codes, and what goes to which stream."""

from __future__ import annotations

import json
import subprocess
import sys
from datetime import date

import click
import pytest
from click.testing import CliRunner, Result

from bot.cli import main
from tests.bot.terminal.test_lines import KEYS

OURS = (
    "CERTADVICE_CATALOG", "CERTADVICE_CATALOG_LAYERS", "CERTADVICE_NOW", "CERTADVICE_REPORT_URL", "PORT", "LOG_LEVEL",
    "SLACK_SIGNING_SECRET", "SLACK_BOT_TOKEN", "DATABASE_URL",
)  # fmt: skip
QUESTION = "do I need CISSP before AAISM?"
ABSENT: tuple[str, ...] = ()


def run(*arguments: str, said: str | bytes | None = None, **environ: str) -> Result:
    """The command in this process, with nothing of our environment but what is given."""
    return CliRunner().invoke(main, arguments, input=said, env={**dict.fromkeys(OURS), **environ})


def commands(group: click.Group = main, above: str = "") -> set[str]:
    """Every command by its full name."""
    found: set[str] = set()
    for name, command in group.commands.items():
        found |= commands(command, f"{above}{name} ") if isinstance(command, click.Group) else {above + name}
    return found


def test_there_are_these_commands_and_no_stub_of_another() -> None:
    """What comes later is absent, not empty."""
    assert commands() == {
        "ask",
        "chat",
        "playground",
        "serve",
        "worker",
        "socket",
        "manifest slack",
        "db upgrade",
        "feedback list",
        "feedback export",
        "tips preview",
    } | {f"catalog {name}" for name in ("check", "show", "schema", "export", "stale", "diff")}


def test_ask_answers_in_plain_text_where_nobody_looks() -> None:
    """A pipe gets the same text as JSON carries: no colour, no frame."""
    plain, as_object = run("ask", QUESTION), run("ask", QUESTION, "--json")
    assert plain.exit_code == as_object.exit_code == 0
    assert plain.stdout.rstrip("\n") == json.loads(as_object.stdout)["text"]
    assert "\x1b" not in plain.stdout


def test_ask_in_json_is_one_object_of_the_contract() -> None:
    """The same keys as in the JSON chat, on one line."""
    result = run("ask", QUESTION, "--json")
    assert list(json.loads(result.stdout)) == KEYS
    assert result.stdout.count("\n") == 1


def test_ask_takes_unquoted_words() -> None:
    """People forget the quotes."""
    assert run("ask", *QUESTION.split()).stdout == run("ask", QUESTION).stdout


def test_ask_as_blocks_is_a_slack_message() -> None:
    """Blocks, and a text that stands alone."""
    message = json.loads(run("ask", QUESTION, "--format", "blocks").stdout)
    assert set(message) == {"text", "blocks"}
    assert message["blocks"]


@pytest.mark.parametrize("text", ["", "qwxz", "who won the match?", "what is the ZZZZ-99 fee?"])
def test_not_knowing_is_no_failure(text: str) -> None:
    """Exit 0 also for "I don't know"."""
    result = run("ask", text)
    assert result.exit_code == 0
    assert result.stdout.strip()


@pytest.mark.parametrize(
    "arguments",
    [
        ["ask"],
        ["ask", "x", "--json", "--format", "text"],
        ["ask", "x", "--json", "--format", "blocks"],
        ["ask", "x", "--format", "adaptive"],
        ["ask", "x", "--on", "2026-02-30"],
        ["ask", "x", "--on", "20260330"],
        ["ask", "x", "--on", "2026-3-30"],
        ["chat", "--on", "tomorrow"],
        ["manifest", "teams"],
        ["catalog", "export"],
        ["catalog", "export", "--format", "xml"],
        ["catalog", "stale", "--older-than", "half a year"],
        ["catalog", "diff", "one"],
        *([name] for name in ABSENT),
    ],
    ids=" ".join,
)
def test_wrong_usage_is_exit_2_with_a_reason(arguments: list[str]) -> None:
    """The reason goes to standard error, nothing to standard output."""
    result = run(*arguments)
    assert result.exit_code == 2
    assert result.stdout == ""
    assert "Error:" in result.stderr


def test_on_a_day_that_is_none_names_the_day() -> None:
    """What was written is in the message, and how to write it."""
    error = run("ask", "x", "--on", "2026-02-30").stderr
    assert "2026-02-30" in error
    assert "2026-03-31" in error


def test_on_sets_today() -> None:
    """A retirement is computed for the day asked about."""
    before, after = (run("ask", "can I still take MLS-C01?", "--json", "--on", day) for day in ("2026-03-30", "2026-04-01"))
    assert json.loads(before.stdout)["text"] != json.loads(after.stdout)["text"]


def test_the_environment_moves_the_calendar_and_on_wins() -> None:
    """CERTADVICE_NOW is loud on standard error, and a day on the command line goes before it."""
    moved = run("ask", "can I still take MLS-C01?", CERTADVICE_NOW="2026-03-30T12:00:00+00:00")
    assert moved.stdout == run("ask", "can I still take MLS-C01?", "--on", "2026-03-30").stdout
    over = run("ask", "can I still take MLS-C01?", "--on", "2026-04-01", CERTADVICE_NOW="2026-03-30T12:00:00+00:00")
    assert over.stdout == run("ask", "can I still take MLS-C01?", "--on", "2026-04-01").stdout


def test_serve_names_everything_that_is_missing() -> None:
    """One clear error, exit 2."""
    result = run("serve", PORT="many")
    assert result.exit_code == 2
    for name in ("SLACK_SIGNING_SECRET", "SLACK_BOT_TOKEN", "PORT"):
        assert name in result.stderr


def test_chat_in_json_answers_line_by_line() -> None:
    """One object a line, bad ones included, and exit 0 at the end of input."""
    lines = [json.dumps({"thread": "t", "text": QUESTION}), "no", json.dumps({"thread": "t", "text": "and the price?"})]
    result = run("chat", "--json", said="\n".join(lines) + "\n")
    assert result.exit_code == 0
    answers = [json.loads(line) for line in result.stdout.splitlines()]
    assert [list(answer) for answer in answers] == [KEYS, ["error"], KEYS]


def test_chat_through_a_pipe_is_plain_and_can_be_left() -> None:
    """`quit` ends it; what comes after is not read."""
    result = run("chat", said=f"{QUESTION}\n\nquit\nwhat is AAISM?\n")
    assert result.exit_code == 0
    assert result.stdout.rstrip("\n") == run("ask", QUESTION).stdout.rstrip("\n")


def test_the_manifest_can_be_pasted_into_slack() -> None:
    """JSON with the command people type."""
    manifest = json.loads(run("manifest", "slack").stdout)
    assert manifest["features"]["slash_commands"][0]["command"] == "/certadvice"
    assert "https://advice.example/slack/events" in run("manifest", "slack", "--address", "https://advice.example").stdout
    assert "http" not in run("manifest", "slack", "--socket", "--history").stdout


def test_the_manifest_explains_each_scope() -> None:
    """Every scope it asks for is explained."""
    scopes = json.loads(run("manifest", "slack").stdout)["oauth_config"]["scopes"]["bot"]
    explained = run("manifest", "slack", "--explain").stdout
    assert [scope for scope in scopes if scope not in explained] == []


def process(*arguments: str, said: str = "") -> subprocess.CompletedProcess[str]:
    """The command as a process of its own."""
    return subprocess.run([sys.executable, *arguments], input=said, capture_output=True, text=True, check=False, timeout=60)  # noqa: S603


def test_python_m_bot_is_the_same_command() -> None:
    """Also without the script on the path."""
    result = process("-m", "bot", "ask", QUESTION, "--json")
    assert result.returncode == 0
    assert result.stdout == run("ask", QUESTION, "--json").stdout
    assert result.stderr == ""


def test_a_question_does_not_load_what_it_does_not_need() -> None:
    """Slack, HTTP and drawing stay out of a question that is answered into a pipe."""
    code = "import sys\nfrom bot.cli import main\ntry: main(['ask', 'what is AAISM?'])\nexcept SystemExit: pass\n"
    code += "print([m for m in ('slack_bolt', 'slack_sdk', 'aiohttp', 'rich', 'asyncio') if m in sys.modules])"
    assert process("-c", code).stdout.splitlines()[-1] == "[]"


def test_a_reader_that_leaves_early_is_no_error() -> None:
    """`certadvice chat --json | head -1` ends quietly."""
    line = json.dumps({"thread": "t", "text": "what is AAISM?"}) + "\n"
    command = [sys.executable, "-m", "bot", "chat", "--json"]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as running:  # noqa: S603
        assert running.stdin is not None
        assert running.stdout is not None
        assert running.stderr is not None
        running.stdin.write(line.encode())
        running.stdin.flush()
        assert json.loads(running.stdout.readline())["credentials"]
        running.stdout.close()
        running.stdin.write(line.encode() * 3)
        running.stdin.close()
        assert b"Traceback" not in running.stderr.read()


def test_text_that_is_no_unicode_is_answered() -> None:
    """Bytes of another encoding on the command line."""
    result = run("ask", "what is AAISM\udcff?", "--json")
    assert result.exit_code == 0
    assert json.loads(result.stdout)["kind"]


def test_plain_text_of_an_answer_holds_no_control_characters() -> None:
    """What a question smuggles in does not reach the terminal."""
    result = run("ask", "\x1b]0;x\x07 what is \x1b[2JZZTOP?", "--on", date(2026, 1, 1).isoformat())
    assert not set(result.stdout) & set("\x1b\x07")
