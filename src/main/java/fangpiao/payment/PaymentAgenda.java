package fangpiao.payment;

import fangpiao.identity.Role;
import fangpiao.shared.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What of the payments waits for a post outside of any case: orders for the cashier, batches for who approves them. */
@Component
@Transactional(readOnly = true)
public class PaymentAgenda {

    /**
     * Orders of one payer and day.
     *
     * @param batchNo the batch that waits for its approval; null while they wait to be composed into one
     */
    public record Item(String batchNo, String payer, LocalDate dueOn, int orders, Money total) {

        public boolean isToBeComposed() {
            return batchNo == null;
        }

        public String what() {
            return isToBeComposed() ? "组成付款批次" : "审批付款批次" + batchNo;
        }

        public String path() {
            return isToBeComposed() ? "/payments" : "/payments/batches/" + batchNo;
        }
    }

    private final JdbcClient db;

    PaymentAgenda(JdbcClient db) {
        this.db = db;
    }

    /** Nobody is shown the batches she has composed, or who stood in for her: another person approves them. */
    public List<Item> of(String person, Collection<Role> posts) {
        var items = new ArrayList<Item>();
        if (posts.contains(Role.CASHIER)) items.addAll(toBeComposed());
        if (posts.contains(Role.FINANCE_APPROVER)) items.addAll(toBeApprovedBy(person));
        return items;
    }

    private List<Item> toBeComposed() {
        return db.sql("""
                select null as no, f.name, p.due_on, count(*) as orders, sum(p.amount_fen)::bigint as total_fen
                from payment_order p join fund_account f on f.no = p.payer
                where p.status = 'WAITING' group by f.no, p.due_on order by p.due_on, f.no""").query(PaymentAgenda::item).list();
    }

    private List<Item> toBeApprovedBy(String person) {
        return db.sql("""
                select b.no, f.name, b.due_on, b.orders, b.total_fen
                from payment_batch b join fund_account f on f.no = b.payer
                where b.status = 'COMPOSED' and ? not in (b.composed_by, coalesce(b.composed_for, '')) order by b.due_on, b.no""").param(person).query(PaymentAgenda::item).list();
    }

    private static Item item(ResultSet row, int number) throws SQLException {
        return new Item(
                row.getString("no"),
                row.getString("name"),
                row.getObject("due_on", LocalDate.class),
                row.getInt("orders"),
                new Money(row.getLong("total_fen")));
    }
}
