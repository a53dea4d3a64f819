"""What is asked for in all: exams with applications, retakes and years of fees, for one or several, times people."""

from __future__ import annotations

from typing import TYPE_CHECKING

from catalog.engine.lifecycle import is_open
from handlers.query import Aspect, Intent, Query, about
from handlers.slots import PEOPLE, TOTAL
from handlers.understanding.asker.headcount import heads
from handlers.understanding.asker.platforms import platforms_named
from handlers.understanding.asker.team_plan import team_holds
from handlers.understanding.aspects import aspects_of
from handlers.understanding.words.numbers import COUNTED, count_of
from handlers.understanding.words.patterns import finditer, search

if TYPE_CHECKING:
    from handlers.understanding.case import Case

_SUM = r"\b(?:total(?! (?:@r|newb|beginner|novice|noob|stranger|amateur|disaster|waste|scam|mess|\w+ beginner))|totals|sum|altogether|all in(?=\s?\?|$| as an? | not | without | if | non? members?| \|| price| costs?| fees?| for| please)|in all|in sum|together|combined|summed|sum up|set (?:us|me|them|you) back|add(?:ed)? up|grand total|bottom line|all[ -]inclusive|everything included|full (?:price|cost|amount|bill)|overall (?:cost|price)|whole (?:cost|price|thing|package)|insgesamt|zusammen|au total|en total|no total|(?:get|earn|take|getting) and (?:keep|maintain|renew)\w*|bundle\w*|package)\b"
"""Ways to ask for a sum."""
_PRICED = r"\b(?:costs?|price\w*|fees?|pay\w*|spend|money|expensive|usd|eur|dollars?|euros?|how much|budget|bill|member|membership|non members?|vouchers?|set (?:us|me|them|you) back|kosten|kostet|cout|coute|cuesta|custa)\b"
_COME_TO = r"\b(?:how much|what)\b.*\b(?:comes? to(?= \?|$| together| in (?:all|total)| \|)|would (?:that|it|this) be (?:with|for|without|as)\b)"
"""What several come to is their sum."""
_BARE = r"^(?:and |so |ok )*(?:the |whats the |what is the )?(?:total|sum|all in|bottom line)(?: cost| price)?(?: then| now| for me)?\s?\??$"
"""Nothing but a word for a sum, in a thread: what it costs in all is meant."""
_UNTIL = r"\b(?:until|till|before|to be|to get|being|end up|fully) (?:(?:i|we|im|am|are|being|fully|actually|really) )*certified\b"
"""Up to the title, the application with it."""
_PARTS = (
    (Aspect.APPLICATION, rf"{_UNTIL}|\bapplications?\b|\bapplying\b|\bapply fee\b|\beverything included\b|\ball in\b"),
    (
        Aspect.MAINTENANCE,
        rf"\b(?:annual|yearly|maintenance|amf|amfs|renewals?|renew\w*|keep\w*|kept|recert\w*|cycle|upkeep)\b|\b(?:over|for|across|within|in) (?:the )?(?:first |next |full )?{COUNTED} (?:years?|yrs?)\b",
    ),
    (
        Aspect.RETAKE,
        r"\bretakes?\b|\bresits?\b|\bsecond (?:attempt|try|go|shot)\b|\bboth attempts\b|\b(?:two|2|three|3) (?:attempts|tries|goes|shots)\b|\bfail\w*\b|\btwice\b",
    ),
)
_YEARS = rf"\b(?P<n>{COUNTED}) (?:full )?(?:years?|yrs?)\b(?! (?:of )?(?:\w+ ){{0,2}}(?:experience|work|practice|it\b|infosec|security|audit))"
_CYCLE = r"\b(?:first|one|1|a|next) (?:renewals?|cycle|(?:renewal|certification|validity) cycle)\b|\b(?:the|first) renewal\b|\bfull cycle\b|\brenewal\b"
_TRIES = r"\b(?P<n>two|2|three|3|both) (?:attempts|tries|goes|shots)\b"
_JOINED = r"@c\d+ plus (?:the |an? )?@c\d+"
"""Two that are bought together, where a price is asked."""
_OTHERWISE = r"\b(?:get from|go from|getting from|plan|roadmap|path|way to|from scratch|months?|hours?|hrs?|questions?|minutes?|long|cpes?|ceus?|worth|recommend|cheapest|cheaper|better|which|less|least|how many|(?<!much )should|instead|salary|why|weight|points|dut(?:y|ies)|pa(?:ys?|id|ying) off)\b"
"""Words of other questions, in which a sum is no sum of fees."""


_ANY = r"\b(?:total|totals|sum|summed|altogether|all|together|combined|add|added|grand|bottom|everything|full|overall|whole|insgesamt|zusammen|au|en|bundle\w*|package|set|get|earn|take|getting|plus|years?|yrs?|application\w*|applying|annual|yearly|maintenance|amfs?|renew\w*|keep\w*|kept|recert\w*|cycle|upkeep|retakes?|resits?|attempts?|tries|twice|fail\w*|members?|membership|dues|certified|comes?|x|\d+x)\b"
"""One of the words that every way to ask for a sum has."""


_NO_SUM = r"\bbetween (?:the |an? )?@c\d+ and (?:the |an? )?@c\d+|\bhow much (?:ai|ml|genai|security|of)\b"
_COSTS = r"\b(?:costs?|costing|price\w*|pric\w+|fees?|pay\w*|spend\w*|expensive|cheap\w*|how much|bill|kosten|kostet|total\w*|sum|members?|non members?|usd|eur|dollars?|euros?)\b"
"""Two that are set against each other are summed where it is money that is asked for, and not where a budget is only told."""


def sums(case: Case) -> bool:
    """Whether a word for a sum is used."""
    return case.says(_SUM)


def total(case: Case) -> Query | None:
    """A sum of fees; None where none is asked for, or where it is one of something else."""
    if not case.says(_ANY) or case.says(_NO_SUM) or (case.has("vs") and not case.says(_COSTS)):
        return None
    held = () if case.says(r"\ball in\b") else team_holds(case)
    apart = {*held, *(_paid_for(case) if len(case.found.targets) > 1 else ())}
    targets = tuple(i for i in case.found.targets if i not in apart) or (() if held else _per_cloud(case))
    if not targets or case.said.without:
        return None
    text = case.text
    mixed, span = _mixed(case), search(_YEARS, text)
    over = rf"\b(?:over|in|across|after|within) (?:the )?(?:first |next )?{COUNTED} (?:years?|yrs?)\b"
    against = len(targets) > 1 and span is not None and case.says(_AGAINST) and case.says(over)
    summed = (
        bool(mixed)
        or against
        or (len(heads(case)) > 1 and bool(_membership(case)))
        or sums(case)
        or (len(targets) > 1 and case.says(_COME_TO))
        or (case.says(_UNTIL) and Aspect.FEE in aspects_of(case.reading))
        or case.says(r"\b\d+ ?x @c\d+.*\b\d+ ?x @c")
        or (case.says(_JOINED) and Aspect.FEE in aspects_of(case.reading))
    )
    parts = tuple(aspect for aspect, pattern in _PARTS if search(pattern, text))
    if len(targets) == 1 and not parts and (price := _price_for(case, targets[0], summed=summed)):
        return price
    if Aspect.MAINTENANCE in parts and span is not None and count_of(span["n"]) == 1 and case.says(_WITHIN_A_YEAR):
        parts = tuple(part for part in parts if part is not Aspect.MAINTENANCE)
    if not summed and not (parts and _adds(case, parts, several=len(targets) > 1, years=span is not None)):
        return None
    priced = (len(targets) > 1 and case.says(_COME_TO)) or case.says(_PRICED) or Aspect.FEE in aspects_of(case.reading)
    last = case.memory.last
    priced = priced or (last is not None and bool({Aspect.FEE, Aspect.RETAKE} & set(last.aspects)))
    counted = bool(heads(case))
    counted_else = last is not None and last.intent is Intent.FACT and Aspect.FEE not in last.aspects
    bare = case.says(_BARE) and not counted_else
    priced = priced or len(heads(case)) > 1 or bool(mixed) or bare
    asked = case.says(r"\b(?:total|sum|altogether)\b") and (parts or len(targets) > 1 or counted)
    if not priced and not asked and not (parts and counted):
        return None
    each = len(targets) > 1 and span is not None and case.says(_AGAINST)
    if (case.says(_OTHERWISE) and case.found.targets and not each) or case.stated.budget is not None:
        return None
    people = heads(case)
    if len(people) > 1:  # told for each by itself
        words = " ".join(map(str, people))
        return Query(intent=Intent.FACT, sides=about(*targets[:6]), aspects=(Aspect.FEE,), slot=PEOPLE, words=words)
    if len(targets) == 1 and not parts and not people and not mixed:
        if not any(fee.for_ == "application" for fee in case.catalog.credentials[targets[0]].fees.values()):
            return case.query(Intent.FACT, *targets, aspects=(Aspect.FEE,)) if bare else None  # the plain fee
        parts = (Aspect.APPLICATION,)
    elif len(targets) > 1 and summed and not (parts or against or mixed or people or case.says(_EXAMS_ALONE)):
        applied = [i for i in targets if any(fee.for_ == "application" for fee in case.catalog.credentials[i].fees.values())]
        parts = (Aspect.APPLICATION,) if applied else ()
    told: list[str] = []
    if Aspect.MAINTENANCE in parts and span is not None:
        told.append(f"years {count_of(span['n']):g}")
    elif Aspect.MAINTENANCE in parts and case.says(_CYCLE):
        told.append("renewals 1")
    if case.says(r"\b(?:renewals?|renew\w*) after\b"):
        told = ["renewals 1"]
    told += [f"people {people[0]}"] if people and not mixed else []
    if tries := search(_TRIES, text):
        told.append(f"tries {2 if tries['n'] == 'both' else count_of(tries['n']):g}")
    told += mixed or _membership(case)
    told += ["each"] if each else []
    asker = case.said.person.model_copy(update={"years": ()}) if span is not None else case.said.person
    only = parts == (Aspect.MAINTENANCE,) and case.says(_KEEP_ONLY) and not case.says(_GET)
    return Query(
        intent=Intent.FACT, sides=about(*targets[:6]), aspects=parts if only else (Aspect.FEE, *parts), slot=TOTAL, words=" ".join(told), asker=asker,
        exam=case.found.exam,
    )  # fmt: skip


def _per_cloud(case: Case) -> tuple[str, ...]:
    """The exam that is made for securing each cloud, where several clouds are named and one exam for each is asked for."""
    plain = case.reading.text.casefold()
    if (
        not sums(case)
        or ("secur" not in plain and "guardrail" not in plain)
        or not case.says(r"\b(?:exams?|certs?|certifications?|one)\b")
    ):
        return ()
    clouds = platforms_named(case.reading)
    if len(clouds) < 2 or case.said.person.holds or case.ids("role"):
        return ()
    made_for: dict[str, str] = {
        role.platform: key for key, role in case.catalog.roles.items() if role.platform and role.platform in clouds
    }
    found = []
    for platform in clouds:
        for credential in case.catalog.offered.values():
            fit = credential.judgement.roles.get(made_for.get(platform, ""))
            if fit is not None and fit.fit == "core" and is_open(case.catalog, credential.id, case.today):
                found.append(credential.id)
                break
    return tuple(found)


_AGAINST = r"\b(?:cheaper|cheapest|dearer|dearest|less|least|more expensive|costs? more|lower|pricier|costlier)\b"
"""Sums that are held against each other, not added."""
_KEEP_ONLY = (
    r"\b(?:to|of|for) (?:keep|maintain|renew)(?:ing)?\b|\b(?:renewal|maintenance|annual|yearly) (?:fees?|costs?|charges?|dues)\b"
)
_GET = r"\b(?:plus|incl|including|total|full|all in|overall|get|getting|take|taking|earn|sit|sitting|exams?|vouchers?)\b"


def _mixed(case: Case) -> list[str]:
    """How many members and how many others a sum is for, where both are counted."""
    outside = search(rf"\b(?P<n>{COUNTED}) non members?\b", case.text)
    inside = search(rf"\b(?P<n>{COUNTED}) (?:@i\d+ )?members?\b", case.text)
    if outside is None or inside is None:
        return []
    return [f"members {count_of(inside['n']):g}", f"others {count_of(outside['n']):g}"]


_WITHIN_A_YEAR = r"\b(?:in|within) (?:the )?(?:first |next |full )?(?:one|1|a) (?:years?|yrs?)\b(?!.*\b(?:annual|yearly|maintenance|renew\w*|keep\w*|upkeep)\b)"
"""When they are to be taken, and not how long they are kept."""
_EXAMS_ALONE = r"\b(?:exams?|exam fees?|vouchers?)(?: alone| only| fees?| costs?| prices?| vouchers?)\b|\b(?:just|only) (?:the )?exams?\b|\bvouchers?\b"
_MYSELF = r"\b(?:im|i am|we are|were|am|as|being)(?: also| already| not)*(?: an?)?(?: @i\d+| paying)? (?:non )?members?\b|\band (?:also |already )?an? (?:paying )?(?:@i\d+ )?member\b|^@i\d+ (?:non )?members?\b|\bi (?:also )?(?:pay|have) (?:my |an? |the )?@i\d+ (?:membership|dues)\b|\b(?:for|as|being) (?:an? |the )?(?:@i\d+ )?non ?members?\b|\bnon ?members?(?: s)? (?:price|fee|rate|cost|pay)\b"
"""Who says to be a member, or none; or asks for those who are none."""


def _price_for(case: Case, target: str, *, summed: bool) -> Query | None:
    """The fee for somebody who says whether they are a member, where members pay another."""
    fees = case.catalog.credentials[target].fees.values()
    asked = aspects_of(case.reading)
    if summed or heads(case) or not (case.says(_MYSELF) or case.says(PAYS_DUES)) or not any(fee.member for fee in fees):
        return None
    if not (case.says(_PRICED) or Aspect.FEE in asked) or set(asked) - {Aspect.FEE, Aspect.MAINTENANCE} or case.says(_OTHERWISE):
        return None
    words = " ".join(_membership(case))
    return case.query(Intent.FACT, target, aspects=(Aspect.FEE,), slot=TOTAL, words=words) if words else None


def as_member(case: Case, last: Query) -> Query:
    """The price just asked for, for somebody who now says whether they are a member; any other question as it was."""
    priced = last.aspects == (Aspect.FEE,) and last.slot is None and len(last.credentials) == 1
    whose = "non-member" if case.says(r"\bnon ?members?\b|\bnot (?:an?|yet)\b") else "member"
    return last.having(slot=TOTAL, words=whose) if priced else last


_PAID_FOR = (
    r"@c(\d+)(?: (?:is|was|has been|already|gets?|being|fees?))* (?:paid|covered|sponsored|reimbursed|funded|taken care of)\b"
)
"""What somebody else pays is no part of the sum."""


def _paid_for(case: Case) -> set[str]:
    return {i for found in finditer(_PAID_FOR, case.text) for i in case.reading.entities[int(found[1])].ids}


PAYS_DUES = r"\b(?:pay\w*|paid|have|has|hold\w*|with|got|through|keep\w*|covers?|my|our)\b(?: (?!and|or|plus)\S+){0,2}? (?:membership|dues)\b"
"""Who pays the dues of an issuer is its member."""


_EITHER_WAY = (
    r"\bmembers?(?:hip)?\b(?: \w+){0,3} (?:and|or|vs|versus|against|than|compared (?:to|with)|as well as)(?: \w+){0,3} non ?members?(?:hip)?\b"
    r"|\bnon ?members?(?:hip)?\b(?: \w+){0,3} (?:and|or|vs|versus|against|than|compared (?:to|with)|as well as)(?: \w+){0,3} (?!non)members?(?:hip)?\b"
    r"|\bwith and without (?:an? )?(?:@i\d+ )?membership\b"
)


_PAYS_NO_DUES = r"\b(?:isnt|arent|not|dont|doesnt|wont|didnt|never|without) (?:pay\w*|join\w*|hav\w+|want\w*|buy\w*)(?: (?:for|an?|the|any|my|our))*(?: @i\d+)? (?:member(?:ship)?|dues)\b"
"""Says in other words that somebody is no member."""


def _membership(case: Case) -> list[str]:
    """Whether the sum is for a member, where just one is spoken of."""
    if case.says(_EITHER_WAY):
        return []
    if case.says(
        r"\bnon ?members?\b|\b(?:none|neither|nobody|no one|not one|nor)\b(?: (?:of|us|them|is|are|an?|any|paying))* (?:@i\d+ )?members?\b|\b(?:isnt|arent|aint|not) (?:yet |currently )?(?:an? |any )?(?:paying |@i\d+ )?members?\b|\bnot (?:an? )?(?:\w+ |@i\d+ )?members?\b|\bwithout (?:an? |being an? )?(?:@i\d+ )?member(?:ship)?\b|\bno (?:@i\d+ )?member\w*\b"
        rf"|{_PAYS_NO_DUES}"
    ):
        return ["non-member"]
    return ["member"] if case.says(r"\bmembers?\b") or case.says(PAYS_DUES) else []


_FEES = r"\b(?:fees?|costs?|price|pay|charge|how much)\b"


def _adds(case: Case, parts: tuple[Aspect, ...], *, several: bool, years: bool) -> bool:
    """Whether the parts named are to come on top of a price, though no word for a sum is used."""
    if years and Aspect.MAINTENANCE in parts and case.says(r"\bcosts?\b|\bhow much\b|\bpay\b|\bspend\b|\bfees\b"):
        return case.says(rf"\b(?:over|for|across|in|within) (?:the )?(?:first |next |full )?{COUNTED} (?:years?|yrs?)\b")
    if case.says(
        rf"{_FEES}.*\b(?:plus|incl|including|inclusive of|on top)\b(?: \S+){{0,4}}? (?:application|maintenance|annual|yearly|renewals?|retakes?|ce fees?|amfs?|second attempt)\b"
    ):
        return True
    if Aspect.APPLICATION in parts and heads(case):
        return True
    if Aspect.APPLICATION in parts and case.says(r"\bapplication\b") and not several:
        return case.says(
            r"\b(?:how much|costs?|price|budget|figure|amount)\b.*\b(?:with|incl|including|plus|inclusive)\b.*\bapplication\b"
            r"|(?:\bexam|@c\d+)(?: fee| price| cost)? (?:plus|and) (?:the |an? )?application\b|\bapplication(?: fee)? (?:plus|and) (?:the |an? )?exam\b"
        )
    return False
