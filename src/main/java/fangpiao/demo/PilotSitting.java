package fangpiao.demo;

import fangpiao.identity.Role;
import fangpiao.shared.IdNumber;
import fangpiao.staffing.Substitution.Plan;
import fangpiao.staffing.SubstitutionDesk;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * A second list of 22 households whose issuances wait together for the reviewer, to be decided in one sitting. Two may not
 * pass: one the reviewer has calculated himself, standing in for a colleague, and for one the fund is a little too small.
 */
@Component
@Profile("demo & !test")
class PilotSitting {

    static final String FUND_YUAN = "13200000";

    private static final String[] NAMES = {
        "蔡明德", "苏月华", "潘永康", "汪玉珍", "田志刚", "任秀兰", "姜文华", "范桂英", "方建平", "石丽芬", "姚国栋",
        "谭美兰", "廖永贵", "邹淑芳", "熊绍云", "金琼珍", "陆家富", "郝玉梅", "孔祥林", "白凤仙", "崔志远", "康惠芬"
    };

    /** In thousands of yuan: all are for the deputy director. */
    private static final int[] EQUITIES = {
        560, 612, 555, 538, 701, 590, 715, 648, 532, 575, 523, 689, 606, 570, 557, 634, 683, 581, 548, 662, 519, 727
    };

    /** The one that the reviewer has calculated. */
    private static final int OWN = 9;

    private final Clerk clerk;
    private final SubstitutionDesk substitutions;
    private final List<String> agreements = new ArrayList<>();

    PilotSitting(Clerk clerk, SubstitutionDesk substitutions) {
        this.clerk = clerk;
        this.substitutions = substitutions;
    }

    /** Surveyed, chosen, signed and published on one day. */
    void sign(String day) {
        for (int no = 0; no < NAMES.length; no++) {
            String caseNo = clerk.start("intake", "compensationAgreement", survey(no));
            clerk.complete(
                    "calc",
                    caseNo,
                    "enterComponents",
                    Map.of("appraisalReportNo", "云评（2025）估字第%03d号".formatted(101 + no), "houseValueYuan", equity(no)));
            clerk.approve("reviewer", caseNo, "checkSurvey");
            clerk.complete(
                    "intake",
                    caseNo,
                    "chooseResettlement",
                    Map.of("voucherPartYuan", equity(no), "swapPartYuan", "0", "cashPartYuan", "0", "voluntary", true));
            clerk.complete("intake", caseNo, "signAgreement", Map.of("agreementNo", agreementNo(no), "signedOn", day));
            clerk.complete(
                    "intake",
                    caseNo,
                    "publishCompensation",
                    Map.of(
                            "noticeNo",
                            "西更公示〔2025〕6号",
                            "publishedOn",
                            day,
                            "noticePlace",
                            "西客站项目指挥部公示栏",
                            "noticeDays",
                            7));
            agreements.add(caseNo);
        }
    }

    void conclude() {
        agreements.forEach(caseNo -> clerk.complete(
                "intake", caseNo, "closeNotice", Map.of("noticeResult", "NO_OBJECTION", "opinion", "公示期满，无异议。")));
    }

    /** All of them up to the reviewer; on that day the calculator is away for some hours. */
    void apply(String day) {
        for (int no = 0; no < NAMES.length; no++) {
            String caseNo = clerk.start(
                    "intake",
                    "voucherIssuance",
                    Map.of(
                            "agreementNo",
                            agreementNo(no),
                            "appliedOn",
                            day,
                            "coOwnersSigned",
                            true,
                            "voluntary",
                            true));
            if (no == OWN) calculateInstead(caseNo, LocalDate.parse(day));
            else calculate("calc", caseNo);
            clerk.approve("legal", caseNo, "reviewLegality");
        }
    }

    private void calculateInstead(String caseNo, LocalDate day) {
        var plan = new Plan("calc", "reviewer", List.of(Role.CALC_CLERK), day, day, "外出参加业务培训");
        String mark = substitutions.rehearse(plan, "calc").mark();
        long loan = substitutions.enter(plan, mark, "calc");
        calculate("reviewer", caseNo);
        substitutions.remove(loan, "calc");
    }

    private void calculate(String user, String caseNo) {
        clerk.complete(
                user,
                caseNo,
                "calculateAmount",
                Map.of("deductionYuan", "0", "decision", "CONFIRM", "opinion", "核算无误。"));
    }

    private static String agreementNo(int no) {
        return "XKZ-CQ-2025-%03d".formatted(101 + no);
    }

    private static String equity(int no) {
        return EQUITIES[no] + "000.00";
    }

    private static Map<String, Object> survey(int no) {
        String first17 = "530112%d%02d%02d%03d".formatted(1951 + no, 1 + no % 12, 3 + no, 500 + no);
        return Map.of(
                "projectCode",
                "XKZ",
                "expropriatedParty",
                NAMES[no] + "（演示数据）",
                "holderIdNo",
                first17 + IdNumber.checkCharacter(first17),
                "holderPhone",
                "139860%05d".formatted(no),
                "propertyAddress",
                "西山区马街街道积善村%d号".formatted(21 + no),
                "titleNo",
                "云（2013）西山区不动产权第%07d号".formatted(22_100 + no),
                "buildingArea",
                "%d.50".formatted(58 + no * 2),
                "landType",
                "STATE",
                "propertyKind",
                "RESIDENTIAL",
                "surveyedOn",
                "2025-07-21");
    }
}
