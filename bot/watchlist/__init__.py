"""What a festival-goer has starred: what clashes, what comes next, what a reissued programme did to it. Pure."""
