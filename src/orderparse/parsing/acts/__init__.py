"""Running text -> the other acts it names."""
