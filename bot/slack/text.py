"""Text for Slack: escaped, never live, and cut where a reader sees a character end, counted as it is sent."""

from __future__ import annotations

import re
import unicodedata
from typing import Any
from urllib.parse import quote, urlsplit

Json = dict[str, Any]

_ENTITY = {"&": "&amp;", "<": "&lt;", ">": "&gt;"}
_LONGEST_ENTITY = max(map(len, _ENTITY.values()))
_LIVE = re.compile(r"<(?=[!@#])")
_MARKUP = re.compile(r"[*_~`](?=\S)(?<![^\s(\[\"'.,;:—–-][*_~`])")
_PING = re.compile(r"@(?=(?:here|channel|everyone|group)\b)", re.IGNORECASE)
_QUOTE = re.compile(r"^(?=[ \t]*>)", re.MULTILINE)
_UNSEEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufeff\u202a-\u202e\u2066-\u2069]")
_ODD = re.compile(f"[&<>@*_~`{_UNSEEN.pattern[1:-1]}]")
"""Without any of these, text stands as it is everywhere."""
_JOINER = "\u2060"
_ZWJ = "\u200d"
ELLIPSIS = "…"
_SHORT = 160
"""A headline no longer than this is bold as a whole."""
_FORWARDED = 30
"""What is shorter ("Yes: both.") is not yet the sentence that people forward."""
_SENTENCE_ENDS = re.compile(r"(?<=[^\s.]{3}[.!?])(?<!\bInc\.)(?<!\bLtd\.)\s+(?=[A-Z“\"])")
"""Between two sentences; no abbreviation with dots of its own ends one."""
_LONGEST_WORD = 40
"""A cut goes back by no more than this to the end of a word."""


def capital(text: str) -> str:
    """A capital at the beginning, where the first word is plain and small: values stand on lines of their own here."""
    word = text.partition(" ")[0].rstrip(",;:")
    return text[0].upper() + text[1:] if word.replace("-", "").isalpha() and word.islower() else text


def clean(text: str) -> str:
    """Text without control characters, lone surrogates and direction overrides."""
    return _UNSEEN.sub("", text) if _UNSEEN.search(text) else text


def escape(text: str) -> str:
    """The three characters that Slack reads as markup, as entities."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def literal(text: str, limit: int) -> str:
    """For places that Slack shows as they are (rich text, table cells, plain text).

    Nothing is parsed there, so entities would be seen; what looks like a broadcast is broken by an invisible joiner all the
    same, because copies of a message travel into places that do parse.
    """
    if len(text) <= limit and not _ODD.search(text):
        return text
    return cut(_LIVE.sub(f"<{_JOINER}", clean(text)), limit)


def mrkdwn(text: str, limit: int) -> str:
    """For mrkdwn: escaped, with no character of the text starting bold, italic, strike, code or a quote."""
    if len(text) <= limit and not _ODD.search(text):
        return text
    text = clean(text)
    if _MARKUP.search(text):
        text = _MARKUP.sub(lambda found: _JOINER + found[0], text)
    if "@" in text:
        text = _PING.sub(f"@{_JOINER}", text)
    if "\n>" in text or text.lstrip().startswith(">"):
        text = _QUOTE.sub(_JOINER, text)
    return cut_escaped(text, limit)


def bold(text: str, limit: int) -> str:
    """One bold mrkdwn line; a line break or an asterisk would end it, so there is none inside."""
    inner = mrkdwn(" ".join(text.split()).replace("*", "\N{ASTERISK OPERATOR}"), limit - 2)
    return f"*{inner}*" if inner else ""


def led(text: str, limit: int) -> str:
    """A headline of one line: its first sentence bold, for that is what people forward; all of it where it is short."""
    words = " ".join(text.split())
    end = next((at.start() for at in _SENTENCE_ENDS.finditer(words) if at.start() >= _FORWARDED), None)
    if len(words) <= _SHORT or end is None:
        return bold(words, limit)
    first = bold(words[:end], limit)
    return f"{first} {mrkdwn(words[end:].lstrip(), max(0, limit - len(first) - 1))}".rstrip()


def link(url: str, title: str, limit: int = 75) -> str:
    """A named mrkdwn link; only the title where the address is not a web address."""
    words = mrkdwn(" ".join(title.split()), limit)
    parts = urlsplit(url) if url.startswith(("https://", "http://")) else None
    if parts is None or not parts.netloc or len(url) > 600:
        return words
    return f"<{escape(quote(clean(url), safe='/:?#[]@!$&()*+,;=%-._~'))}|{words.replace('|', '/')}>"


def plain(text: str, limit: int) -> Json:
    """A plain_text object."""
    return {"type": "plain_text", "text": literal(" ".join(text.split()), limit) or "–", "emoji": False}


def marked(text: str) -> Json:
    """A mrkdwn object of text that is escaped already; Slack takes none that is empty."""
    return {"type": "mrkdwn", "text": text or "–"}


def cut(text: str, limit: int) -> str:
    """At most `limit` characters; a cut falls between two characters as people see them and shows an ellipsis."""
    if len(text) <= limit:
        return text
    return _kept(text, limit - 1) + ELLIPSIS


def cut_escaped(text: str, limit: int) -> str:
    """The text escaped, at most `limit` characters after escaping; entities and seen characters stay whole."""
    escaped = escape(text)
    if len(escaped) <= limit:
        return escaped
    room = limit - 1
    end = min(room, len(text))
    while (over := _escaped_length(text, end) - room) > 0:
        end -= -(-over // _LONGEST_ENTITY)  # as many characters as must go at least, so that it ends at the first that fits
    return escape(_kept(text, end)) + ELLIPSIS


def _kept(text: str, end: int) -> str:
    """The text up to the last word that ends at or before `end`; where words are very long, up to a seen character."""
    place = _boundary(text, end)
    if not text[place : place + 1].isspace():
        space = text.rfind(" ", max(place - _LONGEST_WORD, 0), place)
        place = space if space > 0 else place
    return text[:place].rstrip(" \n,;:(")


def _escaped_length(text: str, end: int) -> int:
    return end + sum((len(entity) - 1) * text.count(sign, 0, end) for sign, entity in _ENTITY.items())


def _boundary(text: str, end: int) -> int:
    """The last place at or before `end` where a seen character ends; a very long one is cut all the same."""
    for place in range(end, max(end - 64, 0), -1):
        if not _joined(text, place):
            return place
    return end


def _joined(text: str, place: int) -> bool:
    """Whether the characters on both sides of a place are drawn as one."""
    if place <= 0 or place >= len(text):
        return False
    before, after = text[place - 1], text[place]
    if after < "\u0300" and before != _ZWJ:
        return before == "\r" and after == "\n"
    return (
        _ZWJ in (before, after)
        or unicodedata.category(after) in ("Mn", "Me", "Mc")
        or "\U0001f3fb" <= after <= "\U0001f3ff"
        or "\U000e0020" <= after <= "\U000e007f"
        or ("\u1160" <= after <= "\u11ff" and "\u1100" <= before <= "\u11ff")
        or (_regional(after) and _regional(before) and _regionals_before(text, place) % 2 == 1)
    )


def _regional(character: str) -> bool:
    """Half of a flag."""
    return "\U0001f1e6" <= character <= "\U0001f1ff"


def _regionals_before(text: str, place: int) -> int:
    count = 0
    while place - count > 0 and _regional(text[place - 1 - count]):
        count += 1
    return count
