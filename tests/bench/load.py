"""Load for a slash-command endpoint: signed requests over kept-alive connections, timed one by one.

Closed loop: each connection sends its next request when its answer is in. Open loop: requests go out on a schedule, and each is
timed from when it should have gone out, so that a server that falls behind is charged for it.
"""

from __future__ import annotations

import asyncio
import hashlib
import hmac
import itertools
import time
from dataclasses import dataclass, field
from typing import TYPE_CHECKING
from urllib.parse import urlencode

from tests.bench.figures import percentile

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

SECRET = "bench-signing-secret"
_NUMBERS = itertools.count(1)


def requests(texts: Iterable[str], command: str, host: str) -> list[bytes]:
    """One signed request for each text, ready to be written to a socket; asker, channel and trigger differ from one to the next."""
    timestamp = str(int(time.time()))
    made = []
    for text in texts:
        number = next(_NUMBERS)
        form = {
            "token": "x", "team_id": "T1", "team_domain": "bench", "channel_id": f"C{number:06d}", "channel_name": "general",
            "user_id": f"U{number:06d}", "user_name": f"user{number}", "command": command, "text": text, "api_app_id": "A1",
            "is_enterprise_install": "false", "response_url": f"https://hooks.slack.com/commands/T1/{number}/abcdefghijklmnop",
            "trigger_id": f"{timestamp}.{number}.0123456789abcdef",
        }  # fmt: skip
        body = urlencode(form).encode()
        signed = hmac.new(SECRET.encode(), b"v0:" + timestamp.encode() + b":" + body, hashlib.sha256).hexdigest()
        head = (
            f"POST /slack/events HTTP/1.1\r\nHost: {host}\r\nUser-Agent: Slackbot 1.0 (+https://api.slack.com/robots)\r\n"
            f"Accept: application/json,*/*\r\nContent-Type: application/x-www-form-urlencoded\r\n"
            f"X-Slack-Request-Timestamp: {timestamp}\r\nX-Slack-Signature: v0={signed}\r\nContent-Length: {len(body)}\r\n\r\n"
        )
        made.append(head.encode() + body)
    return made


@dataclass(slots=True)
class Measured:
    """What came back."""

    seconds: float = 0.0
    latencies: list[float] = field(default_factory=list)
    bad: int = 0
    size: int = 0
    """Bytes of all answers."""

    @property
    def rate(self) -> float:
        """Good answers a second."""
        return len(self.latencies) / self.seconds if self.seconds else 0.0

    def milliseconds(self, share: float) -> float:
        """The latency that this share of the answers did not exceed."""
        return 1_000 * percentile(self.latencies, share) if self.latencies else float("nan")


class Connection:
    """One kept-alive connection."""

    def __init__(self, port: int) -> None:
        self._port = port
        self._streams: tuple[asyncio.StreamReader, asyncio.StreamWriter] | None = None

    async def call(self, raw: bytes) -> tuple[int, int]:
        """Status and size of the answer."""
        if self._streams is None:
            self._streams = await asyncio.open_connection("127.0.0.1", self._port)
        reader, writer = self._streams
        writer.write(raw)
        head = (await reader.readuntil(b"\r\n\r\n")).lower()
        start = head.index(b"content-length:") + 15
        size = int(head[start : head.index(b"\r\n", start)])
        if size:
            await reader.readexactly(size)
        return int(head[9:12]), size

    def close(self) -> None:
        """Hang up."""
        if self._streams:
            self._streams[1].close()
        self._streams = None


async def closed(raws: Sequence[bytes], port: int, connections: int) -> Measured:
    """Every request once, as fast as the server takes them over so many connections."""
    measured, waiting = Measured(), iter(raws)

    async def worker() -> None:
        connection = Connection(port)
        for raw in waiting:
            await _timed(measured, connection, raw, time.perf_counter())
        connection.close()

    began = time.perf_counter()
    await asyncio.gather(*(worker() for _ in range(connections)))
    measured.seconds = time.perf_counter() - began
    return measured


async def opened(raws: Sequence[bytes], port: int, rate: float, connections: int = 64) -> Measured:
    """Every request once, on a schedule."""
    measured, pool = Measured(), asyncio.LifoQueue[Connection]()
    for _ in range(connections):
        pool.put_nowait(Connection(port))

    async def one(due: float, raw: bytes) -> None:
        connection = await pool.get()
        await _timed(measured, connection, raw, due)
        pool.put_nowait(connection)

    began = time.perf_counter()
    async with asyncio.TaskGroup() as group:
        for number, raw in enumerate(raws):
            due = began + number / rate
            if (wait := due - time.perf_counter()) > 0:
                await asyncio.sleep(wait)
            group.create_task(one(due, raw))
    measured.seconds = time.perf_counter() - began
    while not pool.empty():
        pool.get_nowait().close()
    return measured


async def _timed(measured: Measured, connection: Connection, raw: bytes, start: float) -> None:
    try:
        status, size = await connection.call(raw)
    except (OSError, asyncio.IncompleteReadError):
        connection.close()
        status, size = 0, 0
    if status == 200:
        measured.latencies.append(time.perf_counter() - start)
        measured.size += size
    else:
        measured.bad += 1
