"""The store, on both databases that it serves."""
