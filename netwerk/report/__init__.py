"""What people look at: the map, the report, and the tables of the report as plain sheets."""
