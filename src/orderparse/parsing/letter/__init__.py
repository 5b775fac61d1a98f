"""Lines around and of an order's text -> its parts, header, clauses and signers."""
