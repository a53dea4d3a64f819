"""The alias index: every name people use for anything in the catalog, found in a list of words, typos included."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal, TypeVar

from rapidfuzz import process
from rapidfuzz.distance import OSA

from handlers.understanding.words.asked_of import BESIDE, a_deed, asked_of, one_of
from handlers.understanding.words.clean import Word, words
from handlers.understanding.words.left import without_moves
from handlers.understanding.words.numbers import spelt
from handlers.understanding.words.paired import NO_OTHER, paired

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

_Key = TypeVar("_Key")
_Value = TypeVar("_Value")
EntityKind = Literal["credential", "phantom", "issuer", "framework", "designation", "role", "term", "topic", "track", "experience"]
_PRIORITY: tuple[EntityKind, ...] = (
    "credential", "phantom", "issuer", "framework", "designation", "role", "topic", "term", "track", "experience",
)  # fmt: skip
JOBS = ("engineer", "architect", "analyst", "manager", "developer", "administrator", "auditor", "teamer", "tester")
"""A credential's shortened name that is also a job: it counts only written as a name, or beside "exam"."""
_TITLED = re.compile(r"\d|professional|certified|associate|expert|specialty|google|aws|azure|microsoft|offsec|isaca|giac|sans")
_TITLE_WORDS = 2
_LONGEST = 18
"""Words of the longest title."""
_HOUSE = 5
"""Letters from which on an issuer's name with an s at its end is its own."""
_SOMEBODY = frozenset(("grc", "soc", "dpo", "cro", "cto", "cio", "cso", "dev"))
"""Short names that are people behind a number, however written."""
_TITLE = 30
"""Letters from which on a name is a whole title, which may hold commas of its own."""
ORDINARY = frozenset([
    "papa", "gal", "cc", "rai", "ace", "core", "cap", "gate", "lead", "pro", "cis", "lp", "pt", "ms", "po",
    "pm", "dev", "sec", "ops", "ai", "ml", "security", "cloud", "audit", "risk", "privacy", "governance", "data", "architect",
    "engineer", "developer", "manager", "student", "executive",
])  # fmt: skip
"""Names that are also ordinary words or very short: they count only in capitals or beside a word such as `exam`."""
_WORDS = frozenset(
    ("security", "cloud", "audit", "risk", "privacy", "governance", "data", "core", "gate", "lead", "pro", "ace", "cap")
)
_TAKEN = frozenset((
    "vs", "versus", "v", "and", "or", "than", "passed", "failed", "take", "taking", "sit", "got", "have", "hold",
))  # fmt: skip
"""What stands beside those of them that mean nothing else where credentials are spoken of."""


@dataclass(frozen=True, slots=True)
class Entity:
    """Something of the catalog that the text names. Several ids: the same letters stand for several things."""

    kind: EntityKind
    ids: tuple[str, ...]
    start: int
    """Index of its first word."""
    end: int
    """Index after its last word."""
    typed: str = ""
    fuzzy: bool = False
    exam: str | None = None
    pointed: str = ""
    """By what it was told from others that a thread talks about; empty where it was named."""
    """The exam code, where the name was one."""
    term: str | None = None
    """The term of the same name, where a topic is named: a topic is covered, a term is explained."""
    owner: bool = False
    """An issuer that only says whose the credential right behind it is: "ISACA's AAISM"."""

    @property
    def id(self) -> str:
        """The first id."""
        return self.ids[0]


@dataclass
class AliasIndex:
    """Names of one catalog, built once."""

    keys: dict[str, dict[EntityKind, tuple[str, ...]]] = field(default_factory=dict)
    exams: dict[str, str] = field(default_factory=dict)
    houses: dict[str, str] = field(default_factory=dict)
    """Credential to its issuer."""
    house_keys: tuple[str, ...] = ()
    fuzzy_keys: list[str] = field(default_factory=list)
    vocabulary: frozenset[str] = frozenset()
    name_words: frozenset[str] = frozenset()
    """Every word of every name."""
    long_words: tuple[str, ...] = ()
    """Those of seven letters and more."""
    _slips: dict[str, str | None] = field(default_factory=dict)
    _near: dict[tuple[str, int, int], list[tuple[str, tuple[str, ...]]]] = field(default_factory=dict)
    _starts: frozenset[str] = frozenset()

    def __post_init__(self) -> None:
        self._starts = frozenset(key[:_START] for key in self.keys if len(key) >= _START)

    def respelt(self, found: list[Word], known: Collection[str] = ()) -> list[Word]:
        """The words with two letters swapped or one left out in a long word of a name ("AWS secruity specialty"); known ones stay."""
        return [
            word
            if len(word.text) < 7
            or word.text in self.vocabulary
            or word.text in known
            or word.text in self.name_words
            or word.text in self.keys
            or not word.text.isalpha()
            or self._inflected(word.text)
            else Word(near, word.raw, word.start, word.end)
            if (near := self._slip_of(word.text))
            else word
            for word in found
        ]

    def _inflected(self, typed: str) -> bool:
        """Whether it is what people do with a name: "googled", "googling"."""
        stem = typed.removesuffix("ing").removesuffix("ed")
        return stem != typed and bool({stem, f"{stem}e"} & self.name_words)

    def _slip_of(self, typed: str) -> str | None:
        """The long word of a name that this is a slip of; ordinary words come again and again, so each is looked for once."""
        if typed not in self._slips:
            near = process.extractOne(typed, self.long_words, scorer=OSA.distance, score_cutoff=2)
            close = near is not None and len(typed) >= _LONG_WORD and len(near[0]) == len(typed) + 2 and _left_out(typed, near[0])
            slip = near is not None and (near[1] == 1 or close or sorted(near[0]) == sorted(typed))
            _keep(self._slips, typed, near[0] if near and slip else None)
        return self._slips[typed]

    def find(self, found: list[Word], text: str) -> list[Entity]:
        """The entities in a list of words, longest names first, none overlapping, in order."""
        entities: list[Entity] = []
        position, count = 0, len(found)
        while position < count:
            entity = self._at(found, position, text)
            if entity is None:
                position += 1
            else:
                entities.append(entity)
                position = entity.end
        return paired(self, found, without_moves(found, entities))

    def _at(self, found: list[Word], position: int, text: str) -> Entity | None:
        joined = ""
        best: tuple[int, str] | None = None
        for end in range(position + 1, min(position + _LONGEST, len(found)) + 1):
            joined += found[end - 1].text
            if len(joined) >= _START and joined[:_START] not in self._starts:
                break  # no name begins so, and most places in a message are like that
            several = joined not in self.keys and end - position > _TITLE_WORDS and joined[-1:] == "s"
            several = several and "credential" in self.keys.get(joined[:-1], {})  # "ISO 42001 lead auditors"
            owner = joined not in self.keys and end - position > 1 and _OF_SEVERAL.search(found[end - 1].raw) is not None
            key = joined[:-1] if owner or several else joined  # "SC-500's outline"
            if key in self.keys and self._allowed(found, position, end, key, text):
                best = end, key
        if best is None:
            best = self._plural(found[position], position)
        if best is None:
            return None
        end, key = best
        kinds = self.keys[key]
        if end < len(found) and text[found[end - 1].end : found[end].start] == "-" and _VERSION.fullmatch(found[end].text):
            return None  # SAA-C04 is not SAA-C03
        kind = next(k for k in _PRIORITY if k in kinds)
        if kind not in ("credential", "phantom") and self._goes_on(found, position, end, text):
            return None
        if (
            kind == "credential"
            and "role" in kinds
            and len(found) > end - position
            and not (one_of(found, position, end, text) or asked_of(found, position, end))
        ):
            kind = "role"  # "I am a GCP security engineer" tells a job; "the GCP security engineer exam" names a credential
        typed = text[found[position].start : found[end - 1].end]
        term = kinds["term"][0] if kind == "topic" and "term" in kinds else None
        return Entity(kind, kinds[kind], position, end, typed, exam=self.exams.get(key), term=term)

    def _goes_on(self, found: list[Word], position: int, end: int, text: str) -> bool:
        """Whether the last words begin the name of a credential that goes on: "any AI in Security+" names no AI in security."""
        inside = (self._at(found, start, text) for start in range(position + 1, end))
        return any(one is not None and one.kind == "credential" and one.end > end for one in inside)

    def _plural(self, word: Word, position: int) -> tuple[int, str] | None:
        """Several of one ("CAISPs") in capitals, or something of one ("ISACA's")."""
        key = word.text[:-1]
        kinds = self.keys.get(key, {})
        owner = word.raw[-2:] in ("'s", "’s") and bool(kinds)
        owner = owner or (len(key) > 5 and "issuer" in kinds and word.text[-1:] == "s")  # "microsofts exams"
        several = len(key) > 2 and word.raw[-1:] == "s" and word.raw[:-1].isupper() and "credential" in kinds
        bare = len(key) >= _HOUSE and word.raw[-1:] == "s" and word.raw.isalpha() and "issuer" in kinds  # "microsofts exams"
        return (position + 1, key) if (owner or several or bare) and (key not in ORDINARY or word.raw[0].isupper()) else None

    def _allowed(self, found: list[Word], start: int, end: int, key: str, text: str) -> bool:
        between = "".join(text[found[i].end : found[i + 1].start] for i in range(start, end - 1))
        if (len(key) < _TITLE and set(",;?!\n") & set(between)) or (". " in between and "role" in self.keys[key]):
            return False  # "nothing AWS. Security architect" tells the job of no AWS security architect
        told = found[start - 1].text if start else ""
        counted = len(key) <= 3 and key not in _SOMEBODY and (told.isdigit() or (spelt(told) and key == "hrs"))
        if counted and not found[start].raw.isupper() and "credential" not in self.keys[key]:
            return False  # "4 hrs" are hours, no human resources; "1 HR" is somebody, and "1 grc"
        spread = any(any(c.isspace() for c in text[found[i].end : found[i + 1].start]) for i in range(start, end - 1))
        if spread and (len(key) <= 4 or (key == "aitech" and not _beside(found, start, end) & BESIDE)):
            return False  # "38% AI tech" is no name
        if (
            end - start > 1
            and key.endswith(JOBS)
            and not _TITLED.search(key)
            and "credential" in self.keys[key]
            and len(self.keys[key]) == 1
        ):
            typed = text[found[start].start : found[end - 1].end].replace("AI", "ai")
            named = bool(_beside(found, start, end) & BESIDE) or asked_of(found, start, end)
            return named or (not typed.islower() and typed != typed.capitalize())
        if key == "google" and a_deed(found, start, end):
            return False
        if key == "soc" and found[end : end + 1] and found[end].text in ("1", "2", "3") and text[found[end - 1].end] != ",":
            return False  # SOC 2 is a report on a service provider
        if key not in ORDINARY or self.keys[key].keys() & {"role", "topic", "term", "track"}:
            return True
        raw = found[start].raw
        if key == "sec" and raw.islower() and len(found) > 1:
            return False  # "a sec cert" is one of security at large
        if "|" in text[found[start].start : found[end - 1].end] or (key not in _WORDS and asked_of(found, start, end)):
            return True  # "AI|E" is written so for the credential alone
        if raw.isupper() and len(raw) > 1 and (len(found) < 9 or any(w.raw.islower() for w in found)):
            return True
        beside = BESIDE | _TAKEN if key in NO_OTHER else BESIDE | {"vs", "versus", "v"}
        return bool(_beside(found, start, end) & beside) or len(found) <= (4 if len(key) > 1 and key not in _WORDS else 1)

    def near(self, typed: str, limit: int = 4, *, slack: int = 0) -> list[tuple[str, tuple[str, ...]]]:
        """Credential keys near a word, best first: at most one typo in four to six letters, two from seven on."""
        asked = typed, limit, slack
        if asked not in self._near:
            _keep(self._near, asked, self._nearest(typed, limit, slack))
        return self._near[asked]

    def _nearest(self, typed: str, limit: int, slack: int) -> list[tuple[str, tuple[str, ...]]]:
        allowed = (0 if len(typed) < 4 else 1 if len(typed) < 9 else 2) + slack
        if not allowed:
            return []
        matches = process.extract(typed, self.fuzzy_keys, scorer=OSA.distance, score_cutoff=allowed, limit=limit)
        if not slack:
            matches = [m for m in matches if len(typed) >= 7 or slip(typed, m[0])]
        matches.sort(key=lambda m: (m[1], m[0][0] != typed[0], abs(len(m[0]) - len(typed))))
        return [(key, self.keys[key]["credential"]) for key, _, _ in matches]


def _keep(kept: dict[_Key, _Value], key: _Key, value: _Value) -> None:
    """Remember a look-up; whatever people type, the memory stays small."""
    if len(kept) >= _MOST_KEPT:
        kept.clear()
    kept[key] = value


_OF_SEVERAL = re.compile(r"(?:['’]|\d)s$")
"""How a code ends that owns something or that several share: "SC-500's outline", "two AI-300s"."""
_MOST_KEPT = 5_000
_LONG_WORD = 9
"""Letters of a word in which two may be missing."""
_START = 5
"""Letters of a name's beginning that are looked up before the name."""


def slip(typed: str, key: str) -> bool:
    """A slip of the keyboard in a short name: letters swapped, one left out, one doubled. Another letter is another name."""
    if len(typed) == len(key):
        return sorted(typed) == sorted(key)
    if len(typed) < len(key):
        return True
    return any(
        typed[:i] + typed[i + 1 :] == key and typed[i] in typed[max(0, i - 1) : i] + typed[i + 1 : i + 2] for i in range(len(typed))
    )


def _beside(found: list[Word], start: int, end: int) -> set[str]:
    """The words just before and just after a name."""
    return {word.text for word in (*found[max(0, start - 1) : start], *found[end : end + 1])}


def key_of(name: str) -> str:
    """A name as it is looked up: its words run together."""
    return joined(words(name))


def joined(found: Iterable[Word]) -> str:
    """The words of a name, run together."""
    return "".join(word.text for word in found if word.text not in "?$€£¥₹")


_VERSION = re.compile(r"[a-z]?\d{1,3}")


def _left_out(typed: str, name: str) -> bool:
    """Whether what was typed is the word with some letters left out: "practioner"."""
    letters = iter(name)
    return all(letter in letters for letter in typed)
