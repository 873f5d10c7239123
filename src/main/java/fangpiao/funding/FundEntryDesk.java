package fangpiao.funding;

import fangpiao.engine.CaseDoor;
import fangpiao.funding.FundEntry.Status;
import fangpiao.funding.FundMatter.Deposit;
import fangpiao.funding.FundMatter.NewAccount;
import fangpiao.funding.FundMatter.Opening;
import fangpiao.project.Fund;
import fangpiao.project.ProjectDesk;
import fangpiao.shared.CaseNo;
import fangpiao.shared.Forbidden;
import fangpiao.shared.Money;
import fangpiao.shared.Refusal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where funds are opened, fed and given another account: by two persons, and nothing counts before the second. */
@Service
@Transactional
class FundEntryDesk {

    private final FundEntries entries;
    private final ProjectDesk projects;
    private final CaseDoor cases;
    private final Clock clock;

    FundEntryDesk(FundEntries entries, ProjectDesk projects, CaseDoor cases, Clock clock) {
        this.entries = entries;
        this.projects = projects;
        this.cases = cases;
        this.clock = clock;
    }

    /** Answers with what it will be called to those who work on it. */
    FundEntry open(CaseNo caseNo, FundMatter matter, String documentNo) {
        refuseWrong(matter);
        if (matter instanceof Deposit) refuseUsed(documentNo);
        var entry = new FundEntry(caseNo, matter, documentNo, Status.ENTERED, actor());
        entries.add(entry, now());
        return entry;
    }

    /** From now on it counts. */
    void confirm(CaseNo caseNo) {
        FundEntry entry = entries.lock(caseNo).requireOpen();
        entries.confirm(caseNo, carryOut(entry), actor(), now());
    }

    void reject(CaseNo caseNo) {
        entries.lock(caseNo).requireOpen();
        entries.reject(caseNo, actor(), now());
    }

    @Transactional(readOnly = true)
    FundEntry get(CaseNo caseNo) {
        return entries.get(caseNo);
    }

    private String carryOut(FundEntry entry) {
        FundMatter matter = entry.matter();
        if (matter instanceof Opening opening) return openFund(opening);
        if (matter instanceof Deposit deposit) {
            projects.deposit(deposit.fundNo(), deposit.amount(), entry.documentNo());
            return deposit.fundNo();
        }
        var change = (NewAccount) matter;
        entries.replaces(entry.caseNo(), projects.changeAccount(change.fundNo(), change.account()));
        return change.fundNo();
    }

    private String openFund(Opening opening) {
        String no = projects.nextFundNo(opening.projectCode());
        projects.openFund(
                new Fund(no, opening.projectCode(), opening.name(), opening.source(), opening.account(), Money.ZERO));
        return no;
    }

    private void refuseWrong(FundMatter matter) {
        if (matter instanceof Opening opening) refuseWrong(opening);
        if (matter instanceof Deposit deposit) refuseWrong(deposit);
        if (matter instanceof NewAccount change) refuseWrong(change);
    }

    private void refuseWrong(Opening opening) {
        projects.get(opening.projectCode());
        projects.fundsOf(opening.projectCode()).stream()
                .filter(fund -> fund.name().equals(opening.name()))
                .findFirst()
                .ifPresent(twin -> {
                    throw new Refusal("本项目已有名为「%s」的资金账户（%s），请勿重复开立。".formatted(twin.name(), twin.no()));
                });
    }

    private void refuseWrong(Deposit deposit) {
        projects.requireFund(deposit.fundNo());
        if (!deposit.amount().isPositive()) throw new Refusal("到账金额须大于零。");
        if (deposit.arrivedOn().isAfter(LocalDate.now(clock))) throw new Refusal("到账日期不得晚于今天。");
    }

    private void refuseWrong(NewAccount change) {
        Fund fund = projects.requireFund(change.fundNo());
        if (change.account().equals(fund.account())) throw new Refusal("所填账户与现付款账户相同，无须变更。");
        entries.openChangeOf(fund.no()).ifPresent(open -> {
            throw new Refusal("资金账户「%s」已有变更付款账户的登记%s待核对，请先办结。".formatted(fund.name(), open));
        });
    }

    private void refuseUsed(String documentNo) {
        entries.depositWith(documentNo).ifPresent(earlier -> {
            throw new Refusal("银行回单「%s」已登记过到账（%s），不能重复登记。".formatted(documentNo, earlier));
        });
    }

    private String actor() {
        return cases.actor().orElseThrow(() -> new Forbidden("请先登录再办理。"));
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
