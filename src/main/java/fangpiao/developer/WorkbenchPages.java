package fangpiao.developer;

import fangpiao.identity.Users;
import fangpiao.shared.Refusal;
import java.security.Principal;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Where a company's clerk begins the day. */
@Controller
class WorkbenchPages {

    private final Companies companies;
    private final OwnEstates estates;
    private final OwnCases cases;
    private final OwnReminders reminders;
    private final Users users;

    WorkbenchPages(Companies companies, OwnEstates estates, OwnCases cases, OwnReminders reminders, Users users) {
        this.companies = companies;
        this.estates = estates;
        this.cases = cases;
        this.reminders = reminders;
        this.users = users;
    }

    @GetMapping("/developer")
    String workbench(Principal person, Model page) {
        Company company = companies.of(person);
        page.addAttribute("company", company.name());
        page.addAttribute("creditCode", company.code());
        page.addAttribute("estates", estates.of(company));
        page.addAttribute("reminders", reminders.of(company).size());
        page.addAttribute("cases", cases.latest(company));
        return "developer";
    }

    @GetMapping("/developer/alerts")
    String alerts(Principal person, Model page) {
        page.addAttribute("reminders", reminders.of(companies.of(person)));
        return "developer-alerts";
    }

    @GetMapping("/developer/password")
    String password() {
        return "developer-password";
    }

    @PostMapping("/developer/password")
    ModelAndView change(
            @RequestParam String old, @RequestParam String fresh, @RequestParam String again, Principal person) {
        try {
            if (!fresh.equals(again)) throw new Refusal("两次输入的新密码不一致。");
            users.changePassword(person.getName(), old, fresh);
            return new ModelAndView("developer-password", "changed", true);
        } catch (Refusal refusal) {
            return new ModelAndView("developer-password", HttpStatus.BAD_REQUEST)
                    .addObject("wrong", refusal.getMessage());
        }
    }
}
