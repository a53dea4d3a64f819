"""Query: what was asked, by ids and closed words. It is the contract; a line is its serialisation (line.py)."""

from __future__ import annotations

from enum import StrEnum
from functools import lru_cache
from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from catalog.values import Id, PartialDate, Strict, Text
from handlers.person import Money, Person

Words = Annotated[str, StringConstraints(max_length=80, strip_whitespace=True)]


class Intent(StrEnum):
    """What the person wants; each is answered by one module. The value is the verb of its line."""

    PROFILE = "profile"
    FACT = "fact"
    PREREQUISITES = "prereqs"
    ELIGIBILITY = "eligibility"
    COMPARE = "compare"
    RECOMMEND = "recommend"
    PLAN = "plan"
    PATH = "path"
    COVERAGE = "covers"
    GAPS = "gaps"
    VERIFY = "verify"
    LIFECYCLE = "lifecycle"
    FIND = "find"
    WORTH = "worth"
    RENEWAL = "renewal"
    HIRE = "hire"
    CHANGES = "changes"
    EXPLAIN = "explain"
    TIPS = "tips"
    ME = "me"
    FEEDBACK = "feedback"
    REPORT = "report"
    HELP = "help"
    CLARIFY = "clarify"
    DECLINE = "decline"
    UNKNOWN = "unknown"


class Aspect(StrEnum):
    """One thing that can be asked of a credential."""

    FEE = "fee"
    MAINTENANCE = "maintenance"
    APPLICATION = "application"
    RETAKE = "retake"
    QUESTIONS = "questions"
    DURATION = "duration"
    PASSING = "passing"
    FORMAT = "format"
    DELIVERY = "delivery"
    PROCTORED = "proctored"
    OPEN_BOOK = "open-book"
    LANGUAGES = "languages"
    CODE = "code"
    DOMAINS = "domains"
    AI_CONTENT = "ai-content"
    PREREQUISITES = "prerequisites"
    EXPERIENCE = "experience"
    TRAINING = "training"
    AUDIENCE = "audience"
    LEVEL = "level"
    DIFFICULTY = "difficulty"
    EFFORT = "effort"
    VALIDITY = "validity"
    RENEWAL = "renewal"
    LAUNCHED = "launched"
    RETIREMENT = "retirement"
    SUCCESSOR = "successor"
    ISSUER = "issuer"
    RECOGNITION = "recognition"
    TOPICS = "topics"
    COMPANION = "companion"
    WEBSITE = "website"
    NAME = "name"
    CAVEAT = "caveat"
    BEST_FOR = "best-for"
    VALIDATES = "validates"
    ELIGIBILITY_WINDOW = "eligibility-window"
    STEPS = "steps"
    SALARY = "salary"
    PASS_RATE = "pass-rate"  # noqa: S105 - a word of the vocabulary, no secret
    OUTLINE = "outline"
    SOURCES = "sources"


ABOUT_ONE = (
    Intent.FACT, Intent.PROFILE, Intent.PREREQUISITES, Intent.ELIGIBILITY,
    Intent.RENEWAL, Intent.LIFECYCLE, Intent.VERIFY, Intent.WORTH,
)  # fmt: skip
"""Intents that ask about the credential they name."""
GATES = (Intent.ELIGIBILITY, Intent.PREREQUISITES)
"""Intents on what stands before an exam: for one person, and for anybody."""
ADVICE = (Intent.RECOMMEND, Intent.FIND, Intent.PLAN)
"""Intents that choose what to take, within limits."""
BEYOND = "beyond"
"""Slot of a recommendation: what comes after a start, whatever the job will be."""


class Side(Strict):
    """One side of a comparison, or what another intent is about."""

    kind: Literal["credential", "issuer", "track", "stack"] = "credential"
    ids: tuple[Id, ...] = Field(min_length=1)
    """One id; two or more for a stack."""

    def __hash__(self) -> int:
        """Sides are looked up in answer after answer."""
        return hash((self.kind, self.ids))


class Limits(Strict):
    """Limits and wishes. Absent means not said."""

    budget: Money | None = None
    months: float | None = None
    hours_per_week: float | None = None
    exams: int | None = None
    by: PartialDate | None = None
    """A deadline."""
    styles: tuple[Literal["hands-on", "knowledge", "mixed", "completion", "lab"], ...] = ()
    proctored: bool | None = None
    open_book: bool | None = None
    online: bool | None = None
    bounds: tuple[Text, ...] = ()
    """Ends of a fee, of questions or minutes, of the pass mark or of the launch, as `catalog.engine.bounds` reads them."""
    place: Text | None = None
    """The country that the exam is to be sat at home in."""
    no_prerequisites: bool | None = None
    no_exam: bool | None = None
    report: bool | None = None
    """A report is a part of the exam."""
    states: tuple[Literal["announced", "beta", "active", "retiring", "retired"], ...] = ()
    tracks: tuple[Id, ...] = ()
    platforms: tuple[Id, ...] = ()
    issuers: tuple[Id, ...] = ()
    frameworks: tuple[Id, ...] = ()
    languages: tuple[Text, ...] = ()
    level: Literal["entry", "working", "senior"] | None = None
    grade: Literal["associate", "professional", "specialty", "expert"] | None = None
    """The issuer's own word for the level."""
    currency: Annotated[str, StringConstraints(pattern=r"^[A-Z]{3}$")] | None = None
    """A price in this currency is wanted."""
    made_for: tuple[Text, ...] = ()
    """Words for whom it is to be made: a product somebody works with, and what they do with it."""
    known: bool | None = None
    """One that others know is preferred."""
    minutes: int | None = None
    """The longest an exam may take."""
    lasting: int | None = None
    """How many minutes the exam is to take."""
    questions: int | None = None
    """The most questions an exam may have."""
    hours: float | None = None
    """The most hours of study in all."""
    first: tuple[Literal["required", "recommended", "experience", "training", "application", "subscription"], ...] = ()
    """What its gate asks for: another certification, required or recommended, or one of the other things it may ask for."""
    valid: float | None = None
    """How many years it lasts."""
    upkeep: tuple[Literal["renewal", "credits", "no-credits", "fee", "fee-only", "free", "exam", "holds"], ...] = ()
    """What keeping it takes: that it has to be renewed at all, credits or none, a fee, that alone or none, an exam, another one."""
    venue: Literal["pearson-vue", "psi"] | None = None
    """Who delivers the exam."""
    ai_named: bool | None = None
    """AI stands in the name."""
    free: bool | None = None
    """Nothing is to be paid, or next to nothing."""
    without: tuple[Id, ...] = ()
    """Ids of credentials, issuers, tracks or platforms that are not wanted."""
    sort: Literal["fee", "effort", "duration", "newest", "questions", "passing", "validity", "waiting"] | None = None
    """`waiting`, on a path: the fewest years that money cannot buy."""
    descending: bool = False
    nth: Annotated[int, Field(ge=1, le=20)] | None = None
    """Its place in the order: the second cheapest."""
    most: Annotated[int, Field(ge=1, le=20)] | None = None
    """So many of the first in the order: the three cheapest."""
    unlocks: Id | None = None
    """Only what this credential is a prerequisite for."""

    def having(self, **changes: object) -> Limits:
        """A copy with some parts changed."""
        return self.model_copy(update=changes)

    def with_told(self, wished: Limits) -> Limits:
        """These with what is told now over them; an order comes with its direction."""
        told = {name: getattr(wished, name) for name, value in wished.model_dump(exclude_defaults=True).items() if value}
        ordered = {"descending": wished.descending, "nth": wished.nth, "most": wished.most}
        return self.having(**told | (ordered if wished.sort else {}))

    @property
    def of_exams(self) -> bool:
        """Whether anything is wished that the facts of each exam tell, beside which cloud, issuer or track it is of, and time."""
        return self.having(**_AT_SIGHT) != Limits()


_AT_SIGHT: dict[str, object] = {
    "platforms": (), "tracks": (), "issuers": (), "without": (), "months": None, "hours_per_week": None, "exams": None, "by": None,
    "level": None, "made_for": (), "known": None,
}  # fmt: skip


class Query(Strict):
    """One question. Everything in it is an id or a closed word, except `words` (at most 80 characters)."""

    intent: Intent
    sides: tuple[Side, ...] = ()
    aspects: tuple[Aspect, ...] = ()
    also: tuple[Aspect, ...] = ()
    """Facts asked for in the same message beside what the intent answers; of the first credential."""
    topics: tuple[Id, ...] = ()
    terms: tuple[Id, ...] = ()
    roles: tuple[Id, ...] = ()
    said: tuple[Id, ...] = ()
    """Ids of FAQ entries, beliefs, collisions or phantoms that the question is about."""
    asker: Person = Person()
    """What the asker said of themselves in this very question."""
    limits: Limits = Limits()
    exam: Text | None = None
    """An exam version's code, where one was named."""
    language: Text | None = None
    """The exam language asked about."""
    claim: bool | None = None
    """True where the person states rather than asks ("it is retired, right?")."""
    advise: bool = False
    """"Should I take X?" asks for advice, "what is X" does not."""
    since: PartialDate | None = None
    until: PartialDate | None = None
    on: PartialDate | None = None
    """A day the question is about ("in April")."""
    slot: Text | None = None
    """For clarify: what is missing. For me, tips, feedback: what to do."""
    reason: Text | None = None
    """For decline and unknown: which kind."""
    words: Words = ""
    supposed: Text | None = None
    """What is put for a yes or a no: "expires=yes", and a mark where it is stated: "expires=yes!"."""

    def __hash__(self) -> int:
        """Over what mostly tells two questions apart: of the whole it takes longer than what the hash is for."""
        asker, limits = self.asker, self.limits
        of_asker = (asker.holds, asker.years, asker.role)
        of_limits = (limits.budget, limits.styles, limits.states, limits.without, limits.languages, limits.sort)
        return hash(
            (self.intent, self.sides, self.aspects, self.also, self.topics, self.roles, self.said, self.words, of_asker, of_limits)
        )

    @property
    def credentials(self) -> tuple[str, ...]:
        """Every credential id named by a side, in order."""
        return tuple(i for side in self.sides if side.kind in ("credential", "stack") for i in side.ids)

    @property
    def credential(self) -> str | None:
        """The first credential named, if any."""
        return next(iter(self.credentials), None)

    def for_anybody(self) -> Query:
        """The same question without what its asker said of themselves: somebody else may ask it again."""
        if self.asker.said_nothing():
            return self
        return self.having(asker=Person(), roles=tuple(role for role in self.roles if role != self.asker.role))

    def having(self, **changes: object) -> Query:
        """A copy with some parts changed."""
        return self.model_copy(update=changes)


@lru_cache(maxsize=4_096)
def about(*credentials: str) -> tuple[Side, ...]:
    """One side per credential."""
    return tuple(Side(ids=(credential,)) for credential in credentials)
