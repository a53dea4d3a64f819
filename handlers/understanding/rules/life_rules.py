"""Rules for time: whether an exam still exists, what keeping a certification takes."""

from __future__ import annotations

from catalog.engine.lifecycle import standing
from handlers.query import Aspect, Intent, Query
from handlers.slots import MONEY
from handlers.understanding.asker.exam_language import TILL_WHICH, language_named
from handlers.understanding.asker.horizon import IN_ALL
from handlers.understanding.aspects import aspects_of
from handlers.understanding.case import GAP, Case, verb
from handlers.understanding.rules.on_a_day import day_named
from handlers.understanding.rules.said_to_end import STANDS_SO
from handlers.understanding.words.patterns import search

_HURRY = r"\b(?:should (?:i|we) |better )?(?:hurry|rush)\b|\bswitch to (?:the )?(?:new|next|\d{3}|@c)|\bwait for (?:the )?(?:new|next) (?:exam|version|one)\b"
_KEEP_OR_GO = r"\b(?:renew|keep|maintain|stay with|stick with)\w* (?:my |our |the |an? )?@c\d+ or (?:rather |better )?(?:switch|move|change|go|jump|upgrade|get|take|do)\b.*@c"
"""One is held and another may take its place: that is This or that, whatever the second's exam is at."""
_STILL_THERE = r"\bstill (?:\w+ )?(?:available|exists?|offered|takes?|taken|sit|register|open|valid|around|possible|book\w*|get|do|on sale|sold|offers?|awards?|runs?)\b"
_STILL = frozenset((
    Aspect.FEE, Aspect.MAINTENANCE, Aspect.QUESTIONS, Aspect.DURATION, Aspect.PASSING, Aspect.PROCTORED, Aspect.OPEN_BOOK, Aspect.FORMAT,
    Aspect.DELIVERY,
))  # fmt: skip
"""What may have changed of an exam that goes on."""


_WORTH_STILL = r"\b(?:right|good|best|wrong|sensible) (?:choice|pick|fit)\b|\bstill (?:an? )?(?:make|makes|worth|good|right|the right|sensible|smart|wise|advis\w+|relevant|useful|pays?)\b"
"""Asks whether it is still worth it, and not whether it can still be taken."""


def lifecycle(case: Case) -> Query | None:
    """Whether it exists on a day, and what follows it."""
    if case.says(IN_ALL):
        return None  # so many hours till then are a plan's
    if case.says(_WORTH_STILL) and not case.has("retirement"):
        return None
    replaced = search(
        r"@c(\d+)(?: \w+){0,3} (?:replac\w+|supersed\w+|substitut\w+|stand in for|successor (?:of|to)|(?:take|took) the place of)(?: \w+){0,2} @c(\d+)",
        case.text,
    )
    if replaced and len(case.found.targets) > 1:
        new, old = (case.reading.entities[int(n)].id for n in replaced.groups())
        if not _follows(case, old, new) and {new, old} <= set(case.found.targets):
            return case.query(Intent.COMPARE, new, old)
    if len(case.found.targets) > 1 and case.says(_KEEP_OR_GO):
        return case.query(Intent.COMPARE, *case.found.targets)
    if len(case.found.targets) == 1 and _either_version(case):
        return case.query(Intent.LIFECYCLE, *case.found.targets, slot=VERSIONS, exam=None)
    if case.says(_UNPAID) or case.says(_IDLE) or case.says(r"\b(?:flunk|fail|bomb)\w*\b.*\b(?:now what|what now)\b"):
        return None  # what becomes of it when what keeps it is left undone, or the exam was failed
    if case.found.targets and case.says(_HURRY):
        return case.query(Intent.LIFECYCLE, *case.found.targets)
    applied = case.says(r"\b(?:declined|rejected|denied|refused|turned down)\b")
    if applied or (case.said.person.holds and case.says(r"\bshould (?:i|we) still\b")):
        return None  # of what was applied for; with that in hand, whether it is worth it
    if case.says(GAP) or case.says(r"\blauft (?:\w+ )?@c\d+(?: \w+){0,2} ab\b"):
        return None
    if _of_a_holder(case):
        return case.query(Intent.FACT, *(case.found.targets or case.held), aspects=(Aspect.VALIDITY,))
    if not case.found.targets:
        return _of_what_staff_hold(case)
    if not case.found.entities and set(aspects_of(case.reading)) & {Aspect.FEE, Aspect.DURATION, Aspect.QUESTIONS, Aspect.PASSING}:
        return None  # "how much is its successor?" in a thread
    if case.says(r"\b(?:closed|open) (?:to|for) (?:me|us)\b|\balternatives?\b|\bstill (?:ask|requir|need|demand|accept|insist)\w*"):
        return None
    language = language_named(case.reading)
    if language and _ends_in_some(case) and case.says(r"\b(?:when|until|till|how long|deadline|last (?:day|date|chance))\b"):
        return case.query(Intent.LIFECYCLE, *case.found.targets, language=language, slot="when")
    if (
        language
        and case.says(
            r"\bavailable in\b|\boffered in\b|\bexist in\b|\bin (?:japanese|german|french|spanish|korean|chinese|portuguese|italian|thai|arabic)\b"
        )
        and not case.says(
            r"\bstill\b|\btoo late\b|\bhow long\b|\bretire|\bspeaker|\b(?:gone|dead|over|closed|ended|finished)\b|\b(?:until|till) when\b|\bfino a quando\b"
        )
    ):
        if ahead := day_named(case):
            return case.query(Intent.LIFECYCLE, *case.found.targets, language=language, on=ahead)
        return case.query(Intent.FACT, *case.found.targets, aspects=(Aspect.LANGUAGES,), language=language)
    if Aspect.LANGUAGES in aspects_of(case.reading) and not case.says(
        r"\b(?:gone|dead|ended|finished|over)\b|\buntil when\b|\btill when\b|\bfino a quando\b|\bgenerally available\b|\bhow long (?:will|is)\b|\bstill\b|\btoo late\b|\bretire|\bspeaker|\bclos|\blast (?:chance|day|date)"
    ):
        return None
    if case.says(r"\boutline\b|\bbody of knowledge\b|\bvalid(?:ity)? (?:until|till)\b") or {Aspect.OPEN_BOOK, Aspect.EFFORT} & set(
        aspects_of(case.reading)
    ):
        return None
    if (
        (case.says(r"\bstill\b") or (case.has("still") and case.reading.language != "en"))
        and not case.says(_STILL_THERE)
        and (
            case.reading.numbers.money
            or set(aspects_of(case.reading)) & _STILL
            or case.says(r"\bstill (?:\w+ ){0,3}(?:free|discount\w*|\d+)\b|\bfree still\b")
        )
    ):
        return None  # "is it still 392 dollars?" asks for the fee
    on = day_named(case)
    changes = " to " in case.text and case.says(_CHANGES_AHEAD)
    asks = (
        changes
        or case.says(
            r"\bhow long (?:will|is|does|can) (?:the |i (?:still )?(?:take|sit|book) (?:the )?)?@c\d+(?: \w+){0,3} (?:available|offered|open|bookable|around|on sale)\b|\b(?:did|has|have|was|were|when) (?:@i\d+ |the |it )?(?:been )?(?:\w+ )?announced? (?:the )?@c\d|@c\d+ (?:\w+ )?announced\b|\b(?:final|live|regular|ga) (?:yet |now |already )?or (?:\w+ )?beta\b|\bbeta or\b|\bor (?:still )?(?:in )?beta\b|\bwhen can (?:i|we|you|one)\b(?! (?:\w+ )?(?:re ?take|retry|retest|resit|repeat|try|re ?sit|sit (?:it |the exam )?again))|\bnewer (?:version|exam|one)\b|\bwill @c\d+ (?:\w+ )?(?:change|close|end|retire|disappear|be (?:changed|updated|replaced|renewed|closed))\b|@c\d+ (?:already |now )(?:out|live|available|launched|open)\b|\balready out\b|^(?:is|are) there (?:an?|any) (?:(?!for|on|of|in|to|with|than|before|after|about|inside)\w+ ){0,2}@c\d+(?! (?:for|of|like|equivalent))|\bwhen (?:will|can|does|do|is|could) .*\b(?:available|launch\w*|starts?|released?|ready|bookable|on sale|general)\b|\bwhens?\b(?: (?:is|are))?(?: [\w@]+){0,5}? (?:coming|arriving)\b(?! (?:back|from))|\bbecome available|\bwhat (?:happened|became) (?:to|of) (?:the )?@c|\bstill (?:\w+ )?(?:available|exists?|offered|takes?|taken|sit|register|active|open|valid|around|alive|possible|book|get|do|earn|a thing|on sale|going|running|bookable|in beta|sell|sold|offers?|awards?|runs?|current|schedule)\b|\bstill$|\bstill \?|@c\d+ still\b|\bretir(?:e|ing)|\bdiscontinu|\bsunset|\beol\b|\bend of life|\blast (?:day|date|exam|chance)\b|\bphased out|\bgoing away|\bwithdrawn|\bobsolete|\breplac|\bsuccessor|\bsupersed|\bavailable (?:yet|now|today|until|anymore)|\bexists?\b|@c\d+ (?:live|status|state|dead|gone|out|over(?! the| an?\b| \w+ years))\b|\bstatus (?:of|for)\b|\b(?:beta|final) or (?:ga|beta|final|live)\b|\bga or beta\b|\bcan i (?:take|sit|book|do) (?:the )?@c\d+ yet\b|\b(?:out|available|released|launched|live|open|bookable) yet\b|\bin beta\b|\bon sale\b|\bdead\b|\bgone\b|\bnew (?:version|exam)\b|\bcan i (?:yet|now)\b|\b(?:is|are) (?:the )?@c\d+ (?:still )?current(?= ?\?| ?$| \||,)|\bis @c\d+ (?:released|launched|active|available|live|out|open(?! book)|beta|closed|over)\b|\bclos(?:es|ed|ing)\b|\b(?:been|is|was|getting|got|gets|be) (?:cancelled|canceled|axed|deprecated|pulled|killed)|\bgone\b|\bended\b|(?<!the )\bends?\b|\b(?:until|till) when\b|\bhow long (?:can|will|is) (?:i|@c\d+|it) (?:still |be )*(?:take|taken|sit|available|offered)|\bbefore it (?:ends|retires|closes)\b|@c\d+ (?:\| )?(?:when|available|live|status|state|dead|gone|out|over(?! the| an?\b| \w+ years))\b|\bwhen \?$|\bis (?:that|it) over\b|\bwhat now\s?\??$|\bnow what\s?\??$|\bstill (?:in )?beta\b|\bbeta or\b|\b(?:did|has|have|will|does) (?:the )?(?:\w+ ){0,2}@c\d+(?: \w+){0,2} (?:start|started|begin|begun|launch|launched|come out|go live)\b|\breally (?:bookable|out|available)\b|@c\d+ (?:version |exam )?(?:already )?available\b|\bfollows?\b @c|\btoo late\b|\b(?:moved|delayed|postponed|pushed back)\b"
        )
        or (case.has("still", "retirement") and case.reading.language != "en")
    )
    asks = asks or (case.says(_IS_IT_OPEN) and not set(aspects_of(case.reading)) - {Aspect.LAUNCHED, Aspect.OUTLINE})
    asks = asks or case.says(_WHAT_WILL_BECOME)
    launch = case.says(
        r"^is (?:the )?@c\d+ (?:\w+ )?new\b|\blaunch|\bwhen (?:did|was|does|will|is) (?:the )?@c\d+ (?:come|released?|launched?|start|available|introduced|out|go live|coming|open|begin)|\breleas(?:e|ed) date|\bcome out\b|\bcame out\b|\bsince when\b|\bgo(?:es|ing)? live\b|\bgeneral(?:ly)? availab\w+"
    )
    if case.has("renewal") and case.says(
        r"\bkeep\b|\brenew\w* (?:\w+ )?(?:still|possible|available)|@c\d+ renewals?\b|\bcan (?:i|we|one|you) (?:still |already |start )*renew"
    ):
        return None
    if not (asks or launch) or (
        case.has("validity") and case.says(r"\bmy @c|\bexpir") and not case.says(r"\bretire|\bstill (?:available|take|offered)")
    ):
        return None
    if case.says(r"\bworth\b|\bshould i\b") and not case.says(
        r"\bstill (?:available|exist|take[n]?)|^(?:so |and |hey |hi )*(?:is|has|was) (?:the )?@c\d+ (?:\w+ )?(?:retired|gone|dead|ended|discontinued|closed)\b"
    ):
        return None
    when = case.says(_WHAT_WILL_BECOME) or case.says(
        r"\bwhat (?:has )?(?:happened|became|become) (?:to|of)\b|\bwhen (?:does|do|will|did|is|are) (?:the )?@c\d+ (?:\w+ )?(?:end|ends|retire|stop|close|expire|go|going|ending|retiring)\b|^(?:and )?(?:whens|when|until when|what(?:s| is) the (?:last|launch|release|end|retirement)|since when|how long)\b|\bwhen can (?:i|we|you|one)\b(?! (?:\w+ )?(?:re ?take|retry|retest|resit|repeat|try|re ?sit|sit (?:it |the exam )?again))|\b(?:retirement|end|launch|release|start|last) (?:date|day)\b|^which exam (?:follows|replaces|comes)\b|\b(?:until|till) when\b|\b(?:quand|cuando|quando|wann|fino a quando)\b|いつ"
    )
    in_beta = case.says(
        r"\b(?:still )?in beta\b|\bbeta or\b|\bor beta\b|\bstill beta\b|\bbeta (?:\w+ )?(?:over|finished|ended|done|gone)\b"
    )
    ended = case.says(
        _WILL_END
        + r"|\bis (?:the )?@c\d+ (?:\w+ )?(?:ending|closing|dying|disappearing)\b|\btoo late (?:for|to)\b|@c\d+ (?:\w+ ){0,4}(?:gone|retired|dead|discontinued|closed|ended|over(?! the| an?\b| \w+ years))\b|\b(?:is|has|was|did|been|gets?|got|getting|are|be) (?:[\w@]+ ){0,4}?(?:retir\w+|discontinued|sunset\w*|dead|gone|obsolete|withdrawn|closed|ended|over|phased out|going away|cancell?ed|axed|deprecated|pulled|killed)\b"
    )
    return case.query(
        Intent.LIFECYCLE,
        *case.found.targets,
        slot="beta"
        if in_beta
        else "when"
        if when or (launch and not case.says(r"\byet\b"))
        else "ended"
        if ended and not case.says(r"\bstill\b")
        else None,
        language=language,
        on=on
        if on
        and not launch
        and not (ended and not case.says(STANDS_SO) and (case.says(_PAST) or case.says(_WILL_END) or on.last <= case.today))
        and not case.says(r"\bannounc")
        and case.says(r"\b(?:in|on|by|until|before|after|next|coming|new)\b")
        else None,
        aspects=(Aspect.LAUNCHED,)
        if (launch and not asks)
        or case.says(
            r"\bsince when\b|\bwhen (?:did|was|were) (?:the )?@c\d+\b.*\b(?:launch\w*|releas\w+|come|introduced|start\w*|out)\b"
        )
        else (Aspect.SUCCESSOR,)
        if changes
        or case.says(
            r"\breplac|\bsuccess|\bsupersed|\bnewe?r? (?:@c\d+ )?(?:version|exam)|\bwill @c\d+ (?:\w+ )?(?:change|be (?:changed|updated|replaced|renewed))"
        )
        else (),
        claim=True if case.has("true_that") and not case.says(r"\bor (?:is|has|was) (?:it|that)\b") else None,
        also=(Aspect.ISSUER,)
        if case.says(r"\bby who\w*\b")
        else (Aspect.VALIDITY,)
        if case.says(r"\b(?:still|noch|encore|toujours|aun|todavia|ainda) (?:valid|gultig|valable|valide|valido|valida|vigente)\b")
        else (),
    )


_WILL_END = (
    r"\b(?:will|does|do|did|could|might|may|should) (?:the )?@c\d+ (?:\w+ )?(?:retire|end|close|stop|die|disappear|go away)\b"
)
_PAST = r"\b(?:was|were|got|did|has|have|had|been)\b"
"""A month of the past is none to look at the exam on: how it stands now is asked."""
VERSIONS = "versions"
"""Slot of a question which of two exams of one certification to take."""
_OR_THE_NEXT = r"\b(?:or|vs|versus|wait\w*|switch\w*|instead|rather)\b"
_EITHER = r"@c\d+ (?:\w+ )?(?:or|vs|versus) (?:rather |better |just |should i |do i |to )*@c\d+"


def _either_version(case: Case) -> bool:
    """Which of two exams of one certification."""
    codes = {e.exam for e in case.reading.of("credential") if e.exam}
    versions = [c for c in case.catalog.credentials[case.found.targets[0]].exams if c != "main"]
    numbered = {
        c for c in versions if any(word.text == c.rpartition("-")[2].casefold() for word in case.reading.found)
    }  # "701 or 801?"
    both = len(codes | numbered) > 1 and case.says(_OR_THE_NEXT)
    return len(versions) > 1 and (both or (bool(codes) and case.says(_EITHER) and not case.says(_STILL_THERE)))


_CHANGES_AHEAD = r"\bis (?:the )?(?:@c\d+|it|that|this)(?: one| exam| cert\w*)? (?:\w+ )?(?:about|going|due|set|expected|likely|scheduled) to (?:change|be (?:changed|updated|replaced|renewed|refreshed))(?= soon| \||\s?\??$| this| next| in\b| again)"
_WHAT_WILL_BECOME = r"\bwhat(?:ll|s| will| is going to| is| does)? (?:be |going to )?(?:happen(?:s|ing)?|going on|become|the (?:future|fate)) (?:to|with|of) (?:the )?@c\d+(?!.*\b(?:if|when|once|after|while|unless)\b)|\b(?:future|fate) (?:of|for) (?:the )?@c\d+|@c\d+s? (?:exam )?(?:future|fate)\b|\bwhen (?:did|was|were) (?:the )?@c\d+ (?:\w+ )?(?:die|died|killed|end|ended|go|gone|disappear\w*|vanish\w*|axed|stop\w*|closed|shut|pulled|removed|dropped|withdrawn|discontinued|retired?|phased|cancell?ed|scrapped|sunset\w*)\b"
_IS_IT_OPEN = r"^(?:so |and )*(?:is|are) (?:the )?@c\d+(?: v ?\d+)? (?:still )?(?:the )?(?:current|latest|newest) (?:one|version|exam)\b|\b(?:will|was|were|would) (?:the )?@c\d+ (?:still )?(?:be )?(?:available|open|offered|bookable|around|out)\b|@c\d+(?: \w+)? beta\b|\b(?:ok|okay|allowed|time) to (?:still )?(?:sit|take|book|do) (?:the )?@c"
_STILL_GOOD = r"\b(?:still|remain\w*|stay\w*) (?:a )?(?:\w+ )?(?:valid|good|worth (?:some|any)thing|recogni\w+|current|count\w*|fine|ok|okay|useful)\b|\b(?:void|invalid)\b|\b(?:lose|lost) (?:it|my|mine|the cert\w*)\b"
_HAS_ONE = r"\bmy (?:old )?@c|\bi (?:still )?(?:have|hold|passed|earned|got|did)\b|\bive\b|^got\b|\b(?:earned|passed|taken|done|from) (?:in )?20\d\d\b|\bholders?\b|\b(?:cv|resume|linkedin|applicant|candidate)\b|\buntil 20\d\d\b"
_THAT_EXAM = r"\b(?:does|is|can|will) (?:that|this|the|it|they)(?: \w+){0,3} (?:still )?(?:exists?|available|offered|taken|bookable|on sale|around)\b"


def _of_what_staff_hold(case: Case) -> Query | None:
    """Whether the exam still exists that others hold already: "some of us hold X. Does that exam still exist?"."""
    return (
        case.query(Intent.LIFECYCLE, *case.held)
        if len(case.held) == 1 and case.says(_THAT_EXAM) and case.says(r"\bstill\b")
        else None
    )


def coming_from(case: Case) -> Query | None:
    """What an issuer has announced, where it is asked when its own comes: "when will ISC2 launch their AI certification?"."""
    if case.found.targets or len(case.found.issuers) != 1 or not case.says(_WILL_COME):
        return None
    theirs = case.catalog.offered_by(case.found.issuers[0])
    theirs = tuple(i for i in theirs if case.catalog.credentials[i].lifecycle.seen == "announced")
    slot = "when" if case.says(r"\bwhen\b") else None
    return case.query(Intent.LIFECYCLE, *theirs, slot=slot) if len(theirs) == 1 else None


def _ends_in_some(case: Case) -> bool:
    """Whether the exam of one credential is closed in some languages and open in others, or its last day in one is asked for."""
    one = case.found.targets[0] if len(case.found.targets) == 1 else None
    return one is not None and (standing(case.catalog, one, case.today).split or bool(case.says(TILL_WHICH)))


_WILL_COME = (
    r"\bwhen\b(?! (?:did|was|were|has|have)\b).*\b(?:launch\w*|releas\w*|come|comes|coming|out|available|start\w*|publish\w*|ready)\b"
    r"|\b(?:is|are|will|does|do|has|have)\b.*@i\d+.*\b(?:going to|plan\w*|working on|announc\w*|launch\w*|releas\w*|(?:come|comes|coming) (?:out )?with|prepar\w*|develop\w*|bring\w*)\b.*\b(?:cert\w*|exams?|credentials?|title)\b"
)


def _of_a_holder(case: Case) -> bool:
    """Whether it is asked of a certificate that somebody has: its exam may have ended long ago."""
    held = case.said.person.held
    if not (case.found.targets or len(held) == 1) or (held and set(case.found.targets) - held):
        return False
    gate = case.has("can_i", "prerequisites", "eligible") or (case.has("enough") and len(case.found.targets) > 1)
    return case.says(_STILL_GOOD) and case.says(_HAS_ONE) and not gate


def _follows(case: Case, old: str, new: str) -> bool:
    """Whether the issuer names one as what comes after the other."""
    held = case.catalog.credentials
    return new in held[old].replaced_by or new in case.catalog.same_credential(old)


_ALL_COSTS = r"\b(?:total|full|overall|whole|all|complete) (?:costs?|price|fees?|money)\b.*\b(?:keep\w*|maintain\w*|renew\w*|years?|cycle|over)\b|\b(?:get|earn|take|getting) and (?:keep|maintain|renew)\w*\b"


_YEARLY = r"\b(?:asks?|demands?|requires?|wants?|expects?|owe|takes?)\b(?: \w+){0,4} (?:of|from) (?:me|us)\b(?: \w+){0,3} (?:yearly|annually|(?:per|each|every|a) (?:year|cycle))\b|\b(?:yearly|annual\w*|per year|each year|every year|a year)\b.*\b(?:cost\w*|fees?|invoice|bill|pay\w*|money|charges?)\b.*\b(?:hold\w*|holding|keep\w*|holders?|having|certified)\b|\b(?:cost\w*|fees?|invoice|pay)\b.*\b(?:hold\w*|keep\w*|having)\b.*\b(?:yearly|annually|per year|each year|every year|a year)\b"
"""What holding it costs year by year."""
_UNPAID = r"\b(?:if|when|what now|forgot|missed|skipped)\b.*\b(?:do not|dont|never|stop\w*|forg[eo]t\w*|miss\w*|skip\w*)(?: to| a| the| my| any)* (?:pay(?:ing|ments?)?|amf|maintenance|fees?|dues)\b"
_IDLE = r"\bif (?:i|we) (?:leave|left|quit|cancel|drop|end|give up)\b(?: \w+){0,2} (?:@i\d+|memberships?|subscriptions?)|\b(?:if|when|without)\b.*\b(?:skip\w*|miss\w*|never|dont|do not|without|fail\w*)(?: \w+){0,3} (?:assessments?|cpes?|ceus?|credits|cpe hours)\b"
_RUNNING_OUT = r"@c\d+ (?:\w+ ){0,3}?(?:expiring|expires?|running out|runs out|lapsing|up for renewal|due)\b.*\b(?:what (?:do|should|can|must|shall) (?:i|we)|what now|now what|options?|what happens|how do)\b"


def _ending(case: Case) -> str | None:
    """What somebody holds that soon runs out; of two names for one credential that which stands nearest to that word."""
    held = case.held or list(case.found.targets)
    return held[-1] if held and set(held) <= case.catalog.same_credential(held[0]) else None


_WORK_TO_KEEP = r"\b(?:cpes?|ceus?|pdus?|ecus?|credits?|hours?|what (?:do|must|have) (?:i|we)|what does it take|how do (?:i|we)|requirements?|and)\b"


def _asks_what_it_costs_to_keep(case: Case) -> bool:
    """Whether nothing but the money is asked: "the annual maintenance fee", "what does renewing cost me each year?"."""
    return case.has("renewal") and case.has("fee", "maintenance") and len(case.found.targets) == 1 and not case.says(_WORK_TO_KEEP)


def renewal(case: Case) -> Query | None:
    """What keeping it takes."""
    if case.found.targets and case.says(_ALL_COSTS):
        return case.query(Intent.FACT, *case.found.targets, aspects=(Aspect.FEE, Aspect.APPLICATION, Aspect.MAINTENANCE))
    if case.found.targets and case.says(
        r"\bmy @c\d+ (?:runs? out|expires?|lapses?|is about to expire)|\bwhat happens (?:after|once|when|at) (?:the (?:end|first) )?(?:of )?(?:the |my |those )?(?:\w+ years?|term|cycle|validity|period)\b.*@c|\bwhat happens (?:when|once|after) (?:my |the |an? )?@c\d+ (?:runs? out|expires?|lapses?|ends|is up)\b|\bkeep (?:the |my |an? )?@c"
    ):
        return case.query(Intent.RENEWAL, *case.found.targets)
    if case.says(_RUNNING_OUT) and (ending := _ending(case)):
        return case.query(Intent.RENEWAL, ending)
    targets = case.found.targets or case.held
    if not targets:
        return None
    if case.found.targets and _asks_what_it_costs_to_keep(case):
        return case.query(Intent.RENEWAL, *targets, slot=MONEY)
    undone = (case.says(_UNPAID) or case.says(_IDLE)) and not case.reading.numbers.money
    if undone or case.says(_YEARLY):
        return case.query(Intent.RENEWAL, *dict.fromkeys((*case.held, *targets)))
    if (
        verb(case) == "renewal"
        or ((case.has("renewal") or case.says(r"@c\d+ renewals?\b")) and not case.says(r"\bapplication fee"))
        or case.says(
            r"\bcpes?\b|\bceus?\b|\bwhat (?:does|do) (?:it take(?! to (?:pass|sit|get|become|earn|obtain|clear|book|be|take)\b)|keeping)\b|\bkeep(?:ing)? (?:(?:my|the|your|an?|our|both|all|these|up) )*@c"
        )
    ):
        return case.query(Intent.RENEWAL, *targets)
    return None
