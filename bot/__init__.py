"""Assembling and starting: settings, composition, command line, the local chat."""
