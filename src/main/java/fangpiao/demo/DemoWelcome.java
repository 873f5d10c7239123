package fangpiao.demo;

import fangpiao.identity.Role;
import fangpiao.startup.DemoPassword;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Tells whoever started the demo where to go, as whom, and what to try first. */
@Component
@Profile("demo & !test")
class DemoWelcome {

    private static final Logger LOG = LoggerFactory.getLogger(DemoWelcome.class);

    private final Environment environment;

    DemoWelcome(Environment environment) {
        this.environment = environment;
    }

    @EventListener(ApplicationReadyEvent.class)
    void greet() {
        LOG.info(
                "{}",
                text(
                        environment.getProperty("local.server.port", "8080"),
                        environment.getProperty("fangpiao.data-dir", "")));
    }

    static String text(String port, String dataDir) {
        return """


                房票业务系统（演示）已启动 · Fangpiao is running (demo)

                  首页 home       http://localhost:%1$s/
                  任务 Tasklist   http://localhost:%1$s/camunda/app/tasklist/
                  监控 Cockpit    http://localhost:%1$s/camunda/app/cockpit/   （manager, auditor, admin）

                  演示用户，密码均为 %2$s · demo users, all with this password

                %3$s

                十分钟试用 · ten-minute tour
                  1. 核发 issuance    用 intake 登录，Tasklist 右上角发起「房票核发」，或在「本岗待办」签收一件。
                                      Log in as intake, start 房票核发 or claim a task; then log in as the next role:
                                      calc → legal → reviewer → finance → deputy → printer → seal → intake
                  2. 购房 purchase    verifier 发起「房票购房」 → reviewer → verifier
                  3. 结算 settlement  verifier 发起「房企结算」 → inspector → reviewer → deputy → finance → cashier → finance
                  4. 到期 expiry      在顶部打开「时间机（演示）」，把日期拨到房票期满之后。 Open the time machine at the top
                                      and move past the end of a term: the balance is converted to money.
                  5. 总览 overview    用 manager 登录看「看板」。 Log in as manager, open 看板: issued, used, payable, overdue.

                每一步填什么，见 README.zh-CN.md。 What to fill in at each step: README.md.
                同一案件内，经办、复核、审批须为不同的人。 Within a case, maker, checker and approver are different people.
                数据保存在 %4$s，删除该目录即重新开始。 Data is kept there; delete it to start afresh.
                """.formatted(port, DemoPassword.VALUE, users(), dataDir);
    }

    private static String users() {
        var admin = Stream.of(line("admin", Role.ADMIN.title(), List.of(Role.ADMIN)));
        return Stream.concat(
                        DemoUsers.ALL.stream().map(official -> line(official.id(), official.name(), official.roles())),
                        admin)
                .collect(Collectors.joining("\n"));
    }

    private static String line(String id, String name, List<Role> roles) {
        var posts = roles.stream().map(Role::title).collect(Collectors.joining("、"));
        // filled up with wide blanks, because Chinese characters are wide
        return "    %-12s%s%s%s".formatted(id, name, "　".repeat(9 - name.length()), posts);
    }
}
