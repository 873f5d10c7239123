package fangpiao.certificate;

import fangpiao.voucher.VoucherCard;
import fangpiao.voucher.VoucherDesk;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Answers the public and remembers that it was asked. */
@Service
@Transactional
class VerificationDesk {

    private final VoucherDesk vouchers;
    private final JdbcClient db;
    private final Clock clock;

    VerificationDesk(VoucherDesk vouchers, JdbcClient db, Clock clock) {
        this.vouchers = vouchers;
        this.db = db;
        this.clock = clock;
    }

    PublicCheck check(String token) {
        PublicCheck check = vouchers.findByToken(token).map(this::tell).orElse(PublicCheck.UNKNOWN);
        db.sql("insert into verification (verified_at, voucher_no, result) values (?, ?, ?)")
                .params(
                        OffsetDateTime.now(clock),
                        check.voucherNo(),
                        check.verdict().name())
                .update();
        return check;
    }

    private PublicCheck tell(VoucherCard voucher) {
        return new PublicCheck(
                Verdict.on(voucher, LocalDate.now(clock)),
                voucher.no().value(),
                voucher.kind(),
                voucher.face(),
                voucher.left(),
                voucher.available(),
                voucher.frozen(),
                voucher.issuedOn(),
                voucher.expiresOn(),
                voucher.stoppedOn(),
                voucher.keptBy() != null);
    }
}
