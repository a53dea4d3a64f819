"""The three checks on any badge: who makes its exam, whether somebody watches it, and whether a framework lists it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from catalog.blocks import Administration, Recognition
    from catalog.catalog import Catalog
    from catalog.model import Credential
    from catalog.reference import Delivery, Issuer

ACCREDITED = "iso-17024"
"""The accreditation of a body that certifies persons: it speaks to who makes and maintains the exam."""
WATCHED = re.compile(r"\btest(?:ing)? cent(?:re|er)|(?<!un)(?<!not )proctored", re.IGNORECASE)
"""A place or a way in which somebody watches."""
_TESTING_COMPANY = re.compile(r"pearson vue|onvue|\bpsi\b|prometric|certiverse|kryterion", re.IGNORECASE)
"""They watch for whoever pays them, and award nothing themselves."""
Name = Literal["administered", "proctored", "listed"]
Verdict = Literal["yes", "no", "not_evidenced"]
NAMES: tuple[Name, ...] = ("administered", "proctored", "listed")


@dataclass(frozen=True, slots=True)
class Evidence:
    """One fact that bears on a check."""

    owner: str
    """Credential id, or issuer id where the evidence is the issuer's as a whole."""
    path: str
    issuer_wide: bool
    says: Verdict
    """What it says for the check; `not_evidenced` for what stands beside it (an accreditation is no listing)."""


@dataclass(frozen=True, slots=True)
class Check:
    """One of the three, with what it rests on."""

    name: Name
    verdict: Verdict
    evidence: tuple[Evidence, ...] = ()

    @property
    def issuer_wide(self) -> bool:
        """Only what holds for the issuer as a whole speaks for it."""
        deciding = [e for e in self.evidence if e.says == self.verdict]
        return bool(deciding) and all(e.issuer_wide for e in deciding)


@dataclass(frozen=True, slots=True)
class Trust:
    """All three checks for a credential, or for an issuer as a whole."""

    owner: str
    checks: tuple[Check, ...]

    def of(self, name: Name) -> Check:
        """One check."""
        return next(check for check in self.checks if check.name == name)

    @property
    def passed(self) -> int:
        """How many are yes."""
        return sum(check.verdict == "yes" for check in self.checks)

    @property
    def failed(self) -> int:
        """How many are known to be no."""
        return sum(check.verdict == "no" for check in self.checks)


def trust(catalog: Catalog, credential: str) -> Trust:
    """The three checks of a credential; the issuer's own evidence is used where the credential is silent."""
    return Trust(
        credential,
        (
            _decided("administered", _administered(catalog, credential)),
            _decided("proctored", _proctored(catalog, credential)),
            _decided("listed", _listed(catalog, credential)),
        ),
    )


def issuer_trust(catalog: Catalog, issuer: str) -> Trust:
    """The three checks as far as they hold for everything an issuer awards."""
    held = catalog.issuers[issuer]
    return Trust(
        issuer,
        (
            _decided("administered", _issuer_administered(issuer, held)),
            _decided("proctored", _delivered(issuer, held.proctored)),
            _decided("listed", _listings(catalog, issuer, held.recognition, issuer_wide=True)),
        ),
    )


def _decided(name: Name, evidence: list[Evidence]) -> Check:
    said = {e.says for e in evidence}
    verdict: Verdict = "yes" if "yes" in said else "no" if "no" in said else "not_evidenced"
    return Check(name, verdict, tuple(evidence))


def _said(*, yes: bool) -> Verdict:
    return "yes" if yes else "no"


def _administered(catalog: Catalog, credential: str) -> list[Evidence]:
    held = catalog.credentials[credential]
    own = [_administration(credential, held.administration, issuer_wide=False)] if held.administration else []
    own += _accredited(credential, held.recognition, issuer_wide=False)
    issuer = catalog.examined_by(credential)
    return own or (_issuer_administered(held.issuer, issuer) if issuer else [])


def completed(held: Credential) -> bool:
    """Whether it is earned by completion alone: what is known of its issuer's exams says nothing of it."""
    return bool(held.exams) and all(exam.style == "completion" for exam in held.exams.values())


def _issuer_administered(owner: str, issuer: Issuer) -> list[Evidence]:
    found = [_administration(owner, issuer.administration, issuer_wide=True)] if issuer.administration else []
    return found + _accredited(owner, issuer.recognition, issuer_wide=True)


def _accredited(owner: str, recognition: dict[str, Recognition], *, issuer_wide: bool) -> list[Evidence]:
    return [
        Evidence(owner, f"recognition.{key}", issuer_wide, "yes")
        for key, entry in recognition.items()
        if entry.framework == ACCREDITED and entry.stands
    ]


def _administration(owner: str, block: Administration, *, issuer_wide: bool) -> Evidence:
    return Evidence(owner, "administration", issuer_wide, _said(yes=block.known))


def _proctored(catalog: Catalog, credential: str) -> list[Evidence]:
    held = catalog.credentials[credential]
    own = [
        Evidence(credential, f"exams.{code}.proctored", issuer_wide=False, says=_said(yes=exam.proctored))
        for code, exam in held.exams.items()
        if exam.proctored is not None
    ]
    own = own or [
        Evidence(credential, f"exams.{code}.delivery", issuer_wide=False, says="yes")
        for code, exam in held.exams.items()
        if any(WATCHED.search(way) for way in exam.delivery)
    ]
    return own or _delivered(held.issuer, catalog.delivery_in_general(credential))


def watched_by(catalog: Catalog, credential: str) -> str | None:
    """The testing company at whose desks or under whose eyes the exam is sat; None where we found none.

    Without one it is not known whether who watches is independent of the issuer.
    """
    held, general = catalog.credentials[credential], catalog.delivery_in_general(credential)
    ways = [way for exam in held.exams.values() for way in exam.delivery]
    if general and general.partner:
        ways.append(general.partner)
    return next((way for way in ways if _TESTING_COMPANY.search(way)), None)


def _delivered(issuer: str, general: Delivery | None) -> list[Evidence]:
    if general is None:
        return []
    return [Evidence(issuer, "proctored", issuer_wide=True, says=_said(yes=general.proctored))]


def _listed(catalog: Catalog, credential: str) -> list[Evidence]:
    held = catalog.credentials[credential]
    own = _listings(catalog, credential, held.recognition, issuer_wide=False)
    if any(e.says != "not_evidenced" for e in own):
        return own
    issuer = catalog.issuers.get(held.issuer)
    return own + (_listings(catalog, held.issuer, issuer.recognition, issuer_wide=True) if issuer else [])


def _listings(catalog: Catalog, owner: str, recognition: dict[str, Recognition], *, issuer_wide: bool) -> list[Evidence]:
    """Listings first; what is no listing is shown beside them and decides nothing. An accreditation stands with the first check."""
    found = []
    for key, entry in recognition.items():
        if entry.framework == ACCREDITED:
            continue
        framework = catalog.frameworks.get(entry.framework)
        counts = (framework is None or framework.counts_as_listing) and not entry.superseded
        says: Verdict = _said(yes=entry.listed) if counts else "not_evidenced"
        found.append(Evidence(owner, f"recognition.{key}", issuer_wide, says))
    return sorted(found, key=lambda e: ("yes", "no", "not_evidenced").index(e.says))
