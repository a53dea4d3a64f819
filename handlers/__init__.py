"""What we answer: text to Query, Query to Answer; no chat code, no network, no clock."""
