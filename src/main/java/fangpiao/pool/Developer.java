package fangpiao.pool;

/** A company that sells homes (房企), known by its unified social credit code (统一社会信用代码). */
record Developer(String creditCode, String name) {}
