"""Whom we write to and what they chose; no Telegram, no clock."""
