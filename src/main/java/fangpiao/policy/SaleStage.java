package fangpiao.policy;

/** How far a building is when its homes are sold (期房、现房); decides the table of tranches (domain §5.1). */
public enum SaleStage {
    PRESALE("期房"),
    READY("现房");

    private final String chinese;

    SaleStage(String chinese) {
        this.chinese = chinese;
    }

    public String chinese() {
        return chinese;
    }
}
