package fangpiao.dashboard;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The way to the pages, for the person before the screen: what everybody needs each day lies in sight, the rest in menus by
 * its subject. Nobody is led to a page that is shut to him.
 */
class Navigation {

    private record Page(String name, String path) {

        boolean leadsTo(String address) {
            return address.equals(path) || address.startsWith(path + "/");
        }
    }

    private record Subject(String name, List<Page> pages) {}

    private final List<Subject> subjects = new ArrayList<>();

    private Navigation() {}

    /** @param address of the page that is being shown */
    static List<Menu> of(Person person, String address) {
        var navigation = new Navigation();
        if (person.isPartner()) navigation.forPartner();
        else navigation.forBureau(person);
        return navigation.menus(address);
    }

    private void forPartner() {
        add("房企工作台", "/developer");
        add("购房", "/developer/purchases");
        add("结算", "/developer/claims");
        add("对账单", "/developer/statements");
        add("提醒", "/developer/alerts");
        add("修改密码", "/developer/password");
    }

    private void forBureau(Person person) {
        add("我的工作台", "/");
        add("案件工作台", "/camunda/app/tasklist/default/");
        if (person.isOfficial()) forOfficial(person);
        if (person.isOfficial() || person.isAdministrator()) add("人员", staffPages(person));
        var notices = noticePages(person).toList();
        if (!notices.isEmpty()) add("通知", notices.stream());
        if (person.watchesAllCases()) add("流程监控", "/camunda/app/cockpit/default/");
        if (person.isAdministrator()) add("系统管理", "/camunda/app/admin/default/");
    }

    private void forOfficial(Person person) {
        add("批量办理", "/bulk");
        add("看板", "/dashboard");
        add("案件查询", "/cases");
        add("房票", Stream.of(new Page("转房票", "/conversions"), new Page("试算", "/quotes")));
        add("购房", purchasePages(person));
        add("资金", moneyPages(person));
        add("房源", poolPages());
        add("规则", Stream.of(new Page("规则版本", "/policies"), new Page("工作日历", "/calendar")));
    }

    private static Stream<Page> staffPages(Person person) {
        return Stream.of(
                        Stream.of(new Page("工作量", "/dashboard/load")).filter(page -> person.seesLoad()),
                        Stream.of(new Page("代岗", "/staffing/substitutions"), new Page("岗位交接", "/staffing/hand-overs")),
                        Stream.of(new Page("岗位分离", "/duties"), new Page("动态口令管理", "/second-factor/administration"))
                                .filter(page -> person.watchesDuties()))
                .flatMap(pages -> pages);
    }

    private static Stream<Page> noticePages(Person person) {
        return Stream.concat(
                Stream.of(new Page("通知发送", "/notifications")).filter(page -> person.looksAfterNotices()),
                Stream.of(new Page("通知模板", "/notifications/templates")).filter(page -> person.writesNotices()));
    }

    private static Stream<Page> purchasePages(Person person) {
        var counter = new Page("购房申请", "/purchases/new");
        return Stream.concat(
                Stream.of(counter).filter(page -> person.isContractVerifier()),
                Stream.of(new Page("今日网签", "/filings"), new Page("网签差异", "/filings/differences")));
    }

    private static Stream<Page> moneyPages(Person person) {
        return Stream.of(
                        Stream.of(new Page("付款", "/payments")).filter(page -> person.seesPayments()),
                        Stream.of(new Page("银行对账", "/reconciliation")).filter(page -> person.seesPayments()),
                        Stream.of(
                                new Page("资金台账", "/funds"),
                                new Page("资金敞口", "/funds/exposure"),
                                new Page("用款测算", "/funds/forecast"),
                                new Page("对账单", "/statements"),
                                new Page("月结", "/closing"),
                                new Page("追款台账", "/arrears"),
                                new Page("结算抽查", "/sampling")),
                        Stream.of(new Page("核验账目", "/proof"), new Page("试算平衡表", "/proof/trial-balance"))
                                .filter(page -> person.provesBooks()))
                .flatMap(pages -> pages);
    }

    private static Stream<Page> poolPages() {
        return Stream.of(
                new Page("房源库", "/dashboard/pool"),
                new Page("房源监管", "/supervision"),
                new Page("价格预警", "/price-alerts"),
                new Page("监管账户变更", "/pool/escrow-changes"),
                new Page("房企与经办", "/developers"),
                new Page("房源超市", "/market"));
    }

    private void add(String name, String path) {
        add(name, Stream.of(new Page(name, path)));
    }

    private void add(String name, Stream<Page> pages) {
        subjects.add(new Subject(name, pages.toList()));
    }

    private List<Menu> menus(String address) {
        Page here = subjects.stream()
                .flatMap(subject -> subject.pages().stream())
                .filter(page -> page.leadsTo(address))
                .max(Comparator.comparingInt(page -> page.path().length()))
                .orElse(null);
        return subjects.stream().map(subject -> menu(subject, here)).toList();
    }

    private static Menu menu(Subject subject, Page here) {
        return new Menu(
                subject.name(),
                subject.pages().stream()
                        .map(page -> new Menu.Entry(page.name(), page.path(), page.equals(here)))
                        .toList());
    }
}
