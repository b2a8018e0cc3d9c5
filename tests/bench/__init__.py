"""`make bench`: how fast the bot is, and how much memory it takes, beside what else there is."""
