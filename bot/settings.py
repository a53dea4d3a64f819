"""Environment to Settings, or one SettingsError that names everything missing or wrong, so that a set-up takes one try."""

from __future__ import annotations

import logging
import os
import re
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from bot.clock import Clock

if TYPE_CHECKING:
    from collections.abc import Mapping

SLACK_API = "https://slack.com/api/"
_TOKENS = ("xoxb-", "xapp-", "xoxp-")
LEVELS = ("DEBUG", "INFO", "WARNING", "ERROR", "CRITICAL")


class SettingsError(Exception):
    """One or more variables are missing or cannot be read; the message names each."""


@dataclass(frozen=True, slots=True)
class Settings:
    """What the environment says. The two Slack secrets are empty unless a server is to be started."""

    slack_signing_secret: str = field(default="", repr=False)
    slack_bot_token: str = field(default="", repr=False)
    slack_app_token: str = field(default="", repr=False)
    """For Socket Mode."""
    slack_api_base_url: str = SLACK_API
    host: str = "127.0.0.1"
    port: int = 3000
    log_level: str = "INFO"
    report_url: str | None = None
    """Where "report a wrong fact" leads; None: its lines are shown to copy."""
    catalog: tuple[Path, ...] = ()
    """Extra catalog folders; later ones win."""
    catalog_layers: Path | None = None
    """Folder that holds a catalog folder for each workspace, named by its team id."""
    database_url: str = field(default="", repr=False)
    """Where what is kept stands; empty: an SQLite file in the user's data folder."""
    tips_settle: float = 60.0
    """Seconds until a post that may have been made is looked up."""
    tips_spread: float = 300.0
    """Seconds over which the weekly tips of one workspace are spread; 0: all at once."""
    tips_people: frozenset[str] = frozenset()
    """Ids of those who may set up weekly tips; empty: every member."""
    tips_channels: frozenset[str] = frozenset()
    """Ids of the channels that may have them; empty: every channel."""
    tips_naive: bool = False
    """To prove a test: posts that may have arrived are repeated."""
    clock: Clock = field(default_factory=Clock)


def read_settings(environ: Mapping[str, str], *, slack: bool = False, posts: bool = False, socket: bool = False) -> Settings:
    """The settings in `environ`; with `slack`, `posts` or `socket`, the secrets of a server, a worker or a socket must be there."""
    reader = _Reader(environ)
    if slack:
        reader.need("SLACK_SIGNING_SECRET", "the app's signing secret (Basic Information, App Credentials)")
    if socket:
        reader.need("SLACK_APP_TOKEN", "an app-level token (Basic Information) that starts with xapp- and has connections:write")
        reader.not_another("SLACK_APP_TOKEN", "xapp-")
    if slack or posts or socket:
        reader.need("SLACK_BOT_TOKEN", "the bot token that starts with xoxb- (OAuth & Permissions)")
        reader.not_another("SLACK_BOT_TOKEN", "xoxb-")
    base = reader.address("SLACK_API_BASE_URL") or SLACK_API
    settings = Settings(
        slack_signing_secret=reader.text("SLACK_SIGNING_SECRET"),
        slack_bot_token=reader.text("SLACK_BOT_TOKEN"),
        slack_app_token=reader.text("SLACK_APP_TOKEN"),
        slack_api_base_url=base if base.endswith("/") else f"{base}/",
        host=reader.text("HOST") or "127.0.0.1",
        port=reader.port("PORT", 3000),
        log_level=reader.level("LOG_LEVEL", "INFO"),
        report_url=reader.address("CERTADVICE_REPORT_URL"),
        catalog=tuple(Path(part).expanduser() for part in reader.text("CERTADVICE_CATALOG").split(os.pathsep) if part.strip()),
        catalog_layers=reader.folder("CERTADVICE_CATALOG_LAYERS"),
        database_url=reader.database("DATABASE_URL"),
        tips_settle=reader.seconds("CERTADVICE_TIPS_SETTLE_SECONDS", 60.0),
        tips_spread=reader.seconds("CERTADVICE_TIPS_SPREAD_SECONDS", 300.0),
        tips_people=reader.ids("CERTADVICE_TIPS_PEOPLE"),
        tips_channels=reader.ids("CERTADVICE_TIPS_CHANNELS"),
        tips_naive=reader.flag("CERTADVICE_TIPS_NAIVE"),
        clock=Clock(reader.moment("CERTADVICE_NOW")),
    )
    reader.finish()
    return settings


def set_up_logging(settings: Settings) -> None:
    """Log to standard error at the level asked for, and say loudly where the calendar is not today's."""
    logging.basicConfig(level=settings.log_level, format="%(asctime)s %(levelname)s %(name)s: %(message)s")
    logging.getLogger("alembic").setLevel(logging.WARNING)  # it tells of every plugin it has
    warn_of_moved_calendar(settings)


def warn_of_moved_calendar(settings: Settings) -> None:
    """One loud line where CERTADVICE_NOW is set: every answer of this process takes its day from it."""
    if settings.clock.moved:
        logging.getLogger(__name__).warning(
            "CERTADVICE_NOW IS SET: the calendar of this process started at %s, not today. For tests and demonstrations only.",
            settings.clock.now().isoformat(timespec="seconds"),
        )


class _Reader:
    """Reads variables one by one and collects what is wrong with them."""

    def __init__(self, environ: Mapping[str, str]) -> None:
        self._environ = environ
        self._missing: list[str] = []
        self._wrong: list[str] = []

    def text(self, name: str) -> str:
        return self._environ.get(name, "").strip()

    def need(self, name: str, what: str) -> None:
        if not self.text(name):
            self._missing.append(f"{name}: {what}")

    def not_another(self, name: str, begins: str) -> None:
        """A token of another kind is told by how it begins: they are easily taken for each other."""
        if (found := self.text(name)[: len(begins)]) != begins and found in _TOKENS:
            self._wrong.append(f"{name}: starts with {found}; the token that belongs here starts with {begins}")

    def port(self, name: str, default: int) -> int:
        text = self.text(name)
        if not text:
            return default
        if text.isascii() and text.isdigit() and int(text) <= 65535:
            return int(text)
        self._wrong.append(f"{name}: not a port number between 0 and 65535")
        return default

    def seconds(self, name: str, default: float) -> float:
        text = self.text(name)
        if not text:
            return default
        if re.fullmatch(r"\d{1,5}(\.\d{1,6})?", text, re.ASCII):
            return float(text)
        self._wrong.append(f"{name}: not a number of seconds, such as {default:g}")
        return default

    def ids(self, name: str) -> frozenset[str]:
        found = [part for part in re.split(r"[\s,]+", self.text(name)) if part]
        if wrong := [part for part in found if not re.fullmatch(r"[A-Z0-9]{2,64}", part, re.ASCII)]:
            self._wrong.append(f"{name}: not a list of ids such as U0123ABCD,U0456EFGH: {wrong[0][:20]!r}")
        return frozenset(found)

    def flag(self, name: str) -> bool:
        text = self.text(name).lower()
        if text not in ("", "0", "1", "yes", "no", "true", "false"):
            self._wrong.append(f"{name}: neither 1 nor 0")
        return text in ("1", "yes", "true")

    def level(self, name: str, default: str) -> str:
        level = self.text(name).upper() or default
        if level not in LEVELS:
            self._wrong.append(f"{name}: not one of {', '.join(LEVELS)}")
        return level

    def address(self, name: str) -> str | None:
        text = self.text(name)
        if not text:
            return None
        try:
            parts = urlsplit(text)
            good = parts.scheme in {"http", "https"} and bool(parts.hostname) and (parts.port or 1) > 0
        except ValueError:
            good = False
        if not good:
            self._wrong.append(f"{name}: not a web address (https://...)")
        return text

    def database(self, name: str) -> str:
        """Named beside whatever else is wrong; whether it can be opened is found out by who opens it."""
        text = self.text(name)
        if text and "://" not in text:
            self._wrong.append(f"{name}: not a database address such as postgresql://user@host/name or sqlite:////path/file")
        return text

    def folder(self, name: str) -> Path | None:
        text = self.text(name)
        if not text:
            return None
        path = Path(text).expanduser()
        if not path.is_dir():
            self._wrong.append(f"{name}: there is no such folder")
        return path

    def moment(self, name: str) -> datetime | None:
        text = self.text(name)
        if not text:
            return None
        try:
            moment = datetime.fromisoformat(text)
            return moment if moment.tzinfo else moment.astimezone()
        except (ValueError, OverflowError):
            self._wrong.append(f"{name}: not an ISO date-time such as 2026-03-30T09:00:00+00:00")
            return None

    def finish(self) -> None:
        """Raise one error for everything found."""
        if not self._missing and not self._wrong:
            return
        lines = ["The environment is not complete." if self._missing else "The environment cannot be read."]
        lines += [f"  missing  {line}" for line in self._missing]
        lines += [f"  wrong    {line}" for line in self._wrong]
        raise SettingsError("\n".join(lines))
