"""Make the weights anew: `python -m tests.sentences.train`; with `--check`, only say whether they are those of the sentences.

Needs scikit-learn (dependency group `learn`), which neither the program nor its tests need.
"""

from __future__ import annotations

import hashlib
import json
import math
import multiprocessing
import sys
from collections import Counter
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from catalog.load import load
from handlers.memory import Memory
from handlers.query import Intent, Query, about
from handlers.understanding.asker import occupation
from handlers.understanding.asker.statements import statements
from handlers.understanding.case import Case
from handlers.understanding.model import criteria, learned, weighed
from handlers.understanding.rules.rules import rule
from handlers.understanding.subjects import subjects
from handlers.understanding.thread.filled import in_thread
from handlers.understanding.words.reading import Reading, read

if TYPE_CHECKING:
    from collections.abc import Iterator
    from types import ModuleType

    from catalog.catalog import Catalog

TODAY = date(2026, 11, 21)

SENTENCES = Path(__file__).parent
RARE = 3
"""A word or a pair of words that fewer sentences hold tells nothing."""
SMALL = 20
"""Weights nearer to zero than this, in hundredths, are left out."""
SCALE = 0.01
LENGTH = 3.0
"""Of a sentence's features together: what is kept within bounds is the weights, not the words."""
STRENGTH = 3.0
"""Inverse of the regularisation; …"""
WEAKER = 1.5
"""… and where pairs of words count too, which are many."""
SHARPER = 1.3
"""So held back, the model is less sure than it is right: its points count this much more where they become shares."""


def sentences(folder: Path = SENTENCES) -> list[tuple[str, str]]:
    """Label and sentence; one file a label, one sentence a line."""
    found = []
    for file in sorted(folder.glob("*.txt")):
        found += [(file.stem, line) for line in file.read_text(encoding="utf-8").splitlines() if line.strip()]
    return found


PROMPTS = "prompts"
"""Folder of questions of tests/prompts that are read as they are meant: where rules are right, the model is to learn so."""
WORK = SENTENCES / "work"
"""What people say of their work, one file a job."""


CRITERIA = SENTENCES / "criteria"
"""By what people want things compared, one file a fact (`none`: at large)."""


def digest(code: ModuleType = learned, folder: Path = SENTENCES) -> str:
    """Of everything the weights are made from, but for the catalog's names, which are masked."""
    made = hashlib.sha256(Path(str(code.__file__)).read_bytes())
    for label, sentence in (*sentences(folder), *sentences(folder / PROMPTS)):
        made.update(f"{label}\t{sentence}\n".encode())
    return made.hexdigest()[:16]


def trained(labelled: list[tuple[str, str]]) -> dict[str, Any]:
    """The model of what is asked, as it is kept."""
    with multiprocessing.Pool() as pool:
        ways = [way for found in pool.imap(_ways, labelled, chunksize=200) for way in found]
    return _fitted(ways, RARE, WEAKER, SHARPER) | {"made_from": digest()}


def _ways(labelled: tuple[str, str]) -> list[tuple[str, set[str]]]:
    """A sentence's label and what the model sees of it, once or twice."""
    label, sentence = labelled
    return [(label, learned.features(*way)) for way in _told(sentence, _catalog())]


@lru_cache(maxsize=1)
def _catalog() -> Catalog:
    return load()


def trained_on(folder: Path, code: ModuleType) -> dict[str, Any]:
    """A smaller model, of clauses; so few sentences that no word is too rare."""
    catalog = load()
    ways = []
    for label, sentence in sentences(folder):
        reading = read(sentence, catalog)
        ways.append((label, code.features(code.tokens(reading, range(reading.size)))))
    return _fitted(ways, 1) | {"made_from": digest(code, folder)}


SMALLER = ((WORK, occupation, occupation.WORK), (CRITERIA, criteria, criteria.CRITERIA))
"""Folder, code and weights of each smaller model."""


def _fitted(ways: list[tuple[str, set[str]]], rare: int, strength: float = STRENGTH, sharper: float = 1.0) -> dict[str, Any]:
    from sklearn.feature_extraction import DictVectorizer
    from sklearn.linear_model import LogisticRegression

    seen = [features for _, features in ways]
    often = Counter(feature for features in seen for feature in features)
    telling = {feature: round(math.log(len(seen) / often[feature]), 2) for feature in sorted(often) if often[feature] >= rare}
    table = DictVectorizer()
    model = LogisticRegression(C=strength, max_iter=1000)
    model.fit(table.fit_transform([_scaled(features, telling) for features in seen]), [label for label, _ in ways])
    weights: dict[str, list[int]] = {}
    for column, name in enumerate(table.get_feature_names_out()):
        told: list[int] = []
        for number in range(len(model.classes_)):
            weight = round(float(model.coef_[number][column]) * LENGTH / SCALE)
            if abs(weight) >= SMALL:
                told += [number, weight]
        if told:
            weights[str(name)] = [round(telling[str(name)] * 100), *told]
    bias = [round(float(value) / SCALE) for value in model.intercept_]
    return {"labels": list(map(str, model.classes_)), "bias": bias, "scale": round(SCALE * sharper, 4), "weights": weights}


def _scaled(features: set[str], telling: dict[str, float]) -> dict[str, float]:
    """The features of a sentence as the model weighs them: all together of one length, however many words there are."""
    known = {feature: telling[feature] for feature in sorted(features) if feature in telling}
    length = math.sqrt(sum(value * value for value in known.values())) or 1.0
    return {feature: value / length * LENGTH for feature, value in known.items()}


def _told(sentence: str, catalog: Catalog) -> Iterator[tuple[Reading, Query | None]]:
    """A sentence and what the rules make of it: by itself, and where it names nothing, in a thread about something too."""
    for topic in ((), ("isaca-aaism",)):
        memory = Memory(topic=topic, last=Query(intent=Intent.PROFILE, sides=about(*topic)) if topic else None)
        reading = read(sentence, catalog)
        if topic and reading.of("credential", "phantom"):
            return
        said = statements(reading)
        case = in_thread(Case(reading, said, subjects(reading, said, catalog, memory), catalog, memory, TODAY))
        yield case.reading, rule(case)


def main() -> int:
    """Train and write, or check."""
    if "--check" in sys.argv:
        for weights, made in ((weighed.WEIGHTS, digest()), *((file, digest(code, folder)) for folder, code, file in SMALLER)):
            if json.loads(weights.read_text(encoding="utf-8"))["made_from"] != made:
                sys.stderr.write(f"{weights} is not made from today's sentences: python -m tests.sentences.train\n")
                return 1
        return 0
    for folder, code, file in SMALLER:
        _write(file, trained_on(folder, code))
    _write(weighed.WEIGHTS, trained([*sentences(), *sentences(SENTENCES / PROMPTS)]))
    return 0


def _write(file: Path, made: dict[str, Any]) -> None:
    weights = made.pop("weights").items()
    lines = ",\n".join(f'{json.dumps(name)}:"{" ".join(map(str, told))}"' for name, told in weights)
    head = json.dumps(made, separators=(",", ":"))[:-1]
    file.write_text(f'{head},"weights":{{\n{lines}\n}}}}\n', encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main())
