"""Many documents at once: worker processes, a manifest, any executor."""
