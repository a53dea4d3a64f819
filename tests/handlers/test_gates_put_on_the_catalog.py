"""What is supposed of every gate, asked, stated and denied in ordinary words: the first word is what the file says."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from catalog.conditions import AllOf, AnyOf, Experience, HoldsCredential, Subscription, Training, leaves
from catalog.engine.lifecycle import is_open
from handlers.ask import Ledger
from handlers.aspects.talk import Talk
from handlers.gating.packaged import of_course
from handlers.leading import COURSE
from tests.handlers.verdicts import CATALOG, TODAY, asked, held_to, name_of, verdict

if TYPE_CHECKING:
    from collections.abc import Callable

    from catalog.conditions import Condition

EVERY = pytest.mark.parametrize("credential", sorted(CATALOG.credentials))


def gate(credential: str) -> tuple[Condition | str | None, Condition | str | None]:
    """What it requires to sit the exam, and to be certified."""
    held = CATALOG.credentials[credential].conditions
    return (held.sit.required if held.sit else None), (held.certify.required if held.certify else None)


def in_every_way(tree: Condition | str | None, fits: Callable[[Condition], bool]) -> bool:
    """Whether every way through a tree asks for it."""
    if tree is None or isinstance(tree, str):
        return False
    if isinstance(tree, AnyOf):
        return all(in_every_way(part, fits) for part in tree.any_of)
    if isinstance(tree, AllOf):
        return any(in_every_way(part, fits) for part in tree.all_of)
    return fits(tree)


def named(tree: Condition | str | None, fits: Callable[[Condition], bool]) -> bool:
    """Whether any way through a tree asks for it."""
    return tree is not None and not isinstance(tree, str) and any(fits(leaf) for leaf in leaves(tree))


def needed(credential: str, fits: Callable[[Condition], bool]) -> bool | None:
    """By every way, or by none; one way among others is not needed. None where no source says, or the title alone takes it."""
    sit, certify = gate(credential)
    if in_every_way(sit, fits):
        return True
    if sit is None or in_every_way(certify, fits):
        return None
    return False


@EVERY
@pytest.mark.parametrize("key", ["isc2-cissp", "isaca-cism"])
def test_whether_another_credential_is_needed(credential: str, key: str) -> None:
    """Which of the two is the gate of the other stands in the words."""
    if key == credential or (gate(credential) == (None, None) and not is_open(CATALOG, credential, TODAY)):
        return
    so = needed(credential, lambda leaf: isinstance(leaf, HoldsCredential) and leaf.credential == key)
    so = False if so is None and gate(credential) != (None, None) else so
    name, other = name_of(credential), name_of(key)
    asks = [f"do I need {other} for {name}?", f"{name} requires {other}, right?"]
    denied = [f"{name} doesn't require {other}, right?", f"{other} is not a prerequisite for {name}, correct?"]
    held_to(credential, asks, [*denied, f"I don't need {other} for {name}, correct?"], so=so)


@EVERY
def test_whether_a_course_is_needed(credential: str) -> None:
    """By a condition, or in effect, where it is sold with its course only; that it is sold by itself tells nothing."""
    name, so = name_of(credential), needed(credential, lambda leaf: isinstance(leaf, Training))
    talk = Talk(credential, CATALOG, TODAY, Ledger(CATALOG))
    one_way = named(gate(credential)[0], lambda leaf: isinstance(leaf, Training))
    if not one_way and of_course(talk, COURSE):
        so = True
    asks = [f"is training required for {name}?", f"must I attend a course for {name}?", f"{name} requires training, right?"]
    denied = [
        f"{name} doesn't require training, right?",
        f"so no course is needed for {name}?",
        f"I don't need a course for {name}, correct?",
    ]
    held_to(credential, asks, denied, so=so)
    sold = {fee.for_ for fee in CATALOG.credentials[credential].fees.values()}
    if so is None and "exam" in sold:
        assert verdict(f"can I take {name} without a course?") is None


@EVERY
def test_whether_work_is_needed(credential: str) -> None:
    """And just so many years of it."""
    sit, certify = gate(credential)
    name, so = name_of(credential), needed(credential, lambda leaf: isinstance(leaf, Experience))
    asks = [f"do I need work experience for {name}?", f"{name} requires experience, right?"]
    if not named(certify, lambda leaf: isinstance(leaf, Experience)):
        held_to(credential, asks, [f"{name} doesn't require experience, right?"], so=so)
    if is_open(CATALOG, credential, TODAY) or sit is not None:
        nine = None if (sit, certify) == (None, None) else False
        asks = [f"does {name} ask for 9 years of work?", f"{name} requires 9 years of experience, right?"]
        held_to(credential, [*asks, f"do I need 9 years of experience for {name}?"], so=nine)


@EVERY
def test_whether_a_membership_is_needed(credential: str) -> None:
    """Who takes it without one may still pay more."""
    name, so = name_of(credential), needed(credential, lambda leaf: isinstance(leaf, Subscription))
    asks = [f"do I need a membership for {name}?", f"must I be a member to take {name}?"]
    denied = [f"{name} doesn't require a membership, right?"]
    if is_open(CATALOG, credential, TODAY):
        denied.append(f"can I take {name} without being a member?")
    held_to(credential, asks, denied, so=so)


@EVERY
def test_whether_it_is_open_to_all(credential: str) -> None:
    """Prerequisites of the title alone leave the exam open, which is neither a yes nor a no."""
    sit, certify = gate(credential)
    name = name_of(credential)
    if sit == "none" and certify not in (None, "none"):
        return
    so = None if sit is None else sit == "none"
    asks = [f"can anyone take {name}?", f"{name} has no prerequisites, right?", f"anyone can take {name}, right?"]
    held_to(credential, asks, [f"does {name} have prerequisites?", f"{name} has prerequisites, right?"], so=so)


@EVERY
def test_what_is_recommended_is_called_not_required_only_where_the_gate_is_known(credential: str) -> None:
    """Of an unknown gate it is not said that it does not ask for it."""
    if gate(credential) == (None, None):
        name = name_of(credential)
        assert "not required" not in asked(f"is experience required or recommended for {name}?").headline
        assert verdict(f"is training mandatory or optional for {name}?") is None
