package fangpiao.reconciliation;

import static java.nio.charset.StandardCharsets.UTF_8;

import fangpiao.shared.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** A statement of one account as a bank would write it into a list. */
class StatementText {

    private final String account;
    private final LocalDate from;
    private final Money opening;
    private final List<String> rows = new ArrayList<>();
    private LocalDate day;
    private Money balance;

    StatementText(String account, LocalDate from, Money opening) {
        this.account = account;
        this.from = from;
        this.opening = opening;
        this.day = from;
        this.balance = opening;
    }

    StatementText on(LocalDate day) {
        this.day = day;
        return this;
    }

    StatementText pays(String reference, Money amount, String payeeAccount, String key) {
        return row(reference, "借", amount, "", payeeAccount, key, "", "");
    }

    StatementText giveBack(String reference, Money amount, String key, String reason) {
        return row(reference, "贷", amount, "", "", key, "", reason);
    }

    StatementText gets(String reference, Money amount, String party, String words) {
        return row(reference, "贷", amount, party, "", "", words, "");
    }

    StatementText loses(String reference, Money amount, String words) {
        return row(reference, "借", amount, "", "", "", words, "");
    }

    Money balance() {
        return balance;
    }

    byte[] bytes() {
        var text = new StringBuilder("记录类型,账号,日期,流水号,借贷,金额,余额,对方户名,对方账号,付款指令号,附言,退汇原因\n");
        text.append("期初,%s,%s,,,,%s,,,,,\n".formatted(account, from, opening.plain()));
        rows.forEach(text::append);
        text.append("期末,%s,%s,,,,%s,,,,,\n".formatted(account, day, balance.plain()));
        return text.toString().getBytes(UTF_8);
    }

    private StatementText row(
            String reference,
            String direction,
            Money amount,
            String party,
            String partyAccount,
            String key,
            String words,
            String reason) {
        balance = direction.equals("贷") ? balance.plus(amount) : balance.minus(amount);
        rows.add("明细,%s,%s,%s,%s,%s,%s,%s,%s,%s,%s,%s\n"
                .formatted(
                        account,
                        day,
                        reference,
                        direction,
                        amount.plain(),
                        balance.plain(),
                        party,
                        partyAccount,
                        key,
                        words,
                        reason));
        return this;
    }
}
