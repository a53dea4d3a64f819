"""Everything a rule looks at, and the small questions that several rules put to it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from handlers.query import Aspect, Intent, Query, about
from handlers.understanding.asker.bystanders import bystanders, news
from handlers.understanding.asker.moved import moved_from, starts_over
from handlers.understanding.asker.theirs import BIDS, OTHER_PEOPLE, denied, wanting
from handlers.understanding.asker.wishes import limits_of
from handlers.understanding.words.done_to import at_large, attacked, done_to, without_objects
from handlers.understanding.words.loosely import loose_topics
from handlers.understanding.words.patterns import search

if TYPE_CHECKING:
    from datetime import date

    from catalog.catalog import Catalog
    from handlers.memory import Memory
    from handlers.query import Limits
    from handlers.understanding.asker.statements import Statements
    from handlers.understanding.subjects import Subjects
    from handlers.understanding.words.names import Entity
    from handlers.understanding.words.reading import Reading


GAP = r"\bwhat (?:does |do |would )?(?:nobody|noone|no one|none of us)(?: \w+){0,2} (?:know|knows|cover|covers|see|sees|test|tests|teach|teaches|examines?|certif(?:y|ies)|asks? (?:for|about))\b|\bwhat (?:\w+ ){0,3}(?:are|do) (?:we|i) (?:still )?(?:missing|lack\w*)\b|\bwhat (?:should|could|can|might) (?:we|i|they|she|he) add\b(?! (?:for|on|about|in|towards?) (?:the )?(?:ai|@t\d+)\b)|\banything (?:else )?missing\b|\bmissing anything\b|\bwhat (?:do|does|dont|would|will|did) (?:they|we|it|i) (?:not|never) (?:know|cover|have)\b|\b(?:stays?|stay|remain\w*|left) open\b|\b(?:stays?|remains?|is|are|left) (?:still )?(?:blank|dark|unproven|untested|unaddressed)\b|\bstill missing\b|\bfails? to cover\b|\bwhats missing\b|\bgaps?\b|\bblind\b|\buncovered\b|\b(?:whats|what is|what are|what do) (?:we |i )?(?:still )?missing\b|\bmissing$|\bleft open\b|\bfalls? short\b"
"""Ways to ask for what is left open."""
THINGS = r"(?:certs?|certifications?|credentials?|exams?|badges?|certificates?|ones|things|options|courses?)"
WHOLE = r"\b(?:which|what|any|some|all|an?|one|every|best|newest|cheapest|most|more)(?: \w+| @\w\d+){0,3} (?:certs?|certificates?|certifications?|exams?|credentials?|stack|courses?)\b|\b(?:looking|searching) for\b|^(?:explain|define|describe|list|show|tell|recommend\w*|map)\b"
"""Ways to ask for something of the whole field: a request of its own, whatever was talked about."""
OPENED = rf"\b{THINGS}\b.*(?:@c\d+ (?:\w+ ){{0,3}}(?:accepted|required|needed|asked|counts?|entry|prereq\w*)|(?:accept|require|need|ask for|take|list)\w* (?:an? |active )*@c\d+|\bbuild(?:s|ing)? (?:up)?on (?:an? |the |my )?@c\d+)|\bwhat (?:\w+ )?builds (?:up)?on (?:an? |the )?@c\d+|\b(?:for|to) which\b.*@c\d+ (?:is )?(?:an? )?(?:entry|prereq\w*|gate|key|ticket)"
"""Ways to ask for what a credential opens."""


ALL_OF_IT = r"^(?:(?:please |can you |could you )?(?:tell|show|give) (?:me|us) )?(?:all|everything)(?: there is| (?:that )?you (?:know|have|hold))?(?: to know)? (?:about|on|of) (?:the )?@c\d+(?: (?:exam|cert\w*|please))?\s?\??$"
"""All that is known of one credential."""
TELLS_OF_ONE = (
    r"^(?:(?:hi|hello|hey|im|i am|an?) )*@r\d+ (?:with |but |and |who (?:has|have) )*(?:no|zero|without|never|little|hardly|\d+)\b"
    r"|\b(?:wants?|would like|need|needs|likes?|hope|hopes) to (?:learn|study|do|get into|go into|move into) (?:about |more about )?(?:ai )?@t\d"
)
"""Who it is for and what that one lacks, or what somebody wants to learn: a wish for advice without a question."""
WHAT_TO_TAKE = r"\b(?:what|which(?: one)?) (?:\w+ )?(?:should|shall|would|could|do|can|must|might) (?:i|we|you|she|he|they|one|(?:an? )?(?:\w+|@r\d+)|(?:my|our|the) (?:[\w@]+ ){0,3}?[\w@]+) (?:\w+ )?(?:take|do|get|pick|choose|go for|start|aim|sit|pursue|learn|buy|recommend|suggest|advise|certify (?:in|for|on))\b|\bwho(?: of us| here| (?:on|in|of) (?:my|our|the) \w+)? (?:should|must|ought to|needs to|has to) (?:take|do|get|hold|have|sit|learn|be certified in) (?:what|which)\b"
"""Ways to ask for advice that need no word for a credential."""


WEIGHS = r"\bany (?:good|use) (?:for|to) (?:me|us|him|her)\b|\b(?:stupid|silly|crazy|dumb|pointless|overkill) (?:to |if )|\b(?:thinking (?:about|of)|toying with|considering|eyeing|flirting with) (?:the |doing |taking |getting |an? )*@c\d"
"""Somebody weighs whether to take it: what they tell besides is for that."""
NEEDED_ITSELF = r"\b(?:do|does|would|did|will) (?:you think (?:i|we)|i|we|you|one|they|someone|anyone|(?:my|our|the) (?:team|people|staff|engineers|devs)|(?:an? |the |my |our )?(?:\w+ ){0,2}?@r\d+)(?: (?:really|actually|even|still|also|as @r\d+|as an? @r\d+))* need (?:(?:the |an? )?@c\d+(?= (?:as|if)\b|\s?\?|$)|it(?= as\b))|\b(?:do|does|would) (?:an? |the |my |our )?(?:\w+ ){0,2}?@r\d+ (?:really |actually |even |still )?need (?:it|that|this)\b|\bdo you think (?:i|we) (?:really )?need (?:it|that|this)\b"
"""The credential itself may be needed or not, and not what stands before it."""


WHICH_TO_TAKE = r"\b(?:which|what)(?: \w+){0,4} (?:should|shall|would|could|can|do|must|might) (?:i|we|he|she|they) (?:\w+ )?(?:take|do|get|pick|choose|go for|start|aim|sit|pursue)\b"
"""Ways to ask which one to take for oneself or somebody."""
_ONE_OF_THEM = r"\b(?:want|wants|need|needs|looking for|after|get|pursue) (?:me |us |to get |to take |to do )*(?:an?|some|one) (?:\w+ ){0,3}(?:certs?|certifications?|exams?|credentials?)\b|\b(?:next|after that|follow|comes? after)\b"
WHICH_CERT = r"\b(?:which|what)\b(?: \w+){0,3} (?:certs?|certifications?|exams?|credentials?)\b"
"""Ways to ask for one by name, wherever in the message."""
SAYS = rf" (?:has |have )?(?:{BIDS}|wants?|thinks?|expects?)\b"
"""What follows somebody who only says what is to be: "our board decided that every engineer …" is asked for the engineers."""
_FOLK = r"(?: (?:people|folks|teams?|departments?|managers?|staff|guys))?"
_NOT_FOR_THEM = r"(?! (?:me |us )?(?:if|whether|about|what|which|how)\b)"
"""Who asks whether something is so asks it for themselves: "our DPO asks if CIPT is any use"."""
_BIDS = rf"(?:{BIDS}|wants? (?:us|me|everyone|everybody|every|all|each|that))"


_FOR_YEARS = r"@r(\d+) for (?:(?:about|over|almost|the last|the past) )?\d+ (?:years?|yrs?)\b|\b\d+ (?:plus )?(?:years?|yrs?)(?: of(?: experience)?(?: in| as)?| in| as)?(?: an?| the)? @r(\d+)|\b(?:ex|former|formerly|previously|used to be) (?:an? )?@r(\d+)"
"""Work that somebody has done for years: beside a job that is told otherwise it is what they come from, and nobody else's job."""
_TOOLS = r"(?:ai (?:tools?|help|support)|chat ?gpt|copilot|claude|gemini|perplexity|llms?(?! (?:apps?|applications?|models?|projects?|features?|products?)\b)|ai assistants?)"
_TOOLS_ALLOWED = rf"\b{_TOOLS}\b.*\b(?:allow\w*|use|during|in (?:the |an? |my )?(?:[\w@]+ )?(?:exam|test)|open|permit\w*|banned|prohibit\w*|forbidden)\b|\b(?:use|using|allow\w*|permit\w*|banned|prohibit\w*|forbidden)\b.*\b{_TOOLS}\b"
"""Ways to ask whether such tools may be used in the exam."""


_TEACHES = r"\b(?:i|we) (?:\w+ )?(?:teach|lecture|tutor)\b|\b(?:professor|lecturer|instructor|tutor)\b"
_TAUGHT = r"\b(?:with|to|by|among|teach|impress\w*|(?<!for )(?:my|our)) (?:my |our |the )?@r(\d+)"
"""Whom somebody teaches, who is none of them: "I teach ML security, what would carry weight with students?"."""
_FOR_THEM = r"\bhir(?:e|es|ing)\b|\brecruit\w*\b|\b(?:for (?:her|him)|(?:should|could|can|would|does) (?:she|he|(?:my|our) (?:\w+ )?@r\d+))\b"
"""Asked for somebody whose job is told beside one's own: "I'm a developer, my colleague is an auditor. Which cert for her?"."""


AS_ASPECT: dict[Intent, set[Aspect]] = {
    Intent.PREREQUISITES: {Aspect.PREREQUISITES},
    Intent.ELIGIBILITY: {Aspect.PREREQUISITES},
    Intent.RENEWAL: {Aspect.RENEWAL},
    Intent.LIFECYCLE: {Aspect.RETIREMENT},
}
"""What a Query of an intent asks, in words of single facts."""


@dataclass(frozen=True)
class Case:
    """Everything a rule looks at."""

    reading: Reading
    said: Statements
    found: Subjects
    catalog: Catalog
    memory: Memory
    today: date
    opens: bool = False
    """It was said outside any thread: a name alone asks what that is, and not the last question again."""

    @property
    def text(self) -> str:
        """The skeleton."""
        return self.reading.skeleton

    @property
    def held(self) -> tuple[str, ...]:
        """What the message says its writer holds, lapsed ones too."""
        return tuple(held.credential for held in self.said.person.holds)

    @property
    def named(self) -> tuple[str, ...]:
        """The credentials asked about, and then those said to be held, each once."""
        return tuple(dict.fromkeys((*self.found.targets, *self.held)))

    def has(self, *cues: str) -> bool:
        """Whether any of the cues is given."""
        return self.reading.has(*cues)

    def says(self, pattern: str) -> bool:
        """Whether the skeleton matches."""
        return search(pattern, self.reading.skeleton) is not None

    def ids(self, *kinds: str) -> tuple[str, ...]:
        """Ids of the entities of some kinds, unwanted ones left out."""
        named = self.reading.of(*kinds)
        told = [e for e in named if e.kind == "topic" and e.start in self._aside] if "topic" in kinds else []
        named = [e for e in named if e not in told]
        found = tuple(dict.fromkeys(i for e in named for i in e.ids[:1] if i not in self.said.unwanted))
        if kinds == ("role",) and found and (theirs := self._talked_of):
            found = tuple(role for role in found if role not in theirs)
        if kinds == ("role",) and len(found) > 1:
            return self._own_roles(found)
        if "topic" in kinds and not found and not told:
            return tuple(topic for topic in self.loose or self.attacked or self.sought if topic not in self.said.unwanted)
        if kinds == ("topic",) and set(found) <= at_large(self.reading) and self.done_to:
            return self.done_to
        if kinds == ("topic",) and len(found) > 1:
            return without_objects(tuple(i for i in found if not self.catalog.topics[i].general) or found, self.reading)
        return found

    @cached_property
    def _aside(self) -> frozenset[int]:
        """Words on what somebody else only read or heard of, where the question does not take that up."""
        return news(self.reading)

    @cached_property
    def _talked_of(self) -> set[str]:
        """Jobs nobody has, and of others who only have, want or say something: "my director has AAISM, what do I take?"."""
        said = re.findall(
            rf"\b(?:my|our|his|her|their) @r(\d+) (?:has|have|holds?|keeps?|wants?|thinks?|expects?|{BIDS})\b{_NOT_FOR_THEM}",
            self.text,
        )
        bidding = re.findall(
            r"@r(\d+) (?:must|has to|have to|needs? to|should|will|would|wont|can|doesnt|does not|never|only)(?: \w+)? (?:know|look|looks|care|cares|have heard|has heard|knows|recogni[sz]es?|see|sees|accept|understand|approve|heard|hear|respect|trust)\b",
            self.text,
        )
        bidding += [] if self.says(_FOR_THEM) else wanting(self.text)
        bidding += re.findall(
            r"\b(?:present\w*|report\w*|speak\w*|talk\w*|pitch\w*|answer\w*|explain\w*|brief\w*|convince|sell) (?:\w+ ){0,3}?(?:to )?(?:an? |the |our |my )@r(\d+)",
            self.text,
        )
        bidding += re.findall(
            r"\b(?:known|recogni[sz]ed|respected|accepted|valued) (?:to|by|among|with) (?:the |most )?@r(\d+)", self.text
        )
        bidding += re.findall(
            rf"@r(\d+){_FOLK} (?:(?:have|has|had|ha) (?:ever |actually |even )?heard|recogni[sz]es?|respects?)\b", self.text
        )
        bidding += re.findall(
            rf"(?:^|\| |(?:^|\| )an? |\b(?:my|our|the|new) )@r(\d+) (?:has |have |just )?{_BIDS}\b{_NOT_FOR_THEM}", self.text
        )
        bidding += bystanders(self.text)
        asks = self.says(r"\b(?:i|me)\b")
        former = re.findall(r"\b(?:ex|former|formerly|previously|used to be) (?:an? )?@r(\d+)", self.text)
        left = [n for n in former if self.catalog.roles[self.reading.entities[int(n)].id].level != "entry"]  # an ex teacher starts
        theirs = re.findall(rf"\b(?:my|our|his|her) (?:\w+ )?{OTHER_PEOPLE} (?:is|was) an? (?:\w+ )?@r(\d+)", self.text)
        theirs = theirs if asks and not self.says(_FOR_THEM) else []
        taught = re.findall(_TAUGHT, self.text) if self.says(_TEACHES) else []
        taught = [n for n in taught if self.catalog.roles[self.reading.entities[int(n)].id].level == "entry"]
        every = (*(said if asks else ()), *theirs, *left, *bidding, *taught, *denied(self.text), *moved_from(self.text))
        return {self.reading.entities[int(n)].id for n in every}

    def _own_roles(self, named: tuple[str, ...]) -> tuple[str, ...]:
        """The jobs that count: a junior in a job has that job, and where the asker's own is told, others are talked of only."""
        named = tuple(role for role in named if role not in self.no_job)
        if "student" in named and self._only_wishes():
            return tuple(role for role in named if role != "career-changer")
        if "student" in named and not self.found.targets and not self.says(r"\bstudents?\b"):
            named = tuple(role for role in named if role != "student")
        own = self.said.person.role
        if own not in named or self.says(r"@r\d+ (?:and|or|plus|slash) (?:an? |the )?@r\d+"):
            return named
        if self.says(_FOR_THEM):
            return tuple(role for role in named if role != own)
        return tuple(role for role in named if role == own or self.catalog.roles[role].platform)

    @cached_property
    def no_job(self) -> frozenset[str]:
        """Jobs told beside another that are none: where somebody works ("an AWS shop"), what they did for so many years."""
        typed = {e.id: e.typed.casefold() for e in self.reading.of("role")}
        where = {role for role, said in typed.items() if said.endswith(" shop")}
        before = {
            self.reading.entities[int(number)].id for found in re.findall(_FOR_YEARS, self.text) for number in found if number
        }
        return next((frozenset(these) for these in (where | before, where) if these and typed.keys() - these), frozenset())

    def _only_wishes(self) -> bool:
        """Whether somebody still studying says only where they want to go: "final year student, want to get into AI security"."""
        typed = [(e.id, e.typed.casefold()) for e in self.reading.of("role")]
        studies = any(role == "student" and re.search(r"stud|grad|school", said) for role, said in typed)
        return studies and all(re.search(r"\binto\b|\bto security\b", said) for role, said in typed if role == "career-changer")

    @cached_property
    def asks_which(self) -> bool:
        """Whether it is asked which one to take, in words that name none."""
        return self.says(WHAT_TO_TAKE) or self.says(WHICH_CERT) or self.has("recommend") or self.says(_ONE_OF_THEM)

    @cached_property
    def asks_for_tools(self) -> bool:
        """Whether it is asked if AI tools may be used in the exam; they are topics as well, so the plain words count."""
        return search(_TOOLS_ALLOWED, " ".join(word.text for word in self.reading.found)) is not None

    @cached_property
    def attacked(self) -> tuple[str, ...]:
        """The topic of attacking AI, where that is spoken of in words that name none."""
        return attacked(self.reading, self.catalog)

    @cached_property
    def done_to(self) -> tuple[str, ...]:
        """What is done to the AI that is named at large."""
        return done_to(self.reading, self.catalog)

    @cached_property
    def loose(self) -> tuple[str, ...]:
        """Topics meant by words near each other; looked for only where none is named outright, and no job is left for another."""
        return () if moved_from(self.text) else loose_topics(self.reading, self.catalog)

    @cached_property
    def sought(self) -> tuple[str, ...]:
        """The main topic of a term by which a certification is sought within limits: "an OWASP LLM Top 10 cert below 1000 dollars"."""
        if not self.reading.of("term") or not (self.reading.numbers.money or self.stated.level) or self.found.targets:
            return ()
        terms = [self.catalog.terms[e.id] for e in self.reading.of("term") if self._certified_in(e)]
        return tuple(dict.fromkeys(topic for term in terms for topic in term.topics[:1]))

    def _certified_in(self, term: Entity) -> bool:
        """Whether a certification stands right behind a term, or right before it: "red teaming cert", "an exam on deepfakes"."""
        words = [word.text for word in self.reading.found]
        behind, before = " ".join(words[term.end : term.end + 2]), " ".join(words[max(0, term.start - 3) : term.start])
        return search(_CERTIFICATION, behind) is not None or search(rf"{_CERTIFICATION} {_ABOUT}", before) is not None

    @cached_property
    def stated(self) -> Limits:
        """The limits and wishes the message states; several rules look at them."""
        limits = limits_of(self.reading, self.said, self.today)
        return limits.having(level="entry") if limits.level is None and starts_over(self.reading, self.catalog) else limits

    def query(self, intent: Intent, *targets: str, **more: object) -> Query:
        """A Query with what the asker said and what else was named."""
        values: dict[str, object] = {
            "intent": intent,
            "sides": about(*targets),
            "asker": self.said.person,
            "exam": self.found.exam if targets else None,
        }
        return Query.model_validate(values | more)


def verb(case: Case) -> str:
    """The first word."""
    return case.reading.found[0].text if case.reading.found else ""


_CERTIFICATION = r"\b(?:certs?|certifications?|certificates?|credentials?|exams?|badges?)\b"
_ABOUT = r"(?:for|on|in|about|around|covering|(?:that|which) covers?)(?: the)?$"

_SMALL = frozenset([
    "the", "a", "an", "is", "are", "of", "for", "to", "in", "on", "and", "or", "it", "its", "this", "that", "what", "whats",
    "which", "how", "do", "does", "did", "i", "me", "my", "we", "our", "you", "your", "tell", "about", "please", "can",
    "could", "would", "like", "know", "want", "need", "give", "us", "with", "be", "was", "there", "any", "some", "so", "just",
    "also", "hi", "hello", "hey", "thanks", "at", "by", "from", "as", "if", "not", "no", "yes", "ok", "?", "vs", "exam",
    "exams", "cert", "certs", "certification", "certifications", "credential", "who", "when", "where", "why", "im", "id",
    "has", "have", "get", "got", "explain", "describe", "define", "info", "information", "details", "more", "show", "profile",
])  # fmt: skip


def left_over(case: Case) -> list[str]:
    """Content words that are neither names nor small words."""
    named = {i for e in case.reading.entities for i in range(e.start, e.end)}
    return [w.text for i, w in enumerate(case.reading.found) if i not in named and w.text not in _SMALL and w.text not in "?$€£¥₹"]


def words(case: Case) -> str:
    """The question itself, as the free words a Query may carry."""
    return " ".join(case.reading.text.split())[:80].strip()
