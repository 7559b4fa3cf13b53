"""One part, its records and a day: status, sentence and arithmetic. One module per family of target."""
