"""A report of more figures than a reader takes in: its sections, and an annex of every figure.

The first pages stay what they are. Sections that would say something of each figure say it of
those that stand on these pages, say of how many others they do not, and lead to the annex.
"""
