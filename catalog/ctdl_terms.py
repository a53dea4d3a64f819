"""The words of CTDL that the export uses, and how ours are said in them.

Credential Transparency Description Language by Credential Engine: https://credreg.net/ctdl/terms, with its concept schemes CostType
and LifeCycleStatus.
"""

from __future__ import annotations

from typing import Any

from catalog.engine.openings import State

OURS = "urn:certadvice:"
_LINK = {"@type": "@id"}
CONTEXT: dict[str, Any] = {
    "ceterms": "https://purl.org/ctdl/terms/",
    "costType": "https://purl.org/ctdl/vocabs/costType/",
    "lifeCycle": "https://purl.org/ctdl/vocabs/lifeCycle/",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
    "certadvice": OURS,
    "@language": "en",
    **{
        f"ceterms:{name}": _LINK
        for name in (
            "ownedBy", "subjectWebpage", "supersededBy", "nextVersion", "previousVersion", "targetCredential", "targetAssessment",
            "targetNode", "costDetails",
        )
    },
    **{
        f"ceterms:{name}": {"@language": None}
        for name in ("currency", "codedNotation", "inLanguage", "renewalFrequency", "exactDuration", "startDate", "endDate")
    },
    **{
        f"certadvice:{name}": {"@language": None}
        for name in (
            "id", "checked", "confidence", "recorded", "version", "day", "for", "per", "disputed", "date", "certainty", "state",
            "openIn", "closedIn",
        )
    },
    "certadvice:source": _LINK,
}  # fmt: skip
"""Every prefix and coercion used, so that no reader has to fetch one."""

KINDS = {"certification": "ceterms:Certification", "certificate": "ceterms:Certificate", "badge": "ceterms:Badge"}
STATES = {
    State.ANNOUNCED: "Developing",
    State.BETA: "Developing",
    State.ACTIVE: "Active",
    State.RETIRING: "Active",
    State.RETIRED: "Ceased",
}
"""A state that is not known has no status."""
COSTS = {
    "exam": "StandaloneAssessment",
    "beta": "StandaloneAssessment",
    "exam_with_training": "AggregateCost",
    "training": "Tuition",
    "subscription": "EnrollmentFee",
    "application": "Application",
    "retake": "ReexaminationFee",
    "renewal": "RenewalFee",
    "maintenance": "RenewalFee",
    "membership": "OptionalCharges",
    "other": "MixedFees",
}
STAGES = {"sit": "requires", "certify": "requires", "keep": "renewal"}
