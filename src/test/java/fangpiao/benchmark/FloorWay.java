package fangpiao.benchmark;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;

/** Plain JDBC: the rows of each step in one transaction, no engine, no check. Nothing that keeps the facts can be faster. */
record FloorWay(DataSource database) implements Way {

    @Override
    public String name() {
        return "plain JDBC";
    }

    @Override
    public void issue(Applicant applicant, StepTimes times) {
        String caseNo = times.measure(RoadStep.APPLY, () -> committed(rows -> rows.apply(applicant)));
        for (RoadStep step : RoadStep.TASKS)
            times.measure(
                    step,
                    () -> committed(rows -> {
                        rows.take(step, caseNo, UUID.randomUUID().toString(), applicant);
                        return caseNo;
                    }));
    }

    private String committed(DomainRows.Writing writing) {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            String caseNo = writing.write(new DomainRows(connection));
            connection.commit();
            return caseNo;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
