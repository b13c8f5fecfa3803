"""What outlives a restart: a database (a SQLite file or PostgreSQL), its migrations, and what is kept in it."""
