"""Rules for what is: facts, profiles, coverage, dates, renewal, trust, explanations."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from catalog.engine.search import search_credential
from handlers.person import Held, Person
from handlers.query import Aspect, Intent, Query
from handlers.understanding.aspects import aspects_of
from handlers.understanding.case import GAP, Case, left_over, stated, verb, words
from handlers.understanding.numbers import first_date, span
from handlers.understanding.subjects import sides
from handlers.understanding.wishes import language_named

if TYPE_CHECKING:
    from handlers.understanding.case import Case


def phantom(case: Case) -> Query | None:
    """A name that stands for nothing: said before anything else."""
    phantoms = case.ids("phantom")
    if not phantoms:
        return None
    intent = Intent.VERIFY if case.has("legit") or verb(case) == "verify" else Intent.EXPLAIN
    return case.query(intent, *case.found.targets, said=phantoms)


def defined(case: Case) -> Query | None:
    """Explain the OWASP Top 10 to me like I am a CISO: a thing of the field is to be explained, whoever asks."""
    named = case.ids("term", "framework")
    if (
        not named
        or case.found.targets
        or not case.says(
            r"^(?:please |can you |could you )?(?:explain|define|what is meant by|what do you mean by|what is|whats|what are|tell me about|describe)\b"
        )
    ):
        return None
    if case.says(r"\b(?:which|any|what) (?:\w+ ){0,3}(?:certs?|certifications?|exams?|credentials?)\b|\bon any\b|\bin beta\b"):
        return None
    return case.query(Intent.EXPLAIN, terms=named, topics=case.ids("topic"), words=words(case))


def changes(case: Case) -> Query | None:
    """What changed, or is coming, between two days."""
    if verb(case) != "changes" and not case.says(
        r"\bwhat(?:s| is| has|ve)? (?:changed|changing|new|coming)\b|\bwhats? (?:coming|new|happening)\b|\bany (?:changes|news|updates|new certs?)\b|\brecent changes|\bchanges since|\bwhat changes\b|\bnews\b|\bwhat (?:happened|launched|launches|retired|retires)\b(?! to)|\bwhat (?:ends|closes|starts) (?:in|this|next|before)\b|\banything (?:new|retiring|changing|coming)\b|\bwhich (?:certs?|certifications?|exams?|credentials?) (?:\w+ )?(?:changed|change|launch(?:ed)?|retired|retire|retiring|ended|end|came out|started) (?:in|this|since|last|next|between|before)\b|\bupcoming (?:changes|retirements|launches|exams)|\bnew since\b|\bchange log\b|\bretire next\b|\bretirements?\b.*\b(?:next|coming|this)\b"
    ):
        return None
    if len(case.found.targets) > 1:
        return None
    if len(case.found.targets) == 1 and case.says(r"\bwhat (?:has |is |was )?(?:changed|changes|new)\b"):
        return case.query(Intent.EXPLAIN, *case.found.targets, words=words(case))
    since, until = span(case.reading.text, case.today)
    return case.query(Intent.CHANGES, *case.found.targets, since=since, until=until)


def lifecycle(case: Case) -> Query | None:
    """Whether it exists on a day, and what follows it."""
    replaced = re.search(
        r"@c(\d+)(?: \w+){0,3} (?:replac\w+|supersed\w+|substitut\w+|stand in for|successor (?:of|to)|(?:take|took) the place of)(?: \w+){0,2} @c(\d+)",
        case.text,
    )
    if replaced and len(case.found.targets) > 1:
        new, old = (case.reading.entities[int(n)].id for n in replaced.groups())
        if not _follows(case, old, new) and {new, old} <= set(case.found.targets):
            return case.query(Intent.COMPARE, new, old)
    if not case.found.targets or case.says(GAP):
        return None
    if case.says(r"\b(?:closed|open) to (?:me|us)\b|\balternatives?\b"):
        return None
    language = language_named(case.reading)
    if (
        language
        and case.says(
            r"\bavailable in\b|\boffered in\b|\bexist in\b|\bin (?:japanese|german|french|spanish|korean|chinese|portuguese|italian|thai|arabic)\b"
        )
        and not case.says(r"\bstill\b|\bretire|\bspeaker")
    ):
        return case.query(Intent.FACT, *case.found.targets, aspects=(Aspect.LANGUAGES,), language=language)
    if Aspect.LANGUAGES in aspects_of(case.reading) and not case.says(
        r"\bstill\b|\bretire|\bspeaker|\bclos|\blast (?:chance|day|date)"
    ):
        return None
    if case.says(r"\boutline\b|\bbody of knowledge\b|\bvalid(?:ity)? (?:until|till)\b") or {Aspect.OPEN_BOOK, Aspect.EFFORT} & set(
        aspects_of(case.reading)
    ):
        return None
    on = first_date(case.reading.text, case.today)
    asks = case.says(
        r"\bwhen can (?:i|we|you|one)\b|\bnewer (?:version|exam|one)\b|\bwill @c\d+ (?:\w+ )?(?:change|be (?:changed|updated|replaced|renewed))\b|@c\d+ (?:already |now )(?:out|live|available|launched|open)\b|\balready out\b|^(?:is|are) there (?:an?|any) (?:\w+ ){0,2}@c\d+(?! (?:for|of|like|equivalent))|\bwhen (?:will|can|does|do|is|could) .*\b(?:available|launch\w*|starts?|released?|ready|bookable|on sale|general)\b|\bbecome available|\bwhat (?:happened|became) (?:to|of) (?:the )?@c|\bstill (?:\w+ )?(?:available|exists?|offered|takes?|taken|sit|register|active|open|valid|around|alive|possible|book|get|do|earn|a thing|on sale|going|running|bookable|in beta|sell|sold|current|schedule)\b|\bstill$|\bstill \?|@c\d+ still\b|\bretire|\bdiscontinu|\bsunset|\beol\b|\bend of life|\blast (?:day|date|exam|chance)\b|\bphased out|\bgoing away|\bwithdrawn|\bobsolete|\breplac|\bsuccessor|\bsupersed|\bavailable (?:yet|now|today|until|anymore)|\bexists?\b|@c\d+ (?:live|status|state|dead|gone|out|over(?! the| an?\b| \w+ years))\b|\bstatus (?:of|for)\b|\b(?:beta|final) or (?:ga|beta|final|live)\b|\bga or beta\b|\bcan i (?:take|sit|book|do) (?:the )?@c\d+ yet\b|\b(?:out|available|released|launched|live|open|bookable) yet\b|\bin beta\b|\bon sale\b|\bdead\b|\bgone\b|\bnew (?:version|exam)\b|\bcan i (?:yet|now)\b|\bis @c\d+ (?:released|launched|active|available|live|out|open(?! book)|beta|closed|over|new)\b|\bclos(?:es|ed|ing)\b|\b(?:been|is|was|getting|be) (?:cancelled|canceled|axed|deprecated|pulled|killed)|\bgone\b|\bended\b|\bends?\b|\buntil when\b|\bhow long (?:can|will|is) (?:i|@c\d+|it) (?:still |be )*(?:take|taken|sit|available|offered)|\bbefore it (?:ends|retires|closes)\b|@c\d+ (?:\| )?(?:when|available|live|status|state|dead|gone|out|over(?! the| an?\b| \w+ years))\b|\bwhen \?$|\bwhat now\b|\bnow what\b|@c\d+ (?:version |exam )?(?:already )?available\b|\bfollows?\b @c|\btoo late\b|\b(?:moved|delayed|postponed|pushed back)\b"
    ) or (case.has("still", "retirement", "successor") and case.reading.language != "en")
    launch = case.says(
        r"\blaunch|\bwhen (?:did|was|does|will|is) (?:the )?@c\d+ (?:come|released?|launched?|start|available|introduced|out|go live|coming|open|begin)|\breleas(?:e|ed) date|\bcome out\b|\bcame out\b|\bsince when\b|\bgo(?:es|ing)? live\b|\bgeneral(?:ly)? availab\w+"
    )
    if case.has("renewal") and case.says(r"\bkeep\b"):
        return None
    if not (asks or launch) or (
        case.has("validity") and case.says(r"\bmy @c|\bexpir") and not case.says(r"\bretire|\bstill (?:available|take|offered)")
    ):
        return None
    if not case.said.person.said_nothing() and case.says(r"\bopen (?:for|to) me\b"):
        return None
    if case.says(r"\bworth\b|\bshould i\b") and not case.says(r"\bstill (?:available|exist|take[n]?)"):
        return None
    when = case.says(
        r"^(?:and )?(?:when|until when|what(?:s| is) the (?:last|launch|release|end|retirement)|since when|how long)\b|\bwhen can (?:i|we|you|one)\b|\b(?:retirement|end|launch|release|start|last) (?:date|day)\b|^which exam (?:follows|replaces|comes)\b|\b(?:quand|cuando|quando|wann)\b|いつ"
    )
    in_beta = case.says(r"\b(?:still )?in beta\b|\bbeta or\b|\bor beta\b|\bstill beta\b")
    ended = case.says(
        r"@c\d+ (?:\w+ )?(?:gone|retired|dead|discontinued|closed|ended|over(?! the| an?\b| \w+ years))\b|\b(?:is|has|was|did|been|gets?|getting|are|be) (?:[\w@]+ ){0,4}?(?:retir\w+|discontinued|sunset\w*|dead|gone|obsolete|withdrawn|closed|ended|over|phased out|going away|cancell?ed|axed|deprecated|pulled|killed)\b"
    )
    return case.query(
        Intent.LIFECYCLE,
        *case.found.targets,
        slot="beta" if in_beta else "when" if when or (launch and not case.says(r"\byet\b")) else "ended" if ended else None,
        language=language,
        on=on[0] if on and not launch and case.says(r"\b(?:in|on|by|until|before|after)\b") else None,
        aspects=(Aspect.LAUNCHED,)
        if launch and not asks
        else (Aspect.SUCCESSOR,)
        if case.says(r"\breplac|\bsuccess|\bsupersed|\bnewe?r? (?:@c\d+ )?(?:version|exam)|\bwill @c\d+ (?:\w+ )?(?:change|be)")
        else (),
        claim=True if case.has("true_that") else None,
    )


def _follows(case: Case, old: str, new: str) -> bool:
    """Whether the issuer names one as what comes after the other."""
    held = case.catalog.credentials
    return new in held[old].replaced_by or new in case.catalog.same_credential(old)


def verify(case: Case) -> Query | None:
    """Whether a badge stands up."""
    if case.found.targets and (Aspect.FEE in aspects_of(case.reading) or case.says(r"\bwhat (?:is|are) (?:it|that|they)\b")):
        return None
    asks = (
        case.has("legit")
        or verb(case) == "verify"
        or case.says(
            r"\b(?:recogni[sz]\w+|accredit\w+|three checks|respected)\b|\b(?:employers?|recruiters?|hr) (?:\w+ )?(?:care|value|know|accept|like|want|respect|recogni\w+)\b"
        )
    )
    if not asks or (case.says(r"\bany good\b.*\bcerts?\b") and not case.found.targets):
        return None
    if case.found.targets or case.found.issuers or case.found.ambiguous:
        named = case.ids("framework")
        if named and not case.has("legit"):
            return (
                case.query(Intent.FACT, *case.found.targets, aspects=(Aspect.RECOGNITION,), terms=named)
                if case.found.targets
                else None
            )
        issuers = () if case.found.targets else case.found.issuers
        query = case.query(Intent.VERIFY, *case.found.targets)
        return query if not issuers else query.having(sides=sides(case.found, case.reading))
    return None


def recognition(case: Case) -> Query | None:
    """A named framework and a credential: is it on the list."""
    named = case.ids("framework")
    if named and case.found.targets and not case.has("worth"):
        return case.query(Intent.FACT, *case.found.targets, aspects=(Aspect.RECOGNITION,), terms=named)
    return None


def renewal(case: Case) -> Query | None:
    """What keeping it takes."""
    if case.found.targets and case.says(
        r"\bmy @c\d+ (?:runs? out|expires?|lapses?|is about to expire)|\bkeep (?:the |my |an? )?@c"
    ):
        return case.query(Intent.RENEWAL, *case.found.targets)
    targets = case.found.targets or tuple(h.credential for h in case.said.person.holds)
    if not targets:
        return None
    if (
        verb(case) == "renewal"
        or (case.has("renewal") and not case.says(r"\bapplication fee"))
        or case.says(r"\bcpes?\b|\bceus?\b|\bwhat (?:does|do) (?:it take|keeping)\b|\bkeep(?:ing)? (?:(?:my|the|your|an?|our) )?@c")
    ):
        return case.query(Intent.RENEWAL, *targets)
    return None


def gaps(case: Case) -> Query | None:
    """What a stack, or the field, leaves open."""
    strong = case.says(GAP) or case.says(
        r"\bgaps?\b|\bblind\b|\buncovered\b|\bleft open\b|\bleaves? (?:open|out|us)\b|\bwhat (?:are we|am i|do we|is|are) (?:still )?(?:missing|exposed|overlooked|neglected)\b|\bnot cover|\bdont cover|\bdoesnt cover|\bdoes not cover|\bnot? (?:exam|cert|certification|one|body) (?:\w+ )?(?:covers?|tests?)|\bholes?\b|\bweak spots?\b|\bfalls? short\b|\bnot tested\b|\bwont (?:teach|cover)|\bmissing from\b|\blacks?\b|\bnot (?:teach|address)"
    )
    if not strong and verb(case) != "gaps":
        return None
    if case.says(r"\bstands? between|\bmissing (?:before|for)|eligib|\bwant (?:to (?:get|take|do|sit) )?(?:the |my )?@c\d"):
        return None
    held = tuple(h.credential for h in case.said.person.holds)
    stack = tuple(dict.fromkeys((*held, *case.found.targets)))
    if case.ids("topic") and case.found.targets and not held:
        return case.query(Intent.COVERAGE, *case.found.targets, topics=case.ids("topic"))
    return case.query(Intent.GAPS, *stack, roles=case.ids("role"), topics=case.ids("topic"))


_MONEY_AND_RULES = {
    Aspect.FEE,
    Aspect.OPEN_BOOK,
    Aspect.PASSING,
    Aspect.LANGUAGES,
    Aspect.RETAKE,
    Aspect.MAINTENANCE,
    Aspect.QUESTIONS,
}
"""Aspects that are asked for themselves, whatever topic the name of the exam or a phrase brings along."""


def coverage(case: Case) -> Query | None:
    """What one covers, and which covers a topic."""
    topics = case.ids("topic")
    targets = case.found.targets
    if targets and (
        set(aspects_of(case.reading)) & _MONEY_AND_RULES
        or case.says(r"\b(?:percent\w*|weight\w*|share) (?:is|of|does|for)\b|\bhow heavy\b")
    ):
        return None
    if (
        topics
        and targets
        and (
            case.has("covers", "ai_content", "validates", "domains", "level")
            or case.says(r"\b(?:in|on|about|learn|any|much|enough)\b")
        )
    ):
        return case.query(Intent.COVERAGE, *targets, topics=topics)
    if targets and (
        verb(case) == "covers"
        or case.says(
            r"\bwhat (?:does|do|is|topics does|topics do|will|would) .*\b(?:cover|covers|covered|teach|test|include|learn)\b|\bwhat(?:s| is) (?:covered|included|tested|in)\b|\bwhich topics\b|\btopics (?:of|in|does|covered)\b|\bcontents? of\b|\bwhat (?:do|will|would) i learn"
        )
    ):
        if Aspect.DOMAINS in aspects_of(case.reading) or Aspect.AI_CONTENT in aspects_of(case.reading):
            return None
        return case.query(Intent.COVERAGE, *targets)
    if targets and case.says(
        r"^(?:and |so )?(?:does|do|will|would|did) (?:the )?@c\d+(?: exam)? (?:also |even |really |actually )?cover"
    ):
        return case.query(Intent.COVERAGE, *targets, topics=topics)
    terms = case.ids("term")
    if (
        terms
        and not stated(case).states
        and not topics
        and not targets
        and case.says(
            r"\b(?:which|any|what) (?:\w+ ){0,3}(?:certs?|certifications?|exams?|credentials?)\b|^covers\b|\b(?:certs|certifications|exams|credentials) (?:mapped|on|about|covering|for|with|that|naming|based)\b"
        )
        and not case.has("explain")
        and not case.said.person.holds
    ):
        return case.query(Intent.COVERAGE, terms=terms)
    if (
        topics
        and not targets
        and (
            case.has("which", "list", "covers")
            or verb(case) == "covers"
            or case.says(r"\b(?:certs|certifications|credentials|exams)\b|\bwhats there\b")
        )
        and not (
            case.has("recommend", "next")
            or case.said.person.holds
            or (all(case.catalog.topics[t].general for t in topics) and bool(stated(case).platforms))
        )
        and not case.ids("role")
        and (
            not case.has("explain")
            or case.says(r"\bwhats there\b")
            or case.says(r"\b(?:which|any|what) (?:\w+ ){0,3}(?:certs?|certifications?|exams?|credentials?)")
        )
    ):
        if _limited(case):
            return None
        return case.query(Intent.COVERAGE, topics=topics, limits=stated(case))
    if targets and topics and not aspects_of(case.reading) and case.says(r"\bpart of\b|\bcovered\b|\bgo(?:es)? into\b|\bdeal\w*\b"):
        return case.query(Intent.COVERAGE, *targets, topics=topics)
    if targets and case.ids("term") and case.has("covers", "ai_content"):
        return case.query(Intent.EXPLAIN, *targets, terms=case.ids("term"), words=words(case))
    return None


def _limited(case: Case) -> bool:
    """Filters beyond a topic: then it is a search with conditions."""
    limits = stated(case)
    return bool(
        limits.budget
        or limits.sort
        or limits.states
        or limits.styles
        or limits.no_prerequisites
        or limits.proctored is not None
        or limits.languages
        or "platform" in limits.without
    )


REHEARSAL = r"\b(?:practice|practise|mock|sample|simulat\w+|past|example) (?:questions?|exams?|tests?|papers?)\b|\bstudy (?:guide|material)\b"


def fact(case: Case) -> Query | None:
    """Single facts of named credentials."""
    targets = case.found.targets
    if not targets and Aspect.SALARY in aspects_of(case.reading) and case.said.person.holds:
        return case.query(Intent.FACT, *(h.credential for h in case.said.person.holds), aspects=(Aspect.SALARY,))
    if not targets:
        exact = set(aspects_of(case.reading)) & {
            Aspect.FEE, Aspect.DURATION, Aspect.QUESTIONS, Aspect.PASSING, Aspect.VALIDITY, Aspect.RETAKE, Aspect.MAINTENANCE,
        }  # fmt: skip
        if exact and len(case.found.issuers) == 1 and not case.has("which", "list", "cheapest") and not case.ids("topic", "role"):
            return case.query(Intent.FACT, aspects=aspects_of(case.reading)).having(sides=sides(case.found, case.reading))
        return None
    if case.says(
        r"^(?:and |so )?(?:who|whom|for whom) (?:is|should|would|shouldnt)\b.*\bnot\b|\bwho shouldnt\b|\bnot (?:suited|suitable|right|meant) for\b"
    ):
        return case.query(Intent.FACT, *targets, aspects=(Aspect.CAVEAT,))
    if case.says(
        r"\b(?:ai tools?|chatgpt|copilot|llms?|ai assistants?)\b.*\b(?:allow\w*|use|during|in)\b|\b(?:use|allow\w*)\b.*\b(?:ai tools?|chatgpt|copilot|llms?|ai assistants?)\b"
    ):
        return None
    if case.says(REHEARSAL) or case.says(r"\bcpes?\b.*\b(?:do i get|earn)\b|\b(?:get|earn)\b.*\bcpes?\b"):
        return None
    wanted = aspects_of(case.reading)
    if wanted == (Aspect.OUTLINE,) and not case.says(
        r"\b(?:updat\w+|current|old|fresh\w*|when|since|new|stale|date|refresh\w*|changed?|kick|version|force)\b"
    ):
        return None
    if case.says(
        r"\bwho (?:writes?|wrote|develop\w*|sets?|makes?|creates?|reviews?|designs?|marks?|grades?|authored)\b"
    ) and wanted != (Aspect.ISSUER,):
        return None
    if (
        Aspect.LAUNCHED in wanted
        and len(wanted) == 1
        and not case.says(r"\blaunch|\breleas|\bwhen\b|\bnew\b|\bold\b|\bsince\b|\bcame\b|\bcome\b|\bintroduced\b")
    ):
        wanted = ()
    if not wanted:
        return None
    if case.says(r"^(?:what is|whats|tell me about|explain|describe) (?:the |an? )?@c\d+\s?\??$"):
        return None
    return case.query(
        Intent.FACT,
        *targets,
        aspects=wanted,
        language=language_named(case.reading),
        claim=True if case.has("true_that") and len(wanted) == 1 else None,
    )


def explain(case: Case) -> Query | None:
    """Terms, topics, issuers and roles by themselves."""
    person = case.said.person
    if case.ids("role") and person.holds and not case.found.targets:
        return case.query(Intent.RECOMMEND, roles=case.ids("role"), topics=case.ids("topic"), limits=stated(case))
    targets = case.found.targets
    if targets:
        return None
    named = case.ids("term", "framework", "designation")
    terms = tuple(dict.fromkeys((*named, *(e.term for e in case.reading.of("topic") if e.term))))
    topics, roles = case.ids("topic"), case.ids("role")
    if not (terms or topics or case.found.issuers or roles):
        return None
    query = case.query(Intent.EXPLAIN, terms=terms, topics=topics, roles=roles, words=words(case))
    return query.having(sides=sides(case.found, case.reading)) if case.found.issuers else query


def profile(case: Case) -> Query | None:
    """A credential by itself, or words about it that no other rule took."""
    targets = case.found.targets
    if not targets:
        return None
    rest = left_over(case)
    said = case.said.person
    if (said.holds or said.years or said.designations) and len(targets) == 1:
        return case.query(Intent.ELIGIBILITY, *targets)
    if case.ids("role") and case.said.person.role and not case.says(_ASKS) and not case.has("explain") and "?" not in case.text:
        person = case.said.person.with_said(Person(holds=tuple(Held(credential=t) for t in targets)))
        return case.query(Intent.RECOMMEND, asker=person, roles=case.ids("role"), limits=stated(case))
    if case.says(r"\bmy @c\d+\b") and case.says(r"\bwhat now\b|\bwhat do i do\b|\bexpir\w+|\bfrom 20\d\d\b|\bold\b"):
        return case.query(Intent.RENEWAL, *targets)
    if len(targets) > 1 and not case.ids("term", "framework") and not case.says(_ASKS):
        return case.query(Intent.COMPARE, *targets[:5], roles=case.ids("role"), topics=case.ids("topic"))
    if case.ids("term", "framework") and not verb(case).startswith("profile"):
        return case.query(Intent.EXPLAIN, *targets, terms=case.ids("term", "framework"), words=words(case))
    plain = (
        not rest
        or case.says(r"\bwhat is (?:it|that)\b|\bheard of @c")
        or verb(case) == "profile"
        or (case.has("explain") and len(rest) <= 2)
    )
    if not plain and any(hit.answers for hit in search_credential(case.catalog, targets[0], case.reading.text, 1)):
        return case.query(Intent.EXPLAIN, *targets, words=words(case))
    if plain or not ("?" in case.text or case.says(_ASKS)):
        return case.query(Intent.PROFILE, *targets) if len(targets) == 1 else case.query(Intent.COMPARE, *targets[:5])
    return case.query(Intent.EXPLAIN, *targets, words=words(case))


_ASKS = r"\b(?:am|who|whom|whose|when|where|how|does|do|did|is|are|was|were|can|could|will|would|has|have|must|should|why|what happens|may)\b"
