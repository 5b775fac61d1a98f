"""A web page's tree -> blocks."""
