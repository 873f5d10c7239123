package fangpiao.pool;

import static fangpiao.policy.Parameters.POOL_MIN_PROGRESS;

import fangpiao.policy.Policy;
import fangpiao.policy.SaleStage;
import fangpiao.shared.Refusal;
import java.time.LocalDate;

/** What was seen on the site, and where the photos of it were taken. A second person signs it. */
record Inspection(Progress progress, LocalDate inspectedOn, String photoPlace, String findings) {

    /** In the order of building. */
    enum Progress {
        FOUNDATION("基础施工"),
        FOUNDATION_DONE("基础完工"),
        TOPPED("主体封顶"),
        COMPLETED("已竣工");

        private final String chinese;

        Progress(String chinese) {
            this.chinese = chinese;
        }

        String chinese() {
            return chinese;
        }
    }

    /** Vouchers buy homes that really get built (domain §6.2, C5). */
    void requireEnoughProgress(SaleStage stage, Policy rules) {
        if (stage == SaleStage.READY && progress != Progress.COMPLETED) throw new Refusal("现房须已竣工，方可通过现场核查。");
        if (stage == SaleStage.PRESALE && progress.compareTo(least(rules)) < 0)
            throw new Refusal("期房须%s，方可通过现场核查。".formatted(rules.say(POOL_MIN_PROGRESS)));
    }

    private static Progress least(Policy rules) {
        return switch (rules.get(POOL_MIN_PROGRESS)) {
            case FOUNDATION_DONE -> Progress.FOUNDATION_DONE;
            case MAIN_STRUCTURE_TOPPED -> Progress.TOPPED;
            case COMPLETION_FILED -> Progress.COMPLETED;
        };
    }
}
