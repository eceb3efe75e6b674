"""Who asks, and in which language."""
