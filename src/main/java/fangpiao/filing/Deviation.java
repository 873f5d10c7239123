package fangpiao.filing;

/** One thing in which a filing differs from what the house knows. */
record Deviation(DifferenceKind kind, String ours, String theirs) {

    /** 价格不一致：我方1,000,000.00元，网签999,999.99元. */
    @Override
    public String toString() {
        return "%s：我方%s，网签%s".formatted(kind.chinese(), ours, theirs);
    }
}
