"""A report of more tolls than a reader takes in: its sections, and an annex that holds every toll.

The first pages stay what they are. Sections that would say something of each figure say it of
those that stand on these pages, say of how many others they do not, and lead to the annex.
"""
