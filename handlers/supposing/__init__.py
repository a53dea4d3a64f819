"""What was put for a yes or a no, decided from the catalog: the first word of the answer."""
