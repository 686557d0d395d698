"""What a reader can work out of the figures that are withheld, from those that are not."""
