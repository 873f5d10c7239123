package fangpiao.filing;

import fangpiao.Scenario;
import fangpiao.pool.PoolDesk;
import fangpiao.pool.PoolScenario;
import fangpiao.pool.UnitCard;
import fangpiao.purchase.PurchaseScenario;
import fangpiao.shared.Money;
import fangpiao.voucher.VoucherCard;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The housing authority, and a purchase that waits for it. */
@Component
public class FilingScenario {

    static final LocalDate TODAY = LocalDate.of(2024, 9, 10);

    private final Scenario scenario;
    private final PurchaseScenario household;
    private final PoolScenario developer;
    private final PoolDesk pool;
    private final ReceptionDesk reception;
    private final CancellationDesk cancellations;

    FilingScenario(
            Scenario scenario,
            PurchaseScenario household,
            PoolScenario developer,
            PoolDesk pool,
            ReceptionDesk reception,
            CancellationDesk cancellations) {
        this.scenario = scenario;
        this.household = household;
        this.developer = developer;
        this.pool = pool;
        this.reception = reception;
        this.cancellations = cancellations;
    }

    /** A household whose contract for 1,000,000 yuan is registered. */
    Waiting contractAt(String task) {
        VoucherCard voucher = household.aVoucherOf("800000");
        String unitNo = household.aHomeFor1000000();
        String caseNo = household.appliesAndReaches("registerSubscription", voucher, unitNo, "600000");
        Map<String, Object> contract = household.signedOn(scenario.today().toString());
        scenario.complete("verifier", caseNo, "registerSubscription", contract);
        if (task.equals("confirmFiling")) scenario.approve("reviewer", caseNo, "checkContract");
        return new Waiting(caseNo, contract.get("contractNo").toString(), voucher, pool.unit(unitNo));
    }

    UnitCard freeUnit() {
        return pool.unit(
                developer.listedUnits("3栋,1201,住宅,89.00,1000000.00,980000.00").get(0));
    }

    /** What the authority has filed of a contract, in all agreement. */
    ContractFiling of(Waiting contract) {
        return filing(
                contract.contractNo(),
                contract.unit(),
                contract.voucher().holderName(),
                contract.voucher().holderIdNo().value());
    }

    /** A sale to somebody without a voucher. */
    ContractFiling saleOf(UnitCard unit) {
        return filing("HT-OTHER-" + scenario.unique(), unit, "昆明某某贸易有限公司", "91530100MA6K999999");
    }

    private ContractFiling filing(String contractNo, UnitCard unit, String buyer, String idNo) {
        var door = new ContractFiling.Door(unit.estate().code(), null, unit.building() + "栋", unit.room());
        return new ContractFiling(
                "BA-%06d".formatted(scenario.unique()),
                contractNo,
                door,
                buyer,
                idNo,
                Money.yuan("1000000"),
                scenario.today(),
                scenario.today(),
                null);
    }

    Received arrives(ContractFiling filing) {
        return reception.receive(filing, Source.ofInterface("integration"));
    }

    public Received isCancelled(String filingNo) {
        return cancellations.cancel(filingNo, new Cancellation(scenario.today(), "买受人退房"), "integration");
    }

    String stateOf(UnitCard unit) {
        return developer.stateOfUnit(unit.no());
    }

    record Waiting(String caseNo, String contractNo, VoucherCard voucher, UnitCard unit) {}
}
