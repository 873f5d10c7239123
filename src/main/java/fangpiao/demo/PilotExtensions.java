package fangpiao.demo;

import fangpiao.voucher.VoucherNo;
import java.util.Map;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** One holder asks for six months more and waits for the decision; of another voucher the office lost days itself. */
@Component
@Profile("demo & !test")
class PilotExtensions {

    private final Clerk clerk;

    PilotExtensions(Clerk clerk) {
        this.clerk = clerk;
    }

    void stand(VoucherNo nearItsEnd, VoucherNo delayed) {
        String asked = clerk.start(
                "intake",
                "voucherExtension",
                Map.of(
                        "voucherNo", nearItsEnd.value(),
                        "extensionReason", "POOL_SHORTAGE",
                        "months", 6,
                        "applicationNo", "延申〔2025〕1号",
                        "proof", "房源库在售清单（2025年8月）",
                        "cause", "库内暂无适合三代同住的户型，拟待西山云庭二期上架后选购。",
                        "identitySeen", true));
        clerk.complete(
                "reviewer", asked, "reviewExtension", Map.of("decision", "APPROVE", "opinion", "在最后一天届满前申请，理由属实。"));
        clerk.start(
                "intake",
                "voucherExtension",
                Map.of(
                        "voucherNo", delayed.value(),
                        "extensionReason", "AUTHORITY_DELAY",
                        "delayFrom", "2025-08-01",
                        "applicationNo", "情况说明〔2025〕3号",
                        "proof", "购房合同复核超期",
                        "cause", "本局复核购房合同超过办理时限，期间不应计入房票期限。",
                        "identitySeen", true));
    }
}
