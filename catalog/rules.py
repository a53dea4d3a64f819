"""What one entry cannot know of itself: the list of rules, each a function from the catalog to what it finds wrong."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from catalog import rules_order, rules_provenance, rules_references, rules_wording
from catalog.catalog import Catalog
from catalog.problems import Finding

Rule = Callable[[Catalog], Iterator[Finding]]

LOADING: tuple[Rule, ...] = (
    rules_references.sources_resolve,
    rules_references.references_resolve,
    rules_references.heard_names_exist,
    rules_references.ids_are_never_reused,
    rules_references.nothing_goes_round,
)
"""Rules that answers rely on: a catalog that breaks one is not served."""

RULES: tuple[Rule, ...] = (
    *LOADING,
    rules_references.cited_facts_exist,
    rules_order.dates_are_in_order,
    rules_order.ranges_are_in_order,
    rules_order.figures_are_plain,
    rules_order.windows_speak_of_the_exams_languages,
    rules_provenance.checked_is_the_sources_own_date,
    rules_provenance.confidence_follows_the_source,
    rules_provenance.knowledge_carries_no_figure,
    rules_provenance.apart_and_disputes_name_fields,
    rules_provenance.disputed_fees_are_numbers,
    rules_provenance.own_sources_hide_no_shared_ones,
    rules_wording.words_do_not_go_stale,
    rules_wording.money_stands_in_fees,
    rules_wording.documents_are_named,
    rules_wording.verdicts_are_of_ways_to_ask,
    rules_wording.aliases_are_unique,
    rules_wording.ids_are_unique,
    rules_wording.texts_can_be_shown,
    rules_wording.addresses_are_web_addresses,
)
"""Every rule: what `certadvice catalog check` asks."""
