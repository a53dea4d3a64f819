"""Gates in words: trees of conditions, what is missing, and what comes after passing."""
