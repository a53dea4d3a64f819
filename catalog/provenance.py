"""Where a fact is from: sources, how sure, disputes, and the block that carries them."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from catalog.values import Confidence, Key, PartialDate, Strict, Text


class Source(Strict):
    """One document. `dated` is the day it says it looked or was published, never the day of import."""

    title: Text
    url: Text | None = None
    by: Literal["issuer", "third_party", "article", "knowledge", "organisation"]
    """`issuer`: the issuer's page or a stored copy of it; `article`: the seed article; `knowledge`: no document;
    `organisation`: the own catalog of those who ask."""
    cites: Text | None = None
    """The issuer page a third party says it read."""
    dated: PartialDate | None = None
    dated_as: Text | None = None
    """The source's own wording where it gives more than one date."""


class Provenance(Strict):
    """Where something comes from and how far to trust it; `sources[0]` is the main one."""

    sources: tuple[Key, ...] = Field(min_length=1)
    checked: PartialDate | None = None
    """The main source's own date; null where it gives none ("date not known")."""
    confidence: Confidence


class Rival(Strict):
    """One value of a dispute, as one or more sources have it."""

    value: Text
    sources: tuple[Key, ...] = Field(min_length=1)
    discredited: Text | None = None
    """Why it is known to be wrong (the price of something else, a default); it is shown, and no sum or limit counts it."""


class Dispute(Strict):
    """Sources disagree: kept as data, so that an answer can say so."""

    field: Text
    """The field of this block the dispute is about (`amount`, `minutes`), or `.` for the block as a whole."""
    values: tuple[Rival, ...] = Field(min_length=2)
    quote: Literal["preferred", "range", "none"] = "preferred"
    """`preferred`: the block's value, named as disputed; `range`: lowest to highest; `none`: quote no value."""
    why: Text

    @property
    def credible(self) -> tuple[Rival, ...]:
        """The values that may be true."""
        return tuple(rival for rival in self.values if rival.discredited is None)

    @property
    def told(self) -> tuple[str, ...]:
        """The values that an answer may name, in the order of the file; none where no value is to be quoted."""
        return () if self.quote == "none" else tuple(rival.value for rival in self.values)


class Block(Provenance):
    """Facts read off one page. A field read elsewhere names its own provenance in `apart`."""

    note: Text | None = None
    apart: dict[Key, Provenance] = Field(default_factory=dict)
    disputed: tuple[Dispute, ...] = ()

    def provenance_of(self, field: str) -> Provenance:
        """Where one field of this block comes from."""
        return self.apart.get(field, self)

    def dispute_of(self, field: str) -> Dispute | None:
        """The dispute about one field, or about the block as a whole."""
        return next((d for d in self.disputed if d.field in (field, ".")), None)
