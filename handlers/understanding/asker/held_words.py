"""Ways to say what one holds, lacks, wants to be without or is: patterns over a skeleton, their groups are the names meant."""

from __future__ import annotations

from handlers.understanding.asker.lapses import BUT_NOT, NEITHER
from handlers.understanding.words.outsiders import TITLES

C = r"@[cd]\d+"
LIST = rf"{C}(?:(?: and| or| nor| plus| both| my| the| a| an| also| as well as| then| with| one| two| three| \d+| several| active| an active| current| in progress)* {C})*"
ARTICLES = r"(?: nothing (?:but|except|besides)| no more than)?(?: (?:my|our|the|an?|active|current|currently|valid|already|both|only|just|recently|now|also|old|expired|lapsed|some|certified|certification|cert|as|den|die|das|ein|eine|einen|le|la|un|une|el|um|uma|bereits|schon|deja|ya|\d+|one|two|three|four|five|several|many))*"
WHO = r"(?:i|we|ive|weve|im|were|she|he|they|someone|somebody|my (?:colleague|team|boss|employee|friend)|(?:a|another|one) (?:colleague|friend|team ?mate|coworker|applicant|candidate)|our (?:team|company|ciso|engineers?)|hes|shes|theyre|id|am|are|is)"
HELD = (
    rf"\b(?:{WHO}(?: \w+){{0,2}}? (?:have|has|hold|holds|held|got|had|passed|earned|own|possess|carry|cleared|completed|obtained|did|done|finished|holding|having)|ive(?: held)?"
    rf"|(?:my|our|his|her) (?:current |only )?cert(?:s|ifications?|ificates?)(?: are| is)?(?: \|)?|(?:ich )?habe|ich besitze|jai|j ai|je (?:possede|detiens)|tengo|poseo|tenho|possuo|ive been|i have been|(?:im|i am|were|we are)(?: \w+)? certified (?:in|as|for)"
    rf"|holding|having|(?<!do )(?<!to )(?:already|currently|still) (?:have|hold|holding)|in possession of|armed with|have passed|just passed|i passed|(?<!to )(?<!you )(?<!me )(?<!us )(?<!people )(?<!many )(?<!who )(?<!not )(?<!dont )(?<!that )(?<!really )(?<!i )hold)"
    rf"{ARTICLES}(?: (?!how\b|what\b|which\b|when\b)\w+(?: \w+)? and)? ({LIST})"
)
AS = rf"\b(?:im|i am|as|were|we are|she is|he is|hes|shes|am|(?<!and )(?<!or )(?<!vs )(?<!versus )(?<!than )(?<!to )being)(?: already)?(?: an?| the)?(?: active| current| certified| seasoned| new)* ({LIST})(?: certified| holder| holders| \w+ ?)?"
NOT_TOLD = r"(?:can|could|may|might|should|do|does|did|which|whats?|are|is|will|would|how|for|why|who|when|where|any|if|best)"
START = rf"^(?!{NOT_TOLD}\b)[^@?|]*@r\d+[^@?|]*?(?: \|)? (?:have|hold|got) ({LIST})(?! (?:or|vs|versus))|^(?:so |ok |well |hi |and )*(?:just |only |already |currently )*(?:have|got|hold|holding|passed|finished|completed|done with|armed with)(?: (?:my|an?|the|active|only|both))* ({LIST})(?! (?:or|vs|versus))|^(?:just|only) ({LIST}) here\b|^already (?:an? |the |my )?({LIST})(?=,| \||$| (?:is|does|do|should|what|which|so|now|and|here))|^(?:an? )?(?:active|current) ({LIST}) (?:but|and|with|no|without)\b"
NOT_HELD = r"(?:take|takes|taking|sit|sits|do|does|doing|get|gets|getting|need|needs|want|wants|without|for|should|after|before|like|considering|studying|and|or|vs|wanting|interested|on|about)"
LISTED = rf"^(?:im|i am|were|we are)\b(?!.*\b(?:want|need|looking|between|torn|choos\w+|decid\w+|interested|like|aiming|preparing|studying|after|not|without|no|vs|or|is he|is she|are they|can he|can she)\b).*? ({LIST})(?: \d+ (?:years?|yrs?|yoe)\b[^@]*)?$|^(?!{NOT_TOLD}\b)(?:\w+ )?@r\d+(?: (?!{NOT_HELD}\b)\w+)?(?: \d+ (?:years?|yrs?|yoe))?(?: \|)? ({LIST})(?= \||$)"
"""Who says what they are and ends with titles: "head of internal audit at a bank, CIA and CISA"."""
WHO_HOLDS = rf"\bfor (?:an? |our |my )?(@d\d+)(?: holder)?(?: \?)?$|^(?:so |and |hi )*(?:can|could|may|will|would|does) an? (@[cd]\d+)(?: holder)? (?!exam|cert|badge|or\b|and\b)|\bfor (?:an? |my |our |the )?(?:\w+ )?(?:@r\d+|somebody|someone|people|anyone) (?:with|holding|having|who has){ARTICLES} ({LIST})|\b(?:our|my|the) (?:\w+ )?@r\d+ (?:has|holds|got|passed){ARTICLES} ({LIST})(?=.*\b(?:he|she|they|him|her)\b)|@r\d+ (?:who|that|which) (?:\w+ )?(?:has|have|hold|holds|got|passed){ARTICLES} ({LIST})|\b(?:i have|ive|with|i got|i hold) (?:\d+|[a-z]+) (?:years?|yrs?)(?: \w+){{0,5}} and{ARTICLES} ({LIST})"
ONLY = rf"\b(?:only|just) (?:an? |my )?({LIST})(?= \||$)"
TEAM_OF = rf"\bteam of (?:\d+|one|two|three|four|five|several|some) ({LIST})"
ADVICE = r"\b(?:what|which)(?: \w+){0,3} (?:should|would|could|can|does|do)\b.*\b(?:take|get|do|pick|start|go for)\b|\boptions?\b|\b(?:which|what|best|any|good|suitable|recommend|suggest)\b(?: (?!@c)[\w@]+){0,5}? (?:certs?|certifications?|credentials?|exams?)\b(?! (?:is|are|do|does|can) @c)"
TAUGHT = r"^ (?:learning |academy |online )?(?:path|courses?|modules?|training|boot ?camp|class|classes|labs?)\b"
MINE_ACTIVE = rf"\b(?:left|remaining|to go) (?:on|with|of) my ({LIST})(?=.*\b(?:should|shall|can|could|may|is|do)\b.*@c)|\bmy ({LIST}) (?:still )?has (?:still |about |only |just )*\w+ (?:years?|months?|weeks?) (?:left|to go|remaining)(?=.*\b(?:should|shall|can|could|may|is|do)\b.*@c)|\bmy ({LIST}) (?:is|are) (?:still |both )?(?:active|current|in force|in good standing)\b|\b(?:but|and|though|while|only)(?: my| the)? ({LIST}) (?:is|are) (?:still |both )*(?:active|current|in force|in good standing|fine|ok|okay|valid|alive|good|up to date|paid)(?= \||$| so\b| and\b| but\b| \?)(?=.*@c)"
DATED = rf"({C})(?: holder)? since (?:20\d\d|\w+ 20\d\d)\b|@r\d+ ({C}) (?:from|in|done in|dated|anno) 20\d\d\b"
CERTIFIED = rf"({LIST})(?: (?:and|plus|{'|'.join(sorted(TITLES))}))* (?:certified|holder|held|here|in hand|under my belt|already(?=$| \||,)|in my pocket|cert holder|certified already|done(?! (?:online|at|from|in|by|on|with|via))|(?:is |are )?in the bag|sorted)\b"
NOT_CERTIFIED = r"\b(?:(?:be|become|becoming|get|getting|being|call myself)(?: an?)?|(?:someone|somebody|person|people|anyone|one|staff|whos)(?: \w+)?) $"
"""Who is to be certified, or who is looked for, holds nothing yet."""
BESIDES = rf"\b(?:on top of|in addition to|to go with|to add to|add to|next to)(?: my| the| our| having| both)* ({LIST})(?=.*\bai\b|.*\bcerts?\b|.*\bworth\b)"
"""What something is wanted besides is held."""
WITH = rf"(?<!chance )(?<!chances )(?<!end up )(?<!ends up )(?<!bother )(?<!access )(?<!start )(?<!begin )(?<!go )(?<!deal )(?<!wait )(?<!come )(?<!comes )(?<!included )(?<!stick )(?<!compare )(?<!help )(?<!helps )(?<!helpful )(?<!me )(?<!cv )(?<!resume )(?<!profile )(?<!candidate )(?<!applicant )(?<!someone )(?<!somebody )\b(?:with|w|mit|avec|con|com)(?: just| only| my| a| an| an active| active| our| both)* ({LIST})"
LACKS = (
    rf"\b(?:dont|do not|doesnt|havent|have not|hasnt|wont|cant|never|not)(?: \w+){{0,1}}? (?:have|hold|got|passed|had|own|hold any|possess|earned|done|did|do|took|taken|sat|completed|attempted|certified in){ARTICLES} ({LIST})"
    rf"|\b(?:i have|ive|have|hold|i hold) (?:no|neither|not got|none of)(?: \w+)? ({LIST})"
    rf"|{NEITHER}|{BUT_NOT}"
    rf"|(?<=\d )no ({LIST})(?=$| \|)|(?:@r\d+|years?|months?|usd|dollars|euros?|experience|certs?|20\d\d)(?: \|)? (?:but |and )?no ({LIST})(?=$| \|)"
    rf"|\? (?:and |but )?(?:i have |with )?no ({LIST})(?=$| \|)"
    rf"|\bfailed(?: \w+){{0,2}}? ({C})(?=.*@c)"
    rf"|(?<!\w)(?:{C}|with|experience|years?) (?:and |but )?no ({LIST})(?! (?:needed|required|exam))"
    rf"|\bfor (?:people|someone|somebody|anyone|those|folks|a person) without(?: an?| any| active)* ({LIST})"
    rf"|\b(?:isnt|arent|(?:is|are|am|im) not) (?:yet )?an? (?:\w+ )?({LIST})(?= holder| certified| yet| but| \||$| \?| can| what| which)"
    rf"|\b(?:he|she|they|my \w+|i) (?:isnt|arent|(?:is|are|am) not) ({LIST})(?= (?:holder|certified|yet|but|hes|shes|he|she|theyre|im)\b| \||$)"
)
DENIED = rf"(?:\b(?:no|nor|neither|without|not)(?: an?)? {C}(?: (?:and|or|but|either|yet|so far|\|))* ?){{2,}}|(?<=\w ){C} no(?= \||$)|^{C} no(?= \||$)"
"""One thing after another that is not held: "no CISM, no CISSP", "CISM: no. CISSP: no."."""
HAS_NO = rf"^(?:no|without|not) ({LIST})(?: (?:and|no|nor) (?:no )?({LIST}))*"
WITHOUT = (
    rf"\b(?:without|w o|ohne|sans|sin|sem|lacking|no|not having|skip|skipping|bypass|bypassing|in place of){ARTICLES} ({LIST})"
)
NOT_BEFORE = rf"\b(?:before|until|till|unless) {WHO}(?: \w+)? (?:have|hold|get|obtain|earn){ARTICLES} ({LIST})"
"""What somebody would have only afterwards."""
ASKING = r"(?:\b(?:to|must|should|do|does|need|shall|can|could|would|if) (?:i|we|you|someone|one|a|people)|\b(?:to|need|must|needs|should|can|could|would|required|requires))(?: first| already| also| still)?\s*$"
IF = r"\b(?:if|assuming|suppose|once|when) (?:i|we|someone|you|one)$"
NOTHING = r"\b(?:no certs?|no certifications?|nothing yet|never (?:did|had|took|got|held|done|taken) (?:any|an?) cert\w*|(?:any|no) cert\w* (?:at all|so far|yet)|no credentials|from (?:nothing|zero|scratch)|hold nothing|have nothing|without any certs?|zero certs)\b"
MINE_OF = r"\bmy (?:old |own |own old )?@c(\d+)(?: cert\w*)?(?: is)? (?:from|of|dates? from|since) (20\d\d)\b"
SINCE = r"^(?: exam| cert\w*)? (?:since|in|from|on|back in|last in)(?: [a-z]{3,9})?(?: \d{1,2})? (20\d\d)\b"
ABOUT_ME = r"^(?:me|remember|note that|add to my profile|update my profile)\b(?!.*\b(?:between|vs|versus|or|which|confus\w+|better|should|want|plan|aim|goal|interested|thinking|going for|working (?:on|towards)|studying|preparing|ideas?|apiece|each)\b)"
WHAT_IS = r"(?:^|[|?,] |\b(?:and|so|but) )(?:what is|whats|what are|what does|explain|define|who (?:gives|offers|issues|awards)) (?:the |an? )?@[cd](\d+)\b"
"""What is asked about, whatever was told before it."""
