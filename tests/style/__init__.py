"""House styles and the shipped looks."""
