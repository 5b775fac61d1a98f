"""Russian words as data, one module a field; no logic stands here."""
