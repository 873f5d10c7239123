package fangpiao.extension;

import fangpiao.Scenario;
import fangpiao.voucher.VoucherCard;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A holder who needs more days, and the officials who decide. */
@Component
public class ExtensionScenario {

    private final Scenario scenario;
    private final JdbcClient db;

    ExtensionScenario(Scenario scenario, JdbcClient db) {
        this.scenario = scenario;
        this.db = db;
    }

    Map<String, Object> application(VoucherCard voucher, int months) {
        return new HashMap<>(Map.of(
                "voucherNo",
                voucher.no().value(),
                "extensionReason",
                "POOL_SHORTAGE",
                "months",
                months,
                "applicationNo",
                "YQSQ-" + scenario.unique(),
                "proof",
                "房源库在售清单",
                "cause",
                "库内无合适户型",
                "identitySeen",
                true));
    }

    /** @param until null while it goes on */
    public Map<String, Object> delay(VoucherCard voucher, String from, String until) {
        var form = application(voucher, 1);
        form.remove("months");
        form.put("extensionReason", "AUTHORITY_DELAY");
        form.put("proof", "购房合同复核超期，GF-2025-000001");
        form.put("cause", "本局复核购房合同超期");
        form.put("delayFrom", from);
        if (until != null) form.put("delayUntil", until);
        return form;
    }

    public String applies(VoucherCard voucher, int months) {
        return applies(application(voucher, months));
    }

    public String applies(Map<String, Object> form) {
        return scenario.start("intake", "voucherExtension", form);
    }

    public String isGranted(String caseNo) {
        isReviewed(caseNo);
        scenario.approve("deputy", caseNo, "decideExtension");
        return caseNo;
    }

    void isReviewed(String caseNo) {
        scenario.approve("reviewer", caseNo, "reviewExtension");
    }

    public void isRefused(String caseNo) {
        isReviewed(caseNo);
        scenario.reject("deputy", caseNo, "decideExtension");
    }

    void corrects(String caseNo, VoucherCard voucher, int months) {
        var form = application(voucher, months);
        form.keySet().removeAll(List.of("voucherNo", "identitySeen"));
        form.putAll(Map.of("decision", "RESUBMIT", "opinion", "已按意见补正"));
        scenario.complete("intake", caseNo, "correctExtension", form);
    }

    void withdraws(String caseNo) {
        scenario.complete("intake", caseNo, "correctExtension", Map.of("decision", "WITHDRAW", "opinion", "持票人书面撤回"));
    }

    void reportsEnd(String caseNo, String day) {
        scenario.complete(
                "intake",
                caseNo,
                "reportDelayEnd",
                Map.of("delayEndedOn", day, "delayEndDocument", "GF-2025-000001", "opinion", "合同已复核"));
    }

    String statusOf(String caseNo) {
        return db.sql("select status from voucher_extension where case_no = ?")
                .param(caseNo)
                .query(String.class)
                .single();
    }

    /** From, to, why and by which case its last day moved. */
    List<String> changesOf(VoucherCard voucher) {
        return db.sql("""
                select last_day || ' ' || next_day || ' ' || kind from voucher_term_change
                where voucher_no = ? order by seq""").param(voucher.no().value()).query(String.class).list();
    }

    List<String> clockOf(VoucherCard voucher) {
        return db.sql("""
                select act || ' ' || day || ' ' || coalesce(days::text, '-') || ' ' || maker || ' ' || checker from voucher_clock
                where voucher_no = ? order by seq""").param(voucher.no().value()).query(String.class).list();
    }

    /** What the holder is told by a case. */
    List<String> noticesOf(String caseNo) {
        return db.sql("""
                select n.kind || ' ' || (select string_agg(f.value, ' ' order by f.key) from jsonb_each_text(n.facts) f)
                from notice n where n.case_no = ? order by n.no""").param(caseNo).query(String.class).list();
    }
}
