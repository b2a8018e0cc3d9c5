"""Questions as people type them, and how answers to them are scored."""
