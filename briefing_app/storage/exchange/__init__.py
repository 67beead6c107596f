"""Everything of a library as lines of JSON: archives, and the layers that people hand each other."""
