"""Sentences of our own, by what they ask, and the trainer that makes the model of `handlers/understanding/learned.py` from them."""
