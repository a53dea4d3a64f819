"""Tests of the catalog and its engine."""
