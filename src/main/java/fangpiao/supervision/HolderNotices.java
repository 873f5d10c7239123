package fangpiao.supervision;

import fangpiao.shared.CaseNo;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What holders are told about their estate; a row for each of them and each occasion, never changed. */
@Repository
class HolderNotices {

    private final Holders holders;
    private final JdbcClient db;
    private final Clock clock;

    HolderNotices(Holders holders, JdbcClient db, Clock clock) {
        this.holders = holders;
        this.db = db;
        this.clock = clock;
    }

    /** Tells everybody concerned; where the building itself is in doubt, also those whose developer has been paid. */
    void tell(CaseNo exit, SupervisedEstate estate, Trigger ground, Occasion occasion) {
        boolean all = ground.concernsEveryContract();
        List<Holder> concerned = all ? holders.of(estate.code()) : holders.concernedBy(estate.code());
        concerned.forEach(holder -> add(exit, holder, occasion, all, sentence(estate, ground, occasion, holder)));
    }

    private static String sentence(SupervisedEstate estate, Trigger ground, Occasion occasion, Holder holder) {
        String rest = holder.isHold()
                ? "您锁定的房源%s不受影响，请在%s前签约备案；如需另选房源，请联系经办单位。".formatted(holder.unitNo(), holder.holdUntil())
                : "您的房源%s（备案号%s）合同继续有效，房票款仍按节点付入监管账户。".formatted(holder.unitNo(), holder.filingNo());
        String urgent = ground.concernsEveryContract() ? "工程进展由经办单位核实后另行告知。" : "";
        return occasion.tell(estate, ground) + rest + urgent;
    }

    private void add(CaseNo exit, Holder holder, Occasion occasion, boolean urgent, String sentence) {
        db.sql("""
                insert into holder_notice (exit_no, voucher_no, purchase_no, occasion, holder_name, holder_phone, kind, urgent,
                                           sentence, told_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        exit.value(),
                        holder.voucherNo(),
                        holder.purchaseNo(),
                        occasion.name(),
                        holder.name(),
                        holder.phone(),
                        holder.kind().name(),
                        urgent,
                        sentence,
                        OffsetDateTime.now(clock))
                .update();
    }

    int of(CaseNo exit) {
        return db.sql("select count(*) from holder_notice where exit_no = ?")
                .param(exit.value())
                .query(Integer.class)
                .single();
    }
}
