"""The texts a search goes through: every sentence of a credential's file, and of topics, terms, questions and corrections."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from catalog.conditions import Application, Experience, HoldsCredential, HoldsDesignation, Other, Subscription, Training, leaves
from catalog.provenance import Block

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from catalog.blocks import Stage, Statement
    from catalog.catalog import Catalog
    from catalog.model import Credential


@dataclass(frozen=True, slots=True)
class Entry:
    """One text: what is shown, what it is found by, and whose it is."""

    owner: str
    kind: str
    path: str
    text: str
    hints: str = ""
    """Further words it is found by: the field it stands in, the way people ask for it."""
    boost: float = 1.0

    @property
    def indexed(self) -> str:
        """Everything it is found by."""
        return f"{self.text} {self.hints}"


_EXAM_TEXTS = {
    "retake": "retake attempt again fail wait",
    "eligibility_window": "eligibility window register months schedule",
    "conditions": "conditions allowed rules target environment",
    "tasks": "tasks machines questions practical",
    "delivery_limits": "delivery country region limits test centre",
}
_EXAM_VALUES = {
    "report_hours": "report deadline submit hours write",
    "attempts": "attempts included retake free",
    "unscored": "unscored pretest experimental questions count",
    "adaptive": "adaptive difficulty computer",
    "open_book": "open book notes materials allowed",
}


def credential_entries(catalog: Catalog, credential: Credential) -> Iterator[Entry]:
    """Every text that says something about one credential, its issuer's statements included."""
    own = credential.id
    yield from _statements(own, "credential", credential.statements)
    yield from _exams(credential)
    yield from _outline(credential)
    for name in ("sit", "certify", "keep"):
        stage: Stage | None = getattr(credential.conditions, name)
        if stage is not None:
            yield from _stage(own, name, stage)
    yield from _notes(credential)
    yield from _judged(credential)
    for key, companion in credential.companions.items():
        yield Entry(own, "credential", f"companions.{key}.relation", companion.relation, f"companion pair together with {key}", 0.8)
    if credential.administration:
        yield Entry(
            own, "credential", "administration.by", credential.administration.by, "who administers maintains writes questions makes"
        )
    issuer = catalog.issuers.get(credential.issuer)
    if issuer is not None:
        yield from _statements(credential.issuer, "issuer", issuer.statements, 0.85)
        if issuer.administration and not credential.administration:
            yield Entry(
                credential.issuer,
                "issuer",
                "administration.by",
                issuer.administration.by,
                "who administers maintains writes questions",
            )


def _statements(owner: str, kind: str, statements: dict[str, Statement], boost: float = 1.0) -> Iterator[Entry]:
    for key, statement in statements.items():
        hints = f"{key.replace('_', ' ').replace('-', ' ')} {statement.about}"
        yield Entry(owner, kind, f"statements.{key}.text", statement.text, hints, 1.1 * boost)


def _exams(credential: Credential) -> Iterator[Entry]:
    for code, exam in credential.exams.items():
        for field, hints in _EXAM_TEXTS.items():
            if value := getattr(exam, field):
                yield Entry(credential.id, "credential", f"exams.{code}.{field}", str(value), hints)
        for field, hints in _EXAM_VALUES.items():
            if (value := getattr(exam, field)) is not None:
                yield Entry(credential.id, "credential", f"exams.{code}.{field}", str(value), hints, 0.7)


def _outline(credential: Credential) -> Iterator[Entry]:
    if credential.domains is None:
        return
    for position, domain in enumerate(credential.domains.items):
        at = f"domains.items.{position}"
        if domain.detail:
            yield Entry(credential.id, "credential", f"{at}.detail", domain.detail, f"{domain.name} domain outline covers", 0.9)
        if domain.ai:
            yield Entry(credential.id, "credential", f"{at}.ai", "; ".join(domain.ai), f"{domain.name} ai security skill domain")
    if credential.domains.former:
        yield Entry(credential.id, "credential", "domains.former", credential.domains.former, "former old outline before changed")


def _stage(own: str, name: str, stage: Stage) -> Iterator[Entry]:
    asked = {"sit": "sit exam prerequisite eligibility", "certify": "certified apply after passing", "keep": "keep maintain renew"}[
        name
    ]
    for field, hints in (("deadline", "deadline late miss"), ("until_then", "until then meanwhile associate")):
        if value := getattr(stage, field):
            yield Entry(own, "credential", f"conditions.{name}.{field}", value, f"{asked} {hints}")
    for position, step in enumerate(stage.steps):
        yield Entry(own, "credential", f"conditions.{name}.steps.{position}", step, f"{asked} step", 0.8)
    if stage.not_accepted:
        text = ", ".join(stage.not_accepted)
        yield Entry(own, "credential", f"conditions.{name}.not_accepted", text, f"{asked} not accepted count enough")
    for way in ("required", "recommended"):
        tree = getattr(stage, way)
        if tree is not None and tree != "none":
            for leaf in leaves(tree):
                if text := _leaf(leaf):
                    yield Entry(own, "credential", f"conditions.{name}.{way}", text, f"{asked} {way}", 0.7)


def _leaf(leaf: object) -> str:
    match leaf:
        case Experience():
            return " ".join(filter(None, (leaf.in_, leaf.note, "experience years")))
        case HoldsCredential() | HoldsDesignation():
            return leaf.note or ""
        case Training(training=text) | Application(application=text) | Subscription(subscription=text) | Other(other=text):
            return text
        case _:
            return ""


def _notes(credential: Credential) -> Iterator[Entry]:
    """Notes and rules that stand inside the blocks."""
    own = credential.id
    maps: dict[str, Mapping[str, Block]] = {
        "fees": credential.fees,
        "recognition": credential.recognition,
        "exams": credential.exams,
    }
    blocks: dict[str, Block | None] = {
        "lifecycle": credential.lifecycle,
        "domains": credential.domains,
        "validity": credential.validity,
        "recertification": credential.recertification,
        "audience": credential.audience,
        "effort": credential.effort,
        "conditions.sit": credential.conditions.sit,
        "conditions.certify": credential.conditions.certify,
        "conditions.keep": credential.conditions.keep,
        **{f"{kind}.{key}": block for kind, held in maps.items() for key, block in held.items()},
        **{f"topics.{key}": block for key, block in credential.topics.items()},
    }
    for path, block in blocks.items():
        if block is not None and block.note:
            yield Entry(own, "credential", f"{path}.note", block.note, path.replace(".", " ").replace("-", " ").replace("_", " "))
        for field in ("includes", "condition", "text", "what", "topic"):
            if isinstance(value := getattr(block, field, None), str):
                yield Entry(own, "credential", f"{path}.{field}", value, path.replace(".", " ").replace("_", " "), 0.9)
    if credential.recertification:
        for position, route in enumerate(credential.recertification.routes):
            yield Entry(own, "credential", f"recertification.routes.{position}", route, "renew recertification route keep", 0.9)


def _judged(credential: Credential) -> Iterator[Entry]:
    judged = credential.judgement
    for field, hints in (("validates", "shows proves"), ("best_for", "for whom suits"), ("not_for", "not for avoid")):
        yield Entry(credential.id, "credential", f"judgement.{field}.text", getattr(judged, field).text, hints, 0.7)


def page_entries(catalog: Catalog) -> Iterator[Entry]:
    """Every text that belongs to no single credential."""
    for key, topic in catalog.topics.items():
        yield Entry(key, "topic", "about", topic.about, f"{topic.name} {topic.name} {' '.join(topic.aliases)}")
    for key, term in catalog.terms.items():
        yield Entry(key, "term", "about", term.about, f"{term.name} {term.name} {' '.join(term.aliases)}")
    for key, said in catalog.said.items():
        yield Entry(key, "said", "short", said.short, f"{' '.join(said.ask)} {' '.join(said.ask)} {' '.join(said.more)}", 1.1)
    for key, belief in catalog.beliefs.items():
        yield Entry(key, "belief", "short", belief.short, f"{belief.belief} {' '.join(belief.ask)} {' '.join(belief.more)}", 1.05)
