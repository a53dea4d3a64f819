"""One module per section kind of an Answer: each turns it into Block Kit blocks."""
