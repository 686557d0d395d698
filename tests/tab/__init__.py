"""The product in a browser's tab, and the folder that it is loaded from."""
