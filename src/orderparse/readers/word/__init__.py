"""WordprocessingML: a package's parts -> blocks, step by step."""
