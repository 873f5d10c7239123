package fangpiao.payment;

import java.time.LocalDateTime;

/** A file of the bank that was taken over, and what it did. */
record StatusFile(
        String digest,
        String name,
        StatusReport.Format format,
        int accepted,
        int refused,
        int disputed,
        int unchanged,
        String person,
        LocalDateTime at) {

    /** 受理 3 笔，拒绝 1 笔，答复不符 0 笔，无变化 0 笔. */
    public String result() {
        return "受理 %d 笔，拒绝 %d 笔，答复不符 %d 笔，无变化 %d 笔".formatted(accepted, refused, disputed, unchanged);
    }
}
