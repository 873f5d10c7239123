package fangpiao.payment;

/** Into which account of the same payee a payment goes the next time. */
public record NewAccount(String bank, String no) {

    public Payee of(Payee payee) {
        return new Payee(payee.name(), no, bank);
    }

    /** 富滇银行西山支行，账号6217003860000012342. */
    @Override
    public String toString() {
        return bank + "，账号" + no;
    }
}
