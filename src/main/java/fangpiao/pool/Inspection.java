package fangpiao.pool;

import fangpiao.policy.SaleStage;
import fangpiao.shared.Refusal;
import java.time.LocalDate;
import java.util.Arrays;

/** What two persons saw on the site. */
record Inspection(Progress progress, LocalDate inspectedOn, String inspectorNames) {

    enum Progress {
        FOUNDATION("基础施工"),
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

    Inspection {
        long inspectors = Arrays.stream(inspectorNames.split("[、，,\\s]+"))
                .filter(name -> !name.isBlank())
                .distinct()
                .count();
        if (inspectors < 2) throw new Refusal("现场核查须由两人进行，请填写两名核查人员的姓名。");
    }

    /** Vouchers buy homes that really get built (domain §6.2, C5). */
    void requireEnoughProgress(SaleStage stage) {
        if (stage == SaleStage.READY && progress != Progress.COMPLETED) throw new Refusal("现房须已竣工，方可通过现场核查。");
        if (progress == Progress.FOUNDATION) throw new Refusal("期房须主体封顶，方可通过现场核查。");
    }
}
