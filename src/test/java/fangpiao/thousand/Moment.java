package fangpiao.thousand;

/** When the power may fail. */
enum Moment {
    /** Officials hand in their forms. */
    WORK,
    /** A batch is being released. */
    RELEASE,
    /** The bank was told and has not paid yet. */
    BEFORE_PAID,
    /** The bank has paid and nobody has written it down. */
    AFTER_PAID,
    /** A statement is being taken over, or its entries compared. */
    IMPORT
}
