package fangpiao.funding;

import fangpiao.funding.FundMatter.Deposit;
import fangpiao.funding.FundMatter.NewAccount;
import fangpiao.funding.FundMatter.Opening;
import fangpiao.project.PayingAccount;
import fangpiao.project.ProjectDesk;
import org.springframework.stereotype.Component;

/** Which fund and project a matter is about, in words. */
@Component
class FundWords {

    private final ProjectDesk projects;

    FundWords(ProjectDesk projects) {
        this.projects = projects;
    }

    String fundOf(FundMatter matter) {
        return matter instanceof Opening opening
                ? opening.name()
                : projects.fund(fundNo(matter)).name();
    }

    String projectOf(FundMatter matter) {
        String code = matter instanceof Opening opening
                ? opening.projectCode()
                : projects.fund(fundNo(matter)).projectCode();
        return projects.get(code).name();
    }

    static String account(PayingAccount account) {
        return account == null ? "未登记" : "%s，%s，%s".formatted(account.name(), account.no(), account.bank());
    }

    /** Empty for a fund that is only being opened. */
    static String fundNo(FundMatter matter) {
        if (matter instanceof Deposit deposit) return deposit.fundNo();
        return matter instanceof NewAccount change ? change.fundNo() : "";
    }
}
