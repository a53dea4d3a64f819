"""Rules for what is: facts, profiles, coverage, dates, renewal, trust, explanations."""

from __future__ import annotations

from catalog.engine import merit
from catalog.engine.search import search_credential
from handlers.person import Held, Person
from handlers.query import Aspect, Intent, Query
from handlers.slots import PEOPLE, TOTAL
from handlers.understanding.asker.exam_language import language_named
from handlers.understanding.asker.headcount import heads
from handlers.understanding.aspects import aspects_of
from handlers.understanding.case import ALL_OF_IT, WHAT_TO_TAKE, Case, left_over, verb, words
from handlers.understanding.rules.accredited import of_accreditation
from handlers.understanding.rules.exactly import WHO_GRADES
from handlers.understanding.rules.issuer_rules import of_issuer, on_ai
from handlers.understanding.rules.of_the_held import of_what_is_held
from handlers.understanding.subjects import sides
from handlers.understanding.words.places import place_of

_OWN_NAME = r"\b(?:im|i am|i have|ive|ive got|i hold|(?<!people )(?<!someone )(?<!somebody )(?<!person )(?<!candidate )(?<!candidates )with|my)(?: an?| my| the)?(?: @[cd]\d+(?: and| plus|,)?)* @p\d"


_TWO_OTHERS = r"@c\d+ (?:or|vs|versus) (?:the |an? )?(?:@i\d+ )?@c\d"


_WHICH = r"\b(?:what|whats|which)\b.*\b(?:certs?|certifications?|credentials?|exams?)\b"


def phantom(case: Case) -> Query | None:
    """A name that stands for nothing: said before anything else."""
    phantoms = case.ids("phantom")
    if not phantoms or (case.found.targets and case.has("prerequisites", "eligible") and case.says(r"\bfor (?:the )?@c\d")):
        return None
    wants = (
        case.has("recommend", "next", "plan") or case.says(WHAT_TO_TAKE) or case.says(rf"{_WHICH}|\bnext \?|\bnext$|\bwhat now\b")
    )
    if case.says(_OWN_NAME) and (
        wants or case.reading.numbers.money or case.reading.numbers.hours_per_week or case.said.person.years
    ):
        return None  # what somebody holds that we do not know is no question about its name
    known = (case.catalog.phantoms[one].exists == "other_thing" for one in phantoms)
    if case.says(_TWO_OTHERS) and all(known):
        return None  # nor is it beside two others that are set against each other
    intent = Intent.VERIFY if case.has("legit") or verb(case) == "verify" else Intent.EXPLAIN
    return case.query(intent, *case.found.targets, said=phantoms)


_LEGIT = r"\b(?:legit\w*|scams?|fake|bogus|shady|sketchy|dodgy|trust\w*|credible|reputable|real deal|fishy|red flags?)\b"
_WANTED = (
    r"\b(?:wants?|asks?|asked|asking|needs?|requested|requests|requesting|applied|applies|begging|pitch\w*) (?:\w+ ){0,3}(?:budget|money|cash|funds?|funding|pay|reimburse\w*|invoice)\b"
    r"|\b(?:approve|sign off|fund|reimburse|pay|paying|spend\w*|budget)\b(?: \w+){0,4} @c\d"
)
"""Money that somebody wants for it: its price is not what is asked, where its standing is."""


_OFFERED_TO_US = r"\b(?:vendor|provider|reseller|supplier|seller|trainer|sales ?(?:man|rep|guy|person|people)|recruiter|company|firm|somebody|someone|they|who)\b(?: (?!@c)\w+){0,3}? (?:quot(?:ed|es|ing)|offer(?:ed|s|ing)?|pitch(?:ed|es|ing)?|sells?|selling|sold|push(?:ed|es|ing)|promot(?:ed|es|ing)|advertis(?:ed|es|ing)|sent)\b(?=.*@c).*\b(?:(?:anything|something|much|what(?: is|s)?) known|know (?:anything|something|it|of it|about it)|heard of|thoughts|any good|trust\w*|opinion)\b|\b(?:anything|much) known (?:about|of|on)\b"
"""What somebody sells, put to us for what is known of it: the three checks answer."""


def verify(case: Case) -> Query | None:
    """Whether a badge stands up."""
    priced = Aspect.FEE in aspects_of(case.reading) and not (case.says(_LEGIT) and case.says(_WANTED))
    if case.found.targets and (priced or case.says(r"\bwhat (?:is|are) (?:it|that|they)\b")):
        return None
    asks = (
        case.has("legit")
        or (case.says(r"@[ci]\d+(?: from @i\d+)? (?:any )?good \?$") and not case.has("how_long"))
        or verb(case) == "verify"
        or (len(case.found.targets) == 1 and case.says(_OFFERED_TO_US))
        or case.says(
            r"\b(?:recogni[sz]\w+|accredit\w+|three checks|respected)\b|\b(?:employers?|recruiters?|hr) (?:\w+ )?(?:care|value|know|accept|like|want|respect|recogni\w+)\b"
        )
    )
    if not asks or (case.says(r"\bany good\b.*\bcerts?\b") and not case.found.targets):
        return None
    if not case.found.targets and case.said.person.platform and case.says(_CONFORMS):
        return None  # which of all conform, for somebody who works on that cloud
    if case.found.targets or case.found.issuers or case.found.ambiguous:
        named = case.ids("framework")
        if named and not case.has("legit"):
            return (
                case.query(Intent.FACT, *case.found.targets, aspects=(Aspect.RECOGNITION,), terms=named)
                if case.found.targets
                else None
            )
        issuers = () if case.found.targets else case.found.issuers
        query = of_accreditation(case, case.query(Intent.VERIFY, *case.found.targets))
        return query if not issuers else query.having(sides=sides(case.found, case.reading))
    return None


_CONFORMS = r"\b(?:which|what)(?: \w+){0,4} (?:certs|certifications|credentials|exams|badges|ones) (?:\w+ )?(?:pass|qualify|comply|meet|satisfy|fulfil|conform|fit|count)\b"


def recognition(case: Case) -> Query | None:
    """A named framework and a credential: is it on the list."""
    named = case.ids("framework")
    targets = case.found.targets
    if named and not targets and case.says(r"\b(?:they|those|these|it|that|both|either|compliant|automatically|makes? me)\b"):
        targets = case.held
    if named and targets and not case.has("worth"):
        return case.query(Intent.FACT, *targets, aspects=(Aspect.RECOGNITION,), terms=named)
    return None


REHEARSAL = r"\b(?:practice|practise|mock|sample|simulat\w+|past|example) (?:questions?|exams?|tests?|papers?)\b|\bstudy (?:guide|material)\b"


_SUM = r"\b(?:together|in total|total|both|altogether|combined|sum|all in|in all|all (?:three|four|of them))\b"


_LISTED = r"\blisted (?:anywhere|somewhere)\b|\bon any (?:\w+ )?lists?\b|\b(?:for|in) an? (?:\w+ )?(?:government|public|federal|defen[cs]e|state) (?:\w+ )?(?:bid|tender|contract)\b"
"""Asks for lists beside another fact: "proctored? listed anywhere? it is for a government bid"."""


_WHY_PAY = r"\bwhy (?:would|should|do|must) (?:i|we|anyone|anybody) (?:still )?(?:pay|spend|buy|fund)\b"
"""Asks why more of them should be paid for, and not what so many cost."""


def fact(case: Case) -> Query | None:
    """Single facts of named credentials; fees summed up, or of a place, where that is asked."""
    query = _fact(case)
    if query is not None and query.aspects and Aspect.RECOGNITION not in query.aspects and case.says(_LISTED):
        query = query.having(aspects=(*query.aspects, Aspect.RECOGNITION))
    if query is None or Aspect.FEE not in query.aspects:
        return query
    if query.credentials and not case.says(_WHY_PAY) and (counts := heads(case)):
        return query.having(slot=PEOPLE, words=" ".join(map(str, counts)))
    if len(query.credentials) > 1 and query.aspects == (Aspect.FEE,) and case.says(_SUM):
        return query.having(slot=TOTAL)
    place = place_of(case.reading)
    return query.having(slot="place", words=place) if place else query


def with_form(case: Case, query: Query) -> Query:
    """The Query with the one form of exam that a yes-or-no question about the form names."""
    asks = query.intent is Intent.FACT and Aspect.FORMAT in query.aspects and query.slot is None
    if not asks or not (
        case.has("true_that") or case.says(r"(?:^|\| |\? )(?:so |and |but |hi |hey )*(?:is|does|do|are|will)\b|\bor not\b")
    ):
        return query
    choice = bool(case.says(r"\bmultiple choice\b|\bmcqs?\b|\bquiz\b"))
    practice = bool(case.says(r"\b(?:hands on|practical|labs?|performance based|pbqs?|simulations?)\b"))
    return query if choice == practice else query.having(slot="multiple-choice" if choice else "hands-on")


_CHEAPEST_WAY = r"\b(?:cheapest|lowest|least expensive|most affordable|smallest)(?: \w+){0,2}? (?:options?|ways?|packages?|tiers?|plans?|bundles?|routes?|variants?|editions?|tickets?|access|offers?)\b"
"""The least of the prices that one credential is sold at."""


def _which_book(case: Case) -> str | None:
    """Slot of a question about books that asks for a no, or for one of the two; None for any other."""
    if not case.says(r"\bclosed\b(?: or open)? books?\b|\bclosed\b.*\bor\b.*\bopen\b|\bopen\b.*\bor\b.*\bclosed\b"):
        return None
    return "either" if case.says(r"\bor\b|\bvs\b") else "closed" if not case.says(r"\bopen\b") else None


def _fact(case: Case) -> Query | None:
    """Single facts of named credentials."""
    targets = case.found.targets
    if not targets and (held := of_what_is_held(case)):
        after = [a for a in aspects_of(case.reading) if a is not Aspect.FEE]
        return case.query(Intent.FACT, *held, aspects=tuple(after) or (Aspect.APPLICATION, Aspect.MAINTENANCE))
    if not targets:
        return of_issuer(case)
    if case.says(
        r"^(?:and |so )?(?:who|whom|for whom) (?:is|should|would|shouldnt)\b.*\bnot\b|\bwho shouldnt\b|\bnot (?:suited|suitable|right|meant) for\b"
    ):
        return case.query(Intent.FACT, *targets, aspects=(Aspect.CAVEAT,))
    if case.asks_for_tools or case.says(r"@c\d+ (?:\w+ ){0,2}alternatives?\b|\balternatives? (?:to|for) (?:the )?@c"):
        return None
    if case.says(REHEARSAL) or case.says(r"\bcpes?\b.*\b(?:do i get|earn)\b|\b(?:get|earn)\b.*\bcpes?\b"):
        return None
    wanted = aspects_of(case.reading)
    if case.says(WHO_GRADES):
        return None
    if not wanted and len(targets) == 1 and case.says(_CHEAPEST_WAY):
        wanted = (Aspect.FEE,)
    if wanted == (Aspect.OUTLINE,) and not case.says(
        r"\b(?:updat\w+|current|old|fresh\w*|when|since|new|stale|date|refresh\w*|changed?|kick|version|force)\b"
    ):
        return None
    if case.says(
        r"\bwho (?:writes?|wrote|develop\w*|sets?|makes?|creates?|reviews?|designs?|marks?|grades?|authored)\b"
    ) and wanted != (Aspect.ISSUER,):
        return None
    if wanted == (Aspect.LAUNCHED,) and not case.says(_SINCE_WHEN):
        wanted = ()
    if not wanted:
        return None
    if case.says(r"^(?:what is|whats|tell me about|explain|describe) (?:the |an? )?@c\d+\s?\??$"):
        return None
    return case.query(
        Intent.FACT,
        *targets,
        aspects=wanted,
        slot=_which_book(case),
        language=language_named(case.reading),
        claim=True if case.has("true_that") and len(wanted) == 1 else None,
    )


_SINCE_WHEN = r"\blaunch|\breleas|\bwhen\b|\bnew\b|\bold\b|\bsince\b|\bcame\b|\bcome\b|\bintroduced\b|\bfirst day\b"


_THE_ONE = r"\bai (?:thing|one|exam|cert\w*|credential|stuff|title|badge|course)\b"


def explain(case: Case) -> Query | None:
    """Terms, topics, issuers and roles by themselves."""
    person = case.said.person
    if case.ids("role") and person.holds and not case.found.targets:
        return case.query(Intent.RECOMMEND, roles=case.ids("role"), topics=case.ids("topic"), limits=case.stated)
    targets = case.found.targets
    if targets:
        return None
    named = case.ids("term", "framework", "designation")
    terms = tuple(dict.fromkeys((*named, *(e.term for e in case.reading.of("topic") if e.term))))
    topics, roles = case.ids("topic"), case.ids("role")
    if not (terms or topics or case.found.issuers or roles):
        return None
    wishes = case.stated
    if topics and (wishes.budget or wishes.minutes) and not case.has("explain"):
        return case.query(Intent.RECOMMEND, roles=roles, topics=topics, limits=wishes)
    if not (terms or roles) and len(case.found.issuers) == 1 and case.says(_THE_ONE):
        theirs = on_ai(case, case.found.issuers[0])
        if len(theirs) == 1:
            return case.query(Intent.PROFILE, *theirs)
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
        if len(targets) == 1 and case.text.startswith("@c0") and merit.about_ai(case.catalog, targets[0], case.today):
            return case.query(Intent.ELIGIBILITY, *targets)  # "CAIPM, I'm a PM with no security years" names what is wanted
        person = case.said.person.with_said(Person(holds=tuple(Held(credential=t) for t in targets)))
        return case.query(Intent.RECOMMEND, asker=person, roles=case.ids("role"), limits=case.stated)
    if case.says(r"\bmy @c\d+\b") and case.says(r"\bwhat now\b|\bwhat do i do\b|\bexpir\w+|\bfrom 20\d\d\b|\bold\b"):
        return case.query(Intent.RENEWAL, *targets)
    if len(targets) > 1 and not case.ids("term", "framework") and (len(targets) > 2 or not case.says(_ASKS)):
        return case.query(Intent.COMPARE, *targets[:5], roles=case.ids("role"), topics=case.ids("topic"))
    if case.ids("term", "framework") and not verb(case).startswith("profile"):
        return case.query(Intent.EXPLAIN, *targets, terms=case.ids("term", "framework"), words=words(case))
    plain = (
        set(rest) <= _FIELD
        or case.says(
            r"\bwhat is (?:it|that)\b|\bheard of @c|^(?:so |hi |hey |ok )*(?:what is|whats) (?:an? |the )?@c\d+ \?|^(?:do|have) you (?:have|know|got) (?:anything|something|\w* ?info\w*|details|data) (?:on|about|for) (?:the )?@c"
        )
        or verb(case) == "profile"
        or case.says(ALL_OF_IT)
        or (case.has("explain") and len(rest) <= 2)
    )
    if not plain and any(hit.answers for hit in search_credential(case.catalog, targets[0], case.reading.text, 1)):
        return case.query(Intent.EXPLAIN, *targets, words=words(case))
    if plain or not ("?" in case.text or case.says(_ASKS)):
        return case.query(Intent.PROFILE, *targets) if len(targets) == 1 else case.query(Intent.COMPARE, *targets[:5])
    return case.query(Intent.EXPLAIN, *targets, words=words(case))


_FIELD = frozenset((
    "security", "cybersecurity", "cyber",
    "looking", "considering", "interested", "mentioned", "eyeing", "discussing", "evaluating", "shortlisted", "team", "company",
))  # fmt: skip
"""Words that say what all of them are about, or that one is in view: "HTB AI security cert?", "we are looking at AAISM" ask for no more than its name."""
_ASKS = r"\b(?:am|who|whom|whose|when|where|how|does|do|did|is|are|was|were|can|could|will|would|has|have|must|should|why|what happens|may)\b"
