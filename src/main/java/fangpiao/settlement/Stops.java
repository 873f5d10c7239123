package fangpiao.settlement;

import fangpiao.filing.CancelledFilings;
import fangpiao.shared.CaseNo;
import fangpiao.shared.Refusal;
import java.time.Clock;
import java.time.OffsetDateTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Which contracts' claims stand still: a rescission is asked for, or the housing authority has cancelled the filing. Read and
 * written under the contract's lock.
 */
@Repository
class Stops {

    private final JdbcClient db;
    private final CancelledFilings cancelled;
    private final Clock clock;

    Stops(JdbcClient db, CancelledFilings cancelled, Clock clock) {
        this.db = db;
        this.cancelled = cancelled;
        this.clock = clock;
    }

    void add(CaseNo purchase, CaseNo rescission) {
        db.sql("insert into settlement_stop (rescission_no, purchase_no, stopped_at) values (?, ?, ?)")
                .params(rescission.value(), purchase.value(), OffsetDateTime.now(clock))
                .update();
    }

    void lift(CaseNo rescission) {
        db.sql("update settlement_stop set lifted_at = ? where rescission_no = ?")
                .params(OffsetDateTime.now(clock), rescission.value())
                .update();
    }

    void refuse(Contract contract) {
        refuseStopped(contract);
        cancelled.dayOf(contract.filingNo()).ifPresent(day -> {
            throw new Refusal("备案号「%s」的网签备案已于%s注销，请先办理退房退款，不能办理此步骤。".formatted(contract.filingNo(), day));
        });
    }

    /** Because of a rescission alone, which a cancelled filing calls for. */
    void refuseStopped(Contract contract) {
        db.sql("select rescission_no from settlement_stop where purchase_no = ? and lifted_at is null")
                .param(contract.purchase().value())
                .query(String.class)
                .optional()
                .ifPresent(rescission -> {
                    throw new Refusal("备案号「%s」的购房合同已由退房案%s停止结算，不能办理此步骤。".formatted(contract.filingNo(), rescission));
                });
    }
}
