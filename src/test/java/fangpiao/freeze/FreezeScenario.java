package fangpiao.freeze;

import fangpiao.Scenario;
import fangpiao.shared.CaseNo;
import fangpiao.voucher.VoucherCard;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A court that writes, and the officials who do what it says. */
@Component
public class FreezeScenario {

    private final Scenario scenario;
    private final FreezeSheet sheet;
    private final UnfreezeDesk desk;
    private final JdbcClient db;

    FreezeScenario(Scenario scenario, FreezeSheet sheet, UnfreezeDesk desk, JdbcClient db) {
        this.scenario = scenario;
        this.sheet = sheet;
        this.desk = desk;
        this.db = db;
    }

    /** @param yuan that the court wants; null for all there is */
    Map<String, Object> order(VoucherCard voucher, String yuan, String lastDay) {
        var form = new HashMap<String, Object>(facts(lastDay));
        form.put("voucherNo", voucher.no().value());
        form.put("freezeExtent", yuan == null ? "ALL" : "SUM");
        if (yuan != null) form.put("orderedYuan", yuan);
        return form;
    }

    private Map<String, Object> facts(String lastDay) {
        String today = scenario.today().toString();
        return Map.of(
                "court",
                "昆明市西山区人民法院",
                "orderNo",
                "（2025）云0112执" + scenario.unique() + "号",
                "orderedOn",
                today,
                "servedOn",
                today,
                "servedBy",
                "王法官、李法官，工作证已核验",
                "cause",
                "民间借贷纠纷，申请执行人某某（演示数据）",
                "freezeUntil",
                lastDay);
    }

    String isServed(VoucherCard voucher, String yuan, String lastDay) {
        return isServed(order(voucher, yuan, lastDay));
    }

    String isServed(Map<String, Object> order) {
        return scenario.start("intake", "voucherFreeze", order);
    }

    public String freezes(VoucherCard voucher, String yuan, String lastDay) {
        String caseNo = isServed(voucher, yuan, lastDay);
        isConfirmed(caseNo);
        return caseNo;
    }

    void isConfirmed(String caseNo) {
        scenario.approve("legal", caseNo, "reviewFreeze");
        scenario.approve("deputy", caseNo, "approveFreeze");
    }

    void corrects(String caseNo, String lastDay) {
        var form = new HashMap<>(facts(lastDay));
        form.put("opinion", "已对照文书更正");
        scenario.complete("intake", caseNo, "correctFreeze", form);
    }

    /** The court has written, which the clerk says on the case page. */
    void courtWrites(String caseNo) {
        scenario.as("intake", () -> {
            desk.ask(new CaseNo(caseNo));
            return null;
        });
    }

    void registers(String caseNo, Map<String, Object> paper) {
        var form = new HashMap<>(paper);
        form.put("opinion", "已当面核验送达人员证件");
        scenario.complete("intake", caseNo, "registerCourtPaper", form);
    }

    Map<String, Object> release() {
        return Map.of(
                "decision",
                "RELEASE",
                "paperNo",
                "（2025）云0112执解" + scenario.unique() + "号",
                "paperServedOn",
                scenario.today().toString());
    }

    Map<String, Object> renewal(String lastDay) {
        return Map.of(
                "decision",
                "RENEW",
                "paperNo",
                "（2025）云0112执续" + scenario.unique() + "号",
                "paperServedOn",
                scenario.today().toString(),
                "renewedUntil",
                lastDay);
    }

    Map<String, Object> lapse() {
        return Map.of(
                "decision",
                "LAPSE",
                "paperNo",
                "JDDJ-" + scenario.unique(),
                "paperServedOn",
                scenario.today().toString());
    }

    void isAgreed(String caseNo) {
        scenario.approve("legal", caseNo, "reviewCourtPaper");
        scenario.approve("deputy", caseNo, "approveRelease");
    }

    void sheetOf(String day) {
        scenario.todayIs(day);
        sheet.work();
    }

    String statusOf(String caseNo) {
        return db.sql("select status from voucher_freeze where case_no = ?")
                .param(caseNo)
                .query(String.class)
                .single();
    }

    /** Why, from where, to where and how much. */
    List<String> pagesOf(String caseNo) {
        return db.sql("""
                select reason || ' ' || split_part(from_account, '/', 3) || ' ' || split_part(to_account, '/', 3) || ' ' || amount_fen
                from ledger_transfer where case_no = ? order by book, page""").param(caseNo).query(String.class).list();
    }

    /** What was approved: from when to when, by whom. */
    List<String> periodsOf(String caseNo) {
        return db.sql("""
                select served_on || ' ' || last_day || ' ' || maker || ' ' || checker from freeze_period
                where case_no = ? order by seq""").param(caseNo).query(String.class).list();
    }

    List<String> clockOf(VoucherCard voucher) {
        return db.sql("""
                select act || ' ' || day || ' ' || coalesce(days::text, '-') || ' ' || maker || ' ' || checker from voucher_clock
                where voucher_no = ? order by seq""").param(voucher.no().value()).query(String.class).list();
    }

    List<String> noticesOf(String caseNo) {
        return db.sql("""
                select n.kind || ' ' || (select string_agg(f.value, ' ' order by f.key) from jsonb_each_text(n.facts) f)
                from notice n where n.case_no = ? order by n.no""").param(caseNo).query(String.class).list();
    }
}
