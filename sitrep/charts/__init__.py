"""Charts: plain data becomes SVG through templates; nothing here knows a record."""
