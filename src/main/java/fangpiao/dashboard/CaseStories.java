package fangpiao.dashboard;

import static java.util.stream.Collectors.toMap;

import fangpiao.agreement.Agreement;
import fangpiao.agreement.AgreementDesk;
import fangpiao.approval.Approvals;
import fangpiao.calculation.Calculation;
import fangpiao.calculation.Calculations;
import fangpiao.dashboard.EngineTables.Run;
import fangpiao.document.Attachments;
import fangpiao.engine.CaseKind;
import fangpiao.shared.CaseNo;
import fangpiao.voucher.TermChange;
import fangpiao.voucher.VoucherCard;
import fangpiao.voucher.VoucherDesk;
import fangpiao.voucher.VoucherNo;
import fangpiao.voucher.VoucherTerms;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gathers what the tables know about a case and its household. */
@Service
@Transactional(readOnly = true)
class CaseStories {

    private final CaseRegister register;
    private final CaseStates states;
    private final CaseSentences sentences;
    private final EngineTables engine;
    private final HouseholdTables tables;
    private final GrantLines grants;
    private final MoneyLines money;
    private final EstateLines estates;
    private final BankDifferenceLines differences;
    private final Approvals approvals;
    private final Deeds deeds;
    private final AgreementDesk agreements;
    private final VoucherDesk vouchers;
    private final VoucherTerms terms;
    private final Calculations calculations;
    private final Attachments attachments;
    private final Clock clock;

    CaseStories(
            CaseRegister register,
            CaseStates states,
            CaseSentences sentences,
            EngineTables engine,
            HouseholdTables tables,
            GrantLines grants,
            MoneyLines money,
            EstateLines estates,
            BankDifferenceLines differences,
            Approvals approvals,
            Deeds deeds,
            AgreementDesk agreements,
            VoucherDesk vouchers,
            VoucherTerms terms,
            Calculations calculations,
            Attachments attachments,
            Clock clock) {
        this.register = register;
        this.states = states;
        this.sentences = sentences;
        this.engine = engine;
        this.tables = tables;
        this.grants = grants;
        this.money = money;
        this.estates = estates;
        this.differences = differences;
        this.approvals = approvals;
        this.deeds = deeds;
        this.agreements = agreements;
        this.vouchers = vouchers;
        this.terms = terms;
        this.clock = clock;
        this.calculations = calculations;
        this.attachments = attachments;
    }

    Optional<CaseStory> find(String caseNo) {
        return register.find(caseNo).map(this::tell);
    }

    private CaseStory tell(CaseLine line) {
        List<CaseLine> cases = states.addTo(householdOf(line));
        List<String> agreementCases = numbersOf(cases, CaseKind.AGREEMENT);
        List<String> numbers = cases.stream().map(CaseLine::caseNo).toList();
        List<Agreement> household =
                agreementCases.stream().map(CaseNo::new).map(agreements::get).toList();
        List<String> vouchersNos = tables.vouchers(numbers);
        List<VoucherCard> cards =
                vouchersNos.stream().map(VoucherNo::new).map(vouchers::card).toList();
        Optional<Run> run = engine.run(line.caseNo());
        List<Visit> visits = run.map(engine::visits).orElse(List.of());
        List<OpenTask> waiting = engine.tasks(TaskFilter.ofCase(line.caseNo()), Slice.FIRST);
        return new CaseStory(
                line,
                sentences.of(new CaseNo(line.caseNo()), run.orElse(null), waiting, visits),
                run.orElse(null),
                visits,
                waiting,
                cases,
                household,
                calculations(cases),
                tables.conversions(numbers),
                grants.of(numbers),
                tables.issuances(numbers),
                cards,
                cards.stream().collect(toMap(card -> card.no().value(), this::term)),
                tables.extensions(vouchersNos),
                tables.freezes(vouchersNos),
                tables.purchases(vouchersNos),
                tables.tranches(vouchersNos),
                tables.rescissions(numbers),
                tables.cashOuts(vouchersNos),
                tables.expiries(vouchersNos),
                money.of(booksOf(vouchersNos, household)),
                estates.of(line.caseNo()),
                differences.of(numbers),
                approvals.of(numbers),
                attachments.states(new CaseNo(line.caseNo())),
                deeds.in(numbers));
    }

    private TermLine term(VoucherCard card) {
        String days = card.issuedOn() == null ? null : terms.days(card).chinese();
        List<String> changes =
                terms.changes(card.no()).stream().map(TermChange::chinese).toList();
        return new TermLine(card.statusOn(LocalDate.now(clock)), days, changes);
    }

    /** A calculation of a voucher begins with its agreement's, which is then not shown a second time. */
    private List<Calculation> calculations(List<CaseLine> cases) {
        boolean issued = cases.stream().anyMatch(line -> line.kind() == CaseKind.ISSUANCE);
        return cases.stream()
                .filter(line -> line.kind() != CaseKind.AGREEMENT || !issued)
                .flatMap(line -> calculations.of(line.kind(), new CaseNo(line.caseNo())).stream())
                .toList();
    }

    /** A book for each voucher, and one for what is paid by the agreement itself. */
    private static List<String> booksOf(List<String> vouchers, List<Agreement> agreements) {
        var numbers = agreements.stream().map(Agreement::agreementNo).filter(Objects::nonNull);
        return Stream.concat(numbers, vouchers.stream()).toList();
    }

    private List<CaseLine> householdOf(CaseLine line) {
        List<CaseLine> household = register.household(line.caseNo());
        return household.isEmpty() ? List.of(line) : household;
    }

    private static List<String> numbersOf(List<CaseLine> cases, CaseKind kind) {
        return cases.stream()
                .filter(line -> line.kind() == kind)
                .map(CaseLine::caseNo)
                .toList();
    }
}
