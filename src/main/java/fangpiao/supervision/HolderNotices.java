package fangpiao.supervision;

import fangpiao.shared.Addressee;
import fangpiao.shared.CaseNo;
import fangpiao.shared.Notice;
import fangpiao.shared.Notices;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What holders are told about their estate; a row for each of them and each occasion, never changed. */
@Repository
class HolderNotices {

    private final Holders holders;
    private final JdbcClient db;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    HolderNotices(Holders holders, JdbcClient db, Clock clock, ApplicationEventPublisher events) {
        this.holders = holders;
        this.db = db;
        this.clock = clock;
        this.events = events;
    }

    /** Tells everybody concerned; where the building itself is in doubt, also those whose developer has been paid. */
    void tell(CaseNo exit, SupervisedEstate estate, Trigger ground, Occasion occasion) {
        boolean all = ground.concernsEveryContract();
        List<Holder> concerned = all ? holders.of(estate.code()) : holders.concernedBy(estate.code());
        if (concerned.isEmpty()) return;
        add(exit, concerned, occasion, all, holder -> sentence(estate, ground, occasion, holder));
        events.publishEvent(new Notices(concerned.stream()
                .map(holder -> notice(exit, estate, occasion, holder))
                .toList()));
    }

    /** By telephone only what it is about; the rest is told when he asks. */
    private static Notice notice(CaseNo exit, SupervisedEstate estate, Occasion occasion, Holder holder) {
        return new Notice(
                "holder-notice/%s/%s/%s/%s".formatted(exit, occasion, holder.purchaseNo(), holder.voucherNo()),
                "ESTATE_NEWS",
                exit,
                Addressee.holder(holder.voucherNo()),
                Map.of("楼盘", estate.name(), "情形", occasion.chinese()));
    }

    private static String sentence(SupervisedEstate estate, Trigger ground, Occasion occasion, Holder holder) {
        String rest = holder.isHold()
                ? "您锁定的房源%s不受影响，请在%s前签约备案；如需另选房源，请联系经办单位。".formatted(holder.unitNo(), holder.holdUntil())
                : "您的房源%s（备案号%s）合同继续有效，房票款仍按节点付入监管账户。".formatted(holder.unitNo(), holder.filingNo());
        String urgent = ground.concernsEveryContract() ? "工程进展由经办单位核实后另行告知。" : "";
        return occasion.tell(estate, ground) + rest + urgent;
    }

    /** All of them in one statement: an estate can have thousands of buyers. */
    private void add(
            CaseNo exit, List<Holder> holders, Occasion occasion, boolean urgent, Function<Holder, String> sentence) {
        db.sql("""
                insert into holder_notice (exit_no, voucher_no, purchase_no, occasion, holder_name, holder_phone, kind, urgent,
                                           sentence, told_at)
                select ?, voucher_no, purchase_no, ?, holder_name, holder_phone, kind, ?, sentence, ?
                from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[])
                     holder (voucher_no, purchase_no, holder_name, holder_phone, kind, sentence)""")
                .params(
                        exit.value(),
                        occasion.name(),
                        urgent,
                        OffsetDateTime.now(clock),
                        cells(holders, Holder::voucherNo),
                        cells(holders, Holder::purchaseNo),
                        cells(holders, Holder::name),
                        cells(holders, Holder::phone),
                        cells(holders, holder -> holder.kind().name()),
                        cells(holders, sentence))
                .update();
    }

    private static String[] cells(List<Holder> holders, Function<Holder, String> cell) {
        return holders.stream().map(cell).toArray(String[]::new);
    }

    int of(CaseNo exit) {
        return db.sql("select count(*) from holder_notice where exit_no = ?")
                .param(exit.value())
                .query(Integer.class)
                .single();
    }
}
