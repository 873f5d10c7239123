package fangpiao.notification;

import java.time.Clock;
import java.time.OffsetDateTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was said to whom and what was heard of it; never changed, because it is proof. */
@Repository
class DeliveryEvents {

    enum What {
        SENT("发出"),
        ARRIVED("送达回执"),
        REFUSED("拒收"),
        READ("已阅"),
        ACKNOWLEDGED("确认知悉"),
        MISMATCHED("回执不符"),
        GIVEN_UP("停止发送"),
        SENT_AGAIN("人工重发");

        private final String chinese;

        What(String chinese) {
            this.chinese = chinese;
        }

        public String chinese() {
            return chinese;
        }
    }

    private final JdbcClient db;
    private final Clock clock;

    DeliveryEvents(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    void said(Delivery delivery, Letter letter) {
        db.sql("""
                insert into delivery_event (delivery_no, what, address, subject, body, template, happened_at)
                values (?, 'SENT', ?, ?, ?, ?, ?)""")
                .params(
                        delivery.no(),
                        delivery.address(),
                        letter.subject(),
                        letter.body(),
                        letter.template(),
                        OffsetDateTime.now(clock))
                .update();
    }

    /** @param word what the channel said */
    void heard(long deliveryNo, What what, String word) {
        add(deliveryNo, what, word, null);
    }

    void done(long deliveryNo, What what, String person) {
        add(deliveryNo, what, null, person);
    }

    private void add(long deliveryNo, What what, String word, String person) {
        db.sql("""
                insert into delivery_event (delivery_no, what, word, person, happened_at) values (?, ?, ?, ?, ?)""")
                .params(deliveryNo, what.name(), word, person, OffsetDateTime.now(clock))
                .update();
    }
}
