"""Which language a message is in, from its commonest small words; Japanese from its script."""

from __future__ import annotations

import re

from handlers.understanding.words.gloss import own_words, without_umlauts
from handlers.understanding.words.lexicon_foreign import JAPANESE

_SMALL: dict[str, frozenset[str]] = {
    "en": frozenset([
        "the", "is", "are", "do", "does", "i", "you", "what", "which", "how", "for", "to", "a", "an", "of", "my", "in", "on",
        "and", "with", "can", "should", "it", "that", "be", "we", "was", "this", "there", "any", "no", "or", "not", "yes",
        "about", "just", "from", "by", "but", "at", "so", "who", "when", "why", "will", "me", "have", "has", "if", "one",
        "use", "get", "our", "us", "as", "need", "want", "more", "some", "all", "would",
    ]),
    "de": frozenset([
        "der", "die", "das", "ist", "ich", "wie", "was", "fur", "und", "mit", "kann", "welche", "eine", "ein", "von", "vor",
        "noch", "muss", "gibt", "es", "brauche", "soll", "man", "zu", "den", "wird", "hat", "bei", "oder", "viel",
        "mein", "meine", "ohne", "habe", "nur", "auch", "nicht", "wenn", "beiden", "wurde", "dem", "im", "welches", "sie", "er",
        "wofur", "wozu", "dich", "mich", "mir", "dir", "du", "uns", "damit", "reicht", "stimmt", "gut", "bin", "beim", "vom", "wann", "wer", "steht", "zum", "zur", "auf", "als", "seit", "sich", "um", "guten", "vielen", "bist", "haben", "wir",
    ]),
    "fr": frozenset([
        "le", "la", "les", "est", "je", "quel", "quelle", "combien", "pour", "de", "du", "des", "un", "une", "et", "avec",
        "puis", "comment", "faut", "il", "est", "que", "qu", "en", "dois", "au", "elle", "sur",
        "mais", "mon", "mes", "suis", "peut", "ou", "ce", "ca", "ont", "sont", "quoi", "cest", "lequel", "laquelle",
        "qui", "sadresse", "va", "etre", "jai", "tu", "moi", "vous", "cher", "aux", "pas", "cette", "ces", "dans", "depuis", "votre", "notre",
    ]),
    "es": frozenset([
        "el", "la", "los", "las", "es", "que", "cual", "cuanto", "cuesta", "para", "de", "un", "una", "y", "con", "puedo",
        "como", "hay", "en", "tengo", "necesito", "por", "del", "se", "al", "esta", "cuantas",
        "tiene", "algo", "soy", "mi", "ha", "solo", "si", "pasa", "sin", "pero", "puede",
        "quien", "cuando", "van", "va", "sale", "cuantos", "muchas", "le", "me", "ya", "donde", "significa", "son", "lo", "su", "desde", "muy", "hacer", "buenos", "buenas", "dias", "vale", "pena",
    ]),
    "pt": frozenset([
        "o", "a", "os", "as", "e", "que", "qual", "quanto", "custa", "para", "de", "um", "uma", "com", "posso", "como", "ha",
        "em", "tenho", "preciso", "por", "do", "da", "se", "no", "na", "quantas", "eu", "esta",
        "tem", "algo", "minha", "meu", "mais", "sou", "sem", "mas", "pode", "uns", "nao",
        "quem", "quando", "vai", "pra", "voce", "voces", "foi", "sai", "muito", "me", "onde", "onde", "significa", "ao", "pela", "pelo", "desde", "fazer", "seu", "sua", "bom", "boa", "dia", "oi", "vale", "pena", "dias",
    ]),
}  # fmt: skip
_KANA = re.compile(r"[\u3040-\u30ff\u4e00-\u9fff]")
_JAPANESE = re.compile("|".join(sorted(map(re.escape, JAPANESE), key=len, reverse=True)))


def japanese_cues(text: str) -> list[str] | None:
    """Cues of a Japanese text in order, None where it has no Japanese script."""
    if text.isascii() or not _KANA.search(text):
        return None
    return [JAPANESE[m.group()] for m in _JAPANESE.finditer(text)]


def without_japanese(text: str) -> str:
    """The text with Japanese script as spaces, so that Latin names in it stand alone (same length, same positions)."""
    return _KANA.sub(" ", text)


def language_of(found: list[str]) -> str:
    """The language of a list of folded words, by its small and its longer own words; English where nothing speaks against it."""
    scores = dict.fromkeys(_SMALL, 0)
    known = own_words()
    for word in found:
        for code in (*_SPOKEN.get(word, ()), *known.get(word, ())):
            scores[code] += 1
        folded = without_umlauts(word)
        if folded != word and (folded in _SMALL["de"] or "de" in known.get(folded, ())):
            scores["de"] += 1
    best = max(scores, key=lambda code: (scores[code], code == "en"))
    return best if scores[best] > scores["en"] else "en"


_SPOKEN = {word: tuple(code for code, small in _SMALL.items() if word in small) for small in _SMALL.values() for word in small}
