"""Where an issuer sits, how old or large it is and whether it is a non-profit: asked of one, or as what a list is to be made by."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from handlers.query import Intent
from handlers.understanding.words.patterns import search

if TYPE_CHECKING:
    from handlers.query import Query
    from handlers.understanding.case import Case

_STORED = "issuer-origins"
_WHERE = (
    r"(?:(?:north |latin |non |west |east )?(?:american|european|asian|african)|eu|uk|us|usa|british|english|canadian|german|french|swiss|dutch|indian|australian|chinese"
    r"|japanese|israeli|irish|spanish|italian|nordic|scandinavian|singaporean|non (?:us|uk|eu)|foreign|domestic|overseas|offshore)"
)
_PLACE = r"(?:europe|the eu|eu|the us|the usa|us|usa|america|the states|the uk|uk|britain|england|canada|germany|france|switzerland|the netherlands|india|australia|china|japan|israel|ireland|spain|italy|asia|singapore|silicon valley)"
_AWARDER = r"(?:issuers?|(?:cert(?:ification|ifying)?|exam|awarding|issuing|standards) (?:bod(?:y|ies)|vendors?|providers?|compan(?:y|ies)|houses?|organi[sz]ations?|orgs?)|certifiers?|bodies|vendors?|providers?)"
_HOUSE = r"(?:compan(?:y|ies)|firms?|organi[sz]ations?|orgs?|houses?|associations?|institut(?:e|es|ions?)|start ?ups?|businesses|shops|players?)"
_OF = r"(?:from|by|of|behind|belong\w* to|owned by|run by|made by|issued by|awarded by|offered by|published by|come from|comes from)(?: (?:an?|the|any|only|some|real|purely))*"
_LEGAL = r"(?:non ?profits?|not for profits?|charit(?:y|ies|able bodies)|for profits?)"
_AGE = r"(?:young(?:er|est)?|old(?:er|est)?|new(?:er|est)?|recent|established|long established|recently founded|small(?:er|est)?|big(?:ger|gest)?|large(?:r|st)?|start ?up|tiny|obscure)"
_OWN = r"\b(?:i|we|im|were|my|our|us|work|working|works|for|at|client|customers?|boss|employer)\b(?: (?!from\b|by\b)\w+){0,4} *\Z"
"""What stands before the house of the one who asks, or one that they work for."""
_ASKED = re.compile(
    rf"\b(?P<a>(?:{_WHERE}|{_LEGAL}|{_AGE})(?: (?:based|owned|run|headquartered|founded))?(?: (?:ai|security|cert\w*|exam))* {_AWARDER})\b"
    rf"|\b{_OF} (?P<b>(?:{_WHERE}|{_LEGAL}|{_AGE})(?: (?:based|owned|run|headquartered|founded))?(?: \w+)? {_HOUSE})\b"
    rf"|\b{_OF} (?P<c>{_LEGAL})\b"
    rf"|\b(?P<d>(?:{_AWARDER}|{_OF} {_HOUSE})(?: (?:that|which|who|are|is|was|were|not|all))*(?: (?:{_WHERE}|{_LEGAL}|start ?ups?|(?:based|located|headquartered|seated|registered|founded|established|incorporated)\b(?: (?:in|since|before|after|the) \w+)*|(?:younger|older|newer|less|more) than [\w ]+? (?:years?|months?)(?: old)?|(?:in|from) {_PLACE})))\b"
    rf"|\b(?:certs?|certifications?|credentials?|badges?|ones|which|any)(?: of (?:them|those|these))?(?: (?:that|which|are|is|come|comes|made|issued|awarded))* (?P<e>(?:from|in) {_PLACE})\b(?= ?(?:$|\?|\||and\b|please\b|only\b))"
    rf"|\b(?P<f>(?:where (?:is|are|does|do) (?:the )?@i\d+ (?:based|located|from|headquartered|seated|sit|come from)|how (?:old|big|large) (?:is|are) (?:the )?@i\d+|when (?:was|were) (?:the )?@i\d+ (?:founded|established|started|set up|created)|(?:is|are) (?:the )?@i\d+ (?:an? |really |actually )*(?:{_WHERE}|{_LEGAL}|start ?up)(?: \w+)?|what country (?:is|are) (?:the )?@i\d+ from))\b"
)


def origin_asked(skeleton: str) -> str | None:
    """The words that ask for it; None where nothing does, or it is told of the asker's own house."""
    found = _ASKED.search(skeleton)
    if found is None or search(_OWN, skeleton[: found.start()]) is not None:
        return None
    return next(str(said) for said in found.groupdict().values() if said)


def origins(case: Case) -> Query | None:
    """The stored answer that none of this is recorded; None where something else narrows the list as well."""
    if _STORED not in case.catalog.said or origin_asked(case.text) is None:
        return None
    limits = case.stated
    if limits.budget or limits.sort or limits.tracks or limits.having(bounds=()).of_exams or case.ids("topic", "role"):
        return None
    return case.query(Intent.EXPLAIN, said=(_STORED,))
