"""What a document calls its bodies: definitions, abbreviations, identity."""
