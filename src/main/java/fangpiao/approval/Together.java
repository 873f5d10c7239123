package fangpiao.approval;

/** As what cases count together, in the words of an approver; which they are says the function {@code counted_together}. */
enum Together {
    HOUSEHOLD("同户"),
    PERSON("同一申请人"),
    DEVELOPER("同一房企");

    private final String chinese;

    Together(String chinese) {
        this.chinese = chinese;
    }

    static Together of(String step) {
        return switch (step) {
            case "approveClaim" -> DEVELOPER;
            case "approveGrant" -> PERSON;
            default -> HOUSEHOLD;
        };
    }

    String chinese() {
        return chinese;
    }
}
