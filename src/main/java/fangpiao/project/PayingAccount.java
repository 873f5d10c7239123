package fangpiao.project;

/** The bank account a fund pays from (付款账户): its name (户名), number (账号), and the bank that keeps it (开户行). */
public record PayingAccount(String name, String no, String bank) {}
