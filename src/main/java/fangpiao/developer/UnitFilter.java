package fangpiao.developer;

import fangpiao.policy.PropertyType;
import fangpiao.pool.UnitStatus;

/** Which units of an estate are looked for; null where it does not matter. */
public record UnitFilter(String building, PropertyType type, UnitStatus status) {

    static final UnitFilter ALL = new UnitFilter(null, null, null);

    /** An empty field of a browser's form is one that does not matter. */
    public UnitFilter {
        if (building != null && building.isBlank()) building = null;
    }
}
