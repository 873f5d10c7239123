package fangpiao.quote;

import fangpiao.amount.Equity;
import fangpiao.amount.Explained;
import fangpiao.amount.Face;
import fangpiao.amount.Interest;
import fangpiao.amount.PayOut;
import fangpiao.amount.UseRatio;
import fangpiao.policy.InterestMode;
import fangpiao.policy.Parameters;
import fangpiao.policy.Policy;
import fangpiao.shared.Money;
import fangpiao.shared.Rate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Puts the formulas together for one question. */
class Calculation {

    private final Enquiry enquiry;
    private final Policy policy;
    private final Quote.Term term;
    private final Equity equity;
    private final Face face;

    /** Refuses purchases that take more than the face. */
    Calculation(Enquiry enquiry, LocalDate lastDay) {
        this.enquiry = enquiry;
        this.policy = enquiry.policy();
        this.term = term(enquiry, lastDay);
        this.equity = Equity.of(enquiry.components(), policy);
        this.face = Face.of(enquiry.parts().voucher(), policy, enquiry.issuedOn(), enquiry.area());
    }

    Quote quote() {
        List<Quote.Bought> bought = new Purchases(enquiry, face.face()).bought();
        Money used = enquiry.used();
        return new Quote(
                Quote.Rules.of(policy),
                equity.amount(),
                enquiry.parts(),
                face.bonus(),
                face.outside(),
                face.face(),
                Money.sum(bought.stream().map(Quote.Bought::bonus).toList()),
                enquiry.land(),
                enquiry.area(),
                lines(),
                term,
                new Grades(enquiry, face.face()).grades(),
                bought,
                used,
                face.face().minus(used),
                UseRatio.of(used, face.face()).toString(),
                paidOut(used),
                enquiry.ratios().stream().map(this::paidOut).toList(),
                interest(used),
                Unconfirmed.of(enquiry),
                new Notes(enquiry, face, term).all());
    }

    private List<Explained> lines() {
        var lines = new ArrayList<>(equity.lines());
        if (enquiry.parts().mixed()) lines.add(voucherPart());
        lines.addAll(face.lines());
        return List.copyOf(lines);
    }

    private Explained voucherPart() {
        Parts parts = enquiry.parts();
        return Explained.exact(
                "房票安置部分",
                "权益－产权调换部分－货币补偿部分；以下的E即此部分",
                parts.sum() + "－" + parts.swap() + "－" + parts.cash(),
                Explained.NONE,
                parts.voucher());
    }

    private Quote.PaidOut paidOut(Rate ratio) {
        return paidOut(ratio.of(face.face()), ratio.toString());
    }

    private Quote.PaidOut paidOut(Money used) {
        return paidOut(used, UseRatio.of(used, face.face()).toString());
    }

    private Quote.PaidOut paidOut(Money used, String ratio) {
        PayOut out = PayOut.of(face.face(), face.bonus(), used, policy);
        return new Quote.PaidOut(ratio, used, face.face().minus(used), out.payable(), out.forfeited(), out.lines());
    }

    private List<Explained> interest(Money used) {
        if (policy.get(Parameters.INTEREST_MODE) == InterestMode.NONE) return List.of();
        return Interest.of(face.face(), used, term.issuedOn(), term.calendarDay(), policy)
                .lines();
    }

    private static Quote.Term term(Enquiry enquiry, LocalDate lastDay) {
        int months = enquiry.policy().termMonths();
        return new Quote.Term(enquiry.issuedOn(), months, enquiry.issuedOn().plusMonths(months), lastDay);
    }
}
