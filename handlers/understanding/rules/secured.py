"""What secures a cloud's AI product: "a cert to secure Copilot", "we use Gemini, is there one on securing it?"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handlers.query import Intent, Query
from handlers.understanding.thread.counterpart import HOUSES

if TYPE_CHECKING:
    from handlers.understanding.case import Case

_SECURES = r"\b(?:secur(?:e|es|ed|ing)|protect\w*|harden\w*|defend\w*|lock\w* down|safeguard\w*|securely)\b"
_SECURITY_OF = r"\bsecurity (?:of|for|around|in) |@[tx]\d+(?: \w+){0,2} security\b"
SECURES_AI = r"\b(?:secur(?:e|es|ed|ing)|protect\w*|harden\w*|defend\w*|safeguard\w*) (?:(?!\|)\S+ ){0,3}?(?:ai|ml|llms?|genai|models?|agents?|machine learning)\b"
"""AI is what is to be secured, on the cloud of whoever awards it."""


def secured(case: Case) -> Query | None:
    """The security job of the cloud whose product it is; None without a product, or where somebody says another job."""
    if (
        case.found.targets
        or case.said.person.role
        or case.ids("role", "phantom")
        or not case.has("cert_word", "which", "take", "recommend")
    ):
        return None
    named = [case.catalog.terms.get(e.term or e.id) for e in case.reading.of("topic", "term")]
    clouds: set[str] = {term.platform for term in named if term and term.platform}
    if not clouds and case.says(SECURES_AI):
        clouds = {cloud for cloud, house in HOUSES.items() if house in case.found.issuers}
    if len(clouds) != 1 or not (case.says(_SECURES) or case.says(_SECURITY_OF)) or case.says(r"@c\d"):
        return None
    jobs = tuple(i for i, role in case.catalog.roles.items() if role.platform in clouds and role.family == "runs-cloud")
    return case.query(Intent.RECOMMEND, roles=jobs[:1], limits=case.stated) if jobs else None
