/**
 * What the engine costs. The road of an issuance (房票核发), from the application to the hand-over, is walked in three ways
 * that leave the same rows: by the application as it is, by an engine as it comes out of the box, and by plain JDBC.
 * How to run it and how to read it: {@code docs/benchmark.md}.
 */
package fangpiao.benchmark;
