package fangpiao.pool;

import fangpiao.shared.CaseNo;
import fangpiao.shared.Refusal;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The developers and their estates. */
@Repository
class Estates {

    private final JdbcClient db;

    Estates(JdbcClient db) {
        this.db = db;
    }

    /** Adds the developer, or finds that it is known under the same name. */
    void register(Developer developer) {
        db.sql("insert into developer (credit_code, name) values (?, ?) on conflict do nothing")
                .params(developer.creditCode(), developer.name())
                .update();
        String known = db.sql("select name from developer where credit_code = ?")
                .param(developer.creditCode())
                .query(String.class)
                .single();
        if (!known.equals(developer.name()))
            throw new Refusal("统一社会信用代码%s已登记为「%s」，与填写的房企名称不一致。".formatted(developer.creditCode(), known));
    }

    /** Adds an estate that is entering the pool; answers with its code. */
    String add(Estate estate) {
        String initials = EstateCode.of(estate.name());
        lockCodes(initials);
        String code = freeCode(initials);
        int added = db.sql("""
                insert into estate (code, developer_code, name, address, district_code, sale_stage, permit_no,
                                    escrow_bank, escrow_account, delivery_on, concession_bp, concession_until, status)
                values (:code, :developer, :name, :address, :district, :stage, :permit,
                        :escrowBank, :escrowAccount, :deliveryOn, :concession, :concessionUntil, 'ENTERING')
                on conflict (name) where status in ('ENTERING', 'LISTED', 'SUSPENDED') do nothing""")
                .param("code", code)
                .param("developer", estate.developer().creditCode())
                .param("name", estate.name())
                .param("address", estate.address())
                .param("district", estate.district().code())
                .param("stage", estate.saleStage().name())
                .param("permit", estate.permitNo())
                .param("escrowBank", estate.escrow().bank())
                .param("escrowAccount", estate.escrow().account())
                .param("deliveryOn", estate.deliveryOn())
                .param("concession", sharesOf(estate.concession()))
                .param("concessionUntil", estate.concession().until())
                .update();
        if (added == 0) throw new Refusal("楼盘「%s」已在库或正在办理入库，不能重复申请。".formatted(estate.name()));
        return code;
    }

    EstateStatus statusOf(String code) {
        return db.sql("select status from estate where code = ?")
                .param(code)
                .query((row, n) -> EstateStatus.valueOf(row.getString("status")))
                .optional()
                .orElseThrow(() -> unknown(code));
    }

    /** Keeps others from deciding about the estate, and from taking its units, until this transaction ends. */
    EstateStatus lock(String code) {
        return db.sql("select status from estate where code = ? for no key update")
                .param(code)
                .query((row, n) -> EstateStatus.valueOf(row.getString("status")))
                .optional()
                .orElseThrow(() -> unknown(code));
    }

    void decide(String code, EstateStatus status) {
        db.sql("update estate set status = ? where code = ?")
                .params(status.name(), code)
                .update();
    }

    /** Refuses who may not sell any more; a finished estate needs no permit with a last day. */
    void requirePermit(String code, LocalDate today) {
        db.sql("select permit_until from estate where code = ? and permit_until < ?")
                .params(code, today)
                .query(LocalDate.class)
                .optional()
                .ifPresent(until -> {
                    throw new Refusal("预售许可有效期至%s，已届满，不能上架；房企换证后重新申请入库。".formatted(until));
                });
    }

    void renewPermit(String code, LocalDate until) {
        db.sql("update estate set permit_until = ? where code = ?")
                .params(until, code)
                .update();
    }

    void renewCooperation(String code, LocalDate until) {
        db.sql("update estate set cooperation_until = ? where code = ?")
                .params(until, code)
                .update();
    }

    EstateBrief brief(String code) {
        return db.sql("""
                select estate.*, developer.name as developer_name
                from estate join developer on developer.credit_code = developer_code where code = ?""")
                .param(code)
                .query((row, n) -> new EstateBrief(
                        row.getString("code"),
                        row.getString("name"),
                        row.getString("developer_code"),
                        row.getString("developer_name"),
                        row.getString("district_code"),
                        EstateStatus.valueOf(row.getString("status")),
                        Concession.of(row)))
                .optional()
                .orElseThrow(() -> unknown(code));
    }

    /** The credit code of the company whose estate it is. */
    String developerOf(String code) {
        return db.sql("select developer_code from estate where code = ?")
                .param(code)
                .query(String.class)
                .single();
    }

    Estate.Escrow escrowOf(String code) {
        return db.sql("select escrow_bank, escrow_account from estate where code = ?")
                .param(code)
                .query((row, n) -> new Estate.Escrow(row.getString("escrow_bank"), row.getString("escrow_account")))
                .single();
    }

    void payInto(String code, Estate.Escrow escrow) {
        db.sql("update estate set escrow_bank = ?, escrow_account = ? where code = ?")
                .params(escrow.bank(), escrow.account(), code)
                .update();
    }

    /** The case by which the estate came into the pool. */
    CaseNo entryOf(String code) {
        return db.sql(
                        "select case_no from pool_entry where estate_code = ? and status = 'LISTED' order by case_no limit 1")
                .param(code)
                .query((row, n) -> new CaseNo(row.getString("case_no")))
                .optional()
                .orElseThrow(() -> new Refusal("楼盘%s没有办结的入库案，监管账户不能在此变更。".formatted(code)));
    }

    Concession concessionOf(String code) {
        return db.sql("select concession_bp, concession_until from estate where code = ?")
                .param(code)
                .query((row, n) -> Concession.of(row))
                .single();
    }

    private static Refusal unknown(String code) {
        return new Refusal("没有编号为「%s」的楼盘。".formatted(code));
    }

    private static Integer sharesOf(Concession concession) {
        return concession.isNone() ? null : concession.share().basisPoints();
    }

    /** Of two estates with the same initials that come at one instant the second waits for the code of the first. */
    private void lockCodes(String initials) {
        db.sql("select pg_advisory_xact_lock(hashtextextended('estate ' || ?, 0))")
                .param(initials)
                .query((row, n) -> "")
                .single();
    }

    /** Codes are never used twice: the next estate with the same initials is CYXJ2. */
    private String freeCode(String initials) {
        Set<String> taken = db.sql("select code from estate where starts_with(code, ?)")
                .param(initials)
                .query(String.class)
                .set();
        return Stream.concat(
                        Stream.of(initials), IntStream.iterate(2, n -> n + 1).mapToObj(n -> initials + n))
                .filter(code -> !taken.contains(code))
                .findFirst()
                .orElseThrow();
    }
}
