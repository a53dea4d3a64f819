"""Tests of the engine, one module per kind of reasoning."""
