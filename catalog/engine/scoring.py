"""How well one credential suits one person: points by reason, so that a ranking can explain itself."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from catalog.engine import aimed, merit
from catalog.engine.belonging import belongs
from catalog.engine.coverage import evidence
from catalog.engine.levels import level_of
from catalog.remembered import remembered
from catalog.values import Depth

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import date

    from catalog.catalog import Catalog
    from catalog.engine.case import Case
    from catalog.model import Credential

FIT = {"core": 500, "useful": 280, "marginal": 60, "wrong": -400}
"""A judged fit to the role weighs most: it is somebody's reasoned opinion of just this question."""
UNJUDGED = 180
"""What the topics alone can earn where nobody judged the fit."""
NEEDS = 240
"""For closing all of what the role needs and the person cannot yet show."""
TRACKS = (60, 40, 20)
"""For being on the role's first, second or third track."""
TOPICS = 600
"""For covering everything that was asked for hands-on."""
IN_PASSING = -1
"""What a topic asked for counts where it is only mentioned, on the scale of depths: whoever asks for it is not served by that."""
HOME = 60
"""For each step of being made for those who need the topic most."""
PLATFORM = 120
OFF_PLATFORM = -500
UNCERTAIN_PLATFORM = -170
"""For a tie to a platform the person did not name."""
TRUST = 50
"""A check passed; and lost for one known to fail."""
NOT_AI = -80
"""For not reaching any topic of AI: security at large is a base, not the step people ask for here."""
SAME_ISSUER = 30
"""For coming from a body whose renewal duties the person already has."""
ARTICLE = 40
"""For being what the seed article advises the role."""
NOT_YET = -170
UNTOLD_GATE = -30
UNLOCKED = 90
"""For a gate that something the person holds opens: few others can take it."""
ENDS_SOON = -220
ENDS_LATER = -60
LEVEL_OFF = -220
SOON_DAYS = 180
UNKNOWN_FEE = -40
MOST_COST = 100
"""No fee weighs more than this, so that money never decides alone."""


@dataclass(frozen=True, slots=True)
class Part:
    """Points for one reason, with the facts it rests on."""

    code: str
    points: int
    paths: tuple[str, ...] = ()
    about: tuple[str, ...] = ()
    """Ids the reason names: a role, topics, a platform."""


@dataclass(frozen=True, slots=True)
class Score:
    """One credential for one person."""

    credential: str
    parts: tuple[Part, ...]

    @property
    def points(self) -> int:
        """All parts together."""
        return sum(part.points for part in self.parts)

    @property
    def fit(self) -> int:
        """What it would be worth to the person, were there no gate, price or date."""
        return sum(part.points for part in self.parts if part.code in _FIT_CODES)

    def part(self, code: str) -> Part | None:
        """One reason, if it applies."""
        return next((part for part in self.parts if part.code == code), None)


_FIT_CODES = frozenset({"role", "needs", "track", "topics", "home", "platform", "unlocked", "level", "made_for"})


class Scores:
    """The scores of one case; what depends on the person alone is worked out once."""

    def __init__(self, case: Case) -> None:
        self.case = case
        self.board = merit.board(case.catalog, case.today)
        self.held = [case.catalog.credentials[i] for i in case.holds]
        self.platforms = platforms_of(case)
        self.starts = starts(case)
        self.tracks = {track for role in case.roles for track in case.catalog.roles[role].tracks[:1]}
        self.issuers = {own.issuer for own in self.held}
        self.articles = {i for role in case.roles for i in case.catalog.roles[role].article_pick}
        self._needs: dict[str, _Needs] = {}
        shown = tuple((role, tuple(self.needs(role).shown.values())) for role in case.roles)
        self.of_roles = _of_roles(case.catalog, case.today, shown)
        self._cost = "cost at a start" if self.starts else "cost"

    def of(self, credential: str) -> Score:
        """Points of one credential; several roles are averaged."""
        case, held = self.case, self.case.catalog.credentials[credential]
        parts: list[Part] = []
        if case.roles:
            parts += _roles_parts(self, held)
        if case.topics:
            parts.append(_topics(case, held))
            if not case.roles and (home := max(belongs(case.catalog, topic, credential, case.today) for topic in case.topics)):
                parts.append(Part("home", HOME * home))
        parts += _platform(self, held)
        parts += _level(self, held)
        parts += [Part(*one) for one in aimed.wished(case, held)]
        parts += _around(self, held)
        if case.wishes.languages:
            parts += _standing(case, credential)
        else:
            parts += self.board.get("standing", credential, lambda: list(_standing(case, credential)))
        parts += _gate(case, credential)
        parts += self.board.get(self._cost, credential, lambda: list(_cost(self, credential)))
        return Score(credential, tuple(part for part in parts if part.points or part.paths or part.code == "role"))

    def needs(self, role: str) -> _Needs:
        """What a role needs, beside what the person can show of it."""
        if role not in self._needs:
            case = self.case
            wanted = {topic: int(need.depth) for topic, need in case.catalog.roles[role].needs.items()}
            holds = [merit.depths(case.catalog, own.id, case.today) for own in self.held]
            shown = {topic: max((int(own.get(topic, 0)) for own in holds), default=0) for topic in wanted}
            self._needs[role] = _Needs(wanted, shown, sum(wanted.values()))
        return self._needs[role]


@dataclass(frozen=True, slots=True)
class _Needs:
    """Depths as numbers, by topic."""

    wanted: dict[str, int]
    shown: dict[str, int]
    total: int


def score(case: Case, credential: str) -> Score:
    """Points of one credential for one person on one day."""
    return Scores(case).of(credential)


@remembered(most=128)
def _of_roles(catalog: Catalog, today: date, shown: tuple[tuple[str, tuple[int, ...]], ...]) -> dict[str, list[Part]]:  # noqa: ARG001
    """Credential to its parts for roles, filled when asked for; `shown`: each role with the depths a person shows of its needs."""
    return {}


def _roles_parts(told: Scores, held: Credential) -> list[Part]:
    """The parts of all roles together."""
    if held.id not in told.of_roles:
        told.of_roles[held.id] = _averaged([list(_role(told, held, role)) for role in told.case.roles])
    return told.of_roles[held.id]


def _role(told: Scores, held: Credential, role_id: str) -> Iterator[Part]:
    case = told.case
    role = case.catalog.roles[role_id]
    gain, topics = _gain(case, held.id, told.needs(role_id))
    fit = held.judgement.roles.get(role_id)
    if fit is not None:
        yield Part("role", FIT[fit.fit], (f"judgement.roles.{role_id}",), (role_id, fit.fit))
    else:
        yield Part("role", round(UNJUDGED * gain), (), (role_id, "unjudged"))
    paths = tuple(found.path for topic in topics if (found := evidence(case.catalog, held.id, topic)))
    yield Part("needs", round(NEEDS * gain), paths, topics)
    if held.track in role.tracks[: len(TRACKS)]:
        yield Part("track", TRACKS[role.tracks.index(held.track)], ("track",), (held.track,))


def _gain(case: Case, credential: str, needs: _Needs) -> tuple[float, tuple[str, ...]]:
    """The share of a role's needs that a credential closes beyond what is held, and the topics it closes most."""
    closed: dict[str, int] = {}
    own = merit.depths(case.catalog, credential, case.today)
    for topic, wanted in needs.wanted.items():
        reach = min(int(own.get(topic, 0)), wanted)
        if reach > needs.shown[topic]:
            closed[topic] = reach - needs.shown[topic]
    best = sorted(closed, key=lambda topic: -closed[topic])
    return (sum(closed.values()) / needs.total if needs.total else 0.0), tuple(best[:3])


def _averaged(many: list[list[Part]]) -> list[Part]:
    """Parts of several roles as one list: points averaged, facts of the strongest role kept."""
    if len(many) == 1:
        return many[0]
    codes = dict.fromkeys(part.code for parts in many for part in parts)
    found: list[Part] = []
    for code in codes:
        same = [part for parts in many for part in parts if part.code == code]
        best = max(same, key=lambda part: part.points)
        found.append(Part(code, round(sum(part.points for part in same) / len(many)), best.paths, best.about))
    return found


def _topics(case: Case, held: Credential) -> Part:
    found = [e for topic in case.topics if (e := evidence(case.catalog, held.id, topic)) and e.depth > Depth.NONE]
    reach = sum(e.depth if e.depth > Depth.MENTION else IN_PASSING for e in found)
    points = round(TOPICS * reach / (int(Depth.HANDS_ON) * len(case.topics)))
    found.sort(key=lambda e: -e.depth)
    return Part("topics", points, tuple(e.path for e in found), tuple(e.topic for e in found))


def _platform(told: Scores, held: Credential) -> Iterator[Part]:
    """A platform counts for who works on it; for the others it is a tie to something they may not use."""
    if held.platform is None:
        return
    used = told.platforms
    if held.platform in used:
        yield Part("platform", PLATFORM, ("platform",), (held.platform,))
    elif used:
        yield Part("off_platform", OFF_PLATFORM, ("platform",), (held.platform,))
    elif held.track != "foundation":
        yield Part("platform_untold", UNCERTAIN_PLATFORM, ("platform",), (held.platform,))


def _around(told: Scores, held: Credential) -> Iterator[Part]:
    """What stands around it: whether it is about AI, who awards it, who advises it."""
    if not merit.about_ai(told.case.catalog, held.id, told.case.today):
        yield Part("not_ai", NOT_AI)
    if held.issuer in told.issuers:
        yield Part("same_issuer", SAME_ISSUER, ("issuer",))
    if held.id in told.articles:
        yield Part("article", ARTICLE)


def platforms_of(case: Case) -> set[str]:
    """The platforms a person works on, as far as said."""
    named = {p for p in (case.person.platform, *(case.catalog.roles[role].platform for role in case.roles)) if p}
    return named | set(case.wishes.platforms)


def starts(case: Case) -> bool:
    """Whether this is about somebody at the start of a career."""
    said = case.wishes.level or case.person.level
    return said == "entry" if said else bool(case.roles) and all(case.catalog.roles[role].level == "entry" for role in case.roles)


def _level(told: Scores, held: Credential) -> Iterator[Part]:
    """Too high for a beginner, or too low for somebody senior whose role does not ask for foundations."""
    level = told.board.get("level", held.id, lambda: level_of(held))
    if told.starts:
        if level == "senior":
            yield Part("level", LEVEL_OFF, ("level",), (level, "entry"))
        return
    said = told.case.wishes.level or told.case.person.level
    if said == "senior" and level == "entry" and held.track not in told.tracks:
        yield Part("level", LEVEL_OFF // 2, ("level",), (level, "senior"))


def _standing(case: Case, credential: str) -> Iterator[Part]:
    if merit.state(case.catalog, credential, case.today, case.wishes.languages) == "retiring":
        days = merit.days_left(case.catalog, credential, case.today)
        yield Part("retiring", ENDS_SOON if days is not None and days <= SOON_DAYS else ENDS_LATER, ("lifecycle",))
    yield Part("trust", TRUST * merit.trust_points(case.catalog, credential, case.today))


def _gate(case: Case, credential: str) -> Iterator[Part]:
    gate = merit.gate(case.catalog, credential, case.person, case.today)
    if gate.state == "not_yet":
        weight = (2 if gate.years_missing else 1) * (0.5 if gate.sit_now else 1)
        yield Part("not_yet", round(NOT_YET * weight), gate.paths, gate.credentials)
    elif gate.state == "unknown":
        yield Part("gate_untold", UNTOLD_GATE, gate.paths, gate.credentials)
    elif gate.state == "met" and (gate.credentials or gate.titles):
        yield Part("unlocked", UNLOCKED, gate.paths, gate.credentials)


def _cost(told: Scores, credential: str) -> Iterator[Part]:
    """Dearer is worse, more so for beginners; an unknown fee is neither free nor endless."""
    fee = merit.fee(told.case.catalog, credential, told.case.today)
    if fee is None:
        yield Part("fee_untold", UNKNOWN_FEE)
        return
    yield Part("fee", -min(MOST_COST, round(float(fee.settled) / (8 if told.starts else 40))), fee.paths)


def overlay(parts: Mapping[str, int], one: Score) -> Score:
    """A score with extra points, for what only the ranking knows (a companion, a step that has to come first)."""
    return Score(one.credential, (*one.parts, *(Part(code, points) for code, points in parts.items())))
