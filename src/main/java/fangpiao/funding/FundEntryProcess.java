package fangpiao.funding;

import static fangpiao.engine.FormField.choice;
import static fangpiao.engine.FormField.date;
import static fangpiao.engine.FormField.money;
import static fangpiao.engine.FormField.text;

import fangpiao.funding.FundMatter.Deposit;
import fangpiao.funding.FundMatter.Kind;
import fangpiao.funding.FundMatter.NewAccount;
import fangpiao.funding.FundMatter.Opening;
import fangpiao.policy.FundSource;
import fangpiao.project.PayingAccount;
import java.util.Locale;
import org.camunda.bpm.engine.delegate.VariableScope;

/** What the forms of {@code bpmn/fund-entry.bpmn} hand over. The application never has to tell this process anything. */
final class FundEntryProcess {

    private FundEntryProcess() {}

    static FundMatter matter(VariableScope form) {
        return switch (choice("fundMatter", Kind.class).get(form)) {
            case OPENING ->
                new Opening(
                        text("projectCode").get(form),
                        text("fundName").get(form),
                        choice("fundSource", FundSource.class).get(form),
                        account(form));
            case DEPOSIT ->
                new Deposit(
                        text("fundNo").get(form),
                        money("depositYuan").get(form),
                        date("arrivedOn").get(form));
            case ACCOUNT -> new NewAccount(text("fundNo").get(form), account(form));
        };
    }

    /** One receipt is one receipt, with or without spaces, in small letters or capitals. */
    static String documentNo(VariableScope form) {
        return text("documentNo").get(form).replaceAll("\\s", "").toUpperCase(Locale.ROOT);
    }

    private static PayingAccount account(VariableScope form) {
        return new PayingAccount(
                text("accountName").get(form),
                text("accountNo").get(form),
                text("bankName").get(form));
    }
}
