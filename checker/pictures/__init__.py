"""Pictures made of text. Knows nothing of commands, languages and what is right."""
