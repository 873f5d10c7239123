package fangpiao.funding;

import fangpiao.policy.FundSource;
import fangpiao.project.PayingAccount;
import fangpiao.shared.Money;
import java.time.LocalDate;

/** What is entered about a fund, and waits for a second person. */
sealed interface FundMatter {

    enum Kind {
        OPENING("开立资金账户"),
        DEPOSIT("登记资金到账"),
        ACCOUNT("变更付款账户");

        private final String chinese;

        Kind(String chinese) {
            this.chinese = chinese;
        }

        public String chinese() {
            return chinese;
        }
    }

    Kind kind();

    /** A fund of a project is opened; it has its number from the day it is confirmed. */
    record Opening(String projectCode, String name, FundSource source, PayingAccount account) implements FundMatter {

        @Override
        public Kind kind() {
            return Kind.OPENING;
        }
    }

    /** Money has come in. */
    record Deposit(String fundNo, Money amount, LocalDate arrivedOn) implements FundMatter {

        @Override
        public Kind kind() {
            return Kind.DEPOSIT;
        }
    }

    /** A fund shall pay from another bank account. */
    record NewAccount(String fundNo, PayingAccount account) implements FundMatter {

        @Override
        public Kind kind() {
            return Kind.ACCOUNT;
        }
    }
}
