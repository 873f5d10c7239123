package fangpiao.notification;

import fangpiao.identity.Users;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** How the channels stand, what has not gone and why, and trying it again. */
@Controller
class QueuePages {

    /** A channel as the page shows it. */
    public record ChannelLine(Channel channel, boolean open, String state, Map<String, Integer> counts) {

        public int count(String status) {
            return counts.getOrDefault(status, 0);
        }
    }

    private final Queue queue;
    private final Carriers carriers;
    private final DeliveryDesk desk;
    private final QuietHours quiet;
    private final Users users;

    QueuePages(Queue queue, Carriers carriers, DeliveryDesk desk, QuietHours quiet, Users users) {
        this.queue = queue;
        this.carriers = carriers;
        this.desk = desk;
        this.quiet = quiet;
        this.users = users;
    }

    @GetMapping("/notifications")
    String show(Model page) {
        page.addAttribute("channels", channels());
        page.addAttribute("lines", queue.lines());
        page.addAttribute("notAddressed", queue.notAddressed());
        page.addAttribute("quietHours", quiet.inWords());
        page.addAttribute("quietNow", quiet.areNow());
        page.addAttribute("withoutMail", users.withoutMail());
        return "notifications";
    }

    @PostMapping("/notifications/{no}/again")
    String sendAgain(@PathVariable long no, Principal person) {
        desk.sendAgain(no, person.getName());
        return "redirect:/notifications";
    }

    private List<ChannelLine> channels() {
        var counts = queue.counts();
        return Stream.of(Channel.values())
                .map(channel -> new ChannelLine(
                        channel,
                        carriers.of(channel).isOpen(),
                        carriers.of(channel).state(),
                        counts.getOrDefault(channel, Map.of())))
                .toList();
    }
}
