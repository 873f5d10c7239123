package fangpiao.pool;

/** Whether an estate is in the pool. */
enum EstateStatus {
    ENTERING,
    LISTED,
    REJECTED
}
