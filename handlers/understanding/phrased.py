"""Ways to ask for one fact that only whole phrases tell, beside the words of the lexicon."""

from __future__ import annotations

from handlers.understanding.words.patterns import search
from handlers.understanding.words.places import AT_ONES_PLACE, ITS_PRICE

_COUNT = r"(?:\d+|two|three|four|five|six|seven|eight|ten|twelve)"
_CLOCKED = r"\btakes \d|\b\d+(?:[ .]\d+)? (?:hours?|minutes?|mins?|hrs?) (?:long|right|correct|true)\b|^(?:exam )?time (?:for|of) (?:the )?@c"
_HOW_TESTED = r"\bhow (?:is|are|was|will|would|does) (?:the )?(?:@c\d+|it|they|that|this)(?: exam| be)? (?:\w+ )?(?:examined|tested|assessed|invigilated)\b"
_CHARGED = r"\b(?:goes|going|sold|sells|selling|had|bought) (?:for|at) (?:(?:just|only|about|around|under|below|less|than|like|something) )*[$€£]? ?\d{2,5}\b(?! ?(?:days?|weeks?|months?|years?|yrs?|hours?|hrs?|minutes?|mins?|people|percent|questions?))|\bwhat (?:did|does|do|would) (?:@i\d+|they|it) (?:ask|charge)\b|\bfree (?:exams?|vouchers?|attempts?|seats?|offer|promo\w*)\b|@c\d+(?: exam| cert\w*)?(?: (?:from|by|of) @i\d+)?(?: \|)?(?: is(?: it)?)?(?: still| really| actually)* free\b(?! (?:course|training|prep|material|practice|resource|lab)\w*)"
_ANY_SECURITY = r"@c\d+(?: exam| cert\w*)?(?: \w+){0,2} (?:tests?|covers?|includes?|has|have|got|touch(?:es)?|contains?|teach(?:es)?)(?: on)? (?:any|some|much|enough) (?:real |actual )?security\b(?! \w+ing\b)|\b(?:is there|any) (?:any |some |much )?security (?:\w+ )?(?:in|on) (?:the )?@c\d"
_TAKEN_THERE = rf"\b(?:sit|sits|sitting|take|takes|taken|taking|do|done|doing|write|writing|test|tested|exam|attempt|doable|possible|available|offered)\b.*(?:{AT_ONES_PLACE})|(?:{AT_ONES_PLACE}).*\b(?:sit|take|do|write|test|attempt)\b(?=.*@c)"
_HOW_BIG = r"\b(?:part|domain|section|share)\b.*\bhow (?:big|large)\b|\bhow (?:big|large|heavy) (?:is|are)\b.*\b(?:part|domain|section|share)\b|\b(?:more|less) than \d+ ?(?:%|per ?cent)|\b(?:share|portion|proportion|weight) (?:of|for|on) (?:the )?(?:[\w@]+ ){1,4}(?:in|on|of) (?:the )?@c|\bhow much does (?:\w+ ){1,4}weigh\b"
_GOOD_FOR = r"\bhow long (?:am|are|is|will|would|do|does|can) (?:i|we|it|that|this|one|you|they|@c\d+)(?: then| be| stay| remain)* (?:good|certified|set|covered|fine)\b"
_HOURS_IN = r"\bhow (?:many (?:hours|evenings|nights|weekends|days|weeks)|much (?:time|work))\b.*\b(?:put in|put into|put towards?|invest\w*|spend|sink|devote|dedicate|cost (?:me|us))\b"
_A_COURSE = r"\b(?:what|which|any|recommended|suggested|good|official|is there an?|are there|an?) (?:\w+ ){0,2}?(?:courses?|class(?:es)?|bootcamps?|trainings?)(?: that)? (?:prepares?|preps?|leads?|to prepare|to prep|for|goes with|comes with)\b.*@c"
_TESTED_ON = r"\bwhat (?:will|would|do|am|are|can) (?:i|we|they|you|one|candidates)(?: be| get)? (?:tested|examined|quizzed|asked|grilled|questioned)(?: on| about)?(?: in| on| at| for)? (?:the )?@c|\bhow (?:is|are) (?:the )?@c\d+(?: exam)? (?:split|divided|broken down|structured|made up|weighted)\b"
_PRICE_OF = r"^(?:hi |hey |so |and )*(?:whats the |what is the )?(?:exam )?(?:fee|price|cost) (?:of|for) (?:the |an? )?(?:new )?@c\d+(?: beta| exam| cert\w*)?\s?\??$"
_MARK_PUT = r"\bwhat (?:per ?cent\w*|score|mark|grade) (?:do|does|must|should|would) (?:you|i|we|one|they|people|candidates) (?:need|require|want|have to get)\b|\bneed (?:an? |at least )?\d{2,3}(?: percent| points)? (?:for|on|in) (?:the )?@c|\bwhat (?:do|does|must|should|have) (?:you|i|we|one|candidates) (?:(?:have|need) to )?(?:get|score|reach|achieve|hit)\b.*\bto pass\b"
_LEFT_TO_PAY = r"\b(?:after|once|when) (?:i|we|you|one|they)(?: ve| have)? pass(?:ed)?\b.*\b(?:pay|to pay|fees?|costs?|charges?)\b(?!.*\b(?:each|every|a|per) year\b)"
_SAVED_FOR = (
    r"\bhow much (?:should|must|do|would) (?:i|we|one|you) (?:(?:have|need) to )?(?:save|put aside|set aside|lay by|budget)\b"
)
_AI_IN = r"\b(?:is|are) (?:there )?(?:any )?(?:ai|genai|llms?|machine learning)(?: security| stuff| content| material)? (?:also |even |really )?(?:an? |any )?(?:part of|in|on|inside|included in|covered (?:in|by)|tested (?:in|on)) (?:the )?@c|\b(?:any|what|how much) (?:ai|genai|llm) (?:stuff|content|material|parts?|things?)(?: is| are)? (?:in|on|inside) (?:the )?@c|@c\d+ (?:have|has|got|contain\w*|includ\w+) (?:anything|something|any|much) (?:on|about|of) (?:ai|genai|llms?)\b"
APPROVED = (
    r"\b(?:manager|boss|lead|company|employer|finance|hr|they|ciso|@r\d+)(?: has| have| just| already| finally)* approved\b(?! by)"
)
"""Who pays has approved of it, which lists it nowhere."""
PHRASED = (
    (r"\bset (?:me|us|you|one|him|her|them|the \w+|my \w+|our \w+) back\b", "fee"),
    (rf"\b{_COUNT} (?:hours?|minutes?|hrs?|mins?) or\b|\bor {_COUNT} (?:hours?|minutes?|hrs?|mins?)\b", "duration"),
    (r"@c\d+ (?:exam )?code\b", "code"),
    (r"\b(?:bundles?|package (?:deal|price)s?)\b(?: \w+){0,3} @c\d|@c\d+ (?:\w+ )?(?:bundle|package (?:deal|price))\b", "fee"),
    (r"^(?:the )?@c\d+(?: exam)? topics\b", "domains"),
    (_CLOCKED, "duration"),
    (r"\b(?:from|by) (?:the )?@i\d+ or (?:from |by )?(?:the )?@i\d+", "issuer"),
    (
        r"\bwhat(?:s| is) on (?:the )?@c\d+|\bwhat (?:does|do|would) (?:the )?(?:@i\d+ )?@c\d+(?: exams?| tests?)? (?:contain|consist of|comprise)\s?\??$",
        "domains",
    ),
    (_ANY_SECURITY, "ai_content"),
    (_HOW_BIG, "domains"),
    (_HOW_TESTED, "format"),
    (_TAKEN_THERE, "delivery"),
    (_CHARGED, "fee"),
    (r"\b(?:sold|bought|purchased|available) (?:alone|separately|by itself|on its own|stand ?alone)\b", "training"),
    (
        r"\bwhat(?:s| is| are| does| do| did| would)? (?:the |an? )?@c\d+(?: exams?| certs?| vouchers?)? (?:go|goes|going|went|sell|sells|selling|retails?) (?:for|at)\b",
        "fee",
    ),
    (
        r"\b(?:who|whom|whos) (?:is )?(?:the )?(?:@c\d+|@i\d+ one)(?: cert\w*| exam| one| badge)? (?:meant |made |actually |really )?for\b|\bfor whom\b|\bwhos? (?:is )?(?:it|this|that|this one|that one) (?:meant |made |intended |aimed )?(?:for|at)\b",
        "audience",
    ),
)
"""Ways to ask that name what they mean only through what stands beside the name."""
OF_TAKERS = r"\b(?:people|candidates?|(?:test|exam) ?takers?|students|applicants?|everyone|rates?|on average|first (?:time|attempt|try)|of (?:all|those|them))\b"
"""Who passes, and not what it takes."""
SHARE_TO_GO_BY = r"\b(?:per ?cent\w*|percentage|pct|share of (?:correct|right))\b.*\b(?:pass(?:es|ed)?|gets? (?:you|me|one|us|a person) through|clears?)\b|\b(?:pass(?:es|ed)?|clears?)\b.*\b(?:per ?cent|percentage|pct)\b"
"""A share that passes, which is the pass mark where nobody is told of whom."""
_WEIGHED = r"\bhow (?:much|many per ?cent)\b(?: \S+){0,4}? (?:domains?|sections?)(?: \w+){0,3} (?:counts?|weighs?|weighed|matters?|makes? up|contributes?|worth)\b|\b(?:share|percent\w*|weight) (?:does|do|has|have|of) (?:each|every) (?:@c\d+ )?(?:domain|section)\b"
_WHERE_TO_SIT = r"\bwhere (?:in|near|around|close to) (?!(?:the )?@c)(?:[\w@]+ ){1,4}?(?:can|do|could|may|would|should) (?:i|we|one|people|you|they) (?:sit|take|write|do|attempt|test)\b"
ALONE = (
    (_WHERE_TO_SIT, "delivery"),
    (_WEIGHED, "domains"),
    (
        r"^(?:and |so |ok )*(?:what about |how about |is there )?(?:the |an? )?(?:written )?report(?: too| also| needed| after(?:wards)?)?\s?\??$",
        "duration",
    ),
    (ITS_PRICE, "fee"),
    (_GOOD_FOR, "validity"),
    (_HOURS_IN, "effort"),
    (_A_COURSE, "training"),
    (_TESTED_ON, "domains"),
    (_PRICE_OF, "fee"),
    (r"\b(?:official|certification|exam) (?:web ?)?(?:page|site|link|url) (?:of|for) (?:the )?@c", "website"),
    (_MARK_PUT, "passing"),
    (_LEFT_TO_PAY, "application"),
    (_SAVED_FOR, "fee"),
    (_AI_IN, "ai_content"),
    (
        r"@c\d+ (?:\| )?(?:whats|what is|what counts as) (?:considered )?(?:an? )?pass\b|\bwhat(?:s| is| counts as) (?:an? )?pass (?:on|in|for|at) (?:the )?@c",
        "passing",
    ),
    (r"\bper ?cent\w*\b.*\b\d{3} (?:out )?of \d{3,4}\b|\b\d{3} (?:out )?of \d{3,4}\b.*\bper ?cent", "passing"),
    (
        r"^(?:so |and |hi |hey )*(?:is|are|does|do) (?:the )?@c\d+(?: exam)?(?: \w+){0,3} (?:hands on|practical|lab based|performance based)\b",
        "format",
    ),
    (
        r"\b(?:put|list|use|call|add|say|write|show)\b.*@c\d+.*\b(?:linkedin|cv|resume|signature|business card)\b|\b(?:use|put) (?:the )?(?:title|letters)\b|\bcall (?:myself|ourselves|himself|herself|me)\b",
        "steps",
    ),
    (
        r"\bhow (?:long|many (?:days|weeks|months)) (?:do|have|will|would) (?:i|we|you|one)\b.*\b(?:after|from|once|since) (?:i |we |the |having )?(?:buy\w*|bought|pay\w*|paid|purchas\w*|register\w*|registration|book\w*|order\w*)",
        "window",
    ),
    (r"\bdura (?:a|la|el|o) (?:certifica\w+|credencial|titulo)", "validity"),
    (r"\blauft (?:die |das |der |mein |meine )?@c\d+(?: \w+){0,2} ab\b|@c\d+ lauft (?:\w+ ){0,2}ab\b", "validity"),
    (
        r"^(?:and )?(?:what|how much|what (?:part|share|percentage)) of (?:the )?@c\d+(?: exam)? (?:is|are|deals with|covers) (?:about |on |really |actually |just )?(?:ai|genai)\b",
        "ai_content",
    ),
    (r"^(?:and )?(?:what|how much) of (?:the )?@c\d+(?: exam)? is\b", "domains"),
    (
        r"^(?!.*\bpass)(?:and )?(?:what|which|how (?:much|many)) (?:per ?cent\w*|share|part|portion|fraction|proportion)\b.*@c\d+",
        "domains",
    ),
    (r"\b(?:doesnt|does not|cannot|cant) (?:the )?@c\d+ (?:prove|show|say|certify|guarantee)", "caveat"),
    (
        r"\b(?:old|fresh|current|recent|reliable|sure|from where|up to date)\b.*\byour (?:info\w*|data|facts?|figures?|numbers|knowledge|entry) (?:on|for|about|of) (?:the )?@c",
        "sources",
    ),
    (r"\bvouchers?\b.*\b(?:valid\w*|expir\w*|good for|last|lasts|usable)\b|\b(?:valid\w*|expir\w*)\b.*\bvouchers?\b", "window"),
)
"""Ways to ask for one thing, whatever else their words may ask for: a voucher is not what it buys."""


def alone(skeleton: str) -> str | None:
    """The cue of the one thing that is asked for in such a way; None for any other message."""
    return next((cue for pattern, cue in ALONE if search(pattern, skeleton)), None)
