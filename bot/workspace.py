"""A workspace: what everything that is kept belongs to, so that no two installations ever see each other's."""

from __future__ import annotations

from typing import NamedTuple


class Workspace(NamedTuple):
    """Where a chat service says something comes from. `team` is empty for an app installed to a whole organisation."""

    platform: str
    """`slack` or `teams`."""
    enterprise: str
    """The organisation's id; empty where the workspace belongs to none."""
    team: str

    @property
    def id(self) -> str:
        """The team's id, or the organisation's where there is no team."""
        return self.team or self.enterprise
