"""Tests, mirroring the three folders of the house."""
