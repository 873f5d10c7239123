package fangpiao.inquiry;

import fangpiao.engine.FormContext.Fact;
import fangpiao.shared.CaseNo;
import fangpiao.shared.Refusal;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Asks the registers, for whichever case, and keeps what they say. */
@Service
@Transactional
public class InquiryDesk {

    private final Inquiries inquiries;
    private final Registers registers;

    InquiryDesk(Inquiries inquiries, Registers registers) {
        this.inquiries = inquiries;
        this.registers = registers;
    }

    /** Asks every register that is not yet clear in this case: all of them the first time, later those that are left. */
    public void ask(CaseNo caseNo, Subject subject) {
        Set<Register> left = EnumSet.allOf(Register.class);
        left.removeAll(inquiries.of(caseNo).stream()
                .filter(Standing::isClear)
                .map(Standing::register)
                .collect(Collectors.toSet()));
        for (Register register : left)
            registers.ask(inquiries.add(caseNo, register, subject)).ifPresent(this::answered);
    }

    /** How each register that was asked stands, in the order of the registers. */
    @Transactional(readOnly = true)
    public List<Standing> answers(CaseNo caseNo) {
        return inquiries.of(caseNo).stream()
                .sorted(Comparator.comparing(Standing::register))
                .toList();
    }

    /** A line for each register that was asked, for the table that heads a form. */
    @Transactional(readOnly = true)
    public List<Fact> facts(CaseNo caseNo) {
        return answers(caseNo).stream().map(Standing::fact).toList();
    }

    /** Takes over what a register wrote on paper, as the answer to the last question it was asked in this case. */
    public void enter(
            CaseNo caseNo, Register register, Finding finding, String remark, String reference, String person) {
        String key = inquiries
                .lastKey(caseNo, register)
                .orElseThrow(() -> new Refusal("本案尚未向「%s」发出查询，没有可登记的答复。".formatted(register.chinese())));
        if (finding != Finding.CLEAR && finding != Finding.ADVERSE) throw new Refusal("书面答复的结果应为「无异常」或「有异常」。");
        if (reference == null || reference.isBlank()) throw new Refusal("请填写书面答复的文号。");
        inquiries.add(new RegisterAnswer(key, finding.name(), remark, reference), finding, person);
    }

    @EventListener
    void answered(RegisterAnswer answer) {
        if (!inquiries.isAsked(answer.key())) throw new Refusal("登记机构的答复所指的查询%s不存在。".formatted(answer.key()));
        inquiries.add(answer, Finding.in(answer.word()), null);
    }
}
