"""What a person limits or wishes, as the engine sees it; the conversation's own values fit these shapes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Sequence
    from decimal import Decimal

    from catalog.values import PartialDate


EXPIRY = "expiry"
"""Ruled out: whatever has to be renewed."""
NOT_AI = "non-ai"
"""Ruled out: whatever reaches no topic of AI."""
NOT_AI_SECURITY = "non-ai-security"
"""Ruled out: whatever is not about the security of AI systems; AI at large does not count."""
SUBSCRIPTION = "subscription"
"""Ruled out: whatever asks for a subscription."""


PAID_RETAKE = "paid-retake"
"""Ruled out: whatever gives no second attempt for its fee."""
TRAINING_APART = "training-apart"
"""Ruled out: whatever gives no training for its fee."""
AT_HOME = "at-home"
"""Ruled out: whatever can be sat at home as well."""


class Amount(Protocol):
    """An amount in a currency."""

    @property
    def amount(self) -> Decimal:
        """How much."""

    @property
    def currency(self) -> str:
        """ISO code."""


class Wishes(Protocol):
    """Limits and wishes; None or empty means not said."""

    @property
    def budget(self) -> Amount | None:
        """The most that a first attempt may cost."""

    @property
    def months(self) -> float | None:
        """Time to study."""

    @property
    def hours_per_week(self) -> float | None:
        """Hours of study a week."""

    @property
    def exams(self) -> int | None:
        """The most exams of a plan."""

    @property
    def by(self) -> PartialDate | None:
        """A deadline."""

    @property
    def styles(self) -> Sequence[str]:
        """Exam styles, any of them."""

    @property
    def proctored(self) -> bool | None:
        """Independently watched, or not."""

    @property
    def open_book(self) -> bool | None:
        """Open book, or not."""

    @property
    def online(self) -> bool | None:
        """Can be taken from home."""

    @property
    def bounds(self) -> Sequence[str]:
        """Ends of a fee, of the number of questions or minutes, of the pass mark or of the launch, as `bounds.bound` reads them."""

    @property
    def place(self) -> str | None:
        """The country that it is to be taken from home in."""

    @property
    def no_prerequisites(self) -> bool | None:
        """Nothing has to be held or done before."""

    @property
    def no_exam(self) -> bool | None:
        """Awarded without an exam."""

    @property
    def report(self) -> bool | None:
        """A report is a part of the exam."""

    @property
    def states(self) -> Sequence[str]:
        """Lifecycle states on the day, any of them."""

    @property
    def tracks(self) -> Sequence[str]:
        """Tracks, any of them."""

    @property
    def platforms(self) -> Sequence[str]:
        """Platforms, any of them."""

    @property
    def issuers(self) -> Sequence[str]:
        """Issuers, any of them."""

    @property
    def frameworks(self) -> Sequence[str]:
        """Frameworks that list it, any of them."""

    @property
    def languages(self) -> Sequence[str]:
        """Exam languages, any of them."""

    @property
    def level(self) -> str | None:
        """Level entry, working or senior."""

    @property
    def grade(self) -> str | None:
        """The issuer's own word for its level."""

    @property
    def currency(self) -> str | None:
        """Code of the currency that a price is to be named in."""

    @property
    def made_for(self) -> Sequence[str]:
        """Words that tell whom it is to be made for: a product that is worked with, what is done with it. They only rank."""

    @property
    def known(self) -> bool | None:
        """One that others know and recognise is preferred. It only ranks."""

    @property
    def minutes(self) -> int | None:
        """The longest an exam may take."""

    @property
    def lasting(self) -> int | None:
        """How many minutes the exam takes."""

    @property
    def questions(self) -> int | None:
        """The most questions an exam may have."""

    @property
    def hours(self) -> float | None:
        """The most hours of study in all."""

    @property
    def first(self) -> Sequence[str]:
        """Another certification is `required` before it, or `recommended`; any of them."""

    @property
    def valid(self) -> float | None:
        """How many years it lasts."""

    @property
    def upkeep(self) -> Sequence[str]:
        """What keeping it takes, all of them: `renewal` at all, `credits`, a `fee`, an `exam`, another credential (`holds`).

        `free`: nothing is to be paid for it; `no-credits`: it can be kept without any; `fee-only`: paying is all.
        """

    @property
    def venue(self) -> str | None:
        """Who delivers the exam, in small letters with hyphens."""

    @property
    def ai_named(self) -> bool | None:
        """AI stands in its name."""

    @property
    def without(self) -> Sequence[str]:
        """Ids of credentials, issuers, tracks or platforms that are not wanted."""

    @property
    def sort(self) -> str | None:
        """What to sort by."""

    @property
    def descending(self) -> bool:
        """Largest first."""

    @property
    def unlocks(self) -> str | None:
        """Only what this credential is a prerequisite for."""


class Holding(Protocol):
    """A credential someone holds."""

    @property
    def credential(self) -> str:
        """Its id."""

    @property
    def since(self) -> PartialDate | None:
        """Since when."""

    @property
    def active(self) -> bool:
        """In force; False: lapsed."""

    @property
    def by(self) -> str | None:
        """Of several people: the job of the one who holds it."""


class Worked(Protocol):
    """Years of one kind of work."""

    @property
    def kind(self) -> str:
        """Id of experience.yaml."""

    @property
    def years(self) -> float:
        """How many."""


class Asker(Protocol):
    """What is known of the person; nothing said is unknown, not no."""

    @property
    def holds(self) -> Sequence[Holding]:
        """Credentials held, lapsed ones too."""

    @property
    def lacks(self) -> Sequence[str]:
        """Credentials said not to be held."""

    @property
    def years(self) -> Sequence[Worked]:
        """Years by kind of work."""

    @property
    def designations(self) -> Sequence[str]:
        """Designations held."""

    @property
    def trainings(self) -> Sequence[str]:
        """Courses taken."""

    @property
    def role(self) -> str | None:
        """Id of roles.yaml."""

    @property
    def platform(self) -> str | None:
        """The cloud the person works on."""

    @property
    def level(self) -> str | None:
        """Level entry, working or senior."""


WEEKS_A_MONTH = 52 / 12


def study_hours(wishes: Wishes) -> float | None:
    """The hours of study said, or those that months and hours a week make; None where neither is told."""
    if wishes.hours is not None:
        return wishes.hours
    if wishes.months is None or wishes.hours_per_week is None:
        return None
    return wishes.months * WEEKS_A_MONTH * wishes.hours_per_week


def unwanted(wishes: Wishes, *, credential: str, issuer: str, track: str, platform: str | None, same: frozenset[str]) -> str | None:
    """The id in `without` that rules a credential out, or None."""
    named = {credential, issuer, track, *same} | ({platform, "platform"} if platform else set())
    return next((i for i in wishes.without if i in named), None)
