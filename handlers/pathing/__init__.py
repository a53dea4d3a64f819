"""The parts of an answer about a way to a credential: where it starts, what it takes in words, its steps, what is closed."""
