"""Rules for what changed or is coming between two days, and how such a question goes on in a thread."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from handlers.person import Person
from handlers.query import Aspect, Intent, Limits, Query, about
from handlers.slots import CONTENT
from handlers.understanding.asker.wishes import BETAS_NOW
from handlers.understanding.case import verb, words
from handlers.understanding.model.learned import asking
from handlers.understanding.phrased import alone
from handlers.understanding.words.patterns import search
from handlers.understanding.words.spans import Span, span

if TYPE_CHECKING:
    from handlers.understanding.case import Case

_THINGS = r"(?:ones|certs?|certifications?|exams?|credentials?|badges?)"
_TIME = (
    r"(?:(?:in|this|since|last|next|between|before|by|until|till|during|after|over|within|from)\b"
    r"|soon\b|recently\b|lately\b|coming\b|q[1-4]\b|h[12]\b|20\d\d\b)"
)
_HAPPENS = (
    r"(?:changed?|changes|chang(?:e|ing)|launch(?:ed|es|ing)?|retired?|retires|retiring|ended|ends?|ending|came out|come out|comes out|coming out"
    r"|started|starts|starting|open(?:ed|s|ing)?(?! (?:book|notes?)\b)|clos(?:e|ed|es|ing)|released|discontinued|cancell?ed|scrapped|axed|killed(?: off)?|withdrawn|pulled|sunset(?:ted|s|ting)?|disappear(?:s|ed|ing)?|(?:went|going|gone|goes) away"
    r"|going away|go(?:es)? away|expir(?:e|es|ing)|raised|increased?|updated?|announced)"
)
_ASKS = (
    rf"\b{_THINGS} (?:that |which )?(?:are |will (?:be )?)?(?:start\w*|launch\w*|com(?:e|es|ing) out|opening|ending|retiring|closing|going away) (?:\w+ ){{0,1}}{_TIME}|"
    r"\bwhat(?:s| is| has|ve| have| will| did)?(?: @\w+| there| they| been)? (?:be )?(?:changed|change|changing|new|coming|upcoming)\b"
    r"|\bwhat(?:s| is) (?:\w+ )?(?:coming|new|happening|ahead|planned|scheduled|retiring|launching|ending|closing)\b"
    r"|\b(?:any|some) (?:\w+ )?(?:changes?|news|updates?|new certs?|retirements?|launches|betas|announcements|price (?:changes|increases|hikes))\b"
    r"|\brecent (?:changes|news|launches|retirements)|\bchanges (?:since|in|to|between|from|during|over|this|last|next|for|at|on)\b|\bwhat changes\b|\bnews\b"
    r"|\bwhat (?:\w+ )?(?:happened|launched|launches|retired|retires)\b(?! to)|\bwhat (?:\w+ )?(?:ends|closes|starts|opens|expires) (?:in|this|next|before|by|soon)\b"
    r"|\banything (?:new|retiring|changing|coming|launching|ending|closing|happening|changed)\b"
    rf"|\b(?:which|what|any|are there) (?:\w+ |@\w+ ){{0,3}}?{_THINGS} (?:\w+ |@\w+ ){{0,4}}?{_HAPPENS} (?:\w+ ){{0,2}}?{_TIME}"
    rf"|\bwhat (?:did|does|will|has|have) @i\d+ (?:\w+ ){{0,2}}?(?:change|changed|announce|announced|launch|launched|retire|retired|release|released)\b"
    rf"|\bnew (?:\w+ |@\w+ ){{0,3}}?{_THINGS} {_TIME}|\b(?:prices?|fees?)\b.*\b(?:gone|went|going|go) up\b|\b(?:next|latest|last|upcoming) (?:retirement|launch|beta|change)s?\b"
    rf"|\b(?:which|what|any) (?:\w+ |@\w+ ){{0,3}}?{_THINGS} (?:are|is) (?:going|about|due|set|expected|planned|scheduled) to {_HAPPENS}\b"
    rf"|\bnext (?:\w+ ){{0,3}}{_THINGS} (?:\w+ ){{0,2}}(?:to )?(?:come|coming|comes|launch\w*|released?|out|open\w*|arrive)\b|\bwhat (?:was|were) new\b|\bnew (?:things? )?in (?:january|february|march|april|may|june|july|august|september|october|november|december)\b"
    r"|^(?:upcoming|whats next|whats upcoming)\s?\??$"
    r"|\bupcoming (?:changes|retirements|launches|exams|betas|dates|exam changes)|\bnew since\b|\bchange ?log\b|\bretire next\b"
    r"|\b(?:retirements?|launches|betas|fee changes|price changes|deadlines|end dates|last days)\b(?: \w+){0,3} (?:next|coming|this|since|before|until|till|in|between|by|for|ahead|upcoming)\b"
    r"|\b(?:did|have|has) (?:i|we) miss(?:ed)?\b.*\b(?:since|last|past|in|while|this)\b|\b(?:bring|get|catch) me up(?: to (?:date|speed))?\b|\bup to (?:date|speed) on\b|\bwhat did i miss\b"
    r"|\bwhat (?:has|have|was|were) (?:been )?(?:retired|launched|ended|released|discontinued)\b|\bwhat has (?:happened|changed)\b|\b(?:fees?|prices?|exam fees) (?:\w+ )?(?:changed|went up|go up|gone up|rose|rise|raised|increased?|increases)\b.*\b(?:since|this|last|next|in|recently)\b"
    rf"|\b(?:which|what|any|are there)\b(?: \w+| @\w+){{0,4}} {_HAPPENS}(?: \w+){{0,2}} (?:this|last|next|in|since|during|before|after|by|until) (?:year|month|quarter|week|20\d\d|spring|summer|autumn|winter|q[1-4]|january|february|march|april|may|june|july|august|september|october|november|december)\b"
    r"|\b(?:did|has|have|will|does) @i\d+ (?:\w+ )?(?:chang\w+|rais\w+|increas\w+|lower\w*|put up|hik\w+) (?:the |its |their |any )?(?:exam )?(?:prices?|fees?)\b"
    rf"|\b(?:what|which) (?:\w+ ){{0,3}}{_THINGS} (?:are|is|will be|get|getting) (?:\w+ )?(?:coming|launching|planned|upcoming)\b"
    rf"|@c\d+(?: exam| outline| cert\w*)? (?:\w+ ){{0,3}}?(?:changed?|changing|changes|updated|revised) (?:\w+ ){{0,2}}?{_TIME}"
    r"|@c\d+(?: exam| outline)? (?:\w+ )?(?:change|changes|update)(?= \||\s?\??$)"
    rf"|\bwhat else (?:(?:has|was|got|gets|is|will|have|been|be) )*{_HAPPENS}\b"
    rf"|\b(?:any|either|some|which|one) of (?:them|these|those|the (?:two|three|four)) (?:(?:are|is|will|has|have|be|been|about|due|to|going) )*{_HAPPENS}\b(?: \w+)*? {_TIME}"
    rf"|\bwhat (?:else )?(?:comes|will come|is to come|lies ahead|awaits us|(?:can|should|do|may) (?:i|we|one|people) expect|is in store|is on the horizon)(?: @\w+| \w+){{0,3}}? {_TIME}"
    r"|\bcalendar\b.*\b(?:retirements?|launches|changes)\b|\btimeline of\b"
)
_KINDS = (
    (Aspect.RETIREMENT, r"\bretir\w+|\bend(?:s|ing|ed)?\b(?! of)|\bend dates?\b|\blast days?\b|\bclos(?:e|es|ing|ed)\b|\bsunset\w*|\bdiscontinu\w+|\b(?:go(?:es|ing|ne)?|went) away\b|\bdisappear\w*|\bphased out\b|\bwithdrawn\b"),
    (Aspect.LAUNCHED, r"\blaunch\w*|\bnew (?:\w+ ){0,2}(?:certs?|certifications?|exams?|credentials?|ones)\b|\breleas\w+|\b(?:came|come|comes|coming) out\b|\bgo(?:es|ing)? live\b|\bstart(?:s|ed|ing)\b|\bexams? (?:\w+ )?(?:start|open)\b(?! book)|\bopen(?:s|ed|ing)\b"),
    (Aspect.FEE, r"\bfees?\b|\bpric\w+|\bcosts?\b|\bmore expensive\b"),
    (Aspect.OUTLINE, r"\boutlines?\b|\bsyllab\w+|\bblueprints?\b|\bexam (?:content|objectives|guides?)\b|\bbod(?:y|ies) of knowledge\b|\bskills measured\b"),
)  # fmt: skip


_CONTENT = r"\bchange\w* (?:in|to|with|about) (?:the |its )?(?:@c\d+ )?(?:\w+ )?(?:outline|syllab\w+|blueprint|body of knowledge|bok|content|domains|exam guide)\b"
"""What is examined differently, which the credential's own remarks say, not its dates."""


_IN_EXAM = (
    r"\bwhat(?:s| is| has|ve| have|| are| will be)? (?:been )?(?:really |actually )?(?:new|changed|changes|different|the news?)\b(?: \w+){0,3}? in (?:the )?(?:new |current |updated |latest )?(?:@c\d+|it$|it \?)"
    r"|\b(?:new|chang\w+|different|updated?)\b.*\b(?:content wise|contentwise|in terms of content|topic wise|content)\b"
)


_ADDED = r"\bwhat(?: else)? (?:did|was|were|has|have|is|got)(?: \w+){0,3} (?:add|added)\b.*@c|@c\d+.*\bwhat (?:was|were|is|got|did)(?: \w+){0,2} added\b"
"""What came in with a version, which the credential's own remarks say."""
_EXAMINED = (
    r"\b(?:outline|syllabus|objectives|(?:has|have|did|was|been|is|got)(?: \S+){0,3} (?:change[ds]?|changing|updated|revised))\b"
)
"""A change of one that is likely to be of what is examined: then its outline is told as well."""


_WEIGHTS = r"(?<!what )(?<!which )(?<!how much )(?<!many percent )\b(?:did|do|does|has|have|is|are|were|was|will)\b.*\b(?:weights?|weightings?|percentages?|question (?:form|format|types?))\b"
_MOVED = r"\b(?:alter\w*|chang\w+|shift\w*|mov(?:e|ed)|affect\w*|touch\w*|stay\w*|the same|unchanged|adjust\w*|re ?balanc\w*|re ?weigh\w*|update[ds]?|revis\w+|different)\b"


def asks_what_changed(text: str) -> bool:
    """Whether a skeleton asks what changed or is coming."""
    return search(_ASKS, text) is not None


def weights_moved(case: Case) -> bool:
    """Whether it is asked if the weights of one exam moved: a remark on it says so, and a list of them does not."""
    if len(case.found.targets) != 1 or not case.says(_WEIGHTS) or not case.says(_MOVED):
        return False
    remarks = case.catalog.credentials[case.found.targets[0]].statements.values()
    return any(one.about in ("change", "content") and re.search(r"\bweights?\b", one.text) for one in remarks)


_SINCE = r"^(?:(?:and|so|ok|okay|but) )*(?:has|have|did|was|were|is|are|any|what) .*\b(?:since(?: then)?|meanwhile|in the meantime|by now)\s?\??$"
"""Asks for what is new of what the thread talks about: "has anything changed since?"."""


def _talked_of(case: Case) -> tuple[str, ...]:
    asked = case.memory.last.credentials if case.memory.last else ()
    since = not case.reading.entities and case.says(_SINCE) and case.says(r"\b(?:chang|new|news|happen|updat)")
    return asked if len(asked) == 1 and since else ()


def changes(case: Case) -> Query | None:
    """What changed, or is coming, between two days."""
    if len(case.found.targets) == 1 and case.says(_ADDED) and span(case.reading.text, case.today).since is None:
        return case.query(Intent.EXPLAIN, *case.found.targets, words=words(case))
    if len(case.found.targets) == 1 and alone(case.text) == "domains":
        return None  # "it changed, right? How much does each domain weigh now?"
    if weights_moved(case):
        return case.query(Intent.EXPLAIN, *case.found.targets, words="weights")
    if verb(case) != "changes" and not case.says(_ASKS) and not _talked_of(case):
        return None
    if not case.found.targets and any(one.startswith("launched=-") for one in case.stated.bounds):
        return None  # what was there before a day is a list, however long ago each came
    if case.says(BETAS_NOW) and verb(case) != "changes" and not case.found.targets:
        return None  # what is in beta on the day, and not what became of betas
    targets = case.found.targets or _named(case) or _talked_of(case)
    found = span(case.reading.text, case.today)
    if len(targets) > 1 and (case.has("vs") or found.since is None):
        return None
    if len(targets) == 1 and case.says(_IN_EXAM) and (found.since is None or case.says(r"\bwhat will be\b")):
        return changed_between(case, targets).having(slot=CONTENT)
    if len(targets) == 1 and case.says(_CONTENT):
        return case.query(Intent.EXPLAIN, *targets, words=words(case))
    plain = found.since is None and not case.says(r"\bsince\b")
    if len(targets) == 1 and plain and verb(case) != "changes":
        if case.says(r"\bwhat (?:has |is |was )?(?:changed|changes|new)\b(?! (?:with|for|at)\b)"):
            return case.query(Intent.EXPLAIN, *targets, words=words(case))
        if not case.says(r"\b(?:news|updates?|changes?|(?:changed|new) (?:with|for|at))\b"):
            return None
    query = changed_between(case, targets)
    told = len(targets) == 1 and set(query.aspects) <= {Aspect.OUTLINE} and case.says(_EXAMINED) and _new_outline(case, query)
    return query.having(slot=CONTENT) if told else query


def _new_outline(case: Case, query: Query) -> bool:
    """Whether an outline of the one asked about came into force within the time asked about."""
    held = case.catalog.credentials[query.credentials[0]]
    dates = [exam.outline_from.date.first for exam in held.exams.values() if exam.outline_from]
    if held.domains and held.domains.effective:
        dates.append(held.domains.effective.date.first)
    since = query.since.first if query.since else None
    until = query.until.last if query.until else case.today
    return any(since is not None and since <= day <= until for day in dates)


def changed_between(case: Case, targets: tuple[str, ...]) -> Query:
    """What changed about credentials, or about all, in the time that the message names."""
    found = span(case.reading.text, case.today)
    query = case.query(
        Intent.CHANGES,
        *targets,
        since=found.since,
        until=found.until,
        aspects=_kinds(case),
        topics=case.ids("topic"),
        roles=case.ids("role"),
        limits=_filters(case),
    )
    return query if case.found.targets or not targets else query.having(asker=Person())


def _named(case: Case) -> tuple[str, ...]:
    """What is asked about where the sentence sounds as if it were held ("what is new with CAISF")."""
    found = search(
        r"\b(?:new|news|changed|changes|changing|happening|happened|coming|updates?) (?:with|for|at|on|about|in|to) (?:the )?@c(\d+)",
        case.text,
    )
    return case.reading.entities[int(found[1])].ids[:1] if found else ()


def _kinds(case: Case) -> tuple[Aspect, ...]:
    """The kinds of change asked for; none where any change is meant."""
    found = tuple(aspect for aspect, pattern in _KINDS if case.says(pattern))
    if case.says(r"\bchange[sd]?\b|\bnews\b|\bupdates?\b|\banything (?:new|changing|changed)\b") and Aspect.FEE not in found:
        return tuple(a for a in found if a is Aspect.OUTLINE and not case.says(r"\band\b"))
    return found


def _filters(case: Case) -> Limits:
    """Whose changes: issuers, else platforms; tracks; and whether it is betas that are meant."""
    wished = case.stated
    issuers = tuple(i for i in case.found.issuers if i not in case.said.unwanted)
    return Limits(
        issuers=issuers,
        platforms=() if issuers else wished.platforms,
        tracks=wished.tracks,
        states=("beta",) if case.says(r"\bbetas?\b") else (),
    )


_ALL_ROUND = r"^(?:(?:and|but|so|ok|what about|how about|what of) )*(?:in general|generally|overall|everywhere|everything|everybody(?: else)?|everyone(?: else)?|the (?:whole|entire|rest of the) (?:field|market|industry)|(?:for |by |from )?(?:all|every|any) (?:of )?(?:the )?(?:issuers?|vendors?|others?|bod(?:y|ies)|providers?)|the others|everyone)\s?\??$"
"""The same time, whoever the exams are of."""


def changed_again(case: Case, last: Query) -> Query | None:
    """The last question about changes again: for another time, of one kind, for somebody else's exams; None for anything else."""
    if case.reading.size > 12 or case.reading.of("phantom", "term", "designation"):
        return None
    if case.says(_ALL_ROUND):
        return last.having(sides=(), topics=(), roles=(), limits=Limits(states=last.limits.states))
    found = span(case.reading.text, case.today)
    filters, kinds = _filters(case), _kinds(case)
    dated = found.since is not None or (found.until is not None and found.until.first != case.today)
    goes_on = case.says(
        r"^(?:and|or|what about|how about|ok|okay|so|just|only|but|also|then|same|show|now)\b|\bonly\b|\bjust\b|\bthose\b|\bof (?:these|them)\b"
    )
    short = case.reading.size <= 5 and not case.says(r"^(?:what|whats|how|is|are|does|do|did|which|when|can|could|who|why|where)\b")
    if not (goes_on or short):
        return None
    targets = case.found.targets
    if not (dated or kinds or filters != Limits() or targets or case.ids("topic", "role")):
        return None
    if targets and not case.says(r"^(?:and|or|what about|how about|only|just|same)\b.{0,12}@c\d+\s?\??$"):
        return None
    changed: dict[str, object] = {}
    if dated:
        changed |= {"since": found.since, "until": found.until}
    if kinds:
        changed["aspects"] = kinds
    if filters != Limits():
        kept = {key: getattr(filters, key) for key in ("issuers", "platforms", "tracks", "states") if getattr(filters, key)}
        if filters.issuers or filters.platforms:
            kept = {"issuers": (), "platforms": ()} | kept
        changed["limits"] = last.limits.model_copy(update=kept)
    for field, kind in (("topics", "topic"), ("roles", "role")):
        if named := case.ids(kind):
            changed[field] = named
    if targets:
        changed |= {"sides": about(*targets), "limits": Limits(), "topics": (), "roles": ()}
    return last.having(**changed)


_FOR_WHOM = r"\b(?:suits?|fits?|right for|good for|made for|for (?:somebody|someone|people|a person|those))\b"


def for_whom(case: Case, query: Query) -> bool:
    """Whether a list is asked for somebody, however long they have done it: "which suits who ships agents since last year?"."""
    return query.intent is Intent.FIND and case.says(_FOR_WHOM)


def told_when(case: Case) -> bool:
    """Whether a time stands only in what is told before the question: "it landed on my desk last month. Anything small for that?"."""
    asked = asking(case.text)
    before = case.text.replace(asked, " ").strip(" |")
    return bool(before) and "?" not in before and span(before, case.today).since is not None and span(asked, case.today) == Span()
