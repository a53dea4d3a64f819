"""What is no question about credentials: greetings, help, refusals, the asker's own data, tips, feedback."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handlers.person import Person
from handlers.query import Aspect, Intent, Query, about
from handlers.understanding.aspects import aspects_of
from handlers.understanding.bidden import asks, of_deletion, of_dropping, of_tips, of_tips_line, speaks_of_tips
from handlers.understanding.posted_secret import holds_secret
from handlers.understanding.strange import in_no_language_read
from handlers.understanding.words.clean import clean
from handlers.understanding.words.patterns import match as match_start
from handlers.understanding.words.patterns import search

if TYPE_CHECKING:
    from handlers.understanding.asker.statements import Statements
    from handlers.understanding.subjects import Subjects
    from handlers.understanding.words.reading import Reading

_DUMPS = (
    r"\b(?:write|make|generate|create|invent) (?:me |us )?(?!.*\b(?:practice|sample|mock|interview)\b)(?:[\w@+/-]+ ){0,5}(?:exam|test|real)(?: [\w@]+)? questions\b|\banswers? to (?:the )?question|\b(?:share|send|give|get|tell) (?:me |us )?(?:the )?(?:\w+ )?questions (?:that )?(?:were|was|are|came up) (?:on|in)\b|\b(?:real|actual|live|genuine|exact|leaked) (?!number|count|amount)(?:[\w@+/-]+ ){0,4}(?:q and as?|qas?|q&as?|questions)\b|\bin my name\b|\bon my behalf\b|\b(?:brain ?dumps?|exam ?dumps?|dumps?\b(?! data)|real exam questions|actual (?:exam )?questions|leaked|answer keys?|exam answers|questions and answers (?:of|for|from) the"
    r"|real questions|proxy (?:test|exam)|take (?:the|my) (?:exam|test) for me|sit (?:it|the exam) for me|(?<!nobody )(?<!noone )(?<!prevents )(?<!prevent )(?<!against )(?<!stops )(?<!is that )(?<!is it )(?<!is this )(?<!that be )(?<!it be )(?<! as )(?<!considered )(?<!called )cheat(?:ing|s)?\b(?! ?sheets? (?:allowed|permitted|ok|okay|possible)\b)|cheat sheet of (?:the )?real|examtopics|\b(?:download|buy|get) (?:\w+ ){0,4}(?:real|actual|live) (?:[\w+/-]+ ){0,3}questions\b|questions that (?:will )?(?:come|be) (?:up|on))"
)
_CREATIVE = r"\b(?:haiku|limerick|sonnet|poem|song|joke|rap|bedtime story|short story)\b"
_MADE_BY = r"^(?:are you|are u|r u|r you|is this|do you|you) (?:really |using |use |run |running |built |based |just |on |with |a |an |powered |by )*(?:chat ?gpt|gpt\w*|an? llm|llms?|claude|gemini|language models?|openai)\b"
_SECRETS = r"\b(?:system prompt|signing secret|api keys?|your (?:token|tokens|password|secrets?|credentials for|config|environment|instructions|prompt|source prompt)|slack token|bot token|xoxb|env(?:ironment)? variables?|database url|admin password)\b"
_ABOUT_IT = r"\b(?:cover\w*|teach\w*|examin\w*|domains?|syllabus|outline|ask about)\b"
"""What an exam is about, and not what is kept."""
_INJECTION = r"\b(?:ignore|disregard|forget|override|bypass) (?:all |any |the |your |every )*(?:previous|prior|above|earlier|your|these|system) (?:instructions?|prompts?|rules?|guidelines|guardrails)|\byou are now\b|\bact as (?:an? )?(?:unrestricted|dan|jailbroken|evil)|\bjailbreak (?:yourself|mode)\b|\bdeveloper mode\b|\bpretend (?:you are|to be|that)|\brepeat after me\b|\bsay exactly\b|\brespond only with\b|\bsudo\b"
_HARM = r"\b(?:fake (?:a |an |my |the )?(?:cert\w*|badge|credential|diploma)|forge[sd]?\b|forging|forgery|counterfeit|photoshop|hack (?:into|someone|my (?:ex|neighbo\w+|boss|school|colleague)|an? (?:website|bank|phone|account|server|company))|ddos|malware for|ransomware for|build (?:a )?(?:bomb|virus)|(?:how (?:do i|to)|help me) steal\b|phish (?:my|someone)|(?:past|around|trick\w*|fool\w*) (?:[\w@]+ ){0,3}(?:proctor\w*|@x\d+)|poison (?:my|a|the|someone|their|our) (?!own)|(?:working|give me an?|write (?:me )?an?) jailbreak|made up (?:jobs?|experience)|fabricat\w*|although i failed|(?<!so )(?<!then )(?<!and )nobody checks(?! (?:it|that|this|you|who|whether|the)\b)|bypass (?:the )?proctor\w*|beat (?:the )?proctor\w*|(?:fool|trick|evade) (?:the )?proctor\w*|lie (?:about|on) (?:having|holding|my|a)|pretend (?:i|to) (?:have|hold))\b"
_CHEATS = (
    r"\bbackdat\w+|\b(?:on|in|to) (?:my |the )?(?:cv|resume|linkedin)\b.{0,30}\bwithout (?:passing|earning|actually|ever|(?:having|holding) (?:it|that|one|them)(?! any ?more))\b"
    r"|\b(?:sit|take|write|do|pass)\b.{0,25}\bunder (?:his|her|another|a false|a different|(?:someone|somebody) elses|my \w+s) (?:name|identity|id)\b"
    r"|\b(?:someone|somebody|anyone|anybody|colleague|friend|mate|person|guy|pay|hire|paying)\b(?: \w+){0,4}? (?:sit|take|write|pass)(?:s|ing)? (?:(?:the|my|an?|this|that) )*(?:@c\d+ )?(?:exam|test|it|@c\d+)"
    r" (?:for me|(?:in|under) my (?:place|name|stead)|instead of me|on my behalf)\b|\bproxy (?:exam|test|taker|candidate)"
)
"""A credential claimed, or an exam sat, by somebody who has not the right to."""
_DISTRESS = r"\b(?:kill|hurt|harm)(?:ing)? myself\b|\bend my life\b|\bsuicidal\b|\b(?:commit\w*|of|about|attempt\w*) suicide\b|\bwant to die\b"
_LAWFUL = r"\bhack the box\b|\bhow attackers\b|\blegal\w*\b|\bcovers?\b|\bcert\w*\b"
_GOODS = r"\b(?:best|good|which|what|recommend\w*|buy\w*|cheap\w*|suggest\w*)\b.{0,40}\b(?:laptops?|notebooks?|headphones?|headsets?|monitors?|keyboards?|mouse|chairs?|desks?|phones?|tablets?|ipads?|macbooks?|routers?|vpns?|cars?|bikes?|shoes|coffee|graphics cards?|gpus?|backpacks?)\b"
"""Things one buys, which no rule of an exam is about."""
_RULES = r"\b(?:allow\w*|permit\w*|use|need\w*|requir\w+|banned|forbidden|proctor\w*|monitor(?:ed|ing))\b"
_ESSAYS = r"\b(?:write|do|make|finish|prepare)(?: me| us)? (?:my|our|a|an|the|this)(?: \w+){0,2} (?:essay|homework|assignment|thesis|term paper|coursework|dissertation|performance review|cover letter|resume|cv)\b"
_SHARES = r"\b(?:buy|sell|short) (?:[\w@]+ ){0,3}(?:shares?|stocks?)\b|\bstock price\b"
_HOW_TO = r"\bhow (?:do|can|would|should|to) (?:(?:i|we|you|one) )?(?:configure|deploy|install|set up|debug|code|script|provision|terraform)\b"
_KEPT = r"\bdo you (?:keep|store|save|log|record|remember|share|sell) (?:what|my|this|our|the|any)\b|\bwho (?:sees|reads|has access to) (?:what|my|this)\b"
_OFF_TOPIC = r"\b(?:weather|recipe|cook|joke|poem|song|lyrics|football|shares\b|stocks\b|soccer|movie|film|stock price|bitcoin|crypto price|president|election|horoscope|translate (?:this|the following)|\bwrite (?:me )?(?:a|an|some) (?:haiku|limerick|sonnet|rap|blog|tweet|cover letter|code|function|script|poem|essay|story|email|python)|capital of|who won|tell me a story|dating|girlfriend|boyfriend|restaurant|pizza|lunch|dinner|holiday|vacation|flight|hotel|math|2 ?\+ ?2|birthday|medical|doctor|lawyer|tax(?:es)?|mortgage|diet)\b"
_TIME_TO_STUDY = r"\b(?:what|anything|something)\b.*\b(?:finish|study|pass|complete|prepare for|get done|achieve|earn)\b"
"""Days off are time to learn in, where it is asked what fits into them."""
_CREDENTIAL_WORDS = r"\b(?:cert\w*|credential\w*|exams?|badges?|qualif\w*|security|ai|training)\b"
_ME_LINE = r"^(?:me|remember|save|note that|keep in mind|add to my profile|update my profile|put in my profile|store)\b"
_TIP_LINE = r"^tips?\b"
_TOLD_WRONG = r"\s*(?:wrong|incorrect|mistake|error|report)\s*:"
_REPORTS = r"\breport(?:ing|ed)? (?:\w+ ){0,3}(?:wrong|error|mistake|incorrect|fact|facts|problem)\b"
_WRONG = r"\b(?:report (?:a |this |the )?(?:wrong|error|mistake|incorrect|fact|problem)|that(?:s| is) (?:wrong|incorrect|not (?:right|correct|true)|outdated|false)|you(?:re| are) wrong|(?:this|the|your|that) (?:\w+ ){0,3}(?:is|are|looks?) (?:wrong|incorrect|outdated|out of date)|wrong (?:fact|fee|price|data|info\w*|date)|found (?:a|an) (?:error|mistake)|theres (?:a|an) (?:error|mistake|typo)|there is (?:a|an) (?:error|mistake|typo)|mistake in\b|(?<!is )(?<!it )correct (?:this|that)|fix (?:this|that|the))\b"
_RATING = r"(?:(?:ok|okay|well|but|and|so|no|yes|hm+|sorry|thanks|thank you|thx|wow|great|cool|really|very|super|that|this|it|your|the|last|answer|reply|one|was|is|s|not|quite|at all|a|an|pretty|much|un)\W+)*(?:useful|helpful|unhelpful|useless|thumbs|good|bad|great|terrible|not)\b"
"""How a rating begins: it says of the answer what it was, and of nothing else."""
_RATED = r"\b(?:(?:that|this) (?:was|is) (?:not |very |really |super |un)?(?:useful|helpful|useless)|thumbs (?:up|down)|(?:good|bad|great|terrible) answer|not (?:useful|helpful))\b"
_KNOWN = r"\bwhat (?:do you|have you|data|is|did you)\b.{0,30}\b(?:about me|saved|stored?|keep|my profile|know of me)\b|\b(?:show|see|view) my (?:profile|data)\b|(?<!\bon )my profile\b|\bwhat(?:s| is) (?:in|on) my profile\b|^(?:show )?me\Z"
_HELP = r"\bhow (?:do|can|should) i use (?:this|you|the bot)\b|\b(?:what|which) (?:kind|sort|type)s? of (?:stuff|things|questions)|\bcan i ask you\b|\blist of commands\b|\bwhat commands\b|\bwhat else can you\b|\b(?:what can you do|how do (?:you|i) (?:work|use)|how does this (?:work|bot)|help me use|who are you|what are you|are you (?:a bot|human|an ai|chatgpt|real|affiliated|independent|sponsored)|who (?:made|built|runs|owns) you|what do you do|your commands|(?:list|show) commands|how can you help|do you use (?:an? )?(?:ai|llm|chatgpt|language model))\b"
_PLAIN_HELP = r"^(?:help|usage|commands|menu|\?|help me|help please|please help|start|man|h)\??$"


_MISSED = r"(?:no |nope |sorry |nah |hm+ )*(?:(?:thats|that is|that was|its|this is|that) not (?:at all )?what i (?:meant|asked|mean|wanted|want|was asking)|you (?:misunderstood|got me wrong|dont understand|didnt understand)|wrong answer|not what i (?:asked|meant|wanted))\b"


def social(reading: Reading, said: Statements, found: Subjects, message: str) -> Query | None:
    """The Query of a message that is about the bot, the asker's data, or nothing of ours; None for everything else.

    What has an effect is wanted only where it was bidden (bidden.py): a question about it is answered without it.
    """
    text = reading.skeleton.rstrip("? ")
    plain = reading.plain
    typed = clean(message) if len(message) < _SHORT else reading.text
    if (held := reading.of("credential")) and (taken_out := of_dropping(typed)):
        return Query(intent=Intent.ME, slot="drop", sides=about(*(e.id for e in held))) if taken_out == "drop" else _KEPT_OF_ME
    if holds_secret(message):
        return Query(intent=Intent.DECLINE, reason="posted-secret")
    if declined := _declined(plain, reading):
        return Query(intent=Intent.DECLINE, reason=declined, sides=about(*found.targets[:1]) if declined == "dumps" else ())
    if in_no_language_read(reading, message):
        named = about(*found.targets)
        return Query(intent=Intent.EXPLAIN, sides=named) if named else Query(intent=Intent.EXPLAIN, said=("languages-understood",))
    if match_start(_MADE_BY, plain):
        return Query(intent=Intent.EXPLAIN, said=("no-language-model",))
    if not held and (query := of_what_is_kept(typed)):
        return query
    if match_start(_TIP_LINE, plain) and reading.language == "en":
        return Query(intent=Intent.TIPS, slot=of_tips_line(typed), words=_as_said(typed))
    if not found.targets and speaks_of_tips(typed):
        shown = search(_SHOWN, plain) and not search(r"\b(?:every|each|weekly|now)\b", plain)
        slot = "preview" if shown else of_tips(typed) or "status"
        return Query(intent=Intent.TIPS, slot=slot, words=_as_said(typed) if slot in ("on", "pause", "off") else "")
    if query := _told_of_oneself(plain, typed, said, reading):
        return query
    if (search(_KNOWN, plain) or search(_KEPT, plain)) and not found.targets:
        return Query(intent=Intent.ME, slot="show")
    if search(_REPORTS, plain) and asks(typed):
        return Query(intent=Intent.REPORT, slot="asked", sides=about(*found.targets[:1]))
    if (search(_WRONG, plain) or match_start(_TOLD_WRONG, typed.casefold())) and not asks(typed):
        meant = about(*found.targets[:1])
        return Query(intent=Intent.REPORT, sides=meant, aspects=wrong_in(reading) if meant else (), words=_as_said(typed))
    if search(_RATED, plain) and not found.targets and match_start(_RATING, plain) and not asks(typed):
        bad = search(r"\bnot\b|useless|bad|terrible|unhelpful|\bdown\b", plain)
        return Query(intent=Intent.FEEDBACK, slot="no" if bad else "yes")
    if (
        match_start(_PLAIN_HELP, text)
        or match_start(r"are you (?:chatgpt|an? (?:ai|llm|bot|language model)|human)\b", plain)
        or (search(_HELP, plain) and not found.targets and not reading.of("topic", "term", "role"))
    ):
        return Query(intent=Intent.HELP)
    if match_start(_MISSED, plain) and not reading.entities:
        return Query(intent=Intent.CLARIFY, slot="subject")
    if _only(reading, "greeting", "bye", "thanks"):
        thanks = reading.has("thanks", "bye") and (search(_THANKS, plain) or not reading.has("greeting"))
        return Query(intent=Intent.HELP, slot="thanks" if thanks else "greeting")
    return None


_PARTS = (
    (r"\b(?:prereq\w*|requirements?|gates?)\b", Aspect.PREREQUISITES), (r"\blanguages?\b", Aspect.LANGUAGES),
    (r"\b(?:domains?|weights?)\b", Aspect.DOMAINS), (r"\b(?:lasts?|how long|duration|minutes|hours)\b", Aspect.DURATION),
)  # fmt: skip


def wrong_in(reading: Reading) -> tuple[Aspect, ...]:
    """What a report is about: as a question would name it, else by the noun that a statement has for it."""
    plain = reading.plain
    return tuple(aspects_of(reading)) or tuple(aspect for pattern, aspect in _PARTS if search(pattern, plain))


def of_what_is_kept(typed: str) -> Query | None:
    """The wish to delete what is kept of the asker, or what is asked about that; None for anything else."""
    deletes = of_deletion(typed)
    return Query(intent=Intent.ME, slot=deletes) if deletes else None


def _told_of_oneself(plain: str, typed: str, said: Statements, reading: Reading) -> Query | None:
    """What is to be kept of the asker; a question that begins like it is shown what is kept, or read as any other."""
    if not match_start(_ME_LINE, plain) or (
        said.person.said_nothing() and plain.split(" ", maxsplit=1)[0] not in ("me", "remember")
    ):
        return None
    if match_start(r"me (?:too|neither|and|confus\w+|think\w*|want\w*|need\w*|not|unsure|wonder\w*|no|know|like)\b", plain):
        return None
    asker = said.person.with_said(Person(budget=reading.numbers.money))
    if asks(typed):
        return (
            _KEPT_OF_ME if match_start(r"(?:me|remember|save|store)(?: (?:do|have|am|is|are|what|who|my|\?)|\Z)", plain) else None
        )
    return Query(intent=Intent.ME, slot="show" if asker.said_nothing() else "save", asker=asker)


_KEPT_OF_ME = Query(intent=Intent.ME, slot="show")
_SHORT = 600
"""Characters of a message that is read as it was typed; of a longer one, the part that asks."""
_SHOWN = r"\bpreview\b|\b(?:give|show|tell|send) (?:me|us) (?:a|one|an example|an? \w+) tip|\b(?:next|example|sample) tip\b|\btip of the week\b|\bwhat (?:does|would) (?:a|the) (?:\w+ )?tip look\b"
"""A tip to look at, which nobody else sees."""
_A_JOKE = r"\b(?:not|isnt|arent|no) (?:just |only )?(?:an? )?(?:total |complete |pure )?joke\b|@c\d+ (?:\w+ ){0,3}?joke\b|\bjoke\b.*\bor\b.*@c\d|\b(?:more|less|bigger|biggest) (?:of )?(?:an? )?joke\b"
"""What is named is called one, and none is asked for."""


def _declined(plain: str, reading: Reading) -> str | None:
    if search(_DISTRESS, plain):
        return "distress"
    if (search(_CHEATS, reading.skeleton) or search(_CHEATS, plain)) and not search(r"^(?:which|what)\b", plain):
        return "cheating"
    if search(_DUMPS, plain) and not search(r"\bwhy|are (?:dumps|they) (?:allowed|ok|legal|bad)|policy on", plain):
        return "dumps"
    if search(_SECRETS, plain) and not (reading.of("credential") and search(_ABOUT_IT, plain)):
        return "secrets"
    if search(_INJECTION, plain):
        return "injection"
    if search(r"\breal or fake\b|\bfake or real\b|\bis (?:it|this|that) (?:an? )?fake\b", plain):
        return None
    if search(_HARM, reading.skeleton) or (search(_HARM, plain) and not search(_LAWFUL, plain)):
        return "harm"
    if search(_ESSAYS, plain) or (search(_GOODS, plain) and not search(_RULES, plain) and not reading.of("credential")):
        return "off-topic"
    judged = search(_A_JOKE, reading.skeleton)
    if search(_SHARES, plain) or (search(_CREATIVE, plain) and not judged) or search(_HOW_TO, plain):
        return "off-topic"
    if (
        search(_OFF_TOPIC, plain)
        and not reading.of("credential", "topic", "term", "framework", "issuer", "role")
        and not search(_CREDENTIAL_WORDS, plain)
        and not search(_TIME_TO_STUDY, plain)
    ):
        return "off-topic"
    return None


def _as_said(typed: str) -> str:
    """A wish as it was said: a time zone has capitals and a slash, and an hour a colon. Of a long one, words that say neither are left out."""
    said = " ".join(typed.split())
    if len(said) > _LONGEST:
        said = " ".join(word for word in said.split() if word.casefold().strip(",.") not in _FILLERS)
    return said if len(said) <= _LONGEST else said[:_LONGEST].rpartition(" ")[0]


_LONGEST = 80
_FILLERS = frozenset(
    [
        "we",
        "i",
        "would",
        "really",
        "like",
        "to",
        "have",
        "get",
        "a",
        "the",
        "our",
        "us",
        "in",
        "this",
        "channel",
        "please",
        "could",
        "you",
        "and",
        "some",
        "short",
        "set",
        "up",
        "about",
        "post",
        "posted",
        "team",
        "want",
    ]
)


_THANKS = r"\b(?:thank\w*|than?x|tha?nx|tysm|cheers|ta|ty)\b"
"""Said outright, whatever friendly word is beside it."""


def _only(reading: Reading, *cues: str) -> bool:
    """Whether every word of the message belongs to one of these cues (a few fillers allowed)."""
    if not reading.has(*cues) or reading.entities or reading.size > 14:
        return False
    spoken = {p for cue in cues for p in reading.cues.get(cue, ())}
    fillers = {"lol", "haha", "hm", "hmm", "yeah", "yep", "there", "mate", "buddy", "man", "folks", "guys", "pal", "you", "so", "much", "a", "lot", "bot", "certadvice", "very", "for", "the", "that", "all", "team", "morning", "good",
               "afternoon", "evening", "everyone", "it", "one", "was", "is", "?", "see", "night", "this", "i", "know", "needed", "wanted", "to", "then", "now", "really", "big", "help", "your", "again", "many", "alright", "right", "ok", "okay", "and", "bro", "dude", "here", "from", "me", "us", "day", "have", "nice"}  # fmt: skip
    return all(p in spoken or w.text in fillers for p, w in enumerate(reading.found))
