package fangpiao.demo;

import static fangpiao.identity.Role.ADMIN;
import static fangpiao.identity.Role.AUDITOR;
import static fangpiao.identity.Role.CALC_CLERK;
import static fangpiao.identity.Role.CASHIER;
import static fangpiao.identity.Role.COLLECTIVE_MEETING;
import static fangpiao.identity.Role.CONTRACT_VERIFIER;
import static fangpiao.identity.Role.DEVELOPER;
import static fangpiao.identity.Role.FINANCE_APPROVER;
import static fangpiao.identity.Role.FINANCE_CHECKER;
import static fangpiao.identity.Role.GOV_APPROVER;
import static fangpiao.identity.Role.INTAKE_CLERK;
import static fangpiao.identity.Role.INTEGRATION;
import static fangpiao.identity.Role.LEGAL_REVIEWER;
import static fangpiao.identity.Role.MANAGER;
import static fangpiao.identity.Role.POLICY_ACTIVATOR;
import static fangpiao.identity.Role.POLICY_AUTHOR;
import static fangpiao.identity.Role.POOL_APPROVER;
import static fangpiao.identity.Role.POOL_INSPECTOR;
import static fangpiao.identity.Role.POOL_REVIEWER;
import static fangpiao.identity.Role.PRINTER;
import static fangpiao.identity.Role.RENEWAL_APPROVER;
import static fangpiao.identity.Role.RENEWAL_DIRECTOR;
import static fangpiao.identity.Role.RENEWAL_REVIEWER;
import static fangpiao.identity.Role.SEAL_KEEPER;
import static fangpiao.identity.Role.SECTION_HEAD;

import fangpiao.identity.Role;
import fangpiao.identity.Users;
import fangpiao.startup.DemoPassword;
import java.util.List;
import java.util.Map;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The invented officials of the bureau; all of them have the demo password. */
@Component
@Profile("demo | test")
@Order(Ordered.HIGHEST_PRECEDENCE)
class DemoUsers implements ApplicationRunner {

    /** An official of the demo: login, name, posts. */
    record Official(String id, String name, List<Role> roles) {

        static Official of(String id, String name, Role... roles) {
            return new Official(id, name + "（演示）", List.of(roles));
        }
    }

    static final List<Official> ALL = List.of(
            Official.of("intake", "李晓梅", INTAKE_CLERK),
            Official.of("intake2", "杨建华", INTAKE_CLERK, RENEWAL_REVIEWER),
            Official.of("calc", "张丽萍", CALC_CLERK),
            Official.of("legal", "陈思远", LEGAL_REVIEWER),
            Official.of("reviewer", "赵国强", RENEWAL_REVIEWER),
            Official.of("reviewer2", "周文静", RENEWAL_REVIEWER),
            Official.of("chief", "刘志明", SECTION_HEAD, COLLECTIVE_MEETING),
            Official.of("deputy", "王海涛", RENEWAL_APPROVER, COLLECTIVE_MEETING),
            Official.of("director", "孙立群", RENEWAL_DIRECTOR, COLLECTIVE_MEETING),
            Official.of("gov", "高云峰", GOV_APPROVER),
            Official.of("printer", "何静", PRINTER),
            Official.of("seal", "马春燕", SEAL_KEEPER),
            Official.of("verifier", "徐敏", CONTRACT_VERIFIER),
            Official.of("verifier2", "罗刚", CONTRACT_VERIFIER),
            Official.of("finance", "郑秀兰", FINANCE_CHECKER),
            Official.of("finance2", "谢晨", FINANCE_CHECKER),
            Official.of("finapprover", "蒋文涛", FINANCE_APPROVER),
            Official.of("cashier", "唐雨", CASHIER),
            Official.of("pool", "冯磊", POOL_REVIEWER),
            Official.of("pool2", "段丽华", POOL_REVIEWER),
            Official.of("inspector", "曹勇", POOL_INSPECTOR),
            Official.of("inspector2", "彭飞", POOL_INSPECTOR),
            Official.of("poolchief", "邓伟", POOL_APPROVER),
            Official.of("author", "段文博", POLICY_AUTHOR),
            Official.of("activator", "范晓东", POLICY_ACTIVATOR),
            Official.of("manager", "梁志远", MANAGER),
            Official.of("auditor", "宋洁", AUDITOR),
            Official.of("integration", "业务接口", INTEGRATION),
            Official.of("admin2", "秦岚", ADMIN));

    /** The developers' clerks of the demo, and the estates whose companies they act for. */
    static final Map<Official, PilotEstate> DEVELOPERS = Map.of(
            Official.of("yunling", "付蓉", DEVELOPER), PilotEstate.LISTED.get(0),
            Official.of("chunxiao", "白洋", DEVELOPER), PilotEstate.LISTED.get(1));

    private final Users users;

    DemoUsers(Users users) {
        this.users = users;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        ALL.forEach(this::ensure);
        DEVELOPERS.keySet().forEach(this::ensure);
    }

    private void ensure(Official official) {
        users.ensure(
                official.id(),
                official.name(),
                DemoPassword.VALUE,
                official.roles().toArray(Role[]::new));
    }
}
