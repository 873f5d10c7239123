package fangpiao.rescission;

/** Why a contract is rescinded. */
enum Ground {
    BUYER("买受人原因"),
    DEVELOPER("房企违约"),
    COURT("法院判决"),
    MUTUAL("协商解除");

    private final String chinese;

    Ground(String chinese) {
        this.chinese = chinese;
    }

    public String chinese() {
        return chinese;
    }
}
