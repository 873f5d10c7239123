package fangpiao.market;

/** Where a unit is within its estate. */
record Place(String no, String building, String room) {

    /** 3栋 for the building 03. */
    static String ofBuilding(String building) {
        return building.replaceFirst("^0+(?=.)", "") + "栋";
    }

    /** 3栋1201. */
    public String chinese() {
        return ofBuilding(building) + room;
    }
}
