package fangpiao.demo;

import fangpiao.shared.IdNumber;
import fangpiao.shared.Money;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** One of the 22 households of the pilot. The people are invented; number and first amount are the letter's (S17, S21). */
record PilotHousehold(int no, String name, Money equity) {

    private static final String[] NAMES = {
        "李建国", "张桂芳", "王志强", "赵丽华", "刘德明", "陈秀英", "杨文斌", "黄玉兰", "周立新", "吴美琼", "徐永福",
        "孙素珍", "马国良", "朱红梅", "胡天佑", "郭翠仙", "何光荣", "高凤英", "林志伟", "罗琼芬", "郑家友", "梁惠仙"
    };

    static Stream<PilotHousehold> all() {
        return IntStream.rangeClosed(1, NAMES.length).mapToObj(PilotHousehold::of);
    }

    private static PilotHousehold of(int no) {
        // the first is the letter's voucher; the others are spread over plausible amounts
        Money equity = no == 1 ? Money.yuan("973430.00") : new Money(58_000_000L + no * 37L % 22 * 2_613_550L);
        return new PilotHousehold(no, NAMES[no - 1] + "（演示数据）", equity);
    }

    String agreementNo() {
        return "XKZ-CQ-2024-%03d".formatted(no);
    }

    String idNumber() {
        String first17 = "530112%d%02d%02d%03d".formatted(1950 + no % 40, 1 + no % 12, 1 + no % 28, no);
        return first17 + IdNumber.checkCharacter(first17);
    }

    String buildingArea() {
        return "%d.%02d".formatted(62 + no * 3, no * 7 % 100);
    }

    /** What it has got of the transition fee; one of the 22 too much, the others too little. */
    PilotSwaps.Waiting waiting() {
        return new PilotSwaps.Waiting(agreementNo(), name, buildingArea(), no == 21 ? "60000.00" : "2000.00", no);
    }

    Map<String, Object> survey() {
        return Map.of(
                "projectCode",
                "XKZ",
                "expropriatedParty",
                name,
                "holderIdNo",
                idNumber(),
                "holderPhone",
                "139870%05d".formatted(no),
                "propertyAddress",
                "西山区马街街道春雨路%d号%d栋%d0%d室".formatted(900 + no % 3, 1 + no % 5, 1 + no % 7, 1 + no % 4),
                "titleNo",
                "云（2012）西山区不动产权第%07d号".formatted(12_300 + no),
                "buildingArea",
                buildingArea(),
                "landType",
                "STATE",
                "propertyKind",
                "RESIDENTIAL",
                "surveyedOn",
                "2024-05-20");
    }

    /** Components that add up to the equity; moving and transition fees stand beside it. */
    Map<String, Object> components() {
        Money fitout = Money.yuan("%d.00".formatted(28_000 + no * 650));
        Money rewards = Money.yuan("30000.00");
        return Map.of(
                "appraisalReportNo", "云评（2024）估字第%03d号".formatted(no),
                "houseValueYuan", equity.minus(fitout).minus(rewards).plain(),
                "fitoutYuan", fitout.plain(),
                "signingRewardYuan", "20000.00",
                "movingRewardYuan", "10000.00",
                "movingFeeYuan", "2000.00",
                "transitionFeeYuan", "9600.00");
    }
}
