package fangpiao.swap;

import java.time.LocalDate;

/** The paper by which a household gives up its swap right (房票安置补充协议, D06), as it was signed. */
record Supplement(String no, LocalDate signedOn) {

    @Override
    public String toString() {
        return no + "（" + signedOn + "签订）";
    }
}
