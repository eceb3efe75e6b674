"""Speed and memory, measured as ratios within one run on one machine: `make bench`. Nothing here is asserted anywhere."""
