package fangpiao.policychange;

/** Shares stand on the page without their sign, which is printed behind the field. */
final class Percent {

    private Percent() {}

    static String shown(String text) {
        return text.replace("%", "");
    }

    static String written(String entry) {
        return entry.isEmpty() || entry.endsWith("%") ? entry : entry + "%";
    }
}
