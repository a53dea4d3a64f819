"""The migrations: what the tables were like before, and the way from there to today."""
