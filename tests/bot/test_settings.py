"""Settings: what the environment gives, and one clear error for everything that it does not."""

from __future__ import annotations

import os
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from bot.clock import Clock
from bot.settings import SLACK_API, Settings, SettingsError, read_settings, warn_of_moved_calendar

SECRETS = {"SLACK_SIGNING_SECRET": "not-a-real-secret", "SLACK_BOT_TOKEN": "xoxb-not-real"}


def test_an_empty_environment_is_enough_for_the_terminal() -> None:
    """`ask` and `chat` need no variable at all."""
    settings = read_settings({})
    assert (settings.host, settings.port, settings.slack_api_base_url) == ("127.0.0.1", 3000, SLACK_API)
    assert settings.catalog == ()
    assert settings.report_url is None
    assert not settings.clock.moved


def test_every_missing_and_wrong_variable_is_named_at_once() -> None:
    """Somebody setting up a server needs one try, not five."""
    wrong = {"PORT": "http", "LOG_LEVEL": "loud", "CERTADVICE_NOW": "tomorrow"}
    wrong |= {"CERTADVICE_REPORT_URL": "here", "SLACK_API_BASE_URL": "//x", "CERTADVICE_CATALOG_LAYERS": "/no/such/folder"}
    with pytest.raises(SettingsError) as caught:
        read_settings(wrong, slack=True)
    for name in (*SECRETS, *wrong):
        assert name in str(caught.value), name


def test_blank_secrets_count_as_missing() -> None:
    """A variable that is set to spaces is as good as none."""
    with pytest.raises(SettingsError, match="SLACK_BOT_TOKEN"):
        read_settings({**SECRETS, "SLACK_BOT_TOKEN": "  "}, slack=True)


def test_a_server_reads_its_secrets_and_never_prints_them() -> None:
    """The secrets are there, and a settings object in a log line does not show them."""
    settings = read_settings({**SECRETS, "PORT": "8080", "HOST": "0.0.0.0"}, slack=True)  # noqa: S104
    assert settings.slack_signing_secret == SECRETS["SLACK_SIGNING_SECRET"]
    assert settings.port == 8080
    assert not any(secret in repr(settings) for secret in SECRETS.values())


def test_tokens_taken_for_each_other_are_told_apart() -> None:
    """By how they begin, never by more; a form that Slack may have another day is let through."""
    with pytest.raises(SettingsError) as caught:
        read_settings({"SLACK_BOT_TOKEN": "xapp-secret", "SLACK_APP_TOKEN": "xoxb-secret"}, socket=True)
    assert "SLACK_BOT_TOKEN: starts with xapp-; the token that belongs here starts with xoxb-" in str(caught.value)
    assert "SLACK_APP_TOKEN: starts with xoxb-; the token that belongs here starts with xapp-" in str(caught.value)
    assert "secret" not in str(caught.value)
    assert read_settings({**SECRETS, "SLACK_BOT_TOKEN": "xoxe.xoxb-1"}, slack=True).slack_bot_token == "xoxe.xoxb-1"


def test_wrong_values_are_not_echoed() -> None:
    """A secret pasted into the wrong variable must not come back in an error."""
    with pytest.raises(SettingsError) as caught:
        read_settings({"PORT": "xoxb-pasted-here"})
    assert "xoxb" not in str(caught.value)


@pytest.mark.parametrize("base", ["http://127.0.0.1:9000/api", "http://127.0.0.1:9000/api/"])
def test_a_stand_ins_address_ends_in_one_slash(base: str) -> None:
    """Method names are joined to it."""
    assert read_settings({"SLACK_API_BASE_URL": base}).slack_api_base_url == "http://127.0.0.1:9000/api/"


@pytest.mark.parametrize("port", ["65536", "-1", "²", "80 80"])
def test_numbers_that_are_no_port_are_refused(port: str) -> None:
    """Only 0 to 65535, in plain digits."""
    with pytest.raises(SettingsError, match="PORT"):
        read_settings({"PORT": port})


def test_catalog_folders_are_split_like_a_path() -> None:
    """Order is kept, because later ones win; empty parts are nothing."""
    settings = read_settings({"CERTADVICE_CATALOG": os.pathsep.join(["/a", "", "/b"])})
    assert settings.catalog == (Path("/a"), Path("/b"))


def test_layers_are_one_folder(tmp_path: Path) -> None:
    """Each workspace's folder stands in it."""
    assert read_settings({"CERTADVICE_CATALOG_LAYERS": str(tmp_path)}).catalog_layers == tmp_path
    assert read_settings({}).catalog_layers is None


def test_a_moved_calendar_starts_there_and_runs_on() -> None:
    """CERTADVICE_NOW moves the day, and time goes on from it."""
    clock = read_settings({"CERTADVICE_NOW": "2026-03-31T23:59:00+00:00"}).clock
    first, second = clock.now(), clock.now()
    assert clock.today() == date(2026, 3, 31)
    assert datetime(2026, 3, 31, 23, 59, tzinfo=UTC) <= first <= second


def test_a_moved_calendar_passes_midnight() -> None:
    """A clock made two minutes ago, one minute before midnight, is in the next day."""
    made = Clock(datetime(2026, 3, 31, 23, 59, tzinfo=UTC))
    assert Clock(made.start, made._made - 120).today() == date(2026, 4, 1)


def test_a_date_alone_is_a_moment_too() -> None:
    """A day without a time starts at midnight here."""
    assert read_settings({"CERTADVICE_NOW": "2026-03-30"}).clock.today() == date(2026, 3, 30)


def test_a_moved_calendar_is_said_loudly(caplog: pytest.LogCaptureFixture) -> None:
    """Nobody may take answers of another day for today's."""
    warn_of_moved_calendar(read_settings({"CERTADVICE_NOW": "2026-03-30T09:00:00+00:00"}))
    assert "CERTADVICE_NOW IS SET" in caplog.text
    assert "2026-03-30" in caplog.text


def test_the_real_calendar_is_not_worth_a_line(caplog: pytest.LogCaptureFixture) -> None:
    """No variable, no warning."""
    warn_of_moved_calendar(Settings())
    assert caplog.text == ""


def test_a_database_address_is_named_beside_whatever_else_is_wrong() -> None:
    """One try shows all of it."""
    with pytest.raises(SettingsError) as error:
        read_settings({"PORT": "abc", "DATABASE_URL": "foo"})
    assert "PORT" in str(error.value)
    assert "DATABASE_URL" in str(error.value)
