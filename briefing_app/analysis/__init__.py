"""Text in, Analysis out: who is quoted as saying what. Pure, so it runs in any process.

The engine needs numpy and a model; what else is here is quick to import.
"""
