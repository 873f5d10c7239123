package fangpiao.notification;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** A provider of SMS that has no telephones. */
@Component
@Profile("!prod")
class SmsSimulator extends CarrierSimulator {

    SmsSimulator(ApplicationEventPublisher events) {
        super(Channel.SMS, events);
    }
}
