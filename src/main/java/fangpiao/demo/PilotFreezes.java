package fangpiao.demo;

import fangpiao.voucher.VoucherNo;
import java.util.Map;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** A court wants more of a voucher than there is left. */
@Component
@Profile("demo & !test")
class PilotFreezes {

    private final Clerk clerk;

    PilotFreezes(Clerk clerk) {
        this.clerk = clerk;
    }

    void stand(VoucherNo voucher, String day, String lastDay) {
        String caseNo = clerk.start(
                "intake",
                "voucherFreeze",
                Map.ofEntries(
                        Map.entry("voucherNo", voucher.value()),
                        Map.entry("court", "昆明市西山区人民法院"),
                        Map.entry("orderNo", "（2025）云0112执9001号之一（演示数据）"),
                        Map.entry("orderedOn", "2025-08-08"),
                        Map.entry("servedOn", day),
                        Map.entry("servedBy", "两名执行人员，工作证已当面核验（演示数据）"),
                        Map.entry("freezeUntil", lastDay),
                        Map.entry("freezeExtent", "SUM"),
                        Map.entry("orderedYuan", "50000.00"),
                        Map.entry("lessWillDo", true),
                        Map.entry("cause", "民间借贷纠纷，执行依据为生效民事判决（演示数据）。")));
        clerk.approve("legal", caseNo, "reviewFreeze");
        clerk.approve("deputy", caseNo, "approveFreeze");
    }
}
