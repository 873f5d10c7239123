package fangpiao.funding;

import fangpiao.project.FundPosition;

/** A line of the register: a fund, how it stands, and whether that is enough (K07); without a fund the sum of all. */
record FundStanding(FundLine fund, FundPosition position, Coverage coverage) {}
