package fangpiao.purchase;

import fangpiao.shared.Refusal;
import java.time.LocalDate;

/** The filing of a contract with the housing authority (网签备案), from when on it binds. */
record Filing(String no, LocalDate filedOn) {

    void requireInOrder(Contract contract, LocalDate today) {
        if (filedOn.isBefore(contract.signedOn()))
            throw new Refusal("备案日期不得早于合同签订日期%s。".formatted(contract.signedOn()));
        if (filedOn.isAfter(today)) throw new Refusal("备案日期不得晚于今天。");
    }
}
