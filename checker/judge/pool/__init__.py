"""The processes that the learner's code runs in, and the wire to them, as the judge sees them."""
