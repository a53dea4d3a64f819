"""Where it is said: processes, surfaces, state, the clock and the tokens."""
