"""What Alembic runs: the migrations that are due, in the transaction that ``migrate`` has open."""

from alembic import context

from briefing_app.storage.tables import Base

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=Base.metadata,
    render_as_batch=True,
    on_version_apply=context.config.attributes.get("on_step"),
)
context.run_migrations()
