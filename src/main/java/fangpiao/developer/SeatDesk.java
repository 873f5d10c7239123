package fangpiao.developer;

import fangpiao.identity.Role;
import fangpiao.identity.Users;
import fangpiao.pool.DeveloperSeats;
import fangpiao.shared.Refusal;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where officials say who acts for which company. */
@Service
@Transactional
class SeatDesk {

    private static final String CREDIT_CODE = "[0-9A-Z]{18}";

    /** As the form of an application has it, where the name of the company is filled in for its clerk. */
    private static final int SHORTEST_NAME = 4;

    private static final int LONGEST_NAME = 60;

    private final DeveloperSeats seats;
    private final Users users;
    private final JdbcClient db;

    SeatDesk(DeveloperSeats seats, Users users, JdbcClient db) {
        this.seats = seats;
        this.users = users;
        this.db = db;
    }

    void seat(String user, String creditCode, String companyName, String by) {
        requireClerkFromOutside(user);
        if (!creditCode.matches(CREDIT_CODE)) throw new Refusal("统一社会信用代码应为18位数字和大写字母。");
        if (companyName.length() < SHORTEST_NAME || companyName.length() > LONGEST_NAME)
            throw new Refusal("房企名称应为%d至%d个字。".formatted(SHORTEST_NAME, LONGEST_NAME));
        refuseOtherName(creditCode, companyName);
        seats.seat(user, creditCode, companyName, by);
    }

    void unseat(String user, String by) {
        if (seats.companyOf(user).isEmpty()) throw new Refusal("用户「%s」没有绑定房企。".formatted(user));
        seats.unseat(user, by);
    }

    private void requireClerkFromOutside(String user) {
        List<Role> roles = users.rolesOf(user);
        if (!roles.contains(Role.DEVELOPER)) throw new Refusal("用户「%s」不是房企经办，请先由系统管理员建立用户并归入「房企经办」。".formatted(user));
        if (roles.size() > 1) throw new Refusal("用户「%s」同时有其他岗位，不能绑定房企。".formatted(user));
    }

    private void refuseOtherName(String creditCode, String companyName) {
        db.sql("select name from developer where credit_code = ? and name <> ?")
                .params(creditCode, companyName)
                .query(String.class)
                .optional()
                .ifPresent(known -> {
                    throw new Refusal("统一社会信用代码%s已登记为「%s」，与填写的房企名称不一致。".formatted(creditCode, known));
                });
    }
}
