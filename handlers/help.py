"""What can be asked here, by example, and whose advice it is."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, Protocol

from handlers import wording
from handlers.answer import Answer, Kind, Point, Points, Prompt
from handlers.aspects import ours
from handlers.compare_form import compare_form
from handlers.query import Aspect, Intent, Query, Side, about
from handlers.slots import OF_PEOPLE, REMARK

if TYPE_CHECKING:
    from collections.abc import Iterable

    from catalog.catalog import Catalog
    from handlers.ask import Ask

WHOSE_ADVICE = (
    "CertAdvice belongs to no issuer. Names and marks are their owners'. "
    "This is advice, not a promise of a job or a pass; check fees and rules on the issuer's own page before you pay."
)

WHAT_I_DO = "Ask me about AI-security credentials: which one fits, what it takes, what it costs, whether it is current."
OPENINGS = {
    "greeting": f"Hello. {WHAT_I_DO}",
    "thanks": "You are welcome. Ask on whenever you like.",
    "lost": "I did not understand that, so here is what I can answer.",
}
"""How help begins where something else than help was said."""


class Offer(Protocol):
    """One thing people can ask, as the program's own list has it."""

    @property
    def verb(self) -> str:
        """The word that asks for it."""

    @property
    def summary(self) -> str:
        """What it is for; empty where it is not offered."""

    @property
    def example(self) -> str:
        """What to type; empty where the verb alone does."""


class _Offered(NamedTuple):
    verb: str
    summary: str
    example: str


OFFERED: tuple[Offer, ...] = (
    _Offered("recommend", "Which credential fits a job", "I am a CISO, what should I take?"),
    _Offered("compare", "Two to five side by side, issuers and stacks too", "AAISM vs AIGP"),
    _Offered("profile", "Everything on one credential", "profile SCS-C03"),
    _Offered("fact", "One fact: fee, questions, pass mark, languages", "how much is AIGP?"),
    _Offered("plan", "The best stack for money and time, or for a team", "plan for a CISO with CISM, 6 months, two exams"),
    _Offered("prereqs", "What has to be held or done first", "do I need CISSP before AAISM?"),
    _Offered("eligibility", "What stands between you and one", "I hold Security+ and 3 years; can I take AAISM?"),
    _Offered("path", "The steps from what you hold to one", "cheapest path from nothing to AAISM"),
    _Offered("verify", "Whether a badge stands up to three checks", "is the CAISS badge real?"),
    _Offered("lifecycle", "Whether an exam can still be taken", "is MLS-C01 still available?"),
    _Offered("covers", "Which cover a topic", "which cert covers agentic AI?"),
    _Offered("gaps", "What a set leaves open", "we hold AAISM and SCS-C03: what are we blind to?"),
    _Offered("hire", "What a job ad should ask; or paste one", "what should my job ad for an AI security engineer ask for?"),
    _Offered("changes", "What changed or is coming, between two days", "what changed since August?"),
    _Offered("find", "A list by fee, format or gate", "hands-on exams without prerequisites"),
    _Offered("worth", "Yes, later or no, for you", "is CISM worth it for an AI role?"),
    _Offered("renewal", "What keeping it takes", "what does keeping CISM take?"),
    _Offered("explain", "A term, a topic, an issuer, a belief", "what is MITRE ATLAS?"),
    _Offered("me", "What is kept about you", "me I hold CISM since 2022"),
    _Offered("tips", "One short post a week in a channel: how they stand, and how to set them up", "tips"),
)
"""What is offered where the caller gives no list of its own."""


def answer(ask: Ask, offers: Iterable[Offer] = OFFERED) -> Answer:
    """Help on what the program answers, in the order of its list, and whose advice it is."""
    if ask.query.slot in _SHORT:
        return _of_people(ask)
    told = [offer for offer in offers if offer.summary]
    points = tuple(Point(f"{offer.summary[0].upper()}{offer.summary[1:]}", f"“{offer.example or offer.verb}”") for offer in told)
    served = {offer.verb for offer in told}
    return Answer(
        Kind.HELP,
        OPENINGS.get(ask.query.slot or "", WHAT_I_DO),
        form=compare_form(ask.catalog) if Intent.COMPARE in served else None,
        sections=() if ask.query.slot == "thanks" else (Points(points, "What you can ask"),),
        prompts=tuple(_examples(ask.catalog, served)),
        notes=(
            WHOSE_ADVICE,
            version(ask.catalog),
        ),
    )


_SHORT = frozenset((REMARK, OF_PEOPLE))


def _of_people(ask: Ask) -> Answer:
    """What is left to say where people speak with each other."""
    known = [i for i in ask.query.credentials if i in ask.catalog.credentials]
    if ask.query.slot == REMARK or not known:
        return Answer(Kind.HELP, "Noted. I was asked nothing there, so I add nothing; ask on whenever you like.")
    name = wording.label(ask.catalog, known[0])
    prompts = (
        Prompt(f"All about {name}", Query(intent=Intent.PROFILE, sides=about(known[0]))),
        Prompt("Is it worth it?", Query(intent=Intent.WORTH, sides=about(known[0]))),
    )
    return Answer(
        Kind.HELP,
        f"Who holds {name} only the people here can say: I know what its issuer and others publish, and nobody's exams.",
        prompts=prompts,
    )


def version(catalog: Catalog) -> str:
    """How much there is, from which catalog, and whose own stands over it."""
    laid = f", that of {ours.whose(catalog)} laid over it" if catalog.own else ""
    return f"{wording.plural(len(catalog.offered), 'credential')} in the catalog{laid}, version {catalog.version}."


def _examples(catalog: Catalog, served: set[str]) -> Iterable[Prompt]:
    """Buttons that work with whatever the catalog holds."""
    if Intent.RECOMMEND in served:
        yield Prompt("Which one is for me?", Query(intent=Intent.RECOMMEND))
    ids = _known(catalog)
    if len(ids) > 1 and Intent.COMPARE in served:
        yield Prompt(f"Compare {wording.labels(catalog, ids[:2])}"[:75], Query(intent=Intent.COMPARE, sides=about(*ids[:2])))
    if ids and Intent.PROFILE in served:
        yield Prompt(f"Profile of {wording.label(catalog, ids[0])}"[:75], Query(intent=Intent.PROFILE, sides=about(ids[0])))
    if ids and Intent.FACT in served:
        fee = Query(intent=Intent.FACT, sides=about(ids[-1]), aspects=(Aspect.FEE,))
        yield Prompt(f"Fee of {wording.label(catalog, ids[-1])}"[:75], fee)
    if Intent.FIND in served:
        tracks = sorted({credential.track for credential in catalog.credentials.values()})
        if tracks:
            yield Prompt(f"The {tracks[0]} track"[:75], Query(intent=Intent.EXPLAIN, sides=(Side(kind="track", ids=(tracks[0],)),)))


def _known(catalog: Catalog) -> list[str]:
    """Credentials to show as examples: those the seed article's roles start with, else the first there are."""
    picked = [i for role in catalog.roles.values() for i in role.article_pick[:1] if i in catalog.offered]
    return list(dict.fromkeys(picked)) or list(catalog.offered)[:2]
