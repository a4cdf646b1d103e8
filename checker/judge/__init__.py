"""The judge: knows what is right, and opens nothing that the learner's code could have replaced.

api/    what an author of checkers imports
run/    the engine: pytest runs the checkers, task by task
pool/   the processes that the learner's code runs in
"""
