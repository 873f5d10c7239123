package fangpiao.identity;

import java.time.LocalDateTime;

/**
 * What somebody did on a page of ours by a post that was lent to him (代岗).
 *
 * @param person both of them, 甲（代乙）
 * @param subject the number of what was acted on; null where the page is about no single one
 */
public record LentAct(LocalDateTime at, String person, Role post, String act, String subject) {}
