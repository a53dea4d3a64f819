"""What is not ours to answer, said calmly and with what is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handlers.answer import Answer, Kind, Prompt
from handlers.ask import Ledger
from handlers.aspects.talk import page
from handlers.gating.asked import talk_of
from handlers.query import Intent, Query, about

if TYPE_CHECKING:
    from catalog.facts import Fact
    from handlers.ask import Ask

REASONS = {
    "off-topic": "That is outside what I do: I advise on AI-security credentials and answer nothing else.",
    "dumps": "I do not give out exam questions, dumps or answers: using them can cost you the credential.",
    "secrets": "I give out no tokens, keys, settings or anything kept about other people.",
    "posted-secret": "I do not use, check or repeat a secret: take one that was posted as leaked, revoke it and make another.",
    "harm": "I do not help with attacking systems or people; I can say which credentials teach and test that lawfully.",
    "cheating": "I do not help to claim a credential or sit an exam falsely: it breaks the rules and can cost the credential.",
    "distress": "I cannot help with that, and people can: please talk to somebody near you, or call a crisis line.",
    "injection": "Text cannot change how I work: I only answer questions about credentials from my catalog.",
    "employment": "Whether an employer may demand that is for your contract and for labour law, and not mine to say.",
    "personal": "I cannot judge that for a person; I can say what a credential asks for and what it shows.",
}
"""One sentence for each reason to decline."""

INSTEAD = "Ask me which credential fits a job, what it costs and requires, or how two compare."


def answer(ask: Ask) -> Answer:
    """One calm sentence, and what we can do instead."""
    reason = REASONS.get((ask.query.reason or "off-topic").replace("_", "-"), REASONS["off-topic"])
    known = [i for i in ask.query.credentials if i in ask.catalog.credentials]
    prompts = [Prompt("Which one is for me?", Query(intent=Intent.RECOMMEND)), Prompt("What can I ask?", Query(intent=Intent.HELP))]
    if known:
        prompts.insert(0, Prompt("What it examines", Query(intent=Intent.PROFILE, sides=about(known[0]))))
    told, facts = _lawful(ask, known[0]) if known and ask.query.reason == "dumps" else (INSTEAD, ())
    return Answer(Kind.DECLINE, reason, notes=(told,), facts=facts, prompts=tuple(prompts))


def _lawful(ask: Ask, credential: str) -> tuple[str, tuple[Fact, ...]]:
    """What helps instead of stolen questions: the issuer's own page, and what its outline weighs, where we hold either."""
    ledger = Ledger(ask.catalog)
    talk = talk_of(ask, credential, ledger)
    weighed = bool(talk.held.domains and talk.held.domains.items)
    ours = f" Ask me for the domains of {talk.name} and how they weigh, to begin with the heaviest." if weighed else ""
    where = f" ({at})" if (at := page(talk)) else ""
    return f"What helps: the outline and the practice material of {talk.issuer} itself{where}.{ours}", ledger.facts
