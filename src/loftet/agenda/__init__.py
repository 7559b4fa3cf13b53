"""What is due: a promise on a day, judged, to the one list of what must be done now."""
