"""From what was read to the Query: which intent, about what. First rule that fits wins; their order is the meaning."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from handlers.person import Held, Person
from handlers.query import Aspect, Intent, Query, about
from handlers.understanding.aspects import aspects_of
from handlers.understanding.numbers import first_date, span
from handlers.understanding.subjects import sides
from handlers.understanding.wishes import language_named, limits_of

if TYPE_CHECKING:
    from datetime import date

    from catalog.catalog import Catalog
    from handlers.memory import Memory
    from handlers.query import Limits
    from handlers.understanding.reading import Reading
    from handlers.understanding.statements import Statements
    from handlers.understanding.subjects import Subjects


@dataclass(frozen=True)
class Case:
    """Everything a rule looks at."""

    reading: Reading
    said: Statements
    found: Subjects
    catalog: Catalog
    memory: Memory
    today: date

    @property
    def text(self) -> str:
        """The skeleton."""
        return self.reading.skeleton

    def has(self, *cues: str) -> bool:
        """Whether any of the cues is given."""
        return self.reading.has(*cues)

    def says(self, pattern: str) -> bool:
        """Whether the skeleton matches."""
        return re.search(pattern, self.text) is not None

    def ids(self, *kinds: str) -> tuple[str, ...]:
        """Ids of the entities of some kinds, unwanted ones left out."""
        return tuple(dict.fromkeys(i for e in self.reading.of(*kinds) for i in e.ids[:1] if i not in self.said.unwanted))

    def query(self, intent: Intent, *targets: str, **more: object) -> Query:
        """A Query with what the asker said and what else was named."""
        values: dict[str, object] = {
            "intent": intent,
            "sides": about(*targets),
            "asker": self.said.person,
            "exam": self.found.exam if targets else None,
        }
        return Query.model_validate(values | more)


def rule(case: Case) -> Query | None:
    """The Query of a message about credentials; None where nothing is understood."""
    for step in _RULES:
        query = step(case)
        if query is not None:
            return query
    return None


def _verb(case: Case) -> str:
    return case.reading.found[0].text if case.reading.found else ""


def _phantom(case: Case) -> Query | None:
    """A name that stands for nothing: said before anything else."""
    phantoms = case.ids("phantom")
    if not phantoms:
        return None
    intent = Intent.VERIFY if case.has("legit") or _verb(case) == "verify" else Intent.EXPLAIN
    return case.query(intent, *case.found.targets, said=phantoms)


def _hire(case: Case) -> Query | None:
    if not (_verb(case) == "hire" or case.says(r"\b(?:hire|hiring|job ads?|job descriptions?|job postings?|job specs?|vacancy|interview(?:ing)?|requisition|recruit(?:ing)?|candidates? (?:should|have|need))\b")):
        return None
    if case.says(r"\bget (?:me )?hired|will i be hired|recruiters? (?:care|know|like)"):
        return None
    return case.query(Intent.HIRE, *case.found.targets, roles=case.ids("role"), topics=case.ids("topic"), limits=_limits(case))


def _changes(case: Case) -> Query | None:
    if _verb(case) != "changes" and not case.says(
        r"\bwhat(?:s| is| has|ve)? (?:changed|changing|new|coming)\b|\bwhats? (?:coming|new|happening)\b|\bany (?:changes|news|updates|new certs?)\b|\brecent changes|\bchanges since|\bwhat changes\b|\bnews\b|\bwhat (?:happened|launched|launches|retired|retires|ends|closes|starts)\b(?! to)|\bwhich (?:certs?|certifications?|exams?|credentials?) (?:\w+ )?(?:changed|change|launch(?:ed)?|retired|retire|retiring|ended|end|came out|started) (?:in|this|since|last|next|between|before)\b|\bupcoming (?:changes|retirements|launches|exams)|\bnew since\b|\bchange log\b|\bretire next\b|\bretirements?\b.*\b(?:next|coming|this)\b"
    ):
        return None
    since, until = span(case.reading.text, case.today)
    return case.query(Intent.CHANGES, *case.found.targets, since=since, until=until)


_GAP = r"\bwhats missing\b|\bgaps?\b|\bblind\b|\buncovered\b|\b(?:whats|what is|what are|what do) (?:we |i )?(?:still )?missing\b|\bmissing$|\bleft open\b|\bfalls? short\b"


def _compare(case: Case) -> Query | None:
    """Two sides and a word that sets them against each other."""
    between = sides(case.found, case.reading)
    if len(between) < 2 or case.says(_GAP):
        return None
    explicit = _verb(case) == "compare" or case.has("vs") or case.says(r"\b(?:vs|versus|compare|differen\w+)\b")
    gate = case.has("prerequisites", "enough", "eligible") or case.says(r"\b(?:need|require[sd]?|before|without|prereq\w*|qualif\w+|unlocks?|count\w*)\b")
    either = case.says(r"(?:@[cik]\d+,?) (?:or|oder|ou|o) (?:the |an? |just |go for |get |do |take )*@[cik]\d+") or case.has("which_better")
    bare = not _rest(case) and not aspects_of(case.reading)
    if (explicit and not (gate and _direction(case) and not case.says(r"\b(?:vs|versus|compare|differen\w+)\b"))) or (either and not (gate and _direction(case)) and not (aspects_of(case.reading) and not case.has("which_better", "recommend", "worth", "difficulty"))):
        pass
    elif not (bare and not case.has("before", "need")):
        return None
    return case.query(
        Intent.COMPARE,
        sides=between,
        aspects=_compared(case),
        roles=case.ids("role"),
        topics=case.ids("topic"),
        advise=case.has("worth", "recommend", "which_better"),
    )


def _compared(case: Case) -> tuple[Aspect, ...]:
    kept = (Aspect.FEE, Aspect.DURATION, Aspect.QUESTIONS, Aspect.PASSING, Aspect.VALIDITY, Aspect.DIFFICULTY, Aspect.FORMAT,
            Aspect.PREREQUISITES, Aspect.EFFORT, Aspect.DOMAINS)  # fmt: skip
    return tuple(a for a in aspects_of(case.reading) if a in kept)


_TARGET_AFTER = (
    r"(?:before|prior to|ahead of|for|towards?|into|get|help\w* (?:me |us )?get|pursu\w+|unlocks?|qualif\w+ (?:me |someone )?for|count\w* (?:for|towards?|as)|to (?:take|sit|get|do|pursue|become|earn|attempt|be|start|apply for|go for)|eligible for|attempt\w*|taking|sitting|doing|starting|getting|open(?:s)? (?:the door to|up)?|prereq\w* (?:for|of|to)|requirements? (?:for|of|to)|satisf\w+|meets?(?: the requirements?)?(?: for| of)?|accept\w* for|enough for|vor|fur|pour|avant|para|antes (?:de|da|do)?)"
)


def _direction(case: Case) -> tuple[str, tuple[str, ...]] | None:
    """(target, asked-about prerequisites) of a question about a gate, None where it has no two ends."""
    found = case.found
    if not found.targets:
        return None
    numbers = {id(e): n for n, e in enumerate(case.reading.entities)}
    order = [numbers[id(e)] for e in found.entities]
    text = case.text
    without = [n for n in order if n in case.said.without]
    if without and len(order) > len(without):
        target = next(n for n in order if n not in without)
        return _pair(case, order, target)
    fillers = r"(?: (?:the|an?|my|exam|cert\w*|for|first|to|take|sit|active|either|certified|going|start|doing|pursuing))*"
    for n in order:
        if re.search(rf"\b{_TARGET_AFTER}{fillers} @c{n}\b", text) and len(order) > 1:
            return _pair(case, order, n)
    requires = re.search(r"@c(\d+)(?: \w+){0,3} (?:require[sd]?|needs?|demands?|accepts?|wants?|asks? for|insists? on)\b(?: \w+){0,5} @c(\d+)", text)
    if requires and int(requires[1]) in order:
        return _pair(case, order, int(requires[1]))
    does = re.search(r"\b(?:does|do|is|did|will|would) (?:the )?@c(\d+)(?: \w+){0,3} (?:require|need|accept|ask|demand|want)", text)
    if does and int(does[1]) in order:
        return _pair(case, order, int(does[1]))
    if len(order) > 1 and case.has("need", "before", "enough", "prerequisites", "without"):
        first = re.search(r"@c(\d+)(?: \w+){0,2} first\b", text)
        if first and int(first[1]) in order:
            return _pair(case, order, next(n for n in order if n != int(first[1])))
        subject = re.match(r"(?:is|does|will|would|do|are|did)(?: (?:my|the|an?|active|having|holding))* @c(\d+)", text)
        if subject and int(subject[1]) in order:
            return _pair(case, order, order[-1])
    return None


def _pair(case: Case, order: list[int], target: int) -> tuple[str, tuple[str, ...]]:
    ids = dict(zip(order, case.found.targets, strict=True))
    return ids[target], tuple(i for n, i in ids.items() if n != target)


def _gate(case: Case) -> Query | None:
    """Prerequisites, and whether this asker meets them."""
    found = case.found
    if not found.targets or case.says(r"\b(?:open book|retake|resit|online|from home|remote\w*)\b"):
        return None
    if case.said.person.said_nothing() and case.says(r"\bstill\b|\bretire|\blast day"):
        return None
    person = not case.said.person.said_nothing() or case.said.holds_nothing
    asks_gate = (
        case.has("prerequisites", "eligible", "enough", "can_i")
        or _verb(case) in ("prereqs", "eligibility")
        or (case.has("need") and case.has("before", "take", "without"))
        or case.says(r"\bneed(?:ed|s)?\b.*@[cd]\d+|@c\d+.*\bneed(?:ed|s)?\b|\bbefore\b|\bhelps? (?:me |us |with )*(?:get|towards?|to)\b|\bgets? (?:me|us|someone|you) (?:into|in)\b")
        or (bool(case.said.without) and case.has("take", "can_i"))
        or (Aspect.EXPERIENCE in aspects_of(case.reading) and len(aspects_of(case.reading)) == 1)
    )
    if case.says(_PASSING) and not case.has("prerequisites"):
        return case.query(Intent.FACT, *found.targets, aspects=(Aspect.STEPS,))
    if not asks_gate or _asks_other(case) or (case.has("enough") and len(found.targets) == 1 and not case.has("prerequisites", "before", "can_i")):
        return None
    both = tuple(a for a in aspects_of(case.reading) if a in _BESIDE_A_GATE)
    if both and case.has("prerequisites") and not person:
        return case.query(Intent.FACT, *found.targets, aspects=(Aspect.PREREQUISITES, *both))
    directed = _direction(case)
    if directed and len(found.targets) > 1:
        target, others = directed
        if person and not case.says(r"\b(?:do i|do you|does one|must i|should i|is it) (?:still )?(?:need|have)"):
            return case.query(Intent.ELIGIBILITY, target, *others)
        return case.query(Intent.PREREQUISITES, target, *others, slot=_gate_slot(case), claim=_claims(case))
    if person or (case.has("eligible", "can_i") and not case.has("prerequisites")):
        if case.says(r"\bwhat (?:can|could|may) (?:i|we|someone)\b|\bunlocks?\b|\bopens?\b") and not case.said.person.holds and not directed:
            return case.query(Intent.FIND, limits=_limits(case).model_copy(update={"unlocks": found.targets[0]}))
        return case.query(Intent.ELIGIBILITY, *found.targets, slot=_nothing(case))
    if case.says(r"\bunlocks?\b|\bopens?\b|\bdoes @c\d+ (?:get|lead|qualify)|\bprereq\w* (?:is|does) @c\d+ for what|\bwhat .*(?:requires?|needs?) @c\d+") and len(found.targets) == 1:
        return case.query(Intent.FIND, limits=_limits(case).model_copy(update={"unlocks": found.targets[0]}))
    return case.query(Intent.PREREQUISITES, *found.targets)


def _way_of_asking(case: Case) -> str | None:
    """Whether another credential is enough, or can be done without; else whether it is needed."""
    if case.says(r"\bwithout (?:an? |my |the |having |holding )*@c"):
        return "without"
    return "enough" if case.has("enough") or case.says(r"\bwith (?:just |only |an? |my )*@c") else None


def _nothing(case: Case) -> str | None:
    """That the asker says to hold nothing at all, which is more than not saying."""
    return "nothing" if case.said.holds_nothing and not case.said.person.holds else None


_PASSING = r"\bpass(?:ing|ed)?\b.*\b(?:enough|automatically|call myself|already certified|make me|certified)"
_BESIDE_A_GATE = (Aspect.FEE, Aspect.QUESTIONS, Aspect.DURATION, Aspect.PASSING, Aspect.VALIDITY, Aspect.LANGUAGES, Aspect.FORMAT, Aspect.DOMAINS)


def _gate_slot(case: Case) -> str | None:
    """How the question leans: is it enough, can it be done without."""
    if case.said.without and (case.has("can_i", "take") or case.says(r"\bpossible\b|\bpuis\b|\bkann\b|\bpuedo\b|\bposso\b")):
        return "without"
    if case.has("enough") or case.says(r"\bhelps?\b|\bget(?:s)? (?:me|us) (?:into|in)\b|\bopens?\b"):
        return "enough"
    return None


def _claims(case: Case) -> bool | None:
    """True where the gate is stated rather than asked for."""
    return True if "?" not in case.text and (case.has("true_that") or case.says(r"^@c\d+ (?:needs?|requires?)\b")) else None


def _asks_other(case: Case) -> bool:
    """Words of a gate that belong to another question ("what score do I need to pass", "how many CPE do I need")."""
    strong = set(aspects_of(case.reading)) & {
        Aspect.FEE, Aspect.QUESTIONS, Aspect.DURATION, Aspect.PASSING, Aspect.VALIDITY, Aspect.MAINTENANCE, Aspect.LANGUAGES, Aspect.EFFORT,
        Aspect.DELIVERY, Aspect.OPEN_BOOK, Aspect.RETAKE, Aspect.PROCTORED, Aspect.APPLICATION, Aspect.WEBSITE, Aspect.ELIGIBILITY_WINDOW,
        Aspect.SALARY, Aspect.PASS_RATE, Aspect.NAME, Aspect.CODE, Aspect.FORMAT,
    }  # fmt: skip
    if strong and not case.has("prerequisites", "eligible"):
        return True
    return case.has("renewal") and not case.has("prerequisites", "before", "eligible")


def _lifecycle(case: Case) -> Query | None:
    if not case.found.targets:
        return None
    language = language_named(case.reading)
    on = first_date(case.reading.text, case.today)
    asks = case.says(
        r"^(?:is|are) there (?:an?|any) (?:\w+ ){0,2}@c\d+|\bwhen (?:will|can|does|do|is|could) .*\b(?:available|launch\w*|starts?|released?|ready|bookable|on sale|general)\b|\bbecome available|\bstill\b|\bretire|\bdiscontinu|\bsunset|\beol\b|\bend of life|\blast (?:day|date|exam|chance)\b|\bphased out|\bgoing away|\bwithdrawn|\bobsolete|\breplac|\bsuccessor|\bsupersed|\bavailable (?:yet|now|today|until|anymore)|\bexists?\b|\b(?:out|available|released|launched|live|open|bookable) yet\b|\bin beta\b|\bon sale\b|\bdead\b|\bgone\b|\bnew (?:version|exam)\b|\bcan i (?:yet|now)\b|\bis @c\d+ (?:active|available|live|out|open|beta|closed|over|new)\b|\bclos(?:es|ed|ing)\b|\b(?:been|is|was|getting|be) (?:cancelled|canceled|axed|deprecated|pulled|killed)|\bgone\b|\bended\b|\bends?\b|\buntil when\b|\bhow long (?:can|will|is) (?:i|@c\d+|it) (?:still |be )*(?:take|taken|sit|available|offered)|\bbefore it (?:ends|retires|closes)\b"
    ) or (case.has("still", "retirement", "successor") and case.reading.language != "en")
    launch = case.says(r"\blaunch|\bwhen (?:did|was|does|will|is) (?:the )?@c\d+ (?:come|released?|launched?|start|available|introduced|out|go live|coming|open|begin)|\breleas(?:e|ed) date|\bcome out\b|\bcame out\b|\bsince when\b|\bgo(?:es|ing)? live\b|\bgeneral(?:ly)? availab\w+")
    if not (asks or launch) or (case.has("validity") and case.says(r"\bmy @c|\bexpir") and not case.says(r"\bretire|\bstill (?:available|take|offered)")):
        return None
    if case.says(r"\bworth\b|\bshould i\b") and not case.says(r"\bstill (?:available|exist|take[n]?)"):
        return None
    when = case.says(r"^(?:and )?(?:when|until when|what(?:s| is) the (?:last|launch|release|end|retirement)|since when|how long)\b")
    ended = case.says(r"\b(?:is|has|was|did|been|gets?|getting|are|be) (?:[\w@]+ ){0,4}?(?:retir\w+|discontinued|sunset\w*|dead|gone|obsolete|withdrawn|closed|ended|over|phased out|going away|cancell?ed|axed|deprecated|pulled|killed)\b")
    return case.query(
        Intent.LIFECYCLE,
        *case.found.targets,
        slot="when" if when else "ended" if ended else None,
        language=language,
        on=on[0] if on and case.says(r"\b(?:in|on|by|until|before|after)\b") else None,
        aspects=(Aspect.LAUNCHED,) if launch and not asks else (Aspect.SUCCESSOR,) if case.says(r"\breplac|\bsuccess|\bsupersed|\bnew (?:version|exam)") else (),
        claim=True if case.has("true_that") else None,
    )


def _verify(case: Case) -> Query | None:
    asks = case.has("legit") or _verb(case) == "verify" or case.says(r"\b(?:recogni[sz]\w+|accredit\w+|three checks|employers?|respected|recruiters?)\b")
    if not asks or (case.says(r"\bany good\b.*\bcerts?\b") and not case.found.targets):
        return None
    if case.found.targets or case.found.issuers or case.found.ambiguous:
        named = case.ids("framework")
        if named and not case.has("legit"):
            return case.query(Intent.FACT, *case.found.targets, aspects=(Aspect.RECOGNITION,), terms=named) if case.found.targets else None
        issuers = () if case.found.targets else case.found.issuers
        query = case.query(Intent.VERIFY, *case.found.targets)
        return query if not issuers else query.having(sides=sides(case.found, case.reading))
    return None


def _recognition(case: Case) -> Query | None:
    """A named framework and a credential: is it on the list."""
    named = case.ids("framework")
    if named and case.found.targets and not case.has("worth"):
        return case.query(Intent.FACT, *case.found.targets, aspects=(Aspect.RECOGNITION,), terms=named)
    return None


def _worth(case: Case) -> Query | None:
    if not case.found.targets or not (case.has("worth") or _verb(case) == "worth" or case.says(r"\bwhy (?:should|would) (?:i|we|anyone) (?:take|get|do)\b|\bshould (?:i|we|a|an|my|our|someone)\b|\bdo you recommend @c|\bis @c\d+ (?:good|right|useful|suitable|for me|a good)\b|\b(?:good|right|useful|suitable|makes? sense) for (?:me|an?|us|my)\b")):
        return None
    if Aspect.VALIDITY in aspects_of(case.reading) or case.says(r"\bworth (?:anything|something)\b|\blegit\w*|\bscam\b|\bfake\b|\btrust\w*"):
        return None
    if case.says(r"\bwhat should i\b|\bwhich\b|\bwhat(?:s| is) worth\b") and case.says(r"\bafter\b|\bnext\b"):
        return None
    if len(case.found.targets) > 1 and case.says(r"@c\d+ or @c\d+"):
        return None
    return case.query(Intent.WORTH, *case.found.targets, roles=case.ids("role"), topics=case.ids("topic"), limits=_limits(case), advise=True)


def _renewal(case: Case) -> Query | None:
    targets = case.found.targets or tuple(h.credential for h in case.said.person.holds)
    if not targets:
        return None
    if _verb(case) == "renewal" or (case.has("renewal") and not case.says(r"\bapplication fee")) or case.says(r"\bcpes?\b|\bceus?\b|\bwhat (?:does|do) (?:it take|keeping)\b|\bkeep(?:ing)? (?:\w+ )?@c"):
        return case.query(Intent.RENEWAL, *targets)
    return None


def _gaps(case: Case) -> Query | None:
    strong = case.says(_GAP) or case.says(r"\bgaps?\b|\bblind\b|\buncovered\b|\bleft open\b|\bleaves? (?:open|out|us)\b|\bwhat (?:are we|am i|do we|is|are) (?:still )?(?:missing|exposed|overlooked|neglected)\b|\bnot cover|\bdont cover|\bdoesnt cover|\bdoes not cover|\bnot? (?:exam|cert|certification|one|body) (?:\w+ )?(?:covers?|tests?)|\bholes?\b|\bweak spots?\b|\bfalls? short\b|\bnot tested\b|\bwont (?:teach|cover)|\bmissing from\b|\blacks?\b|\bnot (?:teach|address)")
    if not strong and _verb(case) != "gaps":
        return None
    if case.says(r"\bstands? between|\bmissing (?:before|for)|eligib"):
        return None
    held = tuple(h.credential for h in case.said.person.holds)
    stack = tuple(dict.fromkeys((*held, *case.found.targets)))
    if case.ids("topic") and case.found.targets and not held:
        return case.query(Intent.COVERAGE, *case.found.targets, topics=case.ids("topic"))
    return case.query(Intent.GAPS, *stack, roles=case.ids("role"), topics=case.ids("topic"))


def _coverage(case: Case) -> Query | None:
    topics = case.ids("topic")
    targets = case.found.targets
    if topics and targets and (case.has("covers", "ai_content", "validates", "domains", "level") or case.says(r"\b(?:in|on|about|learn|any|much|enough)\b")):
        return case.query(Intent.COVERAGE, *targets, topics=topics)
    if targets and (_verb(case) == "covers" or case.says(r"\bwhat (?:does|do|is|topics does|topics do|will|would) .*\b(?:cover|covers|covered|teach|test|include|learn)\b|\bwhat(?:s| is) (?:covered|included|tested|in)\b|\bwhich topics\b|\btopics (?:of|in|does|covered)\b|\bcontents? of\b|\bwhat (?:do|will|would) i learn")):
        if Aspect.DOMAINS in aspects_of(case.reading) or Aspect.AI_CONTENT in aspects_of(case.reading):
            return None
        return case.query(Intent.COVERAGE, *targets)
    terms = case.ids("term")
    if terms and not topics and not targets and case.says(r"\b(?:which|any|what) (?:\w+ ){0,3}(?:certs?|certifications?|exams?|credentials?)\b|^covers\b") and not case.has("explain"):
        return case.query(Intent.COVERAGE, terms=terms)
    if topics and not targets and (case.has("which", "list", "covers") or _verb(case) == "covers") and not case.ids("role") and (not case.has("explain") or case.says(r"\b(?:which|any|what) (?:\w+ ){0,3}(?:certs?|certifications?|exams?|credentials?)")):
        if _limited(case):
            return None
        return case.query(Intent.COVERAGE, topics=topics, limits=_limits(case))
    if targets and case.ids("term") and case.has("covers", "ai_content"):
        return case.query(Intent.EXPLAIN, *targets, terms=case.ids("term"), words=_words(case))
    return None


def _limited(case: Case) -> bool:
    """Filters beyond a topic: then it is a search with conditions."""
    limits = _limits(case)
    return bool(limits.budget or limits.sort or limits.states or limits.styles or limits.no_prerequisites or limits.proctored is not None or limits.languages)


def _next(case: Case) -> Query | None:
    """What comes after AAISM: a recommendation to someone who holds it."""
    targets = case.found.targets or tuple(h.credential for h in case.said.person.holds)
    if not targets or not (case.has("next") or case.says(r"\b(?:after|next)\b.*@c\d+|@c\d+.*\b(?:what next|whats next|and then|then what|next)\b")):
        return None
    if case.says(r"\bhappens\b|\bafter (?:i )?pass|\bmiss\b|\bfail|\bafter (?:registration|registering|paying|buying|booking|purchase|i (?:register|pay|buy|book))"):
        return None
    person = case.said.person
    held = tuple(dict.fromkeys((*person.holds, *(Held(credential=t) for t in targets))))
    return case.query(Intent.RECOMMEND, asker=person.model_copy(update={"holds": held}), roles=case.ids("role"), topics=case.ids("topic"), limits=_limits(case))


def _fact(case: Case) -> Query | None:
    targets = case.found.targets
    if not targets:
        return None
    wanted = aspects_of(case.reading)
    if case.says(r"\bwho (?:writes?|wrote|develop\w*|sets?|makes?|creates?|reviews?|designs?|marks?|grades?|authored)\b") and wanted != (Aspect.ISSUER,):
        return None
    if Aspect.LAUNCHED in wanted and len(wanted) == 1 and not case.says(r"\blaunch|\breleas|\bwhen\b|\bnew\b|\bold\b|\bsince\b|\bcame\b|\bcome\b|\bintroduced\b"):
        wanted = ()
    if not wanted:
        return None
    if case.says(r"^(?:what is|whats|tell me about|explain|describe) (?:the |an? )?@c\d+\s?\??$"):
        return None
    return case.query(Intent.FACT, *targets, aspects=wanted, language=language_named(case.reading), claim=True if case.has("true_that") and len(wanted) == 1 else None)


def _path(case: Case) -> Query | None:
    if not (_verb(case) == "path" or case.says(r"\b(?:path|route|roadmap|way|steps|journey|pathway|road|ladder)\b(?: \w+){0,6} (?:to|toward|towards|into|for)\b|\bhow (?:do|can|would|should) (?:i|we|one|someone) (?:get to|become|reach|get from|earn|obtain|get|achieve)\b|\bget from\b|\bfrom (?:nothing|zero|scratch)\b|\bin (?:what|which) order\b|\bfastest way\b|\broadmap\b")):
        return None
    start = re.search(r"\bfrom (?:the |my |an? )?@c(\d+)", case.text)
    if start and len(case.found.targets) > 1:
        first = case.reading.entities[int(start[1])].id
        person = case.said.person.with_said(Person(holds=(Held(credential=first),)))
        goals = tuple(t for t in case.found.targets if t != first)
        return case.query(Intent.PATH, *goals, asker=person, roles=case.ids("role"), topics=case.ids("topic"), limits=_limits(case))
    held = {h.credential for h in case.said.person.holds}
    goals = tuple(t for t in case.found.targets if t not in held)
    return case.query(Intent.PATH, *goals, roles=case.ids("role"), topics=case.ids("topic"), limits=_limits(case))


def _plan(case: Case) -> Query | None:
    limits = None
    said_plan = _verb(case) == "plan" or case.says(r"\b(?:plan|stack|this year|next year|study plan|over the next|programme|map out|certification plan|combination)\b")
    if not said_plan:
        limits = _limits(case)
        if not (limits.budget and (limits.months or limits.hours_per_week)):
            return None
    if case.found.targets and (not said_plan or aspects_of(case.reading)):
        return None
    return case.query(Intent.PLAN, *case.found.targets, roles=case.ids("role"), topics=case.ids("topic"), limits=limits or _limits(case))


def _find(case: Case) -> Query | None:
    if case.found.targets:
        return None
    limits = _limits(case)
    listing = case.has("list") or _verb(case) == "find" or case.says(r"\b(?:which|what|any|are there|is there|how many) (?:[\w@]+ ){0,4}(?:certs?|certifications?|credentials?|exams?|badges?|certificates?)\b|\ball (?:the )?@i\d+|\bcerts? (?:from|by|under|below|without|with|that)\b|\bexams? (?:from|by|under|below|without|with|that)\b")
    filters = any((limits.budget, limits.sort, limits.states, limits.styles, limits.no_prerequisites, limits.proctored is not None,
                   limits.open_book, limits.languages, limits.frameworks, limits.no_exam, limits.tracks))  # fmt: skip
    about_issuer = bool(case.found.issuers) and case.said.person.platform is None and (listing or case.says(r"\b(?:certs?|certifications?|exams?|credentials?)\b"))
    personal = bool(case.ids("role")) or case.has("recommend") or not case.said.person.said_nothing()
    if not (listing or limits.sort) or not (filters or about_issuer or case.ids("track")):
        return None
    if personal and not limits.sort and not case.has("list") and not about_issuer and not limits.states:
        return None
    return case.query(
        Intent.FIND,
        topics=case.ids("topic"),
        roles=case.ids("role"),
        limits=limits.model_copy(update={"issuers": tuple(i for i in case.found.issuers if i not in case.said.unwanted)}),
    )


def _recommend(case: Case) -> Query | None:
    roles, topics = case.ids("role"), case.ids("topic")
    person = case.said.person
    asks = case.has("recommend", "which", "worth") or _verb(case) == "recommend" or case.says(r"\b(?:certs?|certifications?|credentials?|qualifications?)\b")
    if case.found.targets and not case.says(r"\b(?:instead of|alternatives?|similar|like|other than|besides|apart from)\b"):
        return None
    if case.ids("term", "framework") and not (roles or topics or not person.said_nothing()):
        return None
    if case.has("explain", "why") and not case.has("recommend", "which") and not roles:
        return None
    if not (asks and (roles or topics or not person.said_nothing() or case.has("recommend", "which") or case.found.issuers)) and not (roles and case.reading.size <= 12):
        return None
    if not case.says(r"\b(?:certs?|certifications?|credentials?|qualifications?|exams?|badges?|start|learn|study|career|become|role|job)\b") and not (roles or topics or person.holds or case.found.issuers):
        return None
    limits = _limits(case)
    if case.found.issuers:
        limits = limits.model_copy(update={"issuers": case.found.issuers})
    return case.query(Intent.RECOMMEND, roles=roles, topics=topics, limits=limits)


def _explain(case: Case) -> Query | None:
    targets = case.found.targets
    if targets:
        return None
    named = case.ids("term", "framework", "designation")
    terms = tuple(dict.fromkeys((*named, *(e.term for e in case.reading.of("topic") if e.term))))
    topics, roles = case.ids("topic"), case.ids("role")
    if not (terms or topics or case.found.issuers or roles):
        return None
    query = case.query(Intent.EXPLAIN, terms=terms, topics=topics, roles=roles, words=_words(case))
    return query.having(sides=sides(case.found, case.reading)) if case.found.issuers else query


def _profile(case: Case) -> Query | None:
    targets = case.found.targets
    if not targets:
        return None
    if len(targets) > 1 and case.reading.size > 12 and case.has("explain"):
        return case.query(Intent.COMPARE, *targets[:5])
    rest = _rest(case)
    if case.said.person.holds and len(targets) == 1:
        return case.query(Intent.ELIGIBILITY, *targets)
    if case.says(r"\bmy @c\d+\b") and case.says(r"\bwhat now\b|\bwhat do i do\b|\bexpir\w+|\bfrom 20\d\d\b|\bold\b"):
        return case.query(Intent.RENEWAL, *targets)
    if case.ids("term", "framework") and not _verb(case).startswith("profile"):
        return case.query(Intent.EXPLAIN, *targets, terms=case.ids("term", "framework"), words=_words(case))
    if not rest or _verb(case) == "profile" or (case.has("explain") and len(rest) <= 1):
        return case.query(Intent.PROFILE, *targets) if len(targets) == 1 else case.query(Intent.COMPARE, *targets[:5])
    return case.query(Intent.EXPLAIN, *targets, words=_words(case))


_SMALL = frozenset(
    ["the", "a", "an", "is", "are", "of", "for", "to", "in", "on", "and", "or", "it", "its", "this", "that", "what", "whats", "which", "how", "do", "does", "did", "i", "me", "my", "we", "our", "you", "your", "tell", "about", "please", "can", "could", "would", "like", "know", "want", "need", "give", "us", "with", "be", "was", "there", "any", "some", "so", "just", "also", "hi", "hello", "hey", "thanks", "at", "by", "from", "as", "if", "not", "no", "yes", "ok", "?", "vs", "exam", "exams", "cert", "certs", "certification", "certifications", "credential", "who", "when", "where", "why", "im", "id", "has", "have", "get", "got", "explain", "describe", "define", "info", "information", "details", "more", "show", "profile"]
)


def _rest(case: Case) -> list[str]:
    """Content words that are neither names nor small words."""
    return [w for w in case.text.split() if not w.startswith("@") and w not in _SMALL]


def _words(case: Case) -> str:
    return " ".join(case.reading.text.split())[:80].strip()


def _limits(case: Case) -> Limits:
    return limits_of(case.reading, case.said, case.today)


_RULES = (
    _phantom, _hire, _changes, _compare, _path, _gate, _lifecycle, _next, _worth, _renewal, _verify, _gaps, _plan, _coverage, _recognition,
    _fact, _find, _recommend, _profile, _explain,
)  # fmt: skip
