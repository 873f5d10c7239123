package fangpiao.pricewatch;

import fangpiao.shared.CaseNo;
import fangpiao.shared.Refusal;
import java.util.List;

/** A change of an estate's prices (价格调整) as it stands now. */
record PriceChange(CaseNo no, String estateCode, String filingNo, String reason, Status status) {

    enum Status {
        OPENED("待录入价格"),
        ENTERED("待复核"),
        APPLIED("已调整"),
        REJECTED("已驳回");

        private final String chinese;

        Status(String chinese) {
            this.chinese = chinese;
        }

        String chinese() {
            return chinese;
        }
    }

    PriceChange require(Status... expected) {
        if (!List.of(expected).contains(status))
            throw new Refusal("调价案%s当前为「%s」，不能办理此事项。".formatted(no, status.chinese()));
        return this;
    }
}
