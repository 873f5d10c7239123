package fangpiao.demo;

import fangpiao.shared.Money;
import fangpiao.voucher.VoucherDesk;
import fangpiao.voucher.VoucherNo;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The roads a household or an estate takes through the office, up to a step where it is left waiting. */
@Component
@Profile("demo & !test")
class PilotRoad {

    static final List<String> ISSUANCE_STEPS = List.of(
            "calculateAmount",
            "reviewLegality",
            "checkAmount",
            "confirmFunds",
            "approveIssuance",
            "printVoucher",
            "sealVoucher",
            "handOverVoucher");
    static final List<String> PURCHASE_STEPS =
            List.of("verifyVoucher", "registerSubscription", "checkContract", "confirmFiling");

    private static final Map<String, Object> AGREED = Map.of("decision", "APPROVE", "opinion", "同意。");

    /** A filed contract and what a developer needs to claim its price. */
    record Contract(String filingNo, Money price, String escrowAccount, int no) {}

    private final Clerk clerk;
    private final PilotPayments payments;
    private final PilotClaims claims;
    private final VoucherDesk vouchers;
    private final JdbcClient db;
    private final Clock clock;

    PilotRoad(
            Clerk clerk, PilotPayments payments, PilotClaims claims, VoucherDesk vouchers, JdbcClient db, Clock clock) {
        this.clerk = clerk;
        this.payments = payments;
        this.claims = claims;
        this.vouchers = vouchers;
        this.db = db;
        this.clock = clock;
    }

    String surveyed(PilotHousehold household) {
        String caseNo = clerk.start("intake", "compensationAgreement", household.survey());
        clerk.complete("calc", caseNo, "enterComponents", household.components());
        clerk.approve("reviewer", caseNo, "checkSurvey");
        return caseNo;
    }

    void signedForSwap(PilotHousehold household, String caseNo) {
        String equity = household.equity().plain();
        clerk.complete(
                "intake",
                caseNo,
                "chooseResettlement",
                Map.of("voucherPartYuan", "0", "swapPartYuan", equity, "cashPartYuan", "0", "voluntary", true));
        clerk.complete(
                "intake", caseNo, "signAgreement", Map.of("agreementNo", household.agreementNo(), "signedOn", today()));
    }

    void published(String caseNo) {
        clerk.complete(
                "intake",
                caseNo,
                "publishCompensation",
                Map.of(
                        "noticeNo",
                        "西更公示〔2024〕3号",
                        "publishedOn",
                        today(),
                        "noticePlace",
                        "西客站项目指挥部公示栏、马街街道公示栏",
                        "noticeDays",
                        10));
    }

    void concluded(String caseNo) {
        clerk.complete("intake", caseNo, "closeNotice", Map.of("noticeResult", "NO_OBJECTION", "opinion", "公示期满，无异议。"));
    }

    /** Brings a household that was promised a home to a voucher, or leaves it waiting at a step of the issuance. */
    void voucherFor(PilotHousehold household, String stop) {
        voucherFor(household, stop, household.no() == 21 ? "payTransitionFee" : "end");
    }

    /** @param feeStop where the payment of the transition fee is left waiting */
    void voucherFor(PilotHousehold household, String stop, String feeStop) {
        new PilotSwaps(clerk, payments, today()).take(household.waiting(), feeStop);
        String caseNo =
                db.sql("""
                select i.case_no from voucher_issuance i join compensation_agreement a on a.case_no = i.agreement_case_no
                where a.agreement_no = ?""").param(household.agreementNo()).query(String.class).single();
        take(caseNo, stop, ISSUANCE_STEPS, step -> switch (step) {
            case "calculateAmount" ->
                new Act("calc", Map.of("deductionYuan", deduction(caseNo), "decision", "CONFIRM", "opinion", "核算无误。"));
            case "reviewLegality" -> new Act("legal", AGREED);
            case "checkAmount" -> new Act("reviewer", AGREED);
            case "confirmFunds" ->
                new Act("finance", Map.of("decision", "APPROVE", "opinion", "资金已落实。", "fundNo", "ZJ-XKZ-01"));
            case "approveIssuance" -> new Act(approverOf(caseNo), AGREED);
            case "printVoucher" ->
                new Act("printer", Map.of("decision", "PRINTED", "stockSerial", "KM%08d".formatted(household.no())));
            case "sealVoucher" ->
                new Act("seal", Map.of("sealLogNo", "用印〔%s〕%d号".formatted(today().substring(0, 4), household.no())));
            default ->
                new Act("intake", Map.of("receiverKind", "HOLDER", "identityChecked", true, "signedReceipt", true));
        });
    }

    /** What the conversion has taken off already. */
    private String deduction(String caseNo) {
        return new Money(db.sql("select deduction_fen from voucher_issuance where case_no = ?")
                        .param(caseNo)
                        .query(Long.class)
                        .single())
                .plain();
    }

    /** Households of another project wait at each step on the way from a promised home to a voucher. */
    void conversionsInEachStep() {
        List<PilotSwaps.Waiting> waiting = PilotNewcomers.swaps();
        for (int i = 0; i < waiting.size(); i++)
            new PilotSwaps(clerk, payments, today()).take(waiting.get(i), PilotSwaps.STEPS.get(i));
    }

    /** Buys a home with the household's voucher, up to a step; answers with the contract. */
    Contract buys(PilotHousehold household, String stop) {
        var voucher = vouchers.card(voucherOf(household));
        var home = homeFor(voucher.face(), Money.ZERO);
        Money price = new Money((Long) home.get("voucher_price_fen"));
        var form = purchase(household, voucher.no(), (String) home.get("no"), price, price.min(voucher.available()));
        return buys(household, form, home, stop);
    }

    /** The same with what is left of a parent's voucher, and the rest half saved, half borrowed. */
    void buysTogether(PilotHousehold household, PilotHousehold parent, String stop) {
        var voucher = vouchers.card(voucherOf(household));
        var parents = vouchers.card(voucherOf(parent));
        Money together = voucher.available().plus(parents.available());
        var home = homeFor(voucher.face(), together);
        Money price = new Money((Long) home.get("voucher_price_fen"));
        Money rest = price.minus(together);
        Money loan = rest.share(1, 2, RoundingMode.FLOOR);
        var form = purchase(household, voucher.no(), (String) home.get("no"), price, voucher.available());
        form.put("voucherNo2", parents.no().value());
        form.put("voucherAmountYuan2", parents.available().plain());
        form.put("kinship2", "CHILD");
        form.put("ownCashYuan", rest.minus(loan).plain());
        form.put("loanYuan", loan.plain());
        buys(household, form, home, stop);
    }

    /** The home whose price is nearest to one amount and above another. */
    private Map<String, Object> homeFor(Money near, Money above) {
        return db.sql("""
                select u.no, u.area_sqm, u.voucher_price_fen, e.escrow_account from unit u join estate e on e.code = u.estate_code
                where u.property_type = 'HOME' and e.sale_stage = 'PRESALE' and u.status = 'LISTED'
                  and u.voucher_price_fen > :above and not exists (select from purchase p where p.unit_no = u.no)
                order by abs(u.voucher_price_fen - :near), u.no limit 1""")
                .param("above", above.fen())
                .param("near", near.fen())
                .query()
                .singleRow();
    }

    private Contract buys(PilotHousehold household, Map<String, Object> form, Map<String, Object> home, String stop) {
        Money price = new Money((Long) home.get("voucher_price_fen"));
        String caseNo = clerk.start("verifier", "voucherPurchase", form);
        String filingNo = "昆网签（2025）%06d".formatted(36_000 + household.no());
        take(caseNo, stop, PURCHASE_STEPS, step -> switch (step) {
            case "verifyVoucher" ->
                new Act(
                        "verifier",
                        Map.of("decision", "APPROVE", "paperSeen", true, "kinshipProof", "户口簿", "opinion", "原件相符。"));
            case "registerSubscription" ->
                new Act(
                        "verifier",
                        subscription(household, price, home.get("area_sqm").toString()));
            case "checkContract" -> new Act("reviewer", AGREED);
            default -> new Act("verifier", Map.of("filingNo", filingNo, "filedOn", today()));
        });
        return new Contract(filingNo, price, (String) home.get("escrow_account"), household.no());
    }

    /** The developer claims what is due at a node; the claim is left waiting at a step. */
    void claims(Contract contract, String node, String stop) {
        claims.take(contract, node, stop);
    }

    /** The contract is rescinded after its first tranche was paid; the rescission is left waiting at a step. */
    void rescinds(Contract contract, String stop) {
        new PilotRescissions(clerk, today()).take(contract, stop);
    }

    void holderIsNotReached(PilotHousehold household) {
        String caseNo = db.sql("select case_no from voucher_expiry where voucher_no = ?")
                .param(voucherOf(household).value())
                .query(String.class)
                .single();
        clerk.complete("intake", caseNo, "contactHolder", Map.of("contactResult", "UNREACHED", "opinion", "电话三次无人接听。"));
    }

    /** A few households of another project stand at each step before an agreement is concluded. */
    void newAgreementsInEachStep() {
        var newcomers = new PilotNewcomers(clerk, today());
        newcomers.stand();
        newcomers.concludeSwaps();
    }

    private void take(String caseNo, String stop, List<String> steps, java.util.function.Function<String, Act> acts) {
        for (String step : steps) {
            if (step.equals(stop)) return;
            Act act = acts.apply(step);
            clerk.complete(act.user(), caseNo, step, act.form());
        }
    }

    /** Who does it, and what he or she fills in. */
    private record Act(String user, Map<String, Object> form) {}

    private Map<String, Object> purchase(
            PilotHousehold household, VoucherNo voucher, String unitNo, Money price, Money part) {
        return new HashMap<>(Map.of(
                "voucherNo", voucher.value(),
                "unitNo", unitNo,
                "buyerName", household.name(),
                "buyerIdNo", household.idNumber(),
                "kinship", "SELF",
                "priceYuan", price.plain(),
                "voucherAmountYuan", part.plain(),
                "ownCashYuan", price.minus(part).plain()));
    }

    private Map<String, Object> subscription(PilotHousehold household, Money price, String areaSqm) {
        var form = new HashMap<String, Object>();
        form.put("decision", "SUBSCRIBED");
        form.put("subscriptionNo", "RG-2025-%03d".formatted(household.no()));
        form.put("subscribedOn", today());
        form.put("contractNo", "HT-2025-%03d".formatted(household.no()));
        form.put("contractSignedOn", today());
        form.put("contractPriceYuan", price.plain());
        form.put("contractAreaSqm", areaSqm);
        return form;
    }

    /** The group the approval ladder chose, in the person of its demo user. */
    private String approverOf(String caseNo) {
        return clerk.candidateFor(caseNo);
    }

    VoucherNo voucherOf(PilotHousehold household) {
        return new VoucherNo(
                db.sql("""
                select v.no from voucher v join compensation_agreement a on a.case_no = v.agreement_case_no
                where a.agreement_no = ?""").param(household.agreementNo()).query(String.class).single());
    }

    private String today() {
        return LocalDate.now(clock).toString();
    }
}
