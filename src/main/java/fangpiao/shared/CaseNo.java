package fangpiao.shared;

/** The number on a case file (案件号). It is the business key of the case's process and the reference of its ledger entries. */
public record CaseNo(String value) {

    public CaseNo {
        if (value == null || value.isBlank()) throw new IllegalArgumentException("a case has a number");
    }

    @Override
    public String toString() {
        return value;
    }
}
