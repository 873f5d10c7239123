package fangpiao.agreement;

/** Whose land the home stands on (domain §12 scope.landTypes). */
public enum LandType {
    STATE("国有"),
    COLLECTIVE("集体");

    private final String chinese;

    LandType(String chinese) {
        this.chinese = chinese;
    }

    public String chinese() {
        return chinese;
    }
}
