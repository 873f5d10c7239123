package fangpiao.closing;

import fangpiao.engine.CaseKind;
import fangpiao.engine.FormContext;
import fangpiao.identity.Users;
import fangpiao.shared.CaseNo;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What the second person sees: which month, why, and what has been done by now. */
@Component
class MonthClosingContext implements FormContext {

    private final ClosingDesk desk;
    private final Users users;

    MonthClosingContext(ClosingDesk desk, Users users) {
        this.desk = desk;
        this.users = users;
    }

    @Override
    public CaseKind kind() {
        return CaseKind.MONTH_CLOSING;
    }

    @Override
    public Map<String, Object> of(CaseNo caseNo) {
        MonthClosing closing = desk.get(caseNo);
        var facts = new ArrayList<>(List.of(
                Fact.of("办理事项", closing.act().chinese()),
                Fact.of("月份", closing.month().chinese()),
                Fact.of("提出人", users.nameOf(closing.requestedBy())),
                Fact.of("说明", closing.reason())));
        if (closing.closes())
            desk.checklist(closing.month()).forEach(item -> facts.add(Fact.of(name(item), item.state())));
        else facts.add(Fact.of("批准文号", closing.documentNo()));
        return Map.of("facts", facts);
    }

    private static String name(Item item) {
        return "%s（%s）".formatted(item.name(), item.required() ? "必须" : "提示");
    }
}
