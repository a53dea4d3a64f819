"""What a message tells of its writer and of others: what is held, lacked, wished, worked as, and for how many it is."""
