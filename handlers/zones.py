"""Time zones as people name them: by a city, a country or letters such as CET, led to the IANA names that calendars use.

Letters name winter or summer time alone, and some stand for several zones: those are asked about, never guessed. Source of the
names: the tz database (iana.org/time-zones).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

_CITIES = """
Europe/Berlin: berlin, munich, muenchen, münchen, hamburg, frankfurt, cologne, köln, stuttgart, düsseldorf, dusseldorf
Europe/Berlin: leipzig, germany
Europe/Vienna: vienna, wien, austria
Europe/Zurich: zurich, zürich, geneva, genf, basel, bern, switzerland
Europe/Paris: paris, lyon, marseille, toulouse, france
Europe/London: london, manchester, edinburgh, glasgow, birmingham, cardiff, uk, britain, england
Europe/Dublin: dublin, ireland
Europe/Madrid: madrid, barcelona, valencia, seville, spain
Europe/Lisbon: lisbon, lisboa, porto
Europe/Rome: rome, roma, milan, milano, turin, italy
Europe/Amsterdam: amsterdam, rotterdam, netherlands
Europe/Brussels: brussels, antwerp, belgium
Europe/Luxembourg: luxembourg
Europe/Copenhagen: copenhagen, denmark
Europe/Stockholm: stockholm, gothenburg, sweden
Europe/Oslo: oslo, norway
Europe/Helsinki: helsinki, finland
Europe/Warsaw: warsaw, krakow, poland
Europe/Prague: prague
Europe/Budapest: budapest, hungary
Europe/Bucharest: bucharest, romania
Europe/Sofia: sofia, bulgaria
Europe/Athens: athens, greece
Europe/Istanbul: istanbul, ankara, turkey
Europe/Kyiv: kyiv, kiev, ukraine
Europe/Tallinn: tallinn, estonia
Europe/Riga: riga, latvia
Europe/Vilnius: vilnius, lithuania
America/New_York: new york, nyc, boston, washington, miami, atlanta, philadelphia, detroit
America/Chicago: chicago, dallas, houston, austin, minneapolis
America/Denver: denver, salt lake city
America/Phoenix: phoenix, arizona
America/Toronto: toronto, montreal, ottawa
America/Vancouver: vancouver
America/Los_Angeles: los angeles, san francisco, seattle, san diego, san jose, portland, california, silicon valley
America/Mexico_City: mexico city
America/Sao_Paulo: sao paulo, são paulo, rio de janeiro, brasilia
America/Bogota: bogota, bogotá, colombia
America/Argentina/Buenos_Aires: buenos aires, argentina
America/Lima: lima, peru
America/Santiago: santiago
Asia/Tokyo: tokyo, osaka, japan
Asia/Seoul: seoul, korea
Asia/Shanghai: shanghai, beijing, shenzhen, china
Asia/Hong_Kong: hong kong
Asia/Taipei: taipei, taiwan
Asia/Singapore: singapore
Asia/Kuala_Lumpur: kuala lumpur, malaysia
Asia/Bangkok: bangkok, thailand
Asia/Jakarta: jakarta
Asia/Manila: manila, philippines
Asia/Ho_Chi_Minh: hanoi, saigon, ho chi minh city, vietnam
Asia/Kolkata: kolkata, mumbai, delhi, new delhi, bangalore, bengaluru, hyderabad, chennai, pune, india
Asia/Karachi: karachi, lahore, islamabad, pakistan
Asia/Dhaka: dhaka, bangladesh
Asia/Dubai: dubai, abu dhabi, uae, emirates
Asia/Riyadh: riyadh, saudi arabia
Asia/Qatar: doha, qatar
Asia/Jerusalem: jerusalem, tel aviv, israel
Africa/Cairo: cairo, egypt
Africa/Johannesburg: johannesburg, cape town, south africa
Africa/Nairobi: nairobi, kenya
Africa/Lagos: lagos, nigeria
Africa/Casablanca: casablanca, morocco
Africa/Accra: accra, ghana
Australia/Sydney: sydney, canberra
Australia/Melbourne: melbourne
Australia/Brisbane: brisbane
Australia/Perth: perth
Australia/Adelaide: adelaide
Pacific/Auckland: auckland, wellington, new zealand
Pacific/Honolulu: honolulu, hawaii
"""
"""IANA name: what people say for it; well-known cities, and countries that have one zone."""
_LETTERS = """
CET: Europe/Berlin, Europe/Paris, Europe/Madrid
CEST: Europe/Berlin, Europe/Paris, Europe/Madrid
MEZ: Europe/Berlin, Europe/Vienna, Europe/Zurich
MESZ: Europe/Berlin, Europe/Vienna, Europe/Zurich
WET: Europe/Lisbon, Atlantic/Canary
EET: Europe/Athens, Europe/Helsinki, Europe/Kyiv
EEST: Europe/Athens, Europe/Helsinki, Europe/Kyiv
GMT: UTC, Europe/London
BST: Europe/London, Asia/Dhaka
MSK: Europe/Moscow
EST: America/New_York, America/Toronto, America/Panama
EDT: America/New_York, America/Toronto
ET: America/New_York, America/Toronto
CST: America/Chicago, America/Mexico_City, Asia/Shanghai
CDT: America/Chicago
CT: America/Chicago
MST: America/Denver, America/Phoenix
MDT: America/Denver
MT: America/Denver, America/Phoenix
PST: America/Los_Angeles, America/Vancouver, Asia/Manila
PDT: America/Los_Angeles, America/Vancouver
PT: America/Los_Angeles, America/Vancouver
AST: America/Halifax, America/Puerto_Rico
BRT: America/Sao_Paulo
IST: Asia/Kolkata, Europe/Dublin, Asia/Jerusalem
JST: Asia/Tokyo
KST: Asia/Seoul
SGT: Asia/Singapore
HKT: Asia/Hong_Kong
PKT: Asia/Karachi
AEST: Australia/Sydney, Australia/Brisbane
AEDT: Australia/Sydney, Australia/Melbourne
AWST: Australia/Perth
ACST: Australia/Adelaide, Australia/Darwin
NZST: Pacific/Auckland
NZDT: Pacific/Auckland
SAST: Africa/Johannesburg
EAT: Africa/Nairobi
WAT: Africa/Lagos
eastern: America/New_York, America/Toronto
central european: Europe/Berlin, Europe/Paris, Europe/Madrid
pacific: America/Los_Angeles, America/Vancouver
UTC: UTC
Z: UTC
zulu: UTC
"""
"""Letters and words: the zones that go by them, the likeliest first; with one alone there is nothing to ask."""


def _table(text: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    for line in text.strip().splitlines():
        name, _, named = line.partition(": ")
        yield name, tuple(named.split(", "))


_NAMED: dict[str, tuple[str, ...]] = {name: (zone,) for zone, names in _table(_CITIES) for name in names}
_NAMED |= {letters.casefold(): zones for letters, zones in _table(_LETTERS)}
_SHORT = frozenset(letters for letters, _ in _table(_LETTERS) if letters.isupper() and letters != "UTC")
_LENGTH = max(len(name.split()) for name in _NAMED)
_IANA = re.compile(r"(?<![\w#/])[A-Za-z]+(?:/[A-Za-z0-9_+-]+){1,2}(?![\w/])")
_OFFSET = re.compile(r"(?<!\w)(?:utc|gmt)\s?[+-]\s?\d{1,2}(?::?\d\d)?(?!\w)|(?<![\w+-])[+-]\d\d:?\d\d(?!\w)", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_]+(?:['.][^\W\d_]+)*")
_TIME = re.compile(r"\s+(?:standard |daylight |summer |local )?time(?:\s?zone)?\b", re.IGNORECASE)


class Zone(NamedTuple):
    """A zone that was named."""

    zones: tuple[str, ...]
    """IANA names it may be; none for an offset, which knows no summer time."""
    said: str
    start: int
    end: int
    """Where it stands in the text."""


_AREAS = frozenset(
    [
        "africa",
        "america",
        "antarctica",
        "arctic",
        "asia",
        "atlantic",
        "australia",
        "brazil",
        "canada",
        "chile",
        "etc",
        "europe",
        "indian",
        "mexico",
        "pacific",
        "us",
    ]
)


def zone_in(text: str, *, strict: bool = False) -> Zone | None:
    """The zone that a text names, one that leaves nothing to ask before others; None where it names none.

    `strict`: a sentence, in which letters count in capitals only, and a slash only after a part of the world.
    """
    if found := _OFFSET.search(text):
        return Zone((), found[0], found.start(), found.end())
    for found in _IANA.finditer(text):
        if not strict or found[0].partition("/")[0].casefold() in _AREAS:
            return Zone((found[0],), found[0], found.start(), found.end())
    named = list(_named(text, strict=strict))
    return next((one for one in named if len(one.zones) == 1), named[0] if named else None)


def _named(text: str, *, strict: bool) -> Iterator[Zone]:
    """Cities, countries and letters, the longest names first."""
    words = list(_WORD.finditer(text))
    for length in range(_LENGTH, 0, -1):
        for first in range(len(words) - length + 1):
            start, end = words[first].start(), words[first + length - 1].end()
            said = text[start:end]
            known = _NAMED.get(" ".join(said.casefold().split()))
            if known is None or (strict and said.upper() in _SHORT and not said.isupper()):
                continue
            after = _TIME.match(text, end)
            if after or said.casefold() not in ("eastern", "pacific", "central european"):
                yield Zone(known, said, start, after.end() if after else end)
