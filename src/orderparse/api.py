"""The public functions: bytes in, orders out; orders in, bytes out."""
