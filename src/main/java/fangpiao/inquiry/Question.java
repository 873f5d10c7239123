package fangpiao.inquiry;

/**
 * One question to one register.
 *
 * @param key by which its answers find back
 */
record Question(String key, Register register, Subject subject) {}
