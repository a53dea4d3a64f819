"""A subscription and a slot for tests, and a chat service that fails as it is told."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

from bot.store import subscriptions
from bot.store.deliveries import Job
from bot.store.subscriptions import Subscribed
from bot.workspace import Workspace
from handlers.answer import Answer, Kind

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from bot.tips.posting import Post, Trouble
    from bot.tips.state import History

HERE = Workspace("slack", "", "T1")
MONDAY = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
"""The slot of week 48."""
WEEK = "2026-W48"


def subscribed(channel: str = "C1", **changes: Any) -> Subscribed:
    """Mondays at nine in UTC, for some days already."""
    since = changes.pop("effective", MONDAY - timedelta(days=3))
    values = {"state": "on", "weekday": 1, "minute": 540, "zone": "UTC", "person": "U1", "effective": since}
    return Subscribed(HERE, channel, **(values | {"next_due": MONDAY} | changes))


def kept(connection: Connection, channel: str = "C1", /, **changes: Any) -> Subscribed:
    """The same, in the database."""
    made = subscribed(channel, **changes)
    subscriptions.write(connection, made)
    return made


def job(channel: str = "C1", week: str = WEEK, attempt: int = 1) -> Job:
    """The delivery of that week."""
    return Job(*HERE, channel, week, attempt)


def tip(_held: Subscribed, history: History) -> tuple[str, Answer]:
    """A tip that says how many came before."""
    return f"check:{len(history)}", Answer(Kind.TIPS, f"A tip, after {len(history)}.")


@dataclass
class Service:
    """A chat service: what happens at each call is put into `happens` beforehand; afterwards all goes well.

    An error alone: nothing is posted. A pair (error, True): it is posted, and the error comes all the same.
    """

    happens: deque[Any] = field(default_factory=deque)
    reading: deque[Any] = field(default_factory=deque)
    posted: list[tuple[str, str]] = field(default_factory=list)
    """Key and text, as they stand in the channels."""
    looked: int = 0
    told: list[Trouble] = field(default_factory=list)
    posts: list[Post] = field(default_factory=list)
    removed: list[str] = field(default_factory=list)

    async def post(self, _workspace: Workspace, _channel: str, post: Post) -> str:
        """Post, or fail as told."""
        what = self.happens.popleft() if self.happens else None
        error, arrives = what if isinstance(what, tuple) else (what, what is None)
        if arrives:
            self.posted.append((post.key, post.answer.headline))
            self.posts.append(post)
        if error:
            raise error
        return f"{len(self.posted)}.0"

    async def copies(self, _workspace: Workspace, _channel: str, key: str, _since: datetime) -> list[str]:
        """What stands there, or a failure."""
        self.looked += 1
        if self.reading and (error := self.reading.popleft()):
            raise error
        found = [f"{number}.0" for number, posted in enumerate(self.posted, 1) if posted[0] == key]
        return [one for one in found if one not in self.removed]

    async def remove(self, _workspace: Workspace, _channel: str, message: str) -> None:
        """Note it."""
        self.removed.append(message)

    async def tell(self, _workspace: Workspace, _person: str, trouble: Trouble) -> None:
        """Note it."""
        self.told.append(trouble)

    async def close(self) -> None:
        """Nothing is open."""
