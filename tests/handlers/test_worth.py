"""Worth it: the verdict in the first word, the three checks, and what instead."""

from __future__ import annotations

from typing import Any

from handlers.answer import Answer
from handlers.person import Held, Person
from handlers.plain_text import plain_text
from handlers.query import Intent
from handlers.worth import answer
from tests.handlers.asking import asked, sound


def verdict(credential: str, person: Person | None = None, **more: Any) -> Answer:
    """The answer to "is it worth it?"."""
    found = answer(asked(Intent.WORTH, credential, person=person, **more))
    sound(found)
    return found


def test_a_retired_exam_is_a_no_with_what_to_take_now() -> None:
    """Advised is the successor; the retired one is only mentioned."""
    found = verdict("cloud-old")
    assert found.headline.startswith("No: CLD-1 is retired")
    assert found.credentials == ("cloud-new",)
    assert "cloud-old" in found.mentioned


def test_no_evidence_is_worded_as_ours() -> None:
    """We found none: not a verdict on the badge."""
    found = verdict("workshop")
    assert found.headline.startswith("Yes, for the right person")
    assert "We found none of the three checks met" in found.headline
    assert found.credentials == ("workshop",)


def test_a_gate_makes_it_later() -> None:
    """With what comes first."""
    found = verdict("governor", Person(lacks=("manager", "expert")), roles=("ciso",))
    assert found.headline.startswith("Later: GOV needs an active MAN or EXP, so take ")
    assert found.credentials == ("governor",)


def test_a_fit_that_is_open_is_a_yes() -> None:
    """For the role, with its reason."""
    found = verdict("governor", Person(holds=(Held(credential="manager"),), role="ciso"))
    assert found.headline.startswith("Yes, as a CISO")
    assert found.credentials == ("governor",)


def test_without_a_job_it_says_for_whom_it_is_and_for_whom_not() -> None:
    """No guess about the person."""
    found = verdict("governor")
    assert "security managers and CISOs" in found.headline
    assert "not for hands-on engineers" in found.headline


def test_no_salary_is_promised() -> None:
    """Advice, not a promise."""
    assert "promise no salary" in plain_text(verdict("governor"))


def test_what_is_held_is_not_advised_again() -> None:
    """Keep it; something else comes next."""
    found = verdict("cloud-new", Person(holds=(Held(credential="cloud-old"),)))
    assert "you hold CLD-2 already" in found.headline
    assert "cloud-new" not in found.credentials


def test_of_one_for_everybody_it_is_said_for_whom_and_what_the_others_take() -> None:
    """No for people of whatever job, with the pick of each kind; for one job the verdict is that job's."""
    found = verdict("open-governance", slot="everyone")
    assert found.headline.startswith("No, not for everyone: OGP is best for its people; not for others.")
    assert "open-governance" not in found.credentials
    assert "attack-lab" in found.credentials
    assert not verdict("open-governance", slot="everyone", roles=("ciso",)).headline.startswith("No, not for everyone")
