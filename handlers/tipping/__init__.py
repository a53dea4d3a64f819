"""Weekly tips, composed from the catalog on the day they are posted: the deck, each tip as an Answer, and which comes next."""
