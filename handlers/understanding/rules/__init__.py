"""What a message asks that stands alone: each module reads one kind of question."""
