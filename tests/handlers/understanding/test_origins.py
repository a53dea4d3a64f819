"""Whether it is asked where an issuer sits, how old it is or what form it has."""

from __future__ import annotations

import pytest

from handlers.understanding.rules.origins import origin_asked


@pytest.mark.parametrize(
    "text",
    [
        "any european issuers",
        "which ones are from non profits",
        "which certs are issued by companies younger than 5 years",
        "which of those are from american companies",
        "where is @i0 based",
        "is @i0 a non profit",
        "which certs from europe",
        "is @i0 a startup",
        "which issuers are non us",
        "certification bodies founded before 2000",
    ],
)
def test_it_is_asked_of_an_issuer(text: str) -> None:
    """One that is named, or any."""
    assert origin_asked(text) is not None


@pytest.mark.parametrize(
    "text",
    [
        "we are a small european company which cert for our @r0",
        "i work for a non profit what free certs are there",
        "can i take @c0 from germany",
        "certs on european law",
        "we are a startup which @c0 for our engineers",
        "which exam is for people at a young company",
        "newest exams of @i0",
    ],
)
def test_the_house_of_the_asker_is_none(text: str) -> None:
    """Nor is where somebody sits an exam, or what one is about."""
    assert origin_asked(text) is None
