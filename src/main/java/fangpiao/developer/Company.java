package fangpiao.developer;

/** The company for which somebody from outside sits before the screen; whatever these pages read, they read by it. */
record Company(String code, String name) {}
