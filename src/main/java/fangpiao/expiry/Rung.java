package fangpiao.expiry;

/** Who is told that a holder has not been reached, one after the other. */
enum Rung {
    /** Has the call as a task already, and is told what to do. */
    HANDLER("intake-clerk", "经办人", "请立即电话联系持票人；联系不上的，登记后上门告知或张贴告知书。"),
    SECTION_CHIEF("section-head", "科室负责人", "请在「督办联系」中督促经办人并写明时限，或上报分管领导。"),
    DEPUTY("renewal-approver", "分管副局长", "请在「分管领导督办」中明确由谁、用什么方式、在什么时限内告知持票人。");

    private final String group;
    private final String chinese;
    private final String whatToDo;

    Rung(String group, String chinese, String whatToDo) {
        this.group = group;
        this.chinese = chinese;
        this.whatToDo = whatToDo;
    }

    String group() {
        return group;
    }

    String chinese() {
        return chinese;
    }

    String whatToDo() {
        return whatToDo;
    }

    Rung next() {
        return values()[ordinal() + 1];
    }
}
