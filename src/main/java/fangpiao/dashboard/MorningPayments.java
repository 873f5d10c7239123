package fangpiao.dashboard;

import fangpiao.identity.Users;
import fangpiao.notification.MorningLine;
import fangpiao.notification.MorningLines;
import fangpiao.notification.Risk;
import fangpiao.payment.PaymentAgenda;
import fangpiao.payment.PaymentAgenda.Item;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** The payments that wait for somebody's hand, as far as they are due. */
@Component
class MorningPayments implements MorningLines {

    private final PaymentAgenda agenda;
    private final Users users;

    MorningPayments(PaymentAgenda agenda, Users users) {
        this.agenda = agenda;
        this.users = users;
    }

    @Override
    public List<MorningLine> of(String user, LocalDate today) {
        return agenda.of(user, users.postsOf(user)).stream()
                .map(item ->
                        new MorningLine(item.dueOn().isBefore(today) ? Risk.OVERDUE : Risk.DUE_TODAY, sentence(item)))
                .toList();
    }

    private static String sentence(Item item) {
        return "%s：%s，%d笔，合计%s元，应付日期%s".formatted(item.what(), item.payer(), item.orders(), item.total(), item.dueOn());
    }
}
