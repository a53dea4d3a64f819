"""How Alembic runs the migrations: on the connection it is given, with the models' own tables to compare against."""

from __future__ import annotations

from alembic import context

from bot.store.tables import Base

context.configure(connection=context.config.attributes["connection"], target_metadata=Base.metadata, render_as_batch=True)
with context.begin_transaction():
    context.run_migrations()
