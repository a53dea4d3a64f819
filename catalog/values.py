"""The small value types every catalog file is made of: partial dates, events, depths, confidences."""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from datetime import date
from enum import IntEnum, StrEnum
from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, GetCoreSchemaHandler, GetJsonSchemaHandler, StringConstraints
from pydantic_core import core_schema

Text = Annotated[str, StringConstraints(min_length=1, strip_whitespace=True)]
Id = Annotated[str, StringConstraints(pattern=r"^[a-z0-9][a-z0-9-]*$")]
Key = Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9][A-Za-z0-9_-]*$")]
Line = Annotated[str, StringConstraints(min_length=1, max_length=120, strip_whitespace=True)]

NOT_PUBLISHED = "not_published"
"""The issuer is known to keep this to itself; a key left out means that we do not know."""

NONE = "none"
"""The issuer is known to say that there is none."""


class Strict(BaseModel):  # noqa: PLW1641 - pydantic makes one for frozen values
    """Frozen, and a misspelt key is an error: a typo must never silently drop a fact."""

    model_config = ConfigDict(frozen=True, extra="forbid", validate_default=False, populate_by_name=True, defer_build=True)

    def __eq__(self, other: object) -> bool:
        """By the fields: there is nothing else in such a value, and looking for more takes three times as long."""
        return self is other or (self.__class__ is other.__class__ and self.__dict__ == other.__dict__)


class Confidence(StrEnum):
    """How far a block of facts can be trusted (design of the catalog, README)."""

    ISSUER = "issuer"
    """The issuer's own page, or a stored copy of it, was read."""
    REPORTED = "reported"
    """Others say so, also where they quote the issuer's page."""
    UNVERIFIED = "unverified"
    """General knowledge, no document."""
    JUDGEMENT = "judgement"
    """An opinion with its author and reason, not a fact."""


class Certainty(StrEnum):
    """Whether a date was announced as fixed or only expected."""

    CONFIRMED = "confirmed"
    EXPECTED = "expected"


class Depth(IntEnum):
    """How deeply a credential tests a topic; ordered."""

    NONE = 0
    MENTION = 1
    CONCEPTUAL = 2
    APPLIED = 3
    HANDS_ON = 4

    @property
    def word(self) -> str:
        """The word used in data files and answers."""
        return self.name.lower().replace("_", "-")

    @classmethod
    def _missing_(cls, value: object) -> Depth | None:
        if isinstance(value, str):
            return {member.word: member for member in cls}.get(value)
        return None

    @classmethod
    def __get_pydantic_core_schema__(cls, _source: Any, _handler: GetCoreSchemaHandler) -> core_schema.CoreSchema:
        def read(value: Any) -> Depth:
            try:
                return cls(value)
            except ValueError:
                raise ValueError("a depth is one of " + ", ".join(m.word for m in cls)) from None

        return core_schema.no_info_plain_validator_function(
            read, serialization=core_schema.plain_serializer_function_ser_schema(lambda d: d.word)
        )

    @classmethod
    def __get_pydantic_json_schema__(cls, _s: core_schema.CoreSchema, _h: GetJsonSchemaHandler) -> dict[str, Any]:
        return {"enum": [member.word for member in cls]}


_FORMS = {
    "day": re.compile(r"(\d{4})-(\d{2})-(\d{2})"),
    "month": re.compile(r"(\d{4})-(\d{2})"),
    "quarter": re.compile(r"(\d{4})-Q([1-4])"),
    "year": re.compile(r"(\d{4})"),
}


@dataclass(frozen=True, slots=True)
class PartialDate:
    """A date as exact as its source: `2026-03-31`, `2026-03`, `2026-Q1` or `2026`."""

    text: str
    granularity: str
    first: date
    last: date

    @classmethod
    def of(cls, text: object) -> PartialDate:
        """Read one of the four forms; ValueError for anything else."""
        if isinstance(text, PartialDate):
            return text
        if isinstance(text, date):
            text = text.isoformat()
        for granularity, form in _FORMS.items():
            match = form.fullmatch(str(text))
            if match:
                numbers = [int(part) for part in match.groups()]
                return cls(str(text), granularity, *_span(granularity, numbers))
        raise ValueError("a date is written 2026-03-31, 2026-03, 2026-Q1 or 2026")

    @property
    def iso(self) -> str | None:
        """The ISO day, or None where the source gives no day."""
        return self.text if self.granularity == "day" else None

    def __str__(self) -> str:
        return self.text

    @classmethod
    def __get_pydantic_core_schema__(cls, _source: Any, _handler: GetCoreSchemaHandler) -> core_schema.CoreSchema:
        return core_schema.no_info_plain_validator_function(
            cls.of, serialization=core_schema.plain_serializer_function_ser_schema(str)
        )

    @classmethod
    def __get_pydantic_json_schema__(cls, _s: core_schema.CoreSchema, _h: GetJsonSchemaHandler) -> dict[str, Any]:
        return {"type": "string", "pattern": r"^\d{4}(-\d{2}(-\d{2})?|-Q[1-4])?$"}


def _span(granularity: str, numbers: list[int]) -> tuple[date, date]:
    """First and last day of a partial date."""
    year = numbers[0]
    if granularity == "day":
        return (day := date(*numbers)), day
    if granularity == "month":
        first, last = numbers[1], numbers[1]
    elif granularity == "quarter":
        first, last = 3 * numbers[1] - 2, 3 * numbers[1]
    else:
        first, last = 1, 12
    return date(year, first, 1), date(year, last, calendar.monthrange(year, last)[1])


class Event(Strict):
    """Something dated: how exact the date is comes from its form, how sure it is from `certainty`."""

    date: PartialDate
    certainty: Certainty = Certainty.CONFIRMED
    said: Text | None = None
    """The source's own wording where it is looser than a date ("mid-2026", "around")."""
