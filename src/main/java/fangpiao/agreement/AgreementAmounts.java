package fangpiao.agreement;

import fangpiao.amount.Component;
import fangpiao.engine.FormContext.AmountLine;
import fangpiao.policy.ComponentCode;
import java.util.ArrayList;
import java.util.List;

/** How an agreement's amounts are shown line by line. */
@org.springframework.stereotype.Component
public class AgreementAmounts {

    private final Agreements agreements;

    AgreementAmounts(Agreements agreements) {
        this.agreements = agreements;
    }

    /** Each component, and below them the equity they add up to. */
    public List<AmountLine> linesOf(Agreement agreement) {
        var lines = new ArrayList<AmountLine>();
        for (Component component : agreements.components(agreement.caseNo()))
            lines.add(new AmountLine(
                    component.code().chinese(),
                    place(component),
                    component.amount().toString()));
        if (agreement.equity() != null)
            lines.add(new AmountLine(
                    "安置补偿权益金额 E", "计入各项之和减应扣款项", agreement.equity().toString()));
        return lines;
    }

    private static String place(Component component) {
        if (component.code() == ComponentCode.DEDUCTION) return "从权益中扣除";
        return component.inFace() ? "计入权益" : "另行支付，不计入权益";
    }
}
