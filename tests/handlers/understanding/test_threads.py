"""What a thread knows of its people and of what it named: never one person's words for another's, each place its own."""

from __future__ import annotations

from handlers.memory import Memory
from handlers.person import Held, Person
from handlers.query import Intent, Query, about
from handlers.understanding.asker.lapses import it_lapsed, lapsed
from handlers.understanding.thread.pressed import pressed


def test_another_person_does_not_inherit_what_was_said() -> None:
    """The asker of the last question keeps it; for anybody else it holds the subject only."""
    said = Person(holds=(Held(credential="isaca-cism"),), role="ciso")
    memory = Memory(last=Query(intent=Intent.RECOMMEND, asker=said, roles=("ciso", "it-auditor")), speaker="A")
    assert memory.heard_by("A") is memory
    heard = memory.heard_by("B").last
    assert heard is not None
    assert heard.asker.said_nothing()
    assert heard.roles == ("it-auditor",)


def test_what_is_no_longer_in_force_is_told_in_many_ways() -> None:
    """The clause may stand away from the name, and another name in between stops it."""
    assert lapsed("i was @c0 since 2015 but it lapsed in 2023") == {0}
    assert lapsed("held @c0 from 2014 to 2020 and now i want @c1") == {0}
    assert lapsed("@c0 that i let expire last year") == {0}
    assert lapsed("i hold @c0 and my @c1 expired") == {1}
    assert lapsed("i hold @c0 can i take @c1") == set()
    assert it_lapsed("but it ran out in spring")
    assert not it_lapsed("it is still active")


def test_a_query_without_a_person_is_heard_by_all() -> None:
    """Nothing is taken from a question that said nothing of its asker."""
    memory = Memory(last=Query(intent=Intent.FACT, sides=about("isaca-cism")), speaker="A")
    assert memory.heard_by("B").last is memory.last


def test_what_a_person_said_is_looked_up_under_who_asks_now() -> None:
    """The reader of the next message finds the asker's own words, and none of whoever spoke before, nor their job."""
    said = {
        "A": Person(holds=(Held(credential="isaca-cism"),)),
        "B": Person(holds=(Held(credential="isaca-cisa"),), role="it-auditor"),
    }
    memory = Memory(last=Query(intent=Intent.RECOMMEND, asker=said["B"]), jobs=("it-auditor",), speaker="B", people=said)
    heard = memory.heard_by("A")
    assert heard.person(heard.speaker) == said["A"]
    assert heard.jobs == ()


def test_a_button_is_pressed_by_its_words_or_the_one_that_tells_which() -> None:
    """Whole words whatever their case; of those that say what one is, a form of a word that only one has."""
    audit, attack, price = (Query(intent=Intent.RECOMMEND, roles=(role,)) for role in ("it-auditor", "red-teamer", "ciso"))
    memory = Memory(offered=(("I audit", audit), ("I attack systems", attack), ("What it costs", price)))
    assert pressed("what it COSTS?", memory) is price
    assert pressed("auditing", memory) is audit
    assert pressed("the attack side", memory) is attack
    assert pressed("costs", memory) is None
    assert pressed("what is an audit", memory) is None


def test_a_button_typed_by_another_says_nothing_of_the_first() -> None:
    """What it asks stays, for whom it was offered does not."""
    mine = Query(intent=Intent.ELIGIBILITY, sides=about("isaca-aaism"), asker=Person(holds=(Held(credential="isaca-cism"),)))
    memory = Memory(last=mine, offered=(("Can I take AAISM?", mine),), speaker="A")
    asked = pressed("can I take AAISM", memory.heard_by("B"))
    assert asked is not None
    assert asked.credentials == ("isaca-aaism",)
    assert asked.asker.said_nothing()
