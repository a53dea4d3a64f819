"""The catalog as JSON-LD in the terms of the Credential Transparency Description Language (CTDL), its context inline.

What CTDL has no word for (where a value is from, when that was checked, how sure it is, what sources dispute) stands under
`certadvice:`, so that no reader takes a report for the issuer's word.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from catalog.conditions import (
    AllOf,
    AnyOf,
    Application,
    Experience,
    HoldsCredential,
    HoldsDesignation,
    Other,
    Subscription,
    Training,
)
from catalog.ctdl_terms import CONTEXT, COSTS, KINDS, OURS, STAGES, STATES
from catalog.export_dates import dates_of
from catalog.facts import json_value
from catalog.walk import sources_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from catalog.blocks import Exam, Fee, Stage
    from catalog.catalog import Catalog
    from catalog.conditions import Condition
    from catalog.engine.openings import Opening
    from catalog.model import Credential
    from catalog.provenance import Block
    from catalog.values import Event

Node = dict[str, Any]


def document(catalog: Catalog, day: date) -> Node:
    """Everything in the catalog as it stands on a day: one JSON-LD document."""
    graph = [_issuer(key, catalog) for key in catalog.issuers]
    for credential in catalog.credentials.values():
        graph += [_credential(credential, catalog, day), *(_exam(credential, code, catalog, day) for code in credential.exams)]
    about = {"@id": f"{OURS}catalog", "certadvice:version": catalog.version, "certadvice:day": day.isoformat()}
    return {"@context": CONTEXT, "@graph": [about, *graph]}


def _issuer(key: str, catalog: Catalog) -> Node:
    held = catalog.issuers[key]
    return _told(
        {
            "@id": f"{OURS}issuer:{key}",
            "@type": "ceterms:CredentialOrganization",
            "ceterms:name": held.name,
            "ceterms:alternateName": list(held.aliases),
            "ceterms:subjectWebpage": held.website,
        }
    )


def _credential(held: Credential, catalog: Catalog, day: date) -> Node:
    told = dates_of(held, catalog, day)
    status = STATES.get(told.state)
    newer = next(
        (i for i, other in catalog.credentials.items() if other.new_exam_of and other.new_exam_of.credential == held.id), None
    )
    own = catalog.own.get(("credentials", held.id))
    node: Node = {
        "@id": _id(held.id),
        "@type": KINDS[held.kind],
        "certadvice:id": held.id,
        "certadvice:recorded": str(held.recorded),
        "certadvice:ownEntryOf": own.name or "your organisation" if own else None,
        "ceterms:name": held.name,
        "ceterms:alternateName": list(dict.fromkeys((held.acronym, *held.aliases))),
        "ceterms:description": held.judgement.validates.text,
        "ceterms:ownedBy": f"{OURS}issuer:{held.issuer}",
        "ceterms:subjectWebpage": held.website.url if held.website else None,
        "ceterms:keyword": _topics(held, catalog),
        "ceterms:lifeCycleStatusType": _aligned(f"lifeCycle:{status}") if status else None,
        "certadvice:state": told.state.value,
        "certadvice:openIn": list(told.open_in),
        "certadvice:closedIn": list(told.closed_in),
        "certadvice:launched": _event(told.launched, told.launched_rivals),
        "certadvice:ends": _event(told.ends),
        "ceterms:supersededBy": [_id(other) for other in held.replaced_by],
        "ceterms:nextVersion": _id(newer) if newer else None,
        "ceterms:previousVersion": _id(held.new_exam_of.credential) if held.new_exam_of else None,
        "ceterms:estimatedCost": [_cost(key, fee, held, catalog) for key, fee in held.fees.items()],
        "ceterms:renewalFrequency": _years(held),
    }
    for name, profile in _conditions(held, catalog):
        node.setdefault(f"ceterms:{name}", []).append(profile)
    return _told(node)


def _conditions(held: Credential, catalog: Catalog) -> Iterator[tuple[str, Node]]:
    """What the stages ask, the exams themselves, and what keeps it."""
    for stage in ("sit", "certify", "keep"):
        block: Stage | None = getattr(held.conditions, stage)
        if block is None:
            continue
        for tree, name in ((block.required, STAGES[stage]), (block.recommended, "recommends")):
            if tree is not None:
                yield name, {"ceterms:name": stage, **_profile(tree, catalog), **_provenance(block, held, catalog)}
    if held.exams:
        exams = [f"{_id(held.id)}:exam:{code}" for code in held.exams]
        yield "requires", {"@type": "ceterms:ConditionProfile", "ceterms:name": "exam", "ceterms:targetAssessment": exams}
    if (rule := held.recertification) is not None:
        keys = ("per_year", "per_cycle", "cycle_years", "unit", "topic")
        plain = {f"certadvice:{key}": json_value(getattr(rule, key)) for key in keys}
        routes = ["none"] if rule.none else list(rule.routes)
        node = {"@type": "ceterms:ConditionProfile", "ceterms:name": "recertification", "ceterms:condition": routes}
        yield "renewal", _told(node | plain | _provenance(rule, held, catalog))


def _profile(tree: Condition | str, catalog: Catalog) -> Node:
    """A tree as nested condition profiles: what is asked together in one, ways to choose from under `alternativeCondition`."""
    node: Node = {"@type": "ceterms:ConditionProfile"}
    if isinstance(tree, str):
        return node | {"ceterms:condition": [tree]}
    for part in _together(tree):
        match part:
            case AnyOf(any_of=ways) if "ceterms:alternativeCondition" not in node:
                node["ceterms:alternativeCondition"] = [_profile(way, catalog) for way in ways]
            case AnyOf():  # a second choice to make besides the first
                node.setdefault("certadvice:alsoRequires", []).append(_profile(part, catalog))
            case HoldsCredential(credential=name):
                node.setdefault("ceterms:targetCredential", []).append(_id(name))
            case Experience() if "ceterms:yearsOfExperience" not in node:
                node |= {"ceterms:yearsOfExperience": json_value(part.years), "ceterms:experience": part.in_}
            case _:
                node.setdefault("ceterms:condition", []).append(_leaf(part, catalog))
    return node


def _together(tree: Condition) -> Iterator[Condition]:
    """What has to hold at once."""
    if isinstance(tree, AllOf):
        for part in tree.all_of:
            yield from _together(part)
    else:
        yield tree


def _leaf(part: Condition, catalog: Catalog) -> str:
    """What CTDL has only free words for."""
    match part:
        case HoldsDesignation(designation=name):
            return catalog.designations[name].name if name in catalog.designations else name
        case Experience():
            return f"{json_value(part.years)} years: {part.in_}"
        case Training(training=text) | Application(application=text) | Subscription(subscription=text) | Other(other=text):
            return text
        case _:
            return ""


def _cost(key: str, fee: Fee, held: Credential, catalog: Catalog) -> Node:
    """One fee. Without a price where none is published or none is to be relied on: that is not zero."""
    details = [text for text in (fee.who, fee.includes, fee.region, fee.condition) if text]
    return _told(
        {
            "@id": f"{_id(held.id)}:fee:{key}",
            "@type": "ceterms:CostProfile",
            "ceterms:name": key,
            "ceterms:description": "; ".join(details),
            "ceterms:directCostType": _aligned(f"costType:{COSTS[fee.for_]}"),
            "ceterms:price": None if fee.amount == "not_published" else json_value(fee.amount),
            "ceterms:currency": fee.currency,
            "ceterms:startDate": str(fee.from_.date) if fee.from_ else None,
            "ceterms:endDate": str(fee.until.date) if fee.until else None,
            "certadvice:for": fee.for_,
            "certadvice:per": fee.per,
            "certadvice:priceUpTo": json_value(fee.amount_high),
            "certadvice:offer": fee.offer or None,
            "certadvice:notPublished": fee.amount == "not_published" or None,
            **_provenance(fee, held, catalog, "amount"),
        }
    )


def _event(event: Event | None, rivals: Sequence[str] = ()) -> Node | None:
    """A date with how sure it is, and what sources say of it that disagree."""
    if event is None:
        return None
    sure = {"certadvice:date": str(event.date), "certadvice:certainty": event.certainty.value}
    return _told({**sure, "certadvice:said": event.said, "certadvice:disputed": list(rivals)})


def _stretch(one: Opening) -> Node:
    """One stretch in which an exam can be taken, for some of its languages or for all."""
    return _told(
        {
            "ceterms:inLanguage": list(one.languages),
            "certadvice:state": one.state.value,
            "certadvice:starts": _event(one.first.event if one.first else None),
            "certadvice:ends": _event(one.last.event if one.last else None),
            "certadvice:openUntil": one.open_until,
        }
    )


def _exam(held: Credential, code: str, catalog: Catalog, day: date) -> Node:
    exam: Exam = held.exams[code]
    numbers = {f"certadvice:{name}": json_value(getattr(exam, name)) for name in ("questions", "questions_high", "attempts")}
    weighed = held.domains.items if held.domains and list(held.exams)[-1] == code else ()
    return _told(
        {
            "@id": f"{_id(held.id)}:exam:{code}",
            "@type": "ceterms:AssessmentProfile",
            "ceterms:name": exam.name or (held.name if code == "main" or code in held.name else f"{held.name} ({code})"),
            "ceterms:codedNotation": None if code == "main" else code,
            "ceterms:isProctored": exam.proctored,
            "ceterms:deliveryTypeDescription": "; ".join(exam.delivery),
            "ceterms:inLanguage": list(exam.languages),
            "certadvice:stretch": [_stretch(one) for one in dates_of(held, catalog, day).stretches if one.exam == code],
            "ceterms:estimatedDuration": _lasts(exam),
            "ceterms:assesses": [
                _told(
                    {
                        "@type": "ceterms:CredentialAlignmentObject",
                        "ceterms:targetNodeName": domain.name,
                        "ceterms:weight": domain.weight / 100 if domain.weight is not None else None,
                    }
                )
                for domain in weighed
            ],
            **numbers,
            **_provenance(exam, held, catalog),
        }
    )


def _provenance(block: Block, held: Credential, catalog: Catalog, field: str = ".") -> Node:
    """Where a block is from, when that was checked, how sure it is, and what is disputed."""
    told = block.provenance_of(field)
    source = sources_of(catalog, held)[told.sources[0]]
    dispute = block.dispute_of(field)
    return _told(
        {
            "certadvice:source": source.url if source.url and source.url.startswith("http") else None,
            "certadvice:sourceTitle": source.title,
            "certadvice:checked": str(told.checked) if told.checked else None,
            "certadvice:confidence": told.confidence.value,
            "certadvice:disputed": [rival.value for rival in dispute.values] if dispute else [],
        }
    )


def _topics(held: Credential, catalog: Catalog) -> list[str]:
    """What it covers to any depth."""
    return [catalog.topics[topic].name for topic, depth in held.depths().items() if depth and topic in catalog.topics]


def _lasts(exam: Exam) -> Node | None:
    if not isinstance(exam.minutes, int):
        return None
    return {"@type": "ceterms:DurationProfile", "ceterms:exactDuration": f"PT{exam.minutes}M"}


def _years(held: Credential) -> str | None:
    """How often it has to be renewed, as an ISO 8601 duration."""
    if held.validity is None or held.validity.years is None:
        return None
    months = round(held.validity.years * 12)
    return f"P{months // 12}Y" if months % 12 == 0 else f"P{months}M"


def _aligned(concept: str) -> Node:
    return {"@type": "ceterms:CredentialAlignmentObject", "ceterms:targetNode": concept}


def _id(credential: str) -> str:
    return f"{OURS}credential:{credential}"


def _told(node: Node) -> Node:
    """Without what is not known."""
    return {key: value for key, value in node.items() if value is not None and value not in ([], "", {})}
