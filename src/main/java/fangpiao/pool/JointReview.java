package fangpiao.pool;

import static java.util.stream.Collectors.joining;

import fangpiao.shared.Refusal;
import java.time.LocalDate;
import java.util.Set;

/** The meeting at which the authorities speak about an application (联合会审). */
record JointReview(String minutesNo, LocalDate metOn, Set<Authority> objecting) {

    enum Authority {
        HOUSING("住建部门"),
        RENEWAL("更新部门"),
        PLANNING("资规部门"),
        TAX("税务部门");

        private final String chinese;

        Authority(String chinese) {
            this.chinese = chinese;
        }

        String chinese() {
            return chinese;
        }
    }

    enum Opinion {
        AGREE,
        OBJECT
    }

    void requireAgreed() {
        if (!objecting.isEmpty()) throw new Refusal("%s不同意入库，会审意见不一致，不能报送审批。".formatted(listed()));
    }

    private String listed() {
        return objecting.stream().map(Authority::chinese).collect(joining("、"));
    }
}
