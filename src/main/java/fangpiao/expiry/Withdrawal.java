package fangpiao.expiry;

import java.time.LocalDate;

/** How an expired voucher that is not paid out was taken back: by a notice to its holder, with or without the paper. */
record Withdrawal(String noticeNo, LocalDate on, Paper paper) {

    enum Paper {
        RETURNED("原件已收回"),
        DECLARED_VOID("原件未收回，已公告声明作废");

        private final String chinese;

        Paper(String chinese) {
            this.chinese = chinese;
        }
    }

    @Override
    public String toString() {
        return "%s（%s送达），%s".formatted(noticeNo, on, paper.chinese);
    }
}
