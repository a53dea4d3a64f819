"""Sentences of our own, by what they ask, and the trainer that makes the tables of `handlers/understanding/model` from them."""
