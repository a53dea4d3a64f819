"""The one list of forms, and what typing into any of them suggests."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handlers import advice_form, compare_form, feedback_form, plan_form, profile_form, report_form, tips_form

if TYPE_CHECKING:
    from collections.abc import Mapping

    from handlers.forms import FormSpec

FORMS: Mapping[str, FormSpec] = {
    compare_form.ID: compare_form.SPEC,
    profile_form.ID: profile_form.SPEC,
    **advice_form.SPECS,
    **plan_form.SPECS,
    feedback_form.ID: feedback_form.SPEC,
    tips_form.ID: tips_form.SPEC,
    report_form.ID: report_form.SPEC,
}
suggest = compare_form.suggest
"""Every field that is typed into asks for credentials."""
