"""Who may come in: this machine alone, by its own name, and pages that this server gave out itself.

Any web site may make a browser send requests to a loopback port, and may have its own name point there (DNS rebinding). So the
name in `Host` must be ours, and whatever comes from a page must come from ours.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from aiohttp import web

if TYPE_CHECKING:
    from aiohttp.typedefs import Handler

NAMES = ("127.0.0.1", "localhost", "[::1]")
APP_PATHS = ("/api/", "/actions/")
HEADERS = {
    "Content-Security-Policy": "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
    "base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cache-Control": "no-store",
}


class Doors:
    """Looks at each request before anything else does. `port` is set once the server listens."""

    def __init__(self) -> None:
        self.port = 0

    @web.middleware
    async def look(self, request: web.Request, handler: Handler) -> web.StreamResponse:
        """Refuse what is not from here."""
        why = self._refusal(request)
        if why:
            return web.Response(status=403, text=f"{why}\n", headers=HEADERS)
        response = await handler(request)
        if not response.prepared:
            response.headers.update(HEADERS)
        return response

    def _refusal(self, request: web.Request) -> str:
        hosts = {f"{name}:{self.port}" for name in NAMES}
        if request.headers.get("Host", "").lower() not in hosts:
            return "This server answers by its own address alone."
        origin = request.headers.get("Origin")
        if request.path.startswith(APP_PATHS):
            return "Only the app calls this." if origin or "Sec-Fetch-Site" in request.headers else ""
        if origin is not None and origin.lower() not in {f"http://{host}" for host in hosts}:
            return "This request comes from another page."
        if request.method == "POST":
            if origin is None:
                return "This request comes from no page of ours."
            if request.content_type != "application/json":
                return "This request is no JSON."
        elif request.headers.get("Sec-Fetch-Site", "none") not in ("none", "same-origin") and request.path != "/":
            return "This request comes from another page."
        return ""
