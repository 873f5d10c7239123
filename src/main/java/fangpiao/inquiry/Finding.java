package fangpiao.inquiry;

import java.util.Arrays;

/** What a register's answer means, from the best to the worst. */
public enum Finding {
    CLEAR("无异常"),
    UNANSWERED("尚未答复"),
    UNREADABLE("答复无法识别"),
    ADVERSE("有异常");

    private final String chinese;

    Finding(String chinese) {
        this.chinese = chinese;
    }

    /** As the other side writes it; anything but the two agreed words cannot be understood. */
    static Finding in(String word) {
        return Arrays.stream(new Finding[] {CLEAR, ADVERSE})
                .filter(finding -> finding.name().equals(word))
                .findFirst()
                .orElse(UNREADABLE);
    }

    public String chinese() {
        return chinese;
    }
}
