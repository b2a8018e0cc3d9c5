"""Editions: compared, merged, exported, looked after."""
