package fangpiao.demo;

import static java.util.stream.Collectors.toMap;

import fangpiao.calendar.DailyWork;
import fangpiao.shared.BookMonth;
import fangpiao.startup.MovableClock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Fills an empty demo with the pilot: the 22 households of 渝昆高铁昆明西客站, 22 more for one sitting, some of 7号片区 and a pool of seven estates, brought by
 * the demo's officials, day by day, through the real forms. In the end something waits in every list of tasks.
 */
@Component
@Profile("demo & !test")
@Order(100)
class PilotData implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(PilotData.class);

    private final PilotRoad road;
    private final PilotEntries entries;
    private final PilotSupervision supervision;
    private final PilotGrants grants;
    private final PilotFilings filings;
    private final PilotCashOuts cashOuts;
    private final PilotExtensions extensions;
    private final PilotFreezes freezes;
    private final PilotPayments payments;
    private final PilotMonths months;
    private final PilotStatements statements;
    private final PilotSitting sitting;
    private final Clerk clerk;
    private final PilotFunds funds;
    private final List<DailyWork> sheets;
    private final MovableClock clock;
    private final JdbcClient db;
    private String announced;

    PilotData(
            PilotRoad road,
            PilotEntries entries,
            PilotSupervision supervision,
            PilotGrants grants,
            PilotFilings filings,
            PilotCashOuts cashOuts,
            PilotExtensions extensions,
            PilotFreezes freezes,
            PilotPayments payments,
            PilotMonths months,
            PilotStatements statements,
            PilotSitting sitting,
            Clerk clerk,
            PilotFunds funds,
            List<DailyWork> sheets,
            MovableClock clock,
            JdbcClient db) {
        this.road = road;
        this.entries = entries;
        this.supervision = supervision;
        this.grants = grants;
        this.filings = filings;
        this.cashOuts = cashOuts;
        this.extensions = extensions;
        this.freezes = freezes;
        this.payments = payments;
        this.months = months;
        this.statements = statements;
        this.sitting = sitting;
        this.clerk = clerk;
        this.funds = funds;
        this.sheets = sheets;
        this.clock = clock;
        this.db = db;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (db.sql("select exists (select from compensation_agreement)")
                .query(Boolean.class)
                .single()) return;
        LOG.info("正在准备演示数据（22户试点），约需半分钟 · preparing the pilot, about half a minute");
        agreements();
        estates();
        vouchersOf2024();
        morningOf("2024-12-10");
        cashOuts.buy("2024-12-10");
        contractsOf2025();
        expiries();
        casesInEachStep();
        morningOf("2025-08-11");
        filings.standInEachKind();
        freezes.stand(road.voucherOf(household(16)), "2025-08-11", "2026-08-10");
        casesForOneSitting("2025-08-11");
        morningOf("2025-08-12");
        filings.arrive();
        payments.leaveForApproval("ZJ-XKZ-01", 2);
        months.proveBooks();
    }

    private void agreements() {
        morningOf("2024-05-21");
        Map<PilotHousehold, String> cases = PilotHousehold.all().collect(toMap(household -> household, road::surveyed));
        morningOf("2024-06-20");
        cases.forEach(road::signedForSwap);
        morningOf("2024-06-21");
        cases.values().forEach(road::published);
        morningOf("2024-07-01");
        cases.values().forEach(road::concluded);
        road.newAgreementsInEachStep();
    }

    private void estates() {
        morningOf("2024-07-15");
        List<String> announced = Stream.concat(PilotEstate.LISTED.stream(), PilotEstate.LEAVING.stream())
                .map(estate -> entries.enters(estate, "closeEntryNotice"))
                .toList();
        morningOf("2024-07-23");
        announced.forEach(entries::noticeIsOver);
        announced.forEach(entries::signs);
    }

    private void vouchersOf2024() {
        funds.open(
                "XKZ",
                "西客站征迁项目房票资金专户",
                "PROJECT",
                "5305010000000020240",
                "30000000",
                "FDYH-20240723-0001",
                "2024-07-23");
        funds.open(
                "P7",
                "西山区城中村改造7号片区资金专户",
                "PROJECT",
                "5305010000000020247",
                "5000000",
                "FDYH-20240723-0002",
                "2024-07-23");
        morningOf("2024-08-30");
        road.voucherFor(household(1), "end");
        morningOf("2024-09-02");
        road.voucherFor(household(2), "end");
    }

    private void contractsOf2025() {
        months.closeThrough(BookMonth.parse("2025-06"));
        morningOf("2025-07-07");
        statements.through("2025-06-30");
        List<PilotHousehold> settling = PilotHousehold.all().skip(13).limit(7).toList();
        settling.forEach(household -> road.voucherFor(household, "end"));
        morningOf("2025-07-14");
        Map<PilotHousehold, PilotRoad.Contract> filed =
                settling.stream().collect(toMap(household -> household, household -> road.buys(household, "end")));
        morningOf("2025-07-28");
        sitting.sign("2025-07-28");
        announced = entries.enters(PilotEstate.waiting(PilotEntries.STEPS.size() + 1), "closeEntryNotice");
        List<String> steps = PilotClaims.STEPS;
        for (int i = 0; i < settling.size(); i++)
            road.claims(filed.get(settling.get(i)), "CONTRACT_FILED", i < 4 ? "end" : steps.get(i));
        for (int i = 0; i < 3; i++) road.claims(filed.get(settling.get(4 + i)), "MAIN_STRUCTURE_TOPPED", steps.get(i));
        road.claims(filed.get(settling.get(4)), "FIRST_REGISTRATION", steps.get(3));
        payments.goToTheBank();
        for (int i = 0; i < 4; i++) road.rescinds(filed.get(settling.get(i)), PilotRescissions.STEPS.get(3 - i));

        buyers().forEach(household -> road.voucherFor(household, "end"));
    }

    private void entriesInEachStep() {
        List<String> steps = PilotEntries.STEPS;
        for (int i = 0; i < steps.size(); i++) {
            String caseNo = entries.enters(PilotEstate.waiting(i), steps.get(i));
            if (steps.get(i).equals("closeEntryNotice")) entries.objected(caseNo);
        }
        entries.sentBack(PilotEstate.waiting(steps.size()));
        entries.noticeIsOver(announced);
    }

    /** The first two vouchers come near the end of their term; one holder cannot be reached, the other is not called. */
    private void expiries() {
        morningsOfFilings("2025-07-29", "2025-08-04");
        sheets.forEach(DailyWork::work);
        road.holderIsNotReached(household(2));
    }

    private void casesInEachStep() {
        morningOf("2025-08-05");
        filings.arrive();
        morningsOfFilings("2025-08-07", "2025-08-08");
        List<PilotHousehold> buying = buyers();
        for (int i = 0; i < 3; i++) road.buys(buying.get(i), PilotRoad.PURCHASE_STEPS.get(i));
        road.buysTogether(buying.get(3), household(17), PilotRoad.PURCHASE_STEPS.get(3));
        List<PilotHousehold> applying = PilotHousehold.all().skip(2).limit(7).toList();
        List<String> fees = List.of(
                "payTransitionFee",
                "confirmFeePayment",
                "confirmFeePayment",
                "confirmFeePayment",
                "confirmFeePayment",
                "end",
                "end");
        for (int i = 0; i < applying.size(); i++)
            road.voucherFor(applying.get(i), PilotRoad.ISSUANCE_STEPS.get(i), fees.get(i));
        road.conversionsInEachStep();
        road.voucherFor(household(21), PilotRoad.ISSUANCE_STEPS.get(7));
        entriesInEachStep();
        supervision.reviews(PilotEstate.LISTED);
        supervision.exits(PilotEstate.LISTED, PilotEstate.LEAVING);
        new PilotRules(clerk).stand();
        cashOuts.stand();
        extensions.stand(road.voucherOf(household(2)), road.voucherOf(buyers().get(2)));
        grants.stand("2025-08-08");
        funds.receiptsInEachStep("2025-08-08");
    }

    /** They come last, so that what the tour calls by its number keeps it. */
    private void casesForOneSitting(String day) {
        sitting.conclude();
        sitting.apply(day);
        funds.open(
                "XKZ",
                2,
                "西客站征迁项目专项借款资金专户",
                "SPECIAL_LOAN",
                "5305010000000020258",
                PilotSitting.FUND_YUAN,
                "FDYH-20250811-0021",
                day);
    }

    private static List<PilotHousehold> buyers() {
        return PilotHousehold.all().skip(9).limit(4).toList();
    }

    private static PilotHousehold household(int no) {
        return PilotHousehold.all().skip(no - 1L).findFirst().orElseThrow();
    }

    /** The housing authority's filings arrive on each working day. */
    private void morningsOfFilings(String first, String last) {
        LocalDate.parse(first)
                .datesUntil(LocalDate.parse(last).plusDays(1))
                .filter(day -> day.getDayOfWeek().getValue() <= 5)
                .forEach(day -> {
                    morningOf(day.toString());
                    filings.arrive();
                });
    }

    /** What was paid on the day before has gone to the bank. */
    private void morningOf(String day) {
        payments.goToTheBank();
        clock.moveTo(LocalDate.parse(day).atTime(9, 0).atZone(ZoneId.of("Asia/Shanghai")));
    }
}
