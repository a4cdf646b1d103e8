"""What the tutor keeps for the learner on the disk: written whole or not at all, never lost. Needs no torch."""
