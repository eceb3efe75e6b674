"""The letter laid out for reading, and which of its lines and rows count."""
