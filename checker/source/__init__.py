"""Python source texts, read and rewritten without running them. Imports nothing of the kit."""
