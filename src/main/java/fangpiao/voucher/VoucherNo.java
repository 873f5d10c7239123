package fangpiao.voucher;

import fangpiao.ledger.Account;

/**
 * A voucher's number: {@code FP-530112-XKZ-2024-000001-6}, that is area, project, year, a gap-free sequence, and an
 * ISO 7064 MOD 37,36 check character over the rest (domain §2.3).
 */
public record VoucherNo(String value) {

    private static final String ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";

    static VoucherNo of(String areaCode, String projectCode, int year, int sequence) {
        String body = "FP-%s-%s-%d-%06d".formatted(areaCode, projectCode, year, sequence);
        return new VoucherNo(body + "-" + checkCharacter(body));
    }

    /** Whether the last character belongs to the rest, so that a slip of the pen is found before the table is asked. */
    public boolean isWellFormed() {
        return value.matches("FP-\\d{6}-[A-Z0-9]+-\\d{4}-\\d{6}-[0-9A-Z]")
                && checkCharacter(value.substring(0, value.length() - 2)) == value.charAt(value.length() - 1);
    }

    /** Where it was issued. */
    public String areaCode() {
        return value.split("-")[1];
    }

    private static char checkCharacter(String body) {
        int product = 36;
        for (char character : body.toCharArray()) {
            if (character == '-') continue;
            int sum = (product + ALPHABET.indexOf(character)) % 36;
            product = (sum == 0 ? 36 : sum) * 2 % 37;
        }
        return ALPHABET.charAt((37 - product) % 36);
    }

    Account available() {
        return Account.of("voucher", value, "available");
    }

    Account held() {
        return Account.of("voucher", value, "held");
    }

    Account frozen() {
        return Account.of("voucher", value, "frozen");
    }

    /** What is owed in money to the holder of this voucher. */
    public Account holderPayable() {
        return Account.of("holder", value, "payable");
    }

    /** What is owed to its holder beside it, for what was bought with it. */
    Account holderBonus() {
        return Account.of("holder", value, "bonus");
    }

    @Override
    public String toString() {
        return value;
    }
}
