"""What an organisation adds for its own people: whose folder it is, and what it makes of a credential."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from pydantic import Field, model_validator

from catalog.values import PartialDate, Strict, Text

OWN = "organisation"
"""Key of the source that stands behind whatever an organisation's folder says without naming one."""


class Organisation(Strict):
    """Whose folder this is: one entry of organisations.yaml."""

    name: Text
    recorded: PartialDate | None = None
    """The day of what the folder says without a date of its own."""
    ask_first: Text | None = None
    """Whom to ask before booking, for every credential."""


class Reimbursement(Strict):
    """What the organisation pays: all of it, or up to an amount."""

    amount: Decimal | None = Field(default=None, gt=0)
    currency: Text = "USD"
    in_full: bool = False
    condition: Text | None = None
    """What has to be true ("after passing")."""

    @model_validator(mode="after")
    def _one_of_both(self) -> Reimbursement:
        if (self.amount is None) is not self.in_full:
            raise ValueError("either an amount, or in_full: true")
        return self


class Reason(Strict):
    """That something holds, and why."""

    why: Text


class Policy(Strict):
    """What an organisation makes of a credential; only its own folder may say it."""

    reimbursed: Reimbursement | None = None
    preferred: Reason | None = None
    """Shown first among equals."""
    hidden: Reason | None = None
    """Never advised nor listed; who asks for it by name gets the answer with this reason."""
    ask_first: Text | None = None
    """Whom to ask before booking this one."""


@dataclass(frozen=True, slots=True)
class Own:
    """What of one entry is the organisation's own."""

    name: str
    """The organisation's; empty where its folder does not say."""
    dated: PartialDate | None
    paths: tuple[str, ...] = ()
    """Dotted paths it changed or added; none: the whole entry."""

    @property
    def whole(self) -> bool:
        """The entry stands only in the organisation's folder."""
        return not self.paths

    def covers(self, path: str) -> bool:
        """Whether the value at a path, or a part of it, is the organisation's."""
        return self.whole or any(f"{own}.".startswith(f"{path}.") or path.startswith(f"{own}.") for own in self.paths)

    def gives(self, path: str) -> bool:
        """Whether the value at a path is the organisation's as a whole: a block of which it changed one value keeps its source."""
        return self.whole or f"{path}.sources" in self.paths or any(f"{path}.".startswith(f"{own}.") for own in self.paths)

    @property
    def title(self) -> str:
        """The title of its source."""
        return f"{self.name}: own catalog" if self.name else "Your organisation: own catalog"
