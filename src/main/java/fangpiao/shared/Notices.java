package fangpiao.shared;

import java.util.List;

/** Many notices at once, written by one statement: an estate has thousands of buyers. */
public record Notices(List<Notice> all) {}
