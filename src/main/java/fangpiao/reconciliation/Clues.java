package fangpiao.reconciliation;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import fangpiao.reconciliation.Clue.Expected;
import fangpiao.reconciliation.Clue.Sibling;
import fangpiao.shared.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Gathers, for all entries of an account that nobody knows the meaning of yet, what they can be told by: in sets, not one by one. */
@Repository
class Clues {

    /** How long a payment may be on its way, and how far a deposit's day may lie from the bank's. */
    static final int DAYS = 10;

    /** What neither was found to be something nor was left as it is by two persons. */
    private static final String WAITING = """
            with waiting as (
                select e.*, p.key as order_key from bank_entry e
                left join payment_order p on p.key = e.payment_key
                where e.account_no = :account
                  and not exists (select from bank_entry_match m where m.entry_no = e.no)
                  and not exists (select from bank_difference d where d.entry_no = e.no and d.status = 'RESOLVED')
            )
            """;

    private final JdbcClient db;

    Clues(JdbcClient db) {
        this.db = db;
    }

    List<Clue> of(String account) {
        List<Waiting> waiting = waiting(account);
        if (waiting.isEmpty()) return List.of();
        Map<String, List<Row>> siblings = siblings(account);
        Map<String, Long> paid = paid(account);
        Map<Long, List<String>> byAmount = byAmount(account);
        Map<Long, List<Expected>> expected = expected(account);
        Map<Rival, Long> rivals = waiting.stream()
                .filter(one -> one.order() == null)
                .collect(groupingBy(one -> Rival.of(one.entry()), java.util.stream.Collectors.counting()));
        return waiting.stream()
                .map(one -> clue(one, siblings, paid, byAmount, expected, rivals))
                .toList();
    }

    private static Clue clue(
            Waiting one,
            Map<String, List<Row>> siblings,
            Map<String, Long> paid,
            Map<Long, List<String>> byAmount,
            Map<Long, List<Expected>> expected,
            Map<Rival, Long> rivals) {
        BankEntry entry = one.entry();
        List<Row> family = one.order() == null ? List.of() : siblings.getOrDefault(entry.key(), List.of());
        return new Clue(
                entry,
                one.order(),
                those(family, Direction.DEBIT),
                those(family, Direction.CREDIT),
                one.order() == null ? null : paid.get(entry.key()),
                byAmount.getOrDefault(entry.no(), List.of()),
                rivals.getOrDefault(Rival.of(entry), 0L).intValue(),
                expected.getOrDefault(entry.no(), List.of()),
                one.since());
    }

    private record Waiting(BankEntry entry, Order order, LocalDate since) {}

    private record Row(String key, Direction direction, Sibling sibling) {}

    /** Two entries without a key that could mean the same. */
    private record Rival(Direction direction, Money amount, String partyAccount) {
        static Rival of(BankEntry entry) {
            return new Rival(
                    entry.direction(),
                    entry.amount(),
                    entry.direction() == Direction.DEBIT ? entry.partyAccount() : null);
        }
    }

    private static List<Sibling> those(List<Row> family, Direction direction) {
        return family.stream()
                .filter(row -> row.direction() == direction)
                .map(Row::sibling)
                .toList();
    }

    private List<Waiting> waiting(String account) {
        return db.sql(WAITING + """
                select w.*, p.key, p.status, p.amount_fen as order_fen, p.payee_account, p.account_no as payer_account, p.sent_on,
                       (select min(from_on) from bank_statement where account_no = :account) as since
                from waiting w
                left join order_at_bank p on p.key = w.order_key
                order by w.no""")
                .param("account", account)
                .query((row, n) ->
                        new Waiting(BankEntry.read(row, n), order(row), row.getObject("since", LocalDate.class)))
                .list();
    }

    /** All that came under the keys of the waiting ones, but for what the bank has put right. */
    private Map<String, List<Row>> siblings(String account) {
        return db
                .sql(WAITING + """
                select e.payment_key, e.no, e.direction, e.amount_fen, m.entry_no is not null as matched from bank_entry e
                left join bank_entry_match m on m.entry_no = e.no
                where e.payment_key in (select order_key from waiting) and m.kind is distinct from 'CORRECTION'
                order by e.no""")
                .param("account", account)
                .query((row, n) -> new Row(
                        row.getString("payment_key"),
                        Direction.valueOf(row.getString("direction")),
                        new Sibling(
                                row.getLong("no"), new Money(row.getLong("amount_fen")), row.getBoolean("matched"))))
                .list()
                .stream()
                .collect(groupingBy(Row::key));
    }

    private Map<String, Long> paid(String account) {
        var paid = new HashMap<String, Long>();
        db.sql(WAITING + """
                select subject, entry_no from bank_entry_match
                where kind = 'PAYMENT' and subject in (select order_key from waiting)""").param("account", account).query(row -> {
            paid.put(row.getString("subject"), row.getLong("entry_no"));
        });
        return paid;
    }

    private Map<Long, List<String>> byAmount(String account) {
        return db
                .sql(WAITING + """
                select w.no, p.key from waiting w
                join order_at_bank p on p.amount_fen = w.amount_fen and p.payee_account = w.party_account and p.account_no = w.account_no
                where w.direction = 'DEBIT' and w.order_key is null and (p.pending or p.status = 'RECEIVED')
                  and p.sent_on between w.booked_on - :days and w.booked_on
                  and not exists (select from bank_entry x where x.payment_key = p.key)
                  and not exists (select from bank_entry_match m where m.kind = 'PAYMENT' and m.subject = p.key)
                order by w.no, p.key""")
                .param("account", account)
                .param("days", DAYS)
                .query((row, n) -> Map.entry(row.getLong("no"), row.getString("key")))
                .list()
                .stream()
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
    }

    private Map<Long, List<Expected>> expected(String account) {
        return db
                .sql(WAITING + """
                , repayment as (
                    select r.case_no, r.notice_no, contract.developer_name, r.status = 'DEMANDED' as open,
                           case when r.status = 'DEMANDED' then owed.fen - coalesce(back.fen, 0)
                                else coalesce(back.by_receipt_fen, 0) end as amount_fen
                    from contract_rescission r
                    join settlement_contract contract on contract.purchase_no = r.purchase_no
                    join (select rescission_no, sum(amount_fen) as fen from claw_back group by 1) owed
                         on owed.rescission_no = r.case_no
                    left join (select b.rescission_no, sum(b.amount_fen) as fen,
                                      sum(b.amount_fen) filter (where b.source = own.receipt_no) as by_receipt_fen
                               from claw_back_return b join contract_rescission own on own.case_no = b.rescission_no
                               group by 1) back on back.rescission_no = r.case_no
                    where (r.status = 'DEMANDED' or r.receipt_no is not null)
                      and not exists (select from bank_entry_match m where m.kind = 'REPAYMENT' and m.subject = r.case_no)
                ), deposit as (
                    select * from deposit_at_bank d where account_no = :account
                      and not exists (select from bank_entry_match x where x.kind = 'DEPOSIT' and x.subject = d.no)
                )
                select w.no, 'REPAYMENT' as kind, r.case_no as subject, '退房案' || r.case_no as name, r.amount_fen, r.open,
                       position(r.case_no in w.words) > 0 or position(r.notice_no in w.words) > 0 as named
                from waiting w join repayment r
                  on position(r.case_no in w.words) > 0 or position(r.notice_no in w.words) > 0
                     or (r.amount_fen = w.amount_fen and r.developer_name = w.party_name)
                where w.direction = 'CREDIT' and w.order_key is null
                union all
                select w.no, 'DEPOSIT', d.no, '到位资金' || d.reference, d.amount_fen, true,
                       position(d.reference in concat_ws(' ', w.reference, w.words)) > 0
                from waiting w join deposit d
                  on position(d.reference in concat_ws(' ', w.reference, w.words)) > 0
                     or (d.amount_fen = w.amount_fen and d.arrived_on between w.booked_on - :days and w.booked_on + :days)
                where w.direction = 'CREDIT' and w.order_key is null
                order by 1, 3""")
                .param("account", account)
                .param("days", DAYS)
                .query((row, n) -> Map.entry(row.getLong("no"), expected(row)))
                .list()
                .stream()
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
    }

    private static Expected expected(ResultSet row) throws SQLException {
        return new Expected(
                MatchKind.valueOf(row.getString("kind")),
                row.getString("subject"),
                row.getString("name"),
                new Money(row.getLong("amount_fen")),
                row.getBoolean("named"),
                row.getBoolean("open"));
    }

    private static Order order(ResultSet row) throws SQLException {
        return row.getString("key") == null ? null : Order.read(row);
    }
}
