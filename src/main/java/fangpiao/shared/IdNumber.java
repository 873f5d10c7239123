package fangpiao.shared;

/** A resident identity number (公民身份号码, GB 11643): 17 digits and a check character. */
public record IdNumber(String value) {

    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECK = "10X98765432";

    public IdNumber {
        if (!value.matches("\\d{17}[\\dX]") || checkCharacter(value) != value.charAt(17))
            throw new Refusal("身份证号「" + value + "」校验位不正确，请核对证件原件。");
    }

    /** The 18th character that belongs to the first 17 digits. */
    public static char checkCharacter(String first17) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) sum += (first17.charAt(i) - '0') * WEIGHTS[i];
        return CHECK.charAt(sum % 11);
    }

    /** First six and last four, as screens show it to those who need not know the whole (domain §2.2 no. 9). */
    public String masked() {
        return value.substring(0, 6) + "********" + value.substring(14);
    }

    @Override
    public String toString() {
        return masked();
    }
}
