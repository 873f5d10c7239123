package fangpiao.developer;

import fangpiao.engine.CaseKind;
import java.util.Optional;
import java.util.stream.Stream;

/** What a company's clerk may open by himself, and what of his company each is about. */
public enum Application {
    ENTRY("entry", "申请入库", CaseKind.POOL_ENTRY, Subject.COMPANY),
    PURCHASE("purchase", "申请购房", CaseKind.PURCHASE, Subject.UNIT),
    CLAIM("claim", "申请结算", CaseKind.SETTLEMENT, Subject.CONTRACT);

    /** What an application names; the address says which one, never the form. */
    enum Subject {
        COMPANY,
        ESTATE,
        UNIT,
        CONTRACT
    }

    private final String path;
    private final String title;
    private final CaseKind kind;
    private final Subject subject;

    Application(String path, String title, CaseKind kind, Subject subject) {
        this.path = path;
        this.title = title;
        this.kind = kind;
        this.subject = subject;
    }

    static Optional<Application> at(String path) {
        return Stream.of(values()).filter(one -> one.path.equals(path)).findFirst();
    }

    public String path() {
        return path;
    }

    public String title() {
        return title;
    }

    CaseKind kind() {
        return kind;
    }

    Subject subject() {
        return subject;
    }

    /** A voucher is known to a company only by the paper it is shown. */
    public boolean isPaidByVoucher() {
        return this == PURCHASE;
    }
}
