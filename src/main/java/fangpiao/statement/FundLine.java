package fangpiao.statement;

import fangpiao.shared.Money;

/** The month of one fund in one line; what goes down is told without its sign. */
record FundLine(
        String no,
        String party,
        String name,
        Money opening,
        Money deposited,
        Money reserved,
        Money released,
        Money closing,
        Money paid,
        Money promised,
        String state) {

    static FundLine of(Statement statement) {
        Balance free = statement.figures().balance(Section.FREE);
        Balance promised = statement.figures().balance(Section.PROMISED);
        return new FundLine(
                statement.no(),
                statement.figures().party(),
                statement.figures().partyName(),
                free.opening(),
                free.sumOf("DEPOSIT"),
                free.sumOf("RESERVE").plus(free.sumOf("OWE")).negated(),
                free.sumOf("RELEASE"),
                free.closing(),
                promised.rest("RESERVE", "OWE", "RELEASE", "SET_OFF", "RESCIND").negated(),
                promised.closing(),
                statement.state());
    }
}
