package fangpiao.purchase;

import fangpiao.shared.Refusal;
import fangpiao.voucher.VoucherCard;
import fangpiao.voucher.VoucherDesk;
import fangpiao.voucher.VoucherNo;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Nobody looks at a voucher who has neither its paper before him nor its holder: what the QR code says, or the number and the
 * end of the holder's ID number. Every look is written down, so no transaction of a refusal may take it back.
 */
@Repository
class VoucherChecks {

    /** Whoever misses more often within an hour is guessing. */
    private static final int MOST_MISSES = 10;

    private final JdbcClient db;
    private final VoucherDesk vouchers;
    private final Clock clock;

    VoucherChecks(JdbcClient db, VoucherDesk vouchers, Clock clock) {
        this.db = db;
        this.vouchers = vouchers;
        this.clock = clock;
    }

    /**
     * @param shown what was scanned or typed: the address in the QR code, its token, or a voucher's number
     * @param idTail the last four characters of the holder's ID number; null beside a QR code
     */
    VoucherCard look(String shown, String idTail, String person) {
        Optional<VoucherCard> scanned = vouchers.findByToken(tokenIn(shown));
        if (scanned.isPresent()) return written(scanned.get(), person, true, true);
        if (missesOf(person) >= MOST_MISSES)
            throw new Refusal("房票号与身份证号核对不符已满%d次，请扫描房票二维码，或一小时后再试。".formatted(MOST_MISSES));
        String no = shown.toUpperCase(Locale.ROOT);
        VoucherCard voucher = vouchers.find(new VoucherNo(no)).orElseThrow(() -> wrong(no));
        boolean passed = idTail != null
                && voucher.holderIdNo().value().endsWith(idTail.toUpperCase(Locale.ROOT))
                && idTail.length() == 4;
        written(voucher, person, false, passed);
        if (!passed) throw wrong(no);
        return voucher;
    }

    private VoucherCard written(VoucherCard voucher, String person, boolean byToken, boolean passed) {
        db.sql("""
                insert into voucher_check (voucher_no, checked_by, by_token, passed, checked_at)
                values (?, ?, ?, ?, ?)""")
                .params(voucher.no().value(), person, byToken, passed, OffsetDateTime.now(clock))
                .update();
        return voucher;
    }

    private int missesOf(String person) {
        return db.sql("select count(*) from voucher_check where checked_by = ? and not passed and checked_at > ?")
                .params(person, OffsetDateTime.now(clock).minusHours(1))
                .query(Integer.class)
                .single();
    }

    /** The same whether there is no such voucher or another holder. */
    private static Refusal wrong(String no) {
        return new Refusal("房票「%s」不存在，或与持票人身份证号后四位不符，请核对票面和证件。".formatted(no));
    }

    /** The address in the QR code ends with it. */
    private static String tokenIn(String shown) {
        return shown.replaceFirst("[?#].*$", "").replaceFirst("^.*/", "").toLowerCase(Locale.ROOT);
    }
}
