package fangpiao.policychange;

import fangpiao.shared.Named;

/** The lines of a version's head that its author writes; the code is given with the case. */
enum HeadLine implements Named {
    NAME("version.name", "版本名称", "text"),
    CITY("version.city", "城市", "text"),
    LEGAL_BASIS("version.legalBasis", "政策依据", "text"),
    ISSUED_ON("version.issuedOn", "发文日期", "date"),
    EFFECTIVE_FROM("version.effectiveFrom", "生效日期", "date"),
    EFFECTIVE_TO("version.effectiveTo", "失效日期（可不填）", "date"),
    PROJECT("version.projectCode", "仅适用项目（可不填）", "text");

    private final String code;
    private final String chinese;
    private final String type;

    HeadLine(String code, String chinese, String type) {
        this.code = code;
        this.chinese = chinese;
        this.type = type;
    }

    public String code() {
        return code;
    }

    @Override
    public String chinese() {
        return chinese;
    }

    /** Of the field on the page. */
    public String type() {
        return type;
    }
}
