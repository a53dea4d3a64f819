"""The rule for what an issuer has in the field: "does ISC2 have an AI security cert now?"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from catalog.engine.wishes import NOT_AI
from handlers.query import Aspect, Intent, Limits, Query
from handlers.slots import HOW_MANY
from handlers.understanding.aspects import aspects_of
from handlers.understanding.rules.secured import SECURES_AI, secured
from handlers.understanding.words.clean import fold

if TYPE_CHECKING:
    from handlers.understanding.case import Case

_HAVE = r"(?:have|has|hav|offer\w*|do|does|got|provide\w*|sell\w*|run|runs|award\w*|on offer|make|makes|issue\w*|planning|plans?|announced?|cooking|working on|coming)"
_OFFERS = (
    rf"\b(?:does|do|did|has|have|what|which|is|are|whats|any)\b.*@i\d+(?: [\w@]+){{0,3}} {_HAVE}\b"
    r"|\b(?:does|do|any)\b.*@i\d+(?: [\w@]+){0,2} (?:tests?|covers?|involves?|includes?|touch|touches) (?:any |on )?(?:ai|security)\b"
    r"|\b(?:is|are) there (?:an?|any|something|anything)\b.*@i\d+"
    r"|@i\d+(?: s)? (?:already |now |finally |also )*(?:sells?|has|offers?|launched|released)(?: (?:already|now|finally))* (?:its|their|his|an?)(?: own)? ai (?:\w+ )?(?:cert\w*|exam|credential|title)\b"
    rf"|\b(?:has|have|hat) (?:the )?@i\d+ (?:\w+ )?(?:an?|any|anything|something|eine?|also|now|got)\b"
    r"|\b(?:what|whats|anything|something|certs?|certifications?|exams?|zertifi\w+) (?:[\w@]+ ){0,3}(?:from|by|at|of|von|de|bei|with) (?:the )?@i\d+(?: (?:yet|now|so far|these days|out there|on ai|for ai|about ai|security|ai))*\s?\??$"
    r"|^(?:anything|something|whats new) (?:\w+ )?(?:from|by|at|of) @i\d+"
    r"|\b(?:que|cuales|quais|quelles?|welche|hat|tiene|tem|propose|oferece|ofrece|bietet)\b.*@i\d+"
    r"|\b(?:what|which)(?: [\w@]+){1,4} (?:has|offers?|gives?) (?:the )?@i\d+"
    rf"|@i\d+(?: \w+){{0,3}} (?:equivalent|version|counterpart|answer|alternative|pendant) (?:to|of|for) "
    rf"|\b(?:which|what|any) (?:\w+ ){{0,3}}(?:certs?|certifications?|exams?|credentials?) (?:from|by|of) (?:the )?@i\d+\b"
)
_HAS_ONE = r"^(?:does|do|has|have) (?:\w+ )?@[ic]\d+(?: @[ic]\d+)? (?:have|offer|got|do|provide|award|sell|run) (?:an?|any)\b|^(?:is|are) there (?:an?|any) @i\d+"
_BARE = r"^(?:the |an? |any )*@i\d+(?: \w+){1,3} (?:certs?|certifications?|certificates?|credentials?|badges?)\s?\??$"
"""What it has on AI, in no sentence: "TryHackMe AI cert?"."""
_WHAT = r"\b(?:ai|ki|ia|ml|llms?|genai|certs?|certifications?|exams?|credentials?|badges?|anything|something|stuff|zertifi\w+|certifica\w+)\b"
_BESIDES = r"\b(?:besides|apart from|other than|except|in addition to|beyond) (?:the |an? )?@c\d+"
_ASKS_OF = r"\b(?:which|what|whats|any|anything|something)\b.*@i\d"
_AI = ("ai", "ki", "ia", "artificial", "genai", "llm", "llms", "ml", "machine")
_SECURITY = (
    "security",
    "secure",
    "cybersecurity",
    "cyber",
    "infosec",
    "sicherheit",
    "seguridad",
    "seguranca",
    "securite",
    "equivalent",
    "counterpart",
)


def offered(case: Case) -> Query | None:
    """What an issuer has on AI: "does SANS have an AI cert?", "anything from CompTIA besides SecAI+?"."""
    besides = case.says(_BESIDES)
    named = tuple(dict.fromkeys(e.id for e in case.reading.of("issuer") if e.id not in case.said.unwanted))
    if len(named) != 1 or case.reading.unknown or case.ids("role"):
        return None
    secures = case.says(SECURES_AI) and secured(case) is None
    spoken = [word.text for word in case.reading.found]
    field = "ai-security" if secures else _field(case, spoken)
    bare = field is not None and case.says(_BARE)
    if not (bare or case.says(_OFFERS) or (secures and case.says(_ASKS_OF))) or (case.says(r"\bsecuring\b") and not secures):
        return None
    likened = case.says(r"@i\d+(?: \w+){0,3} (?:equivalent|version|counterpart|answer|alternative|pendant) (?:to|of|for) ")
    theirs = [i for i in case.found.targets if case.catalog.credentials[i].issuer in named]
    told_by_words = theirs and not any(_by_name(case, n) for n in range(len(case.found.entities)))
    if (
        len(case.found.targets) == 1
        and theirs
        and not besides
        and not (told_by_words and field)
        and case.says(_HAS_ONE)
        and not case.says(r"\b(?:course|training|class|boot ?camp|book|guide)\b")
    ):
        return case.query(Intent.PROFILE, *theirs)
    if (
        (case.found.targets and not besides and not (told_by_words and field) and not likened)
        or not (case.says(_WHAT) or likened or field)
        or case.said.person.has_told()
        or case.has("fee", "renewal", "next")
        or (case.has("vs") and not likened)
        or (
            aspects_of(case.reading)
            and not set(aspects_of(case.reading)) <= {Aspect.ISSUER, Aspect.AI_CONTENT, Aspect.TOPICS, Aspect.LAUNCHED}
        )
    ):
        return None
    limits = case.stated
    if field and not besides and not case.ids("topic") and limits.model_copy(update={"platforms": (), "states": ()}) == Limits():
        counted = HOW_MANY if case.says(r"\bhow many\b") else ""
        return case.query(Intent.FIND, slot=field, limits=Limits(issuers=named), words=counted)
    asked = case.found.targets if besides else ()
    ruled = (*limits.without, *asked, *((NOT_AI,) if field and not case.ids("topic") else ()))
    return case.query(
        Intent.FIND,
        topics=case.ids("topic"),
        limits=limits.model_copy(update={"issuers": named, "platforms": (), "without": ruled}),
    )


_NO_SECURITY = r"\b(?:not|no|isnt|never|arent|without|outside)(?: (?:an?|the|in|from|of|really|any|my|our|even|been|done|zero|it|it is))* (?:(?:cyber|info|information|it) ?)?(?:security|infosec|cyber\w*|appsec)\b(?! plus)"
"""That the asker's work is not in security."""


def _field(case: Case, spoken: list[str]) -> str | None:
    """The field asked about: AI, or the security of AI; None where all that the issuer has is meant."""
    named = set() if case.says(_NO_SECURITY) else {word for word in spoken if word in _SECURITY}
    if named and (
        case.says(r"\banything\b|\bsomething\b") or any(word in _AI for word in spoken) or named & {"equivalent", "counterpart"}
    ):
        return "ai-security"
    return "ai" if any(word in _AI for word in spoken) else None


def _by_name(case: Case, number: int) -> bool:
    """Whether a credential was named, not only told by words that its name holds."""
    entity = case.found.entities[number]
    held = case.catalog.credentials[entity.ids[0]]
    return fold(entity.typed) in {fold(name) for name in (held.name, held.acronym, *held.aliases)}
