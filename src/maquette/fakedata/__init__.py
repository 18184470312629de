"""Made-up households, employees and contracts: each a pure function of the seed, none of them real."""
