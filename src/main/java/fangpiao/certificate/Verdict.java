package fangpiao.certificate;

import fangpiao.voucher.VoucherCard;
import java.time.LocalDate;

/** What the public check answers, in one word and one sentence. */
enum Verdict {
    VALID("有效", "该房票在使用期限内，可按规定使用。"),
    FROZEN("已冻结", "该房票余额已被依法冻结，解除冻结前不得使用。"),
    USED_UP("已用完", "该房票票面金额已全部使用。"),
    NOT_COLLECTED("待领取", "该房票已核发，持有人尚未领取，领取后方可使用。"),
    NOT_ISSUED("尚未核发", "该房票尚未用印核发，不得使用。"),
    EXPIRED("已到期", "该房票使用期限已届满，不得再用于购房。"),
    CASHING_OUT("余额兑付办理中", "该房票余额正在兑付给持有人，不得使用。"),
    ENDED("已办结", "该房票余额已付给持有人或已办结，不得使用。"),
    VOID("已作废", "该房票已作废，不得使用。"),
    UNKNOWN("未查到", "未查到该房票。请核对二维码是否完整，或向核发机关查询。");

    private final String chinese;
    private final String sentence;

    Verdict(String chinese, String sentence) {
        this.chinese = chinese;
        this.sentence = sentence;
    }

    static Verdict on(VoucherCard voucher, LocalDate today) {
        return switch (voucher.statusOn(today)) {
            case APPROVED, PRINTED -> NOT_ISSUED;
            case ISSUED -> NOT_COLLECTED;
            case ACTIVE, PARTIALLY_USED -> isWhollyFrozen(voucher) ? FROZEN : VALID;
            case FULLY_USED -> USED_UP;
            case EXPIRED -> EXPIRED;
            case CASH_OUT_PENDING, CASHED_OUT -> CASHING_OUT;
            case CONVERTED, CLOSED -> ENDED;
            case VOID -> VOID;
        };
    }

    private static boolean isWhollyFrozen(VoucherCard voucher) {
        return voucher.frozen().isPositive() && voucher.available().isZero();
    }

    /** Whether there is anything to say beside the verdict. */
    public boolean isOfAnIssuedVoucher() {
        return this != UNKNOWN && this != NOT_ISSUED;
    }

    public String chinese() {
        return chinese;
    }

    public String sentence() {
        return sentence;
    }
}
