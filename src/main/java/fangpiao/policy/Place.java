package fangpiao.policy;

/** Where the tables keep a parameter. */
sealed interface Place {

    record Column(String name) implements Place {}

    record OfBonus(int seq, String column) implements Place {}

    record Bands(int seq) implements Place {}

    record Tranches(SaleStage stage) implements Place {}
}
