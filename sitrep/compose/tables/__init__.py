"""Tables of figures and how they are drawn, for several sections."""
