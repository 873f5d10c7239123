package fangpiao.proof;

/** What one check of a run has come to. */
record ProofResult(String code, String title, long compared, long differences, long durationMs) {}
