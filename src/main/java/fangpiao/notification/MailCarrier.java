package fangpiao.notification;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** Mail by the bureau's SMTP server. Off, and says so, until server and sender are configured. */
@Component
class MailCarrier implements Carrier {

    private static final int REFUSED_FOR_GOOD = 500;

    private final ObjectProvider<JavaMailSenderImpl> server;
    private final String from;

    MailCarrier(ObjectProvider<JavaMailSenderImpl> server, @Value("${fangpiao.mail.from:}") String from) {
        this.server = server;
        this.from = from;
    }

    @Override
    public Channel channel() {
        return Channel.MAIL;
    }

    @Override
    public boolean isOpen() {
        return server.getIfAvailable() != null && !from.isBlank();
    }

    @Override
    public String state() {
        JavaMailSenderImpl sender = server.getIfAvailable();
        if (sender == null) return "未配置邮件服务器（SPRING_MAIL_HOST），邮件不发出。";
        if (from.isBlank()) return "未配置发件地址（FANGPIAO_MAIL_FROM），邮件不发出。";
        return "已启用，由%s:%d以%s发出。".formatted(sender.getHost(), sender.getPort(), from);
    }

    @Override
    public Optional<Receipt> carry(Message message) {
        if (!isOpen()) throw new Unreachable(state());
        JavaMailSenderImpl sender = server.getObject();
        MimeMessage mail = sender.createMimeMessage();
        try {
            write(mail, message);
        } catch (MessagingException e) {
            return Optional.of(refusal(message, e));
        }
        return send(sender, mail, message);
    }

    private static Optional<Receipt> send(JavaMailSenderImpl sender, MimeMessage mail, Message message) {
        try {
            sender.send(mail);
            return Optional.empty();
        } catch (MailAuthenticationException e) {
            throw new Unreachable("邮件服务器拒绝登录，请检查账号和密码。");
        } catch (MailException e) {
            // a no for good to this address is an answer; whatever else goes wrong will be tried again
            return Optional.of(causes(e)
                    .filter(MailCarrier::isForGood)
                    .findFirst()
                    .map(no -> refusal(message, no))
                    .orElseThrow(() -> new Unreachable("邮件服务器暂时无法发送：" + lastWord(last(e)))));
        }
    }

    /** The server may get the same mail twice when an answer is lost; it then carries the same number. */
    private void write(MimeMessage mail, Message message) throws MessagingException {
        var content = new MimeMessageHelper(mail, StandardCharsets.UTF_8.name());
        content.setFrom(from);
        content.setTo(message.address());
        content.setSubject(message.subject());
        content.setText(message.body());
        mail.setHeader("Message-ID", "<%s@%s>".formatted(message.key(), from.substring(from.indexOf('@') + 1)));
    }

    private static boolean isForGood(Throwable e) {
        return e instanceof SMTPAddressFailedException no && no.getReturnCode() >= REFUSED_FOR_GOOD;
    }

    private static Receipt refusal(Message message, Throwable e) {
        return new Receipt(message.key(), false, message.address(), lastWord(e));
    }

    private static Throwable last(Throwable e) {
        return causes(e).reduce((outer, inner) -> inner).orElse(e);
    }

    /** What mail knows of a failure lies in two places: the cause, and the exceptions that were chained to it. */
    private static Stream<Throwable> causes(Throwable e) {
        if (e == null) return Stream.of();
        Stream<Throwable> further = e instanceof MailSendException sending
                ? Stream.of(sending.getMessageExceptions()).flatMap(MailCarrier::causes)
                : e instanceof MessagingException chained ? causes(chained.getNextException()) : causes(e.getCause());
        return Stream.concat(Stream.of(e), further);
    }

    private static String lastWord(Throwable e) {
        return Objects.toString(e.getMessage(), e.getClass().getSimpleName()).strip();
    }
}
