package fangpiao.funding;

import fangpiao.policy.FundSource;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * Whose money something is: a fund, its project, its source.
 *
 * @param fundNo null where no fund has promised anything
 */
record Backer(String fundNo, String fundName, String projectCode, String projectName, FundSource source) {

    /** What a query must select to be read here, with {@code f} for the fund and {@code p} for the project. */
    static final String COLUMNS =
            "f.no as fund_no, f.name as fund_name, p.code as project_code, p.name as project_name, f.source";

    static Backer read(ResultSet row) throws SQLException {
        String source = row.getString("source");
        return new Backer(
                row.getString("fund_no"),
                row.getString("fund_name"),
                row.getString("project_code"),
                row.getString("project_name"),
                source == null ? null : FundSource.valueOf(source));
    }

    public String fund() {
        return fundName == null ? "未归集" : fundName;
    }
}
