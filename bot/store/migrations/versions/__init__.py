"""One file a migration, numbered; none is changed once it was released."""
