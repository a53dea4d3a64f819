"""How often messages that nothing is trained on are read as they were meant: `python -m tests.sentences.measure [--show N]`.

The messages are those of `kept_back/`, one file a label, in the same form as the sentences that the model is made from. Each is
read by the whole understanding, not by the model alone; one that names no credential where its label needs one is read in a thread
about AAISM. `as meant` counts the label itself and those that ask for nearly the same; the reading counts, not the answer. `with
what is told beside` counts a further reading that the answer tells as well.
"""

from __future__ import annotations

import argparse
import random
import sys
from collections import Counter
from typing import TYPE_CHECKING

from catalog.load import load
from handlers.memory import Memory
from handlers.query import Intent, Query, about
from handlers.understanding.model.alike import NEAR
from handlers.understanding.model.built import AT_LARGE, SAID
from handlers.understanding.model.learned import labels_of
from handlers.understanding.understand import understand
from handlers.understanding.words.reading import read
from tests.sentences.train import SENTENCES, TODAY, sentences

if TYPE_CHECKING:
    from catalog.catalog import Catalog

KEPT_BACK = SENTENCES / "kept_back"
LONG = 15
"""Words from which on a message counts as a long one."""
_ALONE = frozenset("recommend find plan path hire help statement explain changes covers".split())  # noqa: SIM905
"""Labels of messages that need name nothing."""
_TOPIC = "isaca-aaism"
_ABOUT = Memory(topic=(_TOPIC,), last=Query(intent=Intent.PROFILE, sides=about(_TOPIC)))
_SAME = {
    "prereqs": "eligibility experience",
    "eligibility": "prereqs experience",
    "experience": "prereqs eligibility",
    "covers": "topics gaps domains",
    "statement": "help recommend worth profile",
    "plan": "path recommend",
    "find": "recommend compare",
    "audience": "worth recommend",
    "level": "difficulty",
    "materials": "training",
    "eligibility-window": "application",
    "decline-harm": "decline-dumps",
    "companion": "recommend compare path",
}
"""Labels that are answered by much the same, beyond what the model holds for near."""


def asked(text: str, label: str, catalog: Catalog) -> tuple[set[str], set[str]]:
    """The labels of what a message is read to ask, and of what is told beside it."""
    alone = label in _ALONE or label.startswith((SAID, "decline")) or read(text, catalog).of("credential", "phantom")
    read_as = understand(text, catalog, TODAY, Memory() if alone else _ABOUT)
    beside = (*read_as.perhaps, *filter(None, (read_as.second,)))
    return _labels(read_as.query), {label for query in beside for label in _labels(query)}


def _labels(query: Query) -> set[str]:
    told = {*map(str, labels_of(query)), *(SAID + one for one in query.said)}
    return told | ({f"decline-{query.reason}"} if query.intent is Intent.DECLINE else set())


def meant(label: str) -> set[str]:
    """The labels that answer a message of this one."""
    at_large = {SAID + AT_LARGE[label]} if label in AT_LARGE else set()
    others = {"find", "hire"} if label == "recommend" else set[str]()
    return {label, *NEAR.get(label, ()), *_SAME.get(label, "").split(), *at_large} - others


def main() -> None:
    """Read them all and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--show", type=int, default=0, help="so many of those read otherwise, at random")
    show = parser.parse_args().show
    catalog, counted, served, others = load(), Counter[tuple[str, bool]](), Counter[str](), []
    for label, text in sentences(KEPT_BACK):
        (told, beside), length = asked(text, label, catalog), "long" if len(text.split()) >= LONG else "short"
        hit = bool(told & meant(label))
        for group in ("all", length, SAID.rstrip("-") if label.startswith(SAID) else label):
            counted[group, hit] += 1
            served[group] += hit or bool(beside & meant(label))
        if not hit:
            others.append(f"{label} -> {' '.join(sorted(told))}: {text}")
    groups = sorted({group for group, _ in counted}, key=lambda group: -counted[group, True] - counted[group, False])
    for group in groups:
        right, wrong = counted[group, True], counted[group, False]
        share, with_beside = right / (right + wrong), served[group] / (right + wrong)
        sys.stdout.write(
            f"{group:20} {right + wrong:5} messages, {share:6.1%} read as meant, {with_beside:6.1%} with what is told beside\n"
        )
    for line in random.sample(others, min(show, len(others))):
        sys.stdout.write(f"  {line}\n")


if __name__ == "__main__":
    main()
