"""Russian administrative orders and their plans as typed objects."""
