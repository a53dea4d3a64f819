"""Where one fact comes from and how sure it is, first; and why other figures of it are about, for who asks that."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from catalog.values import Confidence
from handlers import wording
from handlers.ask import Ledger
from handlers.aspects.cited import aspect_of
from handlers.aspects.documents import readings
from handlers.aspects.every import SPEAKERS

if TYPE_CHECKING:
    from catalog.facts import Fact
    from handlers.aspects.talk import Saying, Talk
    from handlers.query import Aspect


_TITLE = 50


def whence(talk: Talk, aspect: Aspect, saying: Saying) -> Saying:
    """The source of the fact, when it was looked at and whether it is the issuer's own word, then the fact."""
    own = _facts(talk, aspect)
    if not own or not saying.has_value:
        return saying
    fact = own[0]
    talk.use(fact.field)
    when = f", checked {wording.day(fact.dated)}" if fact.dated else ", without a date"
    title = wording.short_title(fact.title, _TITLE)
    if fact.own is not None:
        told = f"That is from {wording.own_provenance(fact)}"
    elif fact.confidence is Confidence.ISSUER:
        told = f"That is from the issuer itself: {title}{when}"
    elif fact.confidence is Confidence.JUDGEMENT:
        told = "That is our own judgement"
    else:
        told = f"That is reported, and not read by us from the issuer itself: {title}{when}"
    apart = "; sources disagree on it" if any(one.dispute for one in own) else ""
    return replace(saying, text=f"{told}{apart}. {saying.text}")


def why_apart(talk: Talk, aspect: Aspect, saying: Saying, figures: str) -> Saying:
    """Why other figures are about, or those that were named: the reason we hold for preferring ours, each reason once."""
    disputes = [(one.field, one.dispute) for one in _facts(talk, aspect) if one.dispute is not None]
    asked = set(figures.split())
    disputes = [one for one in disputes if asked & {str(rival.value).split()[0] for rival in one[1].values}] or disputes
    if not disputes or not saying.has_value:
        return saying
    talk.use(*(field for field, _ in disputes))
    why = " ".join(dict.fromkeys(wording.sentence(dispute.why) for _, dispute in disputes))
    said = list(dict.fromkeys(one for _, dispute in disputes for one in readings(talk.catalog, talk.held, dispute)))
    notes = (*saying.notes, f"The figures: {'; '.join(said)}.") if said else saying.notes
    return replace(saying, text=f"Sources disagree: {wording.small(why)} {saying.text}", notes=notes)


def _facts(talk: Talk, aspect: Aspect) -> list[Fact]:
    """The facts that the saying rests on, those of the field itself."""
    ledger = Ledger(talk.catalog)
    SPEAKERS[aspect](replace(talk, ledger=ledger))
    priced = [fact for fact in ledger.facts if fact.field.startswith("fees.")]
    return [fact for fact in ledger.facts if aspect_of(fact.field) is aspect] or priced
