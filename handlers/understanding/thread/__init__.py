"""What a short message does with what was said before in its thread."""
