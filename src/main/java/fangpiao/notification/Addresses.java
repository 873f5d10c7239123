package fangpiao.notification;

import fangpiao.identity.Role;
import fangpiao.identity.Users;
import fangpiao.shared.Addressee;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who is meant, and where they are reached. */
@Repository
class Addresses {

    private final Users users;
    private final ContactPoints contacts;
    private final JdbcClient db;

    Addresses(Users users, ContactPoints contacts, JdbcClient db) {
        this.users = users;
        this.contacts = contacts;
        this.db = db;
    }

    /** The users an official notice is for. */
    List<String> usersOf(Addressee addressee) {
        return switch (addressee.type()) {
            case PERSON -> List.of(addressee.id());
            case ROLE -> Role.ofGroup(addressee.id()).map(users::holdersOf).orElse(List.of());
            case HOLDER, APPLICANT -> List.of();
        };
    }

    /** Nothing if no such address is known. */
    Optional<String> of(Kind kind, Channel channel, String recipient) {
        if (kind.isForHolders()) return phoneOfHousehold(recipient);
        return switch (channel) {
            case BELL -> Optional.of(recipient);
            case MAIL -> users.mailOf(recipient);
            case SMS -> contacts.of(recipient).map(ContactPoints.ContactPoint::phone);
            case WORK_CHAT -> contacts.of(recipient).map(ContactPoints.ContactPoint::chatId);
        };
    }

    /** By its voucher, or by the case in which it applies. */
    private Optional<String> phoneOfHousehold(String id) {
        return db.sql("""
                select phone from (select holder_phone as phone from voucher where no = :id
                                   union all select phone from applicant where case_no = :id) known
                where phone ~ '^1\\d{10}$'""").param("id", id).query(String.class).optional();
    }
}
