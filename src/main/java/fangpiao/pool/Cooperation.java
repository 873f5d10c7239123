package fangpiao.pool;

import fangpiao.shared.Refusal;
import java.time.LocalDate;

/** The agreement between bureau and developer (合作协议), without which no estate is listed. */
record Cooperation(String no, LocalDate signedOn, LocalDate validUntil) {

    void requireInForce(LocalDate noticeEndsOn, LocalDate today) {
        if (signedOn.isAfter(today)) throw new Refusal("协议签订日期不得晚于今天。");
        if (!signedOn.isAfter(noticeEndsOn))
            throw new Refusal("协议签订日期%s应在公示期满（%s）之后。".formatted(signedOn, noticeEndsOn));
        if (!validUntil.isAfter(today)) throw new Refusal("协议有效期至%s，应晚于今天。".formatted(validUntil));
    }
}
