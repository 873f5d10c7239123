package fangpiao.notification;

/** What is handed to a carrier; {@code subject} is left out where only a few words go. */
record Message(String key, String address, String subject, String body) {}
