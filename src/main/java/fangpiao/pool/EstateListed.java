package fangpiao.pool;

/** An estate has come on the market with all its units; whoever knows that one of them is gone says so now. */
public record EstateListed(String estateCode) {}
