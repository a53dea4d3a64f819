"""Text to Query: linking names, reading numbers, roles, dates and follow-ups."""
