"""The rule for whether what people hold is enough for their work: "is a team of CISSPs fine to secure our chatbot?", "are we qualified to …?"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from catalog.engine.prerequisites import relation
from handlers.person import Person
from handlers.query import Intent
from handlers.slots import TEAM_ENOUGH

if TYPE_CHECKING:
    from handlers.query import Query
    from handlers.understanding.case import Case

_ENOUGH = (
    r"\b(?:is|are) (?:this|that|it|we|they|everything|all of (?:this|that|it)) (?:really |already |well |fully )*covered\b(?! by\b)|"
    r"\b(?:enough|sufficient|suffices?|adequate|ok|okay|fine|alright|good enough|plenty|qualified|competent|equipped|set up|well covered|all set|up to it|fit) (?:of a team |people |staff )?(?:for|to|when|if)\b"
    r"|\ball (?:we|i|you|they) (?:really |actually |ever )?need\b|\b(?:any|no)thing (?:else |more )?(?:beyond|besides|on top of|in addition to) (?:the |an? |our )?@c\d|@c\d+ (?:alone|by itself|on its own) (?:be enough|cover|covers|make|makes|secure|secures|protect|protects|suffice)\b"
    r"|\b(?:will|would|can|does|do) (?:only |just |having )*(?:an? |the )?@c\d+ (?:alone |by itself )?(?:cover|secure|protect|make) (?:\w+ ){0,2}?(?:ai|llms?|chatbots?|agents?|models?|@t\d+)\b"
    r"|\b(?:enough|sufficient|qualified|suffices?)\b(?= \|| \?|$)|\b(?:dont|wont|do not|doesnt|no longer) (?:really |actually )?need (?:to (?:add|get|buy|do|train) )?(?:anything|anyone|anybody|something|somebody|any|another|more|an ai)\b|\bnothing (?:else|more) (?:is )?needed\b"
    r"|\bwho\b(?: \w+){0,5} (?:is|are) (?:actually |really )?(?:qualified|competent|able|fit) to\b|\bor do we (?:still )?(?:need|want|have to)\b|\bdo we (?:still )?need (?:anything|something|somebody|someone|more|another|anyone) (?:else|more|special|extra|on top)\b"
)
_WORK = r"@t\d|\b(?:responsible|in charge|compliance|secur(?:e|es|ing|ity of)|protect\w*|harden\w*|govern\w*|defend\w*|safeguard\w*|sign off|look after|run|roll out|deploy\w*|ship|launch|build|let|use|covers? ai|ai|llms?|chatbots?|agents?|copilot|models?|rag)\b"
_TEAM = (
    r"\b(?:we|us|our|ours|team|staff|people|guys|folks|company|partner|provider|vendor|supplier|agency|consultancy|msp|mssp|department|dept|crew|they|their|boss|board|everyone|everybody|all of)\b|\b(?:\d|two|three|four|five|six) @r\d"
    r"|@c\d+s?(?: (?:and|plus|with|or|,))? @c\d"
    r"|^(?:so |and |but )*(?:is|isnt|would|will|can|does) (?:having |just |only )*(?:the |an? )?@c\d+ (?:\w+ )?(?:alone|enough|sufficient|suffices?|all)\b(?=.*\b(?:secur\w*|protect\w*|safeguard\w*|harden\w*|defend\w*|for ai)\b)"
)
_TO_DO = (
    r"@c\d+s?(?: (?:and|plus|with|or|,) @c\d+s?)*(?: (?:alone|by itself|on its own|already|really|now|still|good|be))* (?:enough|sufficient|adequate|plenty|suffices?) (?:to|for|when|if) "
    r"(?!(?:become|be|get|sit|take|lead|pass|keep|renew|qualify|apply|enter|land|find|start|switch|move|hire|@c|the @c|an? @[cr]|@r)\b)"
    r"(?:(?:properly|also|safely|my|our|an?|the|any) )*(?:@t\d|(?:pen ?test|attack|test|secur|govern|audit|protect|defend|review|assess|red ?team|harden|safeguard|manage)\w*)"
)
"""Whether it is enough for a piece of work that is told, whoever asks: "is CEH enough to pentest LLM apps"."""
_BESIDE = re.compile(
    r"\b(?:or|and) (?:do|should|would|must) (?:we|they|i)(?: \w+){0,2} (?:need|add|want|have|get|hire|take)\b(?: (?!@c)\S+){0,4} @c(\d+)|\b(?:add|need|get|hire|train)\b(?: (?!@c)\S+){0,4} @c(\d+)(?: \w+){0,2} (?:too|as well|also|on top)\b"
)
"""What would come on top: "or do we need AIGP too?"."""
_SHOP = r"\b(?:to|for) (?:be |get |become )?(?:hired|employed|recruited|a job|an interview|promot\w+|a raise)\b"


def team_enough(case: Case) -> Query | None:
    """What the stack leaves open of the work; None where a gate, a job or one's own next step is asked about."""
    does = case.says(_TO_DO) and case.ids("topic")
    if not (does or (case.says(_ENOUGH) and case.says(_WORK) and case.says(_TEAM))) or case.says(_SHOP):
        return None
    if case.reading.numbers.money or case.has("fee", "renewal", "hire") or case.said.person.years:
        return None
    named = tuple(dict.fromkeys(e.id for e in case.reading.of("credential") if len(e.ids) == 1 and e.id not in case.said.unwanted))
    on_top = {case.reading.entities[int(a or b)].id for a, b in _BESIDE.findall(case.text)}
    stack = tuple(i for i in named if i not in on_top)
    if not stack or _gate_among(case, stack):
        return None
    topics = tuple(dict.fromkeys(e.id for e in case.reading.of("topic") if _to_show(case, e.id)))
    topics = topics or (case.ids("topic") if does else ())
    return case.query(Intent.GAPS, *stack, topics=topics, slot=TEAM_ENOUGH, asker=Person())


def _to_show(case: Case, topic: str) -> bool:
    """Whether a topic is work on AI that has to be shown; AI as a tool, and what everybody knows of it, say what the work is about."""
    held = case.catalog.topics[topic]
    return bool(held.practice) and not (held.general or held.tool) and topic not in ("generative-ai", "ai-fundamentals")


def _gate_among(case: Case, stack: tuple[str, ...]) -> bool:
    """Whether one of them is what the others are to open: "is CISSP enough for AAISM?"."""
    to = {
        case.reading.entities[int(n)].id
        for n in re.findall(r"\b(?:for|to|sit|take|into|get|do) (?:(?:the|an?|our|sit|take|get|do) )*@c(\d+)", case.text)
    }
    return any(
        relation(case.catalog, i, other).part in ("must", "one_of", "not_accepted") for i in to for other in stack if other != i
    )
