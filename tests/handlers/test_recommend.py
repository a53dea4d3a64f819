"""A recommendation: the pick in one sentence, three at most, why not the rivals, and one question where nothing is known."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from handlers.answer import Answer, Points
from handlers.ask import Ask
from handlers.memory import Memory
from handlers.person import Held, Money, Person
from handlers.plain_text import plain_text
from handlers.query import Intent, Limits, Query, about
from handlers.recommend import answer
from tests.catalogs import catalog, credential
from tests.field import TODAY
from tests.handlers.asking import FIELD, asked, sound


def advice(person: Person | None = None, intent: Intent = Intent.RECOMMEND, **more: Any) -> Answer:
    """The answer to "which one?"."""
    found = answer(asked(intent, person=person, **more))
    sound(found)
    return found


def test_the_headline_names_the_pick_the_person_and_the_gate() -> None:
    """One sentence to forward."""
    found = advice(roles=("ciso",))
    assert found.headline.startswith("As a CISO, take GOV if you hold an active MAN or EXP")
    assert found.credentials[0] == "governor"


def test_what_the_person_holds_is_said_to_open_the_gate_and_is_not_advised() -> None:
    """Held is mentioned, never in the advice."""
    found = advice(Person(holds=(Held(credential="manager"),)), roles=("ciso",))
    assert "your MAN opens it" in found.headline
    assert "manager" in found.mentioned


def test_a_missing_gate_comes_first_in_the_order_of_steps() -> None:
    """First the gate, then what it opens."""
    found = advice(Person(holds=(Held(credential="first-steps"),)), roles=("ciso",))
    assert found.credentials[1] == "governor"
    assert found.credentials[0] in ("manager", "expert")
    assert found.headline.startswith("As a CISO: first ")


def test_who_says_that_the_keys_are_lacking_gets_what_is_open() -> None:
    """The gate and its keys come last: they were named to be left aside."""
    found = advice(Person(lacks=("manager", "expert")), roles=("ciso",))
    assert found.credentials[0] not in ("manager", "expert", "governor")
    assert ": first " not in found.headline


def test_at_most_three_picks_each_with_a_reason_and_a_button() -> None:
    """A card's first screen."""
    found = advice(roles=("builder",))
    picks = next(section for section in found.sections if isinstance(section, Points))
    assert 1 <= len(picks.items) <= 3
    assert all(point.detail and point.prompt for point in picks.items)


def test_a_fee_is_a_fact_with_its_date() -> None:
    """No figure without its source."""
    found = advice(roles=("ciso",))
    assert any(fact.owner == "governor" and fact.field == "fees.exam.amount" for fact in found.facts)
    assert "checked 1 June 2026" in plain_text(found)


def test_rivals_that_cannot_be_taken_are_named_with_the_reason() -> None:
    """An announced one is a why-not, never a pick."""
    found = advice(roles=("ciso",))
    assert "to-come" in found.mentioned
    assert "nnounced" in plain_text(found)


def test_the_articles_pick_is_named_also_where_ours_is_the_same() -> None:
    """The roles the article speaks of get its pick."""
    assert any("article" in note and "GOV" in note for note in advice(roles=("ciso",)).notes)


def test_where_ours_differs_from_the_article_the_reason_is_given() -> None:
    """Over the budget, another one is picked, and the article's stays named."""
    found = advice(Person(holds=(Held(credential="governor"),)), roles=("ciso",))
    text = plain_text(found)
    assert found.credentials[0] != "governor"
    assert "The article" in text
    assert "you hold already" in text


def test_nothing_within_the_budget_names_the_nearest() -> None:
    """Says which comes nearest, and advises nothing."""
    found = advice(roles=("student",), limits=Limits(budget=Money(amount=Decimal(50))))
    assert found.credentials == ()
    assert "first-steps" in found.mentioned
    assert "FST comes nearest" in found.headline


def test_knowing_nothing_splits_by_job_and_asks_once() -> None:
    """One pick each, one question; the same question is not asked a second time."""
    found = advice()
    assert found.headline.startswith("It depends on the job")
    assert len(found.credentials) == 6
    assert all(prompt.query.roles for prompt in found.prompts if prompt.query.intent is Intent.RECOMMEND)
    again = answer(Ask(Query(intent=Intent.RECOMMEND), FIELD, TODAY, memory=Memory(asked=frozenset({"role"}))))
    assert again.prompts == ()


def test_hiring_does_not_look_at_what_the_asker_holds() -> None:
    """They hire somebody else."""
    found = advice(Person(holds=(Held(credential="governor"),)), Intent.HIRE, roles=("ciso",))
    assert found.credentials[0] == "governor"


def test_two_named_ones_are_ranked_among_themselves() -> None:
    """Asked which of two to take, a third is not put before them."""
    found = advice(roles=("builder",), sides=about("workshop", "attack-lab"))
    assert set(found.credentials) <= {"workshop", "attack-lab"}


def test_an_issuer_without_a_pick_is_answered_with_what_it_awards() -> None:
    """Nothing advised is not nothing there."""
    held = catalog(credential("lone", issuer="solo"))
    found = answer(asked(Intent.RECOMMEND, limits=Limits(issuers=("solo",)), catalog=held))
    assert "LONE" in found.headline
    assert (found.credentials, found.mentioned) == ((), ("lone",))


def test_two_that_open_the_gate_open_it_together() -> None:
    """Grammar follows the number of what is held."""
    found = advice(Person(holds=(Held(credential="manager"), Held(credential="expert"))), roles=("ciso",))
    assert "open it" in found.headline
    assert "opens it" not in found.headline
