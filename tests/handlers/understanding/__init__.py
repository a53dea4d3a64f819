"""Tests of understanding on small catalogs: what a text is read as, never what today's data says."""
