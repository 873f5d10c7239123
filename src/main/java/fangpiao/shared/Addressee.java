package fangpiao.shared;

/** Whom a notice is for: a user, everybody with a post, the holder of a voucher, or the household that applied in a case. */
public record Addressee(Type type, String id) {

    public enum Type {
        PERSON,
        ROLE,
        HOLDER,
        APPLICANT
    }

    public static Addressee person(String user) {
        return new Addressee(Type.PERSON, user);
    }

    /** @param group the post's id in the engine, as diagrams write it */
    public static Addressee role(String group) {
        return new Addressee(Type.ROLE, group);
    }

    public static Addressee holder(String voucherNo) {
        return new Addressee(Type.HOLDER, voucherNo);
    }

    public static Addressee applicant(CaseNo caseNo) {
        return new Addressee(Type.APPLICANT, caseNo.value());
    }
}
