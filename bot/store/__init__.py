"""What is kept in a database: SQLAlchemy models, migrations, and one module for each thing that is kept."""
