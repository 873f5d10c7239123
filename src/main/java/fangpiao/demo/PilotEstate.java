package fangpiao.demo;

import fangpiao.shared.Money;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * An estate of the pilot's pool: invented, with homes, shops and parking spaces at plausible prices.
 *
 * @param conceded what the developer concedes until the end of 2025, in per cent; 0 for nothing
 */
record PilotEstate(
        String name,
        String developer,
        String creditCode,
        String district,
        String address,
        String stage,
        int yuanPerM2,
        int conceded) {

    static final List<PilotEstate> LISTED = List.of(
            new PilotEstate(
                    "西山云庭（演示数据）",
                    "昆明云岭置业有限公司（演示数据）",
                    "91530112MA6K000011",
                    "530112",
                    "西山区春雨路与西苑路交叉口",
                    "PRESALE",
                    9_800,
                    0),
            new PilotEstate(
                    "滇池春晓（演示数据）",
                    "云南春晓房地产开发有限公司（演示数据）",
                    "91530112MA6K000022",
                    "530112",
                    "西山区环湖路128号",
                    "READY",
                    11_200,
                    0),
            new PilotEstate(
                    "盘江花园（演示数据）",
                    "昆明盘江城建开发有限公司（演示数据）",
                    "91530103MA6K000033",
                    "530103",
                    "盘龙区龙泉路66号",
                    "PRESALE",
                    10_400,
                    5),
            new PilotEstate(
                    "官渡印象（演示数据）",
                    "昆明官渡印象置业有限公司（演示数据）",
                    "91530111MA6K000044",
                    "530111",
                    "官渡区彩云北路309号",
                    "READY",
                    9_200,
                    0));

    private static PilotEstate leaving(String name, int no) {
        return new PilotEstate(
                name + "（演示数据）",
                "昆明演示开发第%d有限公司（演示数据）".formatted(no),
                "91530112MA6K0002%02d".formatted(no),
                "530112",
                "西山区兴苑路%d号".formatted(60 + no),
                "READY",
                9_000,
                0);
    }

    /** An estate that has applied and waits at some step of the entry. */
    /** Finished estates that somebody wants out of the pool. */
    static final List<PilotEstate> LEAVING = List.of(leaving("大观豪庭", 1), leaving("高海水岸", 2), leaving("石咀雅园", 3));

    /** The second one's register of seizures answers when it is asked again. */
    private static final List<String> WAITING =
            List.of("五华云著", "翠湖锦苑（演示迟复）", "碧鸡金庭", "马街新城", "团山雅居", "福海新居", "前卫雅筑", "永昌锦园", "棕树营里", "海口云庭", "碧鸡名邸");

    static PilotEstate waiting(int no) {
        return new PilotEstate(
                WAITING.get(no) + "（演示数据）",
                "昆明演示置业第%d有限公司（演示数据）".formatted(no + 1),
                "91530112MA6K0001%02d".formatted(no),
                "530112",
                "西山区昌源北路%d号".formatted(20 + no),
                "PRESALE",
                9_500,
                no % 2 * 3);
    }

    Map<String, Object> application() {
        var form = new HashMap<String, Object>();
        form.put("developerName", developer);
        form.put("creditCode", creditCode);
        form.put("estateName", name);
        form.put("estateAddress", address);
        form.put("districtCode", district);
        form.put("saleStage", stage);
        form.put("permitNo", "昆房售许字（2024）第" + creditCode.substring(14) + "号");
        form.put("escrowBank", "中国建设银行昆明西山支行");
        form.put("escrowAccount", escrowAccount());
        form.put("deliveryOn", deliveryOn());
        if (conceded > 0) form.putAll(Map.of("concessionPercent", "" + conceded, "concessionUntil", "2025-12-31"));
        return form;
    }

    String deliveryOn() {
        return stage.equals("READY") ? "2024-03-31" : "2026-12-31";
    }

    String progress() {
        return stage.equals("READY") ? "COMPLETED" : "TOPPED";
    }

    String escrowAccount() {
        return "5305016" + creditCode.replaceAll("\\D", "").substring(0, 12);
    }

    /** Two buildings of homes, a row of shops, and parking below; as a clerk would paste it from the developer's sheet. */
    String unitLines() {
        var lines = new StringBuilder();
        for (int building = 1; building <= 2; building++)
            for (int floor = 1; floor <= 6; floor++)
                for (int door = 1; door <= 2; door++)
                    lines.append(line(building, floor * 100 + door, "住宅", 86 + door * 14 + floor % 3 * 6, yuanPerM2));
        for (int shop = 1; shop <= 3; shop++) lines.append(line(9, shop, "商业", 38 + shop * 6, yuanPerM2 * 2));
        for (int space = 1; space <= 6; space++) lines.append(line(8, space, "车位", 13, 8_000));
        return lines.toString();
    }

    private String line(int building, int room, String kind, int area, int price) {
        Money filed = new Money(area * price * 100L);
        String unit = "%d,%d,%s,%d.00,%s".formatted(building, room, kind, area, filed.plain());
        // where nothing is conceded, a voucher buys three per cent below the filed price all the same
        return unit + (conceded > 0 ? "\n" : "," + new Money(filed.fen() / 100 * 97).plain() + "\n");
    }
}
