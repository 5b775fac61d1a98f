"""Objects of stores, by fsspec. Needs `pip install "orderparse[cloud]"`."""
