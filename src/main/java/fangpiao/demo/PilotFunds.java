package fangpiao.demo;

import java.util.Map;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The money behind the pilot, entered by finance and confirmed by a second person; one receipt waits for that, one was wrong. */
@Component
@Profile("demo & !test")
class PilotFunds {

    private final Clerk clerk;

    PilotFunds(Clerk clerk) {
        this.clerk = clerk;
    }

    /** The first fund of a project, with its money in it. */
    void open(
            String projectCode, String name, String source, String accountNo, String yuan, String receipt, String day) {
        open(projectCode, 1, name, source, accountNo, yuan, receipt, day);
    }

    /** @param number of the fund in its project, which has those before it already */
    void open(
            String projectCode,
            int number,
            String name,
            String source,
            String accountNo,
            String yuan,
            String receipt,
            String day) {
        confirms(starts(Map.of(
                "fundMatter",
                "OPENING",
                "projectCode",
                projectCode,
                "fundName",
                name + "（演示数据）",
                "fundSource",
                source,
                "accountName",
                "西山区城市更新改造局" + name + "（演示数据）",
                "accountNo",
                accountNo,
                "bankName",
                "富滇银行昆明西山支行",
                "documentNo",
                "演示开户〔%s〕%s".formatted(day.substring(0, 4), projectCode))));
        confirms(deposits("ZJ-%s-%02d".formatted(projectCode, number), yuan, receipt, day));
    }

    void receiptsInEachStep(String day) {
        String wrong = deposits("ZJ-XKZ-01", "50000000", "FDYH-20250808-0017", day);
        clerk.complete(
                "finapprover",
                wrong,
                "confirmFundEntry",
                Map.of("decision", "REJECT", "reasonCode", "R06", "opinion", "银行回单金额为5,000,000.00元，录入多一个零。"));
        deposits("ZJ-XKZ-01", "5000000", "FDYH-20250808-0017", day);
    }

    private String deposits(String fundNo, String yuan, String receipt, String day) {
        return starts(Map.of(
                "fundMatter", "DEPOSIT",
                "fundNo", fundNo,
                "depositYuan", yuan,
                "arrivedOn", day,
                "documentNo", receipt));
    }

    private String starts(Map<String, Object> form) {
        return clerk.start("finance", "fundEntry", form);
    }

    private void confirms(String caseNo) {
        clerk.complete(
                "finapprover", caseNo, "confirmFundEntry", Map.of("decision", "APPROVE", "opinion", "与银行回单、开户资料核对一致。"));
    }
}
