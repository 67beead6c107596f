"""The library's history of shapes. Alembic runs these; see ``storage/migrate.py``."""
