package fangpiao.rescission;

import fangpiao.shared.CaseNo;
import fangpiao.voucher.VoucherNo;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Contracts that are being given back, for those to whom it matters what a voucher has really bought. */
@Repository
public class OpenRescissions {

    private final JdbcClient db;

    OpenRescissions(JdbcClient db) {
        this.db = db;
    }

    /** The first one of a voucher that is asked for, or whose developer still owes. */
    public Optional<CaseNo> of(VoucherNo voucher) {
        return db.sql("""
                select r.case_no from contract_rescission r
                join purchase_voucher_part part on part.purchase_no = r.purchase_no
                where part.voucher_no = ? and r.status not in ('CLOSED', 'REFUSED')
                order by r.case_no limit 1""")
                .param(voucher.value())
                .query((row, n) -> new CaseNo(row.getString(1)))
                .optional();
    }
}
