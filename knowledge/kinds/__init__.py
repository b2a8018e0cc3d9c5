"""The kinds of questions: the table of them all, and those that stand whole in one module."""
