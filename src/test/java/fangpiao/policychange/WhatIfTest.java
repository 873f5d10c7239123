package fangpiao.policychange;

import static org.assertj.core.api.Assertions.assertThat;

import fangpiao.ApplicationTest;
import fangpiao.Scenario;
import fangpiao.Visitor;
import fangpiao.issuance.Household;
import fangpiao.shared.CaseNo;
import fangpiao.shared.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a draft would mean for what is not issued yet, to the fen. */
@ApplicationTest
class WhatIfTest {

    private static final int EVERYTHING = 100_000;

    @LocalServerPort
    int port;

    @Autowired
    Scenario scenario;

    @Autowired
    RuleAuthor author;

    @Autowired
    Household household;

    @Autowired
    WhatIfCases cases;

    @Autowired
    JdbcClient db;

    String change;

    @BeforeEach
    void a_day_in_autumn() {
        scenario.todayIs("2024-09-02");
    }

    @Test
    void an_open_issuance_gains_what_the_draft_adds() {
        String issuance = household.appliesAndReaches("checkAmount", "480000");

        replay("bonus.1.rate", "8%");

        WhatIfCase found = found(issuance).orElseThrow();
        assertThat(found.before().face()).hasToString("499,200.00");
        assertThat(found.after().face()).hasToString("518,400.00");
        assertThat(found.gain()).hasToString("19,200.00");
        assertThat(found.levelBefore()).isEqualTo("科室负责人");
        assertThat(found.levelAfter()).isEqualTo("分管副局长");
        assertThat(found.isOtherTerm()).isFalse();
    }

    @Test
    void a_household_can_lose_and_have_less_time() {
        String issuance = household.appliesAndReaches("approveIssuance", "973430");

        replay("bonus.1.rate", "1%", "term.months", "6");

        WhatIfCase found = found(issuance).orElseThrow();
        assertThat(found.before().face()).hasToString("1,012,367.20");
        assertThat(found.gain()).hasToString("-29,202.90");
        assertThat(found.isOtherTerm()).isTrue();
        assertThat(found.isOtherLevel()).isFalse();
    }

    @Test
    void an_agreement_whose_voucher_nobody_asked_for_yet_is_replayed_swapped_or_not() {
        String voucher = agreementCase(household.hasAgreement("700000", "VOUCHER"));
        String swap = agreementCase(household.hasAgreement("800000", "SWAP"));
        String cash = agreementCase(household.hasAgreement("900000", "CASH"));

        replay("bonus.1.rate", "5%");

        assertThat(found(voucher).orElseThrow().after().face()).hasToString("735,000.00");
        assertThat(found(swap).orElseThrow().after().face()).hasToString("840,000.00");
        assertThat(found(cash)).isEmpty();
    }

    @Test
    void what_is_issued_rejected_or_on_its_way_elsewhere_is_not_counted_twice() {
        String issued = household.appliesAndReaches("end", "600000");
        String open = household.appliesAndReaches("checkAmount", "610000");

        replay("bonus.1.rate", "5%");

        assertThat(found(issued)).isEmpty();
        assertThat(found(agreementOf(issued))).isEmpty();
        assertThat(found(agreementOf(open))).isEmpty();
        assertThat(found(open)).isPresent();
    }

    @Test
    void a_component_that_no_longer_counts_lowers_the_equity() {
        String issuance = household.appliesAndReaches("checkAmount", "500000");

        replay("face.components", "LAND_VALUE");

        WhatIfCase found = found(issuance).orElseThrow();
        assertThat(found.after().equity().isZero()).isTrue();
        assertThat(found.gain()).hasToString("-520,000.00");
    }

    @Test
    void rules_for_a_whole_area_do_not_touch_a_project_with_its_own() {
        String issuance = household.appliesAndReaches("checkAmount", "500000");
        var request = author.request("KM-2025", LocalDate.of(2031, 1, 1));
        change = author.asks(request);
        author.submits(change);

        assertThat(found(issuance)).isEmpty();
    }

    @Test
    void the_totals_are_the_sum_of_the_cases() {
        household.appliesAndReaches("checkAmount", "480000");
        household.hasAgreement("700000", "SWAP");

        replay("bonus.1.rate", "8%", "term.months", "6");

        WhatIfTotals totals = totals();
        var all = all(WhatIfView.ALL);
        assertThat(totals.cases()).isEqualTo(all.size()).isPositive();
        assertThat(totals.gaining()).isEqualTo(all(WhatIfView.GAINING).size());
        assertThat(totals.losing() + totals.unchanged()).isEqualTo(totals.cases() - totals.gaining());
        assertThat(totals.otherLevel()).isEqualTo(all(WhatIfView.OTHER_LEVEL).size());
        assertThat(totals.otherTerm()).isEqualTo(totals.cases());
        assertThat(totals.balance())
                .isEqualTo(Money.sum(all.stream().map(WhatIfCase::gain).toList()));
        assertThat(totals.faceAfter().minus(totals.faceBefore())).isEqualTo(totals.balance());
    }

    @Test
    void officials_read_it_case_by_case_and_the_administrator_does_not() {
        String issuance = household.appliesAndReaches("checkAmount", "99999999");
        replay("bonus.1.rate", "8%");

        String page = Visitor.loggedIn(port, "legal")
                .open("/policies/changes/" + change)
                .body();
        String losing = Visitor.loggedIn(port, "manager")
                .open("/policies/changes/" + change + "?show=losing")
                .body();

        assertThat(page)
                .contains("规则试算")
                .contains("/cases/" + issuance)
                .contains("103,999,998.96")
                .contains("→ 107,999,998.92")
                .contains("区政府分管领导");
        assertThat(losing).doesNotContain(issuance).contains("没有。");
        assertThat(Visitor.loggedIn(port, "admin")
                        .open("/policies/changes/" + change)
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void a_change_that_was_never_submitted_has_nothing_to_show() {
        change = author.asks(author.request("KM-2025", LocalDate.of(2031, 1, 1)));

        var answer = Visitor.loggedIn(port, "author").open("/policies/changes/" + change);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("还没有提交，没有试算结果");
    }

    @Test
    void the_case_page_leads_to_the_change() {
        replay("bonus.1.rate", "8%");

        assertThat(Visitor.loggedIn(port, "legal").open("/cases/" + change).body())
                .contains("规则变更", "测试用新规则", "/policies/changes/" + change);
    }

    /** Submits a draft for the project whose households these are; pairs of parameter code and text. */
    private void replay(String... pairs) {
        var request = author.request("XS-PILOT-XKZ", LocalDate.of(2024, 10, 1));
        request.put("projectCode", "XKZ");
        change = author.asks(request);
        author.writes("author", (String) request.get("newCode"), pairs);
        author.submits(change);
    }

    private Optional<WhatIfCase> found(String caseNo) {
        return all(WhatIfView.ALL).stream()
                .filter(one -> one.caseNo().value().equals(caseNo))
                .findFirst();
    }

    private List<WhatIfCase> all(WhatIfView view) {
        return cases.of(new CaseNo(change), totals().round(), view, 0, EVERYTHING);
    }

    private WhatIfTotals totals() {
        return cases.totals(new CaseNo(change)).orElseThrow();
    }

    private String agreementCase(String agreementNo) {
        return db.sql("select case_no from compensation_agreement where agreement_no = ?")
                .param(agreementNo)
                .query(String.class)
                .single();
    }

    private String agreementOf(String issuance) {
        return db.sql("select agreement_case_no from voucher_issuance where case_no = ?")
                .param(issuance)
                .query(String.class)
                .single();
    }
}
