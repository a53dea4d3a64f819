"""Which way a question leans, so that the answer's first word fits: must I, is it free, from home there, paid on that day."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from catalog.engine.lifecycle import State, standing
from catalog.engine.prerequisites import relation
from catalog.values import PartialDate
from handlers.leading import COURSE, DOUBTED, HINDERED, TOO_LITTLE
from handlers.person import Held, Person
from handlers.query import Aspect, Intent, Query, about
from handlers.slots import AGE, ALONE, BY_EXAM, ENDING, OF_AGE, TAUGHT, UNNAMED
from handlers.understanding.asker.headcount import heads
from handlers.understanding.model.learned import asking
from handlers.understanding.phrased import OF_TAKERS
from handlers.understanding.rules.ends import by_ends
from handlers.understanding.rules.renewing import with_renewal
from handlers.understanding.rules.said_to_end import STANDS_SO
from handlers.understanding.rules.same_name import with_namesake
from handlers.understanding.words.numbers import first_date
from handlers.understanding.words.places import AT_ONES_PLACE, place_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from handlers.understanding.case import Case

_WHO = r"(?:i|we|you|he|she|they|one|it|people|candidates|someone|somebody|anyone|(?:my|our|the|an?) [\w@]+|@[rc]\d+)"
_OBLIGED = (
    rf"\b(?:do|does|did|will|would) {_WHO}(?: \w+)? (?:have to|need|require)\b|\bmust (?!it\b){_WHO}\b|\bneed (?:i|we|he|she)\b"
    r"|\b(?:is|are) (?:\w+ |@\w+ ){0,6}(?:required|mandatory|compulsory|obligatory|a must|necessary|needed)\b"
    r"|\bis there (?:\w+ ){0,3}(?:requirement|prerequisite)\b|\bmuss (?:ich|man)\b|\bfaut il\b|\btengo que\b|\bpreciso\b"
)
_ACTIVE = r"\b(?:need|needs|have|has|must)(?: \w+| @c\d+)? (?:to )?(?:be|stay|remain) (?:an? )?(?:active|current|in good standing)\b|@c\d+ (?:\w+ )?(?:active|current) or (?:is|does|will|expired)"
_PASSED_ONLY = r"\bpass(?:ed|ing)?\b.*\b(?:dont|do not|doesnt|havent|have not|without|lack\w*|not)\b(?: \w+){0,4}? (?:years?|experience|certified)\b"
"""An exam that is passed without what else makes the title."""
_HINDERED = r"\b(?:what(?: \w+)?|any ?(?:thing|one|body)|something|some ?(?:one|body)|what ?ever|is there an?y?|are there any|do(?:es)? (?:any|some)thing|would (?:any|some)thing)\b(?: \w+| @\w\d+){0,4} (?:stop\w*|prevent\w*|keep(?:s|ing)? (?:me|us|him|her|them|one)|hold(?:s|ing)? (?:me|us|him|her|them) back|in (?:my|our|the|his|her|their) way|block\w*|bar(?:s|ring)|exclud\w+|forbid\w*|against (?:me|us)|rul(?:e|es|ing) (?:me|us|him|her|them) out|shut\w* (?:me|us) out|obstacles?|barriers?|hurdles?)\b"
"""Asks for what stands in the way, so that nothing is a no."""
_SHORT_OF_IT = r"\b(?:too|way too|a bit|bit) (?:junior|inexperienced|green|early|soon|little|few|unqualified|low level)\b|\binsufficient\b|\bunder ?qualified\b"
_CERTIFIED = r"\b(?:can|could|may|am|is|are|does|do|will|would|should|was)\b(?: \w+| @\w\d+){0,5}? (?:certified|letters|title|myself|himself|herself|themselves|cv|resume|linkedin|signature|me an?|him an?|her an?|somebody an?|one an?|an? @c\d+ (?:once|when|after|if|as soon)|@c\d+ (?:once|when|after|as soon))\b"
"""Whether one may call oneself by it."""
_ASKS_HOW = r"^(?:so |and |but |ok )*(?:how|what|whats|when|which|where|who)\b"
_NO_GATE = r"\b(?:book\w*|regist\w*|renew\w*|retak\w*|resit|launch\w*|announce\w*|expir\w*|trust|tell|say|hire|recommend|buy|pay|study\w*|start\w*|prepar\w*|cost\w*|worth|too late)\b"
"""What may be too early or too little besides somebody before a gate."""
_BY_ANOTHER_RULE = (Intent.FACT, Intent.COVERAGE, Intent.EXPLAIN, Intent.PROFILE, Intent.WORTH, Intent.PREREQUISITES)
_AGE = r"\b(?:at|is|im|am|only|just|aged?|turning) 1[0-7]\b(?! (?:hours?|minutes?|months?|weeks?|days?|questions?|usd|dollars|eur|euros?|percent|years? (?:of|in)))|\b\d{1,2} (?:years? old|yo)\b|\b(?:minimum|minimal|lowest) age\b|\bage (?:limit|requirement)s?\b|\bold enough\b|\bunder 18\b|\bminors?\b"
_OPEN = r"\b(?:what|whats|which|how (?:many|much|long)|who|where|when|why|was|welche|wie|quels?|quelles?|que)\b(?:(?! \?|\|).)*\b(?:do|does|must|need|should|required|needed|muss)\b"
"""Asks what is needed, not whether."""
_ENOUGH_OR = r"\b(?:counts?|counted|enough|ok(?:ay)?|fine|suffic\w+|accepted|opens?|unlocks?|qualif\w+|does it|will do|would do|gets? (?:me|us|him|her|them) in)\b(?:(?!\|).)*\bor\b"
"""Asks first whether what is held does, and only then whether more is needed."""
_COURSE_OR_EXAM = r"\b(?:need|must|have to|required|compulsory|mandatory|forced|obliged)\b.*\b(?:course|training|boot ?camp|class)\b.*\bor\b.*\b(?:exam|test|voucher|just|only|alone)\b|\b(?:exam|test|voucher|just|only|alone)\b.*\bor\b.*\b(?:need|must|have to|required|compulsory|mandatory|forced|obliged)\b.*\b(?:course|training|boot ?camp|class)\b"
"""Whether the course that is sold with an exam has to be bought."""
_FREE = r"\b(?:is|are|still|really|it|for) (?:@\w+ |\w+ ){0,4}?free\b(?! of\b)|\bfree\b(?: \w+){0,2} \?|\bcosts? nothing\b|\bat no cost\b|\bgratis\b|\bgratuit\w*\b|\bkostenlos\b"
_MEMBERS = r"\b(?:differen\w+|save|saves|saving|savings|discount|cheaper|less)\b.*\b(?:member\w*|join\w*)\b|\bmember\w*\b.*\b(?:differen\w+|save|saves|saving|savings|discount|cheaper|less)\b"
_OF_MEMBERS = r"\bmember(?:s|ship)?\b"
"""How much less members pay; and that the price of members, or of others, is asked."""
_LESSONS = r"(?:course|training|class(?:es)?|boot ?camp|lessons?|tuition)"
_ALONE = rf"\b(?:exam|test|voucher|attempt)s? (?:only|alone|by itself|on its own)\b|\b(?:only|just) (?:the |an? |one )?(?:exam|test|voucher|attempt)\b|\b(?:without|with out|no|minus|skipping|excluding)(?: \w+){{0,2}} {_LESSONS}\b"
_BOUGHT = r"\b(?:buy|buying|bought|purchase|sold|sell|order|pay|paying|price)\b"
_TAUGHT = rf"\b(?:with|including|incl|plus|and)(?: (?!out)[\w@]+){{0,2}} {_LESSONS}\b"
_COURSE = r"\b(?:courses?|train(?:ing|ed)|boot ?camps?|class(?:es)?|courseware|lessons|lectures)\b"
_NO_MEMBER = r"\b(?:without|no|not (?:being|having)|dont have|lacking)(?: an?| any| the)? (?:@i\d+ )?member(?:ship)?\b|\b(?:must|need to|have to) (?:i |we |one )?(?:be|become) an? (?:@i\d+ )?member\b|\bnon ?members? (?:can|may|allowed|take|sit)\b"
"""Whether one may do without being a member, which decides the price."""
_GROUPS = ("students", "veterans", "groups", "teams", "teachers", "nonprofits", "employees", "partners")
"""Who may be asked to pay less."""
_LESS = rf"\b(?:discount\w*|half ?-?price|half off|\d+ ?(?:%|per ?cent) (?:off|vouchers?|discount)|rebates?|coupons?|promo\w*|scholarships?|bulk (?:price\w*|rates?|buy\w*)|(?:{'|'.join(who[:-1] for who in _GROUPS)}|academic|military|volume) (?:pric\w+|rates?|fees?|deals?|vouchers?|codes?)|cheaper for (?:a |an )?(?:{'|'.join(who[:-1] for who in _GROUPS)}))\b"
"""Whether there is a lower price for some."""
_EXPIRES = r"^(?:so |and |but |hi |hey |ok )*(?:is|are|does|do|will|can|has|have)\b(?!.*\bor\b).*\bexpir\w+"
_CHANGED = r"\bmore expensive (?:than|now)\b|\b(?:be|become\w*|get|gets|getting|got) (?:more expensive|dearer|pricier|cheaper)\b(?! for)|\bhow much (?:was|were)\b.*\bbefore (?:the )?(?:@|january|february|march|april|may|june|july|august|september|october|november|december|it|they|that|20)|\bprice hikes?\b|\b(?:cost|price|fee|costs|pay) (?:\w+ ){0,2}(?:before|earlier|previously|formerly|until now|last year)\b|\bused to cost\b|\b(?:old|former|previous) (?:price|fee|cost)\b|\b(?:chang\w+|rais\w+|increas\w+|went up|gone up|go up|risen|hik\w+|dropp\w+|lowered)\b|\b(?:do|did|done|does|happen\w*) (?:\w+ )?to the (?:price|fee|cost)s?\b"
_DOUBTED = r"\b(?:is|isnt|are|was|be|would|feels?|seems?|sounds?|looks?)\b(?:(?! \|).)*\b(?:(?:a|total|complete|pure|real) )*(?:waste|wasted|pointless|overkill|useless|no use|mistake|stupid|silly|dumb|crazy|foolish|bad (?:idea|choice|move|decision|investment)|(?:an? )?joke|rubbish|garbage|nonsense|crap|beneath|overrated|overpriced|money grab|cash grab|(?:just|only|all|mere|mostly|pure) (?:marketing|hype|paper|pr|buzz\w*)|hype|snake oil|marketing (?:fluff|hype|gag|trick|stunt|gimmick)|gimmick|rip ?off|too basic)\b"
_WHY_ANYONE = r"\bwhy (?:would|should|does|do|on earth would) (?:anyone|anybody|someone|people|one|i|we|you)\b"
_BAD = r"\b(?:pointless|useless|worthless|waste|rubbish|garbage|nonsense|overpriced|stupid|joke|rip ?off|bother)\b"
_OTHERWISE = r"\b(?:is|are|am|was|be) (?:he|she|they|i|we|you|my \w+) (?:\w+ )?(?:stupid|silly|dumb|crazy|foolish)\b|\bworth\b|\bor\b|\bwhy\b|\b(?:skip\w*|drop\w*|ignor\w*|miss\w*|pass on|leave (?:it |that )?out|not (?:to )?(?:do|take|get|have)|go without|without)\b"
"""With these it is weighed against something, or to do without it."""
_HOME = rf"{AT_ONES_PLACE}|\bremote\w*\b|\bonline\b|\bvon zu ?hause\b"
_MAY = r"\b(?:can|could|may|possible|allowed|able|doable|ok|okay|fine|lets?|allows?|permits?)\b|\bonly (?:option|way|choice)\b"
_NEW = r"\b(?:thm|tryhackme|htb) rooms?\b|\bbeginners?\b|\bnewbies?\b|\bjust (?:started|starting)\b|\bno experience\b|\b(?:some|few) (?:rooms|ctfs?|labs)\b|\bfreshers?\b|\bcomplete novice\b"
_HOURS_ENOUGH = re.compile(
    r"\b(\d{1,3}) ?(?:hours?|hrs?|h)\b(?! (?:a|per|each|every) )[^.?]*\b(?:enough|sufficient|do|suffice|realistic|ok|okay|cut it)\b"
    r"|\b(?:enough|sufficient|suffice|do|manage|pass|learn|prepare)\b[^.?]*\b(\d{1,3}) ?(?:hours?|hrs?|h)\b(?! (?:a|per|each|every) )",
    re.IGNORECASE,
)
"""So many hours in all, held against the study effort."""
_SCORED = re.compile(
    r"\b(?:is|would|with|got|scored|at|only|just|a|by|had|have)\s+(?:an?\s+)?(\d{1,3}(?:[.,]\d)?)\s?(?:%|percent|per cent)"
)


_GONE = r"(?:vanish\w*|disappear\w*|scrapped|dropped|axed|killed|pulled|withdrawn|binned|abolished|removed|taken down|go away|gone away|phased out)"
_VANISHED = rf"^(?:so |and |but |hey |hi )*(?:did|will|has|have|is|was|does|would)(?: the)? @c\d+(?: exam)? (?:(?!still)\w+ ){{0,2}}{_GONE}\b"
_ENDED_BY = r"\b(?:did|has|have|will|does|do)(?: \w+)? (?:@i\d+|they|it|anyone|anybody|somebody|someone|you|the \w+)(?: (?!not\b)\w+){0,2}? (?:end|ended|ending|retired?|discontinued?|kill\w*|drop|dropped|scrap\w*|withdr[ae]w\w*|pull|pulled|sunset\w*|axed?|cancel\w*|phased? out|closed?|stop|stopped)(?: off| down| out)? (?:the |its |their )?(?:@c\d+(?: and @c\d+)*|that|this)(?: (?:exam|cert\w*|one|test))?(?: (?:to|for) (?:new \w+|\w+))?(?: (?:yet|already|now|at all|or not|since))* ?(?:\?|$)"
"""An issuer is asked to have ended it."""
_SAID_TO_GO = (Intent.FACT, Intent.EXPLAIN, Intent.PROFILE, Intent.LIFECYCLE)


_WHEN_SOLD = r"\b(?:when|from which (?:day|date|month)|as of when|how soon|since when|yet|already|by now)\b"
"""When it can be had by itself, and not what its course is."""
_SALE_DATE = r"\b(?:bought|buy|sold|purchased?) (?:it )?(?:alone|separately|by itself|on its own)\b|\b(?:purchase|sales?|selling|buying|booking|opening|availability|registration|start) (?:dates?|days?|starts?|opens?)\b|\b(?:general|open) (?:purchase|sale|booking)\b"
"""When one can be bought: of one that is not out yet that is when it comes, and no window after paying."""


_AGE_OF = (
    r"\bhow long (?:has|have|had|is|was|did) (?:the )?@c\d+(?: (?:exam|cert\w*|one|credential))? (?:\w+ ){0,2}?(?:exist\w*|been (?:around|out|there|available|on sale|on the market|offered|running|going|live|a thing)|around|out there)\b"
    r"|\b(?:how (?:old|young|new|recent)|what age|which age) (?:is|was|are) (?:the )?@c\d+(?: (?:exam|cert\w*|credential|one))?(?: (?:now|today|by now|already|actually|really|then))*\s?(?:\?|$)"
    r"|\b(?:age of|how long ago (?:was|did)) (?:the )?@c\d+"
)
"""How long a credential has been there: its age, and not how long its exam takes or how old its outline is."""
_EARNED = r"\b(?:pass(?:ed)?|earned|got|gained|obtained|achieved|cleared|received|awarded|certified|took|sat|issued|since|dated)\b"


def as_meant(case: Case, query: Query) -> Query:
    """The Query with the way it leans, where its rule said nothing of that."""
    if query.intent in _SAID_TO_GO and case.says(_VANISHED) and len(case.found.targets) == 1:
        return case.query(Intent.LIFECYCLE, case.found.targets[0], slot="ended")
    asked = case.named
    if query.intent is Intent.LIFECYCLE and query.slot is None and len(asked) == 1 and case.says(_HOME):
        return case.query(Intent.FACT, *asked, aspects=(Aspect.DELIVERY,), slot="home", words=place_of(case.reading) or "")
    if case.says(_ENDED_BY) and asked:
        return case.query(Intent.LIFECYCLE, *asked, slot="ended")
    if query.slot is None and case.says(_SHORT_OF_IT) and not case.says(_NO_GATE):
        if query.intent is Intent.ELIGIBILITY:
            return query.having(slot=TOO_LITTLE)
        if query.intent in _BY_ANOTHER_RULE and len(case.found.targets) == 1 and not case.said.person.said_nothing():
            return case.query(Intent.ELIGIBILITY, case.found.targets[0], slot=TOO_LITTLE)
    window = query.aspects == (Aspect.ELIGIBILITY_WINDOW,) and case.says(_SALE_DATE)
    if (window or (query.aspects == (Aspect.TRAINING,) and case.says(_WHEN_SOLD))) and len(asked) == 1:
        state = standing(case.catalog, next(iter(asked)), case.today).state
        if state in (State.ANNOUNCED, State.BETA):
            return case.query(Intent.LIFECYCLE, *asked, slot="when")
    if len(case.found.targets) == 1 and query.intent in _SAID_TO_GO and case.says(_AGE_OF):
        return case.query(Intent.FACT, case.found.targets[0], aspects=(Aspect.LAUNCHED,), slot=AGE)
    if query.intent is Intent.LIFECYCLE and query.slot in ("ended", ENDING) and query.on is None and (told := _said_when(case)):
        query = query.having(since=told)
    lean = _LEANINGS.get(query.intent)
    return lean(case, query) if lean and not query.said else query


def _said_when(case: Case) -> PartialDate | None:
    """The time gone by in which something is said to have ended; none where it is asked how it stood then."""
    if case.says(STANDS_SO):
        return None
    if case.says(r"\blast year\b"):
        return PartialDate.of(str(case.today.year - 1))
    told = first_date(case.reading.text, case.today, future=False)
    return told[0] if told and told[0].first <= case.today else None


def _gate(case: Case, query: Query) -> Query:
    priced = len(query.credentials) == 1 and any(fee.member for fee in case.catalog.credentials[query.credentials[0]].fees.values())
    if priced and case.says(_NO_MEMBER):
        return query.having(intent=Intent.FACT, aspects=(Aspect.FEE,), slot="members")
    if query.slot is None and case.says(_ACTIVE):
        return query.having(slot="active")
    if query.intent is Intent.PREREQUISITES and len(query.credentials) == 2 and case.says(_PASSED_ONLY):
        target, passed = query.credentials
        asker = query.asker.with_said(Person(lacks=(passed,)))
        return query.having(intent=Intent.ELIGIBILITY, sides=about(target), asker=asker, slot="passed")
    if query.intent is Intent.PREREQUISITES and query.slot is None and (key := _key_in_hand(case, query)):
        return key
    if len(query.credentials) == 1 and case.says(_AGE):
        return case.query(Intent.PREREQUISITES, *query.credentials, slot=UNNAMED, words=OF_AGE)  # an age is no gate that we hold
    if query.slot is None and case.says(_HINDERED):
        return query.having(slot=HINDERED)
    taught = query.intent is Intent.PREREQUISITES and case.says(_COURSE) and not case.says(r"\b(?:no|not|dont|doesnt)\b")
    if query.slot is None and query.claim and case.says(r"\b(?:requires?|needs?|must|mandatory|necessary)\b"):
        return query.having(slot=COURSE if taught and len(query.credentials) == 1 else "must")
    alone = query.intent is Intent.ELIGIBILITY or len(query.credentials) == 1
    if query.slot is None and alone and case.says(_OBLIGED) and not (case.says(_OPEN) or case.says(_ENOUGH_OR)):
        return query.having(slot=COURSE if taught else "must")
    return query


def _fact(case: Case, query: Query) -> Query:
    if query.slot is not None or not query.aspects:
        return query
    if query.aspects == (Aspect.PASS_RATE,) and not case.has("pass_rate") and not case.says(OF_TAKERS):
        return query.having(
            aspects=(Aspect.PASSING, Aspect.PASS_RATE)
        )  # a share that passes: the mark is meant rather than the rate
    if query.aspects == (Aspect.STEPS,) and query.since is None and case.says(_CERTIFIED) and not case.says(_ASKS_HOW):
        return query.having(slot=BY_EXAM)
    if query.aspects == (Aspect.FEE,) and case.says(_COURSE_OR_EXAM):
        return query.having(aspects=(Aspect.TRAINING, Aspect.FEE))  # whether the course may be left out, and then what is saved
    if Aspect.FEE in query.aspects and case.says(_FREE):
        return query.having(slot="free")
    if Aspect.FEE in query.aspects and len(query.credentials) == 1 and (case.says(_ALONE) or case.says(_TAUGHT)):
        return query.having(slot=ALONE if case.says(_ALONE) else TAUGHT)
    if query.aspects == (Aspect.FEE,) and len(query.credentials) == 1 and case.says(_OF_MEMBERS):
        less = case.says(_MEMBERS) or case.says(_NO_MEMBER)
        return query.having(slot="members" if less else "member", words=" ".join(map(str, heads(case)[:1])))
    if Aspect.FEE in query.aspects and len(query.credentials) == 1 and case.says(_LESS):
        return query.having(slot="discount", words=_group_told(case))
    if {Aspect.FEE, Aspect.APPLICATION} <= set(query.aspects) and case.says(r"\b(?:includ\w+|cover\w*|contain\w*)\b"):
        return query.having(slot="apart", aspects=(Aspect.FEE, *(a for a in query.aspects if a is not Aspect.FEE)))
    if (
        query.aspects == (Aspect.FEE,)
        and case.says(_CHANGED)
        and ("?" in case.reading.text or case.says(r"^(?:what|how|any)\b|\b(?:did|has|have|is|are|was|were)\b"))
    ):
        return query.having(slot="changed")
    if (
        query.aspects == (Aspect.VALIDITY,)
        and query.exam
        and case.says(r"\b(?:un)?till? when\b")
        and not case.says(r"\b(?:valid\w*|good|counts?|expir\w*|keep|my|mine)\b")
    ):
        return query.having(intent=Intent.LIFECYCLE, aspects=(), slot="when")  # until when that exam can be sat
    if query.aspects == (Aspect.EFFORT,) and (hours := _HOURS_ENOUGH.search(case.reading.text)):
        return query.having(limits=query.limits.having(hours=float(hours[1] or hours[2])))
    if query.aspects == (Aspect.VALIDITY,) and case.says(_EXPIRES):
        return query.having(slot="expires")
    if Aspect.DELIVERY in query.aspects and case.says(_HOME) and ((place := place_of(case.reading)) or case.says(_MAY)):
        return query.having(slot="home", words=place or "")
    if query.aspects == (Aspect.TRAINING,) and len(query.credentials) == 1 and case.says(_ALONE) and case.says(_BOUGHT):
        return query.having(aspects=(Aspect.TRAINING, Aspect.FEE))  # what it is sold at, with the course or without
    if Aspect.ELIGIBILITY_WINDOW in query.aspects and query.since is None:
        found = first_date(case.reading.text, case.today, future=False)
        if found and found[0].granularity in ("day", "month") and found[0].first <= case.today:
            return query.having(since=found[0])
    if {Aspect.VALIDITY, Aspect.STEPS} & set(query.aspects) and query.since is query.until is None and case.says(_EARNED):
        earned = first_date(case.reading.text, case.today, future=False)
        if earned and earned[0].first <= case.today:
            return query.having(
                since=earned[0], slot="expires" if Aspect.VALIDITY in query.aspects and case.says(_EXPIRES) else None
            )
    if {Aspect.RETAKE, Aspect.PASSING} & set(query.aspects) and (scored := _SCORED.search(case.reading.text)):
        return query.having(slot="scored", words=scored[1].replace(",", "."))
    return query


_FIRST = r"\b(?:need|must|have to|has to|required?|necessary)\b.*\b(?:first|before|as well|too|also|skip)\b|\bfirst \?|\bskip\b"


def _key_in_hand(case: Case, query: Query) -> Query | None:
    """Whether more is needed, for who holds a key already: "I have AZ-500, want SC-100, do I need SC-500 first?"."""
    held = [h for h in case.said.person.holds if h.active]
    if len(query.credentials) < len(("target", "other")) or not held or not case.says(_FIRST):
        return None
    wanted = [i for i in query.credentials if i not in case.said.person.held]
    opened = [i for i in wanted if any(relation(case.catalog, i, h.credential).part in ("must", "one_of") for h in held)]
    if len(opened) != 1:
        return None
    target = opened[0]
    return query.having(intent=Intent.ELIGIBILITY, sides=about(target), asker=query.asker.with_said(case.said.person), slot="must")


def _group_told(case: Case) -> str:
    """Who is to pay less; a group in the name of a credential or of its issuer is nobody ("The SecOps Group")."""
    named = {n for e in case.reading.of("credential", "issuer") for n in range(e.start, e.end)}
    said = " ".join(word.text for n, word in enumerate(case.reading.found) if n not in named)
    return next((who for who in _GROUPS if who[:-1] in said), "")


def _worth(case: Case, query: Query) -> Query:
    if len(query.credentials) > 1 and (others := _told_before(case, query)):
        asked = tuple(i for i in query.credentials if i not in others)
        held = Person(holds=tuple(Held(credential=other) for other in others))
        query = query.having(sides=about(*asked), asker=query.asker.with_said(held))
    doubted = (case.says(_DOUBTED) and not case.says(_OTHERWISE)) or (case.says(_WHY_ANYONE) and case.says(_BAD))
    if query.slot is None and doubted:
        query = query.having(slot=DOUBTED)
    whole = (case.reading.context or case.reading.text).casefold()
    if query.asker.level is None and re.search(_NEW, whole):
        return query.having(asker=query.asker.model_copy(update={"level": "entry"}))
    return query


def _told_before(case: Case, query: Query) -> tuple[str, ...]:
    """Credentials named before the sentence that asks, where that names another: "Security+, six years. Is AAISM worth it?"."""
    spoken = asking(case.text)
    asked = {i for n, e in enumerate(case.reading.entities) if re.search(rf"@c{n}\b", spoken) for i in e.ids[:1]}
    return tuple(i for i in query.credentials if i not in asked) if asked & set(query.credentials) else ()


def _compared(case: Case, query: Query) -> Query:
    return by_ends(case, with_namesake(case, query))


def _lasting(case: Case, query: Query) -> Query:
    """Until when somebody may sit who has paid: the window, not the life of the exam."""
    if query.credential is None or not case.says(_PAID) or not case.says(_UNTIL):
        return query
    return _fact(case, query.having(intent=Intent.FACT, aspects=(Aspect.ELIGIBILITY_WINDOW,), slot=None, on=None))


_PAID = r"\b(?:bought|purchased|paid|registered)\b"
_UNTIL = r"\b(?:last|latest|final) (?:possible )?(?:day|date)\b|\b(?:until|till|by) (?:when|which)\b|\bhow long\b|\brun out\b"


_LEANINGS: dict[Intent, Callable[[Case, Query], Query]] = {
    Intent.ELIGIBILITY: _gate,
    Intent.PREREQUISITES: _gate,
    Intent.FACT: _fact,
    Intent.LIFECYCLE: _lasting,
    Intent.WORTH: _worth,
    Intent.COMPARE: _compared,
    Intent.RENEWAL: with_renewal,
}
