"""What stands alone between marks and tells of who is asked for: "12 years in a bank, CISSP. Which AI cert?", "SOC analyst, CySA+, what next"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from handlers.understanding.words.outsiders import TITLES

if TYPE_CHECKING:
    from handlers.understanding.words.names import Entity
    from handlers.understanding.words.reading import Reading

    Part = tuple[int, int]
    """Where a part of the text begins and ends, in characters."""

_APART = re.compile(r"[,;:.!?()\n]|\s[-–]\s")
_SUBJECT = re.compile(r"\s*(?:[:?]|[-–]\s)")
"""The mark after what is asked about: "COASP: do two years count?"."""
_GIVEN = re.compile(
    r"\bplan(?: \w+){0,6}\s*:\s*$|\b(?:options?|shortlist|candidates|choices|considering|to choose from|(?:on|in) (?:my|the) (?:list|table|short ?list))(?: (?:are|is|now|so far|on \w+ (?:list|table|short ?list)))*\s*:\s*$",
    re.IGNORECASE,
)
"""What a plan is to be made of, or a choice, comes right after this: "plan for an architect: SC-500, SC-100", "my options: AIGP, TAISE"."""
_POINTS = re.compile(
    r"\s*(?:so |and |now )?(?:which|what)(?:'?s| is| are| would be| makes?| seems?| looks?)(?: the| most| more)* (?:realistic|feasible|doable|possible|sensible|sense|reasonable|right|best|better)\b(?! (?:\w+ )?(?:next|cert\w*|ai|exam|credential))|\s*(?:which|what) (?:can|could|should) i (?:realistically|actually|really)\b",
    re.IGNORECASE,
)
"""What is asked behind a list of what there is to choose from: "AAISM, AIGP, AAIA - what is realistic for me?"."""
_BARE = re.compile(
    rf"(?:\b(?:{'|'.join(sorted(TITLES))}|(?:pentest|network|server|linux|cloud|data|a)(?=\+)|an?|my|the|her|his|our|and|also|plus|with|just|only|but|already|got|has|have|holds?|holder|holding|active|current|certified|certs?|master|background|since|for|from|back in|earned|forever|ages|yoe|last|month|months|recently|"
    r"20\d\d|\d+|years?|yrs?|w|both|forever|ago|here|done|passed|i|ive|ever|long)\b|[\s+&/'’])*",
    re.IGNORECASE,
)
"""What may stand beside names in a part that only says that they are held."""
_ASKS = re.compile(
    r"\b(?:can|could|may|is|am|are|does|do|will|would|should|eligible|allowed|enough|qualif\w+|possible|want\w*|wonders?|asks?|about|chances?|hopes?|tries|"
    r"take|sit|open|what|whats|which|next|plan|roadmap|give|recommend\w*|suggest\w*|advise|need\w*|looking|worth|alternatives?|options?|ideas|thoughts|suggestions?)\b|^\W*(?:for |in |any )?(?:ai|ml|llms?|genai)(?: (?:security|one|certs?|exams?))?\W*$",
    re.IGNORECASE,
)
_SOMEBODY = re.compile(
    r"\b(?:years?|yrs?|yoe|juniors?|colleague|technician|developer|specialist|architect|tester|engineer|analyst|admin|intern|employee|guy|woman|friend|manager|auditor|consultant|"
    r"candidate|staff|me|unemployed|jobless|laid off|i'?m|i am|my|our|she|he|i run|i lead|i work|background)\b",
    re.IGNORECASE,
)
_HAS = re.compile(
    r"\b(?:have|has|holds?|holder|holding|got|certified|passed|active)\b(?! (?:to|been)\b)|\b(?:from|since) (?:19|20)\d\d\b",
    re.IGNORECASE,
)
"""Words of holding: a part of names and these says that they are held, wherever it stands."""
_CHOICE = re.compile(
    r"\bbetween\b.*\band\b|^(?:[\s&/+]|\b(?:an?|the|just|maybe|either)\b)*(?:\bor\b|\bvs\b|\bversus\b)", re.IGNORECASE
)
"""What is left of a part that sets two names against each other: "AAIR or AAISM", "torn between OSAI and COAE"."""
_WISHES = re.compile(
    r"\b(?:want(?:s|ing)? (?!to know|it\b|that\b|this\b)|goal|aim(?:s|ing)?\b|hop(?:e|ing)|looking|leaving|separating|laid off|unemployed|out of work|approved|budget|pot|money|"
    r"mov(?:e|ing) (?:in)?to|switch(?:ing)?|becom(?:e|ing)|use it or lose it|pays?|hours a week|hrs a week)\b",
    re.IGNORECASE,
)
"""What somebody is after or has to spend: who tells that, and asks nothing, wants to be told what to take."""
_QUESTION = re.compile(
    r"\?|\b(?:price|costs?|fees?|how|when|who|why|whats|what|which|does|do you|compare|explain|tell|info|details|requirements?|prereq\w*|(?:can|could|may) (?:i|we|one|it|this|that|you)|renew\w*|retir\w*|differ\w*|vs|versus)\b",
    re.IGNORECASE,
)
_I_WANT = re.compile(r"\b(?:i|we) (?:want|need|would like|plan|intend)\b", re.IGNORECASE)
"""Others than what stands alone are wanted: "CISSP. I want AAISM and OSAI"."""
_OPEN = re.compile(
    r"\b(?:(?:which|what|whats|any) (?:[\w'’]+ ){0,3}(?:certs?|certifications?|credentials?|badges?|exams?|courses?|next|now|else|first|fits?|suits?|take|do i|should|would|can i)"
    r"|what(?:'?s| is) (?:realistic|feasible|possible|doable)|alternatives?|options?|ideas|thoughts|suggestions?|next|plan|roadmap|recommend\w*|suggest\w*|advise|give (?:me|us|him|her)|looking for|want (?:an?|one|some)|need (?:an?|one|some)|worth (?:it|doing|getting|adding)|(?:should|shall) (?:i|we) (?:stay|switch|move|stick|remain|pivot|change|go into))\b"
    r"|\bwhich(?= (?:one|&|and why)\b|\W*$)|^\W*(?:for |in |any )?(?:ai|ml|llms?|genai)(?: (?:security|one|certs?|exams?))?\W*$",
    re.IGNORECASE,
)
"""What asks for something that is not named: a part without names that only asks of it ("am I in?") has what was named as its subject."""
_AMONG = re.compile(
    r"\b(?:or(?! (?:should|shall|would|do|am|is|could|can) (?:i|it|that)\b)|vs|versus|between|which (?:one|of|first)|these|those|both|first|better|compare\w*|differ\w*|order)\b",
    re.IGNORECASE,
)
"""Then what is named is what there is to choose from, unless it is of a house: "CISA, CRISC. Which of ISACA's first?"."""

_OF_IT = re.compile(
    r"\b(?:can|could|may|am|do|must|should|would) i (?:\w+ ){0,3}?(?:sit|take|book|attempt|do|get|register for|sign up for) (?:it|that one|this one)\b"
    r"|[,;:.!?-]\s*(?:is (?:it|that) )?(?:really |still )?worth (?:it|the (?:money|effort|hassle|time))\b(?! to)",
    re.IGNORECASE,
)
"""Then what is named is what is asked about: "AAISM, I have two years. Can I sit it, and what would I get?"."""

_NEW = re.compile(
    r"\b(?:which|what|any|best) (?:[\w']+ ){0,4}(?:certs?|certifications?|exams?|credentials?|badges?)\b.*\b(?:it|that one|this one)\b",
    re.IGNORECASE,
)
"""Then "it" is what is asked for: "security manager, CISM. Which AI cert, and can I sit it at home?"."""


def stands_alone(reading: Reading) -> set[int]:
    """Numbers of credentials and designations that stand alone in a part of a message that tells of somebody and asks in another part."""
    named = [(n, e) for n, e in enumerate(reading.entities) if e.kind in ("credential", "designation")]
    if not named or not _APART.search(reading.text):
        return set()
    parts = _parts(reading.text)
    inside: dict[Part, list[tuple[int, Entity]]] = {part: [] for part in parts}
    for number, entity in named:
        start, end = reading.found[entity.start].start, reading.found[entity.end - 1].end
        part = next((p for p in parts if p[0] <= start and end <= p[1]), None)
        if part is None:
            return set()
        inside[part].append((number, entity))
    rests = {part: _rest(reading, part, inside[part]) for part in parts}
    bare = {part for part in parts if inside[part] and _is_bare(rests[part]) and not _is_subject(reading.text, part, rests[part])}
    if any(_GIVEN.search(reading.text[: part[0]]) for part in bare):
        return set()
    bare = {part for part in bare if not _offered(reading.text, part, inside, parts)}
    beside = [part for part in parts if len(inside[part]) > 1 and _CHOICE.search(rests[part])]
    bare = {part for part in bare if not _in_one_list(reading.text, part, beside, rests, parts)}
    bare = {part for part in bare if not (len(inside[part]) > 1 and _CHOICE.search(rests[part]))}
    choosing = [part for part in parts if part not in bare and len(inside[part]) > 1 and _CHOICE.search(rests[part])]
    asking = [part for part in parts if part not in bare and (part in choosing or _ASKS.search(rests[part]))]
    wishes = (
        not any(_QUESTION.search(rests[part]) or inside[part] for part in parts if part not in bare) and "?" not in reading.text
    )
    who = _SOMEBODY.search(reading.text) is not None or bool(reading.of("role") or reading.numbers.years)
    wishes = wishes and not _NONE_OF.search(reading.text)
    wishes = wishes and (
        _WISHES.search(reading.text) is not None
        or (reading.numbers.money is not None and who)
        or any(_HAS.search(rests[part]) for part in bare)
    )
    if not bare or not (asking or wishes):
        return set()
    about = [part for part in asking if inside[part]]
    if (
        not about and who and any(_OPEN.search(rests[part]) for part in asking)
    ):  # "CRISC and CISA. Colleagues say AIGP, my boss AAIA. Which one?"
        about = [part for part in parts if part not in bare and inside[part]]
    if (
        not about
        and not wishes
        and (
            (_AMONG.search(reading.text) and not reading.of("issuer"))
            or (_OF_IT.search(reading.text) and not _NEW.search(reading.text))
            or not any(_OPEN.search(rests[part]) for part in asking)
        )
    ):
        return set()
    spends = reading.numbers.money is not None and any(_OPEN.search(rests[part]) for part in asking)
    wants = spends or any(_I_WANT.search(rests[part]) for part in about)
    told: set[int] = set()
    for part in bare:
        others = reading.text[: part[0]] if about else reading.text[: part[0]] + reading.text[part[1] :]
        has = _HAS.search(rests[part]) is not None
        years = bool(choosing) and _YEARS.search(rests[part]) is not None  # "SecAI+ vs GAIPS, Security+ and 5 years of blue team"
        if (part < max(about) or has or years or _behind(reading.text, part, rests) if about else True) and (
            has or choosing or wishes or wants or _SOMEBODY.search(others) or reading.of("role") or reading.numbers.years
        ):
            told |= {number for number, _ in inside[part]}
    return told


def _in_one_list(text: str, part: Part, choices: list[Part], rests: dict[Part, str], parts: list[Part]) -> bool:
    """Whether a part is one of several that a comma parts from a choice: "AIF-C01, SC-900 or GAL"."""
    if _HAS.search(rests[part]) or _YEARS.search(rests[part]):
        return False
    at = parts.index(part)
    for after in parts[at + 1 :]:
        if text[parts[parts.index(after) - 1][1]] != ",":
            return False
        if after in choices:
            return True
        if not _BARE.fullmatch(rests[after]):
            return False
    return False


def _offered(text: str, part: Part, inside: dict[Part, list[tuple[int, Entity]]], parts: list[Part]) -> bool:
    """Whether a part stands in a list of several names behind which it is asked what of them is realistic."""
    run = parts[parts.index(part) :]
    last = next((at for at, one in enumerate(run) if text[one[1] : one[1] + 1] != ","), len(run) - 1)
    behind = run[last + 1 : last + 2]
    first = parts.index(part)
    while first and inside[parts[first - 1]] and text[parts[first - 1][1]] == ",":
        first -= 1
    named = sum(len(inside[one]) for one in parts[first : parts.index(part) + last + 1])
    asked = bool(behind) and all(inside[one] for one in run[: last + 1]) and bool(_POINTS.match(text, behind[0][0]))
    marked = text[run[last][1] :].lstrip()[:1] in (":", "-", "–")
    told = any(_HAS.search(text, *one) for one in parts if one not in run[: last + 1])
    return named > 1 and asked and (marked or told)


_NONE_OF = re.compile(r"\b(?:these|those|one of them|have none|none (?:yet|so far))\b", re.IGNORECASE)
"""What is counted up is what there is to choose from: "AAISM, CISM, CISSP: boss wants one of these, I have none"."""
_SPOKEN_OF = re.compile(r"[,.;]?\s*(?:[-–]\s*)?(?:(?:that|this|it) (?:is|was|one|would)|thats|that's|it's)\b", re.IGNORECASE)
"""What goes on to speak of it: "AIGP, that is what they want me to get"."""


_CALLED = re.compile(r"\b(?:one|exam|cert\w*|credential|badge|title|that|this)\s*\($", re.IGNORECASE)
"""What goes on to name what was spoken of: "the multi agent expert one (AI-500)"."""


def _is_subject(text: str, part: Part, rest: str) -> bool:
    """Whether a colon or a question mark makes what stands before it the subject; years beside it tell of who holds it."""
    if _CALLED.search(text[: part[0]]):
        return True
    if _SPOKEN_OF.match(text, part[1]):
        return True
    return _SUBJECT.match(text, part[1]) is not None and not (text[part[1]] == ":" and _YEARS.search(rest))


def _is_bare(rest: str) -> bool:
    """Whether a part says no more than that names are held, or for how long somebody has worked in what: "CRISC and 10 years in risk"."""
    start = _BARE.match(rest)
    told = rest[: start.end()] if start else ""
    left = rest[len(told) :]
    return not left or (
        _YEARS.search(told) is not None and len(left.split()) <= _FEW and not _ASKS.search(left) and not _QUESTION.search(left)
    )


_FEW = 6


def _behind(text: str, part: Part, rests: dict[Part, str]) -> bool:
    """Whether a part behind what is asked of oneself tells what one has: "am I overqualified for SecAI+ - CISSP, 15 years"."""
    before = [rests[other] for other in rests if other < part]
    after = [rests[other] for other in rests if other > part]
    apart = re.search(r"[.?!\n–-]\s*$", text[: part[0]]) is not None
    of_self = any(re.search(r"\b(?:i|me)\b", rest, re.IGNORECASE) and _ASKS.search(rest) for rest in before)
    return apart and of_self and bool(_YEARS.search(" ".join((rests[part], *after[:1])))) and not text[part[1] :].startswith("?")


_YEARS = re.compile(r"\d ?(?:years?|yrs?|yoe)\b", re.IGNORECASE)


def _parts(text: str) -> list[tuple[int, int]]:
    """Where the parts between marks begin and end."""
    marks = [m.span() for m in _APART.finditer(text)]
    starts = [0, *(end for _, end in marks)]
    ends = [*(start for start, _ in marks), len(text)]
    return list(zip(starts, ends, strict=True))


def _rest(reading: Reading, part: tuple[int, int], entities: list[tuple[int, Entity]]) -> str:
    """What a part says beside the names in it."""
    start, end = part
    text = reading.text[start:end]
    for _, entity in reversed(entities):
        first, last = reading.found[entity.start].start - start, reading.found[entity.end - 1].end - start
        text = f"{text[:first]} {text[last:]}"
    return text
