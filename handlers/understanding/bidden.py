"""Whether a message bids something to be done, or only speaks of it: a question, a condition and a report have no effect.

Only what is said in the form of a command or a wish counts ("stop the tips", "we want weekly tips on Monday", "could you please
pause them"), in each of the languages that are read; everything else about the same things is asked about them.
"""

from __future__ import annotations

import re
import unicodedata
from typing import Literal

from handlers.understanding.words.clean import ACCENTS
from handlers.understanding.words.patterns import compiled

Deed = Literal["on", "off", "pause", "resume", "now"]
"""What may be bidden of weekly tips."""

_QUOTED = re.compile(r"[\"“”„«»「」][^\"“”„«»「」]{1,200}[\"“”„«»「」]")
_CLAUSE = re.compile(r"[.;,!?\n。、！？]+(?!\d)|\s-+\s|\b(?:and|but|then|so|und|aber|also|et|mais|y|pero|e|mas)\b(?=\s)")
_LEAD = (
    r"(?:(?:hi|hey|hello|ok|okay|so|well|now|just|also|bot|certadvice|please|pls|plz|kindly|thanks|thank you|team|all|everyone"
    r"|sorry|yes|yep|no|right|alright|gdpr|request|gdpr request:?|bitte|por favor|sil vous plait|svp|stp|hallo|bonjour|hola|ola|ja|oui|si|sim)\b[ :]*)*"
)
_OF_YOU = r"(?:(?:can|could|would|will) you (?:please |kindly |just |now |all )*)"
_WISH = (
    r"(?:(?:i|we|(?:the|this|our|my) (?:channel|team|group|squad|department)) (?:do |really |just |all |also |now |both |hereby )*(?:want|wants|need|needs|wish|ask|request|demand)"
    r"|(?:(?:i|we|(?:the|this|our|my) (?:channel|team|group|squad|department)) (?:would|d)|id|wed) (?:really |just |all |also |now |both )*(?:like|love|prefer|want))"
    r"(?: that| for)?(?: you)?(?: to)? "
)
_LETS = r"(?:lets |let us |go ahead and |make sure (?:to |you )|its time to |time to |be so kind (?:as to |and ))"
_BEGIN = rf"{_LEAD}(?:{_OF_YOU}|{_WISH}|{_LETS})?(?:please |kindly |now |just |simply |immediately |finally )*"
"""How a command or a wish begins, before its verb."""

_INDIRECT = (
    r"\b(?:how|whether|if|unless|why|who|whom|whose|where|which|when|what|suppose|supposing|assuming|in case|ob|wie|wenn|falls|warum|comment|pourquoi|quand"
    r"|como|cuando|quando|por que|si (?:je|on|nous|yo|se)|se (?:eu|eles))\b"
)
"""Words that make a question, a condition or an indirect question of a sentence."""
_WHAT_IS_KEPT = r"\b(?:what(?:ever)?|everything|all|anything)(?: that)? (?:i|you|we)(?: have|ve| did)? (?:told|said|wrote|typed|know|have|keep|kept|store|stored|saved|save|remember|got|hold)\b"
_ASKS_FIRST = (
    r"(?:do|does|did|is|are|was|were|am|has|have (?:the|they|you|we|any|it|there|somebody|someone)|had|should|shall|may|might|must|can|could|would|will|isnt|arent|cant|wont|dont you|doesnt"
    r"|anyone|anybody|any|soll|sollen|sollte|kann|kannst|konnen|konnte|darf|durfen|wer|was|wann|est ce|peut|puis|dois|doit|faut il|quand"
    r"|puedo|puede|debo|posso|pode|devo|devemos)\b"
)


def asks(text: str) -> bool:
    """Whether a message asks: by its mark, by how a sentence of it begins, or by what it wants to know."""
    text = folded(text)
    return "?" in text or _speaks_of(text) or any(match(_LEAD + _ASKS_FIRST, clause) for clause in _clauses(text))


def folded(text: str) -> str:
    """In small letters, without accents, apostrophes and what stands in quotation marks."""
    plain = unicodedata.normalize("NFKC", text).replace("’", "'")
    plain = ACCENTS.sub("", unicodedata.normalize("NFKD", _QUOTED.sub(" ", plain).casefold()))
    return unicodedata.normalize("NFC", " ".join(plain.replace("'", "").replace("¿", "").replace("¡", "").split()))


def match(pattern: str, text: str) -> bool:
    """Whether a text begins so."""
    return compiled(pattern).match(text) is not None


def search(pattern: str, text: str) -> bool:
    """Whether a text holds it."""
    return compiled(pattern).search(text) is not None


def _clauses(text: str) -> list[str]:
    return [clause.strip(" :-") for clause in _CLAUSE.split(text) if clause.strip(" :-")]


def _speaks_of(text: str) -> bool:
    """Whether it holds an indirect question or a condition; "what I told you" is neither."""
    rest = re.sub(_WHAT_IS_KEPT, " ", text)
    return search(_INDIRECT, rest)


def _bids(text: str, deed: str, wished: str = "", *, asked_politely: bool = True) -> bool:
    """Whether a clause of the folded text is a command or a wish to do `deed`, or the wish that something be `wished`.

    With a question mark it is a command only where it says please, or (`asked_politely`) asks whether I would do it.
    """
    clauses = _clauses(text)
    if _speaks_of(text) or any(match(_LEAD + _ASKS_FIRST, one) and not match(_LEAD + _OF_YOU, one) for one in clauses):
        return False
    for clause in clauses:
        bidden = match(f"{_BEGIN}(?:{deed})", clause) or (
            wished and match(f"{_LEAD}(?:{_WISH}|have |lets have )(?:{wished})", clause)
        )
        if not bidden:
            continue
        if (
            "?" not in text
            or match(r"(?:please|pls|kindly)\b", clause)
            or search(r"\byou (?:please|kindly)\b|\b(?:please|pls)\Z", clause)
        ):
            return True
        if asked_politely and match(_LEAD + _OF_YOU, clause):
            return True
    return False


# ---------------------------------------------------------------- the asker's data

_ERASES = r"delet|eras|wip|forg|purg|remov|clear|destroy|get rid|drop|l(?:o|ö)sch|entfern|verg|supprim|effac|oubli|borr|elimin|olvid|suprim|apag|exclu|削除|消"
"""A piece of every word for it: most messages have none, and are read no further."""

_AFTER = r"(?: (?:please|now|here|completely|entirely|permanently|forever|for good|from (?:your|the) \w+|thanks|today|again|immediately|at once|right away|bitte|pls|everywhere|as well|too))*\Z"
_MINE = (
    r"(?:(?:all |any |of |the |every |each )*(?:my|our) (?:\w+ )?(?:data|profile|infos?|information|records?|history)\b(?! (?:protection|privacy|security|scien|engineer|cent))"
    r"|(?:everything|all(?: data)?|anything|data|information|the data|the profile|what)(?: \w+)? (?:about|on|of) (?:me|us)\b"
    rf"|(?:all |of )*(?:{_WHAT_IS_KEPT})|me{_AFTER}|(?:about )?me{_AFTER}|everything{_AFTER}|it all{_AFTER})"
)
_FORGET = rf"(?:delete|erase|wipe|forget|purge|remove|clear|destroy|get rid of|drop)(?: out)?(?: about)? {_MINE}"
_FORGOTTEN = (
    rf"{_MINE}.{{0,20}}? (?:deleted|erased|wiped|removed|gone|purged|cleared|forgotten)\b"
    r"|(?:the |a )?(?:deletion|erasure|removal) of (?:all )?(?:of )?my\b|be forgotten\b"
)
_MY_RIGHT = r"(?:i |we )?(?:hereby )?(?:exercise|invoke|use|claim) my right to (?:be forgotten|erasure)"
_FORGET_ABROAD = (
    r"(?:losche?n?|loscht|entferne?n?|vergiss|vergessen)(?: sie)?(?: bitte)? (?:all |alle |alles )*(?:meine? (?:\w+ )?(?:daten|profil|angaben)|uber mich|mich\b|alles)"
    r"|(?:supprime[zr]?|efface[zr]?|oublie[zr]?)(?: moi)?(?: toutes?)? (?:mes (?:donnees|infos?|informations)|mon profil|tout\b|moi\b)"
    r"|(?:borr[ae]r?|elimin[ae]r?|olvid[ae]r?|suprim[ae]r?)(?: todos)? (?:mis datos|mi (?:perfil|informacion)|todo\b)"
    r"|(?:apag(?:ue|a|ar)|exclu(?:a|i|ir)|remov(?:a|e|er)|elimin[ae]r?|delet(?:e|a|ar))(?: todos)?(?: os)? (?:meus dados|(?:o )?meu perfil|tudo\b)"
)
_FORGET_JAPANESE = r"(?:データ|情報|プロフィール|プロファイル).{0,6}(?:削除して|消して|消去して)(?!も|い(?:い|ます)|はい)"
_OF_FORGETTING = (
    r"(?:delet|eras|wip(?:e|ing)|forg[eo]t|purg|remov|clear).{0,40}\b(?:my (?:\w+ )?(?:data|profile|info\w*)|about me|what i (?:have )?(?:told|said|wrote|typed))\b"
    r"|\b(?:my (?:data|profile|info\w*)|what i (?:have )?(?:told|said) you)\b.{0,40}(?:delet|eras|wiped|forgotten|purged|removed)"
    r"|\bright to (?:be forgotten|erasure)|\bme (?:delete|forget)\b|\bhow (?:\w+ ){0,3}(?:delete|erase|wipe) (?:me|everything)\b|\bdelete (?:me|everything)\b"
    r"|(?:losch|entfern|vergess|vergiss).{0,30}\bmeine? (?:\w+ )?(?:daten|profil)|\bmeine? (?:daten|profil)\b.{0,30}(?:losch|entfern|vergess)"
    r"|(?:supprim|effac|oubli).{0,30}\b(?:mes donnees|mon profil)|\bmes donnees\b.{0,30}(?:supprim|effac|oubli)"
    r"|(?:borr|elimin|olvid|suprim).{0,30}\b(?:mis datos|mi perfil)|\bmis datos\b.{0,30}(?:borr|elimin)"
    r"|(?:apag|exclu|remov|elimin|delet).{0,30}\b(?:meus dados|meu perfil)|\bmeus dados\b.{0,30}(?:apag|exclu|remov)"
    r"|(?:データ|プロフィール|プロファイル).{0,8}(?:削除|消)"
)


def of_deletion(text: str) -> Literal["delete", "deleting"] | None:
    """Whether everything kept of the asker is to be deleted, or it is only asked about; None for anything else.

    It cannot be undone: "can you delete it?" is answered, not done.
    """
    if not search(_ERASES, text.casefold()):
        return None
    text = folded(text)
    if match(
        r"me (?:delete|forget|erase|wipe)(?: (?:me|it|all|everything|it all|my (?:data|profile)|all of it|please|now))*[ .!]*\Z",
        text,
    ):
        return "delete"
    told = _bids(text, f"{_FORGET}|{_MY_RIGHT}|{_FORGET_ABROAD}", _FORGOTTEN, asked_politely=False)
    if told or ("?" not in text and search(_FORGET_JAPANESE, text) and not search(r"(?:か|には|方法|どう)", text)):
        return "delete"
    return "deleting" if search(_OF_FORGETTING, text) or search(rf"\b{_FORGET}", text) else None


_DROP = r"(?:forget|remove|drop|delete|erase) (?:that (?:i|we) (?:\w+ )?(?:have|hold|got)\b|.{1,60} (?:from|in|out of) my (?:profile|data)\b)"


def of_dropping(text: str) -> Literal["drop", "dropping"] | None:
    """Whether something is to be taken out of what is kept of the asker, or it is asked about; None for anything else."""
    if not search(_ERASES, text.casefold()):
        return None
    text = folded(text)
    if match(r"me (?:forget|remove|drop|delete|erase)\b(?!.*\?)", text) or _bids(text, _DROP, asked_politely=False):
        return "drop"
    return "dropping" if search(rf"\b{_DROP}|^me (?:forget|remove|drop|delete|erase)\b", text) else None


# ---------------------------------------------------------------- weekly tips

TIP = r"(?:tips?|tipps?|wochentipps?|newsletters?|(?:weekly|news) (?:posts?|digests?|messages?)|posts? (?:every|each) week|digest|conseils?|astuces|consejos?|dicas?)"
_SOME = rf"(?:[\w/#:-]+ ){{0,8}}?{TIP}\b"
_PARTLY = r"\b(?:about|regarding|covering)\b|\b(?:bis|jusqu|hasta|ate)\b"
"""Not all of them are meant, or not for good."""
_UNTIL = (
    r"(?=.*\b(?:until|till|for (?:a|an|one|two|three|four|five|six|\d+|the (?:next|coming)) (?:\w+ )?(?:days?|weeks?|months?))\b)"
)
_STOPS = (
    r"(?:stop|end|cancel|disable|deactivate|kill|quit|drop|remove|discontinue|terminate|delete|shut (?:off|down)|turn off|switch off|get rid of"
    r"|opt (?:us |me )?out(?: of)?|unsubscribe)"
)
_STOPPED = rf"{_STOPS} {_SOME}|(?:turn|switch|shut) {_SOME} off\b|(?:no|enough)(?: more)?(?: of)? (?:the |your |these |weekly |such )*{TIP}\b"
_TO_STOP = (
    rf"(?:the |these |those |your |our |weekly )*{TIP} (?:to (?:stop|end)|stopped|off|gone|cancelled|switched off|turned off)\b"
)
_NO_LONGER = rf"{_LEAD}(?:i|we|(?:the|this|our) (?:channel|team)) (?:dont|do not|no longer|really dont)(?: really)? (?:want|need|like|wish)(?: to (?:get|have|see|receive))? (?:any |the |these |your |more |weekly |such )*{TIP}\b"
_OFF_ABROAD = (
    rf"(?:stopp?e?|stoppt|stoppen sie|beende|beenden sie|beendet) {_SOME}|(?:schalte?|schalten sie|stell|stelle|bestell|bestelle) {_SOME} (?:ab|aus)\b|keine {_SOME} mehr\b|{_SOME} (?:abbestellen|stoppen|beenden|ausschalten)\Z"
    rf"|(?:arrete[zr]?|stoppe[zr]?|desactive[zr]?|annule[zr]?) {_SOME}|plus de {_SOME}"
    rf"|(?:deten|detenga|deteng?an|desactiv[ae]|cancel[ae]|par[ae]) {_SOME}|no mas {_SOME}|(?:desativ[ae]|cancele|parem|chega de|interromp[ae]) {_SOME}"
)
_PAUSES = r"(?:pause|suspend|halt|hold|snooze|mute|interrupt|pausiere|pausieren sie|suspende[zr]?|mettez en pause|mets en pause|pausa|pausar|pausen)"
_PAUSED = rf"{_PAUSES} {_SOME}|put {_SOME} on (?:hold|pause|ice)\b|{_UNTIL}{_STOPS} {_SOME}"
_TO_PAUSE = rf"(?:the |weekly )*{TIP} (?:paused|on hold)\b"
_RESUMES = r"(?:resume|unpause|continue|restart|reactivate|re-?enable|reprends|reprenez|reanuda|retome)"
_RESUMED = rf"{_RESUMES} (?:with )?{_SOME}|(?:start|turn|switch|bring) {_SOME} (?:back(?: on)?|again|on again)\b|(?:turn|switch) (?:back )?on again {_SOME}|bring back {_SOME}"
_TO_RESUME = rf"(?:the |weekly )*{TIP} (?:back|again|resumed)\b"
_NOW = r"(?:\bnow|\bimmediately|\bat once|\bright away|\bthis minute|\btoday)"
_POSTED = rf"(?:post|send|publish|share) (?:us |the |this weeks? |a |one |todays? |weekly |next )*{TIP}\b.*{_NOW}|(?:post|send|publish) (?:us )?this weeks? {TIP}\b"
_STARTS = r"(?:start|post|send|give|set up|setup|turn on|switch on|enable|activate|begin|subscribe|bring|share|schedule|create|publish|drop|sign (?:us|me|this channel) up for)"
_STUDY = r"(?!.*\b(?:stud(?:y|ies|ying)|exam|pass(?:ing)?|prepar\w+|tips (?:for|to) (?!this|us|the channel|our channel|me\b))\b)"
"""Tips on learning are no weekly tips."""
_CHANGES = r"(?:move|change|switch|shift|limit|restrict|set|reschedule|keep|make|put)"
_STARTED = (
    rf"{_STUDY}{_STARTS} {_SOME}|{_CHANGES} {_SOME}.* (?:to|on|at|for|every|each|from)\b|(?:turn|switch) {_SOME} on\b"
    r"|subscribe(?: (?:me|us|this channel|here|please|to (?:this|it|them|you)))*\Z"
    r"|(?:post|send|share|drop) .{1,60}\b(?:every|each) (?:week|monday|tuesday|wednesday|thursday|friday|saturday|sunday)"
)
_WISHED = (
    rf"{_STUDY}(?:to )?(?:have |get |receive |see )?(?:(?:a |the |your |some |our |these |short |one )*(?:weekly {TIP}|newsletter|digest)\b|(?:the|your) {TIP}\b"
    rf"|{_SOME}.*\b(?:here|channel|every|each|on (?:mon|tues|wednes|thurs|fri|satur|sun)days?)\b)"
)
_NAMED = rf"(?:a |the |one |our )?weekly {TIP}\b(?: please\Z| (?:here |in (?:this|our) channel |for (?:this channel|us) )?(?:on|every|each|at|about) )"


_TIP_WORDS = (
    r"\b(?:post|send|share|drop) (?:us )?(?:something|anything|a (?:\w+ )?(?:fact|nugget|question|note)|one) .{0,40}\b(?:every|each) (?:week|\w+day)\b|\b(?:weekly (?:tips?|posts?|digest|nuggets?)|tips?\b|newsletter)|\bpost (?:\w+ ){0,6}(?:every|each) week\b|\byou post (?:\w+ ){0,3}weekly\b|\bsubscribe (?:this|our|the|my) (?:\w+ )?channel\b|\b(?:remind|notify|alert|warn|ping) (?:this|our|the|my) (?:\w+ )?(?:channel|team|group)\b(?=.*\b(?:deadlines?|dates?|retir\w+|renewals?|ends?|ending|changes?|launch\w*|last days?)\b)|^(?:un)?subscribe\b|\b(?:un)?subscribed?\b(?=[ ?.!]*\Z)"
    r"|wochentliche\w* (?:tipps?|posts?)|wochentipps?|tipps? der woche|(?:die|den|keine|der) (?:\w+ )?tipps?\b|(?:conseils?|astuces?) (?:hebdo\w*|de la semaine)"
    r"|consejos? semanales|consejos? de la semana|dicas? semana\w+|dicas? da semana|週.{0,6}(?:ヒント|ティップス|チップス)|tips(?=[^\x00-\x7f])"
)
_OTHER_TIPS = (
    r"\btips? (?:for|on|to|about|in) (?:pass|study|stud|prepar|the exam|my |choos|learn|interview|getting|becom|how)|study tips|exam tips|interview tips"
    r"|\b(?:any|some|got|good|best|more|quick|few|useful|practical|your (?:best|top)) (?:\w+ ){0,2}tips?\b(?! (?:here|in this channel|every|each|for (?:this|our) channel))"
)
"""Advice on learning, choosing and so on: what everybody calls a tip."""


def speaks_of_tips(text: str) -> bool:
    """Whether a message is about the tips that are posted each week."""
    text = folded(text)
    return (search(_TIP_WORDS, text) and (not search(_OTHER_TIPS, text) or search(r"\bweekly\b", text))) or of_tips(
        text
    ) is not None


_LINE = (
    ("off", r"(?:off|stop|end|cancel|unsubscribe|disable)\b"), ("pause", r"(?:pause|suspend|hold|mute|snooze)\b"),
    ("resume", r"(?:resume|unpause|continue|restart|on again|start again)\b"), ("status", r"(?:status|when|show|help|\Z)"),
    ("preview", r"(?:preview|example|sample)\b"), ("now", r"now\b|of the week now\b"),
)  # fmt: skip
_NO_WISH = r"(?:are|is|were|was|do|does|did|have|has|had|come|came|comes|stopped|keep|still|not|dont|please\Z|of the week|thanks|thank|that|which|should|can|could|would|will|may|must|someone|somebody|we|i|they|you|it)\b"


def of_tips_line(text: str) -> str:
    """The slot that the command `tips …` asks for: the words after it are its grammar, not a sentence."""
    rest = re.sub(r"^(?:weekly )?tips?\b[ :,]*(?:please )?", "", folded(text)).strip(" .!")
    if "?" in rest or _speaks_of(re.sub(r"^when\b", "", rest)) or match(_NO_WISH, rest):
        return "status"
    found = next((slot for slot, pattern in _LINE if match(pattern, rest)), "on")
    return "pause" if found == "off" and search(r"\A" + _UNTIL, rest) else found


def of_tips(text: str) -> Deed | None:
    """What a sentence bids to be done about a channel's weekly tips; None where it only speaks of them."""
    text = folded(text)
    if _bids(text, _PAUSED, _TO_PAUSE):
        return "pause"
    if not search(_PARTLY, text) and (_bids(text, f"{_STOPPED}|{_OFF_ABROAD}|unsubscribe\\b", _TO_STOP) or _says(text, _NO_LONGER)):
        return "off"
    if _bids(text, _RESUMED, _TO_RESUME):
        return "resume"
    if _bids(text, _POSTED):
        return "now"
    return "on" if _bids(text, f"{_STARTED}|{_NAMED}", _WISHED) else None


def _says(text: str, pattern: str) -> bool:
    """A clause of a text that asks nothing begins so."""
    if "?" in text or _speaks_of(text):
        return False
    return any(match(pattern, clause) for clause in _clauses(text))
