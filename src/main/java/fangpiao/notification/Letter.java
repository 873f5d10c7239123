package fangpiao.notification;

/**
 * A delivery written out.
 *
 * @param template the text of which version it was written by
 */
record Letter(String subject, String body, String template) {}
