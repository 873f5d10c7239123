package fangpiao.cashout;

import fangpiao.document.Checklist;
import fangpiao.engine.CaseKind;
import java.util.List;
import org.springframework.stereotype.Component;

/** The papers of a claim (D22, and D13 where a voucher has several holders). */
@Component
class CashOutChecklist implements Checklist {

    @Override
    public CaseKind kind() {
        return CaseKind.CASH_OUT;
    }

    @Override
    public List<Item> items() {
        return List.of(
                new Item("CASH_OUT_APPLICATION", "余额兑付申请表", true),
                new Item("HOLDER_IDENTITY", "持票人身份证", true),
                new Item("ACCOUNT_PROOF", "银行账户证明", true),
                new Item("OWNERS_CONSENT", "共有人同意书", false));
    }
}
