package fangpiao.engine;

import fangpiao.shared.CaseNo;
import java.util.Arrays;

/** The kinds of case the office runs, each with its process and the letters its case numbers (案件号) begin with. */
public enum CaseKind {
    AGREEMENT("compensationAgreement", "XY", "补偿协议"),
    SWAP_CONVERSION("swapConversion", "ZH", "产权调换转房票"),
    ISSUANCE("voucherIssuance", "HF", "房票核发"),
    PURCHASE("voucherPurchase", "GF", "房票购房"),
    SETTLEMENT("developerSettlement", "JS", "房企结算"),
    EXPIRY("voucherExpiry", "DQ", "到期处置"),
    POOL_ENTRY("poolEntry", "RK", "房源入库"),
    POOL_REVIEW("poolReview", "FH", "房源复核"),
    POOL_EXIT("poolExit", "TK", "房源退库"),
    POLICY_CHANGE("policyChange", "GZ", "规则变更"),
    GRANT("voucherGrant", "ZX", "专项房票"),
    PRICE_CHANGE("priceChange", "TJ", "价格调整"),
    FUND_ENTRY("fundEntry", "ZD", "资金登记"),
    RESCISSION("contractRescission", "TF", "退房退款"),
    CASH_OUT("balanceCashout", "DF", "房票兑付"),
    MONTH_CLOSING("monthClosing", "YJ", "月结"),
    RECONCILIATION("reconciliation", "DZ", "对账差异"),
    EXTENSION("voucherExtension", "YQ", "房票延期"),
    STATEMENT_DISPUTE("statementDispute", "YY", "对账单异议"),
    FREEZE("voucherFreeze", "DJ", "司法冻结");

    private final String processKey;
    private final String prefix;
    private final String chinese;

    CaseKind(String processKey, String prefix, String chinese) {
        this.processKey = processKey;
        this.prefix = prefix;
        this.chinese = chinese;
    }

    public static CaseKind ofProcess(String processKey) {
        return Arrays.stream(values())
                .filter(kind -> kind.processKey.equals(processKey))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no case is run by process " + processKey));
    }

    /** By the letters its number begins with. */
    public static CaseKind ofCase(CaseNo caseNo) {
        return Arrays.stream(values())
                .filter(kind -> caseNo.value().startsWith(kind.prefix + "-"))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no kind of case is numbered " + caseNo));
    }

    public String processKey() {
        return processKey;
    }

    public String prefix() {
        return prefix;
    }

    public String chinese() {
        return chinese;
    }
}
