package fangpiao.demo;

import fangpiao.filing.ContractFiling;
import fangpiao.filing.FiledKind;
import fangpiao.filing.ReceptionDesk;
import fangpiao.filing.Source;
import fangpiao.shared.Money;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the housing authority sends the demo: sales that concern nobody, one of a parking lot of the pool, and differences. */
@Component
@Profile("demo & !test")
class PilotFilings {

    private static final String STRANGER = "530102199001010000";

    private final ReceptionDesk office;
    private final JdbcClient db;
    private final Clock clock;
    private int count;

    PilotFilings(ReceptionDesk office, JdbcClient db, Clock clock) {
        this.office = office;
        this.db = db;
        this.clock = clock;
    }

    /** A morning like any other: two sales outside the pool. */
    void arrive() {
        for (int room = 1; room <= 2; room++) {
            var door = new ContractFiling.Door(null, "官预许〔2023〕演示9号", "7栋", room + "01");
            receive(nextNo(), "HT-演示-" + count, door, "某购房人（演示）", STRANGER, "860000", null);
        }
    }

    /** One of each kind that a clerk should see. */
    void standInEachKind() {
        Map<String, Object> parking = unit("property_type = 'PARKING' and status = 'LISTED'");
        receive(nextNo(), "HT-演示-" + count, door(parking), "某购房人（演示）", STRANGER, "98000", FiledKind.OTHER);
        Map<String, Object> listed = unit("property_type = 'HOME' and status = 'LISTED'");
        receive(nextNo(), "HT-外区-" + count, door(listed), "外区持票人（演示）", STRANGER, "1180000", FiledKind.VOUCHER);
        Map<String, Object> taken = unit("status = 'RESERVED'");
        receive(nextNo(), "HT-演示-" + count, door(taken), "另一购房人（演示）", STRANGER, "1250000", FiledKind.OTHER);
        contract("CONTRACT_CHECKED", "");
        contract("SUBSCRIBED", "·演示");
        committedContract();
    }

    /** A contract of ours, filed one fen lower or under a name that is written otherwise. */
    private void contract(String status, String nameTail) {
        Map<String, Object> ours = db.sql("select * from purchase where status = ? order by case_no limit 1")
                .param(status)
                .query()
                .singleRow();
        long price = (Long) ours.get("contract_price_fen") - (nameTail.isEmpty() ? 1 : 0);
        receive(
                nextNo(),
                (String) ours.get("contract_no"),
                door(unit("no = '%s'".formatted(ours.get("unit_no")))),
                ours.get("buyer_name") + nameTail,
                (String) ours.get("buyer_id_no"),
                new Money(price),
                signedOn(ours),
                FiledKind.VOUCHER);
    }

    private void committedContract() {
        Map<String, Object> ours = db.sql("select * from purchase where status = 'COMMITTED' order by case_no limit 1")
                .query()
                .singleRow();
        LocalDate filedOn = ((java.sql.Date) ours.get("filed_on")).toLocalDate();
        office.receive(
                new ContractFiling(
                        (String) ours.get("filing_no"),
                        (String) ours.get("contract_no"),
                        door(unit("no = '%s'".formatted(ours.get("unit_no")))),
                        (String) ours.get("buyer_name"),
                        (String) ours.get("buyer_id_no"),
                        new Money((Long) ours.get("contract_price_fen")),
                        signedOn(ours),
                        filedOn,
                        FiledKind.VOUCHER),
                Source.ofInterface("integration"));
    }

    private void receive(
            String no,
            String contractNo,
            ContractFiling.Door door,
            String buyer,
            String idNo,
            String yuan,
            FiledKind kind) {
        receive(no, contractNo, door, buyer, idNo, Money.yuan(yuan), LocalDate.now(clock), kind);
    }

    private void receive(
            String no,
            String contractNo,
            ContractFiling.Door door,
            String buyer,
            String idNo,
            Money price,
            LocalDate signedOn,
            FiledKind kind) {
        LocalDate today = LocalDate.now(clock);
        office.receive(
                new ContractFiling(no, contractNo, door, buyer, idNo, price, signedOn, today, kind),
                Source.ofInterface("integration"));
    }

    private static LocalDate signedOn(Map<String, Object> purchase) {
        return ((java.sql.Date) purchase.get("contract_signed_on")).toLocalDate();
    }

    private String nextNo() {
        count++;
        return "昆网签（2025）%06d".formatted(90_000 + count);
    }

    private Map<String, Object> unit(String which) {
        return db.sql("select * from unit where " + which + " order by no desc limit 1")
                .query()
                .singleRow();
    }

    private static ContractFiling.Door door(Map<String, Object> unit) {
        return new ContractFiling.Door(
                (String) unit.get("estate_code"), null, unit.get("building") + "栋", (String) unit.get("room"));
    }
}
