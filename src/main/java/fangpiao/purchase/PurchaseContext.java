package fangpiao.purchase;

import fangpiao.engine.CaseKind;
import fangpiao.engine.FormContext;
import fangpiao.policy.PolicyDesk;
import fangpiao.pool.PoolDesk;
import fangpiao.pool.UnitCard;
import fangpiao.pricewatch.PriceWatch;
import fangpiao.shared.CaseNo;
import fangpiao.shared.Money;
import fangpiao.voucher.VoucherCard;
import fangpiao.voucher.VoucherDesk;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What the persons of a purchase see: the vouchers, the buyer, the unit, the price, and the contract once there is one. */
@Component
class PurchaseContext implements FormContext {

    private final PurchaseDesk desk;
    private final VoucherDesk vouchers;
    private final PoolDesk pool;
    private final PriceWatch prices;
    private final PolicyDesk policies;

    PurchaseContext(PurchaseDesk desk, VoucherDesk vouchers, PoolDesk pool, PriceWatch prices, PolicyDesk policies) {
        this.desk = desk;
        this.vouchers = vouchers;
        this.policies = policies;
        this.pool = pool;
        this.prices = prices;
    }

    @Override
    public CaseKind kind() {
        return CaseKind.PURCHASE;
    }

    @Override
    public Map<String, Object> of(CaseNo caseNo) {
        Purchase purchase = desk.get(caseNo);
        var facts = new ArrayList<Fact>();
        facts.add(Fact.of("办理进度", purchase.status().chinese()));
        purchase.parts().forEach(part -> facts.addAll(voucher(part)));
        UnitCard unit = pool.unit(purchase.unitNo());
        facts.addAll(home(purchase, unit));
        facts.addAll(terms(purchase.ceiling()));
        facts.addAll(payment(purchase));
        if (purchase.contract() != null) {
            facts.addAll(contract(purchase.contract(), unit));
            facts.add(Fact.of("价格比较", comparison(purchase, unit)));
            facts.add(Fact.of("网签系统报送", reported(purchase)));
        }
        Map<String, Object> shown = entered(purchase, unit);
        shown.put("facts", facts);
        shown.put("paymentOrderUrl", "/payment-orders/" + caseNo + ".pdf");
        return shown;
    }

    /** The price that was applied for and the area of the price list, or what was entered before a contract was sent back for correction. */
    private static Map<String, Object> entered(Purchase purchase, UnitCard unit) {
        Contract contract = purchase.contract();
        var entered = new HashMap<String, Object>();
        entered.put("contractPriceYuan", purchase.price().whole().plain());
        entered.put("ownCashYuan", purchase.own().cash().plain());
        entered.put("loanYuan", purchase.own().loan().plain());
        entered.put("contractAreaSqm", (contract == null ? unit.areaSqm() : contract.areaSqm()).toPlainString());
        if (contract == null) return entered;
        entered.put("subscriptionNo", contract.subscriptionNo());
        entered.put("subscribedOn", contract.subscribedOn().toString());
        entered.put("contractNo", contract.no());
        entered.put("contractSignedOn", contract.signedOn().toString());
        return entered;
    }

    private List<Fact> voucher(VoucherPart part) {
        VoucherCard voucher = vouchers.card(part.voucher());
        var rules = new CounterVoucher("", voucher, policies.version(part.policyVersion()), desk.today());
        return List.of(
                Fact.of("房票号", voucher.no()),
                Fact.of("持票人", "%s（%s）".formatted(voucher.holderName(), voucher.holderIdNo())),
                Fact.of("购房人与持票人关系", part.kinship().chinese()),
                Fact.of("房票状态", "%s，最后使用日 %s".formatted(rules.status().chinese(), voucher.expiresOn())),
                Fact.of("本次使用", "%s 元（另有可用余额 %s 元）".formatted(part.amount(), voucher.available())),
                Fact.of("该房票可购", "%s；购房人可为%s".formatted(rules.types(), rules.users())));
    }

    private static List<Fact> home(Purchase purchase, UnitCard unit) {
        Buyer buyer = purchase.buyer();
        return List.of(
                Fact.of("购房人", "%s（%s）".formatted(buyer.name(), buyer.idNo())),
                Fact.of("亲属关系证明", purchase.kinshipProof()),
                Fact.of("房源", "%s %s".formatted(unit.no(), unit.address())),
                Fact.of(
                        "类型与面积",
                        "%s %s㎡（%s）"
                                .formatted(
                                        unit.type().chinese(),
                                        unit.areaSqm(),
                                        unit.estate().saleStage().chinese())),
                Fact.of("房企", unit.estate().developerName()));
    }

    private static List<Fact> terms(Ceiling ceiling) {
        Fact filed = Fact.of("备案价", ceiling.filed() + " 元");
        if (!ceiling.isConceded()) return List.of(filed, Fact.of("最高成交价", ceiling.price() + " 元"));
        Money less = ceiling.filed().minus(ceiling.price());
        return List.of(
                filed,
                Fact.of("让利", "%s，比备案价低 %s 元".formatted(ceiling.conceded(), less)),
                Fact.of("让利后总价", ceiling.price() + " 元"));
    }

    private static List<Fact> payment(Purchase purchase) {
        return List.of(
                Fact.of("房屋总价", purchase.price().whole() + " 元"),
                Fact.of("使用房票金额", purchase.byVoucher() + " 元"),
                Fact.of("自筹资金", purchase.own().cash() + " 元"),
                Fact.of("贷款（含公积金）", purchase.own().loan() + " 元"),
                Fact.of("锁定至", purchase.endOfHold()));
    }

    /** What was found when the contract came in; if nothing was, how the price compares now. */
    private String comparison(Purchase purchase, UnitCard unit) {
        Money price = purchase.contract().price();
        return prices.alertOf(purchase.no(), price).map("【价格预警】"::concat).orElseGet(() -> prices.compare(unit, price)
                .sentence());
    }

    private static String reported(Purchase purchase) {
        Filing known = purchase.filing() == null ? purchase.reported() : purchase.filing();
        if (known == null) return "尚未报送或有差异待处理";
        return "%s（%s备案）%s".formatted(known.no(), known.filedOn(), purchase.filing() == null ? "，复核同意即划转" : "");
    }

    private static List<Fact> contract(Contract contract, UnitCard unit) {
        return List.of(
                Fact.of("认购书", "%s（%s）".formatted(contract.subscriptionNo(), contract.subscribedOn())),
                Fact.of("购房合同", "%s（%s）".formatted(contract.no(), contract.signedOn())),
                Fact.of("合同总价", contract.price() + " 元"),
                Fact.of("合同建筑面积", "%s㎡（一房一价表 %s㎡）".formatted(contract.areaSqm(), unit.areaSqm())));
    }
}
