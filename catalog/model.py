"""A credential and everything its file may say; the pydantic model is the only rule book for one entry."""

from __future__ import annotations

from itertools import chain
from typing import Literal

from pydantic import Field, model_validator

from catalog.blocks import (
    Administration,
    Audience,
    Companion,
    Conditions,
    Domains,
    Exam,
    Fee,
    Lifecycle,
    Recertification,
    Recognition,
    Statement,
    StudyEffort,
    Succession,
    TopicDepth,
    Validity,
)
from catalog.organisation import Policy
from catalog.provenance import Source
from catalog.values import Depth, Id, Key, Line, PartialDate, Strict, Text

Track = Literal["audit", "foundation", "general-security", "governance", "offensive", "platform", "practitioner"]


class Opinion(Strict):
    """One judged line and why."""

    text: Line
    why: Text


class Fit(Strict):
    """How well a credential suits a role."""

    fit: Literal["core", "useful", "marginal", "wrong"]
    why: Text


class JudgedDepth(Strict):
    """A depth where sources give none, and why."""

    depth: Depth
    also: tuple[Id, ...] = ()
    """Further topics of which the same reason holds to the same depth."""
    why: Text


class JudgedEffort(Strict):
    """Study hours estimated by level, low to high."""

    low: float = Field(gt=0)
    high: float
    why: Text


class Judgement(Strict):
    """Opinions, kept apart from facts, with their author and day."""

    by: Text
    on: PartialDate
    validates: Opinion
    best_for: Opinion
    not_for: Opinion
    audience: tuple[Text, ...] = ()
    """Whom it is for, where no source says."""
    roles: dict[Id, Fit] = Field(default_factory=dict)
    topics: dict[Id, JudgedDepth] = Field(default_factory=dict)
    effort: JudgedEffort | None = None


class Website(Strict):
    """Where the issuer speaks of it."""

    url: Text
    page: Literal["credential", "home"] = "credential"
    """`home`: only the issuer's home page is known."""


class Credential(Strict):
    """One credential; the file name is its id and is never reused."""

    id: Id = Field(exclude=True)
    name: Text = Field(max_length=120)
    acronym: Text
    """What people call it, and what a card's title shows."""
    aliases: tuple[Text, ...] = ()
    issuer: Id
    kind: Literal["certification", "certificate", "badge"]
    track: Track
    level: Text | None = None
    platform: Literal["aws", "azure", "google", "nvidia"] | None = None
    """The vendor platform it is tied to; null: vendor-neutral."""
    website: Website | None = None
    recorded: PartialDate
    """The day this file was written; says nothing about when a source looked."""
    lifecycle: Lifecycle
    new_exam_of: Succession | None = None
    """Same credential, newer exam: holders of the old one hold it; the new exam renews it."""
    replaced_by: dict[Id, Succession] = Field(default_factory=dict)
    """Other credentials, earned afresh, that the issuer points to."""
    exams: dict[Key, Exam] = Field(default_factory=dict)
    fees: dict[Key, Fee] = Field(default_factory=dict)
    domains: Domains | None = None
    conditions: Conditions = Conditions()
    validity: Validity | None = None
    recertification: Recertification | None = None
    recognition: dict[Key, Recognition] = Field(default_factory=dict)
    administration: Administration | None = None
    audience: Audience | None = None
    topics: dict[Id, TopicDepth] = Field(default_factory=dict)
    effort: StudyEffort | None = None
    companions: dict[Id, Companion] = Field(default_factory=dict)
    statements: dict[Key, Statement] = Field(default_factory=dict)
    judgement: Judgement
    organisation: Policy | None = None
    """What the organisation whose folder this is makes of it; never in the catalog that comes with the program."""
    open: tuple[Text, ...] = ()
    """What was looked for and not found."""
    sources: dict[Key, Source]

    @model_validator(mode="after")
    def _replacements_name_themselves(self) -> Credential:
        for key, succession in self.replaced_by.items():
            if succession.credential != key:
                raise ValueError(f"replaced_by.{key} names {succession.credential}")
        return self

    def depths(self) -> dict[str, Depth]:
        """Topic id to depth: sourced where a source says so, else judged."""
        both = (self.judgement.topics, self.topics)
        shown = {further: one.depth for topics in both for one in topics.values() for further in one.also}
        return shown | {topic: one.depth for topics in both for topic, one in topics.items()}

    def shown(self, topic: str) -> tuple[str, TopicDepth | JudgedDepth] | None:
        """What tells how deep it goes into a topic, with its path: sourced before judged, its own entry before another's."""
        both = (("topics", self.topics), ("judgement.topics", self.judgement.topics))
        own = ((f"{path}.{topic}", topics[topic]) for path, topics in both if topic in topics)
        others = ((f"{path}.{key}", one) for path, topics in both for key, one in topics.items() if topic in one.also)
        return next(chain(own, others), None)
