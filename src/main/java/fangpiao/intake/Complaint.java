package fangpiao.intake;

/**
 * One thing that is wrong with a question.
 *
 * @param field as JSON writes it: {@code purchases[0].price}
 * @param message for the person who filled it in
 */
public record Complaint(String field, String message) {}
