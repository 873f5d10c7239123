package fangpiao.notification;

import fangpiao.shared.Addressee;
import fangpiao.shared.Notice;
import java.util.HashMap;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Writes deliveries out, by the templates of today. */
@Component
class Writer {

    /** What a template is not fit for. */
    static class Misfit extends RuntimeException {
        Misfit(String sentence) {
            super(sentence, null, false, false);
        }
    }

    private static final int TAIL = 8;

    private final Templates templates;
    private final String bureau;

    Writer(Templates templates, @Value("${fangpiao.bureau}") String bureau) {
        this.templates = templates;
        this.bureau = bureau;
    }

    Letter write(Delivery delivery) {
        Template template = templates.current(delivery.raised().kind());
        Map<String, String> facts = facts(delivery.raised().notice());
        template.misfit(facts).ifPresent(cause -> {
            throw new Misfit(cause);
        });
        return new Letter(template.subjectFor(facts), body(delivery, template, facts), template.inWords());
    }

    /** An official's telephone shows that there is something, and not what. */
    private static String body(Delivery delivery, Template template, Map<String, String> facts) {
        boolean onATelephone = delivery.channel().rings() && !template.kind().isForHolders();
        return onATelephone ? template.subjectFor(facts) + "。请登录房票业务系统查看。" : template.bodyFor(facts);
    }

    /** What the notice says, and what is known without it. */
    private Map<String, String> facts(Notice notice) {
        var facts = new HashMap<>(notice.facts());
        facts.put(Placeholder.BUREAU.chinese(), bureau);
        if (notice.caseNo() != null)
            facts.put(Placeholder.CASE.chinese(), notice.caseNo().value());
        if (notice.addressee().type() == Addressee.Type.HOLDER)
            facts.put(
                    Placeholder.VOUCHER_TAIL.chinese(), tail(notice.addressee().id()));
        return facts;
    }

    private static String tail(String voucherNo) {
        return voucherNo.substring(Math.max(0, voucherNo.length() - TAIL));
    }
}
