"""`draw`: pictures of what a chapter is about."""
