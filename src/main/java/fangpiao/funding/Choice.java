package fangpiao.funding;

import fangpiao.policy.FundSource;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which part of the funds somebody looks at; null for all. */
record Choice(String fund, String project, FundSource source) {

    /** Stands for the fund of what no fund has promised anything for. */
    static final String NOBODY = "-";

    static Choice of(String fund, String project, FundSource source) {
        return new Choice(blankToNull(fund), blankToNull(project), source);
    }

    boolean takes(Backer backer) {
        return (fund == null || fund.equals(backer.fundNo() == null ? NOBODY : backer.fundNo()))
                && (project == null || project.equals(backer.projectCode()))
                && (source == null || source == backer.source());
    }

    /** As an address carries it. */
    public String query() {
        return Stream.of(
                        fund == null ? "" : "fund=" + fund,
                        project == null ? "" : "project=" + project,
                        source == null ? "" : "source=" + source)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("&"));
    }

    private static String blankToNull(String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
