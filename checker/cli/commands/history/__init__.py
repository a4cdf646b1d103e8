"""What the learner did: earlier versions of a file, progress from one computer to another."""
