package fangpiao.pool;

import fangpiao.shared.Refusal;
import java.util.ArrayList;

/**
 * Somebody wants an estate to be paid into another account (监管账户变更).
 *
 * @param documentNo of the paper that proves the new account
 */
public record EscrowRequest(String estateCode, String bank, String account, String documentNo, String reason) {

    private static final int LONGEST = 60;
    private static final int LONGEST_REASON = 200;

    public EscrowRequest {
        bank = bank.strip();
        account = account.strip();
        documentNo = documentNo.strip();
        reason = reason.strip();
    }

    void requireComplete() {
        var complaints = new ArrayList<String>();
        if (bank.length() < 4 || bank.length() > LONGEST) complaints.add("「开户银行」应为4至60个字");
        if (!account.matches("\\d{10,30}")) complaints.add("「监管账号」应为10至30位数字");
        if (documentNo.length() < 2 || documentNo.length() > LONGEST) complaints.add("「变更依据文号」应为2至60个字");
        if (reason.length() < 2 || reason.length() > LONGEST_REASON) complaints.add("「变更原因」应为2至200个字");
        if (!complaints.isEmpty()) throw new Refusal(complaints);
    }
}
