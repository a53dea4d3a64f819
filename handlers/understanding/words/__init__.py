"""What was typed, as words, names, numbers and the cues they give: no decision yet."""
