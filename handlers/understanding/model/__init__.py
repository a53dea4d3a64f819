"""The learned part: small tables over words, heard where the rules are unsure."""
