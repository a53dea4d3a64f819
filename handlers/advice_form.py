"""The advice wizard: which credential suits a job, what one holds, and one's limits."""

from __future__ import annotations

from handlers.query import Intent
from handlers.wizard import Wizard

ID = "advice"
WIZARD = Wizard(ID, "Which one is for me?", Intent.RECOMMEND, "the best one for each kind of job", "Advise me")
SPECS = WIZARD.specs
