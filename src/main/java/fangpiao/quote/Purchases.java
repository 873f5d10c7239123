package fangpiao.quote;

import fangpiao.amount.DeedTax;
import fangpiao.amount.Explained;
import fangpiao.amount.Payment;
import fangpiao.amount.Tranches;
import fangpiao.amount.Use;
import fangpiao.amount.UseBonus;
import fangpiao.amount.UseCase;
import fangpiao.intake.Complaint;
import fangpiao.intake.Unanswerable;
import fangpiao.policy.Policy;
import fangpiao.policy.TrancheRule;
import fangpiao.shared.Money;
import java.util.ArrayList;
import java.util.List;

/** The homes of a question, bought one after the other with one voucher. */
class Purchases {

    private final Enquiry enquiry;
    private final Policy policy;
    private final Money face;

    Purchases(Enquiry enquiry, Money face) {
        this.enquiry = enquiry;
        this.policy = enquiry.policy();
        this.face = face;
    }

    /** Refuses an amount that the balance does not have. */
    List<Quote.Bought> bought() {
        List<Use> uses = enquiry.purchases().stream()
                .map(plan -> new Use(plan.amount(), plan.price(), plan.acts()))
                .toList();
        List<UseCase> cases = UseCase.inTurn(face, enquiry.area(), enquiry.issuedOn(), uses);
        var bought = new ArrayList<Quote.Bought>();
        Money balance = face;
        for (int i = 0; i < cases.size(); i++) {
            Plan plan = enquiry.purchases().get(i);
            requireWithin(balance, plan);
            bought.add(bought(plan, cases.get(i), balance));
            balance = balance.minus(plan.amount());
        }
        return List.copyOf(bought);
    }

    private static void requireWithin(Money balance, Plan plan) {
        if (plan.amount().exceeds(balance))
            throw new Unanswerable(List.of(
                    new Complaint(plan.field() + ".amount", "使用房票金额" + plan.amount() + "元，超过房票余额" + balance + "元")));
    }

    private Quote.Bought bought(Plan plan, UseCase useCase, Money balance) {
        Payment payment =
                Payment.split(plan.price(), List.of(balance), plan.price().minus(plan.amount()));
        UseBonus bonus = UseBonus.of(useCase, policy);
        DeedTax tax = DeedTax.of(plan.price(), plan.amount(), policy);
        var lines = new ArrayList<Explained>(payment.lines());
        lines.addAll(bonus.lines());
        lines.addAll(tax.lines());
        return new Quote.Bought(
                plan.price(),
                plan.amount(),
                plan.type(),
                plan.stage(),
                payment.topUp(),
                balance.minus(plan.amount()),
                bonus.amount(),
                tax.exempt(),
                tax.taxable(),
                tranches(plan),
                List.copyOf(lines));
    }

    private List<Quote.Tranche> tranches(Plan plan) {
        List<TrancheRule> table = policy.tranches(plan.stage());
        Tranches tranches = Tranches.of(plan.amount(), plan.stage(), policy);
        var rows = new ArrayList<Quote.Tranche>();
        for (int i = 0; i < table.size(); i++) {
            TrancheRule rule = table.get(i);
            Explained line = tranches.lines().get(i);
            rows.add(new Quote.Tranche(rule.seq(), rule.node(), rule.share(), line.amount(), line));
        }
        return List.copyOf(rows);
    }
}
