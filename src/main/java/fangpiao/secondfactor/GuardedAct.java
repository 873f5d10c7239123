package fangpiao.secondfactor;

import fangpiao.identity.Role;
import java.util.Set;

/**
 * An act that may ask for a second factor. A module with such an act on a page of its own declares it as a bean; user tasks are
 * found in the diagrams.
 *
 * @param key of the step, as decisions keep it
 * @param roles whose act it is
 */
public record GuardedAct(String key, String name, Set<Role> roles) {}
