package fangpiao.dashboard;

import fangpiao.identity.Users;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who has how much to do (工作量), for those who answer for it; what is ticked there, the staffing module moves. */
@Controller
class LoadPage {

    private final EngineTables engine;
    private final Users users;
    private final Today today;

    LoadPage(EngineTables engine, Users users, Today today) {
        this.engine = engine;
        this.users = users;
        this.today = today;
    }

    @GetMapping("/dashboard/load")
    String load(
            @RequestParam(required = false) String person,
            @RequestParam(required = false) String post,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        List<Load> loads = engine.loads(today.day());
        model.addAttribute("now", today.now());
        model.addAttribute("today", today.day());
        model.addAttribute(
                "persons", loads.stream().filter(one -> one.id() != null).toList());
        model.addAttribute(
                "posts", loads.stream().filter(one -> one.id() == null).toList());
        if (person == null && post == null) return "load";
        TaskFilter filter = person == null ? TaskFilter.freeFor(List.of(post)) : TaskFilter.claimedBy(person);
        Slice slice = Slice.page(page);
        model.addAttribute("chosen", person == null ? null : users.nameOf(person));
        model.addAttribute("holder", person);
        model.addAttribute("post", post);
        model.addAttribute("tasks", engine.tasks(filter, slice));
        model.addAttribute("slice", slice);
        model.addAttribute("pages", slice.pages(engine.count(filter)));
        model.addAttribute("colleagues", users.colleagues());
        return "load";
    }
}
