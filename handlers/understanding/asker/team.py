"""The people a plan is for: "3 engineers, 1 auditor", "two cloud engineers and a pentester", "a team of five, all SOC"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from handlers.understanding.asker.bystanders import bystanders
from handlers.understanding.asker.horizon import COUNT, COUNTS
from handlers.understanding.asker.platforms import platforms_in
from handlers.understanding.asker.roster import HOLDERS, LEADING, own_job
from handlers.understanding.case import SAYS
from handlers.understanding.words.numbers import count_of

if TYPE_CHECKING:
    from handlers.understanding.case import Case

MOST = 40
"""So many people of a team are planned for; a larger one is no plan but a programme."""
JOB_WORDS = {"engineers": "ai-security-engineer", "engineer": "ai-security-engineer", "analysts": "soc-analyst", "analyst": "soc-analyst",
          "managers": "security-manager", "manager": "security-manager", "devs": "llm-developer", "dev": "llm-developer",
          "developers": "llm-developer", "developer": "llm-developer", "coders": "llm-developer", "programmers": "llm-developer",
          "architects": "security-architect", "architect": "security-architect", "socs": "soc-analyst", "testers": "red-teamer",
          "compliance": "grc-analyst"}  # fmt: skip
"""What is meant by a word that is no job title by itself, in a team counted up for AI security."""
_CLOUD = r"platform (?:engineers?|engs?|admins?|team|people)|cloud (?:(?:security |sec )?(?:engineers?|engs?|architects?|admins?|people|folks|team|guys?|persons?|specialists?|staff|devs?)|@r\d+)|(?:azure|aws|gcp|google cloud) (?:admins?|sysadmins?|ops|people|folks|guys?|persons?|team)"
_CLOUD_ONLY = r"cloud(?= @i| azure| aws| gcp| google| \||$| and| \d)"
"""Counted people of whom only the cloud is told: "3 cloud (azure)"."""
_MANY = rf"(?:{COUNT}|nine|ten|eleven|twelve|fifteen|twenty|a dozen)"
_ON = r"(?:(?:@[ik]\d+|aws|azure|gcp|google cloud) )?"
"""The cloud that people of another job work on: "3 AWS devs"."""
_PERSON = re.compile(
    rf"(?:\b({_MANY})(?: x)? )?(?:(?:our|my|the|senior|junior|new) )*(?:(@[ik]\d+ )?({_CLOUD}|(?:(?<=\d )|(?<=one )|(?<=two )|(?<=three )|(?<=four )){_CLOUD_ONLY})(?: @r\d+)?|{_ON}@r(\d+)(?: x ?(?P<times>\d{{1,2}})\b)?|(?P<plain>{'|'.join(JOB_WORDS)})\b(?: @r\d+)?)"
)
_SOMEBODY = (
    r"(?:admins?|sysadmins?|engineers?|analysts?|developers?|managers?|testers?|specialists?|operators?|researchers?|lawyers?|designers?|leads?"
    r"|officers?|interns?|trainees?|juniors?|seniors?|technicians?|dbas?|sres?|ops|devops|writers?|marketers?|salespeople|recruiters?|assistants?|support (?:people|staff|guys)|help ?desk(?: \w+)?)"
)
_OTHERS = re.compile(rf"\b({_MANY.replace('a|', '')}) ((?:(?!@|per\b)\w+ ){{0,2}}?{_SOMEBODY})\b")
"""Somebody counted whose job is none of ours: "2 network engineers"."""
_TEAM_OF = re.compile(r"\b(?:team|group|staff|department|dept|crew|unit) of (?:about )?\w+\s*[(:,–-]", re.IGNORECASE)
"""A number of all that stands before those it counts: "a team of 3 (CISO, 2 GRC analysts)"."""
_HEADS = re.compile(
    rf"\b({_MANY}|\d{{2}}) (?:people|persons?|ppl|of us|heads?|employees|colleagues|staff|folks|team members|members|guys)\b"
    rf"|(?:\b(?:team|group|staff|department|dept|crew|unit)|@r\d+) of (?:about )?({_MANY}|\d{{2}})\b|\b(?:were|we are) (?:a team of )?({_MANY}|\d{{2}})(?= \||$| \w*@r| people)"
)
"""How many people there are in all."""


_ALL = re.compile(rf"\ball (?:of (?:us|them) )?(?:are )?({'|'.join(JOB_WORDS)})\b")
"""What everybody is: "5 people, all engineers"."""


@dataclass(frozen=True)
class People:
    """Who a message counts up."""

    roles: tuple[str | None, ...] = ()
    """A role for each person; None for somebody who runs a cloud that has to be found out."""
    heads: int = 0
    """How many there are in all, where that is told; 0 where not."""
    others: tuple[str, ...] = ()
    """Those whose job is none of ours, as they were counted: "2 network engineers"."""

    @property
    def untold(self) -> bool:
        """Whether there are more than were counted, so that how many have which job is not known."""
        counted = sum(_number(other.split()[0]) if not other.startswith("a dozen") else 12 for other in self.others)
        return self.heads > len(self.roles) + counted


def cloud_role(case: Case) -> tuple[str, bool]:
    """The cloud security engineer of the platform that was named, else of the first in the catalog; and whether it is assumed."""
    named = (*case.stated.platforms, *([case.said.person.platform] if case.said.person.platform else []))
    clouds = {
        role.platform: i for i, role in reversed(list(case.catalog.roles.items())) if role.platform and role.family == "runs-cloud"
    }
    found = next((clouds[p] for p in named if p in clouds), None)
    left = [role for platform, role in clouds.items() if platform not in case.stated.without] or list(clouds.values())
    return (found, False) if found else (left[-1] if left else "", True)


def _number(said: str) -> int:
    return COUNTS.get(said) or int(count_of(said))


_ON_A_CLOUD = re.compile(
    rf"\b({_MANY}) (?:people |engineers? |guys |persons? |of (?:them|us) )?(?:are |work(?:ing)? |run(?:ning)? |sit(?:ting)? |doing |do )?(?:on |in |for |with )?(?:the )?(@i\d+|aws|azure|gcp|google cloud|amazon|microsoft)\b(?! (?:exams?|certs?|certifications?|vouchers?|credentials?|badges?))"
)
"""People counted by the cloud they run: "4 on AWS, 2 on azure"."""
_PLACED = re.compile(
    rf"\b({_MANY}) (?:people |guys |persons? |of (?:them|us) )?(?:are |work |sit )?(?:in|from|on) (?:the |our |my )?(@r\d+)"
)
"""… and by the place they work at: "3 in the SOC"."""


def _on_clouds(case: Case, text: str) -> tuple[list[str | None], str]:
    """The people counted by their cloud, and the message without them; none where only one such group is told."""
    jobs = {role.platform: i for i, role in case.catalog.roles.items() if role.platform and role.family == "runs-cloud"}
    people: list[str | None] = []
    found = list(_ON_A_CLOUD.finditer(text))
    for match in found:
        named = case.reading.entities[int(match[2][2:])].typed.casefold() if match[2].startswith("@") else match[2]
        job = next((i for platform, i in jobs.items() if platform in platforms_in(named)), None)
        if job is None:
            return [], text
        people += [job] * min(_number(match[1]), MOST)
    if len(found) < _TWO and not (found and _PLACED.search(text)):
        return [], text
    return people, _ON_A_CLOUD.sub("|", text)


_TWO = 2
_A_PLACE = re.compile(r"\b(?:soc|team|department|unit|audit|appsec|grc|security)$", re.IGNORECASE)
"""Where people work, who may be counted up further on: "get the SOC certified, we are 6 analysts"."""
_ITS_HEAD = re.compile(r" (?:plus|lead|head|manager|chief|director|boss)\b")
_WORKS_IN = re.compile(r"@[cd]\d+ (?:working )?in (?:an? )?$")
_I_AM = re.compile(r"\b(?:im|i am|as) $")
_SOME_OF_THEM = re.compile(rf"\b({_MANY}) of (?:them|us) (?:want|wants|should|need|needs|would|could|will|may|can|are to|get|go)\b")
"""Those of a team that it is about: "five testers, two of them want to go AI"."""


def team_of(case: Case) -> People:
    """The people a message counts up."""
    counted = 0
    before: tuple[int, str | None] = (-1, None)
    places: set[str | None] = set()
    text = re.sub(r"(?<=\d )soc 2(?= (?:@r|\w))", "socs 2", case.text)  # "4 SOC 2 appsec" names no report
    text = _TITLED.sub(r"\1\3 \2", text)
    people, text = _on_clouds(case, text)
    counted += len(people)
    text = _PLACED.sub(r"\1 \2", text)
    all_first = _TEAM_OF.search(case.reading.text) is not None
    aside = bystanders(case.text)
    for match in _PERSON.finditer(text):
        count, _, cloud, role, times, plain = match.groups()
        if cloud and cloud.startswith("platform") and cloud_role(case)[1]:
            continue  # of no cloud that was named
        count = count or times
        if count and all_first and re.search(r" of (?:about )?$", text[: match.start()]):
            count = None  # it counts them all
        if count in (None, "a", "an") and re.search(r"\bat (?:an? |the )?$", text[: match.start()]):
            continue  # "the pentest team at an MSSP": where, and not who
        if count is None and (
            (plain and not _HOLDS_IT.match(text[match.end() :]))
            or re.match(SAYS, text[match.end() :])
            or _WORKS_IN.search(text[: match.start()])
        ):
            continue  # "my CEO decided that …" is no one of the team, "an auditor with CIA in IT audit" is one person
        number = 1 if count is None else min(_number(count), MOST)
        meant = None if cloud else JOB_WORDS[plain] if plain else case.reading.entities[int(role)].id
        if count and (before == (match.start() - 1, meant) or meant in places) and meant in people:
            people.remove(meant)  # "our SOC (6 analysts)" are six
        before = (match.end(), None if count else meant)
        if (
            role
            and count is None
            and _A_PLACE.search(case.reading.entities[int(role)].typed)
            and not _ITS_HEAD.match(text, match.end())
        ):
            places.add(meant)
        counted += count is not None
        if cloud:
            people += [None] * number
            if (behind := _BEHIND.search(match.group())) and _set_apart(case, int(behind[1])):
                people.append(case.reading.entities[int(behind[1])].id)  # "Azure admin, compliance officer" are two
        elif plain:
            people += [JOB_WORDS[plain]] * number if JOB_WORDS[plain] in case.catalog.roles else []
        else:
            entity = case.reading.entities[int(role)]
            if count is None and entity.typed.casefold().endswith(" team") and any(m[1] for m in _PERSON.finditer(text)):
                continue  # its people are counted up
            if count is None and goes_on(case, int(role)):  # "a SOC lead analyst" is one person, "two junior pentesters" are two
                junior = people[-1] if people else None
                if junior and case.catalog.roles[junior].level == "entry":
                    people = [entity.id if person == junior else person for person in people]
                continue
            if entity.id not in {*case.said.unwanted, *case.no_job} and role not in aside and not _leads(case, text, match):
                people += [entity.id] * number
    return _of_all(case, text, people, counted)


def _of_all(case: Case, text: str, people: list[str | None], counted: int) -> People:
    """Those found one by one, with who asks, those who are left of a number, and how many there are in all."""
    if people and (mine := _self(case, len(people) + len(_OTHERS.findall(text)))):
        people.append(mine)
        counted += 1
    if people and (heading := _head(case)):
        people.append(heading)
        counted += 1
    if people:
        held = [(own_job(case, case.reading.entities[int(m["held"])].id), _number(m["count"])) for m in HOLDERS.finditer(text)]
        people += [job for job, number in held if job for _ in range(number)]
        counted += len(held)
    people += _rest(case, text, people)
    if None in people and "" in cloud_role(case):
        people = [role for role in people if role is not None]
    if len(people) == 1 and (several := _OF_SO_MANY.search(case.text)):
        people *= min(_number(several[1]), MOST)  # "a 12 person MSSP"
        return People(tuple(people))
    told = case.says(r"\bteam\b|\bof us\b|\bwe (?:are|have)\b|\bpeople\b|\bper (?:head|person)\b|\bstaff\b")
    all_told = _HEADS.search(case.text)
    heads = _number(next(group for group in all_told.groups() if group)) if all_told else 0
    if heads > 1 and not people and (alike := _ALL.search(text)) and JOB_WORDS[alike[1]] in case.catalog.roles:
        people = [JOB_WORDS[alike[1]]]
    if (some := _SOME_OF_THEM.search(text)) and len(set(people)) == 1 and _number(some[1]) < len(people):
        return People(tuple(people[: _number(some[1])]))
    if (
        MOST >= heads > len(people)
        and not (counted and len(people) > 1)
        and len(set(people)) == 1
        and case.said.person.role not in people
        and not _ONE_ALONE.search(text)
    ):
        people *= min(heads, MOST)  # "a team of five, all SOC"
    if len(people) > 1 and not (counted > 1 or (counted and len(people) > counted) or told or heads > 1):
        own = [role for role in people if role in case.ids("role")] or people  # "junior pentester" is one job
        return People(tuple(own[:1]))
    others = tuple(m.group() for m in _OTHERS.finditer(LEADING.sub("|", _PERSON.sub(_kept, text)))) if counted and people else ()
    return People(tuple(people[:MOST]), heads if heads > 1 else 0, others)


_TITLED = re.compile(rf"\b((?:an?|our|one|two|three|\d) )(@c\d+) ({'|'.join(JOB_WORDS)})\b")
"""What somebody holds, told before a bare word for what they do: "a CISM manager"."""
_HOLDS_IT = re.compile(r" (?:(?:with|w|who has|has|holding) )?(?:an? )?@c\d")
"""A bare word is one of the people where it is told what they hold: "analyst (Security+), manager (CISM)"."""
_MYSELF = re.compile(r"\b(?:me|myself) (?:(?:with|w|as|being|and my|has|holding|an?|the) )*@c(\d+)")
_I_HOLD = re.compile(r"\b(?:i have|i hold|ive got|ive|i am|im|i) (?:(?:an?|the|my|active|only) )*@c(\d+)")
"""The same of who is one of a number that is told: "team of four: I have CISSP, 2 engineers, 1 analyst"."""
_REST = re.compile(
    r"\b(?:the )?(?:rest|others|other \w+|remaining(?: \w+)?)(?: (?:of (?:them|us)|is|are|all|do|does|in|work|sit|on|the|just|only))* (?:@r(\d+)|(\w+))"
)
_ONE_ALONE = re.compile(r"\b(?:one|1) (?:\w+ )?@r\d")
"""One of them has that job, and not all: "team of three, one pentester"."""
_OF_SO_MANY = re.compile(rf"\b({_MANY}|\d{{2}}) (?:people|persons?|man|strong|head) (?=@r)")


def _head(case: Case) -> str | None:
    """The job of who leads those counted, told by what they hold alone: "3 analysts, one lead with CISSP"."""
    told = LEADING.search(case.text)
    entity = case.reading.entities[int(told["held"])] if told else None
    return own_job(case, entity.id) or None if entity and len(entity.ids) == 1 else None


def _self(case: Case, counted: int) -> str | None:
    """The job of who asks, where they are one of those counted and tell only what they hold: "me (CISM), two engineers"."""
    all_told = _HEADS.search(case.text)
    missing = all_told is not None and _number(next(group for group in all_told.groups() if group)) == counted + 1
    told = _MYSELF.search(case.text) or (_I_HOLD.search(case.text) if missing else None)
    entity = case.reading.entities[int(told[1])] if told else None
    return own_job(case, entity.id) or None if entity and len(entity.ids) == 1 else None


def _rest(case: Case, text: str, people: list[str | None]) -> list[str | None]:
    """Those who are left of a number that was told: "4 people, one does GRC, the rest are SOC"."""
    told, all_told = _REST.search(text), _HEADS.search(case.text)
    if not (told and all_told and people):
        return []
    job = case.reading.entities[int(told[1])].id if told[1] else JOB_WORDS.get(told[2])
    heads = _number(next(group for group in all_told.groups() if group))
    missing = min(heads, MOST) - len(people)
    return [job] * missing if job in people and missing > 0 else []


def _leads(case: Case, text: str, match: re.Match[str]) -> bool:
    """Whether somebody named only leads the others: "team lead of 4 analysts" plans for the four."""
    asks = match[1] is None or (match[1] in ("a", "an") and _I_AM.search(text[: match.start()]) is not None)
    role = case.catalog.roles[case.reading.entities[int(match[4])].id]
    return asks and role.family == "leads-people" and len(_PERSON.findall(text)) > 1


_BEHIND = re.compile(r"@r(\d+)$")


def _set_apart(case: Case, number: int) -> bool:
    """Whether a mark stands before a title."""
    reading = case.reading
    first = reading.found[reading.entities[number].start].start
    return reading.text[:first].rstrip().endswith((",", ";", ":", "-", "/"))


def goes_on(case: Case, number: int) -> bool:
    """Whether a title only goes on the one right before it, with nothing between them."""
    entities, found = case.reading.entities, case.reading.found
    before = entities[number - 1] if number else None
    if before is None or before.kind != "role" or before.end != entities[number].start:
        return False
    return not case.reading.text[found[before.end - 1].end : found[before.end].start].strip()


def _kept(match: re.Match[str]) -> str:
    """What is left of somebody who was counted: nothing, and the words where they were not."""
    count, _, _, _, _, plain = match.groups()
    return match.group() if count is None and plain else " | "
