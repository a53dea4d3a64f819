"""Words of gates in threads: what asks whether somebody is let in, what makes of a name the key or the one to be taken."""

from __future__ import annotations

from handlers.understanding.asker.theirs import RELATED
from handlers.understanding.words.numbers import COUNTED

LETS = r"(?:gets?|lets?|letting|getting|brings?|admits?|takes?) (?:me|us|him|her|them|one|you|someone)(?: \w+)? (?:in|into|there|past|through|sit|register|take|book|around)\b"
GATE = (
    r"\b(?:qualif\w+|el+igib\w+|entitl\w+|accept\w*|admit\w*|suffic\w+|enough|counts?|counted|unlock\w*|opens?|opened|prereq\w*|pre ?conditions?"
    r"|requir\w+|mandatory|compulsory|obligatory|needs?|needed|allow\w*|permitted|register|satisf\w+|fulfil\w*|meets?|certif(?:y|iable)|spares?|frees|freed|exempt\w*|waive\w*|usable|entry|shut|recogni[sz]es?)\b"
    rf"|\b{LETS}|\b(?:get|be|am i|still|and im|is (?:he|she)) in\b(?= ?(?:\?|\||$|right|then|now|already|too|with|or)\b)|\bin\s?\?$"
    r"|\b(?:may|can|could) (?:i |we |he |she |they )?(?:already |now |still )?sit\b|\bthey (?:look for|want|ask for|take|insist on)\b|\b(?:gets?|skip) (?:me |us )?around\b|\b(?:in|as) place of\b|\bas (?:a |an |the )?(?:way in|entry|key|ticket)\b"
)
"""Words that ask whether somebody is let in."""
MILD = (
    r"\b(?:ok|okay|fine|good|first|before\w*|help\w*|works?|chance|possible|doable|do|does|will|would|good|too|instead|alone|try|skip|ontop|on top|"
    r"have to have|must|can|could|may|still|ask|asks|asked|want|wants|look for|problem|matters?)\b"
)
"""Words that ask it of what the catalog names at the gate."""
OPENS = r"\b(?:opens?|unlocks?|unlocking|leads?|gets?|get (?:me|us|one|you|him|her)|let (?:me|us)|count\w*|good|enough|qualif\w+|accept\w*|help\w*|works?|way|ticket|key|door)(?: \w+){0,2} (?:in|into|for|to|towards?|with|of) (?:the )?@c|\b(?:opens?|unlocks?|opened|unlocked)(?: up)?(?: the)? @c|\b(?:take|accept|recogni[sz]e|want|require|need|ask for)s? (?:it|that|this|mine) (?:for|at|with|in) (?:the )?@c|@c\d+ (?:\w+ )?(?:takes?|accepts?|recogni[sz]es?|opened by|requires?|needs?) (?:it|that|this|mine)\b"
"""What the thread is about, asked for as the key to what is named."""
WEIGHED = (
    r"\b(?:should|harder|easier|better|cheaper|dearer|longer|shorter|worth|compare\w*|vs|versus|differ\w*|recommend\w*|rather|prefer|replac\w+(?! (?:the |that |this |their )?(?:course|training|class|years|experience))|equivalent\w*"
    r"|overlap\w*|similar|same as|which|study|prepar\w+|learn|exam like|bother|order|both|whats|what is|what are|renew\w*|maintain|keep|keeping|converts?|what next|what now|now what|what else|next steps?)\b"
)
HOW_ELSE = r"(?:^|[|?] )(?:and |so |but |ok |then )*(?:how (?!(?:about|bout)\b)|what (?!(?:about|if|do they|would they)\b)|when (?!(?:i|he|she|we|they)\b)|by (?:when|which|what)\b|who\b|whom\b|whose\b|where\b|why\b)"
AS_OBJECT = (
    r"\b(?:take|sit|book|pass|do|get|start|attempt|pursue|finish|earn|buy|taking|doing|getting)(?: (?:the|my|an?|for|to))* @c\d+"
)
MUST = r"\b(?:have to|need to|must|needs to|has to|first|before\w*|without|ontop|on top)\b"
FILLER = frozenset(
    "and or but so ok okay then also well hm what how about if maybe perhaps just only an a the my one with having holding too as instead now i ive im have "  # noqa: SIM905
    "full has had got hold holds he she they we s yes no either neither plus guess at least same bout frage und it does for would same me is was even of mine by ?".split()
)
BARE = 7
GONE = r"\b(?:if|when|once|after|suppose|as soon as)\b.*\b(?:renew\w*|reinstat\w*|reactivat\w*|active again|get it back|pay (?:it|the) )"
NEED = r"\b(?:needs?|needed|requir\w+|must|first|before\w*|prereq\w*|pre ?condition\w*|(?:have|has) to (?:have|be|hold|own|pass)|insists? on|problem|matters?|mandatory|compulsory|obligatory)\b"
"""Words that ask whether it has to be had."""
KEY_FIRST = r"\bshould (?:i|we|you|he|she|they|one)(?: \w+){0,2} (?:have|hold|take|get|do|pass|own|sit)(?: (?:the|my|an?))* @c\d+(?: \w+)? (?:first|before|beforehand)\b"
"""What is weighed is whether it is had first, and not which of two to take."""
THEIRS = rf"\b{RELATED}(?: who| whos| that)?(?: \w+)?(?: has| have| holds?| got| is| with|s)?(?: just| only| an?| the| active| full| real| valid| nothing but)* @c\d|\b(?:candidate|applicant|somebody|someone)(?: who)? (?:has|with|holds|holding)(?: just| only| an?| the| active)* @c\d"
YEARS = r"\b(?:years?|experience)\b"
IF = r"\b(?:if|suppose|supposing|assuming|in case)\b.*\b(?:i|ive|id|we|she|he|they|one)\b|\b(?:say|once|when)\b.*\b(?:i|we|she|he|they|one)\b"
WITH = r"^(?:and |or |but |so |ok |what about |how about )*with (?:an? |my |the |active |only )*@c\d+(?: (?:instead|then|alone|certificate|cert|in hand|in the bag))*\s?\??$"
HOLDING = r"^(?:and |or |but |so |ok |also )*(?:with|holding|having)\b"
THEN = (
    r"^(?:and |ok |okay |so |but |well |cool |great )*(?:then|next|after(?:wards| that| this| it)?|with (?:that|it))\b"
    r"|\b(?:after that|afterwards|and then|once (?:i|we|she|he|they) (?:have|has|hold|holds|get|gets|got) (?:it|that|this))\b|\bthen \?$"
)
NO_YEARS = r"\b(?:no|without|zero|lack\w*|missing|not (?:the|any|enough)|havent(?: got)?(?: the| any)?|dont have(?: the| any)?)(?: \w+){0,4} (?:years?|yrs?|experience|practice|work yet)\b"
SOME_YEARS = rf"\b(?:{COUNTED}) (?:years?|yrs?)\b"
MAY = r"\b(?:open|sit|try|allowed|can|could|may|register|book|take|possible|ok|okay|fine|eligible|in)\b"
GOES = r"\b(?:laps\w+|expir\w+|runs? out|goes? (?:away|inactive)|los(?:e|es|ing)|let(?:ting)? (?:my |the |it |that )?(?:@c\d+ )?go|drop\w*|gives? (?:it )?up|is gone|dies|ends)\b"
SUPPOSED = r"\b(?:if|when|once|without|what about|how about|what happens|suppose)\b"
DEPENDS = r"\b(?:depends?|depending|hangs?|tied|linked|bound|rests?|relies|coupled)\b"
COURSE_NEEDED = r"\b(?:do|does|must|would|will) (?:i|we|he|she|they|you) (?:\w+ )?(?:need|have to)\b.*\b(?:training|course|class|modules?|bootcamp|workshop)\b"
NONE_HELD = r"\b(?:no|without|zero|not a single|none of (?:these|those|the))(?: \w+){0,2} (?:designations?|credentials?|certs?|certifications?|titles?|memberships?|background)\b"
BOTH = r"\b(?:both|all of (?:them|those|these)|each)\b"
BY_IT = r"\bwith (?:it|that|this|that one|mine)\b|\b(?:once|when|if) (?:i|we|he|she|they) (?:have|has|hold|holds|get|gets|got) (?:it|that|this)\b"
THROUGH = r"\b(?:once|after|when|as soon as|if)\b.*\b(?:endors\w+|approv\w+|certified|through|confirmed|accepted|granted|have it)\b"
GATE_OF = r"\bneeds?(?: (?!something|anything|some|advice|help|cert)\w+){0,4} @[cd]\d|\bneeded\b|@[cd]\d+ (?:\w+ ){0,2}need|\bneed (?:it|that|the (?:course|training|years))\b"
"""Where "need" asks for what is named."""
OF_ITSELF = r"\b(?:does|do|will|would|is|has) (?:the )?@c\d+ (?:\w+ )?(?:need|require|ask|want|accept|demand)\b|@c\d+ (?:needs|requires|wants|asks|accepts)\b|\bfor (?:the )?@c\d+(?: either| too| as well)*\s?\??$"
"""Where the gate of what is named is asked for, and not whether it is a key."""
ITS_OWN = r"^(?:and |so |ok |the )*@c\d+(?: s)? (?:requirements?|prerequisites?|prereqs?|pre reqs?|conditions|gate|entry requirements)\b(?! (?:met|fulfilled|ok))|\b(?:requirements?|prerequisites?|prereqs?|conditions) (?:of|for|to) (?:the )?@c\d+\s?\??$|\bwhat (?:does|do|would) (?:the )?@c\d+ (?:require|need|ask)\b"
"""What is named is asked for its own gate."""
FOR_IT = r"^(?:and |or |so |but |ok |what about |how about )*for (?:the )?@c\d+(?: (?:then|too|as well))?\s?\??$"
LET_GO = r"\b(?:let|lets|letting) (?:his|her|their|its) @c(\d+) (?:lapse|expire|go|run out)"
ASKED = r"\?|\b(?:may|can|could|do|does|is|are|am|would|will) (?:i|we|he|she|they|it|that|this)\b"
