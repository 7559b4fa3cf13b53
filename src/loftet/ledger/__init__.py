"""The joined, immutable view of all records and its filters."""
