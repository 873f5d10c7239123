package fangpiao.rescission;

import fangpiao.purchase.FiledContract;
import fangpiao.shared.Refusal;
import java.time.LocalDate;

/**
 * What is handed in to undo a filed contract.
 *
 * @param documentNo of the agreement on it, or of the judgment
 * @param cancellationNo of the cancelled filing (网签注销)
 */
record RescissionRequest(
        String filingNo, Ground ground, String documentNo, LocalDate rescindedOn, String cancellationNo) {

    void requireInOrder(FiledContract contract, LocalDate today) {
        if (rescindedOn.isAfter(today)) throw new Refusal("合同解除日期 %s 晚于今天，请核对。".formatted(rescindedOn));
        if (rescindedOn.isBefore(contract.signedOn()))
            throw new Refusal("合同解除日期 %s 早于合同签订日期 %s，请核对。".formatted(rescindedOn, contract.signedOn()));
    }
}
