"""The plan wizard: what to take within a purse, some months and so many exams."""

from __future__ import annotations

from handlers.query import Intent
from handlers.wizard import Wizard

ID = "plan"
WIZARD = Wizard(ID, "Plan my year", Intent.PLAN, "a plan for each kind of job", "Make the plan", counts=True)
SPECS = WIZARD.specs
