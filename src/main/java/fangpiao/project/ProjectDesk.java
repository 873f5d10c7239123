package fangpiao.project;

import fangpiao.ledger.LiabilityChanged;
import fangpiao.ledger.Transfer;
import fangpiao.policy.VoucherKind;
import fangpiao.shared.CaseNo;
import fangpiao.shared.Money;
import fangpiao.shared.Rate;
import fangpiao.shared.Refusal;
import fangpiao.voucher.VoucherNo;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What other modules may ask of projects and their funds. */
@Service
@Transactional
public class ProjectDesk {

    private final Projects projects;
    private final Clock clock;

    ProjectDesk(Projects projects, Clock clock) {
        this.projects = projects;
        this.clock = clock;
    }

    public Project get(String code) {
        return projects.find(code).orElseThrow(() -> new Refusal("征收项目「" + code + "」不存在。"));
    }

    /** Where vouchers of a kind are issued that no home is taken for. */
    public Project programmeFor(VoucherKind kind) {
        return projects.programmeFor(kind).orElseThrow(() -> new Refusal("尚未设立发放" + kind.chinese() + "的专项。"));
    }

    /** The projects for which homes are taken. */
    public List<Project> resettlements() {
        return projects.resettlements();
    }

    public List<Project> all() {
        return projects.all();
    }

    public List<Fund> fundsOf(String projectCode) {
        return projects.fundsOf(projectCode);
    }

    public Fund fund(String no) {
        return projects.fund(no);
    }

    /** The fund that promised a voucher's face when it was issued, and so pays what comes of the voucher. */
    public Optional<Fund> backing(VoucherNo voucher) {
        return Optional.ofNullable(backing(List.of(voucher)).get(voucher));
    }

    /** The same for several; a voucher for which no fund promised anything is not among them. */
    public Map<VoucherNo, Fund> backing(Collection<VoucherNo> vouchers) {
        return projects.backing(vouchers);
    }

    /** The fund that promised money to a case, be it an issuance or one that pays something beside vouchers. */
    public Optional<Fund> promisedTo(CaseNo caseNo) {
        return projects.promisedTo(caseNo);
    }

    public Fund requireFund(String no) {
        return projects.findFund(no).orElseThrow(() -> new Refusal("资金账户「" + no + "」不存在，请在资金台账中核对编号。"));
    }

    /** The number of the fund that is opened next in a project; whoever opens another waits. */
    public String nextFundNo(String projectCode) {
        return projects.nextFundNo(projectCode);
    }

    public void openFund(Fund fund) {
        projects.addFund(fund);
    }

    /** From now on the fund pays from another account; answers with the one it paid from, null if there was none. */
    public PayingAccount changeAccount(String fundNo, PayingAccount account) {
        Fund fund = projects.lockFund(fundNo).orElseThrow();
        projects.changeAccount(fundNo, account);
        return fund.account();
    }

    public void deposit(String fundNo, Money amount, String document) {
        projects.addMovement(fundNo, "DEPOSIT", amount, document, now());
    }

    public FundPosition position(String fundNo) {
        return projects.position(fundNo);
    }

    /** What speaks against promising that much more, for whoever has to choose a fund. */
    public Optional<String> shortage(Fund fund, Money required, Rate coverage) {
        FundPosition position = projects.position(fund.no());
        if (position.covers(required, coverage)) return Optional.empty();
        if (coverage.equals(Rate.WHOLE)) return Optional.of("可用资金%s元，不足本次所需%s元".formatted(position.free(), required));
        return Optional.of(
                "账面余额%s元，不足承诺未付%s元与本次%s元之和的%s".formatted(position.balance(), position.open(), required, coverage));
    }

    /** Promises money of a fund to a case, or says what is missing (funds gate, domain §3.1). */
    public Fund reserve(String fundNo, String projectCode, Money required, Rate coverage, CaseNo caseNo) {
        release(caseNo);
        Fund fund = projects.lockFund(fundNo)
                .filter(found -> found.projectCode().equals(projectCode))
                .orElseThrow(() -> new Refusal("资金账户「" + fundNo + "」不属于本项目。"));
        shortage(fund, required, coverage).ifPresent(shortage -> {
            throw new Refusal("「%s」%s，资金未落实不得核发。".formatted(fund.name(), shortage));
        });
        projects.reserve(fundNo, required, coverage, caseNo, now());
        return fund;
    }

    /** Takes back what was promised to a case, if anything was. */
    public void release(CaseNo caseNo) {
        for (Fund promised : projects.promisesTo(caseNo)) move(promised, "RELEASE", promised.free(), caseNo);
    }

    /**
     * Something is owed in a project beside the faces of its vouchers: the fund with the most free money will pay it, one of a
     * special loan only where there is no other. Empty as long as the project has no fund.
     */
    public Optional<Fund> owe(String projectCode, Money amount, CaseNo caseNo) {
        Optional<Fund> payer = projects.payerOf(projectCode);
        payer.ifPresent(fund -> move(fund, "OWE", amount, caseNo));
        return payer;
    }

    /** A bonus or interest is owed by the fund behind the voucher; what a holder forfeits is its own again. */
    @EventListener
    void follow(LiabilityChanged change) {
        Transfer transfer = change.transfer();
        backing(new VoucherNo(transfer.book()))
                .ifPresent(
                        fund -> move(fund, change.grows() ? "OWE" : "RELEASE", transfer.amount(), transfer.caseNo()));
    }

    private void move(Fund fund, String kind, Money amount, CaseNo caseNo) {
        projects.addMovement(fund.no(), kind, amount, caseNo.value(), now());
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
