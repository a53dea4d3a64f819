"""How advice is put into words: reasons, why-nots, next steps; shared by every intent that helps to choose."""
