package fangpiao.project;

import fangpiao.policy.VoucherKind;
import fangpiao.shared.CaseNo;
import fangpiao.shared.Money;
import fangpiao.shared.Refusal;
import fangpiao.voucher.VoucherNo;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    public void openFund(Fund fund) {
        projects.addFund(fund);
    }

    public void deposit(String fundNo, Money amount, String document) {
        projects.addMovement(fundNo, "DEPOSIT", amount, document, OffsetDateTime.now(clock));
    }

    /** Promises money of a fund to a case, or says how much is missing (funds gate, domain §3.1). */
    public Fund reserve(String fundNo, String projectCode, Money required, CaseNo caseNo) {
        release(caseNo);
        Fund fund = projects.lockFund(fundNo)
                .filter(found -> found.projectCode().equals(projectCode))
                .orElseThrow(() -> new Refusal("资金账户「" + fundNo + "」不属于本项目。"));
        if (required.exceeds(fund.free()))
            throw new Refusal("「%s」可用资金%s元，不足本次所需%s元，资金未落实不得核发。".formatted(fund.name(), fund.free(), required));
        projects.addMovement(fundNo, "RESERVE", required, caseNo.value(), OffsetDateTime.now(clock));
        return fund;
    }

    /** Takes back what was promised to a case, if anything was. */
    public void release(CaseNo caseNo) {
        for (Fund promised : projects.promisesTo(caseNo))
            projects.addMovement(promised.no(), "RELEASE", promised.free(), caseNo.value(), OffsetDateTime.now(clock));
    }
}
