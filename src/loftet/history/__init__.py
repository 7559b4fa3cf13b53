"""What git knows of the data: the revision, and (with `log --commit`) a commit of one file."""
