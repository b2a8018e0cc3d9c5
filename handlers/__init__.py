"""The conversation on Telegram: turns updates into questions, and replies into messages."""
