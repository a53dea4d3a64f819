"""Rules for topics: what one covers, which covers a topic, what a stack leaves open."""

from __future__ import annotations

from catalog.engine.wishes import NOT_AI
from handlers.query import Aspect, Intent, Limits, Query
from handlers.understanding.asker.ruled_out import LISTED_BY
from handlers.understanding.aspects import aspects_of
from handlers.understanding.case import GAP, Case, verb, words
from handlers.understanding.rules.cloud_topics import meant_topics, security_roles
from handlers.understanding.wished import of_ai
from handlers.understanding.words.loosely import plain_topics
from handlers.understanding.words.patterns import search

_LAW = r"\b(?:ai act|eu act|gdpr|dsgvo|dora|nis ?2|laws?|legislation|regulations?|regulators?|legally|statutory)\b"


def by_law(case: Case) -> Query | None:
    """Whether a law asks for what is named: "does the EU AI Act require AIGP?"."""
    plain = case.reading.plain
    said = "law-requires-certificate"
    demands = case.says(r"\b(?:requir\w+|mandat\w+|oblig\w+|demands?|forces?|compulsory|must)\b")
    if said not in case.catalog.said or not demands or not search(_LAW, plain) or not (case.says(_YES_NO) or case.says(_PUT)):
        return None
    if case.has("covers", "fee", "vs") or len(case.found.targets) > 1:
        return None
    return case.query(Intent.EXPLAIN, *case.found.targets, said=(said,))


_YES_NO = r"^(?:so |and |but |hi |hey )*(?:does|do|is|are|must|will|would)\b"
_PUT = r"\b(?:right|correct|no|true|isnt it|doesnt it|dont they|really)\s?\??$|\b(?:told|heard|says?|claims?|is it true)\b"
"""Somebody has heard it, and asks whether it is so."""


_SUFFICES = r"^(?:so |and |but )*(?:is|isnt|would|will) (?:just |only )?(?:the |my |our |an? )?@c\d+ (?:be )?(?:really |alone |already |by itself |on its own )?(?:enough|sufficient)(?: these days| nowadays| today| alone| on its own| by itself)?\s?\??$|^(?:so |and |but )?why (?:not|isnt) (?:just |only |simply |stick with |stay with )+(?:an? |the |my |our )?@c\d+|\b(?:enough|plenty|ample|sufficient|suffic\w+)\b(?: \w+){0,2} (?:to|for|as)\b(?! (?:the |an? |my )?(?:@c|sit|take|get|qualif|regist|appl|pass|meet|enter|keep|renew|exam|prereq|@d))"


_TO_BECOME = r"\b(?:enough|plenty|sufficient) (?:to|for) (?:becom\w+|be|lead|leading|get (?:an? |the )?(?:job|role)|work as|run|head|heading)\b"
"""Whatever else is told beside it is told of who asks."""


def suffices(case: Case) -> Query | None:
    """Whether what is held or planned is enough for the work."""
    named = case.found.targets or _of_platforms(case)
    told = case.ids("topic") or case.said.person.years
    if not named or (told and not case.says(_TO_BECOME)) or not case.says(_SUFFICES):
        return None
    return case.query(Intent.GAPS, *named, roles=case.ids("role"), slot="enough")


def _of_platforms(case: Case) -> tuple[str, ...]:
    """The clouds' credentials that the asker holds; whether general ones are enough is a stored question."""
    return tuple(i for i in case.held if case.catalog.credentials[i].platform) if case.has("enough") else ()


def gaps(case: Case) -> Query | None:
    """What a stack, or the field, leaves open."""
    strong = (
        case.says(GAP)
        or case.says(
            r"\bgaps?\b|\bblind\b|\buncovered\b|\bleft open\b|\bleaves? (?:open|out|us)\b|\bwhat (?:are we|am i|do we|is|are) (?:still )?(?:missing|exposed|overlooked|neglected)\b|\bnot cover|\bdont cover|\bdoesnt cover|\bdoes not cover|\bnot? (?:exam|cert|certification|one|body) (?:\w+ )?(?:covers?|tests?)|\bholes?\b|\bweak spots?\b|\bfalls? short\b|\bnot tested\b|\bwont (?:teach|cover)|\bmissing from\b|\blacks?\b|\bnot (?:teach|address)"
        )
        or (bool(case.found.targets or case.said.person.holds) and case.says(_BLANK))
    )
    if (not strong and verb(case) != "gaps") or (case.attacked and not case.found.targets):
        return None
    if case.says(
        r"\bstands? between|\bmissing (?:before|for|to (?:get|take|sit|do|earn))\b|\black(?:ing)? (?:for|to (?:get|take|sit|do|earn)) (?:the |an? )?@c|eligib|\bwant (?:to (?:get|take|do|sit) )?(?:the |my )?@c\d"
    ):
        return None
    if case.reading.numbers.money and case.says(_ADD):
        return None  # who names what there is to spend wants to be told what to take
    held = case.held
    stack = tuple(dict.fromkeys((*held, *case.found.targets)))
    if not stack and "foundation" in case.said.unwanted:
        return None  # "leave out the awareness ones" asks for a list without them
    if case.found.targets and not held and any(case.catalog.topics[topic].security for topic in case.ids("topic")):
        return case.query(Intent.COVERAGE, *case.found.targets, topics=case.ids("topic"))
    topics = case.ids("topic")
    acts = _ACTS in topics and not case.found.issuers
    if stack and not any(case.catalog.topics[topic].security for topic in topics):
        topics = ()  # what is asked of a stack is how safe it leaves AI: "where does CISSP fall short on LLMs?"
    if stack and not topics and (acts or case.says(_TECHNICAL_SIDE)):
        topics = tuple(topic for topic in _TECHNICAL if topic in case.catalog.topics)
    return case.query(Intent.GAPS, *stack, roles=case.ids("role"), topics=topics)


_ADD = r"\bwhat (?:should|could|can|might|would) (?:we|i|they|she|he|you) add\b"
_BLANK = (
    r"\bwhat (?:do|does|would|might|could) (?:the |our |an? |all |my )?@c\d+(?: holders?| people| folks| guys)? (?:miss|lack|overlook|not (?:know|cover|show|see))\b|"
    r"\b(?:stays?|staying|still|remains?|remaining|left|leaves?) (?:still |completely |totally |mostly )?(?:blank|untouched|unproven|untested|unexamined|thin|weak|dark|unknown|undone)\b"
    r"|\b(?:which|what) (?:parts?|areas?|topics?|sides?|corners?|pieces?|aspects?|skills?|subjects?|fields?)\b(?: (?!@c)\S+){0,8} (?:blank|untouched|unproven|untested|missing|uncovered|dark|lacking)\b"
    r"|\b(?:which|what) (?:(?!@c)\S+ ){0,4}(?:topics?|areas?|parts?|subjects?|fields?) (?:are|is|remain|stay)(?: still)? (?:open|missing|left)\b|\bwhere (?:am i|are we|is (?:he|she)|do i|do we) (?:still )?(?:weak|thin|blind|lacking|lack|exposed)\b|\bwhat (?:do|would|will|does|did|wont|dont|wouldnt)(?: \w+){0,2}? (?:still )?(?:not |never )(?:yet )?(?:know|cover|learn|prove|show|test|touch)\b"
)
"""More ways to ask what a set that is named leaves open."""
_TECHNICAL_SIDE = r"\b(?:technical(?:ly)?|tech|engineering|hands on)(?: side| part| end| stuff| topics| skills| point of view| perspective)?\b(?! (?:role|job|people|staff|person|lead|writer|background))"
_TECHNICAL = (
    "model-security", "adversarial-ml", "prompt-injection", "agentic-ai", "model-supply-chain", "model-privacy-attacks", "ai-red-teaming",
)  # fmt: skip
"""What somebody who looks at a credential for governing or auditing calls its technical side."""
_ACTS = "agentic-ai"
"""Who builds what acts by itself meets all of that: "what stays open if we build agents?"."""


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


_OF_A_HOLDER = r"\b(?:an?|every|any|the|our|your|some) (?:typical |average |certified )?@c\d+ (?:holders?|person|people|guys?|folks|colleagues?)\b"
"""Asked of whoever holds it, and of nobody in particular."""
_LEARN_TO_ATTACK = r"^(?:so |and |but )*(?:do|does|did|will|would|can|could|is|are)\b.*@c\d+.*\b(?:learn\w*|taught|teach\w*|know|seen|able|show\w*|train\w*|get)\b.*\b(?:attack\w*|offensive|hack\w*|break models|exploit\w*)\b"
"""Whether holders of it learn to attack, where no topic is named."""
_AT_WORK = r"@t\d+ (?:questions|issues|problems|matters|cases|requests|tasks|topics|work|incidents|enquiries|inquiries|projects)\b(?! (?:in|on|of) (?:the )?(?:exam|test|@c))"
"""What somebody meets in the job, and not in an exam: "will it get me through AI Act questions from clients?"."""
_FIRST_STEP = r"\b(?:first|next|decent|good|sensible|realistic) (?:\w+ )?(?:step|start|starting point|cert\w* to (?:start|begin))\b|\b(?:start|begin) with\b"


def coverage(case: Case) -> Query | None:
    """What one covers, and which covers a topic."""
    topics = case.ids("topic")
    targets = case.found.targets
    if not targets and case.asks_which and case.says(_FIRST_STEP):
        return None  # what to begin with, and not what goes deepest
    if topics and not targets and len(case.said.person.holds) == 1 and case.says(_OF_A_HOLDER):
        targets = (case.said.person.holds[0].credential,)
    if not topics and len(set(targets)) == 1 and case.says(_LEARN_TO_ATTACK) and "ai-red-teaming" in case.catalog.topics:
        topics = ("ai-red-teaming",)
    if targets and (
        case.asks_for_tools
        or (set(aspects_of(case.reading)) & _MONEY_AND_RULES and not case.says(_AT_WORK))
        or case.says(
            r"\b(?:percent\w*|weight\w*|share|portion|fraction|proportion) (?:is|of|does|for)\b|\bhow heavy\b|\b(?:part|domain|section)\b.*\bhow (?:big|large)\b|\bhow (?:big|large) (?:is|are)\b.*\b(?:part|domain|section)\b|\b(?:more|less) than \d+ ?(?:%|per ?cent)|^(?:and )?(?:what|how much) of (?:the )?@c\d+(?: exam)? is\b"
        )
    ):
        return None
    if (
        topics
        and targets
        and (
            case.has("covers", "ai_content", "validates", "domains", "level")
            or case.says(
                r"\b(?:in|on|about|learn|any|much|enough|seen|met|know|knows|known|understand|handle|with|prepar\w+ \w+ \w+ for|prepar\w+ \w+ for|ready for)\b"
            )
            or case.says(_AT_WORK)
        )
    ):
        if len(set(targets)) == 1 and _of_ai_at_large(case, targets[0], topics):
            return case.query(Intent.FACT, targets[0], aspects=(Aspect.AI_CONTENT,))
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
    if len(targets) == 1 and not topics and case.says(_MADE_OF):
        return case.query(Intent.FACT, *targets, aspects=(Aspect.DOMAINS,))
    if targets and case.says(
        r"^(?:and |so )?(?:does|do|will|would|did) (?:the )?@c\d+(?: exam)? (?:also |even |really |actually )?cover"
    ):
        if len(targets) == 1 and not topics and (case.has("ai_content") or Aspect.AI_CONTENT in aspects_of(case.reading)):
            return case.query(Intent.FACT, *targets, aspects=(Aspect.AI_CONTENT,))
        return case.query(Intent.COVERAGE, *targets, topics=topics)
    if (
        len(set(targets)) == 1
        and not (topics or case.ids("term", "framework"))
        and not case.reading.numbers.money
        and case.says(_SAID_TO_COVER)
    ):
        return case.query(Intent.COVERAGE, *targets)
    if not targets and case.says(_COVERS_BOTH) and not case.ids("role"):
        both = tuple(dict.fromkeys((*topics, *plain_topics(case.reading, case.catalog))))
        if len(both) > 1:
            return case.query(Intent.FIND, topics=both, limits=case.stated)
    terms = case.ids("term")
    if (
        any(case.catalog.terms[term].topics or case.catalog.terms[term].credentials for term in terms)
        and not _limited(case)
        and not topics
        and not targets
        and case.says(
            r"\b(?:which|any|what) (?:\w+ ){0,3}(?:certs?|certifications?|exams?|credentials?)\b|^covers\b|\b(?:certs|certifications|exams|credentials) (?:mapped|on|about|covering|for|with|that|naming|based)\b"
        )
        and not case.has("explain")
        and not case.said.person.holds
        and not case.found.issuers
    ):
        return case.query(Intent.COVERAGE, terms=terms)
    if (
        topics
        and not targets
        and (
            case.has("which", "list", "covers")
            or verb(case) == "covers"
            or case.says(
                r"\b(?:certs|certifications|credentials|exams)\b|\bwhats there\b|^(?:\w+ ){0,3}?(?:everything|anything|all) (?:you have )?(?:on|about|covering|that covers) @t"
            )
        )
        and not (
            case.has("recommend", "next")
            or case.said.person.holds
            or (all(case.catalog.topics[t].general for t in topics) and bool(case.stated.platforms))
        )
        and not case.ids("role")
        and (
            not case.has("explain")
            or case.says(r"\bwhats there\b")
            or case.says(r"\b(?:which|any|what|whats) (?:[\w@]+ ){0,4}(?:certs?|certifications?|exams?|credentials?)")
        )
    ):
        if _limited(case):
            return None
        if secured := security_roles(case):
            return case.query(Intent.FIND, topics=meant_topics(case), roles=secured, limits=case.stated)
        limits = case.stated
        named = {e.term for e in case.reading.of("topic") if e.term and e.typed.isupper()} | _named_within(case)
        tools = dict.fromkeys(e.term for e in case.reading.of("topic") if e.term and case.catalog.topics[e.id].tool)
        if len(topics) == 1 and (len(named) == 1 or tools) and limits == Limits() and not case.found.issuers:
            asked = tuple(tools) or tuple(named)
            return case.query(Intent.COVERAGE, topics=topics, terms=asked)  # "which test MCP?": those that name it first
        if of_ai(case) and all(case.catalog.topics[t].general for t in topics):
            limits = limits.having(without=(*limits.without, NOT_AI))
        counted = case.says(r"^(?:\w+ ){0,3}how many\b")  # the list tells the number
        return (
            case.query(Intent.FIND if counted else Intent.COVERAGE, topics=meant, limits=limits)
            if (meant := meant_topics(case))
            else None
        )
    if targets and topics and not aspects_of(case.reading) and case.says(r"\bpart of\b|\bcovered\b|\bgo(?:es)? into\b|\bdeal\w*\b"):
        return case.query(Intent.COVERAGE, *targets, topics=topics)
    if targets and case.ids("term") and case.has("covers", "ai_content"):
        return case.query(Intent.EXPLAIN, *targets, terms=case.ids("term"), words=words(case))
    return None


def _of_ai_at_large(case: Case, credential: str, topics: tuple[str, ...]) -> bool:
    """Whether a kind of AI is asked about that it is not known to take up by that name: then what AI there is in it is told."""
    depths = case.catalog.credentials[credential].depths()
    of_models = any("model" in e.typed.casefold() for e in case.reading.of("topic"))
    return set(topics) <= (_AI_KINDS if of_models else _AI_KINDS | {"model-security"}) and not any(
        depths.get(topic) for topic in topics
    )


_AI_KINDS = frozenset(("generative-ai", "ai-fundamentals"))
"""Topics that are as good as AI itself; security of models is too, where it is called AI or LLM security."""


def _named_within(case: Case) -> set[str]:
    """Terms of a topic that its name spells out in capitals: "MCP security" is asked of who names MCP, not of agents at large."""
    shouted = {(e.id, word) for e in case.reading.of("topic") for word in e.typed.split() if len(word) > 1 and word.isupper()}
    return {i for i, term in case.catalog.terms.items() for topic, word in shouted if topic in term.topics and word in term.aliases}


_MADE_OF = r"\b(?:what|which (?:parts|areas|subjects))\b(?: (?!@c)\S+){0,4} @c\d+(?: (?:exam|test|one))?(?: \w+)? (?:contains?|comprises?|consists? of|(?:is |be )?(?:made up|composed) of)\b|\bwhat is (?:in|inside) the @c\d+ (?:exam|test)\b"
"""Asks what its exam is made of."""
_SAID_TO_COVER = r"@c\d+ (?:exam |cert )?(?:really |actually |also )?covers? (?!the )\w+|\bcovered (?:by|in) (?:the )?@c\d"
"""Something we have no topic for is said to be covered: what is covered is told."""
_COVERS_BOTH = r"\b(?:cert\w*|exams?|credentials?|one|anything|something|which|any|single)\b.*\b(?:covers?|covering|tests?|teach\w*|does|do|combin\w+|both|mix\w*)\b.*\b(?:and|plus|as well as)\b"


def _limited(case: Case) -> bool:
    """Filters beyond a topic: then it is a search with conditions."""
    return case.stated.of_exams or bool(LISTED_BY & set(case.stated.without))
