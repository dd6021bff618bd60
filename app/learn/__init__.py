"""The Learn section: what its pages share, and their figures. Pure functions turn numbers into specifications."""
