"""Threads, statements, profiles, ratings, reports, what was seen, the inbox."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def upgrade() -> None:
    """Threads, statements, profiles, ratings, reports, what was seen, the inbox."""
    op.create_table(
        "inbox",
        sa.Column("platform", sa.String(length=16), nullable=False),
        sa.Column("enterprise", sa.String(length=64), nullable=False),
        sa.Column("team", sa.String(length=64), nullable=False),
        sa.Column("event", sa.String(length=120), nullable=False),
        sa.Column("body", sa.JSON(), nullable=False),
        sa.Column("held", sa.DateTime(timezone=True), nullable=False),
        sa.Column("tries", sa.Integer(), nullable=False),
        sa.Column("sending", sa.Boolean(), nullable=False),
        sa.Column("until", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("platform", "enterprise", "team", "event"),
    )
    op.create_index("inbox_held", "inbox", ["held"])
    op.create_index("inbox_until", "inbox", ["until"])

    op.create_table(
        "profile",
        sa.Column("platform", sa.String(length=16), nullable=False),
        sa.Column("enterprise", sa.String(length=64), nullable=False),
        sa.Column("team", sa.String(length=64), nullable=False),
        sa.Column("person", sa.String(length=64), nullable=False),
        sa.Column("said", sa.JSON(), nullable=False),
        sa.Column("saved", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("platform", "enterprise", "team", "person"),
    )
    op.create_table(
        "rating",
        sa.Column("platform", sa.String(length=16), nullable=False),
        sa.Column("enterprise", sa.String(length=64), nullable=False),
        sa.Column("team", sa.String(length=64), nullable=False),
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("person", sa.String(length=64), nullable=False),
        sa.Column("line", sa.Text(), nullable=False),
        sa.Column("useful", sa.Boolean(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=True),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("platform", "enterprise", "team", "id"),
    )
    op.create_index("rating_at", "rating", ["at"])

    op.create_table(
        "report",
        sa.Column("platform", sa.String(length=16), nullable=False),
        sa.Column("enterprise", sa.String(length=64), nullable=False),
        sa.Column("team", sa.String(length=64), nullable=False),
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("person", sa.String(length=64), nullable=False),
        sa.Column("credential", sa.String(length=80), nullable=False),
        sa.Column("field", sa.String(length=200), nullable=False),
        sa.Column("shown", sa.Text(), nullable=False),
        sa.Column("source", sa.Text(), nullable=False),
        sa.Column("checked", sa.String(length=16), nullable=True),
        sa.Column("comment", sa.Text(), nullable=True),
        sa.Column("by_link", sa.Boolean(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("platform", "enterprise", "team", "id"),
    )
    op.create_index("report_fact", "report", ["credential", "field"])

    op.create_table(
        "seen",
        sa.Column("platform", sa.String(length=16), nullable=False),
        sa.Column("enterprise", sa.String(length=64), nullable=False),
        sa.Column("team", sa.String(length=64), nullable=False),
        sa.Column("key", sa.String(length=200), nullable=False),
        sa.Column("until", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("platform", "enterprise", "team", "key"),
    )
    op.create_index("seen_until", "seen", ["until"])

    op.create_table(
        "statement",
        sa.Column("platform", sa.String(length=16), nullable=False),
        sa.Column("enterprise", sa.String(length=64), nullable=False),
        sa.Column("team", sa.String(length=64), nullable=False),
        sa.Column("thread", sa.String(length=160), nullable=False),
        sa.Column("person", sa.String(length=64), nullable=False),
        sa.Column("said", sa.JSON(), nullable=False),
        sa.Column("until", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("platform", "enterprise", "team", "thread", "person"),
    )
    op.create_index("statement_until", "statement", ["until"])

    op.create_table(
        "thread",
        sa.Column("platform", sa.String(length=16), nullable=False),
        sa.Column("enterprise", sa.String(length=64), nullable=False),
        sa.Column("team", sa.String(length=64), nullable=False),
        sa.Column("thread", sa.String(length=160), nullable=False),
        sa.Column("focus", sa.JSON(), nullable=False),
        sa.Column("speaker", sa.String(length=64), nullable=False),
        sa.Column("until", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("platform", "enterprise", "team", "thread"),
    )
    op.create_index("thread_until", "thread", ["until"])
