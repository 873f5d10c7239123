package fangpiao.funding;

import fangpiao.engine.CaseKind;
import fangpiao.engine.FormContext;
import fangpiao.funding.FundMatter.Deposit;
import fangpiao.funding.FundMatter.NewAccount;
import fangpiao.funding.FundMatter.Opening;
import fangpiao.project.Fund;
import fangpiao.project.FundPosition;
import fangpiao.project.PayingAccount;
import fangpiao.project.ProjectDesk;
import fangpiao.shared.CaseNo;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What the second person sees: what was entered, beside how the fund stands now and what it would come to. */
@Component
class FundEntryContext implements FormContext {

    private final FundEntryDesk desk;
    private final FundEntries entries;
    private final ProjectDesk projects;
    private final FundWords words;

    FundEntryContext(FundEntryDesk desk, FundEntries entries, ProjectDesk projects, FundWords words) {
        this.desk = desk;
        this.entries = entries;
        this.projects = projects;
        this.words = words;
    }

    @Override
    public CaseKind kind() {
        return CaseKind.FUND_ENTRY;
    }

    @Override
    public Map<String, Object> of(CaseNo caseNo) {
        FundEntry entry = desk.get(caseNo);
        FundMatter matter = entry.matter();
        var facts = new ArrayList<>(List.of(
                Fact.of("登记事项", matter.kind().chinese()),
                Fact.of("项目", words.projectOf(matter)),
                Fact.of("资金账户", (words.fundOf(matter) + " " + FundWords.fundNo(matter)).strip()),
                Fact.of("凭证编号", entry.documentNo()),
                Fact.of("办理进度", entry.status().chinese())));
        if (matter instanceof Opening opening) facts.addAll(about(opening));
        if (matter instanceof Deposit deposit) facts.addAll(about(deposit));
        if (matter instanceof NewAccount change) facts.addAll(about(change));
        return Map.of("facts", facts);
    }

    private List<Fact> about(Opening opening) {
        var facts = new ArrayList<>(List.of(Fact.of("资金来源", opening.source().chinese())));
        facts.addAll(about(opening.account(), ""));
        return facts;
    }

    private List<Fact> about(Deposit deposit) {
        FundPosition position = projects.position(deposit.fundNo());
        return List.of(
                Fact.of("到账金额", deposit.amount() + " 元（" + deposit.amount().inCapitals() + "）"),
                Fact.of("到账日期", deposit.arrivedOn()),
                Fact.of("现账面余额", position.balance() + " 元"),
                Fact.of("现可用资金", position.free() + " 元"));
    }

    private List<Fact> about(NewAccount change) {
        Fund fund = projects.fund(change.fundNo());
        var facts = new ArrayList<>(List.of(Fact.of("现付款账户", FundWords.account(fund.account()))));
        facts.addAll(about(change.account(), fund.no()));
        return facts;
    }

    private List<Fact> about(PayingAccount account, String fundNo) {
        var facts = new ArrayList<>(List.of(
                Fact.of("付款账户户名", account.name()), Fact.of("付款账号", account.no()), Fact.of("开户行", account.bank())));
        entries.otherFundWith(account, fundNo)
                .ifPresent(other -> facts.add(Fact.of("提示", "该账号也是「" + other + "」的付款账户")));
        return facts;
    }
}
