package fangpiao.benchmark;

import javax.sql.DataSource;

/** One way to bring a household from its application to its voucher. */
interface Way {

    String name();

    /** Where it keeps its rows; each way has a database of its own in the same server. */
    DataSource database();

    void issue(Applicant applicant, StepTimes times);
}
