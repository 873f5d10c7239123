package fangpiao.pricewatch;

import static fangpiao.pricewatch.PriceChange.Status.OPENED;

import fangpiao.engine.CaseKind;
import fangpiao.engine.FormContext;
import fangpiao.pool.EstateBrief;
import fangpiao.pool.NewPrice;
import fangpiao.pool.PoolDesk;
import fangpiao.shared.CaseNo;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What the persons of a change of prices see: whose estate it is, why, and the old prices beside the new ones. */
@Component
class PriceChangeContext implements FormContext {

    /** Rises first, they are what has to be judged. A form is no place for ten thousand lines; the comparison has a page of its own. */
    private static final int LINES_SHOWN = 30;

    private final PriceChangeDesk desk;
    private final PoolDesk pool;

    PriceChangeContext(PriceChangeDesk desk, PoolDesk pool) {
        this.desk = desk;
        this.pool = pool;
    }

    @Override
    public CaseKind kind() {
        return CaseKind.PRICE_CHANGE;
    }

    @Override
    public Map<String, Object> of(CaseNo caseNo) {
        PriceChange change = desk.find(caseNo).orElseThrow();
        var facts = new ArrayList<>(estate(change));
        List<NewPrice> lines = desk.linesOf(caseNo);
        if (change.status() == OPENED) desk.adopted(caseNo).ifPresent(list -> facts.add(handedIn(list)));
        if (!lines.isEmpty()) facts.addAll(sums(lines));
        lines.stream()
                .sorted(Comparator.comparing(NewPrice::isRise).reversed())
                .limit(LINES_SHOWN)
                .map(PriceChangeContext::line)
                .forEach(facts::add);
        return Map.of("facts", facts, "pricesUrl", "/price-changes/%s/prices".formatted(caseNo));
    }

    private static Fact handedIn(PricePreview list) {
        return Fact.of(
                "已采用的价格表",
                "%s（%s上传）：调整%d套，其中房票价上调%d套；保持原价%d套"
                        .formatted(
                                list.upload().fileName(),
                                list.upload().uploadedBy(),
                                list.changes().size(),
                                list.rises(),
                                list.kept().size()));
    }

    private List<Fact> estate(PriceChange change) {
        EstateBrief estate = pool.estate(change.estateCode());
        return List.of(
                Fact.of("办理进度", change.status().chinese()),
                Fact.of("房企", estate.developerName()),
                Fact.of("楼盘", "%s（编号 %s）".formatted(estate.name(), estate.code())),
                Fact.of("让利", estate.concession().chinese()),
                Fact.of("一房一价备案号", change.filingNo()),
                Fact.of("调整理由", change.reason()));
    }

    private static List<Fact> sums(List<NewPrice> lines) {
        long rises = lines.stream().filter(NewPrice::isRise).count();
        List<String> taken = lines.stream()
                .map(NewPrice::unit)
                .filter(unit -> !unit.isOpenToChange())
                .map(unit -> "%s（%s）".formatted(unit.no(), unit.status().chinese()))
                .toList();
        var facts = new ArrayList<>(List.of(Fact.of("调整套数", lines.size()), Fact.of("其中房票价上调", rises)));
        if (!taken.isEmpty()) facts.add(Fact.of("已被锁定或售出，保留原价", String.join("、", taken)));
        return facts;
    }

    private static Fact line(NewPrice price) {
        return Fact.of(
                "房源 " + price.unit().no(),
                "备案总价 %s → %s 元，房票总价 %s → %s 元%s"
                        .formatted(
                                price.unit().filedPrice(),
                                price.filedPrice(),
                                price.unit().voucherPrice(),
                                price.voucherPrice(),
                                price.isRise() ? "（上调%s元）".formatted(price.rise()) : ""));
    }
}
