package fangpiao.market;

import fangpiao.pool.UnitCard;

/** Where a unit is within its estate. */
record Place(String no, String building, String room) {

    /** 3栋1201. */
    public String chinese() {
        return UnitCard.inWords(building) + room;
    }
}
