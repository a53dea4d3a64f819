"""The blocks a credential file is made of: facts read off one page, with where they come from and when."""

from __future__ import annotations

from decimal import Decimal
from typing import Literal

from pydantic import Field, model_validator

from catalog.conditions import Condition, Required
from catalog.provenance import Block
from catalog.values import Depth, Event, Id, Key, Line, Strict, Text

Unpublished = Literal["not_published"]


class Lifecycle(Block):
    """When a credential came and when its issuer ends it. States are computed from this, never written."""

    announced: Event | None = None
    beta: Event | None = None
    """First day of a beta."""
    beta_ends: Event | None = None
    launched: Event | None = None
    ended: Event | None = None
    """Last day on which the credential as a whole can be earned (an exam version's last day stands with the exam)."""
    seen: Literal["announced", "beta", "active", "retired"] | None = None
    """What the main source saw on the day it looked; decides only where no date does."""


class Succession(Block):
    """Another credential that takes over."""

    credential: Id


class Window(Block):
    """One stretch in which an exam version can be taken, for some of its languages or for all."""

    languages: tuple[Text, ...] = ()
    """Languages this window is about; empty: every language not named by another window of the version."""
    first_day: Event | None = None
    last_day: Event | None = None
    open_until: Text | None = None
    """An end that is an occurrence, not a date ("until MLA-C02 is generally available")."""


class Passing(Strict):
    """A pass mark, as the issuer states it."""

    score: float | None = None
    scale_min: float | None = None
    scale_max: float | None = None
    percent: float | None = None
    text: Text | None = None


class Exam(Block):
    """One exam version. A credential has one or more, keyed by exam code (`main` where there is no code)."""

    name: Text | None = None
    beta: bool = False
    """Figures of a beta form, not of the final exam."""
    windows: dict[Key, Window] = Field(default_factory=dict)
    questions: int | Unpublished | None = None
    questions_high: int | None = None
    """With `questions` the ends of a range (adaptive exams)."""
    questions_up_to: bool = False
    """`questions` is a maximum ("up to 90")."""
    scored: int | None = None
    unscored: int | None = None
    tasks: Text | None = None
    minutes: int | Unpublished | None = None
    minutes_high: int | None = None
    appointment_minutes: int | None = None
    """The whole appointment with agreement, tutorial or break, where a source gives that."""
    report_hours: float | None = None
    """Hours for a written report after the hands-on part."""
    passing: Passing | Unpublished | None = None
    style: Literal["knowledge", "hands-on", "mixed", "completion"] | None = None
    item_types: tuple[Text, ...] = ()
    adaptive: bool | None = None
    adaptive_since: Event | None = None
    former: Text | None = None
    """The form before the adaptive one, in words: its figures are no rivals of the present ones."""
    open_book: bool | None = None
    proctored: bool | None = None
    delivery: tuple[Text, ...] = ()
    delivery_limits: Text | None = None
    languages: tuple[Text, ...] = ()
    attempts: int | None = None
    """Attempts that the exam fee includes."""
    retake: Text | None = None
    eligibility_window: Text | None = None
    outline_from: Event | None = None
    """Since when the present outline is examined."""
    skills_updated: Event | None = None
    conditions: Text | None = None
    """What the exam sets before the candidate (targets, allowed tools)."""


class Fee(Block):
    """One price. Only `exam` and `exam_with_training` are the price of a first attempt."""

    for_: Literal[
        "exam",
        "exam_with_training",
        "training",
        "subscription",
        "application",
        "retake",
        "renewal",
        "maintenance",
        "membership",
        "beta",
        "other",
    ] = Field(alias="for")
    amount: Decimal | Unpublished | None = Field(default=None)
    """Null with a dispute of `quote: none`: there are figures, none to be relied on."""
    amount_high: Decimal | None = None
    currency: Text = "USD"
    per: Literal["once", "year", "cycle", "month", "attempt"] = "once"
    who: Text | None = None
    """Whom the price is for ("ISACA members"); null: everyone."""
    member: bool | None = None
    region: Text | None = None
    includes: Text | None = None
    first_included: bool = False
    """The first term is part of the exam fee; this is due for each further one."""
    offer: bool = False
    """A promotion, never counted as the regular price."""
    condition: Text | None = None
    """What has to be true to pay this (a discount's condition)."""
    from_: Event | None = Field(default=None, alias="from")
    until: Event | None = None
    due: Literal["sit", "certify"] | None = None
    """Of an application fee the stage before which it falls due: the exam, or (once passed) being certified; null: not known."""
    former_amount: Decimal | None = None
    former_until: Event | None = None


class Domain(Strict):
    """One section of the exam outline."""

    name: Text
    weight: float | None = None
    weight_high: float | None = None
    detail: Text | None = None
    ai: tuple[Line, ...] = ()
    """Where AI security stands in this domain (skill ids and words)."""


class Domains(Block):
    """The exam outline in force. Published weights sum to about 100."""

    items: tuple[Domain, ...] = ()
    count: int | None = None
    weights_published: bool | None = None
    effective: Event | None = None
    partial: bool = False
    former: Text | None = None
    """The outline before the present one, in words; that it is no longer examined is known only with `effective`."""

    @model_validator(mode="after")
    def _weights_sum(self) -> Domains:
        weighed = [d for d in self.items if d.weight is not None]
        if self.partial or len(weighed) < len(self.items) or not weighed:
            return self
        low = sum(d.weight or 0 for d in weighed)
        high = sum(d.weight_high or d.weight or 0 for d in weighed)
        if low > 101.5 or high < 98.5:
            raise ValueError(f"domain weights sum to {low:g}-{high:g}, not to 100")
        return self


class Stage(Block):
    """What one stage asks: to sit the exam, to be certified, or to keep the credential."""

    required: Required | None = None
    recommended: Condition | None = None
    not_accepted: tuple[Text, ...] = ()
    """What people think counts and does not (credential ids or names)."""
    replaceable_years: float | None = None
    """Years of the required work that something else (a degree, another credential) may stand for, at most; the note says what."""
    steps: tuple[Text, ...] = ()
    """What to do, in order (pass, apply, pay)."""
    deadline: Text | None = None
    until_then: Text | None = None
    """The standing of someone who has passed but is not yet certified (Associate of ISC2)."""


class Conditions(Strict):
    """The three stages; one left out is unknown to us."""

    sit: Stage | None = None
    certify: Stage | None = None
    keep: Stage | None = None


class Validity(Block):
    """How long a credential lasts."""

    years: float | None = None
    lifetime: bool = False
    text: Text | None = None


class Recertification(Block):
    """What keeps it valid."""

    none: bool = False
    """The issuer says that nothing is needed."""
    per_year: float | None = None
    per_year_suggested: bool = False
    """`per_year` is a pace that the issuer suggests; what it asks for is `per_cycle`."""
    per_cycle: float | None = None
    cycle_years: float | None = None
    unit: Text | None = None
    """The issuer's own unit (CPE, CEU, PDU, credits)."""
    topic: Text | None = None
    routes: tuple[Text, ...] = ()
    """Ways to renew, each enough by itself."""


class Recognition(Block):
    """One listing, accreditation or partner programme."""

    framework: Id
    """Id in frameworks.yaml (dod-8140, iso-17024, nice, niccs …)."""
    listed: bool
    what: Text
    superseded: bool = False
    """Said of a list that another has replaced since; whether the one in force names it was not seen."""

    @property
    def stands(self) -> bool:
        """Whether it is evidenced of the list in force."""
        return self.listed and not self.superseded


class Administration(Block):
    """Who makes and maintains the exam, by a source that says who does so or delivers it, or by the issuer's own paper on it."""

    by: Text
    known: bool
    """True where it is clear who administers and maintains it; false where it is shown not to be."""


class TopicDepth(Block):
    """How deeply a topic is covered, as sources have it."""

    depth: Depth
    also: tuple[Id, ...] = ()
    """Further topics that the same source shows to the same depth: what a general topic is of AI systems."""


class Audience(Block):
    """Whom the sources say it is for."""

    who: tuple[Text, ...] = Field(min_length=1)
    level: Text | None = None


class StudyEffort(Block):
    """Hours of study, where a source gives them."""

    low: float
    high: float


class Companion(Block):
    """A credential that goes with this one, and how."""

    relation: Text


class Statement(Block):
    """Anything else worth saying, in our own words; found by search."""

    about: Literal[
        "position",
        "caveat",
        "content",
        "exam",
        "renewal",
        "recognition",
        "training",
        "fee",
        "access",
        "availability",
        "issuer",
        "naming",
        "change",
        "next",
        "other",
    ]
    """`availability`: what leaves it open whether that which is on sale can be had."""
    text: Text
