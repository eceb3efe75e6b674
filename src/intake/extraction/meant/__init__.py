"""What is asked for, and what is only named beside it."""
