"""The rule for what keeping one credential asks of another: "if I drop CISSP but keep CISM, is AAISM safe?"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from catalog.conditions import HoldsCredential, leaves
from catalog.engine.lifecycle import State, state_of
from catalog.engine.prerequisites import relation
from handlers.gating.again import AGAIN
from handlers.person import Held, Person
from handlers.query import Intent
from handlers.slots import BACK, EACH, HOLDER, KEEP, KEPT, RESIT, SHARED, STANDS, WHETHER
from handlers.understanding.words.patterns import compiled

if TYPE_CHECKING:
    from handlers.query import Query
    from handlers.understanding.case import Case

_ASKS = r"\b(?:safe|hurt\w*|affect\w*|impact\w*|lose|losing|harm\w*|endanger\w*|keep|keeps|stay\w*|remain\w*|still (?:valid|list|lists|call|count|counts|name|use|advertise|show|put|claim|say|present|sell|bill)|allowed to (?:list|use|call)|alive|happens?|becomes?|what (?:about|of) (?:my|our)|suffer|what if|gone|go (?:too|as well|with it)|void|dead)\b"
_GOES = r"(?:drop\w*|let(?:ting)?(?: go of)?|give up|giving up|(?<!do i )(?<!would i )(?<!will i )(?<!then )lose|(?<!without )losing|lost|stop\w*|quit\w*|skip\w*|abandon\w*|cancel\w*|no longer (?:hold|have)|(?:do|does|did|will|would|can|wo|ca)(?:nt| not) (?:renew|pay for|keep up)|not renew\w*|without)"
_DROPPED = compiled(
    rf"\b{_GOES}(?: (?:my|the|an?|renewing|paying for))* @c(\d+)|@c(\d+)(?: \w+)? (?:laps\w+|expir\w+|runs? out|go(?:es)?(?! (?:too|as well|with it|along)\b))\b|@c(\d+)(?: (?!@c)\S+){{1,14}}? letting it go\b"
)
_UNPAID = compiled(
    r"\b(?:expir\w*|laps\w*|los\w+|keep|valid|active|revoked?|happens?|suspend\w*)\b.*\b(?:if|when|unless|without)\b(?: \w+){0,3} "
    r"(?:pay\w*|renew\w*|submit\w*|report\w*|earn\w*|maintenance|cpes?|dues)\b"
    r"|\bif (?:i|we|you)(?: \w+){0,3} (?:pay\w*|renew\w*|report\w*|earn\w*)\b.*\b(?:expir\w*|laps\w*|los\w+|keep|valid|active|revoked?|happens?)\b"
)
"""What becomes of a credential whose duties are not done: the rule for keeping it answers."""
_KEPT = compiled(r"\b(?:keep|keeping|kept|maintain|renew|hold|still have|stay)(?: (?:my|the|an?|up|only|active))* @c(\d+)")


_ONCE_MORE = (
    r"\b(?:need|needs|have to|has to|must|should|required?|forced?|necessary|obliged|got to|gotta|supposed)\b(?: \S+){0,8}? "
    r"(?:redo|redone|re do|retaken?|re take|resit|re sit|rewrite|recertif\w*|re certif\w*|repeat"
    r"|(?:sit|take|do|pass|write|go for|get)(?: \S+){0,6}? (?:again|anew|once more|another (?:one|exam)|new (?:exam|one|version)|newer (?:exam|one|version)))\b"
    r"|\b(?:need|needs|have to|has to|must)\b(?: \S+){0,3}? (?:pass|take|sit) (?:the )?@c\d+(?: exam)?(?: \S+){0,2}? (?:to (?:stay|remain|be still|keep)|when (?:my|our|the)? ?@c\d+ (?:runs? out|expires?|ends?|lapses?)|once (?:my|our)? ?@c\d+ (?:runs? out|expires?|ends?))\b"
    r"|\b(?:do|will|would|does) (?:i|we|they|holders?|people|he|she)(?: \w+)? (?:lose|loose|forfeit) (?:my|our|the|their|his|her|an?)? ?@c\d+ (?:when|if|once|because|with|as soon as|now)\b(?=.*@c\d+.*\b(?:comes?|is|launch\w*|replac\w*|out|starts?|arrives?|retires?|live)\b|.*\b(?:retires?|retired|ends?|replaced|new (?:exam|version|outline))\b)"
)
"""Ways to ask whether an exam has to be sat once more."""
_FAILED = r"\bto (?:get|earn|become|obtain) (?:the |an? )?@c|\b(?:fail\w*|flunk\w*|attempts?|tries|waiting period|how (?:often|long|many|much|soon))\b"
_WHEN = r"^(?:and |so |ok )*(?:when|how soon|by when|after how|in what year|what year)\b(?! (?:i|we|my|our|it|they|the|@c))"
_HAVING = r"\bstay certified\b|\bruns? out\b|\b(?:holders?|hold|have|got|passed|certified|did|earned|took|my|mine|existing|current|already|now that|because|since|update\w*|change\w*|outline)\b"


_RUN_OUT = r"\b(?:runs?|ran|running) out\b|\bexpir\w+\b|\blaps\w+\b|\bto (?:keep|renew|stay|remain)\b|\bdue\b"
"""It is the end of its own term that is spoken of."""
_RENEWS = r"^(?:and |so )*(?:what|which exams?|what else) (?:renews|extends|refreshes|recertifies) (?:the |my |our |an? )?@c\d+"
_VOID = r"\b(?:is|are|becomes?|makes?|so|now|has|have|be|it|that|mine)(?: [\w@]+){0,3} (?:worthless|void|useless|invalid\w*|obsolete|pointless|dead(?: paper)?|lost|waste paper|no good|for nothing|nothing worth|worth nothing)\b"
_MINE = r"\b(?:my|our|i (?:hold|have|earned|got|passed)(?: \w+)?) @c\d+\b|@c\d+ (?:\| )?i (?:still )?(?:hold|have|got|passed|earned) (?:it|that|this|mine)\b"
"""What somebody has, feared to have lost its worth."""


def _void(case: Case) -> Query | None:
    """One that somebody has and whose exam has an heir: whether it still holds."""
    own = case.named
    if len(own) != 1 or not case.says(_VOID) or not (case.said.person.holds or case.says(_MINE)):
        return None
    return _still_held(case, own[0])


def _still_held(case: Case, credential: str) -> Query:
    """Whether one that somebody holds still counts: where a newer exam renews it or takes its place, whether that has to be sat."""
    if case.catalog.credentials[credential].replaced_by or case.catalog.successors(credential):
        return case.query(Intent.RENEWAL, credential, slot=AGAIN)
    return case.query(Intent.LIFECYCLE, credential, slot=KEPT)


_LOST = r"\b(?:lose|loses|losing|forfeit\w*|hand (?:it|them) back|give (?:it|them|theirs) up|taken away|taken from|revoked|cancel\w*|strip\w*|vanish\w*|disappear\w*|void|invalid|worthless)\b"
_OF_HOLDERS = r"\b(?:holders?|people|those|everyone|everybody|anyone|colleagues?|owners?|they|theirs?|them|i|we|my|our|mine)\b"
_IT_ENDED = r"\b(?:retire[ds]?|retiring|retirement|ended|ends|over|gone|stopp\w+|discontinu\w*|replac\w*|withdrawn|pulled|killed|dropped|scrapped|closed|phased out|sunset|dead|no longer (?:offered|available|sold|exists?)|new (?:exam|version|one)|(?:is|comes|came|gets?) out|superseded)\b"


def _lost(case: Case) -> Query | None:
    """Whether holders lose what can no longer be taken, or what has a newer exam: "do people who hold AZ-500 lose it?"."""
    named = tuple(dict.fromkeys((*case.held, *case.found.targets)))
    if (
        not named
        or not (case.says(_LOST) and case.says(_OF_HOLDERS) and case.says(_IT_ENDED))
        or case.says(r"\b(?:should|which|what should)\b")
    ):
        return None
    heirs = {heir for i in named for heir in (*case.catalog.credentials[i].replaced_by, *case.catalog.successors(i))}
    old = [i for i in named if i not in heirs]
    doors = {door for i in named for door in _needed_to_keep(case, i)}
    return _still_held(case, old[0]) if len(old) == 1 and not doors & set(named) else None


_STILL_GOOD = r"\b(?:(?:is|are|was) (?:it|that|this|they|mine|hers|his|ours|theirs|the (?:cert\w*|badge|credential|title))|its|it is|theyre|they are) (?:\w+ )?(?:still|even) (?:any )?(?:valid|good|current|active|recogni[sz]ed|worth anything|counted)\b|\bstill counts?\b"
_WAS_EARNED = r"\b(?:did|passed|took|got|earned|has|have|holds?|had|wrote|sat|made|obtained|cleared|got through)(?: (?:the|an?|my|his|her|their|our|old|just|only|exam))* @c\d+"


def _stands(case: Case) -> Query | None:
    """Whether one that somebody earned once still holds: "she did AI-900 in 2022. The client asks whether it's still valid"."""
    named = case.named
    if len(named) != 1 or "|" not in case.text or not (case.says(_STILL_GOOD) and case.says(_WAS_EARNED)):
        return None
    if state_of(case.catalog, named[0], case.today) != State.RETIRED and not case.catalog.successors(named[0]):
        return None
    return case.query(Intent.RENEWAL, named[0], slot=STANDS)


_HOURS = r"\b(?:cpes?|ceus?|pdus?|cpe hours|cpe credits|hours (?:a|per|each|every) year)\b"


def _both(case: Case) -> Query | None:
    """What keeping two takes that are held, where it is asked of both."""
    named = case.named
    if len(named) != len(("one", "other")) or not (case.says(r"\bboth\b") and case.says(_HOURS) and case.has("renewal")):
        return None
    if case.says(r"\b(?:counts?|overlap\w*|same hours|shared?|towards?)\b"):
        return None
    return case.query(Intent.RENEWAL, *named, slot=EACH)


def once_more(case: Case) -> Query | None:
    """Whether who holds one has to sit an exam again, now that there is a newer one or a new outline."""
    if len(case.found.targets) == 1 and case.says(_RENEWS):
        return case.query(Intent.RENEWAL, *case.found.targets)
    if void := _void(case) or _lost(case) or _stands(case) or _both(case):
        return void
    if not case.says(_ONCE_MORE) or case.says(_WHEN) or case.says(_FAILED) or not case.says(_HAVING):
        return None
    held = case.held
    family = [i for i in held if set(case.catalog.same_credential(i)) & set(case.found.targets)]
    heirs = [i for i in held if set(case.catalog.credentials[i].replaced_by) & set(case.found.targets)]
    named = [*family, *heirs, *(held if not case.found.targets else ())]
    if not named and not held and len(case.found.targets) == 1:
        named = list(case.found.targets)
    if not named and not held and len(case.found.targets) == 2:
        old, new = case.found.targets
        former = case.catalog.credentials[new].replaced_by
        pair = (new, old) if old in former or old in case.catalog.successors(new) else (old, new)
        named = [pair[0]]
    if not named:
        return None
    followed = case.catalog.credentials[named[0]].replaced_by or case.catalog.successors(named[0])
    runs_out = case.says(_RUN_OUT) and not followed and not case.says(r"\boutline\b|\bnew(?:er)?\b|\bchang\w+\b|\bupdat\w+\b")
    return case.query(Intent.RENEWAL, named[0], slot=RESIT if runs_out else AGAIN)


_HOURS = r"\b(?:cpes?|ceus?|cpds?|ecus?|pdus?|hours|credits?|points|continuing (?:professional )?education)\b"
_TWICE = r"\b(?:double|twice|both|overlap\w*|re ?use\w*|shared?|sharing|same|once|count\w*|carry over|also|apply|applied|towards?|submit\w*|report\w*|use|used|transfer\w*)\b"

_SHARED = rf"\b(?:get|earn|give|receive|claim|collect)\w* (?:\w+ )?{_HOURS}(?: \S+){{0,3}}? (?:for|towards?) (?:my |the )?@c|{_HOURS}(?: (?!\|)\S+){{0,6}} {_TWICE}|{_TWICE}(?: (?!\|)\S+){{0,3}} {_HOURS}"


_SUM = r"(?:add(?:s|ed)? up|sum(?:s|med)? up|comes? to|amounts? to|in total|in all|in sum|altogether|all together|total)"
_ADDED_UP = rf"\b{_SUM}\b.*{_HOURS}|{_HOURS}.*\b{_SUM}\b"
_A_YEAR = r"\b(?:years?|yearly|annual\w*|per cycle|cycle)\b"


def hours_shared(case: Case) -> Query | None:
    """What the hours of several come to, or whether those done for one count for another as well: no question of a gate."""
    named = tuple(dict.fromkeys(e.id for e in case.reading.of("credential") if len(e.ids) == 1))
    if len(named) > 1 and case.says(_ADDED_UP) and case.says(_A_YEAR):
        return case.query(Intent.RENEWAL, *named)
    if not (case.has("renewal") or "credits" in case.text or "hours" in case.text) or not case.says(_SHARED):
        return None
    if len(named) < len(("one", "other")) or case.has("fee", "duration", "exam_time") or case.says(r"\bhow (?:many|long)\b"):
        return None
    return case.query(Intent.RENEWAL, *named, slot=SHARED)


def keeping(case: Case) -> Query | None:
    """What becomes of one that has to be kept up by another, when that other is dropped; None where none is."""
    if len(case.found.targets) == 1 and not case.said.person.holds and _UNPAID.search(case.text):
        return case.query(Intent.RENEWAL, case.found.targets[0])
    if not case.says(_ASKS):
        return None
    numbers = {n: e.id for n, e in enumerate(case.reading.entities) if e.kind == "credential" and len(e.ids) == 1}
    dropped = _of(_DROPPED, case.text, numbers)
    if not dropped:
        return None
    for target in dict.fromkeys(numbers.values()):
        doors = _needed_to_keep(case, target) or {i for i in numbers.values() if _built_on(case, target, i)}
        gone = [i for i in dropped if i in doors]
        if target not in dropped and gone:
            kept = [i for i in _of(_KEPT, case.text, numbers) if i in doors and i not in gone]
            held = (*(Held(credential=i, active=False) for i in gone), *(Held(credential=i) for i in kept))
            return case.query(Intent.RENEWAL, target, slot=KEEP, asker=case.said.person.with_said(Person(holds=held)))
    return None


def let_go(case: Case) -> Query | None:
    """What becomes of one that somebody holds, and that stands on another, when that other is let go: "drop CISM, I have AAISM now"."""
    numbers = {n: e.id for n, e in enumerate(case.reading.entities) if e.kind == "credential" and len(e.ids) == 1}
    dropped = _of(_DROPPED, case.text, numbers)
    last = case.memory.last
    if not dropped or case.has("vs"):
        return _whether(case)
    person = last.asker.with_said(case.said.person) if last else case.said.person
    kept_before = last.credentials if last and last.intent is Intent.RENEWAL else ()
    mine = [i for i in dict.fromkeys((*(h.credential for h in person.holds if h.active), *kept_before)) if i not in dropped]
    for target in mine:
        doors = _needed_to_keep(case, target)
        if gone := [i for i in dropped if i in doors]:
            held = tuple(Held(credential=i, active=i not in gone) for i in dict.fromkeys((*gone, *(d for d in mine if d in doors))))
            return case.query(Intent.RENEWAL, target, slot=KEEP, asker=person.with_said(Person(holds=held)))
    return _whether(case)


_KEEPS = r"(?:renew|re ?certify|keep(?: up)?|maintain|extend|hold on to|keep paying for)"
_KEEPING = r"(?:renewing|re ?certifying|keeping(?: up)?|maintaining|extending)"
_OWN = r"(?: (?:my|our|the|up|with|old|active))*"
_WHETHER = compiled(
    rf"\b(?:should|shall) (?:i|we)(?: (?:just|even|really|still|rather|actually|bother to|have to|need to))* (?:{_KEEPS}|let|drop|give up){_OWN} @c\d+(?! (?:as|on|in|with|for) (?:my|the|a) )"
    rf"|\b(?:worth|sense|point|bother|bothering|pays?)(?: (?:it|to|in|the|of|me))* (?:{_KEEPING}|{_KEEPS}){_OWN} @c\d+|\b{_KEEPING}{_OWN} @c\d+(?: \w+)? (?:worth|make sense|pay off|pointless)"
    rf"|\b(?:let|drop|keep|renew){_OWN} @c\d+(?: (?:lapse|expire|go|run out|active|alive))? or (?:not\b|(?:just )?(?:renew|keep|let|drop)\b)"
    r"|@c\d+ (?:is |are )?(?:up for renewal|expir\w+|runs? out|due)\b.*(?:\bshould (?:i|we) (?:bother|renew|keep)|\brenew (?:it )?\?|\bworth (?:renewing|keeping|it)|\blet (?:it|that|this|that one) (?:go|lapse|expire|run out|die|slide)|\bdrop (?:it|that|this)\b)"
    rf"|\bpay(?:ing)? (?:(?!@c)\S+ ){{0,4}}(?:to keep|for keeping|to renew|to maintain|fee (?:for|of|on)){_OWN} @c\d+"
    r"|\bre ?certify @c\d+ \?|\b(?:shall|should) (?:i|we) bother(?: to)? (?:re ?certify|renew)"
)
"""Whether to go on holding one is asked, and not only what that takes."""


def _whether(case: Case) -> Query | None:
    """Whether to keep the one credential named or let it go; of one that can no longer be taken, how it is kept."""
    named = {e.id for e in case.reading.of("credential") if len(e.ids) == 1}
    if len(named) != 1 or not _WHETHER.search(case.text) or case.has("can_i", "vs"):
        return None
    (one,) = named
    gone = state_of(case.catalog, one, case.today) == State.RETIRED
    slot = HOLDER if gone and not case.catalog.successors(one) else WHETHER
    return case.query(Intent.RENEWAL, one, slot=slot, asker=case.said.person.without(named))


def _of(pattern: re.Pattern[str], text: str, numbers: dict[int, str]) -> list[str]:
    found = [int(n) for match in pattern.finditer(text) for n in match.groups() if n]
    return [numbers[n] for n in dict.fromkeys(found) if n in numbers]


def _built_on(case: Case, credential: str, door: str) -> bool:
    """Whether its gate names the other one: what becomes of it without that one is then a question of its own."""
    return relation(case.catalog, credential, door).part in ("must", "one_of")


def _needed_to_keep(case: Case, credential: str) -> set[str]:
    """Credentials that one of is asked for as long as it is kept."""
    stage = case.catalog.credentials[credential].conditions.keep
    if stage is None or stage.required in (None, "none"):
        return set()
    return {leaf.credential for leaf in leaves(stage.required) if isinstance(leaf, HoldsCredential)}  # type: ignore[arg-type]


_BACK = r"\b(?:re ?instat\w*|re ?activat\w*|revive\w*|resurrect\w*|regain\w*|restor\w+)\b|\bget(?:ting)? (?:it|mine|my|that|the|an?|them|@c\d+)(?: \w+| @c\d+){0,3} back\b|\bbring(?:ing)? (?:it|mine|my|that|@c\d+)(?: @c\d+)? back\b"
_LAPSED = r"\b(?:laps\w+|expired|ran out|inactive|revoked|suspended)\b"
_MONEY = r"\b(?:money|fee|refund\w*|price|cost|paid)\b"


def reinstated(case: Case) -> Query | None:
    """What is held of putting it back in force; None where that is not asked, or of no single one that lapsed."""
    if not case.says(_BACK) or case.says(_MONEY):
        return None
    told = (case.said.person, *((case.memory.last.asker,) if case.memory.last is not None else ()))
    lapsed = tuple(dict.fromkeys(h.credential for person in told for h in person.holds if not h.active))
    named = case.found.targets
    lapsed = lapsed or (named if case.says(_LAPSED) else ())
    if len(lapsed) != 1:
        return None
    return case.query(Intent.RENEWAL, *lapsed, slot=BACK)
