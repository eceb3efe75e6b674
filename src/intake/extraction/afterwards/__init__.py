"""What is said after the list: put right, taken back, answered, added."""
