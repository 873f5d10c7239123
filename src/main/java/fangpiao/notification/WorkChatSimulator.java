package fangpiao.notification;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The officials' messenger (政务微信、钉钉), without officials. */
@Component
@Profile("!prod")
class WorkChatSimulator extends CarrierSimulator {

    WorkChatSimulator(ApplicationEventPublisher events) {
        super(Channel.WORK_CHAT, events);
    }
}
