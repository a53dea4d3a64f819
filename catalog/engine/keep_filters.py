"""Filters about keeping a credential: how long it lasts, and what has to be done or paid for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from catalog.engine.checked import Check
from catalog.engine.renewal import duty
from catalog.engine.wishes import EXPIRY

if TYPE_CHECKING:
    from collections.abc import Iterator

    from catalog.catalog import Catalog
    from catalog.engine.case import Case
    from catalog.engine.renewal import Duty
    from catalog.engine.wishes import Wishes
    from catalog.model import Credential


def of_keeping(wishes: Wishes) -> bool:
    """Whether anything is asked for of keeping it."""
    return EXPIRY in wishes.without or wishes.valid is not None or bool(wishes.upkeep)


def keep_checks(case: Case, credential: str) -> Iterator[Check]:
    """Filters about how long it lasts, and about each thing that keeping it is to take (as in Wishes.upkeep)."""
    wishes = case.wishes
    if EXPIRY in wishes.without:
        yield _lifelong(case.catalog.credentials[credential])
    if wishes.valid is not None:
        yield _lasts(case.catalog.credentials[credential], wishes.valid)
    if wishes.upkeep:
        found = duty(case.catalog, credential, case.today)
        yield from (_WAYS[way](case.catalog, found) for way in wishes.upkeep)


def _lifelong(held: Credential) -> Check:
    """It never has to be renewed, as far as its validity is known."""
    block = held.validity
    known = block is not None and (block.lifetime or block.years is not None)
    return Check("validity", block.lifetime if block is not None and known else None, "validity")


def _lasts(held: Credential, years: float) -> Check:
    """Whether it lasts so many years by the value we prefer; None where that is not known, or only another source has it so."""
    block = held.validity
    if block is None or (block.years is None and not block.lifetime):
        return Check("lasts", None, "validity" if block else None)
    if block.lifetime:
        return Check("lasts", passed=False, path="validity.lifetime")
    same = block.years == years
    doubted = block.dispute_of("years")
    rivals = {str(rival.value) for rival in doubted.values} if doubted else set()
    claimed = any(rival.split()[0] == f"{years:g}" for rival in rivals)
    return Check("lasts", True if same else None if claimed else False, "validity.years")


def _path(found: Duty) -> str | None:
    """Where its rule stands; an issuer's rule is no field of the credential."""
    return found.rule.path if found.rule and not found.rule.issuer_wide else None


def _renewal(catalog: Catalog, found: Duty) -> Check:
    """Anything at all has to be renewed: it ends, or a rule says how."""
    block = catalog.credentials[found.credential].validity
    if found.lifetime or found.nothing:
        return Check("renewal", passed=False, path="validity" if block else _path(found))
    ends = (block is not None and block.years is not None) or (found.rule is not None and not found.rule.block.none)
    told = ends and not (block is not None and block.text and block.years is None)  # a part of it ends, another does not
    return Check("renewal", True if told else None, "validity" if block else _path(found))


def _credits(_: Catalog, found: Duty) -> Check:
    """Credits for continuing education: a rule that counts them; a rule of other ways alone counts none."""
    if found.lifetime:
        return Check("credits", passed=False, path="validity.lifetime")
    if found.rule is None:
        return Check("credits", None)
    if found.unit:
        return Check("credits", passed=True, path=_path(found))
    return Check("credits", False if found.rule.block.routes or found.rule.block.none else None, _path(found))


def _no_credits(catalog: Catalog, found: Duty) -> Check:
    """It can be kept without credits; where a rule counts them and takes an exam in their place, that is neither yes nor no."""
    counted = _credits(catalog, found)
    if counted.passed and any(route.startswith("pass ") or "exam again" in route for route in _routes(catalog, found)):
        return Check("exam_for_credits", None, counted.path)
    return Check("no_credits", None if counted.passed is None else not counted.passed, counted.path)


def _fee_only(catalog: Catalog, found: Duty) -> Check:
    """A fee is all that keeping it takes: neither credits nor an exam."""
    fee, others = _fee(catalog, found), (_credits(catalog, found).passed, _exam(catalog, found).passed)
    passed = False if fee.passed is False or True in others else True if fee.passed and others == (False, False) else None
    return Check("fee_only", passed, fee.path)


def _fee(catalog: Catalog, found: Duty) -> Check:
    """A fee for keeping it, known or only known to exist; the price of an exam that renews it is none."""
    paid, path = _paid(catalog, found)
    return Check("upkeep_fee", bool(found.money.items) if paid else paid, path)


def _free(catalog: Catalog, found: Duty) -> Check:
    """Keeping it costs nothing."""
    paid, path = _paid(catalog, found)
    return Check("upkeep_fee", None if paid is None else not paid, path)


def _paid(catalog: Catalog, found: Duty) -> tuple[bool | None, str | None]:
    """Whether keeping it costs money, and where that stands; an exam that renews it has its price."""
    if found.money.items:
        first = found.money.items[0]
        own = first.owner == found.credential
        return any(price.high != 0 for price in found.money.items), first.path if own else None
    if found.lifetime:
        return False, "validity.lifetime"
    routes = _routes(catalog, found)
    if any("free" in route for route in routes):
        return False, _path(found)
    return (True if routes and all(route.startswith("pass ") for route in routes) else None), _path(found)


def _routes(catalog: Catalog, found: Duty) -> tuple[str, ...]:
    """Its ways to renew; where its own rule names none, its issuer's."""
    issuer = catalog.issuers.get(catalog.credentials[found.credential].issuer)
    own = found.rule.block.routes if found.rule else ()
    return own or (issuer.recertification.routes if issuer is not None and issuer.recertification is not None else ())


def _exam(catalog: Catalog, found: Duty) -> Check:
    """Passing an exam is one of the ways to renew it; where its own rule names no way, its issuer's do."""
    if found.lifetime:
        return Check("renewal_exam", passed=False, path="validity.lifetime")
    routes = _routes(catalog, found)
    if any(route.startswith("pass ") for route in routes):
        return Check("renewal_exam", passed=True, path=_path(found))
    assessed = any("assessment" in route for route in routes)
    return Check("renewal_exam", False if assessed else None, _path(found))


def _holds(_: Catalog, found: Duty) -> Check:
    """Another credential has to be kept for it."""
    return Check("kept_gate", bool(found.holds) or (False if found.lifetime else None), found.keep_path if found.holds else None)


_WAYS = {
    "renewal": _renewal, "credits": _credits, "no-credits": _no_credits, "fee": _fee, "fee-only": _fee_only, "free": _free,
    "exam": _exam, "holds": _holds,
}  # fmt: skip
