"""Statements on credentials held against the catalog, one kind a module."""
