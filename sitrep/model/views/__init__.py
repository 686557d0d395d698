"""Views of a whole report: by id, in order, public, in another language."""
