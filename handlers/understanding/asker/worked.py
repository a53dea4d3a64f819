"""Years of work that a message tells, each with its kind."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from handlers.person import Years
from handlers.understanding.words.numbers import count_of
from handlers.understanding.words.patterns import search

if TYPE_CHECKING:
    from handlers.understanding.words.reading import Reading


_KIND_CUES: tuple[tuple[str, str], ...] = (
    ("aws-security", r"aws security|securing aws|aws cloud security"), ("azure-security", r"azure security|securing azure"),
    ("security-management", r"(?:team ?lead\w*|lead|head|manager)(?: of| in| for)?(?: an?| the| our)? (?:it |cyber ?|info(?:rmation)? ?)?sec(?:urity)?\b(?! analyst| engineer)|security (?:team ?)?lead\w*\b|(?:it |cyber ?)?security (?:manag\w+|mgmt)|managing security|infosec (?:manag\w+|mgmt)|security leadership|security program\w*|(?:lead|manag|head|runn|supervis)ing (?:an? |the |our |my )?(?:\w+ )?security (?:team|department|function|group|unit)"),
    ("it-audit", r"it audit\w*|is audit\w*|systems? audit\w*|information systems audit\w*"), ("audit", r"audit\w*"),
    ("penetration-testing", r"pen ?test\w*|penetration test\w*|red team\w*|offensive"),
    ("cloud-security", r"cloud security"), ("security", r"(?:cyber ?|it |info(?:rmation)? ?)?sec(?:urity)?\b|soc\b|cyber\w*|infosec"),
    ("aws", r"aws|amazon"), ("azure", r"azure"), ("google-cloud", r"gcp|google cloud"), ("cloud", r"cloud"),
    ("ml", r"machine learning|ml\b|data science|mlops"), ("ai", r"ai\b|artificial intelligence|llms?\b|genai"),
    ("privacy", r"privacy|data protection"), ("risk", r"risk|grc|compliance"), ("governance", r"governance"),
    ("software-development", r"software|develop\w*|programming|coding|devops|engineering"), ("data", r"data"),
    ("management", r"manag\w+|mgmt|leadership"), ("it", r"it\b|sysadmin|system admin\w*|networking|help ?desk|service ?desk|desktop support|tech\b"),
)  # fmt: skip


def kind_in(text: str) -> str | None:
    """The kind of work that words name."""
    return next((kind for kind, pattern in _KIND_CUES if re.search(rf"\b(?:{pattern})", text)), None)


_FOR = r"(?: (?:work|things|stuff|jobs?|analyst|engineer|manager|consultant|developer|lead|specialist|tester|auditor))? for(?: (?:about|over|almost|nearly|roughly|some|the (?:last|past)))? "
"""Between work and the years of it: "sysadmin for 6 years"."""
_MONTHS_OF_WORK = re.compile(
    r"\b(\d{1,3}) months(?= (?:in|of|as|working|experience|internship|placement|traineeship|apprenticeship|work))"
)


_LED = re.compile(
    r"\b(?:led|lead|leading|headed|heading|managed|managing|ran|running|supervised)\b(?: \w+){0,3} (?:security|infosec|soc) (?:team|department|function|group|unit)s?(?: \w+){0,3} (?:for|since|over)(?: \w+){0,2} $"
)
"""Who led people in security for the years that follow."""


_PART = re.compile(
    r"(?:,|:| and|\(| \+| plus| of which|;|,? but)(?: |(?<=\())(?:(?:at least|about|only|just|the last|of which|thereof) )?(\d{1,2}(?:\.\d)?|one|two|three|four|five|six) (?:years? )?(?:of (?:them|those|these|which|that) ?(?:in|as an?|with|doing|on)?|as\b(?: an?\b)?|in\b(?: the\b| an?\b)?|doing|(?=lead|manag|head|supervis))"
    r" ?(?P<lead>(?:(?:as an? )?(?:the )?(?:team ?)?(?:lead\w*|head\w*|manag\w*|mgmt|supervis\w+|in charge)))?"
)
"""Part of the years just said: "7 years of work, 1 of them in AI", "8 years in IT security, 4 as team lead"."""


_DENIED = re.compile(
    r"\b(?:no|zero|none|nothing|without|lacking|never|haven'?t|not(?! (?:only|just))|little|hardly)\b(?:(?!\b(?:but|though|however)\b)[^.,;:!?()])*"
)
"""What one has not worked in tells nothing of the years before or after it: "8 years as a project manager, zero security"."""


_ASKS_FOR = re.compile(r"\s*[,;:.-]\s*(?:(?:any|an?|which|what|the) )?(?:ai|ml|llms?|genai|artificial intelligence)\b[^,;.]*\?")
"""What stands after the years and asks."""


_WORKED_IN = re.compile(
    r"\w[.;,:]\s+(?:mostly |mainly |all |only |always )?([a-z][a-z &/-]{1,28}?)(?: work| stuff| side)?(?: mostly| mainly| only)?[.;,](?=\s)"
)
"""What stands by itself behind the years is what they were spent on: "6 years. Cloud security mostly. Which one?"."""


def years_told(reading: Reading, others: frozenset[int] = frozenset()) -> tuple[Years, ...]:
    """Years of experience with their kind; a span of a credential's validity or of the calendar is none, nor what tells of others."""
    found: dict[str, float] = {}
    text = text_said = reading.text.lower()
    spans = (*reading.numbers.years, *((float(m[1]) / 12, m.start(), m.end()) for m in _MONTHS_OF_WORK.finditer(text)))
    if others:
        not_mine = {reading.found[i].start for i in others}
        spans = tuple(span for span in spans if span[1] not in not_mine)
    parts = [(count_of(m[1]), m.start(1), m.end(), m["lead"]) for m in _PART.finditer(text)] if spans else []
    for years, start, end, lead in parts:
        if not lead and any(at == start for _, at, _ in spans):
            continue  # a stretch of its own, read below
        beside = text[end : end + 40]
        kind = next(
            (k for k, p in _KIND_CUES if re.match(rf"\W*(?:of |in |as an? |doing |with |on |the |an? )*(?:{p})", beside)), None
        )
        security = search(r"sec(?:urity)?\b|cyber|infosec", text[:start])
        if kind := ("security-management" if security else "management") if lead else kind:
            found[kind] = max(found.get(kind, 0), years)
    before_it = -1
    for years, start, end in spans:
        text = text_said[: next((at for _, at, _, _ in parts if at > end), len(text_said))]
        around = text[max(0, start - 45) : end + 60]
        before = text[max(0, start - 30) : start]
        if search(
            r"\b(?:valid|every|next|within|renew\w*|last|past|ago|old|in the next|per|cycle|over the|after|budget)\s*(?:for|the|a)?\s*$"
            r"|\b(?:don'?t|do not|doesn'?t|haven'?t|never) (?:yet )?(?:have|had|got)(?: (?:the|my|all|those|enough|full))*\s*$|\d of (?:the|those|these)\s*$|\b(?:without|less than|fewer than|short of|missing)(?: (?:the|my))*\s*$"
            r"|\b(?:before|until|till)\b(?: (?!i have worked\b)[\w']+){0,2} (?:have|ve|has|had|got|gets?|reach\w*|complet\w+|finish\w*|hits?|gains?)(?: (?:the|my|all|those|full|required))*\s*$",
            before,
        ):
            continue
        after = text[end : end + 60]
        if re.match(r"\W*(?:ago|back|validity|valid|cycle|lifetime|term|renewals?|expiry)\b", after):
            continue  # "10 years ago" tells when, and "3 year validity" how long it lasts
        if search(r"\bin (?:about |some |roughly )?$", before) and not re.match(r"\W*(?:of|as|in|with|doing)\b", after):
            continue  # "AAISM in five years" tells when
        if alone := _WORKED_IN.match(text[:end][-1:] + after):
            after = f" {alone[1]}"
        elif _ASKS_FOR.match(after) or (text[:end].endswith("years") and re.match(r"[.!?]\s", after)):
            after = ""  # "six years, AI?" names what is wanted
        kind = next(
            (
                k
                for k, p in _KIND_CUES
                if re.match(
                    rf"\W*(?:of |in |as (?:an? )?|doing |with |hands[- ]on |professional |it |information |enterprise |ai |work(?:ing)? |paid |full[- ]time |part[- ]time |unpaid |junior |senior |military |volunteer |internship |placement |experience |relevant |my |the |an? |on |mostly |general )*(?:{p})",
                    after,
                )
            ),
            None,
        )
        told = kind is not None
        kind = kind or ("security-management" if _LED.search(text[:start]) else None)
        kind = kind or next((k for k, p in _KIND_CUES if re.search(rf"\b(?:{p}){_FOR}$", text[:start])), None)
        if (
            reading.numbers.money
            and years <= 2
            and after[:1] in ",;."
            and not search(r"experience|\bi have\b|\bwith\b|work", text[max(0, start - 20) : start])
        ):
            continue  # "2,500 dollars, one year, architect" tells how long there is
        if kind is None and not search(
            r"experience|i have|i ve|i've|ive|with|yoe|work\w*|been|(?:in|as) (?:an? )?(?:it|info\w*|security|cyber\w*|audit\w*|cloud|soc|risk|privacy|grc|dev\w*|software|network\w*|ai|ml|data|pen\w*|aws|azure|gcp|sys\w*|admin\w*|engineer|analyst|architect|help\w*|consultant|manager|lead|head)|of |hands|background|spent|w/|\bi'?m an?\b|\bi am an?\b|^(?:only |about |around |roughly )?\W*$",
            around,
        ):
            continue
        if kind is None:
            further = [at for _, at, _ in spans if at > end]
            ahead = re.split(r"[.!?;](?=\s)", text[end : min((end + 60, *further))], maxsplit=1)[0]
            behind = _DENIED.sub(" ", text[max(0, start - 60) : start])[-25:]
            nearby = f"{behind} {_DENIED.sub(' ', ahead)}"
            kind = next(
                (k for k, p in _KIND_CUES if re.search(rf"\b(?:{p})", nearby) and not search(r"ai security", nearby)), "any"
            )
        adds = told and kind in found and _goes_on(text_said, before_it, start)
        found[kind] = found[kind] + years if adds else max(found.get(kind, 0), years)
        if told and kind in _OF_SECURITY and "security" in found and _goes_on(text_said, before_it, start, _JOINED):
            found["security"] += years  # "3 years in a SOC and 2 years of pentesting"
        before_it = end
    return tuple(Years(kind=kind, years=years) for kind, years in found.items())


_ANOTHER_JOB = re.compile(
    r"^(?:(?! (?:of which|including|thereof|incl)\b)[^.;?!()\d]){3,60}(?:,| and| plus| then|\+|&)(?: (?:and|then|plus|after that|before that|another|a further|further|also|about|later|now|currently|since then|recently|i|did|spent|worked|have|had))*\s*$"
)
"""Between the years of one job and those of the next: "1 year in risk and 2 years in compliance"."""


_JOINED = re.compile(_ANOTHER_JOB.pattern.replace("(?:,| and|", "(?:,? and|"))
"""The same, told as one job and another."""
_OF_SECURITY = ("penetration-testing", "cloud-security", "aws-security", "azure-security")


def _goes_on(text: str, end: int, start: int, joint: re.Pattern[str] = _ANOTHER_JOB) -> bool:
    """Whether years stand in a row with those before them, as of another job."""
    return end >= 0 and joint.search(text[end:start]) is not None


_BUILDS = r"\bprivacy (?:\w+ )?(?:engineers?|developers?|architects?)\b"
"""Who builds privacy into systems: by their words near to a privacy officer, by their work not."""


_NO_WORK = r"\b(?:no|zero|without|little|hardly any) (?:\w+ )?(?:experience|background|knowledge)\b|\b(?:never|not|havent|dont) (?:\w+ )?(?:worked|work|done|do|did)\b|\b(?:do|does|doing) business\b"
_LEADS_NOBODY = r"\b(?:dont|do not|doesnt|never|not|no longer|without) (?:\w+ )?(?:manag\w+|lead|leading|supervis\w+|run|running)(?: an?y? ?\w*)?\b|\bno (?:direct )?reports\b|\bindividual contributor\b"
_LEADS = ("security-manager", "ciso", "executive", "hiring-manager")
"""Jobs that are told by whom one leads: who says to lead nobody has none of them by that."""
_BEGINS = ("career-changer", "student")
"""Jobs of those who have not worked in the field."""
_STUDIES = r"\b(?:stud\w+|school\w*|uni|university|college|degree|bachelors?|masters?|semester|graduat\w*|grad|apprentice\w*|intern\w*|classes|thesis|first|junior|new\w*|start\w*|beginn\w*|career|entry|fresh\w*|job\w*)\b"
"""Words of who studies or begins: of who only says what they hold nothing else shows that."""


_LITTLE = frozenset(
    "i ive im have has had got hold a an the my of in with and for total all years year yrs yr yoe experience progress currently studying preparing passed now still so far about around roughly over like love hate dislike prefer rather not dont no over under than more longer shorter exam exams test tests lab labs quiz quizzes question questions multiple choice minute minutes hour hours long short".split()  # noqa: SIM905
)
"""Words that tell for how long somebody has worked and what they hold, and nothing of the work."""


def _of_work(reading: Reading) -> bool:
    """Whether what somebody tells of themselves has a word on their work, beside years and what is held."""
    names = {i for e in reading.of("credential", "designation", "issuer") for i in range(e.start, e.end)}
    told = (reading.found[i].text for i in reading.own - names)
    return any(word not in _LITTLE and not word.isdigit() for word in told)


def work_told(reading: Reading, others: frozenset[int] = frozenset()) -> str | None:
    """The job that the message describes; an engineer for privacy is no officer for it, and the job of others is not the asker's."""
    if others & reading.own or (reading.work not in _BEGINS and search(_NO_WORK, reading.skeleton)):
        return None
    if reading.work is not None and not _of_work(reading):
        return None
    if reading.work in _LEADS and search(_LEADS_NOBODY, reading.skeleton):
        return None
    if reading.work == "student" and reading.has("hold") and (reading.of("designation") or not search(_STUDIES, reading.plain)):
        return None
    if reading.work == "privacy-officer" and search(_BUILDS, reading.plain):
        return None
    return reading.work
