package fangpiao.reconciliation;

import fangpiao.spreadsheet.Column;
import java.util.List;

/** The columns of a list of statements; docs/bank-statements.md explains each. */
final class SheetColumns {

    static final Column RECORD = Column.required("记录类型", "类型");
    static final Column ACCOUNT = Column.required("账号", "本方账号");
    static final Column CURRENCY = Column.optional("币种", "货币");
    static final Column DAY = Column.required("日期", "记账日期", "交易日期");
    static final Column REFERENCE = Column.optional("流水号", "银行流水号", "交易流水号");
    static final Column PART = Column.optional("批内序号");
    static final Column DIRECTION = Column.optional("借贷", "借贷标志", "收支");
    static final Column AMOUNT = Column.optional("金额", "发生额", "交易金额");
    static final Column BALANCE = Column.optional("余额", "账户余额");
    static final Column PARTY = Column.optional("对方户名");
    static final Column PARTY_ACCOUNT = Column.optional("对方账号");
    static final Column KEY = Column.optional("付款指令号", "端到端标识", "业务编号");
    static final Column WORDS = Column.optional("附言", "摘要", "用途");
    static final Column RETURN = Column.optional("退汇原因");

    static final List<Column> ALL = List.of(
            RECORD,
            ACCOUNT,
            CURRENCY,
            DAY,
            REFERENCE,
            PART,
            DIRECTION,
            AMOUNT,
            BALANCE,
            PARTY,
            PARTY_ACCOUNT,
            KEY,
            WORDS,
            RETURN);

    private SheetColumns() {}
}
