"""Russian words -> cases and nominatives, from data."""
