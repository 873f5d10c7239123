package fangpiao.dashboard;

import fangpiao.identity.Role;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * What one person has in hand, or what waits at one post.
 *
 * @param id of the person; null for a post
 * @param late how many are past their limit
 * @param oldest the day since which one of them is open
 * @param firstDue the earliest limit
 */
public record Load(
        String id,
        String person,
        String group,
        int open,
        int late,
        LocalDate oldest,
        LocalDate firstDue,
        LocalDate today) {

    public String name() {
        return id == null ? Role.ofGroup(group).map(Role::title).orElse(group) : person;
    }

    /** In days. */
    public long age() {
        return ChronoUnit.DAYS.between(oldest, today);
    }

    /** By how many days the latest one is late; 0 if none is. */
    public long overdue() {
        return Math.max(0, ChronoUnit.DAYS.between(firstDue, today));
    }
}
