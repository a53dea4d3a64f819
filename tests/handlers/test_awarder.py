"""Whose a credential is, where somebody else is named for it."""

from __future__ import annotations

from handlers.answer import Answer, Kind
from handlers.awarder import with_awarder
from handlers.query import Aspect, Intent, about
from handlers.understanding.noticed import Noticed
from tests.handlers.asking import FIELD, asked

CREDENTIAL, HELD = next(iter(FIELD.credentials.items()))
OTHER = next(i for i in FIELD.issuers if i != HELD.issuer)


def aside(issuer: str, *aspects: Aspect, kind: Kind = Kind.FACT) -> str | None:
    """The line under an answer on one credential that a message gave to an issuer."""
    ask = asked(Intent.FACT, sides=about(CREDENTIAL), aspects=aspects)
    return with_awarder(Answer(kind, "It costs 10 USD."), ask, [Noticed("awarder", "Somebody", (issuer, CREDENTIAL))]).aside


def test_another_issuer_is_put_right() -> None:
    """By the name that was typed."""
    said = aside(OTHER, Aspect.FEE) or ""
    assert FIELD.issuers[HELD.issuer].name in said
    assert said.endswith("not by Somebody.")


def test_its_own_issuer_needs_no_word() -> None:
    """Nor does an answer that says who awards it, nor one that only asks back."""
    assert aside(HELD.issuer, Aspect.FEE) is None
    assert aside(OTHER, Aspect.ISSUER) is None
    assert aside(OTHER, Aspect.FEE, kind=Kind.CLARIFY) is None
