package fangpiao.notification;

/**
 * What became of a message (送达回执).
 *
 * @param key of the message
 * @param arrived else it was refused
 * @param address where it went
 * @param word what the carrier says of it
 */
record Receipt(String key, boolean arrived, String address, String word) {}
