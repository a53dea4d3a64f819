"""Job ads: whether a message is one, and which credentials any text names, as a pure function of the text."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from handlers.hiring.asked import AD, TEXT, Ad, query_of
from handlers.memory import Memory
from handlers.understanding.subjects import settle
from handlers.understanding.words.clean import clean
from handlers.understanding.words.reading import read_whole

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from catalog.catalog import Catalog
    from catalog.reference import Phantom
    from handlers.query import Query
    from handlers.understanding.words.names import Entity
    from handlers.understanding.words.reading import Reading

_LEAST_CHARACTERS = 90
_LEAST_QUOTED = 45
"""Characters of a message that quotes what it is about, or says that it is an ad: then one word for a requirement is enough."""
_QUOTES = re.compile(r"^\s*(?:>|&gt;)", re.MULTILINE)
_AN_AD = re.compile(r"\b(?:job )?(?:ad|advert|posting|vacancy|jd|job description)\b", re.IGNORECASE)
_LEAST_CUES = 2
_REQUIRES = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        r"\brequire(?:d|ments?|s)?\b(?!\?)",
        r"\bmust[- ]haves?\b|\bmust (?:hold|have|possess|be certified)\b|\bmusts?\s*:|\bmandatory\b|\bessential\b",
        r"\bqualifications?\b|\bcertifications?\s*:|\bskills? (?:and|&) experience\b",
        r"\b\d+\s?\+?(?:\s?(?:-|to)\s?\d+)?\s*(?:years?|yrs?)['’]?\s?(?:\+ )?(?:of )?(?:\w+ ){0,4}experience\b|\bexperience\s*:\s*\d|\b\d+\+?\s*(?:years?|yrs?)\b",
        r"\bnice[- ]to[- ]haves?\b|\b(?:strongly |highly )?preferred\b|\bdesirable\b|\b(?:a|an|is a|are a|big|strong) (?:plus|bonus|advantage|asset)\b|\bbonus points\b|\bwould be (?:great|ideal|a plus)\b",
        r"\bwe(?: a|['’])re (?:looking for|hiring|seeking|recruiting)\b|\bwe (?:expect|offer|seek|need)\b|\blooking for an?\b|\bseek(?:s|ing) an?\b|\bjoin (?:our|us|the)\b|\bnow hiring\b|\bis hiring\b",
        r"\byou (?:will|have|bring|hold|are|ll)\b|\byour (?:profile|role|tasks|responsibilities|skills|mission)\b|\bwhat you(?:['’]ll)?\b|\bwho you are\b",
        r"\bresponsibilities\b|\bduties\b|\babout the (?:role|job|position)\b|\bjob (?:title|description|summary|type)\b|\bposition\s*:|\brole\s*:|\bvacancy\b|\bideal candidate\b|\bcandidates?\b|\bsuccessful applicants?\b",
        r"\bwir suchen\b|\bstellenanzeige\b|\bbewerben sie sich\b|\bnous recherchons\b|\bbuscamos\b|\bprocuramos\b",
        r"\bvoraussetzung\w*|\berforderlich\b|\banforderungen\b|\brequis(?:e|es)?\b|\bexig(?:é|ée|ées|ido|ida)s?\b|\brequisitos\b|\bimprescindible\b",
        r"\bvon vorteil\b|\bw(?:ü|ue)nschenswert\b|\bsouhait(?:é|ée|able)\w*|\bdeseable\b|\bdesejável\b|\bun (?:plus|atout)\b",
        r"\b(?:jahren?|ans|años|anos)\b.{0,20}(?:erfahrung|expérience|experiencia|experiência)",
        r"\b(?:salary|compensation|benefits|clearance|full[- ]time|part[- ]time|hybrid|on[- ]?site|apply (?:now|today|by|at|via|with)|equal opportunit\w+)\b",
        r"\b(?:entry[- ]level|mid[- ]level|senior|junior|lead|principal|staff)\b.{0,40}\b(?:engineer|analyst|architect|manager|officer|auditor|consultant|specialist|tester|developer|lead|ciso)\b",
    )
)  # fmt: skip
_HIRING = re.compile(
    r"\bwe(?: a|['’])re (?:looking for|hiring|seeking|recruiting)\b|\blooking for an?\b|\bseek(?:s|ing) an?\b|\bjoin (?:our|us|the)\b|\bhiring\b|\bwe need an?\b"
    r"|\byears?\b|\byrs?\b|\bcandidates?\b|\bapplicants?\b|\bjob\b|\bposition\b|\brole\b|\bvacancy\b|\bapply\b|\bsalary\b|\bfull[- ]time\b|\bwanted\b|\bposting\b"
    r"|\bresponsibilities\b|\b(?:engineer|analyst|architect|manager|officer|auditor|consultant|specialist|tester|developer|lead|ciso) (?:\(|[-–|@]|at\b|wanted\b)"
    r"|\bjahren?\b|\bwir suchen\b|\bstelle\w*|\bpuesto\b|\bbuscamos\b|\bposte\b|\bvaga\b",
    re.IGNORECASE,
)
"""That somebody is looked for, not that a course or an exam asks for something."""
_COURSE = re.compile(
    r"\b(?:course|workshop|training|class|exam|webinar) (?:description|outline|overview|requirements|details|fee)\b|\bsyllabus\b|\blearning objectives\b",
    re.IGNORECASE,
)
_TOLD = re.compile(
    r"\b(?:found|saw|see|got|received|copied|pasted?|here(?:['’]s| is)|this is|below is|attached is|look at|check|review|explain|decode|rate|roast)\b"
    r".{0,50}\b(?:ads?|advert(?:isement)?|posting|job|vacancy|listing|description|spec|jd|requirements|requisition)\b|\b(?:job ad|job posting|job description|vacancy|jd)\b",
    re.IGNORECASE,
)
_ABOUT_IT = re.compile(
    r"\b(?:this|the|our|my|that|their|following|below|above) (?:\w+ ){0,2}(?:ads?|advert(?:isement)?|posting|job|vacancy|listing|description|spec|jd|requirements?|requisition|draft|text)\b"
    r"|\b(?:sensible|realistic|reasonable|any good|make(?:s)? sense|too much|overkill|nonsense|legit|thoughts|feedback|opinions?|what do you think|look (?:ok|right|good|fine)|what (?:do|does|are) (?:they|it|these|those|all)\b.*\b(?:mean|want|asking|certs?|certifications?|letters|acronyms)|right certs|wrong with|correct|improve|fix|change)\b"
    r"|\bis (?:this|that|it) (?:ok|right|fine|good|real)\b|^\W*(?:ok|thoughts|opinions|sane|sensible|realistic)\W*\?",
    re.IGNORECASE,
)
_TO_CANDIDATES = re.compile(
    r"^\W*(?:are you|do you|would you|have you|want to|ready|looking for|interested|passionate|love|think you|sound like|does this sound|who (?:are we|we are)|what (?:we|you|will you|do we)|why (?:join|us|work)|excited|curious|what['’]s in it)",
    re.IGNORECASE,
)
_OWN = re.compile(
    r"\b(?:I|I['’](?:m|ve|d|ll)|my)\b(?! (?:am )?(?:hiring|recruiting|looking for an?)\b(?! (?:new )?(?:job|role|position|cert)))|\b(?:i (?:have|hold|work|am|want|need)|i'm|im|i've|ive|suggest|recommend)\b"
)
_ENTRY = re.compile(
    r"\bentry[- ]level\b|\b(?:junior|graduate|trainee|intern(?:ship)?|apprentice(?:ship)?)\b(?! (?:staff|team|members?|colleagues|analysts|engineers|consultants))"
    r"|\bno (?:prior |previous )?experience (?:is )?(?:required|needed|necessary)\b|\brecent graduates?\b|\bstart(?:ing)? (?:of )?(?:a|your) career\b",
    re.IGNORECASE,
)
_SENIOR = re.compile(r"\b(?:senior|lead|principal|head of|chief|director|manager)\b", re.IGNORECASE)
_YEARS = re.compile(
    r"\b(\d{1,2})\s?(\+)?(?:\s?(?:-|–|to)\s?(\d{1,2}))?\s?\+?\s*(?:years?|yrs?|jahren?|ans|años|anos)\b", re.IGNORECASE
)
_CERT_LINE = re.compile(r"\bcertif\w*|\bcerts?\b|\bcredentials?\b|\bdesignations?\b", re.IGNORECASE)
_NAME = re.compile(r"(?<![\w./-])[A-Z][A-Z0-9]*(?:[|/+-][A-Z0-9]+)*\+?(?![\w./])")
_TITLE = re.compile(r"certif|special(?:ty|ist)|expert|professional|practitioner|\bnse\b|\d", re.IGNORECASE)
_NO_CREDENTIAL = frozenset((
    "AI", "ML", "LLM", "LLMS", "NLP", "RAG", "MCP", "API", "APIS", "AWS", "GCP", "IAM", "SIEM", "SOAR", "EDR", "XDR", "SOC", "IDS", "IPS", "DLP",
    "VPN", "TCP", "IP", "DNS", "TLS", "SSL", "SQL", "CI", "CD", "CI/CD", "SAST", "DAST", "SCA", "SBOM", "OWASP", "NIST", "RMF", "ISO", "IEC", "ISO/IEC",
    "GDPR", "CCPA", "HIPAA", "PCI", "DSS", "PCI-DSS", "SOX", "FEDRAMP", "CMMC", "DOD", "GRC", "ISMS", "AIMS", "SDLC", "MLOPS", "DEVOPS", "DEVSECOPS", "EU",
    "US", "UK", "USA", "USD", "EUR", "GBP", "HR", "IT", "OT", "CTF", "CVE", "CVES", "MITRE", "ATLAS", "ATT&CK", "STRIDE", "PASTA", "KPI", "KPIS", "OKR",
    "SLA", "SAAS", "PAAS", "IAAS", "K8S", "BSC", "MSC", "BS", "MS", "BA", "MA", "PHD", "MBA", "TS", "SCI", "TS/SCI", "CPE", "CPES", "CEU", "CISO", "CTO", "CIO",
    "CEO", "CAIO", "DPO", "PM", "QA", "UX", "R", "C", "A", "I", "OR", "AND", "MUST", "NICE", "PLUS", "NOT", "ANSI", "ISACA", "ISC2", "IAPP", "GIAC", "SANS", "CSA",
    "PECB", "EXIN", "INE", "HTB", "THM", "TCM", "BCS", "DORA", "NIS2", "SOC2", "TBD", "FAQ", "NDA", "EOE", "EEO", "PTO", "REST", "JSON", "YAML", "GPU", "GPUS",
    "IR", "DFIR", "VM", "VMS", "OS", "BI", "ETL", "SDK", "IDE", "JD", "OSINT", "APT", "TTP", "TTPS", "IOC", "IOCS", "COBIT", "ITIL", "TOGAF", "CIS", "NICE", "DFARS",
))  # fmt: skip
"""Capitals that ads are full of and that name no credential of a person."""
_UNKNOWN_UP_TO = 6
_ISSUERS_UP_TO = 4
_MANY = 3
_LISTED = 2
"""So many names in one line make a list of credentials of it."""


def pasted_ad(message: str, catalog: Catalog) -> Query | None:
    """The Query about a job ad, where a message is one; None where it is anything else.

    An ad takes several requirement words and a credential, or what passes for one. A person's own question beside it
    counts only if it is about the ad; with any other question of their own the message is theirs, and the ad its context.
    """
    text = clean(message)
    quoted = _QUOTES.search(message) is not None
    if len(text) < (_LEAST_QUOTED if quoted else _LEAST_CHARACTERS):
        return None
    cues = sum(cue.search(text) is not None for cue in _REQUIRES) + (quoted and _AN_AD.search(text) is not None)
    if cues < _LEAST_CUES or not _HIRING.search(text) or _COURSE.search(text) or not _asks_about_it(text):
        return None
    ad = names_in(text, catalog)
    return query_of(ad, AD) if ad.names_any else None


def _asks_about_it(text: str) -> bool:
    """No question of the person's own, or one about the ad; without a question nobody speaks of themselves."""
    parts = [part.strip() for part in re.split(r"(?<=[.!?])\s+|\n+", text) if part.strip()]
    questions = [part for part in parts if part.endswith("?") and not _TO_CANDIDATES.search(part)]
    if questions:
        return all(_ABOUT_IT.search(part) and not _SELF.search(part) for part in questions)
    told = _TOLD.search(text) is not None
    return told or not any(_OWN.search(part) for part in parts)


_SELF = re.compile(
    r"\bmy (?:job|role) is\b|\bi(?:['’]?m| am| have| hold| work| want)\b|\b(?:keeps?|stops?|gets?|between) me\b|\b(?:do|would|will|could|can|should|am|have) I\b|\bI (?:qualif\w+|apply|miss|lack|need|take|get)\b|\bfor me\b|\bdifference\b|\bhow much\b|\bcosts?\b",
    re.IGNORECASE,
)


def explained(text: str, catalog: Catalog) -> Query:
    """The Query that explains the credentials of any message, for a surface that offers that; an ad or not."""
    ad = names_in(text, catalog)
    ids = {catalog.credentials[i].issuer for i in ad.credentials}
    named = (entity.id for line in _lines(clean(text)) for entity in read_whole(line, catalog).of("issuer"))
    issuers = tuple(key for key in dict.fromkeys(named) if key not in ids)[:_ISSUERS_UP_TO]
    return query_of(replace(ad, issuers=issuers), TEXT)


def names_in(text: str, catalog: Catalog) -> Ad:
    """Every credential a text names, with what nothing settles and what does not exist; and the years and the level it asks for."""
    cleaned = clean(text)
    readings = [read_whole(line, catalog) for line in _lines(cleaned)]
    credentials: dict[str, None] = {}
    phantoms: dict[str, None] = {}
    collisions: dict[str, None] = {}
    roles: dict[str, None] = {}
    unknown: dict[str, None] = {}
    for reading in readings:
        for entity in reading.entities:
            if entity.kind == "phantom" and _written_as_name(entity, reading):
                (unknown if _of_many(catalog.phantoms[entity.id]) else phantoms)[_called(entity, catalog)] = None
            elif entity.kind == "role" and catalog.roles[entity.id].family != "leads-people":
                roles[entity.id] = None
            elif entity.kind == "credential" and not _doubtful(entity, reading):
                chosen = settle(entity, reading.of("issuer"), catalog, Memory())
                if chosen is not None:
                    credentials[chosen] = None
                elif key := _collision(entity, catalog):
                    collisions[key] = None
                else:
                    credentials[entity.id] = None
    years, held = _years(readings)
    entry = _ENTRY.search(cleaned) is not None and not (_SENIOR.search(cleaned[:80]) and not _ENTRY.search(cleaned[:80]))
    jobs = tuple(role for role in roles if catalog.roles[role].level != "entry")
    return Ad(
        tuple(credentials), tuple(phantoms), tuple(collisions), tuple(dict.fromkeys((*unknown, *_unknown(readings, catalog))))[:_UNKNOWN_UP_TO], jobs[:1], entry, years, held
    )  # fmt: skip


def _lines(text: str) -> Iterator[str]:
    """Sentences and lines: an issuer beside one name says nothing of the next line's."""
    for part in re.split(r"(?<=[.!?;])\s+|\n+", text):
        if part.strip():
            yield part.strip()[:600]


def _written_as_name(entity: Entity, reading: Reading) -> bool:
    """A firm or a job that shares a phantom's words counts only right before a word such as "certification"."""
    typed = entity.typed
    capitals = typed.replace("-", "").replace("/", "").replace("+", "")
    after = " ".join(word.text for word in reading.found[entity.end : entity.end + 2])
    return (capitals.isupper() and " " not in typed) or bool(_TITLE.search(typed)) or bool(_CERT_LINE.search(after))


def _of_many(phantom: Phantom) -> bool:
    """One entry for several names that exist and have no file here: what was typed says more than the entry."""
    return phantom.exists == "other_thing" and len(phantom.instead) >= _MANY


def _called(entity: Entity, catalog: Catalog) -> str:
    return entity.typed if _of_many(catalog.phantoms[entity.id]) else entity.id


def _doubtful(entity: Entity, reading: Reading) -> bool:
    """A slip of the keyboard counts only in capitals; an ordinary word never."""
    if entity.fuzzy:
        return not (entity.typed.isupper() and len(entity.typed) >= 5) or entity.typed in _NO_CREDENTIAL
    return entity.typed.islower() and not _CERT_LINE.search(reading.text) and not any(c.isdigit() or c == "+" for c in entity.typed)


def _collision(entity: Entity, catalog: Catalog) -> str | None:
    return next((key for key, held in catalog.collisions.items() if set(entity.ids) & set(held.credentials)), None)


def _years(readings: Iterable[Reading]) -> tuple[float | None, tuple[str, float] | None]:
    """The most years of experience asked for; and the credential that is to have been held for so many years."""
    most: float | None = None
    held: tuple[str, float] | None = None
    for reading in readings:
        named = [(reading.found[e.start].start, e.id) for e in reading.of("credential")]
        for match in _YEARS.finditer(reading.text):
            between = _WITH.match(reading.text, match.end())
            beside = next((i for at, i in named if between and at == between.end()), None)
            count = float(match[3] or match[1])
            if IN_AI.match(reading.text, match.end()):
                continue  # years with AI are not those that a title in security asks for
            if beside is not None:
                held = beside, float(match[1])
            elif count <= _CAREER:
                most = max(most or 0, count)
    return most, held


_WITH = re.compile(r"\s*(?:of )?(?:experience )?(?:with|as|holding|in|of|having)?(?: an?)?(?: active)? ")
IN_AI = re.compile(r"\s*(?:of |in |with )?(?:\w+ )?(?:AI|ML|LLMs?|GenAI|machine learning)\b", re.IGNORECASE)
"""What years are asked for in that are not those of a title in security."""
_CAREER = 25
"""Years; what is longer is no experience that an ad asks for ("a firm of 40 years")."""


def _unknown(readings: Iterable[Reading], catalog: Catalog) -> Iterator[str]:
    """Names in capitals where certifications are spoken of, that the catalog does not know."""
    told: dict[str, None] = {}
    issuers = {word.casefold() for held in catalog.issuers.values() for name in (held.name, *held.aliases) for word in name.split()}
    for reading in readings:
        if not _CERT_LINE.search(reading.text) and len(reading.of("credential", "phantom")) < _LISTED:
            continue
        spans = [
            (reading.found[e.start].start, reading.found[e.end - 1].end)
            for e in reading.entities
            if not (e.fuzzy and _doubtful(e, reading))
        ]
        for match in _NAME.finditer(reading.text):
            name = match.group()
            if len(name.replace("-", "")) < 4 or name in _NO_CREDENTIAL or name.casefold() in issuers:
                continue
            if not any(first < match.end() and match.start() < last for first, last in spans):
                told[name] = None
    yield from list(told)[:_UNKNOWN_UP_TO]
