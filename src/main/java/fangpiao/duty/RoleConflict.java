package fangpiao.duty;

import fangpiao.identity.Role;
import fangpiao.identity.SeparationRule;
import java.util.List;

/**
 * Two posts in one hand that must not meet.
 *
 * @param where they would meet: a kind of case, or how cases hang together
 * @param steps of the one post that part it from those of the other; empty where the posts as such exclude each other
 */
public record RoleConflict(
        String user,
        String name,
        Role one,
        Role other,
        SeparationRule rule,
        String where,
        List<String> steps,
        List<String> otherSteps) {}
