"""Hiring in words: what an ad should ask, and what an ad that somebody pasted asks already."""
