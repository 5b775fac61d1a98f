"""Tables and lists -> plans: columns, rows, sections, activities."""
