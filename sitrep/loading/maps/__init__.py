"""Maps: boundary files become thinned outlines."""
