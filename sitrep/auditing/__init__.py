"""Auditing: a document that sitrep did not make, held to the records figure by figure."""
