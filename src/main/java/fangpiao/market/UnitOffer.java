package fangpiao.market;

import fangpiao.policy.PropertyType;

/** A unit on sale. */
record UnitOffer(Place place, PropertyType type, Asked asked) {}
