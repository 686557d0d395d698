"""Tables with one fault each: real files, made anew for every run, and what is said of them."""
