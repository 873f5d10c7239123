package fangpiao.pricewatch;

import static fangpiao.pricewatch.PriceChange.Status.APPLIED;
import static fangpiao.pricewatch.PriceChange.Status.ENTERED;
import static fangpiao.pricewatch.PriceChange.Status.OPENED;
import static fangpiao.pricewatch.PriceChange.Status.REJECTED;

import fangpiao.policy.PolicyDesk;
import fangpiao.pool.DeveloperSeats;
import fangpiao.pool.EstateBrief;
import fangpiao.pool.ListUpload;
import fangpiao.pool.ListUploads;
import fangpiao.pool.NewPrice;
import fangpiao.pool.PoolDesk;
import fangpiao.pool.PriceSheet;
import fangpiao.pool.PricedUnit;
import fangpiao.shared.CaseNo;
import fangpiao.shared.Refusal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where the prices of an estate are changed: a new list as a file, looked over by somebody else, applied as a whole. */
@Service
@Transactional
class PriceChangeDesk {

    private final PriceChanges changes;
    private final ListUploads uploads;
    private final PriceAlerts alerts;
    private final PoolDesk pool;
    private final DeveloperSeats seats;
    private final PolicyDesk policies;
    private final Clock clock;

    PriceChangeDesk(
            PriceChanges changes,
            ListUploads uploads,
            PriceAlerts alerts,
            PoolDesk pool,
            DeveloperSeats seats,
            PolicyDesk policies,
            Clock clock) {
        this.changes = changes;
        this.uploads = uploads;
        this.alerts = alerts;
        this.pool = pool;
        this.seats = seats;
        this.policies = policies;
        this.clock = clock;
    }

    EstateBrief open(PriceChange change) {
        EstateBrief estate = pool.estate(change.estateCode());
        seats.requireOwn(estate.developerCode());
        if (!estate.status().isInPool())
            throw new Refusal("楼盘%s当前为「%s」，不能调整价格。"
                    .formatted(estate.code(), estate.status().chinese()));
        String rules = policies.inForceIn(estate.districtCode(), today()).code();
        changes.add(change, rules, OffsetDateTime.now(clock));
        return estate;
    }

    /** Keeps the file, good or not; refuses what is no list at all. */
    void upload(CaseNo no, String fileName, byte[] content, String person) {
        PriceChange change = requireVisible(no, person);
        changes.lock(no).require(OPENED);
        read(change, content);
        uploads.add(no, fileName, content, person);
    }

    void adopt(CaseNo no, long upload, String person) {
        requireVisible(no, person);
        changes.lock(no).require(OPENED);
        PricePreview preview = preview(no)
                .filter(shown -> shown.upload().id() == upload)
                .orElseThrow(() -> new Refusal("又上传了新的表格，请核对后再采用。"));
        preview.requireUsable();
        uploads.adopt(preview.upload(), person);
    }

    /** What the last file would change. */
    @Transactional(readOnly = true)
    public Optional<PricePreview> preview(CaseNo no) {
        PriceChange change = changes.find(no).orElseThrow(() -> new Refusal("没有调价案%s。".formatted(no)));
        if (change.status() == OPENED)
            return uploads.latest(no).map(upload -> PricePreview.of(upload, read(change, upload.content())));
        return uploads.adopted(no).map(upload -> entered(change, upload));
    }

    /** The list that was taken for the case; empty if none was. */
    @Transactional(readOnly = true)
    public Optional<PricePreview> adopted(CaseNo no) {
        PriceChange change = changes.find(no).orElseThrow();
        return uploads.adopted(no).map(upload -> PricePreview.of(upload, read(change, upload.content())));
    }

    /** The prices of a change's estate as they are now, for the developer to write the new ones over. */
    @Transactional(readOnly = true)
    public List<PricedUnit> openUnitsOf(CaseNo no) {
        return changes.find(no).stream()
                .flatMap(change -> pool.unitsOf(change.estateCode()).stream())
                .filter(PricedUnit::isOpenToChange)
                .toList();
    }

    /** Before it is applied what is taken will keep its price; afterwards it is known which did. */
    private PricePreview entered(PriceChange change, ListUpload upload) {
        Set<String> applied = changes.appliedOnes(change.no());
        Map<Boolean, List<NewPrice>> byFate = changes.linesOf(change.no()).stream()
                .collect(Collectors.partitioningBy(price -> change.status() == APPLIED
                        ? applied.contains(price.unit().no())
                        : price.unit().isOpenToChange()));
        return PricePreview.of(upload, byFate.get(true), byFate.get(false));
    }

    /** The adopted list becomes what is asked for. */
    void enter(CaseNo no) {
        PriceChange change = changes.lock(no).require(OPENED);
        ListUpload list = uploads.adopted(no).orElseThrow(() -> new Refusal("请先上传调整后的一房一价表，核对新旧价格后采用。"));
        PricePreview preview = PricePreview.of(list, read(change, list.content()));
        preview.requireUsable();
        changes.keep(no, preview.changes());
        changes.move(no, ENTERED);
    }

    void sendBack(CaseNo no) {
        changes.lock(no).require(ENTERED);
        changes.move(no, OPENED);
    }

    /** By whoever reviews it, or because the developer has thought better of it. */
    void reject(CaseNo no) {
        changes.lock(no).require(OPENED, ENTERED);
        changes.move(no, REJECTED);
    }

    /** What was locked or sold meanwhile keeps its price; each rise for voucher holders raises an alert. */
    void apply(CaseNo no) {
        PriceChange change = changes.lock(no).require(ENTERED);
        List<NewPrice> done = pool.reprice(change.estateCode(), changes.linesOf(no), no, today());
        List<NewPrice> rises = done.stream().filter(NewPrice::isRise).toList();
        alerts.raise(AlertKind.RAISED, no, rises, price -> sentence(price, change));
        changes.move(no, APPLIED);
    }

    @Transactional(readOnly = true)
    public Optional<PriceChange> find(CaseNo no) {
        return changes.find(no);
    }

    /** {@code 春雨新居（编号 CYXJ）}. */
    @Transactional(readOnly = true)
    public String estateOf(CaseNo no) {
        EstateBrief estate = pool.estate(changes.find(no).orElseThrow().estateCode());
        return "%s（编号 %s）".formatted(estate.name(), estate.code());
    }

    @Transactional(readOnly = true)
    public List<NewPrice> linesOf(CaseNo no) {
        return changes.linesOf(no);
    }

    /** Officials see every change, a developer's user those of its own company. */
    @Transactional(readOnly = true)
    public boolean isVisibleTo(CaseNo no, String person) {
        return changes.find(no)
                .map(change -> pool.estate(change.estateCode()).developerCode())
                .filter(developer -> seats.maySee(person, developer))
                .isPresent();
    }

    private PriceChange requireVisible(CaseNo no, String person) {
        if (!isVisibleTo(no, person)) throw new Refusal("没有调价案%s。".formatted(no));
        return changes.find(no).orElseThrow();
    }

    private PriceSheet read(PriceChange change, byte[] content) {
        EstateBrief estate = pool.estate(change.estateCode());
        return PriceSheet.read(content, pool.unitsOf(estate.code()), estate.concession());
    }

    private static String sentence(NewPrice price, PriceChange change) {
        return "房票价由%s元调为%s元，上调%s元；调整理由：%s"
                .formatted(price.unit().voucherPrice(), price.voucherPrice(), price.rise(), change.reason());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
