package fangpiao.benchmark;

import fangpiao.issuance.Household;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Households of the pilot's first face (1,012,367.20 yuan), written straight into the tables before the clock runs. */
class Applicants {

    static final String FUND = "ZJ-XKZ-BENCHMARK";
    static final long EQUITY_FEN = 97_343_000;
    static final long BONUS_FEN = 3_893_720;
    static final long FACE_FEN = EQUITY_FEN + BONUS_FEN;

    private final JdbcClient db;
    private final LocalDate today;
    private final AtomicInteger last = new AtomicInteger();

    Applicants(DataSource database, LocalDate today) {
        this.db = JdbcClient.create(database);
        this.today = today;
        fillFund();
    }

    List<Applicant> next(int count) {
        int first = last.getAndAdd(count) + 1;
        addAgreements(first, first + count - 1);
        return IntStream.range(first, first + count)
                .mapToObj(n -> new Applicant("BM-%07d".formatted(n), today, "BM%08d".formatted(n)))
                .toList();
    }

    private void fillFund() {
        db.sql("""
                insert into fund_account (no, project_code, name, source, account_name, account_no, bank_name)
                values (?, 'XKZ', '性能测试资金', 'PROJECT', '性能测试资金专户', '5305010000000099001', '富滇银行昆明西山支行')""").param(FUND).update();
        db.sql("""
                insert into fund_movement (fund_no, kind, amount_fen, reference, moved_at)
                values (?, 'DEPOSIT', 900000000000000, '拨款单', now())""").param(FUND).update();
    }

    private void addAgreements(int first, int last) {
        db.sql("""
                insert into compensation_agreement
                    (case_no, agreement_no, status, project_code, holder_name, holder_id_no, holder_phone, property_address,
                     title_no, building_area_m2, land_type, property_kind, policy_version, surveyed_on, valuation_round, equity_fen, voucher_part_fen,
                     swap_part_fen, cash_part_fen, signed_on)
                select 'XY-BM-' || n, 'BM-' || lpad(n::text, 7, '0'), 'CONCLUDED', 'XKZ', '测试户' || n, :idNo, '13900000000',
                       '西山区马街街道测试路' || n || '号', 'BM' || n, 98.50, 'STATE', 'RESIDENTIAL', 'XS-PILOT-XKZ', :day, 1, :equity, :equity, 0, 0, :day
                from generate_series(:first, :last) as n""")
                .param("idNo", Household.idNumber(1))
                .param("day", today.minusDays(10))
                .param("equity", EQUITY_FEN)
                .param("first", first)
                .param("last", last)
                .update();
        db.sql("""
                insert into agreement_component (case_no, round, code, amount_fen, in_face)
                select 'XY-BM-' || n, 1, 'HOUSE_VALUE', :equity, true from generate_series(:first, :last) as n""")
                .param("equity", EQUITY_FEN)
                .param("first", first)
                .param("last", last)
                .update();
    }
}
