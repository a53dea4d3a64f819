"""Words for a change of career that say another one: "we are moving from AWS to Azure" leaves a cloud, and no line of work."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from handlers.understanding.words.clean import Word
    from handlers.understanding.words.names import Entity

_CHANGE = "career-changer"
_PLATFORMS = frozenset(("aws", "azure", "gcp", "google", "amazon", "microsoft", "oracle", "vmware", "ibm", "alibaba"))
_POSSESSIVE = frozenset(("our", "my", "the", "your"))


def without_moves(found: list[Word], entities: list[Entity]) -> list[Entity]:
    """The entities without a change of career that is one of platform, house or credential."""
    return [e for e in entities if not (e.kind == "role" and e.id == _CHANGE and _leaves_a_thing(found, entities, e))]


def _leaves_a_thing(found: list[Word], entities: list[Entity], change: Entity) -> bool:
    said = [word.text for word in found]
    at = change.end + (said[change.end : change.end + 1] == ["from"])
    if said[at - 1] != "from":
        return False
    at += bool(_POSSESSIVE & set(said[at : at + 1]))
    named = next((e.kind for e in entities if e.start == at), None)
    return named in ("issuer", "credential") or bool(_PLATFORMS & set(said[at : at + 1]))
