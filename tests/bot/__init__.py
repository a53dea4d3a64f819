"""Where it is said: surfaces, settings and the command line."""
