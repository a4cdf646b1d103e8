"""The learner's day: judged, explained, shown the way; and scripts of their own."""
