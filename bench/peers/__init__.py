"""The same five tasks for other graders, each as its own authors would write it."""
