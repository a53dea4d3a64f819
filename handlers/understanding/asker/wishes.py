"""Limits and wishes in a message: budget, time, format, platform, level, lifecycle, what is not wanted."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from catalog.engine.trust import ACCREDITED
from catalog.engine.wishes import AT_HOME, PAID_RETAKE
from handlers.query import Limits
from handlers.understanding.asker.bounds import bounds_told
from handlers.understanding.asker.exam_language import exam_languages
from handlers.understanding.asker.exam_length import exam_at_least, exam_limits
from handlers.understanding.asker.horizon import WORKED_MONTHS, dated, due, hours_of_study
from handlers.understanding.asker.level_wished import level_wished
from handlers.understanding.asker.orders import order_told
from handlers.understanding.asker.platforms import platforms_and_spurned
from handlers.understanding.asker.ruled_out import NO_CLOUD_VENDOR, NOT, course_in_fee, for_good, ruled_out, upkeep_wished
from handlers.understanding.asker.since_when import launched_told
from handlers.understanding.asker.valid_told import valid_told
from handlers.understanding.words.patterns import search

if TYPE_CHECKING:
    from datetime import date

    from handlers.understanding.asker.statements import Statements
    from handlers.understanding.words.reading import Reading

_CHOICE = r"(?:mcqs?|multiple choice|quiz(?:zes)?)(?: (?:questions?|tests?|exams?))?"
_MORE_THAN_CHOICE = (
    rf"\b(?:not|isnt|arent|wasnt|never|no)(?: \w+)? (?:only|just|all|purely|entirely|merely|solely|pure|100|100 percent)(?: about| an?)? {_CHOICE}"
    rf"|\b(?:not|isnt|arent|wasnt|no|never)(?: (?:an?|just))? {_CHOICE} (?:only|alone|throughout|all the way|and nothing else)\b|\b(?:more|other) than (?:just|only|plain|pure) {_CHOICE}"
    rf"|\b(?:dont (?:want|like|need)|do not (?:want|like|need)|doesnt (?:want|like)|wont take|hate\w*|dislike\w*|avoid\w*|cant stand|sick of|tired of|nothing|except|without|skip\w*|rather than|instead of)(?: \w+){{0,2}} (?:only|just|all|purely|entirely|merely|solely|pure|100) {_CHOICE}"
    rf"|\b(?:pure|purely|only|solely) {_CHOICE} (?:is|are|would be) (?:\w+ )?(?:no|not|out|nothing|a no go|a dealbreaker)\b"
)
"""Questions to choose from may be part of it: "not multiple choice only"."""
_CANT = r"\b(?:cant|cannot|can not|unable to|not able to|(?:not|never|arent|isnt) allowed(?: to)?|impossible to)\b(?! (?:i|we|it|you|they|leave|travel|go|get to)\b)"
"""What stands before something that somebody is not able to do."""
_WATCHED = r"(?:proctor\w*|invigilat\w*|supervised|webcams?|cameras?|watched|filmed|monitored)"
_HOME = r"\b(?:at|from|in) (?:my (?:own )?)?(?:home|house|flat|apartment)\b"
_NO_CENTRE = r"\b(?:nearest|closest|next) (?:test(?:ing)? |exam |vue |psi )*cent(?:er|re)s?(?: \w+){0,3} (?:\d+|hours?|far|miles|km|away)\b|\b(?:no|without an?y?) (?:test(?:ing)? |exam )+cent(?:er|re)s? (?:near|close|around|in|within|here|for)\b"
_HELD = r"(?:held |other |another |prior |previous |existing |active |base )*(?:certs?|certifications?|credentials?|certificates?)"
_NONE_FIRST = (
    rf"(?<!\bi )(?<!\bwe )\b(?:(?:dont|do not|doesnt|does not|never) (?:need|require|ask (?:(?:me|you|us|one) )?for|demand|insist on)|(?:needs?|requires?|requiring|asks? for|asking for|demands?) (?:no|zero|not))"
    rf"(?: (?:me|you) to (?:have|hold))? (?:an? |any )?{_HELD}\b|\b(?:ha(?:ve|s)|with|want) no {_HELD} (?:\w+ )?(?:as (?:an? )?)?(?:prereq\w*|gate|entry|condition)\b"
)
"""Ones that ask for no other certification first."""
_EXAM_WANTED = (
    r"\b(?:without|(?:with )?no) (?:an? |any |its own )?(?:\w+ )?(?:exams?|tests?)\b(?: \w+){0,3}? (?:wont|will not|(?:are|is|does|do|can|will|would) ?not|arent|isnt|dont|doesnt|never|cannot|cant|wouldnt)"
    r" (?:\w+ )?(?:reimburs\w*|paid|pay|count\w*|accept\w*|cover\w*|refund\w*|fund\w*|approv\w*|recogni\w*|eligible|allowed|enough|good|ok|okay|do|help|qualif\w*)\b"
    r"|\b(?:dont|do not|not|never|nothing|refuses?|wont|will not|cant|cannot|no (?:certs?|courses?|trainings?|badges?|certificates?))(?: \w+){0,5}? without (?:an? |any )?(?:\w+ )?(?:exams?|tests?)\b"
    r"|\b(?:must|has to|have to|needs? to|should) (?:have|come with|end with|include|involve|be with) an? (?:\w+ )?(?:exam|test)\b"
)
"""One with an exam is wanted, whoever pays says so: "trainings without an exam will not be reimbursed"."""
_REPORT = (
    r"\b(?:writ\w+|deliver\w*|submit\w*|hand in|produc\w+)(?: (?:me|you|up|in|an?|the|real|proper|full|final|client|pentest|professional|ready))* reports?\b(?! (?:for|to) (?:my|our|the) )"
    r"|\breports? (?:at the end|writing|based|is (?:graded|marked|part)|as (?:part|the exam)|instead|rather than|to write|required|included)\b|\b(?:exams?|certs?|ones|tests?) (?:that |which )?(?:end|ends|ending|come|comes|graded|marked)? ?(?:with|on|by) (?:an? |the )?(?:written |pentest |client |professional )*report\b"
)
"""The exam is to have a report written."""
_NO_REPORT = (
    r"\b(?:no|not|without|hate\w*|dislike\w*|avoid\w*|dont|doesnt|never|skip\w*|nothing|isnt|arent)\b(?: \w+){0,5}? reports?\b"
    r"|\b(?:i|we) (?:have to|must|need to|should|am|are)\b(?: \w+){0,4} reports?\b(?! (?:in|as|at) (?:the|an?) )"
)
"""None is wanted, or it is somebody's own work."""
BETAS_NOW = (
    r"^(?!.*\b(?:when|next|upcoming|coming|soon|will|was|were|ended|not|no|out of)\b)(?:.*\b(?:open|running|current|ongoing|live|available|active) betas?\b"
    r"|.*\bbetas?\b(?: \w+){0,4}? (?:open|running|runs?|(?:right )?now|currently|at the moment|today|still|available|live|going on|under ?way|on offer|(?:can|could|may) (?:i|we|one)|(?:i|we|one) (?:can|could|may))\b)"
)
"""Betas that can be sat on the day are asked for, and not those to come."""
_FLAGS: tuple[tuple[str, dict[str, Any]], ...] = (
    (_NONE_FIRST, {"no_prerequisites": True}),
    (r"\b(?:just|simply) (?:book|register|sign up|enrol\w*)\b|\b(?:book|register|sign up|enrol\w*)(?: (?:for|it|one|to))* (?:straight away|right away|immediately|on the spot|at once|tomorrow)\b|\b(?:can|may|could) (?:any|every)(?:one|body) (?:just |simply )?(?:sit|take|do|register|book|sign up)\b|\bopen (?:registration|enrol\w*|booking)\b|\bno gate ?keep\w*\b", {"no_prerequisites": True}),
    (rf"{NOT} (?:hands on|labs?\b|practicals?\b|ctfs?\b)|(?<!not )\b(?:just|only) multiple choice", {"styles": ("knowledge",)}),
    (_MORE_THAN_CHOICE, {"styles": ("hands-on", "lab", "mixed")}),
    (rf"{NOT} (?:mcqs?|multiple choice|quiz(?:zes)?)\b", {"styles": ("hands-on",)}),
    (r"\b(?:project|portfolio) instead\b|(?<!cpe )(?<!cpes )(?<!ceus )(?<!hours )(?<!credits )\binstead of (?:an? )?(?:exam|test)\b|\b(?:just |rather |only )(?:have to )?show (?:my |real |actual |the )?work\b|\bshow what i can (?:do|build|break)\b", {"styles": ("hands-on", "lab")}),
    (r"\blabs?\b(?! (?:access|subscription|time))|\bctf\b|\breal (?:targets?|models?|systems?|machines?)\b", {"styles": ("hands-on", "lab")}),
    (r"\b(?:actually|really) (?:break|attack|hack|exploit|build|defend|do)\b|\bhands on\b|\bpraktisch\w*|\bpractical\b|\bperformance based\b", {"styles": ("hands-on", "lab", "mixed")}),
    (r"\bmultiple choice\b|\bmcq\b|\bknowledge exam", {"styles": ("knowledge",)}),
    (rf"(?=.*{_CANT}(?: \w+){{0,6}}? {_WATCHED}\b)(?=.*{_NO_CENTRE})", {"proctored": False, "online": None}),
    (rf"{_CANT}(?: \w+){{0,6}}? {_WATCHED}\b(?: \w+){{0,3}}? {_HOME}|\bhome (?:is |office is )?(?:not|isnt) (?:\w+ ){{0,3}}{_WATCHED}\b|\b(?:no|not|never|without) (?:\w+ ){{0,2}}{_WATCHED} (?:\w+ ){{0,2}}{_HOME}", {"online": False, "proctored": None}),
    (rf"{_CANT}(?: \w+){{0,5}}? {_WATCHED}\b", {"proctored": False}),
    (rf"{_CANT} (?:take|do|sit|write|be|use)\b(?: \w+){{0,4}}? {_HOME}|\b(?:not|never|nothing|no exams?) {_HOME}(?! only)|\bonly (?:\w+ ){{0,3}}(?:at|in|to) (?:an? |the )?(?:test(?:ing)?|exam) cent(?:er|re)s?\b", {"online": False}),
    (rf"\b(?:no|w o(?: an?)?|without(?: a| any)?(?: exam)?|not) proctor\w*|\bunproctored\b|{NOT} (?:webcams?|cameras?|proctor\w*|(?:being )?watched)\b|\b(?:(?:dont|do not|wont|never) (?:want|like|do|take|accept)|hate|refuse|avoid)\b(?: \w+){{0,4}}? (?:webcams?|cameras?|proctor\w*|watched|watching)\b|\b(?:refuse\w*|hate\w*|not|never|nobody|no one|without|dont want)(?: \w+){0,3}? (?:be |being |to be |get )?(?:filmed|recorded|spied on|monitored|watch(?:ed|ing)?(?: me)?|on camera)\b|\b(?:webcams?|cameras?|proctors?|being watched) (?:\w+ )?(?:creeps?|scares?|freaks?|bothers?|annoys?|stress\w*|makes? me|are out|is out|is a no)\b|\b(?:nobody|no one) (?:watch\w*|films|records|looks over)\b|\bwithout (?:an? |any )?(?:live |human )?(?:proctor|invigilator|supervis\w+)s?\b", {"proctored": False}),
    (r"\bproctored\b|\binvigilated\b|\bsupervised\b", {"proctored": True}),
    (r"\b(?:not|non|isnt|without|never) open book\b|\bclosed book\b", {"open_book": False}),
    (r"\bopen book\b|\b(?:books?|notes) (?:wide )?open\b|\bopen books\b|\blook (?:things|stuff|it|them|everything|answers|that)? ?up\b|\b(?:notes|books|materials?|slides) (?:are |is )?(?:allowed|permitted)\b|\b(?:use|bring|have|keep|allows?|permits?) (?:my |your |the |own )?(?:notes|books)\b|\b(?:taken|sat|done|written) with (?:my |your |own )?(?:notes|books)\b", {"open_book": True}),
    (r"\b(?:no|not|without) (?:online|remote)\b|\b(?:on ?site|in person|at a (?:test(?:ing)? )?cent(?:er|re)) (?:exams?|only|please)\b|\b(?:test(?:ing)?|exam) cent(?:er|re)s? (?:near\w*|close|only|please|in (?:my|our))\b", {"online": False}),
    (r"^(?!.*\b(?:no|not|without|never|nothing|skip|cant|cannot|avoid|hate|instead|far|or)\b.*cent(?:er|re)).*\b(?:at|in) (?:an? |the |my )?(?:\w+ )?(?:test(?:ing)?|exam) cent(?:er|re)s?\b", {"online": False}),
    (r"\bpearson ?vue\b", {"venue": "pearson-vue"}),
    (r"\bpsi (?:test\w* )?(?:cent\w+|exam\w*|site\w*)\b", {"venue": "psi"}),
    (r"\b(?:online|remote|remotely|from home|(?<!stay )at home|from anywhere|(?:from|at|in) my (?:own )?(?:living room|kitchen(?: table)?|desk|sofa|couch|flat|apartment|house|home(?: office)?|bedroom)|without (?:any )?(?:travel\w*|leaving (?:home|the house))|(?:cant|cannot|dont want to|no|wont) travel\w*|(?:no|without|not|never|nothing|skip)(?: (?!near|close|online)\w+){0,4} (?:test(?:ing)?|exam) cent(?:er|re)s?)\b", {"online": True}),
    (r"\b(?:ai|artificial intelligence)\b(?: \w+){0,3} (?:in|inside|on) (?:the |its |their |his |her )?(?:name|title)\b|\b(?:name|title)s? (?:with|that (?:has|have|says|contains?)|has|have|says|contains?|containing|including|must (?:say|contain|have|include))(?: the (?:word|letters))? (?:ai|artificial intelligence)\b|\b(?:called|named) (?:\w+ )?ai\b", {"ai_named": True}),
    (r"\b(?:free|nearly free|almost free|next to nothing|no cost|costs? nothing|zero cost|for nothing|without paying|kostenlos)\b", {"free": True}),
    (r"\b(?:no|without(?: any| an?)?|zero|(?:dont|doesnt|do not|does not|not|never) (?:need|requir\w*|ask for|demand|insist on)(?: any| an?)?|nothing required|no formal) (?:prior |previous )?(?:prereqs?|prerequisites?|requirements?|gate|(?:entry |pre)?conditions|experience(?: required| needed| rules?| requirements?| gates?| conditions?)?|entry requirements?)", {"no_prerequisites": True}),
    (r"\b(?:no|without(?: an?y?| the)?|zero|(?:dont|doesnt|do not|does not|not|never) (?:need|requir\w*|ask for|demand|insist on|want)(?: any| an?)?) (?:(?:prior|previous|work\w*|job|professional|real|proven|years of|relevant|formal|security|it) )+experience\b(?= (?:required|needed|rules?|requirements?|gates?|conditions?|proof|first|before\w*|to (?:sit|get|take|register))\b)", {"no_prerequisites": True}),
    (r"\b(?:dont|doesnt|do not|does not|never|shouldnt|should not|mustnt|must not|wont|neednt) (?:need|requir\w*|ask for|demand|insist on|want)(?: any| an?| me to have| you to have)* (?:(?:prior|previous|work\w*|job|professional|real|proven|many|several|lots of|tons of|\d+|years of|years|relevant|formal) )+experience\b|\b(?:needs?|needing|requires?|requiring) (?:no|zero) (?:(?:prior|previous|work\w*|job|professional|real|proven|relevant|formal) )+experience\b|\b(?:needs?|needing|requires?|requiring) nothing (?:beforehand|before\w*|first|up ?front|at all|to (?:start|enter|sit|register|begin))\b|\bnothing (?:is |has to be |to be )?(?:needed|required|held|done) (?:beforehand|before\w*|first|up ?front)\b", {"no_prerequisites": True}),
    (r"\b(?:no|without(?: an?y?)?) (?:mandatory |required |compulsory |forced |expensive |official |compulsory |obligatory )*(?:trainings?|courses?|boot ?camps?|class(?:es)?)\b(?: (?:required|needed|first|attached|obligation))?", {"no_prerequisites": True}),
    (r"\b(?:refuse\w*|nothing|dont want|do not want|wont|avoid|no cert\w*|not anything)\b(?: (?!more than)\w+){0,5} (?:needs?|requires?|takes?|involves?|consists? of) (?:more than (?:one|1|a single)|two|several|multiple|a second) exams?\b", {"no_prerequisites": True}),
    (r"\b(?:dont|do not|never|wont|nobody) (?:sell|force|push|make|upsell)(?: \w+){0,4} (?:courses?|trainings?|class(?:es)?|boot ?camps?)\b|\b(?:just|only) the exam\b|\bexam only\b|\b(?:no|without|zero)(?: any| an?)? (?:entry |formal )?(?:bar|bars|hurdles?|barriers?|threshold|entry requirements?)\b|\bungated\b|\bany(?:one|body) (?:can|may) (?:sit|take|do|register|book)\b|\bopen to (?:any|every)\w+|\b(?:without|no) (?:such )?(?:an? |any )?(?:such )?gates?\b", {"no_prerequisites": True}),
    (_EXAM_WANTED, {"no_exam": False}),
    (_REPORT, {"report": True}),
    (rf"{NOT} (?:course )?completion\b|\b(?:real|proper|actual) exams?\b", {"no_exam": False}),
    (r"\b(?:without(?: sitting| taking| writing)?(?: an?| any)?|no|dont want an?|skip the|hates?|hate taking|no more) (?:exams?|tests?)\b(?! (?:only|alone|proctor\w*|vouchers?|from|of|fees?\b|costs?\b|cent|monsters|longer|over|above|more|beyond|that|which|with|(?:will|can|could|would|ever|really|does)? ?(?:prov|show|test|tell|measur|cover|certif|captur|teach)))|\b(?:do not|dont|not) (?:really )?want (?:to (?:sit|take|write) )?(?:an?|any) (?:exams?|tests?)\b|\bjust (?:a )?(?:course )?completion\b|\bcourse completion\b", {"no_exam": True}),
    (r"\bgentl[ey]\w*\b(?! remind)|\b(?:soft|gradual|easy) (?:start|landing|introduction|intro|entry|on ?ramp|way in|first)\b|\b(?:baby|first) steps?\b(?= (?:in|into|towards) )|\bentry level|\bbeginners?\b|\bjuniors?\b|\bless (?:experienced|senior|seasoned)\b|\b(?:newcomers|starters|fresh graduates?|freshers)\b|\bnovices?\b|\bnewbie|\bfoundational\b|\b(?:foundations?|fundamentals)(?: level)? (?:(?:ai|security|cyber ?security|genai) ){0,2}(?:certs?|certifications?|exams?|credentials?|ones?)\b|\bstarter\b|\bno experience\b(?! (?:rules?|requirements?|gates?|conditions?|needed|required|asked))|\b(?:never|not) (?:ever |really )?(?:done|did|worked in|touched) (?:any )?(?:pen ?test\w*|security|hacking|offensive (?:work|security)|it|cyber\w*|infosec|audits?)\b|\b(?:zero|no|without(?: any| a)?|little(?: to no)?|hardly any|0|next to no|not (?:any|an?)|dont have (?:any|an?)) (?:real |formal |prior |actual )?(?:(?:it|security|cyber\w*|infosec|tech|pen ?test\w*|offensive|hacking|red ?team\w*)(?: or (?:it|security|tech|pen ?test\w*|offensive|hacking))? (?:experience|background|knowledge|skills|job|work|training)|experience|background)\b(?! (?:required|needed|necessary|asked|rules?|requirement|check\w*))|\bnever worked in (?:it|tech|security|cyber\w*|infosec)\b|\b(?:brand|completely|totally|quite|fairly|rather|still|pretty|relatively) new to\b(?! (?:me|us|the market))|\b(?:new|newcomer) to (?:it|tech|security|cyber\w*|infosec|the field|all (?:of )?this|this field)\b|\b(?:im|am) (?:completely |totally |brand |quite )?new (?:here|to this)\b|\bfrom (?:zero|scratch) to\b|\bnon ?tech(?:nical|ie)?s? (?:managers?|leaders?|leadership|bosses|employees|workforce|crowd|audience|colleague)\b|\b(?:marketing|sales|hr|human resources|communications|procurement|admin|office|business|non ?technical|customer success) (?:people|staff|team|folks|colleagues|department|users?|person|guys)\b(?! (?:have|has|knows?|recogni\w+|respects?|values?|cares?|trusts?|asks?|looks?)\b)", {"level": "entry"}),
    (r"\bsenior\b|\bexecutive level\b|\bexpert level\b|\badvanced\b", {"level": "senior"}),
    (r"\b(?<!not )(?<!isnt )(?<!arent )(?<!none )(?<!never )(?<!nothing )in beta\b|(?<!no )\bbeta exams?\b", {"states": ("beta",)}),
    (BETAS_NOW, {"states": ("beta",)}),
    (r"\b(?:not|isnt|arent|nothing|none) in beta\b|\bno betas?\b|\bnot (?:an? )?betas?\b|\bout of beta\b", {"states": ("active",)}),
    (r"\bannounced\b|\bupcoming\b|\bcoming (?:soon|up|out)\b|\bnot (?:yet )?(?:launched|released)\b|\bon the horizon\b|(?<!hire )(?<!hires )(?<!roles )(?<!people )(?<!project )(?<!rollout )(?<!we )\bplanned\b", {"states": ("announced", "beta")}),
    (r"\bretiring\b|\b(?:about|due|set|scheduled|going) to (?:be )?(?:retired?(?! in (?:\w+ ){0,2}years?\b| from\b)|discontinued|withdrawn|phased out|go(?! (?:live|up|on sale|public|to|for|into|with|out)\b))\b|\bretires? soon\b|\bgoing away\b|\bbeing retired\b|\bphased out\b", {"states": ("retiring",)}),
    (r"\b(?:been |are |already |were |which |is )*retired\b|\bdiscontinued\b|\bno longer (?:available|offered)\b|\bended\b", {"states": ("retired",)}),
)  # fmt: skip
_CODES = {"pounds": "GBP", "pound": "GBP", "gbp": "GBP", "sterling": "GBP", "quid": "GBP", "euros": "EUR", "euro": "EUR", "eur": "EUR", "yen": "JPY", "jpy": "JPY"}  # fmt: skip
_PRICED = rf"\b(?:price\w*|fees?|bill\w*|pay\w*|paid|cost\w*|charg\w*|invoic\w*|sold|available)(?: \w+){{0,3}} (?:in|as) (?:\w+ )?({'|'.join(_CODES)})\b|\b({'|'.join(_CODES)}) (?:price|fee|invoice)\b"
"""A price in a currency is wanted, whatever the amount."""
_KNOWN = r"\b(?:known|recogni[sz]ed|recogni[sz]able|respected|reputable|prestigious|heard of|big names?|taken seriously|(?:good|well|impressive|nice) on (?:my |a |the )?(?:cv|resume|linkedin))\b|\b(?:recogni[sz]e|respect)s?\b"
"""One is wanted that others know."""
_NOT_FREE = r"vendor free|feel free|free time|free (?:re ?take|re ?sit|second|attempt|voucher)|retake (?:is |for )?free|free of|risk free|hassle free"
_KEPT_FREE = r"\b(?:no|without(?: an?y?)?|zero|not? charge\w*|free of|dont charge|doesnt charge)(?: \w+){0,2} (?:(?:maintenance|upkeep|amf|annual|yearly)(?: \w+)? ?(?:fees?|costs?|dues|charges?)?|(?:renewal|recertification|recurring|ongoing)(?: \w+)? (?:fees?|costs?|dues|charges?))\b|\b(?:free|no cost|gratis) (?:annual |yearly |online )?(?:renewals?|recertification|re ?cert|maintenance|upkeep)\b|\b(?:renew\w*|re ?cert\w*)(?: \w+){0,2} (?:for free|free(?: of charge)?|at no cost|without paying)\b|\b(?:free|cost\w* nothing) to (?:keep|renew|maintain|stay certified)\b|\bamfs? free\b|\b(?:dont|do not|never|wont|not|hate|refuse to|without|stop|no)(?: [a-z]+){0,2} pay\w*(?: [a-z]+){0,3} (?:every|each|per|a) year\b(?!.*\bsubscription)"
"""Keeping it is to cost nothing, which says nothing of the exam's own price."""
_NEEDS = rf"\b(?:need|needs|require|requires|requiring|demand|demands|ask for|asks for|insist on|want|have) (?:me to (?:have|hold) |you to (?:have|hold) |to (?:have|hold) |holding )?(?:an? |any )?{_HELD} (?:\w+ ){{0,2}}(?:as (?:an? )?)?(?:prereq\w*|gate|entry|first|before\w*|already|condition|upfront|beforehand)\b|\b(?:need|require)s? an? (?:held|active|existing|other|prior) {_HELD}|\b{_HELD} as (?:an? )?(?:prereq\w*|entry|gate)"
_GATED = rf"\b(?:gated (?:ones|certs?|certifications?|exams?|credentials?)|(?:ones|certs|certifications|exams|credentials) (?:that are |which are )?gated)\b|\b(?:only|just|restricted|limited|reserved|open)\b(?: \w+){{0,5}}? (?:people|those|holders|candidates|anyone|folks|professionals) (?:who|that) (?:already |currently )?(?:hold|have|own|got)(?: (?:an?|some|other|another|one))* {_HELD}\b"
_ADVISES = r"\b(?:merely|only|just|simply)? ?(?:recommend|recommends|recommended|suggest|suggests|advise|advises) (?:one|it|another|an? (?:other |held |prior )?cert\w*|having one|holding one)\b|\brecommended cert\w* (?:first|before\w*)\b"


_ASKED = {
    "experience": ("experience", "work", "background"),
    "training": ("training", "course", "courses", "class", "classes"),
    "application": ("application", "applications", "applying"),
    "subscription": ("subscription", "subscriptions"),
}
_ASKS_FOR = rf"\b(?:which|what|list|show|any|all)\b(?:(?!\b(?:not?|dont|doesnt|wont|shouldnt|mustnt|neednt|isnt|arent|never|nothing|none|without|cant|cannot|avoid|except|do i|for me|suit\w*|fits?)\b).)*\b(?:needs?|requires?|requiring|demands?|asks? for|insists? on|forces?|makes? (?:me|you)|mandate\w*|includes?|comes? with)\b(?: (?:me|you|to|an?|any|some|proof|proven|of|the|prior|work|years?|mandatory|official|separate|approved|take|buy|do|send|submit|file|real|relevant|job|professional|extra|paid|active))*? ({'|'.join(w for ws in _ASKED.values() for w in ws)})\b"
"""A list of what asks for something; what asks for none of it is another wish."""


def _first(plain: str) -> tuple[str, ...]:
    """What is wanted of the gate: that it asks for another certification, recommends one, or asks for experience and the like."""
    if not any(word in plain for word in ("cert", "credential", "exam", "ones")):
        return ()
    if search(_NONE_FIRST, plain) or course_in_fee(plain):
        return ()
    found = ("required",) if search(_NEEDS, plain) or search(_GATED, plain) else ()
    if found and search(_ADVISES, plain):
        return (*found, "recommended")
    asked = search(_ASKS_FOR, plain)
    return found or ((next(name for name, words in _ASKED.items() if asked[1] in words),) if asked else ())


_ACCREDITED_ONES = r"\b(?:accredited|accreditation for) (?:(?!training|course|provider|partner|cent)\w+ ){0,4}?(?:certs?|certifications?|credentials?|exams?|ones)\b|\b(?:certs|certifications|credentials|exams|ones)\b(?: (?!training|course|provider|partner|not\b|dont|arent|isnt|havent|without|no\b|lack)\w+){0,5}? (?:accredited|(?:have|has|with|hold|holds|carry|got)(?: (?:an?|the|any|formal|official|real|some))* accreditation)\b"
"""Accreditation of exams is wanted, by whichever standard."""
_TRACK_OF = {"governance": "governance", "audit": "audit", "auditing": "audit", "offensive": "offensive", "hacking": "offensive"}
_TRACKED = rf"\b({'|'.join(_TRACK_OF)}) (?:related|ones?|side|oriented|focused|stuff|track|types?|style|kind|(?:ai )?(?:certs?|certificates?|certifications?|credentials?|exams?|badges?))\b|\b(?:certs?|certificates?|certifications?|exams?|credentials?) (?:(?:from|by|of) (?:\w+ ){{1,4}}?)?(?:for|in|on) ({'|'.join(_TRACK_OF)})\b(?! (?:a|the|your|an|tool))|^find (?:\w+ ){{0,4}}?({'|'.join(_TRACK_OF)})\b|\b(?:certs|certifications|exams|credentials|ones)\b.*\b(?:about|covering) ({'|'.join(_TRACK_OF)})\b(?! (?:of|a|the|your|an|tool))"
"""A track by a word that is also a topic: "only the governance ones"."""


_GONE = {"retired", "retiring"}


def _both(told: object, more: object) -> object:
    """What was told first; states that have gone beside some that are to come are both asked for: "retired ones, and which are in beta"."""
    if (
        not (isinstance(told, tuple) and isinstance(more, tuple))
        or set(told) & _GONE
        or not set(more) <= _GONE
        or "beta" not in told
    ):
        return told
    return (*told, *more)


_GONE_OR_GOING = r"\bretired (?:or|and)(?: \w+){0,2} retiring\b|\bretiring (?:or|and)(?: \w+){0,2} retired\b"
_LASTS_UNTIL = r"\b(?:valid|runs?|running|expires?|expiring|good|lasts?|current|active|have|has|hold|holding|keep)(?: \S+){0,5}? (?:until|till|til|through) (?:\w+ ){0,2}?20\d\d\b"
"""Until when something is held, which is no deadline."""
_NAME = "somename"
"""What stands for a name, so that words on its two sides are not read as one: "other than AIGP, with a proctored exam"."""


def limits_of(reading: Reading, said: Statements, today: date) -> Limits:
    """The limits a message states."""
    plain = reading.plain
    values: dict[str, Any] = {
        "budget": reading.numbers.money,
        "months": None if search(WORKED_MONTHS, plain) else reading.numbers.months,
        "hours_per_week": reading.numbers.hours_per_week,
        "exams": reading.numbers.exams,
        "without": said.unwanted,
    }
    in_names = {i for e in reading.of("issuer", "credential") for i in range(e.start, e.end)}  # Practical DevSecOps is a name
    bare = " ".join(_NAME if i in in_names else w.text for i, w in enumerate(reading.found))
    for pattern, found in _FLAGS:
        if search(pattern, bare) and not ("report" in found and search(_NO_REPORT, bare)):
            for key, value in found.items():
                values[key] = _both(values[key], value) if key in values else value
    values |= order_told(plain)
    if values.get("free") and (values["budget"] is not None or search(_NOT_FREE, plain)):
        del values["free"]
    kept_free = search(_KEPT_FREE, plain) is not None
    if kept_free:
        values |= {"upkeep": ("free",), "free": None}
    if values.get("free"):
        values["sort"] = values.get("sort") or "fee"
    values["hours"] = hours_of_study(plain)
    values |= {"states": ("retiring", "retired")} if values.get("states") and search(_GONE_OR_GOING, plain) else {}
    if values["hours"] and "shortest" not in plain and values.get("sort") == "duration":
        values["sort"] = None
    values |= bounds_told(reading.text)
    out = launched_told(reading.text, plain, today)
    values["bounds"] = (*values.get("bounds", ()), *filter(None, (out, exam_at_least(plain), valid_told(plain))))
    values["first"] = _first(plain)
    values["platforms"], spurned = platforms_and_spurned(plain)
    lasting = ("expiry",) if not kept_free and for_good(plain) else ()
    values["without"] = tuple(dict.fromkeys((*values["without"], *spurned, *lasting)))
    values |= {"upkeep": kept} if not (kept_free or lasting) and (kept := upkeep_wished(plain)) else {}
    if search(
        rf"{NO_CLOUD_VENDOR}|\bneutral (?:cloud|ai|security)\b|\b(?:vendor|provider|platform|cloud) (?:neutral|agnostic|free|independent)|not (?:vendor|platform|cloud|provider) specific|\bnot (?:from|by|of) (?:an?y?|one) (?:of the )?(?:big |major )?(?:clouds?|hyperscalers?|cloud (?:providers?|vendors?))\b|\b(?:not|isnt|without being|never) (?:tied|bound|locked|limited|specific|chained) (?:in)?to (?:an?y?|one|a single|some|the)(?: (?:specific|particular|single|certain))? (?:cloud |big )?(?:vendor|provider|cloud|platform|hyperscaler)|\bindependent of (?:an?y?|the) (?:vendors?|clouds?|providers?|platforms?)|\b(?:no|not|without|nothing) (?:an?y? )?vendors?\b|cloud agnostic",
        plain,
    ):
        values["without"] = tuple(dict.fromkeys((*values["without"], "platform")))
        values["platforms"] = ()  # the clouds named are worked on, or named as what is not wanted
    values["without"] = tuple(dict.fromkeys((*values["without"], *ruled_out(plain))))
    values["free"] = (
        None if PAID_RETAKE in values["without"] else values.get("free")
    )  # the further attempt is to be, and not the exam
    if AT_HOME in values["without"]:
        values["online"] = False
    values |= exam_limits(plain) if values["hours"] is None else {}
    values |= level_wished(
        plain, reading.skeleton, values.get("level"), (i for e in reading.of("role") for i in e.ids), said.unwanted
    )
    if priced := search(_PRICED, reading.text.lower()):  # as it was typed: "sterling" is no slip
        values["currency"] = _CODES[next(word for word in priced.groups() if word)]
    if search(_KNOWN, plain):
        values["known"] = True
    values["tracks"] = tuple(e.id for e in reading.of("track") if e.id not in said.unwanted)
    if (
        "offensive" not in values["without"]
        and not values["tracks"]
        and not reading.of("role")
        and search(r"^offensive\b|\boffensive (?:side|stuff|security|ai)\b", plain)
    ):
        values["tracks"] = ("offensive",)
    if not values["tracks"] and (named := search(_TRACKED, plain)):
        values["tracks"] = (_TRACK_OF[next(filter(None, named.groups()))],)
    values["tracks"] = tuple(track for track in values["tracks"] if track not in values["without"])
    values["frameworks"] = tuple(dict.fromkeys(e.id for e in reading.of("framework") if e.id not in said.unwanted)) or (
        (ACCREDITED,) if search(_ACCREDITED_ONES, plain) else ()
    )
    values["languages"] = exam_languages(reading)
    if not out and not search(_LASTS_UNTIL, plain) and (found_date := dated(reading.text, plain, today)) is not None:
        values["by"] = due(found_date, plain)
    return Limits.model_validate(values)
