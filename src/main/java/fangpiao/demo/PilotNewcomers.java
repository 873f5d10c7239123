package fangpiao.demo;

import fangpiao.shared.IdNumber;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Households of 7号片区: whose agreements are still being made, one at each step, and who were promised a home. */
class PilotNewcomers {

    private static final List<String> STEPS = List.of(
            "enterComponents",
            "checkSurvey",
            "chooseResettlement",
            "signAgreement",
            "publishCompensation",
            "closeNotice");
    private static final String[] NAMES = {"唐家云", "冯淑仙", "邓国梁", "许琼仙", "韩绍武", "曹美英", "沈家顺", "尹桂珍", "施国华", "龙美仙"};
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

    /** The last four have chosen a home, and their agreements hold. */
    void concludeSwaps() {
        for (int i = STEPS.size(); i < NAMES.length; i++) bring(i, "end");
    }

    static List<PilotSwaps.Waiting> swaps() {
        return IntStream.range(STEPS.size(), NAMES.length)
                .mapToObj(no -> new PilotSwaps.Waiting(agreementNo(no), nameOf(no), "74.20", "2000.00", 100 + no))
                .toList();
    }

    private static String agreementNo(int no) {
        return "P7-2024-%03d".formatted(no);
    }

    private static String nameOf(int no) {
        return NAMES[no] + "（演示数据）";
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
                                    no < STEPS.size() ? EQUITY : "0",
                                    "swapPartYuan",
                                    no < STEPS.size() ? "0" : EQUITY,
                                    "cashPartYuan",
                                    "0",
                                    "voluntary",
                                    true));
                case "signAgreement" ->
                    clerk.complete("intake", caseNo, step, Map.of("agreementNo", agreementNo(no), "signedOn", today));
                case "closeNotice" ->
                    clerk.complete(
                            "intake", caseNo, step, Map.of("noticeResult", "NO_OBJECTION", "opinion", "公示期满，无异议。"));
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
        String first17 = "53011219%02d0%d15%03d".formatted(60 + no, 1 + no % 9, 700 + no);
        var form = new HashMap<String, Object>();
        form.put("projectCode", "P7");
        form.put("expropriatedParty", nameOf(no));
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
