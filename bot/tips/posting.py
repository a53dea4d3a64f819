"""What delivery needs of a chat service, and the only four ways in which a post can fail."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from bot.workspace import Workspace
    from handlers.answer import Answer


class NotSentError(Exception):
    """Nothing was posted, for certain: to be sent again after `wait` seconds."""

    def __init__(self, wait: float, *, of_workspace: bool = False) -> None:
        super().__init__(f"not sent; again in {wait:g} s")
        self.wait = wait
        self.of_workspace = of_workspace
        """The service asks the whole workspace to wait, not this post alone."""


class RefusedError(Exception):
    """The service does not post this, and will not when asked again; `code` is its word for why."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


class SuspectError(Exception):
    """It may have been posted, or not."""


class NoHistoryError(Exception):
    """The app may not read what was posted; `code` is the service's word for why."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


@dataclass(frozen=True, slots=True)
class Post:
    """A tip as it is to be posted."""

    key: str
    tip: str
    """Its id in the deck."""
    answer: Answer
    set_up_by: str = ""
    """In the first post: who set it up."""
    missed: str = ""
    """The week before, where its tip was skipped because nobody was there to post it."""


@dataclass(frozen=True, slots=True)
class Trouble:
    """What the person who set it up is told, once."""

    channel: str
    week: str
    state: str
    error: str
    attempt: int


class Poster(Protocol):
    """A chat service, as far as tips need it. No method repeats a call that may have posted something."""

    async def post(self, workspace: Workspace, channel: str, post: Post) -> str:
        """Post once; how the service names the message. Raises NotSentError, RefusedError, SuspectError."""

    async def copies(self, workspace: Workspace, channel: str, key: str, since: datetime) -> list[str]:
        """The app's own messages with this key, oldest first. Raises NoHistoryError, NotSentError (try later), SuspectError."""

    async def remove(self, workspace: Workspace, channel: str, message: str) -> None:
        """Delete one of the app's own messages. Raises as `post` does."""

    async def tell(self, workspace: Workspace, person: str, trouble: Trouble) -> None:
        """Tell a person how a tip ended. Raises as `post` does."""

    async def close(self) -> None:
        """Let go of the connections."""
