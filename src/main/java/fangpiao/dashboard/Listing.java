package fangpiao.dashboard;

import fangpiao.policy.Node;
import fangpiao.shared.Rate;
import fangpiao.voucher.VoucherStatus;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The lists behind the managers' figures. A figure is the number of lines and the sum of its list, nothing else. */
public enum Listing {
    ISSUED("issued", "累计核发", "票面金额", "核发日期", ListingSql.ISSUED, Words::ofVoucher),
    USED("used", "累计使用", "已使用金额", "到期日", ListingSql.USED, Words::ofVoucher),
    OUTSTANDING("outstanding", "存量未用", "未用余额", "到期日", ListingSql.OUTSTANDING, Words::ofVoucher),
    EXPIRING_30("expiring-30", "30日内到期", "未用余额", "到期日", ListingSql.expiringIn(30), Words::ofVoucher),
    EXPIRING_60("expiring-60", "60日内到期", "未用余额", "到期日", ListingSql.expiringIn(60), Words::ofVoucher),
    EXPIRING_90("expiring-90", "90日内到期", "未用余额", "到期日", ListingSql.expiringIn(90), Words::ofVoucher),
    EXPIRED("expired", "已到期待处置", "未用余额", "到期日", ListingSql.EXPIRED, Words::ofVoucher),
    WAITING_FOR_CASE("waiting-for-case", "到期处置待立案", "未用余额", "到期日", ListingSql.WAITING_FOR_CASE, Words::ofVoucher),
    PAYABLE_TO_DEVELOPERS(
            "payable-to-developers", "应付房企", "应付金额", "备案日期", ListingSql.PAYABLE_TO_DEVELOPERS, Words::ofNode),
    CLAW_BACKS("claw-backs", "应追回房企", "尚应追回", "退款期限", ListingSql.CLAW_BACKS, Words::ofClawBack),
    CASHING_OUT("cashing-out", "余额兑付办理中", "未用余额", "到期日", ListingSql.CASHING_OUT, Words::ofVoucher),
    FROZEN("frozen", "司法冻结", "冻结金额", "冻结期限至", ListingSql.FROZEN, Words::ofFreeze),
    PAYABLE_TO_HOLDERS("payable-to-holders", "应付持票人", "应付金额", "付款时限", ListingSql.PAYABLE_TO_HOLDERS, Words::ofVoucher),
    BONUSES_OWED("bonuses-owed", "未领购房奖励", "未付奖励", "到期日", ListingSql.BONUSES_OWED, Words::ofVoucher),
    FEES_PAYABLE("fees-payable", "应付过渡费", "应付金额", "补充协议签订日", ListingSql.FEES_PAYABLE, word -> word),
    CONCESSIONS("concessions", "让利楼盘", "已让利金额", "让利截止日", ListingSql.CONCESSIONS, Words::ofConcession);

    private final String path;
    private final String title;
    private final String amountTitle;
    private final String dayTitle;
    private final String sql;
    private final UnaryOperator<String> words;

    Listing(String path, String title, String amountTitle, String dayTitle, String sql, UnaryOperator<String> words) {
        this.path = path;
        this.title = title;
        this.amountTitle = amountTitle;
        this.dayTitle = dayTitle;
        this.sql = sql;
        this.words = words;
    }

    static Optional<Listing> at(String path) {
        return Arrays.stream(values())
                .filter(listing -> listing.path.equals(path))
                .findFirst();
    }

    public String path() {
        return path;
    }

    public String title() {
        return title;
    }

    public String amountTitle() {
        return amountTitle;
    }

    public String dayTitle() {
        return dayTitle;
    }

    public String wordTitle() {
        return switch (this) {
            case PAYABLE_TO_DEVELOPERS -> "结算节点";
            case CLAW_BACKS -> "追款情况";
            case FEES_PAYABLE -> "支付情况";
            case CONCESSIONS -> "让利幅度";
            case FROZEN -> "冻结情况";
            default -> "房票状态";
        };
    }

    public String noTitle() {
        return switch (this) {
            case PAYABLE_TO_DEVELOPERS, CLAW_BACKS -> "网签备案号";
            case FEES_PAYABLE -> "协议编号";
            case CONCESSIONS -> "楼盘编号";
            default -> "房票号";
        };
    }

    public String partyTitle() {
        return switch (this) {
            case PAYABLE_TO_DEVELOPERS, CLAW_BACKS, CONCESSIONS -> "房企";
            case FEES_PAYABLE -> "被征收人";
            default -> "持有人";
        };
    }

    public String projectTitle() {
        return this == CONCESSIONS ? "楼盘" : "项目";
    }

    /** The word that counts its lines. */
    public String counter() {
        return switch (this) {
            case PAYABLE_TO_DEVELOPERS, CLAW_BACKS, FEES_PAYABLE, FROZEN -> "笔";
            case CONCESSIONS -> "个";
            default -> "张";
        };
    }

    String sql() {
        return sql;
    }

    String inChinese(String word) {
        return words.apply(word);
    }

    /** The codes of the tables, in Chinese. */
    private static final class Words {
        static String ofVoucher(String status) {
            return VoucherStatus.valueOf(status).chinese();
        }

        static String ofNode(String node) {
            return Node.valueOf(node).chinese();
        }

        static String ofClawBack(String status) {
            return switch (status) {
                case "RESCINDED" -> "待发通知";
                case "DEMANDED" -> "追款中";
                default -> "已逾期";
            };
        }

        static String ofFreeze(String status) {
            return FreezeLine.stateOf(status);
        }

        static String ofConcession(String basisPoints) {
            return new Rate(Integer.parseInt(basisPoints)).toString();
        }
    }
}
