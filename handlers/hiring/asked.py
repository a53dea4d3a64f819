"""Between a Query about hiring and what an ad says: all that an ad is judged by stands in its Query, as ids and numbers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from handlers.person import Held, Person, Years
from handlers.query import Intent, Limits, Query, Side, about

if TYPE_CHECKING:
    from catalog.catalog import Catalog

AD = "ad"
"""The slot of a Query about a job ad that was pasted."""
TEXT = "text"
"""The slot of a Query about any other message whose credentials are to be explained."""
MUST = "must"
"""The slot of a Query that asks whether what is named is a must or a plus."""
PLUS = "plus"
"""The slot of a Query that asks what is a plus and no must."""
_ASKED, _HELD = "security", "any"
_WORDS_UP_TO = 80


@dataclass(frozen=True, slots=True)
class Ad:
    """What a job ad, or any text, says of credentials."""

    credentials: tuple[str, ...] = ()
    """Ids, in order."""
    phantoms: tuple[str, ...] = ()
    collisions: tuple[str, ...] = ()
    """Letters that stand for several things and that nothing in the text settles: ids of collisions."""
    unknown: tuple[str, ...] = ()
    """Names that look like a credential's and are none we know, as typed."""
    roles: tuple[str, ...] = ()
    entry: bool = False
    """It is an ad for a first job."""
    years: float | None = None
    """The most years of experience it asks for."""
    held: tuple[str, float] | None = None
    """A credential that is to have been held or worked with for so many years."""
    issuers: tuple[str, ...] = ()
    """Bodies named that award none of the credentials named."""

    @property
    def names_any(self) -> bool:
        """Whether any credential, or what passes for one, is named."""
        return bool(self.credentials or self.phantoms or self.collisions or self.unknown)


def query_of(ad: Ad, slot: str | None = AD) -> Query:
    """The Query that asks what is to be said of it. Its person is the candidate it describes, not who asks."""
    years = [Years(kind=_ASKED, years=ad.years)] if ad.years is not None else []
    years += [Years(kind=_HELD, years=ad.held[1])] if ad.held else []
    holds = (Held(credential=ad.held[0]),) if ad.held else ()
    return Query(
        intent=Intent.HIRE,
        slot=slot,
        sides=(*about(*ad.credentials), *(Side(kind="issuer", ids=(key,)) for key in ad.issuers)),
        said=(*ad.phantoms, *ad.collisions),
        roles=ad.roles,
        asker=Person(years=tuple(years), holds=holds),
        limits=Limits(level="entry" if ad.entry else None),
        words=_joined(ad.unknown),
    )


def _joined(names: tuple[str, ...]) -> str:
    """As many names as a Query's words hold."""
    kept = ""
    for name in names:
        more = f"{kept}, {name}" if kept else name
        if len(more) > _WORDS_UP_TO:
            break
        kept = more
    return kept


def ad_of(query: Query, catalog: Catalog) -> Ad:
    """What a Query says of an ad: the inverse of `query_of`."""
    years = {held.kind: held.years for held in query.asker.years}
    holder = next((held.credential for held in query.asker.holds if held.credential in catalog.credentials), None)
    return Ad(
        credentials=tuple(i for i in query.credentials if i in catalog.credentials),
        phantoms=tuple(i for i in query.said if i in catalog.phantoms),
        collisions=tuple(i for i in query.said if i in catalog.collisions),
        unknown=tuple(name.strip() for name in query.words.split(",") if name.strip()) if query.slot in (AD, TEXT) else (),
        issuers=tuple(side.ids[0] for side in query.sides if side.kind == "issuer" and side.ids[0] in catalog.issuers),
        roles=tuple(i for i in query.roles if i in catalog.roles),
        entry=query.limits.level == "entry",
        years=years.get(_ASKED),
        held=(holder, years[_HELD]) if holder and _HELD in years else None,
    )
