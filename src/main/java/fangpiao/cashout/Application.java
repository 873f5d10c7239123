package fangpiao.cashout;

import fangpiao.shared.Refusal;
import fangpiao.voucher.VoucherCard;

/**
 * The form a holder has signed (余额兑付申请表, D22).
 *
 * @param cause why he wants money
 * @param consentNo of the paper by which all owners agree; null where the voucher has one holder
 */
record Application(String no, String cause, String consentNo) {

    void requireConsent(VoucherCard voucher) {
        if (HoldersAccount.holdersOf(voucher).size() > 1 && consentNo == null)
            throw new Refusal("房票%s有多名持有人（%s），须提交全部共有人签署的同意书并填写编号。".formatted(voucher.no(), voucher.holderName()));
    }
}
