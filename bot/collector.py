"""When the garbage collector walks over everything: now and then, and never because answers are given fast.

By itself Python looks at all objects again whenever enough new ones have lived for a while. Nothing of a catalog, nor of what is
worked out of it, becomes garbage, and what answers leave is found young; a full look takes as long as dozens of answers.
"""

from __future__ import annotations

import gc

_NEVER = 1_000_000
"""Looks at the young ones between two at all: as many as there are not between two rounds of housekeeping."""


def settle() -> None:
    """What is there now stays to the end, and is not walked over any more; from here on only `full` looks at all the rest."""
    gc.freeze()
    young, middle, _ = gc.get_threshold()
    gc.set_threshold(young, middle, _NEVER)


def full() -> None:
    """Look at everything that is not settled."""
    gc.collect()
