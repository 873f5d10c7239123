package fangpiao.pool;

import fangpiao.shared.CaseNo;
import fangpiao.shared.Refusal;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where the unit list of an application is handed in as a file, looked at, and adopted. */
@Service
@Transactional
public class UnitListDesk {

    private final PoolEntries entries;
    private final Estates estates;
    private final ListUploads uploads;
    private final DeveloperSeats seats;

    UnitListDesk(PoolEntries entries, Estates estates, ListUploads uploads, DeveloperSeats seats) {
        this.entries = entries;
        this.estates = estates;
        this.uploads = uploads;
        this.seats = seats;
    }

    /** Keeps the file, good or not; refuses what is no list at all. */
    public void upload(CaseNo caseNo, String fileName, byte[] content, String person) {
        PoolEntry entry = requireAwaited(caseNo, person);
        UnitSheet.read(content, estates.concessionOf(entry.estateCode()));
        uploads.add(caseNo, fileName, content, person);
    }

    /** Takes the list for the case; the clerk's task then needs no pasted lines. */
    public void adopt(CaseNo caseNo, long upload, String person) {
        requireAwaited(caseNo, person);
        UnitListPreview preview = preview(caseNo)
                .filter(shown -> shown.upload().id() == upload)
                .orElseThrow(() -> new Refusal("又上传了新的表格，请核对后再采用。"));
        if (!preview.isGood()) throw new Refusal("一房一价表有错误，不能采用，请改正后重新上传。");
        uploads.adopt(preview.upload(), person);
    }

    /** The last file that came, as it would be taken; empty if none has come. */
    @Transactional(readOnly = true)
    public Optional<UnitListPreview> preview(CaseNo caseNo) {
        Concession concession = concessionOf(caseNo);
        return uploads.latest(caseNo).map(upload -> {
            UnitSheet sheet = UnitSheet.read(upload.content(), concession);
            return new UnitListPreview(upload, sheet.units(), sheet.complaints());
        });
    }

    /** The list that was taken for the case; empty if none was. */
    @Transactional(readOnly = true)
    public Optional<UnitListPreview> adopted(CaseNo caseNo) {
        Concession concession = concessionOf(caseNo);
        return uploads.adopted(caseNo).map(list -> {
            UnitSheet sheet = UnitSheet.read(list.content(), concession);
            return new UnitListPreview(list, sheet.units(), sheet.complaints());
        });
    }

    /** The last file with what is wrong written behind its rows. */
    @Transactional(readOnly = true)
    public byte[] withProblems(CaseNo caseNo) {
        ListUpload upload = uploads.latest(caseNo).orElseThrow(() -> new Refusal("本案还没有上传一房一价表。"));
        return UnitSheet.read(upload.content(), concessionOf(caseNo)).file().withComplaints();
    }

    /** Whether the case waits for its unit list. */
    @Transactional(readOnly = true)
    public boolean isAwaited(CaseNo caseNo) {
        return entries.find(caseNo).filter(PoolEntry::awaitsUnits).isPresent();
    }

    /** Officials see every list, a developer's user those of its own company. */
    @Transactional(readOnly = true)
    public boolean isVisibleTo(CaseNo caseNo, String person) {
        return entries.find(caseNo)
                .map(entry -> estates.developerOf(entry.estateCode()))
                .filter(developer -> seats.maySee(person, developer))
                .isPresent();
    }

    @Transactional(readOnly = true)
    public boolean isOfficial(String person) {
        return seats.companyOf(person).isEmpty();
    }

    private PoolEntry requireAwaited(CaseNo caseNo, String person) {
        if (!isVisibleTo(caseNo, person)) throw new Refusal("没有入库案%s。".formatted(caseNo));
        PoolEntry entry = entries.lock(caseNo);
        if (!entry.awaitsUnits())
            throw new Refusal(
                    "入库案%s当前为「%s」，不能上传房源清单。".formatted(caseNo, entry.status().chinese()));
        return entry;
    }

    private Concession concessionOf(CaseNo caseNo) {
        return entries.find(caseNo)
                .map(entry -> estates.concessionOf(entry.estateCode()))
                .orElse(Concession.NONE);
    }
}
