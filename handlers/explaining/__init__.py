"""How things that are no single fact are explained: statements, topics, terms, issuers, roles, questions, traps."""
