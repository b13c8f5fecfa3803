"""How fast, how small: figures that are ratios within one run, and the targets they are judged by."""
