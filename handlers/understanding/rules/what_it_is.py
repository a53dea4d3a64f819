"""What a thing of the field is, and whether it is a credential at all: "MITRE ATLAS, is that a cert?", "our boss keeps saying MCP, what does he mean"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handlers.query import Intent
from handlers.slots import KIND
from handlers.understanding.case import words
from handlers.understanding.faq import LIKE, SAME, nearest
from handlers.understanding.rules.named_in import marked
from handlers.understanding.words.patterns import search

if TYPE_CHECKING:
    from handlers.query import Query
    from handlers.understanding.case import Case

_KINDS = ("term", "topic", "framework", "designation")
_CREDENTIAL = r"(?:certs?|certifications?|exams?|credentials?|certificates?|tests?)"
_A_CREDENTIAL = (
    rf"\b(?:is|are|isnt|s)\b(?: (?!there\b)[\w@]+){{0,6}}? (?:an? |the |one )?{_CREDENTIAL}(?=$| \||,? \?| or\b| (?:i|we|you|one) (?:can|could)\b| too\b| by itself\b)"
    rf"|\b(?:an?|any|the|some) {_CREDENTIAL} (?:in|for|of|on) (?:that|it|this)\b|\b{_CREDENTIAL} (?:i|we|you|one) (?:can|could) (?:take|get|do|sit|earn)\b"
    r"|\b(?:get|be|become|getting|people|someone|somebody|anyone|staff|engineers|them|us) (?:\w+ )?certified (?:in|on|for|against)\b"
    rf"|\bcan (?:i|we|you|one|people) (?:take|get|do|sit) (?:an? |the )?{_CREDENTIAL}\b"
)
_NOT_SO = r"\b(?:which|listed|in the|accepted|approved|recogni[sz]ed|mapped|cover\w*|teach\w*)\b|\bwhat (?:\w+ )?(?:certs?|exams?|credentials?)\b"
_IS_ONE = rf"\b(?:is|are) @x an? (?:real |actual |separate )?{_CREDENTIAL}(?=$| ?\?| or\b)"
"""Asked of a subject of the field, which is none."""
_IT = r"(?:the |an? |this |that |these |those )?(?:whole )?@x"
_AGAIN = r"(?: (?:even|exactly|actually|supposed to be|mean|stand for|again|thing|about|please|pls))*(?: \?)*"
_WHAT_IS = (
    rf"\b(?:whats|what is|what are|what (?:the )?(?:heck|hell|on earth) (?:is|are)|define|describe|explain|eli5|what does)(?: exactly| actually)? {_IT}(?: (?:and|or) @x)*"
    r"(?= (?:mean\w*|and (?:does|do|is|are|how|why|should|who)|exactly|actually|again|really|please|pls|like|in|to|for|thing|all about|about|even|stand\w*|do|anyway)\b| ?[?|]|$)"
    rf"|\bwhat (?:do|does|would) (?:people|they|he|she|you|one|folks|everyone|everybody) (?:\w+ )?mean by {_IT}|\bmeant by {_IT}|\bthe deal with {_IT}"
    rf"|\b(?:what|idea what|sure what|get what|understand what|know what|me what) {_IT} (?:is|are|means?|stands for|does)(?= ?[?|]|$| (?:and|but|or|at all|exactly|actually|really)\b)"
    rf"|^(?:and |so |ok )*{_IT} (?:meaning|explained|definition)\b|\b@x in (?:plain|simple|normal|layman\w*) (?:english|words|terms|language)"
    rf"|@x(?: \w+){{0,4}}(?: [?|])* (?:so )?what(?: the (?:heck|hell))?(?:s| is| does| do| are)? (?:that|this|it|he|she|they|those)(?: (?:is|are))?{_AGAIN}(?: and why\b.*)?$"
    r"|@x(?: [?|])* never heard of (?:it|that|them)\b|\bnever heard of @x(?: [?|])*$"
)
_CERTS = r"(?:(?:an?|the|these|those|all|any|your|our|my|ai|security) )*(?:certs?|certifications?|credentials?|badges?|certificates?|exams?)"
_TOLD_OF = (
    rf"^(?:ok |so |and |hi |hey |hello )*{_IT} (?:[?|] ?)+(?:(?:i|we|ive|weve) )?(?:(?:just|now|keep|always|have|even) )*(?:saw|seen|see|seeing|read|reading|heard|hear|hearing|keeps?|came|comes?|turn\w*|pop\w*|shows?|showing|mentioned|in (?:every|all|each|so many|two|three|several)|(?:recruiters?|people|everyone|everybody|they) (?:keep|always|ask|talk))\b"
    rf"|\b(?:mentions?|mentioned|names?|wants?|lists?) {_IT}(?: \|| \?)* (?:why|what for)\b"
    rf"|^(?:ok |so |and )*{_IT} (?:keeps?|kept|always) (?:\w+ ){{0,2}}?(?:turning|popping|showing|coming) up\b"
    rf"|\b(?:what (?:does|do|has|have)|how does) {_IT} (?:(?:have|got|has) )?(?:anything |something )?to do with {_CERTS}"
    rf"|\bwhat role (?:does|do) {_IT} play\b|\b(?:where|how) does {_IT} (?:come in|fit in|fit|matter|relate|tie in)\b|\bhow (?:is|are) {_IT} (?:related|connected|linked|relevant) to {_CERTS}"
    rf"|\b(?:link|connection|relation|relationship) (?:between|of) {_IT} (?:and|to|with) {_CERTS}|{_IT} (?:\| )?(?:whats|what is) (?:the|its) (?:link|connection|relation\w*|role|point|relevance) (?:with|to|for|in|of) {_CERTS}"
    rf"|\bwhy (?:do|does|would|did) (?:\w+ ){{1,3}}?(?:mention|talk about|bring up|care about|ask about|refer to|insist on) {_IT}(?! (?:cert|exam))|{_IT} (?:and|vs) {_CERTS} (?:\| )?how (?:does|do) (?:that|they|it|those) (?:fit|relate|go)\b"
)
"""Something that was met is asked about, or what it has to do with credentials: "MITRE ATLAS?? saw it in three job ads", "where does 17024 come in?"."""
_OF_CREDENTIALS = r"\b(?:which|any|what|whats)(?: are| is)? (?:the )?(?:[\w@]+ ){0,4}(?:certs?|certifications?|exams?|credentials?|badges?)\b|\bon any\b|\bin beta\b|\b(?:some|any) @x|\b(?:running|right now|currently|at the moment|open now)\b"
_NAMED_ONLY = r"^(?:please |can you |could you )?(?:explain|define|what is meant by|what do you mean by|tell me about|describe)\b"


def what_it_is(case: Case) -> Query | None:
    """Explains what is named, whoever asks; where it is asked whether it is a credential, that first."""
    if case.found.targets or case.found.ambiguous is not None or case.reading.of("phantom"):
        return None
    terms = tuple(dict.fromkeys((*case.ids("term", "framework"), *(e.term for e in case.reading.of("topic") if e.term))))
    spoken = marked(case, *_KINDS)
    met = (
        bool(terms)
        and search(_TOLD_OF, spoken) is not None
        and not case.says(r"\b(?:which|should|best|better|need|must|required|recommend\w*)\b")
    )
    if len(terms) == 1 and not met and not case.said.person.holds and not case.ids("role"):
        held = case.catalog.terms.get(terms[0])
        if (held is None or held.not_a_credential) and case.says(_A_CREDENTIAL) and not case.says(_NOT_SO):
            return case.query(Intent.EXPLAIN, terms=terms, slot=KIND)
    is_one = search(_IS_ONE, spoken) is not None
    asked = is_one or met or search(_WHAT_IS, spoken) or (terms and case.says(_NAMED_ONLY))
    if not asked or (search(_OF_CREDENTIALS, spoken) and not met):
        return None
    stored = nearest(case.catalog, case.reading.text)
    if stored is not None and is_one and stored.likeness >= LIKE:
        return case.query(Intent.EXPLAIN, said=(stored.id,))
    if stored is not None and stored.likeness >= SAME:
        return None
    named = terms or case.ids("designation")
    if not named and not case.ids("topic"):
        return None
    return case.query(Intent.EXPLAIN, terms=named, topics=case.ids("topic"), words=words(case))
