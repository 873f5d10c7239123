package fangpiao.pool;

import fangpiao.shared.Named;
import java.util.Arrays;

/** Where the estates of the pool are; whether a voucher may leave its own district is said by its rules (domain §4.2). */
public enum District implements Named {
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

    public static District ofCode(String code) {
        return Arrays.stream(values())
                .filter(district -> district.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no district has the code " + code));
    }

    /** An address with its district, whether the clerk has written the district or not. */
    public String locate(String address) {
        return address.contains(chinese) ? address : chinese + address;
    }

    public String code() {
        return code;
    }

    @Override
    public String chinese() {
        return chinese;
    }
}
