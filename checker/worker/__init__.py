"""The worker: loads the learner's file and answers calls. It knows nothing of what is right."""
