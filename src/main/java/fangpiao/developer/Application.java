package fangpiao.developer;

import fangpiao.engine.CaseKind;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a company's clerk may open by himself with a start form, and what of his company each is about. A purchase is
 * applied for at the counter's own page, where vouchers are looked at.
 */
public enum Application {
    ENTRY("entry", "申请入库", CaseKind.POOL_ENTRY, Subject.COMPANY),
    CLAIM("claim", "申请结算", CaseKind.SETTLEMENT, Subject.CONTRACT),
    RESCISSION("rescission", "申请退房", CaseKind.RESCISSION, Subject.CONTRACT),
    PRICES("prices", "申请调整价格", CaseKind.PRICE_CHANGE, Subject.ESTATE),
    EXIT("exit", "申请退库", CaseKind.POOL_EXIT, Subject.ESTATE);

    /** What an application names; the address says which one, never the form. */
    enum Subject {
        COMPANY,
        ESTATE,
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
}
