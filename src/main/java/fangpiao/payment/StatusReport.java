package fangpiao.payment;

import fangpiao.shared.Money;
import fangpiao.shared.Refusal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What a file of the bank says about the orders of a batch (支付状态回执).
 *
 * @param format how the page calls the kind of file
 * @param batchNo of which batch it speaks; null where the file does not say
 * @param orders how many the batch has, as the bank counted them; null where it does not say
 * @param total what they come to; null where it does not say
 * @param group said of all orders at once; null where each has its own line
 */
record StatusReport(Format format, String batchNo, Integer orders, Money total, Line group, List<Line> lines) {

    enum Format {
        PAIN_002("pain.002 XML"),
        CSV("CSV");

        private final String title;

        Format(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    enum Verdict {
        ACCEPTED,
        REFUSED,
        /** Nothing is decided yet. */
        PENDING
    }

    /**
     * What is said of one order.
     *
     * @param account into which it goes; null where the bank does not repeat it
     * @param amount null where the bank does not repeat it
     */
    record Line(String key, Verdict verdict, String account, Money amount, String reference, String reason) {

        /** As if the bank had said it over the wire. */
        BankAnswer about(BatchLine order) {
            return new BankAnswer(
                    order.key(),
                    verdict == Verdict.ACCEPTED,
                    account == null ? order.payee().account() : account,
                    amount == null ? order.amount() : amount,
                    reference == null ? "—" : reference,
                    verdict == Verdict.REFUSED ? (reason == null ? "银行未说明原因" : reason) : null);
        }
    }

    static Refusal incomplete(String why) {
        return new Refusal(why + "，文件可能不完整，整个文件未导入。");
    }

    void refuseOther(PaymentBatch batch) {
        if (batchNo != null && !batchNo.equals(batch.no()))
            throw new Refusal("文件是对付款批次%s的回执，不是对%s的，整个文件未导入。".formatted(batchNo, batch.no()));
        if (orders != null && orders != batch.orders())
            throw new Refusal("回执所称原批次为 %d 笔，付款批次%s为 %d 笔，整个文件未导入。".formatted(orders, batch.no(), batch.orders()));
        if (total != null && !total.equals(batch.total()))
            throw new Refusal("回执所称原批次合计 %s 元，付款批次%s合计 %s 元，整个文件未导入。".formatted(total, batch.no(), batch.total()));
    }

    /** What is said of each order that is spoken of, in the order of the keys. */
    List<Line> linesFor(Map<String, BatchLine> orders) {
        var seen = new HashSet<String>();
        var strange = lines.stream()
                .map(Line::key)
                .filter(key -> !orders.containsKey(key))
                .distinct()
                .toList();
        if (!strange.isEmpty())
            throw new Refusal("文件中的支付指令 %s 不在本批次中，整个文件未导入。"
                    .formatted(strange.stream().limit(5).collect(Collectors.joining("、"))));
        for (Line line : lines)
            if (!seen.add(line.key())) throw new Refusal("支付指令 %s 在文件中出现两次，整个文件未导入。".formatted(line.key()));
        if (group == null || !lines.isEmpty()) return lines;
        return orders.keySet().stream().sorted().map(this::ofGroup).toList();
    }

    private Line ofGroup(String key) {
        return new Line(key, group.verdict(), null, null, group.reference(), group.reason());
    }
}
