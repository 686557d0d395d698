"""A house's own tables: what ``mapping.yaml`` says of their columns and rows, and HXL's tags."""
