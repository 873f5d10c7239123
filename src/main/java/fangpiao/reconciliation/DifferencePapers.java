package fangpiao.reconciliation;

import fangpiao.document.Checklist;
import fangpiao.engine.CaseKind;
import java.util.List;
import org.springframework.stereotype.Component;

/** The papers by which a difference is settled. */
@Component
class DifferencePapers implements Checklist {

    @Override
    public CaseKind kind() {
        return CaseKind.RECONCILIATION;
    }

    @Override
    public List<Item> items() {
        return List.of(
                new Item("BANK_REPLY", "银行查询回函", false),
                new Item("BANK_SLIP", "银行回单或冲正凭证", false),
                new Item("STATEMENT_OF_FACTS", "情况说明", false));
    }
}
