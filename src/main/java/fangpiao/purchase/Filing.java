package fangpiao.purchase;

import fangpiao.shared.Refusal;
import java.time.LocalDate;

/** The filing of a contract with the housing authority (网签备案), from when on it binds. */
record Filing(String no, LocalDate filedOn) {

    private static final int DAYS_TO_ENTER = 30;

    void requireInOrder(Contract contract, LocalDate today) {
        if (filedOn.isBefore(contract.signedOn()))
            throw new Refusal("备案日期不得早于合同签订日期%s。".formatted(contract.signedOn()));
        if (filedOn.isAfter(today)) throw new Refusal("备案日期不得晚于今天。");
    }

    /** Who enters a day long past may have chosen it for its bonus (domain §10 X16); the authority's own list says it. */
    Filing requireRecent(LocalDate today) {
        if (filedOn.plusDays(DAYS_TO_ENTER).isBefore(today))
            throw new Refusal("备案日期%s距今天已超过%d日，不能手工确认；请导入网签备案数据，在网签差异中核实后办理。".formatted(filedOn, DAYS_TO_ENTER));
        return this;
    }
}
