"""What the catalog knows besides credentials: issuers, roles, topics, terms, questions, false beliefs, traps."""

from __future__ import annotations

from decimal import Decimal
from typing import Literal

from pydantic import Field

from catalog.blocks import Administration, Fee, Recertification, Recognition, Statement
from catalog.model import Track
from catalog.provenance import Block, Source
from catalog.values import Depth, Id, Key, Line, PartialDate, Strict, Text


class Sourced(Strict):
    """An entry that carries its own sources."""

    sources: dict[Key, Source] = Field(default_factory=dict)


class Issuer(Sourced):
    """A body that owns and awards credentials, with evidence that holds for all of them."""

    name: Text
    aliases: tuple[Text, ...] = ()
    website: Text | None = None
    is_vendor: bool = False
    """Sells the platform its exams are about."""
    position: Line | None = None
    """Its bet in one line: our judgement."""
    proctored: Delivery | None = None
    administration: Administration | None = None
    recertification: Recertification | None = None
    recognition: dict[Key, Recognition] = Field(default_factory=dict)
    fees: dict[Key, Fee] = Field(default_factory=dict)
    statements: dict[Key, Statement] = Field(default_factory=dict)


class Delivery(Block):
    """Who delivers an issuer's exams, and whether somebody watches."""

    partner: Text | None = None
    """A testing company; left out where we found none."""
    proctored: bool


class Need(Strict):
    """What a role needs to know of a topic."""

    depth: Depth
    why: Text


class Role(Strict):
    """A job people ask for: aliases, needs, the track that suits, and whose judgement that is."""

    name: Text
    aliases: tuple[Text, ...] = ()
    near: tuple[Text, ...] = ()
    """What people of other jobs are called who are answered as this one, the nearest; an answer says so."""
    family: Literal["governs", "builds", "runs-cloud", "attacks", "audits", "starts", "leads-people"]
    platform: Literal["aws", "azure", "google"] | None = None
    level: Literal["entry", "working", "senior"] = "working"
    concluded: bool = True
    """Whether what somebody holds can say that this is their work; false for a circumstance such as a list to be on."""
    tracks: tuple[Track, ...] = Field(min_length=1)
    """Tracks that suit, best first."""
    needs: dict[Id, Need]
    nice: tuple[Text, ...] = ()
    """NICE work roles, only where evidenced."""
    article_pick: tuple[Id, ...] = ()
    """What the seed article advises this role, in its order."""
    article_role: Text | None = None
    checks: tuple[Text, ...] = ()
    """Interview checks for what no exam covers."""
    by: Text
    why: Text


class Interview(Strict):
    """What to ask somebody who applies, since no exam shows it: our judgement, with its author and reason."""

    ask: Text
    """A question or a small task."""
    listen_for: Text
    """What a good answer holds."""
    by: Text
    why: Text
    """What exams leave open here."""


class Topic(Strict):
    """One word of the closed vocabulary of what credentials test."""

    name: Text
    aliases: tuple[Text, ...] = ()
    about: Text
    """One or two sentences, in our own words."""
    young_since: PartialDate | None = None
    """When the topic became a matter of its own; for freshness of outlines."""
    practice: Text | None = None
    """The public framework and kind of practice that closes this gap where no exam does."""
    interview: Interview | None = None
    """How to find out in an interview."""
    parent: Id | None = None
    general: bool = False
    """A topic of security at large: its depth says nothing of AI."""
    security: bool = False
    """A topic of the security of AI systems, rather than of AI or of its governance."""
    tool: bool = False
    """A topic of AI at work for security: what reaches no other one of AI is not made for the security of AI."""


class Term(Sourced):
    """Something people ask about that is neither a credential nor a topic (MITRE ATLAS, EU AI Act, AgentCore)."""

    name: Text
    aliases: tuple[Text, ...] = ()
    about: Text
    url: Text | None = None
    topics: tuple[Id, ...] = ()
    credentials: tuple[Id, ...] = ()
    """Credentials that name it."""
    platform: Literal["aws", "azure", "google"] | None = None
    """The cloud of whose house it is; to secure it is part of that cloud's security job."""
    not_a_credential: Text | None = None
    """What to say to who takes it for a certification."""


class Said(Sourced):
    """A question people ask, or a position, with its answer; `about` links it to what it bears on."""

    ask: tuple[Text, ...] = Field(min_length=1)
    """Ways in which people put it."""
    heard: tuple[Text, ...] = ()
    """What a message has in it that asks this, however it is put: words that must all be there, parted by blanks.

    `a|b` is either, `word*` any word that begins so, `two_words` words in a row, `@id` that the message names that, `@credential`
    that it names one of the kind, and `-word` that the word is not there.
    """
    yes: tuple[Text, ...] = ()
    """Those of `ask` to which the answer is yes …"""
    no: tuple[Text, ...] = ()
    """… and no."""
    short: Text
    """The answer in one forwardable sentence, without any date-dependent word or price."""
    more: tuple[Text, ...] = ()
    credentials: tuple[Id, ...] = ()
    issuers: tuple[Id, ...] = ()
    topics: tuple[Id, ...] = ()
    cites: tuple[Text, ...] = ()
    """Fact paths the answer rests on: `isaca-aaism.conditions.sit.required`."""
    see: tuple[Id, ...] = ()
    """Other entries of `faq`: figures that this one rests on are told with it, the rest are asked next."""
    from_: tuple[Key, ...] = Field(default=(), alias="from")
    """Source ids of this entry, or of sources.yaml."""
    kind: Literal["faq", "stance", "gap", "check", "case", "figure", "comparison"] = "faq"
    tip: bool = True
    """False: no weekly tip, since it is about this program, says only that we hold nothing, or is told by another entry."""


class Belief(Said):
    """Something many believe that is not so; `short` is the correction."""

    belief: Text
    neither: tuple[Text, ...] = ()
    """Those of `ask` that the correction does not answer by yes or no (`all`: none of them); every other repeats the belief: no."""


class Collision(Strict):
    """Letters that several issuers use for different things."""

    letters: Text
    credentials: tuple[Id, ...] = ()
    others: tuple[Text, ...] = ()
    """What else the letters stand for (no catalog file)."""
    default: Id | None = None
    """What is meant unless the context says otherwise."""
    note: Text


class Phantom(Strict):
    """A name people use for a credential that does not exist, or that we could not find evidence of."""

    name: Text
    aliases: tuple[Text, ...] = ()
    exists: Literal["no", "not_evidenced", "other_thing"]
    say: Text
    instead: tuple[Id, ...] = ()
    tip: bool = True
    """False: no weekly tip, since another entry tells it or its words are of a day."""


class Designation(Strict):
    """A professional designation named in gates that has no file of its own."""

    name: Text
    aliases: tuple[Text, ...] = ()
    issuer: Text | None = None


class ExperienceKind(Strict):
    """A kind of work that conditions count in years."""

    name: Text
    aliases: tuple[Text, ...] = ()
    counts_as: tuple[Id, ...] = ()
    """Wider kinds that years of this one also count towards."""


class Framework(Sourced):
    """A government or enterprise list, or an accreditation, that badges are checked against."""

    name: Text
    aliases: tuple[Text, ...] = ()
    about: Text
    counts_as_listing: bool
    """Whether it answers the third of the three checks."""


class BestBefore(Strict):
    """How long a kind of block can be relied on without a new look."""

    days: int
    why: Text


class Rate(Strict):
    """What one unit of a currency is in US dollars; the id is its ISO code in small letters. Set by who runs the program."""

    usd: Decimal = Field(gt=0)
    on: PartialDate
    """The day of the rate."""
    by: Text
    """Who says so."""


class Redirect(Strict):
    """A renamed credential's old id."""

    to: Id
