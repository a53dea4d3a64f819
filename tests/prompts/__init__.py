"""Prompts with expected answers as data, and the code that reads and judges them."""
