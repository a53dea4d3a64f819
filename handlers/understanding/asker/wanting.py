"""Who wants something that the asker is to deliver: "the board is asking for a name. I hold CISM, is AAISM worth it?"."""

from __future__ import annotations

import re

_ME = re.compile(r"\b(?:i|ive|im|id|my|me|somebody with|someone with)\b(?! (?:boss|manager|team|company)\b)")
_SHE_WANTS = (
    r"(?:(?:has|just|now|really|suddenly|recently|always|only) )*(?:(?:is|are) (?:asking|pushing|looking|nervous|worried|demanding|after)"
    r"|keeps? (?:asking|pushing|saying)|wants|asks|needs|expects|demands|pushes|wishes|insists|would like|worries)"
)
_THEY_WANT = rf"(?:{_SHE_WANTS}|(?:just |now |really |recently |always |all )*(?:want|ask|need|expect|demand|push|insist|like|worry|wanted|asked|pushed))"
_NOT_OF_IT = r"(?! (?:me |us )?(?:if|whether|what|which|how)\b| (?:about |for )?(?:the |an? )?@c\d)"
"""Who asks whether something is so asks it for themselves: "our DPO asks if CIPT is any use"."""
_WANTING = tuple(
    re.compile(pattern)
    for pattern in (
        rf"(?<!\ban )(?<!\ba )(?<!\bas )@r(\d+) {_SHE_WANTS}\b{_NOT_OF_IT}",
        rf"\b(?:the|our|my|new) @r(\d+) {_THEY_WANT}\b{_NOT_OF_IT}",
        r"(?:^|\| |\b(?:the|our) )@r(\d+) pressure\b",
    )
)


_FOR_OTHERS = re.compile(r"@r\d+ .*\bfor (?:the |our |all |my |every |each |whole |entire )+(?:\w+ ){0,2}@r\d+")
"""It is wanted for people of another job: "our CISO wants one cert for the whole SOC team"."""


def wanting(text: str) -> list[str]:
    """Numbers of the jobs in a skeleton whose holders want something of the asker, who speaks of themselves beside it, or for others."""
    of_others = _ME.search(text) or _FOR_OTHERS.search(text)
    found = (n for pattern in _WANTING for n in pattern.findall(text)) if of_others else ()
    return list(dict.fromkeys(found))
