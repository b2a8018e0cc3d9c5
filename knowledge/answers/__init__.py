"""From a typed question to a reply: one module per kind of question."""
