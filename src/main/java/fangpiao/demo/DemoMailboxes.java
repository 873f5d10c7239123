package fangpiao.demo;

import fangpiao.identity.Users;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Mail addresses of the demo's users, at a domain that nobody owns; whoever configures a mail server sees what they get. */
@Component
@Profile("demo & !test")
@Order(10)
class DemoMailboxes implements ApplicationRunner {

    private final Users users;

    DemoMailboxes(Users users) {
        this.users = users;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        DemoUsers.ALL.forEach(this::give);
        DemoUsers.DEVELOPERS.keySet().forEach(this::give);
    }

    private void give(DemoUsers.Official official) {
        if (users.mailOf(official.id()).isEmpty()) users.giveMail(official.id(), official.id() + "@fangpiao.example");
    }
}
