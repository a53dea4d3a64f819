"""What may be supposed of one credential: each matter with the words that name it and the answer it belongs to."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from handlers.query import Aspect, Intent
from handlers.understanding.supposed.form import DENIES, TURNS
from handlers.understanding.words.numbers import COUNTED, count_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from handlers.understanding.case import Case
    from handlers.understanding.supposed.form import Put

_KEPT = r"(?:renew\w*|recert\w*|keep(?:ing)?|maintain\w*|maintenance|upkeep|stay(?:ing)? certified|hold(?:ing)? on to)"
_EXAM = r"(?:exam|test|assessment)"
_CREDITS = r"(?:cpes?|ceus?|cpds?|pdus?|eces?|cpe (?:hours|credits|points)|continuing (?:professional )?education)"
_STAYS = rf"(?:{_KEPT}|stays?|remains?|still|valid)"
_GOES = r"(?:lose|lost|laps\w*|expir\w*|revoked|suspended|void|invalid|gone)"
_LEFT_OUT = r"(?:without|(?:do not|does not|dont|doesnt|didnt|never|stop\w*|forg[eo]t\w*|miss\w*|skip\w*|fail\w*)(?: to)?)(?: (?:doing|earning|collecting|reporting|submitting|do|earn|collect|report|submit|any|a|the|my|single|annual|yearly|maintenance))*"
_UNPAID = rf"{_LEFT_OUT} (?:pay\w*|amf|fees?|dues)\b"
_IDLE = rf"{_LEFT_OUT} (?:{_CREDITS}|(?:online |free |renewal )*assessments?)\b"
_TAUGHT = r"(?:training|courses?|class(?:es)?|courseware|bootcamps?)"
_PRICE = r"(?:price|fee|cost|package|bundle|voucher|deal)"
_TRIES = r"(?:re ?takes?|resits?|re ?sit|(?:second|2nd|another) (?:attempt|try|shot|chance|go))"
_WATCHED = r"(?:proctor\w*|supervis\w*|invigilat\w*|watch(?:es|ed|ing)?|webcam|on camera)"


@dataclass(frozen=True, slots=True)
class Matter:
    """One thing that is so or not."""

    key: str
    words: str
    """Pattern over what is put; a group of its own is the argument."""
    home: Intent
    aspects: tuple[Aspect, ...] = ()
    """The answer that tells it."""
    opposite: bool = False
    """The words say that it is not so: "for life" of what expires."""
    choice: bool = False
    """It may name alternatives."""


MATTERS: tuple[Matter, ...] = (
    # what keeping it takes
    Matter("kept-unpaid", rf"\b{_STAYS}\b.*\b{_UNPAID}|\b{_UNPAID}.*\b{_STAYS}\b", Intent.RENEWAL),
    Matter("kept-unpaid", rf"\b{_GOES}\b.*\b{_UNPAID}|\b{_UNPAID}.*\b{_GOES}\b", Intent.RENEWAL, opposite=True),
    Matter("kept-idle", rf"\b{_STAYS}\b.*\b{_IDLE}|\b{_IDLE}.*\b{_STAYS}\b", Intent.RENEWAL),
    Matter("kept-idle", rf"\b{_GOES}\b.*\b{_IDLE}|\b{_IDLE}.*\b{_GOES}\b", Intent.RENEWAL, opposite=True),
    Matter("upkeep-paid", rf"\b{_KEPT}\b.*\bfree\b|\bfree\b.*\b{_KEPT}\b|\b(?:no|without (?:an?|any|paying an?)?) ?(?:fees?|costs?|charges?|payments?|money)\b.*\b{_KEPT}\b|\b{_KEPT}\b.*\b(?:costs? nothing|(?:no|without (?:an?|any)?) ?(?:fees?|costs?|charges?|payments?))\b", Intent.RENEWAL, opposite=True),
    Matter("upkeep-paid", rf"\b(?:pay\w*|fees?|costs?|charge\w*)\b.*\b{_KEPT}\b|\b{_KEPT}\b.*\b(?:pay\w*|fees?|costs?|charge\w*)\b|\b(?:annual|yearly|maintenance) fees?\b", Intent.RENEWAL),
    Matter("renew-course", rf"\b{_KEPT}\b(?:(?!\b{_EXAM}\b).)*\b(?:course|training|class)\b", Intent.RENEWAL),
    Matter("renew-exam", rf"\b{_KEPT}\b.*\b{_EXAM}\b|\b(?:retake|re take|resit|re sit|redo|sit|pass)\b(?: \w+){{0,3}} {_EXAM}\b.*\b{_KEPT}\b|\b{_EXAM} again\b.*\b{_KEPT}\b", Intent.RENEWAL),
    Matter("credits", rf"\b(\d{{1,3}}) (?:\w+ )?{_CREDITS}\b", Intent.RENEWAL),
    Matter("credits", rf"\b(?:need\w*|requires?|takes?|asks? for|have to|has to|must|wants?|demands?|there)\b.*\b{_CREDITS}\b", Intent.RENEWAL),
    Matter("expires", r"\b(?:valid|good|lasts?) (?:for (?:life|ever)|forever)\b|\blifetime\b|\bfor life\b|\blifelong\b|\bforever\b", Intent.FACT, (Aspect.VALIDITY,), opposite=True),
    Matter("expires", r"\bexpir\w*|\b(?:be|being|get|gets) renewed\b|\bneeds? (?:to )?(?:\w+ )?(?:renew\w*|recert\w*)|\brequires? (?:renew\w*|recert\w*)|\bthere (?:an? )?(?:renewal|expiry|expiration)|\bhas (?:an? )?(?:renewal|expiry|expiration)|\blaps\w+|\bruns? out\b|\bsubject to (?:\w+ )?renew\w*|\b(?:i|we|you|one|holders) (?:\w+ )?renew\b", Intent.FACT, (Aspect.VALIDITY,)),
    # the exam
    Matter("retake-included", rf"\b(?:free|includ\w+|comes? with|covers?|{_PRICE} (?:\w+ )?(?:has|have|got|contains?|holds?))\b.*\b{_TRIES}\b|\b{_TRIES}\b.*\b(?:free|includ\w+|covered|(?:in|part of|within) (?:the |its |that |this )?(?:@c\d+ |exam )*{_PRICE})\b", Intent.FACT, (Aspect.RETAKE,)),
    Matter("alone", rf"\b(?:sold|bought|available|sell|buy) (?:it )?(?:alone|separately|by itself|on its own)\b|\b{_EXAM} (?:alone|only|by itself|on its own|separately|(?:with ?out|minus) (?:the |a |any )?(?:course|training|class|bootcamp))\b|\b(?:only|just) the (?:@c\d+ )?{_EXAM}\b|\bwithout (?:buying |taking |attending |doing |paying for )?(?:the |a |any )?(?:course|training)\b", Intent.FACT, (Aspect.TRAINING,)),
    Matter("practical", r"\bhands on\b|\bpractical\b|\blabs?\b", Intent.FACT, (Aspect.FORMAT,)),
    Matter("performance", r"\bperformance based\b|\bsimulations?\b|\bpbqs?\b", Intent.FACT, (Aspect.FORMAT,)),
    Matter("choice-only", r"\b(?:only|just|purely|solely|merely|nothing but|pure)\b.*\b(?:multiple choice|mcqs?)\b|\b(?:multiple choice|mcqs?)\b.*\b(?:only|alone|exclusively)\b", Intent.FACT, (Aspect.FORMAT,)),
    Matter("choice", r"\bmultiple choice\b|\bmcqs?\b|\bquiz\b", Intent.FACT, (Aspect.FORMAT,)),
    Matter("adaptive", r"\badaptive\b|\bcat (?:exam|format)\b", Intent.FACT, (Aspect.FORMAT,)),
    Matter("open-book", r"\b(?:books?|notes?|materials?|references?)\b.*\b(?:allow\w*|permitted|ok|okay|fine)\b|\b(?:allows?|bring|use|using|consult|permits?)\b.*\b(?:books?|notes?|materials?|references?)\b|\bopen book\b", Intent.FACT, (Aspect.OPEN_BOOK,)),
    Matter("proctored", rf"\b(?:un|not ){_WATCHED}", Intent.FACT, (Aspect.PROCTORED,), opposite=True),
    Matter("proctored", rf"\b{_WATCHED}|\bnobody (?:checks|watches)\b", Intent.FACT, (Aspect.PROCTORED,)),
    Matter("at-centre", r"\b(?:must|have to|has to|need to|needs to|only)\b.*\b(?:(?:test|testing|exam|pearson vue|psi|vue) ?(?:cent(?:er|re)s?|sites?)|in person|on site)\b|\b(?:test|testing|exam) cent(?:er|re)s? only\b|\bonly at\b", Intent.FACT, (Aspect.DELIVERY,)),
    Matter("venue", r"\b(pearson|vue|psi)\b", Intent.FACT, (Aspect.DELIVERY,)),
    Matter("at-home", r"\b(?:from|at) (?:my |your |their )?home\b|\bremote\w*\b|\bonline\b(?! (?:course|training|renewal|assessment))|\bfrom (?:my|the) (?:desk|couch|office|sofa)\b", Intent.FACT, (Aspect.DELIVERY,)),
    # what it is
    Matter("kind", r"@c\d+ (?:path )?(?:is )?(?:\w+ )?(?:an? )(?:real |actual |proper |full |true |genuine )?(certification|certificate|badge)(?: (?:not|and not|rather than) an? \w+)?(?: or \w+(?: \w+)? (?:certification|certificate|badge|course|path))?$", Intent.FACT, (Aspect.NAME,)),
    Matter("announced", r"\b(?:only|just|merely|still|so far) (?:\w+ )?announced\b|\bannounced (?:only|so far)\b", Intent.LIFECYCLE),
    Matter("beta", r"\bin (?:the )?beta\b|\b(?:a|only|just|still) (?:a )?beta\b", Intent.LIFECYCLE),
    Matter("open-now", r"\bopen for\b|\b(?:bookable|on sale|purchasable)\b|\b(?:out|live|available|launched|open) (?:yet|now|already|today)\b|\b(?:already|now|finally) (?:out|live|available|launched|open)\b", Intent.LIFECYCLE),
    Matter("ai-domain", r"\b(?:ai|ml|machine learning)(?: \w+)? (?:domain|section)\b|\b(?:domain|section) (?:\w+ )?(?:on|for|about|of|devoted to|dedicated to)(?: \w+){0,2} (?:ai|ml|machine learning|llms?)\b", Intent.FACT, (Aspect.DOMAINS,)),
    Matter("covers-ai", r"\b(?:cover\w*|includ\w*|touch\w*|teach\w*|contain\w*|has|have|deal\w* with|test\w*|examin\w*|about)\b.*\b(?:ai|ml|machine learning|llms?)\b|\b(?:ai|ml|machine learning|llms?)\b(?: \w+){0,3} (?:covered|included|tested|examined|examinable|asked about)\b", Intent.FACT, (Aspect.AI_CONTENT,)),
    Matter("ended", r"^(?:the |my |our )?@c\d+(?: (?:exam|cert\w*|is|was|been|be|now|already|really|actually|finally|officially|just|being|getting|has|have|had|got|not))* (?:withdrawn|retired|discontinued|gone|dead|scrapped|pulled|ended|killed|axed|phased out|cancelled|defunct|terminated|abolished)\b", Intent.LIFECYCLE),
    Matter("successor", r"\b(?:has|have|there|got|with)\b.*\b(?:successor|replacement|follow ?up)\b", Intent.LIFECYCLE, (Aspect.SUCCESSOR,)),
    # what it asks for first
    Matter("taught", rf"\b{_TAUGHT}\b.*\b(?:includ\w+|part of|comes? with|covered|bundled)\b|\b(?:includ\w+|comes? with|covers?|bundled with)\b.*\b{_TAUGHT}\b", Intent.FACT, (Aspect.FEE, Aspect.TRAINING)),
    Matter("open-to-all", r"\b(?:any|has|have|there|got) (?:formal |hard |strict |mandatory |required )?(?:prereq\w*|entry requirements?)\b", Intent.PREREQUISITES, opposite=True),
    Matter("open-to-all", r"\bwithout (?:any )?(?:\w+ )?(?:training|experience|course|prereq\w*|application)(?: \w+)? (?:or|and|nor) (?:any )?(?:\w+ )?(?:training|experience|course|prereq\w*|application)\b", Intent.PREREQUISITES, choice=True),
    Matter("open-to-all", r"\bopen to (?:any|every)\w*|\b(?:any ?one|any ?body|every ?one|every ?body) (?:can|may|could)\b|\b(?:any ?one|any ?body|every ?one|every ?body) (?:sit|take|book|register|do|attempt)\b|\b(?:no|without(?: any)?|zero) (?:entry )?(?:prereq\w*|requirements?|conditions?|gate)\b", Intent.PREREQUISITES),
    Matter("open-to-all", r"\b(?:without|no) (?:any |another |an? )?(?:other |prior |previous |earlier )?(?:certificates?|certs?|certifications?|credentials?|qualifications?)\b", Intent.PREREQUISITES),
    Matter("asks-degree", r"\b(?:bachelors?|masters?|university|college)?(?: \w+)? ?degree\b|\bdiploma\b", Intent.PREREQUISITES),
    Matter("asks-membership", r"\bmember(?:ship)?\b|\bsubscri\w+", Intent.PREREQUISITES),
    Matter("asks-training", r"\b(?:training|course|class|classroom|bootcamp|path|modules)\b", Intent.PREREQUISITES, choice=True),
    Matter("asks-application", r"\bapplication\b|\bapproval\b", Intent.PREREQUISITES),
    Matter("asks-years", rf"\b({COUNTED}) (?:\w+ )?(?:years?|yrs?)\b", Intent.PREREQUISITES, choice=True),
    Matter("asks-experience", r"\b(?:experience|years|work history)\b", Intent.PREREQUISITES, choice=True),
)  # fmt: skip
_SUPPOSED_GATE = re.compile(
    r"\b(?:need\w*|required?|requires?|mandatory|must|have to|has to|compulsory|obligatory|necessary|without|no|zero|ask\w* for|demand\w*|wants?|a must|presuppos\w*|assumes?|expects?)\b"
)
_NOT_A_GATE = re.compile(
    r"\b(?:before i have|i have (?:\d|no|only)|with (?:only |just )?(?:\d+|one|two|three|four) (?:years?|months?)|my)\b"
)


def found_in(put: Put, case: Case) -> Iterator[tuple[Matter, str, bool]]:
    """Every matter that the words name, with its argument and whether it is said to be so."""
    main, choice = _CONDITION.sub("", put.text), put.choice
    for matter in MATTERS:
        if (choice and not matter.choice) or (match := re.search(matter.words, main)) is None:
            continue
        if re.search(r" (?:if|unless) ", main[match.end() :]):
            continue  # what becomes of it on a condition is another question
        if matter.key == "expires" and _AFTER_YEARS.search(main):
            continue  # whether it is just so many years
        gate = matter.key.startswith("asks-")
        supposed = _SUPPOSED_GATE.search(main) is not None or case.says(r"^must (?:i|we|you|one|people)\b")
        if gate and (not supposed or _NOT_A_GATE.search(main)):
            continue
        denied = _denied(matter, main[: match.start()], main[match.end() :])
        if matter.key in _TURNED_INSIDE and TURNS.search(match.group()):
            denied = True
        argument = next((group for group in match.groups() if group), "")
        if matter.key == "asks-years":
            argument = f"{count_of(argument):g}"
        elif gate and _TITLE.search(main):
            argument = "title"
        elif gate and _SITTING.search(main):
            argument = "exam"
        elif matter.key == "expires":
            argument = next((e.typed for e in case.reading.of("credential")), "")
        yield matter, argument, denied == matter.opposite


_AFTER_YEARS = re.compile(rf"\b(?:every|after|for) (?:{COUNTED}) (?:years?|yrs?)\b")
_TURNED_INSIDE = ("open-book", "taught", "retake-included", "upkeep-paid")
"""Matters named by two words with others between them, which may turn them: "a retake is not included"."""
_CONDITION = re.compile(
    r"^if (?:(?!(?:can|do|does|is|are|will|would|must) (?:i|we|you|it|they|the|my|@)).)* (?:can|do|does|is|are|will|would|must) (?=i|we|you|it|they|the|my|@)"
)
"""What is assumed before what is asked."""
_TITLE = re.compile(
    r"\b(?:certified|become|becoming|call myself|earn|full title|the title|hold the (?:title|certification)|certification itself)\b"
)
_SITTING = re.compile(r"\b(?:sit|take|book|attempt|register|schedule|the exam)\b")


def _denied(matter: Matter, before: str, after: str) -> bool:
    """Whether the words around deny it; with some matters only a verb can."""
    if matter.opposite and matter.key == "upkeep-paid":
        return TURNS.search(before) is not None
    if matter.key in ("upkeep-paid", "at-centre"):
        return DENIES.search(before) is not None
    if matter.key in ("open-to-all", "alone"):
        return TURNS.search(f"{before} {after}") is not None
    return DENIES.search(f"{before} {after}") is not None
