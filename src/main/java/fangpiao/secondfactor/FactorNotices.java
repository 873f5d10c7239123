package fangpiao.secondfactor;

import fangpiao.identity.Role;
import fangpiao.identity.Users;
import fangpiao.shared.Addressee;
import fangpiao.shared.Notice;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What a person is told about his factor, and administrators about what waits for one of them. */
@Component
class FactorNotices {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final ApplicationEventPublisher events;
    private final Users users;
    private final Clock clock;

    FactorNotices(ApplicationEventPublisher events, Users users, Clock clock) {
        this.events = events;
        this.users = users;
        this.clock = clock;
    }

    void bound(long factor, String person) {
        tell("bound/" + factor, "SECOND_FACTOR_BOUND", Addressee.person(person), Map.of("日期", now()));
    }

    void locked(Factor factor, int wrongCodes, String until) {
        String situation = "连续输错%d次，锁定至%s".formatted(wrongCodes, until);
        tell(
                "locked/%d/%s".formatted(factor.id(), LocalDateTime.now(clock)),
                "SECOND_FACTOR_LOCKED",
                Addressee.person(factor.person()),
                Map.of("日期", now(), "情形", situation));
    }

    void reset(Request request, String confirmedBy) {
        String both = users.nameOf(request.requestedBy()) + "、" + users.nameOf(confirmedBy);
        tell(
                "reset/" + request.no(),
                "SECOND_FACTOR_RESET",
                Addressee.person(request.subject()),
                Map.of("日期", now(), "人员", both, "原因", request.reason()));
    }

    void requested(long no, String subject, String reason, String requestedBy) {
        tell(
                "request/" + no,
                "SECOND_FACTOR_REQUEST",
                Addressee.role(Role.ADMIN.groupId()),
                Map.of("人员", users.nameOf(requestedBy), "情形", subject, "原因", reason));
    }

    private void tell(String key, String kind, Addressee whom, Map<String, String> facts) {
        events.publishEvent(new Notice("second-factor/" + key, kind, null, whom, facts));
    }

    private String now() {
        return LocalDateTime.now(clock).format(TIME);
    }
}
