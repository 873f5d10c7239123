package fangpiao.pool;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What a developer brings to get an estate into the pool (domain §6.2). */
enum EntryPaper {
    APPLICATION("入库申请表"),
    BUSINESS_LICENCE("营业执照"),
    QUALIFICATION("房地产开发资质证书"),
    LAND_TITLE("不动产权证书（土地）"),
    LAND_PLANNING("建设用地规划许可证"),
    WORKS_PLANNING("建设工程规划许可证"),
    BUILDING_PERMIT("建筑工程施工许可证"),
    SALE_PERMIT("商品房预售许可证或现售备案证明"),
    PRICE_FILING("一房一价备案表"),
    UNIT_LIST("项目及房源清单"),
    ESCROW_AGREEMENT("资金监管协议及账户证明"),
    ENCUMBRANCE_STATEMENT("抵押、查封情况声明"),
    LITIGATION_LIST("诉讼、仲裁情况清单"),
    TAX_REPORT("纳税证明"),
    CREDIT_REPORT("企业信用报告"),
    COMMITMENT("承诺书"),
    SALES_CONTACT("销售联系人信息"),
    AUTHORISATION("授权委托书"),
    SITE_PHOTO("现场核查照片");

    /** Who comes himself needs no authorisation; the photos are ours. */
    private static final Set<EntryPaper> OPTIONAL = EnumSet.of(AUTHORISATION, SITE_PHOTO);

    private final String chinese;

    EntryPaper(String chinese) {
        this.chinese = chinese;
    }

    /** The required papers that are not among those seen. */
    static List<EntryPaper> missingFrom(Set<EntryPaper> seen) {
        return Stream.of(values())
                .filter(paper -> paper.isRequired() && !seen.contains(paper))
                .toList();
    }

    boolean isRequired() {
        return !OPTIONAL.contains(this);
    }

    String chinese() {
        return chinese;
    }
}
