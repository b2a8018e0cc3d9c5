"""From typed words to a typed question: phrases, typos, references, intent, follow-up."""
