"""The tab: the product in a browser's tab, and the folder of static files that it is loaded from.

``door`` is what the page calls: it takes and gives JSON, and everything happens in the memory of
the tab. ``folder`` makes the files, and is the only one that has anything fetched.
"""
