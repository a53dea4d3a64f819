"""The terminal as a surface: JSON lines for programs, plain text for pipes, colour and tables for people."""
