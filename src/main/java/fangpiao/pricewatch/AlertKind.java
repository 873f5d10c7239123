package fangpiao.pricewatch;

/** Why a price must be looked into (trigger E5 of domain §6.3). */
public enum AlertKind {
    ABOVE_OTHERS("高于同栋同类成交价"),
    ABOVE_FILED("高于备案价"),
    RAISED("房票价上调");

    private final String chinese;

    AlertKind(String chinese) {
        this.chinese = chinese;
    }

    public String chinese() {
        return chinese;
    }
}
