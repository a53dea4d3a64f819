"""Only a command or a wish has an effect: whatever is asked about one is answered without it, in every language that is read."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from catalog.load import load
from handlers.ask import Request
from handlers.effects import ChangeSubscription, DeleteMyData, RecordFeedback, ReportFact, SaveProfile, Subscribe
from handlers.memory import Memory
from handlers.person import Person
from handlers.query import Intent
from handlers.respond import respond

if TYPE_CHECKING:
    from handlers.ask import Reply

CATALOG = load()
TODAY = date(2026, 11, 22)

DEEDS = (
    "stop the tips", "stop the weekly tips", "pause the tips", "pause the weekly tips until January", "resume the tips",
    "turn off the tips",
    "cancel the weekly tips", "start weekly tips", "subscribe to the weekly tips", "get weekly tips on Monday",
    "set up weekly tips here",
    "move the tips to friday 10:00", "change the tips to governance", "post this week's tip now", "unsubscribe from the tips",
    "delete my data", "erase everything you know about me", "delete my profile", "forget what I told you", "wipe all my data",
    "forget CISM", "remove CISM from my profile", "save my profile", "remember that I hold CISM", "add CISM to my profile",
    "report a wrong fact", "report a mistake on AAISM", "rate an answer", "say that this was not useful",
)  # fmt: skip
"""What has an effect where it is bidden."""
ASKED = (
    "how do I {}?", "how can we {}", "can I {}?", "can anyone {}?", "may I {}?", "who can {}?", "should we {}?", "should I {}",
    "shall we {}?",
    "what happens when I {}?", "what happens if I {}", "what if somebody would {}?", "when should we {}?", "why would I {}?",
    "where do I {}?",
    "is it possible to {}?", "is there a way to {}", "do I have to {}?", "does it cost anything to {}?", "did anyone {}?",
    "I wonder whether we should {}", "I want to know how to {}", "tell me how to {}", "tell me what happens when I {}",
    "explain how to {}",
    "do you know how to {}?", "would it be wise to {}?", "if we {}, what then?", "who may {}", "have you been told to {}?", "{}?",
    "do we need to {}?", "could anybody {}?", "what would it mean to {}?", "hi team, how do we {}?", "thanks! and how do I {}?",
    "are we able to {}?", "is somebody going to {}?", "which button do I press to {}?", "please tell me how I {}", "don't {}",
    "please do not {}",
)  # fmt: skip
"""Ways to speak of it without bidding it."""
ABROAD = (
    "wie lösche ich meine Daten?", "was passiert, wenn ich meine Daten lösche?", "kannst du meine Daten löschen?",
    "werden meine Daten gelöscht?",
    "wann kommen die wöchentlichen Tipps?", "sollen wir die Tipps stoppen?", "kann man die tips stoppen?",
    "wer kann die Tipps stoppen?",
    "was sind wöchentliche Tipps?", "sind die tips an?", "wie bestelle ich den Newsletter ab?", "ob wir die tips stoppen sollen?",
    "comment supprimer mes données ?", "que se passe-t-il si je supprime mes données ?", "peux-tu effacer mes données ?",
    "quand arrivent les tips ?", "faut-il arrêter les tips ?", "qui peut arrêter les tips ?", "c'est quoi les tips ?",
    "les tips sont activés ?",
    "comment arrêter les tips", "¿cómo borro mis datos?", "¿qué pasa si borro mis datos?", "¿puedes borrar mis datos?",
    "¿cuándo llegan los tips?",
    "¿podemos parar los tips?", "¿quién puede detener los tips?", "¿qué son los tips?", "¿están activos los tips?",
    "como apago meus dados?",
    "o que acontece se eu apagar meus dados?", "posso apagar meus dados?", "quando chegam os tips?", "podemos parar os tips?",
    "quem pode parar os tips?", "o que são os tips?", "データを削除するには？", "データは削除できますか", "データの削除方法は？",
    "tipsはいつ来る？", "tipsを止められますか？", "tipsとは？",
)  # fmt: skip
CHANGING = (SaveProfile, DeleteMyData, Subscribe, RecordFeedback, ReportFact)


def said(text: str, memory: Memory | None = None) -> Reply:
    """What is answered to it, by somebody who holds CISM."""
    return respond(Request(text, TODAY), Person(), memory or Memory(), CATALOG)


def changes(reply: Reply) -> list[object]:
    """What is to be done that leaves something changed."""
    return [
        e
        for e in reply.effects
        if isinstance(e, CHANGING) or (isinstance(e, ChangeSubscription) and e.action not in ("status", "preview"))
    ]


@settings(max_examples=250, deadline=None)
@given(frame=st.sampled_from(ASKED), deed=st.sampled_from(DEEDS))
def test_what_is_asked_about_an_effect_has_none(frame: str, deed: str) -> None:
    """However it is asked, and with a fact talked of before, which a report could be about."""
    assert changes(said(frame.format(deed))) == []
    assert changes(said(frame.format(deed), said("how long is AAISM valid?").memory)) == []


@pytest.mark.parametrize("text", ABROAD)
def test_nor_has_it_in_another_language(text: str) -> None:
    """German, French, Spanish, Portuguese, Japanese."""
    assert changes(said(text)) == []


@pytest.mark.parametrize(
    "text",
    [
        "when do the tips come?", "are the tips on?", "what are weekly tips?", "tips", "tips?", "are the weekly tips on here?",
        "tips on?",
        "when do tips come", "tips stop?", "tips are great", "thanks for the tips", "the tips stopped coming",
        "somebody stopped the tips",
        "can this channel get a short cert news post every week?", "tips when", "weekly tips", "I like the weekly tips",
    ],
)  # fmt: skip
def test_what_is_asked_of_tips_is_how_they_stand(text: str) -> None:
    """And nothing is begun or ended by it."""
    reply = said(text)
    assert reply.query.intent is Intent.TIPS
    assert changes(reply) == []


@pytest.mark.parametrize(
    ("text", "slot"),
    [
        ("stop the tips", "off"), ("please stop the weekly tips in this channel", "off"),
        ("could you please turn off the tips?", "off"),
        ("we don't want the tips any more", "off"), ("no more tips please", "off"), ("tips off", "off"), ("tips stop", "off"),
        ("unsubscribe", "off"), ("I want the tips to stop", "off"), ("stoppe die wöchentlichen Tipps", "off"),
        ("arrête les tips", "off"),
        ("detén los tips semanales", "off"), ("pare as dicas semanais", "off"),
        ("pause the tips", "pause"), ("please pause the tips until January", "pause"), ("stop the tips for two weeks", "pause"),
        ("tips pause", "pause"), ("put the tips on hold", "pause"), ("tips stop until monday", "pause"),
        ("resume the tips", "resume"), ("tips resume", "resume"), ("turn the tips back on", "resume"),
        ("start the tips again", "resume"),
        ("we want weekly tips on Monday", "on"), ("I'd like weekly tips here", "on"), ("tips on monday 9:00 UTC", "on"),
        ("tips on", "on"),
        ("post a weekly tip here on mondays at 9", "on"), ("subscribe", "on"), ("send us a tip every friday", "on"),
        ("move the tips to friday 10:00", "on"), ("let's have weekly tips on fridays", "on"), ("tips governance", "on"),
        ("post this week's tip now", "now"), ("tips now", "now"), ("give me a tip", "preview"),
        ("what would the next tip be?", "preview"),
    ],
)  # fmt: skip
def test_what_is_bidden_of_tips_is_done(text: str, slot: str) -> None:
    """Commands, wishes and the grammar of the command."""
    assert said(text).query.slot == slot


@pytest.mark.parametrize(
    "text",
    [
        "me delete", "delete my data", "please delete everything you've stored on me", "GDPR request, erase my data", "forget me",
        "I want my data deleted", "I am leaving the company, delete my data", "forget what I told you",
        "could you please delete my data?",
        "I would like you to erase all my data", "wipe my profile please", "I exercise my right to be forgotten",
        "please forget everything",
        "lösche meine Daten", "bitte lösche alle meine Daten", "supprime mes données", "borra mis datos", "apague meus dados",
        "データを削除して", "データを削除してください",
    ],
)  # fmt: skip
def test_who_bids_that_everything_is_deleted_has_it_deleted(text: str) -> None:
    """In any of the languages."""
    assert said(text).effects == (DeleteMyData(),)


@pytest.mark.parametrize("text", ["how do I delete my data?", "what happens when I delete my data?", "can you delete my data?"])
def test_who_asks_about_deleting_is_told_what_is_kept_and_gets_the_button(text: str) -> None:
    """Nothing is done before it is pressed, and nothing is concluded of who asks."""
    reply = respond(Request(text, TODAY, keeps=True), Person(), Memory(), CATALOG)
    assert reply.effects == ()
    assert reply.answer.headline.startswith("Nothing was deleted.")
    assert reply.answer.prompts[0].sure is not None
    assert reply.answer.prompts[0].query.slot == "delete"
    assert reply.memory.person("someone").said_nothing()


@pytest.mark.parametrize(
    ("text", "rated"),
    [
        ("that was useful", True), ("that was really useful, thx", True), ("not helpful at all", False), ("thumbs down", False),
        ("was that useful?", None), ("is this a good answer?", None), ("which credential is not useful for an auditor?", None),
        ("what is a good answer to an interview question on prompt injection?", None),
    ],
)  # fmt: skip
def test_only_what_says_how_an_answer_was_rates_it(text: str, rated: bool | None) -> None:
    """A question that holds such a word is a question."""
    found = [effect.useful for effect in said(text).effects if isinstance(effect, RecordFeedback)]
    assert found == ([] if rated is None else [rated])
