package fangpiao.demo;

import fangpiao.shared.IdNumber;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Households of 7号片区 whose agreements are still being made, one at each step. */
class PilotNewcomers {

    private static final List<String> STEPS = List.of(
            "enterComponents",
            "checkSurvey",
            "chooseResettlement",
            "signAgreement",
            "publishCompensation",
            "closeNotice");
    private static final String[] NAMES = {"唐家云", "冯淑仙", "邓国梁", "许琼仙", "韩绍武", "曹美英"};
    private static final String EQUITY = "680000.00";

    private final Clerk clerk;
    private final String today;

    PilotNewcomers(Clerk clerk, String today) {
        this.clerk = clerk;
        this.today = today;
    }

    void stand() {
        for (int i = 0; i < STEPS.size(); i++) bring(i, STEPS.get(i));
    }

    private void bring(int no, String stop) {
        String caseNo = clerk.start("intake", "compensationAgreement", survey(no));
        for (String step : STEPS) {
            if (step.equals(stop)) return;
            switch (step) {
                case "enterComponents" ->
                    clerk.complete(
                            "calc",
                            caseNo,
                            step,
                            Map.of("appraisalReportNo", "云评（2024）估字第9%02d号".formatted(no), "houseValueYuan", EQUITY));
                case "checkSurvey" -> clerk.approve("reviewer", caseNo, step);
                case "chooseResettlement" ->
                    clerk.complete(
                            "intake",
                            caseNo,
                            step,
                            Map.of(
                                    "voucherPartYuan",
                                    EQUITY,
                                    "swapPartYuan",
                                    "0",
                                    "cashPartYuan",
                                    "0",
                                    "voluntary",
                                    true));
                case "signAgreement" ->
                    clerk.complete(
                            "intake",
                            caseNo,
                            step,
                            Map.of("agreementNo", "P7-2024-%03d".formatted(no), "signedOn", today));
                default ->
                    clerk.complete(
                            "intake",
                            caseNo,
                            step,
                            Map.of(
                                    "noticeNo",
                                    "西更公示〔2024〕7号",
                                    "publishedOn",
                                    today,
                                    "noticePlace",
                                    "7号片区公示栏",
                                    "noticeDays",
                                    10));
            }
        }
    }

    private Map<String, Object> survey(int no) {
        String first17 = "53011219%02d0%d15%03d".formatted(60 + no, 1 + no, 700 + no);
        var form = new HashMap<String, Object>();
        form.put("projectCode", "P7");
        form.put("expropriatedParty", NAMES[no] + "（演示数据）");
        form.put("holderIdNo", first17 + IdNumber.checkCharacter(first17));
        form.put("holderPhone", "139880%05d".formatted(no));
        form.put("propertyAddress", "西山区永昌街道西坝新村%d号".formatted(30 + no));
        form.put("titleNo", "云（2010）西山区不动产权第%07d号".formatted(70_100 + no));
        form.put("buildingArea", "74.20");
        form.put("landType", "STATE");
        form.put("propertyKind", "RESIDENTIAL");
        form.put("surveyedOn", "2024-06-03");
        return form;
    }
}
