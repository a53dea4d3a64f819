"""Measurements a stranger can repeat, one command each; they are no tests, and no test run starts them."""
