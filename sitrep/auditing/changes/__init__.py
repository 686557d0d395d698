"""What an audit says of rises, falls and multiples that a text tells."""
