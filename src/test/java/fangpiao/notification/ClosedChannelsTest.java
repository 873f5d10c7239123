package fangpiao.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Where nothing is configured, as in a new production. */
class ClosedChannelsTest {

    static final Message MESSAGE = new Message("fp-1", "chief@bureau.example", "标题", "正文");

    @Test
    void without_a_server_mail_is_off_and_says_what_is_missing() {
        var mail = new MailCarrier(
                new StaticListableBeanFactory().getBeanProvider(JavaMailSenderImpl.class), "from@bureau.example");

        assertThat(mail.isOpen()).isFalse();
        assertThat(mail.state()).isEqualTo("未配置邮件服务器（SPRING_MAIL_HOST），邮件不发出。");
        assertThatThrownBy(() -> mail.carry(MESSAGE)).isInstanceOf(Unreachable.class);
    }

    @Test
    void without_a_sender_mail_is_off_and_says_what_is_missing() {
        var beans = new StaticListableBeanFactory();
        beans.addBean("server", new JavaMailSenderImpl());
        var mail = new MailCarrier(beans.getBeanProvider(JavaMailSenderImpl.class), "");

        assertThat(mail.isOpen()).isFalse();
        assertThat(mail.state()).isEqualTo("未配置发件地址（FANGPIAO_MAIL_FROM），邮件不发出。");
    }

    @Test
    void a_channel_to_which_no_way_leads_says_so() {
        Carrier sms = new Carriers(List.of(new BellCarrier())).of(Channel.SMS);

        assertThat(sms.isOpen()).isFalse();
        assertThatThrownBy(() -> sms.carry(MESSAGE)).hasMessage("短信通道尚未接通，不发出。");
    }
}
