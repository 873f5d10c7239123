package fangpiao.notification;

import static fangpiao.notification.Channel.BELL;
import static fangpiao.notification.Channel.SMS;
import static fangpiao.notification.Placeholder.AMOUNT;
import static fangpiao.notification.Placeholder.ANSWER_BY;
import static fangpiao.notification.Placeholder.BULK_NO;
import static fangpiao.notification.Placeholder.BUREAU;
import static fangpiao.notification.Placeholder.CASE;
import static fangpiao.notification.Placeholder.DAY;
import static fangpiao.notification.Placeholder.DAYS_LEFT;
import static fangpiao.notification.Placeholder.DUE;
import static fangpiao.notification.Placeholder.ESTATE;
import static fangpiao.notification.Placeholder.EXPLANATION;
import static fangpiao.notification.Placeholder.FORMER_LAST_DAY;
import static fangpiao.notification.Placeholder.HOME;
import static fangpiao.notification.Placeholder.LAST_DAY;
import static fangpiao.notification.Placeholder.LINES;
import static fangpiao.notification.Placeholder.LINES_OVERDUE;
import static fangpiao.notification.Placeholder.LINES_TODAY;
import static fangpiao.notification.Placeholder.LIST;
import static fangpiao.notification.Placeholder.MISSING;
import static fangpiao.notification.Placeholder.ORDER;
import static fangpiao.notification.Placeholder.PERSON;
import static fangpiao.notification.Placeholder.POSTS;
import static fangpiao.notification.Placeholder.REACH;
import static fangpiao.notification.Placeholder.REASON;
import static fangpiao.notification.Placeholder.SITUATION;
import static fangpiao.notification.Placeholder.STEP;
import static fangpiao.notification.Placeholder.TIME_USED;
import static fangpiao.notification.Placeholder.VOUCHER;
import static fangpiao.notification.Placeholder.VOUCHER_TAIL;
import static fangpiao.notification.Placeholder.WHAT_TO_DO;

import java.util.EnumSet;
import java.util.Set;

/** What somebody can be told, by which channels, and in which words unless an official has written others. */
public enum Kind {
    VOUCHER_HANDED_OVER("发放告知", "您的房票（尾号{房票尾号}）已发放，最后一天为{最后一天}，请在期限内购房。", LAST_DAY),
    TERM_NEAR("到期提醒", "您的房票（尾号{房票尾号}）还有{剩余天数}天到期，最后一天为{最后一天}。请尽快购房；有困难的，请联系经办单位。", LAST_DAY, DAYS_LEFT),
    TERM_ENDED("到期告知", "您的房票（尾号{房票尾号}）已于{最后一天}到期，不能再用于购房。请联系经办单位办理后续手续。", LAST_DAY),
    TERM_EXTENDED("延期告知", "您的房票（尾号{房票尾号}）已获准延期，最后一天由{原最后一天}改为{最后一天}。", LAST_DAY, FORMER_LAST_DAY),
    EXTENSION_REFUSED("不予延期告知", "您的房票（尾号{房票尾号}）延期申请未获批准，最后一天仍为{最后一天}。理由见书面答复。", LAST_DAY),
    ESTATE_NEWS("楼盘情况告知", "您用房票（尾号{房票尾号}）所购楼盘「{楼盘}」有新情况：{情形}。详情请咨询经办单位。", ESTATE, SITUATION),

    PAPERS_ASKED("补正告知", "您的申请（{案件号}）须补正：{补正事项}。请在{补正期限}前（含当日）到经办单位补交；逾期未补正的，可能按撤回申请处理。", MISSING, ANSWER_BY),

    LIMIT_NEAR(
            "办理时限预警",
            Pace.IN_THE_BELL,
            Risk.SOON,
            "即将超时：{案件号}「{环节}」，期限{办理期限}",
            "案件{案件号}的环节「{环节}」已用去时限的{已用时限}，办理期限为{办理期限}，请尽快办理。",
            STEP,
            DUE,
            TIME_USED),
    LIMIT_BREACHED(
            "办理超时",
            Pace.IN_THE_BELL,
            Risk.OVERDUE,
            "已超时：{案件号}「{环节}」",
            "案件{案件号}的环节「{环节}」办理期限为{办理期限}，现已超时，请立即办理。",
            STEP,
            DUE),
    LIMIT_ESCALATED(
            "超时督办",
            Pace.AT_ONCE,
            Risk.OVERDUE,
            "超时督办：{案件号}「{环节}」",
            "案件{案件号}的环节「{环节}」办理期限为{办理期限}，已用去时限的{已用时限}，请督促办理。",
            STEP,
            DUE,
            TIME_USED),
    CONTACT_OVERDUE(
            "联系持票人督办",
            Pace.AT_ONCE,
            Risk.OVERDUE,
            "督办：{案件号}联系持票人已超期",
            "房票{房票号}将于{最后一天}到期，到期处置案{案件号}的联系环节已超过办理期限。{办理要求}",
            VOUCHER,
            LAST_DAY,
            WHAT_TO_DO),
    PAYMENT_RETURNED(
            "银行退汇",
            Pace.IN_THE_MORNING,
            Risk.MONEY,
            "银行退汇：{案件号}",
            "支付指令{支付指令}的{金额}元被银行退回，原因：{原因}。请核对收款账户后重新支付。",
            ORDER,
            AMOUNT,
            REASON),
    PRICE_ALERT(
            "价格预警",
            Pace.IN_THE_MORNING,
            Risk.OTHER,
            "价格预警：{情形}",
            "房源{房源}：{说明}请到「价格预警」核查并写明处理情况。",
            SITUATION,
            HOME,
            EXPLANATION),
    SUBSTITUTION_BEGUN(
            "代岗开始",
            Pace.AT_ONCE,
            Risk.OTHER,
            "代岗开始：{岗位}，自{日期}",
            "自{日期}至{最后一天}，由您代{人员}的{岗位}，已移交{件数}件待办，请在案件工作台办理。代岗所办事项均署「代岗人（代离岗人）」。",
            PERSON,
            POSTS,
            DAY,
            LAST_DAY,
            LINES),
    SUBSTITUTION_ENDED(
            "代岗结束",
            Pace.AT_ONCE,
            Risk.OTHER,
            "代岗结束：{岗位}",
            "{人员}的{岗位}已于{日期}结束，未办结的{件数}件待办已退回。",
            PERSON,
            POSTS,
            DAY,
            LINES),
    TASK_GIVEN(
            "任务移交给您",
            Pace.AT_ONCE,
            Risk.OTHER,
            "移交待办：{案件号}「{环节}」",
            "案件{案件号}的环节「{环节}」已由{情形}移交给您办理，原因：{原因}。",
            STEP,
            SITUATION,
            REASON),
    TASK_TAKEN(
            "任务移出",
            Pace.AT_ONCE,
            Risk.OTHER,
            "待办移出：{案件号}「{环节}」",
            "您签收的案件{案件号}的环节「{环节}」{情形}，原因：{原因}。",
            STEP,
            SITUATION,
            REASON),
    RECUSAL_DECLARED(
            "回避告知",
            Pace.IN_THE_MORNING,
            Risk.OTHER,
            "回避：{案件号}",
            "{人员}在案件{案件号}申请回避，事由：{情形}；范围：{范围}。其手中属于回避范围的任务已退回本岗，请关注办理安排。",
            PERSON,
            SITUATION,
            REACH),
    NOBODY_LEFT(
            "回避后无人可办",
            Pace.AT_ONCE,
            Risk.OVERDUE,
            "无人可办：{案件号}「{环节}」",
            "{人员}回避后，案件{案件号}的环节「{环节}」在本岗已无人可以办理，请尽快协调增派人员。",
            STEP,
            PERSON),
    SECOND_FACTOR_BOUND("动态口令绑定", Pace.AT_ONCE, Risk.OTHER, "动态口令已绑定", "您的账号已于{日期}绑定动态口令。非本人操作的，请立即告知系统管理员。", DAY),
    SECOND_FACTOR_LOCKED(
            "动态口令锁定", Pace.AT_ONCE, Risk.OTHER, "动态口令已锁定", "您的动态口令于{日期}{情形}。非本人操作的，请立即修改密码并告知系统管理员。", DAY, SITUATION),
    SECOND_FACTOR_RESET(
            "动态口令重置",
            Pace.AT_ONCE,
            Risk.OTHER,
            "动态口令已重置，请重新绑定",
            "您的动态口令已于{日期}由{人员}重置，原因：{原因}。原手机上的口令已作废，请重新绑定。",
            DAY,
            PERSON,
            REASON),
    SECOND_FACTOR_REQUEST(
            "动态口令事项待确认",
            Pace.AT_ONCE,
            Risk.OTHER,
            "动态口令事项待确认：{情形}",
            "{人员}提出：{情形}，原因：{原因}。请另一名管理员到「动态口令管理」核对后确认。",
            PERSON,
            SITUATION,
            REASON),
    BULK_ENDED(
            "批量办理结束",
            Pace.IN_THE_BELL,
            Risk.OTHER,
            "批量办理{批量编号}已结束：{情形}",
            "批量办理{批量编号}「{环节}」已结束：{情形}。逐件结果和回执见「批量办理」。",
            BULK_NO,
            STEP,
            SITUATION),
    ESCROW_CHANGE(
            "监管账户变更",
            Pace.IN_THE_MORNING,
            Risk.MONEY,
            "监管账户变更待确认：{楼盘}",
            "楼盘「{楼盘}」申请变更监管账户，原因：{原因}。请到「监管账户变更」核实后办理。",
            ESTATE,
            REASON),
    DIGEST(
            "每日提要",
            Pace.AT_ONCE,
            Risk.OTHER,
            "{日期}工作提要：已超期{超期件数}件，今日到期{今日到期件数}件，共{件数}件",
            "{清单}\n\n请登录房票业务系统办理。",
            DAY,
            LINES,
            LINES_OVERDUE,
            LINES_TODAY,
            LIST);

    /** When an official is told by more than the bell: at once, with the next digest, or not, as the digest knows the task. */
    enum Pace {
        AT_ONCE,
        IN_THE_MORNING,
        IN_THE_BELL
    }

    private final String title;
    private final Pace pace;
    private final Set<Channel> channels;
    private final Risk risk;
    private final String subject;
    private final String body;
    private final Set<Placeholder> placeholders;

    /** For holders: what their telephone shows. */
    Kind(String title, String body, Placeholder... own) {
        this(title, Pace.AT_ONCE, Set.of(SMS), Risk.OTHER, title, "【{经办单位}】" + body, own);
    }

    /** For officials. */
    Kind(String title, Pace pace, Risk risk, String subject, String body, Placeholder... own) {
        this(title, pace, pace == Pace.AT_ONCE ? EnumSet.allOf(Channel.class) : Set.of(BELL), risk, subject, body, own);
    }

    Kind(String title, Pace pace, Set<Channel> channels, Risk risk, String subject, String body, Placeholder... own) {
        this.title = title;
        this.pace = pace;
        this.channels = channels;
        this.risk = risk;
        this.subject = subject;
        this.body = body;
        this.placeholders = EnumSet.of(BUREAU, own);
        if (isForHolders() && !placeholders.contains(MISSING)) placeholders.add(VOUCHER_TAIL);
        if (body.contains(CASE.inBraces()) || subject.contains(CASE.inBraces())) placeholders.add(CASE);
    }

    public String title() {
        return title;
    }

    /** Goes to a household's telephone. */
    public boolean isForHolders() {
        return channels.equals(Set.of(SMS));
    }

    boolean goesBy(Channel channel) {
        return channels.contains(channel);
    }

    /** What waits in the bell for the next morning. */
    boolean waitsForTheMorning() {
        return pace == Pace.IN_THE_MORNING;
    }

    /** Where it stands in the digest. */
    Risk risk() {
        return risk;
    }

    Template shipped() {
        return new Template(this, 0, subject, body);
    }

    public Set<Placeholder> placeholders() {
        return placeholders;
    }
}
