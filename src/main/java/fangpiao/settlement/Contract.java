package fangpiao.settlement;

import fangpiao.ledger.Account;
import fangpiao.payment.Payee;
import fangpiao.policy.Node;
import fangpiao.policy.SaleStage;
import fangpiao.pool.UnitCard;
import fangpiao.shared.CaseNo;
import fangpiao.shared.Money;
import fangpiao.shared.Refusal;
import fangpiao.voucher.VoucherNo;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A filed contract that vouchers have paid: what is owed to whom, in which instalments, into which account.
 *
 * @param home as it is in the pool today
 */
record Contract(
        CaseNo purchase,
        String filingNo,
        LocalDate filedOn,
        String developerCode,
        String developerName,
        SaleStage saleStage,
        Money price,
        UnitCard home,
        List<Tranche> tranches) {

    /** Where the money stands that the vouchers committed and nobody has paid yet. */
    Account payable() {
        return Account.of("developer", developerCode, "payable");
    }

    List<VoucherNo> vouchers() {
        return tranches.stream().map(Tranche::voucher).distinct().toList();
    }

    Payee escrow() {
        return new Payee(developerName, escrowAccount(), home.estate().escrowBank());
    }

    /** As the pool has it today. */
    String escrowAccount() {
        return home.estate().escrowAccount();
    }

    Money byVoucher() {
        return Money.sum(tranches.stream().map(Tranche::amount).toList());
    }

    Money paidBy(VoucherNo voucher) {
        return Money.sum(tranches.stream()
                .filter(tranche -> tranche.voucher().equals(voucher))
                .map(Tranche::amount)
                .toList());
    }

    List<Tranche> tranchesAt(Node node) {
        return tranches.stream().filter(tranche -> tranche.node() == node).toList();
    }

    void refuseOther(Node node) {
        if (tranchesAt(node).isEmpty())
            throw new Refusal(
                    "本合同（%s）没有「%s」这一结算节点，可申请的节点为：%s。".formatted(saleStage.chinese(), node.chinese(), nodes()));
    }

    /** Of several instalments of its voucher the last; what is kept back is none. */
    boolean isLastOfSeveral(Tranche tranche) {
        List<Tranche> ofVoucher = instalments()
                .filter(other -> other.voucher().equals(tranche.voucher()))
                .toList();
        return ofVoucher.size() > 1 && tranche.equals(ofVoucher.get(ofVoucher.size() - 1));
    }

    /** After which node what was kept back may be claimed. */
    Node lastNode() {
        return instalments().reduce((earlier, later) -> later).orElseThrow().node();
    }

    /** What the tables of the rules say, without what is kept back of it. */
    private Stream<Tranche> instalments() {
        return tranches.stream().filter(tranche -> tranche.node() != Node.RETENTION);
    }

    /** What is paid follows from the table; a claim to more, or to a part, has misread it. */
    void refuseOther(Money claimed, Node node) {
        Money due = Money.sum(tranchesAt(node).stream().map(Tranche::amount).toList());
        if (claimed.exceeds(due))
            throw new Refusal(
                    "申请金额 %s 元超过「%s」一期可结算的 %s 元（该合同房票支付共 %s 元）。".formatted(claimed, node.chinese(), due, byVoucher()));
        if (!claimed.equals(due))
            throw new Refusal("申请金额 %s 元少于「%s」一期可结算的 %s 元，一期须一次结清，不分次申请。".formatted(claimed, node.chinese(), due));
    }

    String estateCode() {
        return home.estate().code();
    }

    void refuseWrong(ClaimPapers papers) {
        if (!papers.invoiceAmount().equals(price))
            throw new Refusal(
                    "发票金额 %s 元与合同总价 %s 元不一致；购房款发票须按合同总价开具，不按本期结算金额开具。".formatted(papers.invoiceAmount(), price));
        if (!papers.payeeAccount().equals(escrowAccount()))
            throw new Refusal("收款账号与该楼盘登记的预售资金监管账号（尾号 %s）不一致，结算款只能付入监管账户。".formatted(lastFour(escrowAccount())));
    }

    /** A building may have been topped out long before this home was sold; only the filing cannot precede itself. */
    void refuseWrong(NodeProof proof, Node node, LocalDate today) {
        if (proof.provenOn().isAfter(today)) throw new Refusal("节点达成日期 %s 晚于今天，请核对证明文件。".formatted(proof.provenOn()));
        if (node == Node.CONTRACT_FILED && proof.provenOn().isBefore(filedOn))
            throw new Refusal("节点达成日期 %s 早于合同备案日期 %s，请核对证明文件。".formatted(proof.provenOn(), filedOn));
        proof.requireOf(home, node);
    }

    private String nodes() {
        return tranches.stream()
                .map(tranche -> tranche.node().chinese())
                .distinct()
                .collect(Collectors.joining("、"));
    }

    private static String lastFour(String account) {
        return account.substring(Math.max(0, account.length() - 4));
    }
}
