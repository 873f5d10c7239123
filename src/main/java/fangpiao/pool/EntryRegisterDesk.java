package fangpiao.pool;

import fangpiao.engine.CaseDoor;
import fangpiao.inquiry.Finding;
import fangpiao.inquiry.InquiryDesk;
import fangpiao.inquiry.Register;
import fangpiao.shared.CaseNo;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where an application is held against what other authorities know. */
@Service
@Transactional
class EntryRegisterDesk {

    /** What a register has written on paper. */
    record Reply(Register register, Finding finding, String reference, String remark) {}

    private final PoolEntries entries;
    private final InquiryDesk inquiries;
    private final CaseDoor cases;

    EntryRegisterDesk(PoolEntries entries, InquiryDesk inquiries, CaseDoor cases) {
        this.entries = entries;
        this.inquiries = inquiries;
        this.cases = cases;
    }

    void ask(CaseNo no) {
        inquiries.ask(no, entries.subjectOf(no));
    }

    void enter(CaseNo no, Reply reply) {
        inquiries.enter(
                no,
                reply.register(),
                reply.finding(),
                reply.remark(),
                reply.reference(),
                cases.actor().orElseThrow());
    }

    void accept(CaseNo no) {
        entries.update(entries.lock(no).acceptRegisters(inquiries.answers(no)));
    }
}
