package fangpiao.dashboard;

import fangpiao.limit.LimitBoard;
import fangpiao.payment.PaymentAgenda;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What waits for me today. */
@Controller
class MyDayPage {

    private final EngineTables engine;
    private final Deeds deeds;
    private final LimitBoard limits;
    private final RepositoryService repository;
    private final PaymentAgenda payments;
    private final Today today;

    MyDayPage(
            EngineTables engine,
            Deeds deeds,
            LimitBoard limits,
            RepositoryService repository,
            PaymentAgenda payments,
            Today today) {
        this.engine = engine;
        this.deeds = deeds;
        this.limits = limits;
        this.repository = repository;
        this.payments = payments;
        this.today = today;
    }

    @GetMapping("/")
    String myDay(@ModelAttribute("person") Person person, Model page) {
        if (person.isPartner()) return "redirect:/developer";
        page.addAttribute("today", today.day());
        List<OpenTask> mine = engine.tasks(TaskFilter.claimedBy(person.id()), Slice.FIRST);
        List<OpenTask> ours = engine.tasks(TaskFilter.freeTo(person.id(), person.groups()), Slice.FIRST);
        page.addAttribute("alerts", limits.alertsOf(person.id()));
        page.addAttribute(
                "unknownYears",
                limits.unknownYears(Stream.concat(mine.stream(), ours.stream()).map(OpenTask::due)));
        page.addAttribute("mine", mine);
        page.addAttribute("ours", ours);
        page.addAttribute("oursInAll", engine.count(TaskFilter.freeTo(person.id(), person.groups())));
        page.addAttribute("payments", payments.of(person.id(), person.held()));
        page.addAttribute("startable", startableBy(person));
        page.addAttribute("handled", deeds.lastOf(person.id()));
        return "my-day";
    }

    private List<ProcessDefinition> startableBy(Person person) {
        if (!person.isOfficial()) return List.of();
        return repository
                .createProcessDefinitionQuery()
                .latestVersion()
                .startableInTasklist()
                .startableByUser(person.id())
                .orderByProcessDefinitionKey()
                .asc()
                .list();
    }
}
