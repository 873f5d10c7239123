package fangpiao.settlement;

import java.time.LocalDate;

/** The paper that proves a node: the acceptance record, the filing, the registration, and the day it was reached. */
record NodeProof(String no, LocalDate provenOn) {

    @Override
    public String toString() {
        return no + "（" + provenOn + "达成）";
    }
}
