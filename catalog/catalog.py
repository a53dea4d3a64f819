"""The whole catalog as one frozen value: built once, replaced whole, never changed."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from catalog.facts import Fact, read_fact

if TYPE_CHECKING:
    from collections.abc import Mapping

    from catalog.model import Credential
    from catalog.organisation import Organisation, Own
    from catalog.provenance import Source
    from catalog.reference import (
        Belief,
        BestBefore,
        Collision,
        Delivery,
        Designation,
        ExperienceKind,
        Framework,
        Issuer,
        Phantom,
        Rate,
        Redirect,
        Role,
        Said,
        Term,
        Topic,
    )


_WITH_FACTS = (
    "credentials", "issuers", "roles", "terms", "topics", "said", "beliefs", "phantoms", "frameworks", "organisations",
)  # fmt: skip


@dataclass(frozen=True, eq=False)
class Catalog:
    """Everything that is known, by kind and id. Compared by identity, so that indexes can be kept beside it."""

    credentials: Mapping[str, Credential]
    issuers: Mapping[str, Issuer]
    roles: Mapping[str, Role] = field(default_factory=dict)
    topics: Mapping[str, Topic] = field(default_factory=dict)
    terms: Mapping[str, Term] = field(default_factory=dict)
    said: Mapping[str, Said] = field(default_factory=dict)
    """FAQ, stance, gaps, checks, the case for acting now: everything in faq/."""
    beliefs: Mapping[str, Belief] = field(default_factory=dict)
    collisions: Mapping[str, Collision] = field(default_factory=dict)
    phantoms: Mapping[str, Phantom] = field(default_factory=dict)
    designations: Mapping[str, Designation] = field(default_factory=dict)
    experience: Mapping[str, ExperienceKind] = field(default_factory=dict)
    frameworks: Mapping[str, Framework] = field(default_factory=dict)
    best_before: Mapping[str, BestBefore] = field(default_factory=dict)
    rates: Mapping[str, Rate] = field(default_factory=dict)
    """Exchange rates by ISO code in small letters; none comes with the program."""
    redirects: Mapping[str, Redirect] = field(default_factory=dict)
    sources: Mapping[str, Source] = field(default_factory=dict)
    """Sources shared by several files (sources.yaml)."""
    organisations: Mapping[str, Organisation] = field(default_factory=dict)
    """Whose folders were laid over the base, the last one on top."""
    own: Mapping[tuple[str, str], Own] = field(default_factory=dict)
    """By kind and id: what came from an organisation's folder."""
    version: str = "0"
    """Date and short digest of the data, so that an answer can name what it was made from; `+own.` and a digest with overlays."""

    @cached_property
    def organisation(self) -> Organisation | None:
        """Whose people are answered; None where no folder says."""
        return next(iter(list(self.organisations.values())[::-1]), None)

    @cached_property
    def offered(self) -> Mapping[str, Credential]:
        """What may be advised and listed: everything but what the organisation hides."""
        hidden = {i for kind, i in self.own if kind == "credentials" and (p := self.credentials[i].organisation) and p.hidden}
        return {i: held for i, held in self.credentials.items() if i not in hidden} if hidden else self.credentials

    @cached_property
    def _by_issuer(self) -> dict[str, tuple[str, ...]]:
        found: dict[str, tuple[str, ...]] = {}
        for identity, held in self.credentials.items():
            found[held.issuer] = (*found.get(held.issuer, ()), identity)
        return found

    def of_issuer(self, issuer: str | None) -> tuple[str, ...]:
        """Ids of all that an issuer has ever awarded, in the catalog's order; none for an unknown one."""
        return self._by_issuer.get(issuer or "", ())

    def offered_by(self, issuer: str | None) -> tuple[str, ...]:
        """Those of them that may be advised and listed."""
        return tuple(i for i in self.of_issuer(issuer) if i in self.offered)

    @cached_property
    def _facts(self) -> dict[tuple[str, str], Fact | None]:
        """Facts read so far: nothing in a catalog ever changes, so each is read once."""
        return {}

    def fact(self, owner: str, path: str) -> Fact | None:
        """The fact at a dotted path of a credential's file (or of an issuer, role, term …), None if not recorded."""
        try:
            return self._facts[owner, path]
        except KeyError:
            return self._facts.setdefault((owner, path), self._read(owner, path))

    def _read(self, owner: str, path: str) -> Fact | None:
        for kind in _WITH_FACTS:
            if entry := getattr(self, kind).get(owner):
                own = self.own.get((kind, owner))
                mine = own if own and own.covers(path) else None
                return read_fact(owner, entry, path, self.sources, credential=kind == "credentials", own=mine)
        return None

    def resolve(self, credential: str) -> str | None:
        """An id as it is today: itself, or where its redirect leads; None for an unknown one."""
        if credential in self.credentials:
            return credential
        redirect = self.redirects.get(credential)
        return redirect.to if redirect else None

    def delivery_in_general(self, credential: str) -> Delivery | None:
        """How its issuer's exams run in general, as far as that can be said of this one."""
        issuer = self.examined_by(credential)
        return issuer.proctored if issuer else None

    def examined_by(self, credential: str) -> Issuer | None:
        """Its issuer, where what holds for the issuer's exams in general holds for this one too.

        None for certificates and badges, whose tests may run differently, and for what is announced without any exam.
        """
        held = self.credentials[credential]
        without = not held.exams and held.lifecycle is not None and held.lifecycle.seen == "announced"
        return None if without or held.kind != "certification" else self.issuers.get(held.issuer)

    @cached_property
    def _newer(self) -> dict[str, str]:
        """Older exam to newer exam of the same credential; kept, since every gate asks for it."""
        pairs = [(c.new_exam_of.credential, i) for i, c in self.credentials.items() if c.new_exam_of]
        return dict(reversed(pairs))

    def successors(self, credential: str) -> list[str]:
        """Newer exams of the same credential, oldest first."""
        found: list[str] = []
        current = credential
        while nxt := self._newer.get(current):
            if nxt in found:
                break
            found.append(nxt)
            current = nxt
        return found

    @cached_property
    def _families(self) -> dict[str, frozenset[str]]:
        """Kept, since every gate and every filter asks for them."""
        return {}

    def same_credential(self, credential: str) -> frozenset[str]:
        """The id with every older and newer exam of the same credential: holding one is holding each."""
        known = self._families.get(credential)
        return known or self._families.setdefault(credential, self._family(credential))

    def _family(self, credential: str) -> frozenset[str]:
        family = {credential, *self.successors(credential)}
        current = credential
        while (older := self.credentials[current].new_exam_of) and older.credential not in family:
            current = older.credential
            family.add(current)
        return frozenset(family)
