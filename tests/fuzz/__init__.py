"""Hostile requests against a real service."""
