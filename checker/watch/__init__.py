"""What `tutor.py watch` waits for: saved files, keys, a terminal of another size. Knows nothing of chapters."""
