"""One question back, with the choices as next steps."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handlers import wording
from handlers.answer import Answer, Kind, Point, Points, Prompt
from handlers.query import Intent, Query, Side, about

if TYPE_CHECKING:
    from catalog.catalog import Catalog
    from handlers.ask import Ask

_CHOICES_UP_TO = 10
_HIRES = "hiring-manager"
"""The role of who has somebody else's papers before them."""

FAMILIES: dict[str, str] = {
    "governs": "I govern AI risk",
    "builds": "I build or defend AI systems",
    "runs-cloud": "I run workloads in a cloud",
    "attacks": "I attack systems",
    "audits": "I audit",
    "starts": "I am starting out",
    "leads-people": "I hire or lead people",
}
"""What a person calls their job, by the family of a role."""

QUESTIONS = {
    "credential": "Which credential do you mean?",
    "which": "Which one do you mean?",
    "other": "Compare it with which other credential?",
    "subject": "Which credential, topic or role is it about?",
    "sides": "Which credentials shall I compare?",
    "role": "What is your job, roughly?",
    "job": "We hold no judgement for a job of that name. Which of these comes nearest, or what is the credential to be about?",
    "holds": "Which credentials do you hold already?",
    "topic": "Which topic do you mean?",
    "intent": "What would you like to know?",
    "platform": "Which cloud do you work on?",
    "aspect": "What would you like to know about it?",
    "further": "I did not get what is asked beyond the last answer. What would you like next?",
    "budget": "What may it cost, and by when do you need it?",
    "years": "How many years of experience do you have, and in what?",
}
"""What is asked for each open slot."""


def answer(ask: Ask, choices: tuple[Query, ...] = ()) -> Answer:
    """The question for the open slot; the choices given, else those the slot and the catalog offer."""
    slot = ask.query.slot or "intent"
    choices = choices or (ask.memory.pending.choices if ask.memory.pending else ())
    known = _known(ask)
    shared = slot == "which" and len(known) == len(choices) and not any(choice.sides for choice in choices)
    called = [wording.label(ask.catalog, i)[:75] for i in known] if shared else [_label(ask.catalog, choice) for choice in choices]
    prompts = tuple(map(Prompt, called[:_CHOICES_UP_TO], choices)) or _offered(ask, slot)
    points = tuple(Point(_described(ask.catalog, prompt)) for prompt in prompts)
    return Answer(
        Kind.CLARIFY,
        _question(ask, slot),
        sections=(Points(points),) if points else (),
        prompts=prompts,
        mentioned=tuple(known) if shared else _named(prompts),
    )


def _question(ask: Ask, slot: str) -> str:
    """With letters that several issuers use, the question says so."""
    for key in ask.query.said:
        collision = ask.catalog.collisions.get(key)
        if collision is not None:
            owners = list(dict.fromkeys(wording.issuer(ask.catalog, ask.catalog.credentials[i]) for i in collision.credentials))
            if _HIRES in ask.query.roles and len(owners) > 1:
                return (
                    f"By itself little: {wording.listing(owners)} each award a {collision.letters}, and these differ; ask the "
                    "candidate for the issuer. Which one do you mean?"
                )
            return f"{collision.letters} stands for several credentials. Which one do you mean?"
    if slot in ("credential", "which") and len(ask.query.credentials) > 1:
        return f"Which one do you mean: {wording.labels(ask.catalog, _known(ask), 'or')}?"
    if slot in ("intent", "aspect") and len(_known(ask)) == 1:
        return f"What would you like to know about {wording.label(ask.catalog, _known(ask)[0])}?"
    return QUESTIONS.get(slot, QUESTIONS["intent"])


def _known(ask: Ask) -> list[str]:
    return [i for i in dict.fromkeys(ask.query.credentials) if i in ask.catalog.credentials]


def _offered(ask: Ask, slot: str) -> tuple[Prompt, ...]:
    """Choices where nobody has given any."""
    catalog, query = ask.catalog, ask.query
    meant = [i for key in query.said if key in catalog.collisions for i in catalog.collisions[key].credentials]
    ids = [i for i in dict.fromkeys((*meant, *_known(ask))) if i in catalog.credentials]
    if slot in ("role", "job"):
        return tuple(_roles(ask))
    if slot == "platform":
        names = {"aws": "AWS", "azure": "Azure", "google": "Google Cloud"}
        told = {key: query.asker.model_copy(update={"platform": key}) for key in names}
        return tuple(Prompt(name, query.having(intent=Intent.RECOMMEND, slot=None, asker=told[key])) for key, name in names.items())
    if len(ids) > 1:
        return tuple(_prompt(catalog, i) for i in ids[:_CHOICES_UP_TO])
    if ids:
        sides = about(ids[0])
        return (
            Prompt("The whole profile", Query(intent=Intent.PROFILE, sides=sides)),
            Prompt("What it requires", Query(intent=Intent.PREREQUISITES, sides=sides)),
            Prompt("Is it worth it?", Query(intent=Intent.WORTH, sides=sides)),
            Prompt("Is it trustworthy?", Query(intent=Intent.VERIFY, sides=sides)),
        )
    return (
        Prompt("Which one is for me?", Query(intent=Intent.RECOMMEND)),
        Prompt("What can I ask?", Query(intent=Intent.HELP)),
    )


def _roles(ask: Ask) -> list[Prompt]:
    """One choice per family of jobs, by its first role."""
    found: dict[str, Prompt] = {}
    for key, role in ask.catalog.roles.items():
        if role.family in FAMILIES and role.family not in found:
            found[role.family] = Prompt(FAMILIES[role.family], Query(intent=Intent.RECOMMEND, roles=(key,)))
    return [found[family] for family in FAMILIES if family in found]


def _prompt(catalog: Catalog, credential: str) -> Prompt:
    return Prompt(wording.label(catalog, credential)[:75], Query(intent=Intent.PROFILE, sides=about(credential)))


def _label(catalog: Catalog, choice: Query) -> str:
    """What a choice is called: whom it is about, else what it asks for."""
    named = [_side(catalog, side) for side in choice.sides]
    if named:
        return wording.shorten(wording.listing(named), 75)
    if choice.roles:
        role = catalog.roles.get(choice.roles[0])
        return (role.name if role else choice.roles[0])[:75]
    if choice.topics:
        topic = catalog.topics.get(choice.topics[0])
        return (topic.name if topic else choice.topics[0])[:75]
    return choice.intent.value.capitalize()


def _side(catalog: Catalog, side: Side) -> str:
    if side.kind == "issuer":
        return catalog.issuers[side.ids[0]].name if side.ids[0] in catalog.issuers else side.ids[0]
    if side.kind == "track":
        return f"the {side.ids[0].replace('-', ' ')} track"
    return " + ".join(wording.label(catalog, i) if i in catalog.credentials else i for i in side.ids)


def _described(catalog: Catalog, prompt: Prompt) -> str:
    """A choice with the full name and issuer of the credential it is about."""
    credential = prompt.query.credential
    if credential is None or credential not in catalog.credentials or len(prompt.query.credentials) > 1:
        return prompt.label
    held = catalog.credentials[credential]
    label = wording.label(catalog, credential)
    if not prompt.label.startswith(label):
        return prompt.label
    issuer = wording.issuer(catalog, held)
    return f"{label}: {held.name}" if issuer in f"{label} {held.name}" else f"{label}: {held.name}, {issuer}"


def _named(prompts: tuple[Prompt, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(i for prompt in prompts for i in prompt.query.credentials))
