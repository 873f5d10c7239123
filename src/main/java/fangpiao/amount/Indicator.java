package fangpiao.amount;

/** A managers' figure, with how it comes about. */
public record Indicator(String name, String formula, String inputs, String value) {}
