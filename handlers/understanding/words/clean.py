"""What was typed, as words: chat markup, mail quoting, entities and odd characters taken off, the question found."""

from __future__ import annotations

import html
import re
import unicodedata
from typing import NamedTuple

from handlers.understanding.words.in_figures import with_figures_spelled
from handlers.understanding.words.in_signs import with_signs_said

MAX_LENGTH = 10_000
"""Characters read of one message; the question of a longer one is looked for at its end."""

_CONTROL = re.compile(r"[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]")
_LINK = re.compile(r"<(?:https?://|mailto:)([^|>\s]+)(?:\|([^>]*))?>")
_MENTION = re.compile(r"<[@!#][^>]*>")
_CHANNEL = re.compile(r"<#[A-Z0-9]+(?:\|([^>]*))?>")
_EMOJI = re.compile(r":[a-z0-9_+'-]+(?:::?skin-tone-\d)?:")
_FORMAT = re.compile(r"(?<![\w*])[*_~`]+(?=\S)|(?<=\S)[*_~`]+(?![\w*])")
_HEADER = re.compile(
    r"^\s*(?:from|to|cc|bcc|sent|date|subject|von|an|gesendet|betreff|de|para|objet|assunto|asunto)\s*:.*$",
    re.IGNORECASE | re.MULTILINE,
)
_SUBJECT = re.compile(
    r"^\s*(?:subject|betreff|objet|assunto|asunto)[ \t]*:[ \t]*(?:(?:re|fwd?|aw|wg|tr|rv)[ \t]*:[ \t]*)*(\S.*)$",
    re.IGNORECASE | re.MULTILINE,
)
_PASSED_ON = re.compile(r"\A\s*(?:(?:re|fwd?|fw|aw|wg|tr|rv)[ \t]*:[ \t]*)+([^\n?]*)\n(?=\s*\S)", re.IGNORECASE)
"""The line that a mail answers or was sent on under, where there is more below it."""
_QUOTED = re.compile(r"^\s*(?:>|&gt;).*$", re.MULTILINE)
_WROTE = re.compile(
    r"^.{0,120}\b(?:wrote|schrieb|a écrit|escribió|escreveu)\s*:\s*$|^-{2,}.*(?:forwarded|original) message.*$",
    re.IGNORECASE | re.MULTILINE,
)
_POINTS = re.compile(
    r"\b(?:answer|reply|respond|questions?|thoughts|opinion|below|quoted|help (?:him|her|them|out)|what do (?:you|we) think|any idea|agree\w*|disagree"
    r"|true or (?:not|false)|(?:is|was) (?:that|this|it|he|she) (?:true|right|so|correct)|correct\s*\?|true\s*\?|forward\w*|fwd|got this|asked (?:me|us)|asks|asking|wants to know|came in|received this)\b",
    re.IGNORECASE,
)
"""What somebody writes over a mail that holds the question."""
_POINTER = 12
"""The most words of it."""
_SIGNATURE = re.compile(
    r"^\s*(?:--\s*|best regards.*|kind regards.*|regards,?|cheers,?|thanks,?|thank you,?|sent from my .*)$",
    re.IGNORECASE | re.MULTILINE,
)
_GREETING = re.compile(r"^\s*(?:hi|hello|hey|dear|good (?:morning|afternoon|evening))\b[^.!?\n]{0,40}[,!.\n]\s*", re.IGNORECASE)
_OPENING = re.compile(
    r"^\s*[*_]?(?:(?:hi|hey|hello|ok|so|team|all|folks|everyone|guys)[\s,!.]+)*(?:just |(?:sorry|apologies) for (?:the |my |this |an? |asking )|forgive (?:the |my ))?(?:an? |one )?(?:question (?:for|to) (?:the |this |you )?(?:group|all|team|room|channel|everyone|crowd|experts)\b[\s:,.!?*_\-]*(?=\S+\s+\S)|(?:quick|fast|short|silly|stupid|dumb|noob|n00b|newb|newbie|random|simple)\s+"
    r"(?:one|question|q|check|ask|thing)\b[\s:,.!?\-]*(?=\S+\s+\S))",
    re.IGNORECASE,
)
"""What comes before the question and says nothing of it: "hey all, quick one:"."""
_CLOSING = re.compile(
    r"(?:(?<=\?)|(?<=[.!])(?=\s+(?:could|can|would) you ))(?:\s+(?:(?:could|can|would) you (?:please )?(?:help|advise)(?: me| us)?|(?:many )?(?:thanks|thank you|thx)(?: in advance| a lot| so much)?|cheers)\s*[.?!]*)+\s*$",
    re.IGNORECASE,
)
"""What is said after the question and asks nothing: "Could you help? Thanks!"."""
_COURTESY = re.compile(
    r"(?:^|(?<=[\w.!?,;:)-])\s+|(?<=[.!?])\s*)(?:(?:many )?(?:thanks|thank you|thx|ty) in advance|(?:there(?:'s| is) )?(?<!\bin )no (?:rush|hurry)|greetings from \w+"
    r"|(?:sorry|apologies) for the (?:\w+ )?question|(?:hope|i hope) (?:this|that|it) is the right (?:channel|place))(?=\s*(?:[.!,;:)-]|$)|\s)\s*[.!,;]*(?=\s|$)",
    re.IGNORECASE,
)
"""What is said for the sake of politeness, wherever it stands: "no rush", "thanks in advance"."""
_ADDRESS = re.compile(
    r"^\s*(?:(?:(?:hi|hey|hello|yo|ok|dear)[\s,]+)?@?certadvice\b[\s,:!.\-]+|tl ?[;:]? ?dr\b[\s:,.;\-]*|[*_]{0,2}(?:my )?questions?[*_]{0,2} ?: ?[*_]{0,2}\s*)(?=\S+\s+\S)",
    re.IGNORECASE,
)
"""Whom it is said to, where that is us, and what only announces a question."""
_ASIDE = re.compile(
    r"[\s(,\-]*\b(?:sorry|apologies|apologi[sz]e|pardon(?: me)?|forgive me|excuse me)(?: in advance)?,? (?:if|in case|when|should)\b[^?.!\n)]{0,60}?"
    r"\b(?:asked|answered|covered|discussed|posted|raised|c[oa]me up|before|already|obvious|stupid|dumb|silly|basic|wrong (?:channel|place|thread))"
    r"(?: (?:before|already|elsewhere|here|question|one|many times|a \w+ times))*\s*[).!]*"
    r"|\b(?:i |we )?(?:need|want|ask|asking) (?:this|that|it|the (?:number|figure|answer|info)) ?(?:only |just )?for (?:an?|the|my|our|some|tomorrow'?s|today'?s|this)"
    r" (?:\w+ )?(?:slides?|decks?|reports?|presentations?|meetings?|memos?|spreadsheets?|sheets?|forms?|(?:budget |training )?requests?|tickets?|calls?|one[- ]pagers?|business cases?|po|wiki)\b\s*[:,.;\-]*"
    r"|[\s(,\-]*\b(?:i |we )?(?:could ?n[o']?t|could not|can ?not|can'?t|did ?n[o']?t|do ?n[o']?t) (?:find|see|work out|figure out|make out|tell) (?:it|this|that|anything|the answer|any info\w*)?"
    r"(?: anywhere)? ?(?:on|in|at|from) (?:their|the|its|your|any) (?:\w+ ){0,2}?(?:web ?sites?|sites?|web ?pages?|pages?|faqs?|docs|documentation|handbooks?)\b\s*[).!]*",
    re.IGNORECASE,
)
"""What is said beside the question, of the asking: "(sorry if that was asked before)", "need this for a slide:", "couldn't find it on their site"."""
_EXPLETIVE = re.compile(
    r"\b(what|who|why|how|where|which)\s+(?:the\s+(?:hell|heck|fuck|devil)|on\s+earth|in\s+the\s+world)\b", re.IGNORECASE
)
_ACROSS = re.compile(r"\bacross the (?:whole )?board\b", re.IGNORECASE)
"""A turn of speech in which nobody sits on a board."""
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*|\+|&|[?$€£¥₹]", re.UNICODE)
ACCENTS = re.compile("[\u0300-\u036f]")
_ELISION = re.compile(r"\b(?:[ldjmLDJM]|qu|Qu)'(?=[^\W\d_]{3}|[A-Z]{2})")
_SENTENCE_END = re.compile(r"(?<=[.!?])(?<!\bi\.e\.)(?<!\be\.g\.)(?<!\bvs\.)(?<!\bincl\.)(?<!\bapprox\.)\s+|\n+", re.IGNORECASE)
"""Where one sentence ends; a shortened word ends none."""
_WITHOUT = re.compile(r"\bw/o(?:ut)?\b", re.IGNORECASE)
_WITH = re.compile(r"\bw/(?=\s?\w)", re.IGNORECASE)
_SHORTENED = {
    "howmany": "how many",
    "howmuch": "how much",
    "b4": "before",
    "sth": "something",
    "smth": "something",
    "eoy": "the end of the year",
    "n": "and",
    "4": "for",
}
_IN_SHORT = re.compile(
    r"\b(?:howmany|howmuch|b4|sth|smth|eoy)\b|\bn(?= (?:how ?\w+|whats?|when|which|is|does|do|can|where|are|if)\b)"
    r"|(?<=[a-z] )(?<!\bfor )4(?= (?:(?:me|us|my|our|an?|the|it|him|her|them|someone|somebody)\b|ai (?:gov\w*|security|sec|audit\w*|risk|pentest\w*)\b(?! \w+(?:ers|sts|ors|ects|men|people)\b)))",
    re.IGNORECASE,
)
"""Words as they are typed in haste."""
_COUNTS = {"a": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
           "eleven": 11, "twelve": 12, "fifteen": 15}  # fmt: skip
_HUNDREDS = {"hundred": 100, "thousand": 1000, "grand": 1000}
_SPELT = re.compile(
    r"\b(under|below|above|over|beyond|than|up to|at most|max|maximum|within|about|around|roughly|for|have|has|got|spend|budget of|limit of|only|between)"
    rf" ({'|'.join(_COUNTS)}) (hundred|thousand|grand)(?: and (fifty))?\b(?! (?:times|thanks|different|reasons)\b| and \w+ty\b)",
    re.IGNORECASE,
)
"""A limit in words: "under a thousand dollars"; what is only said to be a round sum stays as it is."""
_SMART = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "–": "-", "—": "-", "\u00a0": " ", "‑": "-", "−": "-", "＋": "+"})


class Word(NamedTuple):
    """One word: folded for look-ups, raw as typed, and where it stands in the cleaned text."""

    text: str
    raw: str
    start: int
    end: int


def clean(message: str) -> str:
    """The message without markup, as one or more plain lines."""
    if (plain := _ASIDE.sub(" ", _COURTESY.sub(" ", _ADDRESS.sub("", message[-MAX_LENGTH:].translate(_SMART))))).strip(" .!?,;-"):
        message = plain.strip()
    text = _ACROSS.sub("in general", _EXPLETIVE.sub(r"\1", _OPENING.sub("", _CLOSING.sub("", message[-MAX_LENGTH:]))))
    if "w/" in text or "W/" in text:
        text = _WITH.sub("with ", _WITHOUT.sub("without", text))
    text = _SPELT.sub(lambda m: f"{m[1]} {_COUNTS[m[2].lower()] * _HUNDREDS[m[3].lower()] + 50 * bool(m[4])}", text)
    text = _IN_SHORT.sub(lambda m: _SHORTENED.get(m[0].casefold().replace(" ", ""), m[0]), text)
    text = with_signs_said(with_figures_spelled(text))
    if text.isascii() and not any(mark in text for mark in "<>&*_~`:\n\r"):
        return _ELISION.sub(" ", _CONTROL.sub(" ", text)).strip()
    text = unicodedata.normalize("NFKC", text).translate(_SMART)
    text = _LINK.sub(lambda m: m.group(2) or m.group(1), text)
    if "tip" in text.casefold():  # which channel is meant matters there, and nowhere else
        text = _CHANNEL.sub(lambda m: f" #{m[1] or 'that-channel'} ", text)
    text = _MENTION.sub(" ", text)
    text = html.unescape(html.unescape(text))
    text = _CONTROL.sub(" ", text).replace("\r", "\n")
    text = _EMOJI.sub(" ", text)
    text = _FORMAT.sub("", text)
    return _ELISION.sub(" ", text).strip()


def questions_of(text: str) -> tuple[tuple[str, ...], str]:
    """The part of a message that asks, from the last question alone to that with what leads to it; and all of it as context.

    Quoted lines and mail headers are neither, unless the question stands in them: what they say is not said by the asker. Of a long message the last question counts; where it names nothing
    ("how long is it?") the sentences before it say what it is about.
    """
    if "\n" not in text and len(text) < 300:
        return (text,), ""
    own = _own(text)
    body = _QUOTED.sub("", own)
    whole = " ".join(body.split())
    if not body.strip() or (len(body.split()) <= _POINTER and body != own and _POINTS.search(body)):
        body = re.sub(r"^\s*(?:>|&gt;)+\s?", "", own, flags=re.MULTILINE)
        whole = " ".join(text.split())
    match = _SIGNATURE.search(body)
    if match and match.start() > 0 and body[: match.start()].strip():
        body = body[: match.start()]
    body = _GREETING.sub("", body.strip(), count=1).strip() or body.strip()
    if len(body) < 300:
        return (" ".join(body.split()),), whole
    sentences = [" ".join(s.split()) for s in _SENTENCE_END.split(body) if s.strip()]
    asking = [i for i, s in enumerate(sentences) if "?" in s]
    if not asking:
        return (" ".join(sentences[-2:])[-600:], " ".join(sentences)[-600:]), whole
    last = asking[-1]
    return tuple(dict.fromkeys(" ".join(sentences[max(0, last - back) : last + 1])[-600:] for back in (0, 1, 2, 4, 8))), whole


def _own(text: str) -> str:
    """The message without the lines that a mail program puts above what was written."""
    return _WROTE.sub("", _HEADER.sub("", _PASSED_ON.sub("", text)))


def subject_of(text: str) -> str:
    """What a mail says it is about; empty where it is none."""
    found = _SUBJECT.search(text) or _PASSED_ON.search(text)
    return found[1].strip(" .") if found else ""


_BESIDE_QUOTED = 20
"""So many words of one's own may stand to something quoted that is what they are about."""


def with_quoted(text: str) -> str | None:
    """The whole of a message that puts a few words of its own to something quoted, as one text; None for any other."""
    own = _own(text)
    body = _QUOTED.sub("", own)
    if body == own or len(body.split()) > _BESIDE_QUOTED:
        return None
    lines = re.sub(r"^\s*(?:>|&gt;)+\s?", "", own, flags=re.MULTILINE).splitlines()
    return " ".join(line.strip() if line.strip()[-1:] in ".!?:," else f"{line.strip()}." for line in lines if line.strip())


def fold(text: str) -> str:
    """Lower case, without accents and apostrophes: the form in which everything is looked up."""
    if text.isascii():
        return text.lower().replace("'", "")
    folded = unicodedata.normalize("NFD", unicodedata.normalize("NFKC", text).casefold())
    return unicodedata.normalize("NFC", ACCENTS.sub("", folded)).replace("'", "").replace("’", "")


def words(text: str) -> list[Word]:
    """The words of a cleaned text; `+` is a word of its own ("plus") when it ends a name."""
    found: list[Word] = []
    for match in _WORD.finditer(text):
        raw = match.group()
        if raw == "+":
            glued = match.start() > 0 and text[match.start() - 1].isalnum()
            found.append(Word("plus", raw, match.start(), match.end()) if glued else Word("and", raw, match.start(), match.end()))
        elif raw == "&":
            found.append(Word("and", raw, match.start(), match.end()))
        else:
            found.append(Word(fold(raw), raw, match.start(), match.end()))
    return found
