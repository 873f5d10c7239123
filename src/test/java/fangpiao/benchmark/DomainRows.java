package fangpiao.benchmark;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Random;
import java.util.stream.Collectors;

/**
 * The rows an issuance leaves, written by hand with as few statements as possible and nothing checked. It is what the
 * floor does, and what the delegates of the bare engine do in its transaction. Its rows are stamped by the machine's time:
 * it stands outside the office and must not pay for, or be spared, anything of the application.
 */
class DomainRows {

    private static final String POLICY = "XS-PILOT-XKZ";

    /** Bytes that the parts of an attestation take on this road where they are stored, and text that no server makes shorter. */
    private static final int SIGNED = 680;

    private static final int SEEN = 1_300;
    private static final String NOISE =
            new Random(1).ints(SEEN, 'a', 'z').mapToObj(Character::toString).collect(Collectors.joining());
    private static final int ANSWERS = 170;

    private final Connection db;

    DomainRows(Connection db) {
        this.db = db;
    }

    /** Opens the case; answers with its number. */
    String apply(Applicant applicant) throws SQLException {
        int number = next("""
                insert into case_series (prefix, year, last) values ('HF', ?, 1)
                on conflict (prefix, year) do update set last = case_series.last + 1 returning last""", applicant.appliedOn().getYear());
        String caseNo = "HF-%d-%06d".formatted(applicant.appliedOn().getYear(), number);
        decide(RoadStep.APPLY, caseNo, null);
        run(
                """
                insert into voucher_issuance (case_no, kind, source_case_no, agreement_case_no, project_code, holder_name, holder_id_no,
                                              holder_phone, property_address, building_area_m2, status, policy_version, applied_on, entitlement_fen,
                                              equity_fen, bonus_fen, face_fen)
                select ?, 'RESETTLEMENT', case_no, case_no, project_code, holder_name, holder_id_no, holder_phone, property_address,
                       building_area_m2, 'OPENED', ?, ?, equity_fen, ?, ?, ? from compensation_agreement where agreement_no = ?""",
                caseNo,
                POLICY,
                applicant.appliedOn(),
                Applicants.EQUITY_FEN,
                Applicants.BONUS_FEN,
                Applicants.FACE_FEN,
                applicant.agreementNo());
        return caseNo;
    }

    /** One user task after the application. */
    void take(RoadStep step, String caseNo, String taskId, Applicant applicant) throws SQLException {
        decide(step, caseNo, taskId);
        limit(step, caseNo, taskId);
        switch (step) {
            case CALCULATE -> move(caseNo, "CALCULATED");
            case LEGAL -> move(caseNo, "LEGAL");
            case CHECK -> move(caseNo, "CHECKED");
            case FUND -> {
                fund(caseNo);
                level(caseNo);
            }
            case APPROVE -> allocate(caseNo, applicant);
            case PRINT -> print(caseNo, applicant);
            case SEAL -> issue(caseNo, applicant);
            case HAND_OVER -> handOver(caseNo);
            default -> throw new IllegalArgumentException(step.key);
        }
    }

    /** The attestation is as long as the application's and signed by nobody. */
    private void decide(RoadStep step, String caseNo, String taskId) throws SQLException {
        run(
                """
                with one as (
                    insert into decision (case_no, process_key, step_key, step_name, task_id, duty, actor, actor_name,
                                          outcome, outcome_name, reason_code, opinion, decided_at)
                    values (?, 'voucherIssuance', ?, ?, ?, ?, ?, '张丽萍（演示）', ?, '同意', null, ?, ?) returning id, case_no)
                insert into attestation (decision_id, case_no, no, signed_text, seen, answers, digest, key_id, signature)
                select id, case_no, ?, ?, ?, ?, ?, ?, ? from one""",
                caseNo,
                step.key,
                step.chinese,
                taskId,
                step.duty,
                step.user,
                step.decision(),
                step.opinion(),
                now(),
                step.ordinal() + 1,
                NOISE.substring(0, SIGNED),
                NOISE.substring(0, step == RoadStep.APPLY ? ANSWERS : SEEN),
                NOISE.substring(0, ANSWERS),
                digest(NOISE),
                Databases.KEY,
                new byte[64]);
    }

    private void limit(RoadStep step, String caseNo, String taskId) throws SQLException {
        run("""
                insert into task_limit (task_id, case_no, step_key, working_days, begun_at, due_at, next_at, edition)
                values (?, ?, ?, 3, ?, ?, ?, 0)""", taskId, caseNo, step.key, now(), now(), now());
    }

    private void move(String caseNo, String status) throws SQLException {
        run("update voucher_issuance set status = ? where case_no = ?", status, caseNo);
    }

    private void fund(String caseNo) throws SQLException {
        run(
                "insert into fund_movement (fund_no, kind, amount_fen, reference, moved_at) values (?, 'RESERVE', ?, ?, ?)",
                Applicants.FUND,
                Applicants.FACE_FEN,
                caseNo,
                now());
        run("update voucher_issuance set status = 'FUNDED', fund_no = ? where case_no = ?", Applicants.FUND, caseNo);
    }

    /** Nothing else of the household counts together with it. */
    private void level(String caseNo) throws SQLException {
        run("""
                insert into approval_level (case_no, step_key, round, own_fen, total_fen, threshold_fen, policy_version,
                                            approval_group, seats, approvals, refusals, collective, determined_at)
                values (?, 'approveIssuance', 1, ?, ?, 500000000, ?, 'renewal-approver', 1, 1, 1, false, ?)""", caseNo, Applicants.FACE_FEN, Applicants.FACE_FEN, POLICY, now());
    }

    private void allocate(String caseNo, Applicant applicant) throws SQLException {
        move(caseNo, "NUMBERED");
        int number = next("""
                insert into voucher_series (project_code, year, last) values ('XKZ', ?, 1)
                on conflict (project_code, year) do update set last = voucher_series.last + 1 returning last""", applicant.appliedOn().getYear());
        run(
                """
                insert into voucher (no, issuance_case_no, kind, source_case_no, agreement_case_no, project_code, fund_source,
                                     holder_name, holder_id_no, holder_phone, property_address, policy_version,
                                     equity_fen, bonus_fen, face_fen, status, verify_token)
                select ?, i.case_no, i.kind, i.source_case_no, i.agreement_case_no, i.project_code, f.source,
                       i.holder_name, i.holder_id_no, i.holder_phone, i.property_address, i.policy_version,
                       i.equity_fen, i.bonus_fen, i.face_fen, 'APPROVED', ?
                from voucher_issuance i join fund_account f on f.no = i.fund_no where i.case_no = ?""",
                "FP-530112-XKZ-%d-%06d-0".formatted(applicant.appliedOn().getYear(), number),
                "%032x".formatted(number),
                caseNo);
    }

    private void print(String caseNo, Applicant applicant) throws SQLException {
        move(caseNo, "PRINTED");
        run("""
                insert into voucher_print (stock_serial, voucher_no, spoilt, printed_at)
                select ?, no, false, ? from voucher where issuance_case_no = ?""", applicant.stockSerial(), now(), caseNo);
        run("""
                update voucher set status = 'PRINTED', stock_serial = ?
                where issuance_case_no = ?""", applicant.stockSerial(), caseNo);
    }

    private void issue(String caseNo, Applicant applicant) throws SQLException {
        run("update voucher_issuance set status = 'ISSUED', seal_log_no = 'YY-2024-1' where case_no = ?", caseNo);
        run(
                "update voucher set status = 'ISSUED', issued_on = ?, expires_on = ? where issuance_case_no = ?",
                applicant.appliedOn(),
                applicant.appliedOn().plusMonths(12),
                caseNo);
        post(caseNo);
    }

    private void post(String caseNo) throws SQLException {
        run("update ledger_account set balance_fen = balance_fen - ? where code = 'treasury'", Applicants.FACE_FEN);
        run("""
                insert into ledger_account (code, balance_fen)
                select 'voucher/' || no || '/available', face_fen from voucher where issuance_case_no = ?""", caseNo);
        run("""
                insert into ledger_transfer
                    (book, page, from_account, to_account, amount_fen, reason, case_no, booked_at, hash)
                select no, 1, 'treasury', 'voucher/' || no || '/available', face_fen, 'ISSUE', issuance_case_no, ?, ?
                from voucher where issuance_case_no = ?""", now(), digest(caseNo), caseNo);
    }

    private void handOver(String caseNo) throws SQLException {
        run("update voucher_issuance set status = 'HANDED_OVER', receiver_kind = 'HOLDER' where case_no = ?", caseNo);
        run("update voucher set status = 'ACTIVE', handed_over_at = ? where issuance_case_no = ?", now(), caseNo);
        tell(caseNo);
    }

    private void tell(String caseNo) throws SQLException {
        run("""
                with told as (
                    insert into notice (key, kind, case_no, addressee_type, addressee, facts, raised_at)
                    select 'handed-over/' || no, 'HANDED_OVER', issuance_case_no, 'HOLDER', no, '{}', ?
                    from voucher where issuance_case_no = ? returning no)
                insert into outbox (notice_no) select no from told""", now(), caseNo);
    }

    private static byte[] digest(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private void run(String sql, Object... values) throws SQLException {
        try (var statement = prepare(sql, values)) {
            int rows = statement.executeUpdate();
            if (rows != 1) throw new IllegalStateException(rows + " rows written by " + sql);
        }
    }

    private int next(String sql, Object... values) throws SQLException {
        try (var statement = prepare(sql, values);
                var row = statement.executeQuery()) {
            row.next();
            return row.getInt(1);
        }
    }

    private PreparedStatement prepare(String sql, Object... values) throws SQLException {
        PreparedStatement statement = db.prepareStatement(sql);
        for (int i = 0; i < values.length; i++) statement.setObject(i + 1, values[i]);
        return statement;
    }

    /** Something written on one connection. */
    interface Writing {
        String write(DomainRows rows) throws SQLException;
    }

    private static OffsetDateTime now() {
        // the floor is measured without the application, so there is no clock bean to ask
        return OffsetDateTime.now();
    }
}
