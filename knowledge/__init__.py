"""What is known and how a question finds it; no Telegram, no clock."""
