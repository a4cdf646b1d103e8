"""The kit itself: its language, its data, its health, a newer copy, tools for authors."""
