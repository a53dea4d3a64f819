"""The order of the rules for a message that stands alone: the first that fits says what was meant.

Each is a function from a Case to a Query, or None. They stand from the narrow to the broad: forms of words that can mean one thing only;
then kinds of questions (lists, hiring, changes, sums, gates, keeping, tables, ways, plans), each before those whose words it shares; at the
end what nearly any message fits: a single fact, a list, advice, a profile. A new rule goes before the first that would take its messages.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from handlers.understanding.heard import heard
from handlers.understanding.rules import choice_rules as choice
from handlers.understanding.rules import cover_rules as cover
from handlers.understanding.rules import fact_rules as facts
from handlers.understanding.rules import find_rules as lists
from handlers.understanding.rules import life_rules as life
from handlers.understanding.rules.accepted import accepted
from handlers.understanding.rules.accredited import accredited, dod_and_ai, on_framework
from handlers.understanding.rules.against import against
from handlers.understanding.rules.alike_but import alike_but
from handlers.understanding.rules.alternatives import of_cheaper_houses
from handlers.understanding.rules.another_try import another_try
from handlers.understanding.rules.anothers_badge import anothers_badge
from handlers.understanding.rules.anothers_term import anothers_term
from handlers.understanding.rules.arranged import arranged
from handlers.understanding.rules.beliefs_told import told
from handlers.understanding.rules.besides_exam import besides_exam
from handlers.understanding.rules.by_then import by_then, finished_by
from handlers.understanding.rules.changes_rules import changes
from handlers.understanding.rules.cheaper import cheaper
from handlers.understanding.rules.claimed_date import claimed_date
from handlers.understanding.rules.course_or_years import course_or_years, degree_for_years
from handlers.understanding.rules.credence import credence
from handlers.understanding.rules.deciding import for_others
from handlers.understanding.rules.directions import of_each
from handlers.understanding.rules.doors_asked import door, said_to_do
from handlers.understanding.rules.due import due, step_down
from handlers.understanding.rules.duty_missed import duty_missed
from handlers.understanding.rules.ends import lasting, same, two_names
from handlers.understanding.rules.for_ai import one_for_ai
from handlers.understanding.rules.for_each import for_each, next_for_some
from handlers.understanding.rules.gate_rules import gate
from handlers.understanding.rules.gate_terms import gate_terms
from handlers.understanding.rules.gone_already import gone_already, gone_key, held_ended
from handlers.understanding.rules.held_against import disputed, gate_dropped, weights_put
from handlers.understanding.rules.held_without import held_without
from handlers.understanding.rules.hire_rules import hire
from handlers.understanding.rules.holders import (
    checks,
    claimed_by_others,
    held_really,
    held_until,
    holder_wants,
    in_the_price,
    of_candidates,
    what_one_gets,
)
from handlers.understanding.rules.house_worth import house_worth
from handlers.understanding.rules.in_country import in_country
from handlers.understanding.rules.interviewed import interviewed
from handlers.understanding.rules.into_field import into_field
from handlers.understanding.rules.into_topics import deepest, in_house
from handlers.understanding.rules.issuer_rules import of_its_own
from handlers.understanding.rules.jobs_with import demand, hired_with, jobs_with
from handlers.understanding.rules.just_the_other import just_the_other, only_for
from handlers.understanding.rules.keep_rules import hours_shared, keeping, let_go, once_more, reinstated
from handlers.understanding.rules.kept_rules import kept_so
from handlers.understanding.rules.named_after import named_after
from handlers.understanding.rules.named_in import names_it, who_names_it
from handlers.understanding.rules.neutral import vendor_or_neutral
from handlers.understanding.rules.next_rules import after_passing, next_step
from handlers.understanding.rules.obliged import obliged
from handlers.understanding.rules.of_two import of_two
from handlers.understanding.rules.offered_rules import offered
from handlers.understanding.rules.on_a_day import bookable, on_a_day
from handlers.understanding.rules.on_the_calendar import on_the_calendar
from handlers.understanding.rules.one_for_all import for_everyone, one_for_all
from handlers.understanding.rules.open_now import open_now
from handlers.understanding.rules.origins import origins
from handlers.understanding.rules.out_of_beta import out_of_beta
from handlers.understanding.rules.overkill import overkill
from handlers.understanding.rules.passed_title import not_yet_held, passed_title
from handlers.understanding.rules.path_rules import path, way_into
from handlers.understanding.rules.permission import tools
from handlers.understanding.rules.plan_rules import plan, roadmap
from handlers.understanding.rules.priced import priced
from handlers.understanding.rules.program_known import program_known
from handlers.understanding.rules.purposes import about_what
from handlers.understanding.rules.quoted import quoted_price
from handlers.understanding.rules.realistic import realistic
from handlers.understanding.rules.renew_or_new import renew_or_new
from handlers.understanding.rules.renewing import of_holder, renews_other
from handlers.understanding.rules.said_to_award import official, said_to_award
from handlers.understanding.rules.said_to_end import said_to_end
from handlers.understanding.rules.same_name import same_letters, same_name, whose
from handlers.understanding.rules.scored import scored
from handlers.understanding.rules.secured import secured
from handlers.understanding.rules.sensible import sensible
from handlers.understanding.rules.shown import shown
from handlers.understanding.rules.standard_or_title import standard_or_title
from handlers.understanding.rules.stands_where import stands_where
from handlers.understanding.rules.stored_answers import dues, lagging, results, safe_by_cert, scaled, whose_words
from handlers.understanding.rules.taken_for import course_series, misnamed, of_another_house, of_no_such_house
from handlers.understanding.rules.term_told import term_told
from handlers.understanding.rules.titles import unknown_title
from handlers.understanding.rules.told_before import between_two_people, pitched
from handlers.understanding.rules.totalled import total
from handlers.understanding.rules.track_rules import clouds, tracks
from handlers.understanding.rules.wanted_rules import others_want
from handlers.understanding.rules.what_it_opens import what_it_opens
from handlers.understanding.rules.whence import whence
from handlers.understanding.rules.which_open import which_open
from handlers.understanding.rules.which_version import old_books, which_version
from handlers.understanding.rules.worth_rules import worth
from handlers.understanding.thread.preferred import rather
from handlers.understanding.thread.waited import now_or_wait, waits, waits_for_perfect, waits_or_takes, waits_or_takes_any

if TYPE_CHECKING:
    from handlers.query import Query
    from handlers.understanding.case import Case

RULES = (
    course_series,
    facts.phantom,
    said_to_award,
    renew_or_new,
    of_no_such_house,
    misnamed,
    of_another_house,
    one_for_ai,
    origins,
    gate_terms,
    heard,
    said_to_end,
    gate_dropped,
    weights_put,
    whence,
    disputed,
    reinstated,
    let_go,
    duty_missed,
    term_told,
    checks,
    next_for_some,
    between_two_people,
    pitched,
    for_others,
    old_books,
    in_the_price,
    what_one_gets,
    held_really,
    holder_wants,
    course_or_years,
    degree_for_years,
    held_until,
    anothers_term,
    held_ended,
    claimed_date,
    out_of_beta,
    on_a_day,
    on_the_calendar,
    quoted_price,
    priced,
    stands_where,
    deepest,
    whose_words,
    scored,
    passed_title,
    not_yet_held,
    which_open,
    what_it_opens,
    told,
    arranged,
    results,
    scaled,
    dod_and_ai,
    on_framework,
    tools,
    credence,
    shown,
    of_candidates,
    claimed_by_others,
    interviewed,
    in_house,
    about_what,
    of_each,
    which_version,
    in_country,
    due,
    step_down,
    finished_by,
    vendor_or_neutral,
    overkill,
    just_the_other,
    only_for,
    named_after,
    same_name,
    two_names,
    unknown_title,
    gone_key,
    against,
    rather,
    waits_or_takes_any,
    now_or_wait,
    waits_for_perfect,
    lagging,
    dues,
    for_everyone,
    realistic,
    standard_or_title,
    of_two,
    sensible,
    life.coming_from,
    of_cheaper_houses,
    cheaper,
    alike_but,
    lists.ungated,
    kept_so,
    jobs_with,
    demand,
    besides_exam,
    same_letters,
    names_it,
    lists.wished_list,
    others_want,
    safe_by_cert,
    one_for_all,
    open_now,
    said_to_do,
    hired_with,
    hire,
    for_each,
    offered,
    program_known,
    whose,
    official,
    cover.by_law,
    of_holder,
    bookable,
    changes,
    total,
    obliged,
    another_try,
    once_more,
    waits,
    waits_or_takes,
    hours_shared,
    renews_other,
    keeping,
    held_without,
    door,
    accepted,
    tracks,
    clouds,
    secured,
    same,
    lasting,
    way_into,
    of_its_own,
    choice.compare,
    roadmap,
    path,
    cover.suffices,
    after_passing,
    by_then,
    gate,
    gone_already,
    life.lifecycle,
    next_step,
    worth,
    house_worth,
    life.renewal,
    accredited,
    facts.verify,
    anothers_badge,
    cover.gaps,
    plan,
    who_names_it,
    cover.coverage,
    facts.recognition,
    facts.fact,
    lists.find,
    choice.recommend,
    into_field,
    facts.profile,
    facts.explain,
)


def rule(case: Case) -> Query | None:
    """The Query of a message about credentials; None where nothing is understood."""
    return next((query for step in RULES if (query := step(case)) is not None), None)
