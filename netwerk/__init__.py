"""Map and mend neighbourhood care networks."""
