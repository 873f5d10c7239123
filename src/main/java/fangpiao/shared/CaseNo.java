package fangpiao.shared;

/** The number on a case file (案件号). It is the business key of the case's process and the reference of its ledger entries. */
public record CaseNo(String value) {

    public CaseNo {
        if (value == null || value.isBlank()) throw new IllegalArgumentException("a case has a number");
    }

    /** As it is read from a column that may be empty. */
    public static CaseNo orNull(String value) {
        return value == null ? null : new CaseNo(value);
    }

    /** As it is written to a column that may be empty. */
    public static String textOrNull(CaseNo caseNo) {
        return caseNo == null ? null : caseNo.value();
    }

    @Override
    public String toString() {
        return value;
    }
}
