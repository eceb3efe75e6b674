"""What sort of matter it is, what is to be done, and by when."""
