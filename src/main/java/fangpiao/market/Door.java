package fangpiao.market;

import fangpiao.policy.PropertyType;

/** A unit in the plan of its building. */
record Door(UnitOffer offer, Availability availability) {

    /** {@code 12} for the room 1201; null where rooms are not numbered by storey. */
    Integer storey() {
        String room = offer.place().room();
        if (!room.matches("\\d{3,5}") || offer.type() == PropertyType.PARKING) return null;
        int storey = Integer.parseInt(room.substring(0, room.length() - 2));
        return storey == 0 ? null : storey;
    }
}
