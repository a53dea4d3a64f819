"""What may be used only so long and so often: trigger ids, response addresses, and calls while Slack says "slower"."""

from __future__ import annotations

import itertools
import secrets
import time
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

TRIGGER_SECONDS = 3.0
RESPONSE_SECONDS = 1_800.0
RESPONSE_USES = 5


class RefusedError(Exception):
    """Slack's word for why a call is not carried out, and what it says beyond that."""

    def __init__(self, code: str, *messages: str) -> None:
        super().__init__(code)
        self.code = code
        self.messages = messages


@dataclass(slots=True)
class ResponseUrl:
    """Where a payload may be answered: for whom, about which message."""

    channel: str
    user: str
    until: float
    message: str = ""
    """Timestamp of the message that the payload came from."""
    thread: str = ""
    left: int = RESPONSE_USES


class Tickets:
    """Gives them out and takes them back."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._numbers = itertools.count(1)
        self._triggers: dict[str, tuple[float, str]] = {}
        self._used: set[str] = set()
        self._urls: dict[str, ResponseUrl] = {}
        self._limited: dict[str, tuple[int, int]] = defaultdict(lambda: (0, 0))

    def trigger(self, user: str) -> str:
        """A new trigger for what this person just did."""
        made = f"{next(self._numbers)}.{secrets.randbelow(10**9)}.{secrets.token_hex(8)}"
        self._triggers[made] = (self._clock() + TRIGGER_SECONDS, user)
        return made

    def spend(self, trigger: str) -> str:
        """Use a trigger once and in time; whose it was."""
        if trigger in self._used:
            raise RefusedError("exchanged_trigger_id")
        until, user = self._triggers.pop(trigger, (0.0, ""))
        if not user:
            raise RefusedError("invalid_trigger_id")
        if self._clock() > until:
            raise RefusedError("expired_trigger_id")
        self._used.add(trigger)
        return user

    def response(self, channel: str, user: str, message: str = "", thread: str = "") -> str:
        """The last part of a new response address."""
        made = secrets.token_urlsafe(18)
        self._urls[made] = ResponseUrl(channel, user, self._clock() + RESPONSE_SECONDS, message, thread)
        return made

    def answer(self, secret: str) -> ResponseUrl:
        """Use a response address once more."""
        found = self._urls.get(secret)
        if found is None:
            raise RefusedError("invalid_url")
        if self._clock() > found.until:
            raise RefusedError("expired_url")
        if not found.left:
            raise RefusedError("used_url")
        found.left -= 1
        return found

    def limit(self, method: str, calls: int = 1, seconds: int = 1) -> None:
        """Answer the next calls of a method with 429 and this many seconds to wait."""
        self._limited[method] = (calls, seconds)

    def limited(self, method: str) -> int:
        """Seconds to wait where this call comes too soon, else 0."""
        calls, seconds = self._limited[method]
        if not calls:
            return 0
        self._limited[method] = (calls - 1, seconds)
        return seconds
