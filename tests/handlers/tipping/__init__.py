"""Weekly tips: the deck, what is written, what comes next."""
