"""What each command does, by whose it is: the learner's day, the past, pictures, a class, the kit itself."""
