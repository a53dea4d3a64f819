"""A question that turns on words which stand in a statement of the credential's own file, and in no field: that statement is asked for."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from catalog.engine.search import search_credential
from catalog.engine.search_words import COMMON, STOP, stem, stems
from handlers.query import Aspect, Intent
from handlers.slots import OF_MORE_THAN_WORDS
from handlers.understanding.aspects import aspects_of
from handlers.understanding.case import words
from handlers.understanding.phrased import alone
from handlers.understanding.rules.priced import lowered

if TYPE_CHECKING:
    from catalog.engine.search import Hit
    from handlers.query import Query
    from handlers.understanding.case import Case

_NEAR = (Intent.FACT, Intent.LIFECYCLE, Intent.ELIGIBILITY, Intent.PREREQUISITES, Intent.PROFILE, Intent.PATH)
"""What is read where one credential is named and hardly more: a field of it, whether it is open, whether one may, all of it or a way to it."""
_LEAST = 0.55
"""Share of the question that the statement has to hold."""
_SEVERAL = 2
_OF_A_FIELD = frozenset(
    stem(word)
    for word in """
    pass passing score mark apply application apply pay paid beta buy day hour year month week fail people person attack defend test testing check
    award available availability open still english german french japanese spanish chinese korean question price fee cost article own full alone title
    ai new change start end last first number exact current official become version lab course registration instead date member membership issue issuer close soon agency engineer taken took sit sat given held booked show
    january february march april may june july august september october november december
    """.split()  # noqa: SIM905 - one list of words, read as such
)
"""Stems that ask for a field as often as for a statement: alone they turn no question on it."""

_IN_NO_FIELD = (
    r"\b(?:code of (?:ethics|conduct)|ethics code|(?:an?|any|detailed|the) scores? reports?|score breakdown|feedback report|(?:paper|printed|physical|framed) (?:copy|certificate|cert|diploma)|logo|mascot|dress code|randomi[sz]\w+|shuffled|"
    r"(?:name change|chang\w* (?:my|your|her|his) (?:\w+ )?name)|(?:flag|mark|skip)\w* (?:the )?(?:questions?|items?)|go back to (?:\w+ )?(?:questions?|items?)|transfer\w* (?:my|the|an?|your|our)(?: \w+| @c\d+){0,2} voucher|background checks?|criminal record|"
    r"who signs? (?:the|your|my|it|@c\d+)|who (?:writes?|wrote|authors?|authored)|(?:wrong|incorrect) answers? (?:punish\w*|penali\w+|deduct\w*)|negative mark\w*|minus points|study groups?|discord|credly|(?:what|which) software|lockdown browser)\b"
)
"""Matters that no field holds: only a statement could tell of them, and what is near them is no answer."""


_OF_ANOTHER_FIELD = (
    (
        Aspect.TRAINING,
        r"\bhow (?:long|many (?:days|hours|weeks|modules)) (?:is|are|does|do|in|has|of)(?: the| an?)?(?: @i\d+)? @c\d+(?: s)? (?:course|training|class|bootcamp)\b",
    ),
    (
        Aspect.RETAKE,
        r"\b(?:sit|take|try|attempt|do)\b.*\b(?:twice|two times|again) (?:in|within) (?:one|a|the same|1) (?:day|week|month)\b",
    ),
)
"""What the words near it take for the length of the exam, or for leave to sit it."""
_BEFORE_IT = r"\bwhat(?: exam| cert\w*)? (?:did|does|has|was) (?:the )?@c\d+ (?:replaced?|succeed(?:ed)?|supersed\w+|take over from)\b|@c\d+ (?:has |have )?(?:replac(?:es|ed)|supersed(?:es|ed)|succeed(?:s|ed)|took over from|takes over from) (?:which|what)\b|\bpredecessor\b|\bwhat (?:came|was there) before @c\d"
CREDITS = re.compile(r"\b(?:CPE|CEU|CPD|PDU)s?\b")
_UNIT = r"(?:cpes?|ceus?|cpds?|pdus?|(?:cpe |cpd |ceu )?(?:credits?|hours|points))"
_GAINED = r"(?:get|gets|getting|earn\w*|gain\w*|gives?|giving|brings?|bringing|worth|yields?|award\w*|collect\w*|receive\w*|grant\w*|come out of|out of|from|for (?:finish|complet|attend|tak|do|pass)\w*)"
_CREDITS_GAINED = rf"\b{_UNIT} (?:for|from|of|with) (?:the |my |an? )?(?:\S+ ){{0,5}}?(?:training|courses?|class|bootcamp|workshop)\b|\b{_UNIT}\b(?: \S+){{0,6}}? {_GAINED}\b|\b{_GAINED}\b(?: \S+){{0,4}}? {_UNIT}\b"
"""The credits that doing it earns, and not those that keeping it takes."""
_CREDITS_OWED = r"\b(?:need\w*|requir\w*|must|have to|keep\w*|maintain\w*|renew\w*|stay|per (?:year|cycle)|a year|yearly|annual\w*|every year|each year|submit\w*|report\w*|owe)\b"
_STANDS_IN = (
    r"\b(?:can|could|does|do|would|will|may) (?:the |an? )?@c\d+ (?:really |ever |fully )?(?:replace|stand in for|substitute(?: for)?) (?:an? |any |the |my |our )?(?:@i\d+ |\w+ )?(?:certs?|certifications?|credentials?|exams?)\b"
    r"|\b(?:which|what)(?: @?\w+){0,2} frameworks? (?:does|do|did|is|was) (?:the )?@c\d+ (?:follow|use|build|rest|rely|based|built)"
)
"""What it stands in for, or follows, without a name of a second one."""
_FIGURES = (Aspect.QUESTIONS, Aspect.DURATION, Aspect.FEE)


_EACH_PART = (
    r"\b(?:pass\w*|fail\w*|clear|minimum|minima|threshold|cut ?off|score\w*|mark)\b.*\b(?:each|every|per|all|single|one|any|individual)\b(?: (?:of|the|single|one|six|five|four|three))* (?:domains?|sections?|areas?)\b"
    r"|\b(?:each|every|per|individual)\b(?: single)? (?:domains?|sections?|areas?)\b.*\b(?:pass\w*|fail\w*|minimum|threshold|cut ?off|on its own|score\w*)\b"
)
"""Whether each part of the exam has to be passed by itself."""
_COMPENSATES = re.compile(r"\bcompensatory\b|\b(?:section|domain) has to be passed\b", re.IGNORECASE)


def of_no_field(case: Case) -> Query | None:
    """What the statements of the one that is named say of a matter that no field holds: "do I get a paper certificate for AAIA?"."""
    if len(case.found.targets) != 1 or case.held:
        return None
    one = case.found.targets[0]
    if aspect := next((aspect for aspect, pattern in _OF_ANOTHER_FIELD if case.says(pattern)), None):
        return case.query(Intent.FACT, one, aspects=(aspect,))
    statements = case.catalog.credentials[one].statements
    if case.says(_BEFORE_IT):
        if any(one in case.catalog.successors(other) for other in case.catalog.credentials):
            return case.query(Intent.LIFECYCLE, one, aspects=(Aspect.SUCCESSOR,))
        told = next((key for key in ("replaces", "takes-over") if key in statements), "predecessor")
        return case.query(Intent.EXPLAIN, one, words=told.replace("-", " "))
    if case.says(_CREDITS_GAINED) and not case.says(_CREDITS_OWED):
        gained = next((key for key, told in statements.items() if told.about == "training" and CREDITS.search(told.text)), None)
        return case.query(Intent.EXPLAIN, one, words=gained.replace("-", " ") + " credits") if gained else None
    if case.says(_EACH_PART) and (apart := next((key for key, told in statements.items() if _COMPENSATES.search(told.text)), None)):
        return case.query(Intent.EXPLAIN, one, words=f"{apart.replace('-', ' ')} domain compensatory pass")
    if case.says(r"\bbeta\b") and "beta-figures" in statements and set(aspects_of(case.reading)) & {*_FIGURES}:
        return case.query(Intent.EXPLAIN, one, words="beta figures")
    return case.query(Intent.EXPLAIN, one, words=words(case)) if case.says(_IN_NO_FIELD) or case.says(_STANDS_IN) else None


def in_its_own_words(case: Case, query: Query | None) -> Query | None:
    """The Query, or the one for a statement that holds every word the question turns on: "how long is the lab access with CAISP?"."""
    if query is None or query.intent not in _NEAR or len(case.found.targets) != 1 or case.reading.language != "en":
        return query
    if query.slot in OF_MORE_THAN_WORDS:
        return query
    if query.aspects == (Aspect.AI_CONTENT,) and (query.slot is not None or case.says(r"\b(?:ai|genai|llms?) security\b|@t\d")):
        return query  # where AI stands in it is the answer
    if (
        query.slot in OF_MORE_THAN_WORDS
        or query.credentials != case.found.targets
        or case.said.person.has_told()
        or case.has("legit")
        or alone(case.text)
    ):
        return query
    if lowered(case) is not None or len(set(aspects_of(case.reading)) & {*_FIGURES}) > 1:
        return query  # the fee tells of what lowers it; several figures are asked for, whatever stands beside them
    turns_on = _turns_on(case)
    wanted = frozenset(s for word in turns_on for s in stems(word)) - COMMON - _OF_A_FIELD
    wanted -= frozenset(stems(case.catalog.credentials[query.credentials[0]].name))
    if len(wanted) < _SEVERAL and "|" in case.text:
        return query  # one word of several sentences stands beside the question as likely as in it
    asked = " ".join(turns_on)
    found = search_credential(case.catalog, query.credentials[0], asked, 2) if wanted else []
    if not any(_holds(hit, wanted) for hit in found):
        return query
    return case.query(Intent.EXPLAIN, *query.credentials, words=asked[:80].strip())


def _turns_on(case: Case) -> tuple[str, ...]:
    """The words that are no names, give no cue and carry meaning."""
    taken = {i for entity in case.reading.entities for i in range(entity.start, entity.end)}
    taken |= {i for positions in case.reading.cues.values() for i in positions}
    left = (word.text for i, word in enumerate(case.reading.found) if i not in taken and word.text not in STOP)
    return tuple(word for word in left if word.isalpha())


def _holds(hit: Hit, wanted: frozenset[str]) -> bool:
    if hit.kind != "credential" or not hit.path.startswith("statements.") or hit.whole < _LEAST:
        return False
    held = {*stems(f"{hit.text} {hit.path.split('.')[1].replace('-', ' ')}")}
    return wanted <= held
