"""Programs that turn older formats of word processors into one that is read here."""
