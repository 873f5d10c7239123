package fangpiao.pool;

import java.util.Arrays;

/** Where the estates of the pool are; whether a voucher may leave its own district is said by its rules (domain §4.2). */
enum District {
    WUHUA("530102", "五华区"),
    PANLONG("530103", "盘龙区"),
    GUANDU("530111", "官渡区"),
    XISHAN("530112", "西山区"),
    CHENGGONG("530114", "呈贡区"),
    JINNING("530115", "晋宁区"),
    ANNING("530181", "安宁市");

    private final String code;
    private final String chinese;

    District(String code, String chinese) {
        this.code = code;
        this.chinese = chinese;
    }

    static District ofCode(String code) {
        return Arrays.stream(values())
                .filter(district -> district.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no district has the code " + code));
    }

    /** An address with its district, whether the clerk has written the district or not. */
    String locate(String address) {
        return address.contains(chinese) ? address : chinese + address;
    }

    String code() {
        return code;
    }
}
