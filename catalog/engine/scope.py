"""Which credentials a question about dates is for."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from catalog.engine import merit

if TYPE_CHECKING:
    from datetime import date

    from catalog.catalog import Catalog

_SUITS = ("core", "useful")


@dataclass(frozen=True, slots=True)
class Scope:
    """Which credentials are asked about; whatever is left empty restricts nothing."""

    credentials: tuple[str, ...] = ()
    issuers: tuple[str, ...] = ()
    tracks: tuple[str, ...] = ()
    platforms: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()
    roles: tuple[str, ...] = ()

    def holds(self, catalog: Catalog, credential: str, today: date) -> bool:
        """Whether a credential is asked about; a newer or older exam of one named counts as that one."""
        held = catalog.credentials[credential]
        return (
            (not self.credentials or any(credential in catalog.same_credential(i) for i in self.credentials))
            and (not self.issuers or held.issuer in self.issuers)
            and (not self.tracks or held.track in self.tracks)
            and (not self.platforms or held.platform in self.platforms)
            and (not self.topics or any(map(merit.depths(catalog, credential, today).get, self.topics)))
            and (not self.roles or any(held.judgement.roles[r].fit in _SUITS for r in self.roles if r in held.judgement.roles))
        )
