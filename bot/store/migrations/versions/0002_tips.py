"""Subscriptions, deliveries, and the record of changes."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Subscriptions, deliveries, and the record of changes."""
    op.create_table(
        "subscription",
        *_key(),
        sa.Column("channel", sa.String(length=64), nullable=False),
        sa.Column("state", sa.String(length=8), nullable=False),
        sa.Column("weekday", sa.Integer(), nullable=False),
        sa.Column("minute", sa.Integer(), nullable=False),
        sa.Column("zone", sa.String(length=64), nullable=False),
        sa.Column("tracks", sa.JSON(), nullable=False),
        sa.Column("topics", sa.JSON(), nullable=False),
        sa.Column("disliked", sa.JSON(), nullable=False),
        sa.Column("person", sa.String(length=64), nullable=False),
        sa.Column("named", sa.Boolean(), nullable=False),
        sa.Column("effective", sa.DateTime(timezone=True), nullable=False),
        sa.Column("paused", sa.String(length=10), nullable=True),
        sa.Column("next_due", sa.DateTime(timezone=True), nullable=True),
        sa.Column("error", sa.String(length=80), nullable=True),
        sa.PrimaryKeyConstraint("platform", "enterprise", "team", "channel"),
    )
    op.create_index("subscription_due", "subscription", ["next_due"])

    op.create_table(
        "delivery",
        *_key(),
        sa.Column("channel", sa.String(length=64), nullable=False),
        sa.Column("week", sa.String(length=8), nullable=False),
        sa.Column("state", sa.String(length=8), nullable=False),
        sa.Column("due", sa.DateTime(timezone=True), nullable=False),
        sa.Column("start", sa.DateTime(timezone=True), nullable=False),
        sa.Column("attempt", sa.Integer(), nullable=False),
        sa.Column("queued", sa.DateTime(timezone=True), nullable=True),
        sa.Column("tip", sa.String(length=200), nullable=True),
        sa.Column("intent", sa.DateTime(timezone=True), nullable=True),
        sa.Column("suspect", sa.Boolean(), nullable=False),
        sa.Column("ts", sa.String(length=32), nullable=True),
        sa.Column("error", sa.String(length=80), nullable=True),
        sa.Column("told", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("platform", "enterprise", "team", "channel", "week"),
    )
    op.create_index("delivery_open", "delivery", ["state", "start"])

    op.create_table(
        "audit",
        *_key(),
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("channel", sa.String(length=64), nullable=False),
        sa.Column("person", sa.String(length=64), nullable=False),
        sa.Column("action", sa.String(length=16), nullable=False),
        sa.Column("detail", sa.JSON(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("platform", "enterprise", "team", "id"),
    )
    op.create_index("audit_channel", "audit", ["channel", "at"])


def _key() -> tuple[sa.Column[str], ...]:
    """What every table begins with."""
    return tuple(sa.Column(name, sa.String(length=size), nullable=False) for name, size in _KEY)


_KEY = (("platform", 16), ("enterprise", 64), ("team", 64))
