"""What changed and what is coming, in words: single events, the stretch of time, the filters."""
