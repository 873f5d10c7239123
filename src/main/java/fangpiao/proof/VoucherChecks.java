package fangpiao.proof;

import static fangpiao.proof.Topic.VOUCHERS;

import java.util.List;

/** Whether the books of vouchers agree with the vouchers, and with the purchases they pay. */
final class VoucherChecks {

    /** What each book says, and what the purchases and rescissions of its voucher say. */
    static final String VOUCHER = """
            with book as (
                select book as no,
                       coalesce(sum(amount_fen) filter (where reason = 'ISSUE'), 0) as issued_fen,
                       coalesce(sum(amount_fen) filter (where reason = 'COMMIT'), 0)
                         - coalesce(sum(amount_fen) filter (where reason in ('RESCIND', 'SET_OFF')
                                                              and to_account = 'voucher/' || book || '/available'), 0) as used_fen,
                       coalesce(sum(amount_fen) filter (where from_account = 'voucher/' || book || '/available'
                                                          and to_account not like 'voucher/%'), 0) as gone_fen
                from ledger_transfer group by book
            ), account as (
                select split_part(code, '/', 2) as no,
                       coalesce(sum(balance_fen) filter (where code like 'voucher/%/available'), 0) as available_fen,
                       coalesce(sum(balance_fen) filter (where code like 'voucher/%/held'), 0) as held_fen,
                       coalesce(sum(balance_fen) filter (where code like 'voucher/%/frozen'), 0) as frozen_fen,
                       coalesce(sum(balance_fen) filter (where code like 'holder/%/payable'), 0) as payable_fen
                from ledger_account where code like 'voucher/%' or code like 'holder/%' group by 1
            ), part as (
                select voucher_no as no,
                       coalesce(sum(amount_fen) filter (where status in ('HELD', 'SUBSCRIBED', 'CONTRACT_CHECKED')), 0) as held_fen,
                       coalesce(sum(amount_fen) filter (where status = 'COMMITTED'), 0) as committed_fen
                from purchase_voucher_part join purchase on case_no = purchase_no group by voucher_no
            ), frozen as (
                select voucher_no as no, sum(frozen_fen) as frozen_fen
                from voucher_freeze where status not in ('RELEASED', 'LAPSED', 'LIFTED') group by voucher_no
            ), owed as (
                select c.voucher_no as no, sum(c.amount_fen - coalesce(r.fen, 0)) as fen
                from claw_back c
                left join (select rescission_no, voucher_no, sum(amount_fen) as fen from claw_back_return
                           group by rescission_no, voucher_no) r using (rescission_no, voucher_no)
                group by c.voucher_no
            )
            """;

    private static final String VERIFIER = "合同核验岗提出，财政审核岗复核";
    private static final String FINANCE = "财政审核岗提出，分管副局长批准，审计监督岗备查";

    private VoucherChecks() {}

    static List<Check> all() {
        return List.of(
                Check.ofSums(
                        "ISSUED",
                        VOUCHERS,
                        "核发金额",
                        "账上核发",
                        "已核发房票的票面金额",
                        """
                        select coalesce(v.no, t.book) as place, v.issuance_case_no as case_no, coalesce(t.fen, 0) as left_fen,
                               case when v.issued_on is null then 0 else v.face_fen end as right_fen
                        from voucher v
                        full join (select book, sum(amount_fen) as fen from ledger_transfer where reason = 'ISSUE' group by book) t
                            on t.book = v.no""",
                        Repair.by(
                                FINANCE,
                                "账上多核发 {gap} 元：由voucher/{place}/available转回treasury {gap} 元（冲减核发），以票面 {right} 元为准。",
                                "账上少核发 {gap} 元：由treasury转入voucher/{place}/available {gap} 元（补记核发），以票面 {right} 元为准。")),
                Check.ofSums(
                        "AVAILABLE",
                        VOUCHERS,
                        "可用余额",
                        "账上可用",
                        "票面减锁定、冻结、已使用、未追回和已转出",
                        VOUCHER + """
                        select v.no as place, v.issuance_case_no as case_no, coalesce(a.available_fen, 0) as left_fen,
                               case when v.issued_on is null then 0 else v.face_fen end
                                 - coalesce(part.held_fen, 0) - coalesce(part.committed_fen, 0) - coalesce(owed.fen, 0)
                                 - coalesce(book.gone_fen, 0) - coalesce(frozen.frozen_fen, 0) as right_fen
                        from voucher v
                        left join account a on a.no = v.no
                        left join part on part.no = v.no
                        left join owed on owed.no = v.no
                        left join frozen on frozen.no = v.no
                        left join book on book.no = v.no""",
                        Repair.by(
                                VERIFIER,
                                "账上可用多 {gap} 元：对照「锁定」「划转」各项找出漏记的一笔并补记（由voucher/{place}/available转出 {gap} 元）；未查明前暂停该房票使用。",
                                "账上可用少 {gap} 元：对照「锁定」「划转」「恢复」各项找出多记的一笔，作相反转账转回voucher/{place}/available {gap} 元。")),
                Check.ofSums(
                        "HELD",
                        VOUCHERS,
                        "锁定金额",
                        "账上锁定",
                        "在办购房案的房票金额",
                        VOUCHER + """
                        select coalesce(a.no, part.no) as place, v.issuance_case_no as case_no,
                               coalesce(a.held_fen, 0) as left_fen, coalesce(part.held_fen, 0) as right_fen
                        from (select * from account where held_fen <> 0) a
                        full join (select * from part where held_fen <> 0) part on part.no = a.no
                        left join voucher v on v.no = coalesce(a.no, part.no)""",
                        Repair.by(
                                VERIFIER,
                                "账上多锁定 {gap} 元：核实没有在办购房案占用后，由voucher/{place}/held转回voucher/{place}/available {gap} 元（释放）。",
                                "账上少锁定 {gap} 元：由voucher/{place}/available转入voucher/{place}/held {gap} 元（补记锁定）；可用余额不足的，先暂停该购房案。")),
                Check.ofSums(
                        "FROZEN",
                        VOUCHERS,
                        "冻结金额",
                        "账上冻结",
                        "在办司法冻结案的冻结金额",
                        VOUCHER + """
                        select coalesce(a.no, frozen.no) as place, v.issuance_case_no as case_no,
                               coalesce(a.frozen_fen, 0) as left_fen, coalesce(frozen.frozen_fen, 0) as right_fen
                        from (select * from account where frozen_fen <> 0) a
                        full join frozen on frozen.no = a.no
                        left join voucher v on v.no = coalesce(a.no, frozen.no)""",
                        Repair.by(
                                FINANCE,
                                "账上多冻结 {gap} 元：核实没有在办冻结案后，由voucher/{place}/frozen转回voucher/{place}/available {gap} 元（解冻）。",
                                "账上少冻结 {gap} 元：由voucher/{place}/available转入voucher/{place}/frozen {gap} 元（补记冻结），并告知执行法院。")),
                Check.ofSums(
                        "HOLDS",
                        VOUCHERS,
                        "逐案锁定",
                        "账上锁定减释放、划转",
                        "购房案的房票金额（办结的为零）",
                        """
                        with page as (
                            select case_no, book, sum(case reason when 'HOLD' then amount_fen else -amount_fen end) as fen
                            from ledger_transfer where reason in ('HOLD', 'RELEASE', 'COMMIT') group by case_no, book
                        )
                        select coalesce(part.purchase_no, page.case_no) || ' 房票' || coalesce(part.voucher_no, page.book) as place,
                               p.case_no, coalesce(page.fen, 0) as left_fen,
                               case when p.status in ('HELD', 'SUBSCRIBED', 'CONTRACT_CHECKED') then part.amount_fen else 0 end
                                   as right_fen
                        from purchase_voucher_part part
                        join purchase p on p.case_no = part.purchase_no
                        full join page on page.case_no = part.purchase_no and page.book = part.voucher_no""",
                        Repair.by(
                                VERIFIER,
                                "{place}：账上仍多锁定 {gap} 元，案件已不再占用：由该房票的held转回available {gap} 元（释放）。",
                                "{place}：账上少锁定 {gap} 元：由该房票的available转入held {gap} 元（补记锁定）。")),
                Check.ofSums(
                        "COMMITS",
                        VOUCHERS,
                        "逐案划转",
                        "账上划转",
                        "已备案合同的房票金额",
                        """
                        with page as (
                            select case_no, book, sum(amount_fen) as fen
                            from ledger_transfer where reason = 'COMMIT' group by case_no, book
                        ), part as (
                            select part.*, p.status from purchase_voucher_part part join purchase p on p.case_no = part.purchase_no
                        )
                        select coalesce(part.purchase_no, page.case_no) || ' 房票' || coalesce(part.voucher_no, page.book) as place,
                               part.purchase_no as case_no, coalesce(page.fen, 0) as left_fen,
                               case when part.status in ('COMMITTED', 'RESCINDED') then part.amount_fen else 0 end as right_fen
                        from part
                        full join page on page.case_no = part.purchase_no and page.book = part.voucher_no""",
                        Repair.by(
                                FINANCE,
                                "{place}：账上多划转 {gap} 元：由developer/…/payable转回该房票的available {gap} 元（冲回划转），已支付的转追款办理。",
                                "{place}：合同已备案而账上少划转 {gap} 元：由该房票的held（不足时由available）转入developer/…/payable {gap} 元（补记划转）。")),
                Check.ofSums(
                        "USED",
                        VOUCHERS,
                        "已使用金额",
                        "账上划转减恢复",
                        "有效合同的房票金额加尚未追回的",
                        VOUCHER + """
                        select coalesce(book.no, part.no) as place, v.issuance_case_no as case_no,
                               coalesce(book.used_fen, 0) as left_fen,
                               coalesce(part.committed_fen, 0) + coalesce(owed.fen, 0) as right_fen
                        from (select * from book where used_fen <> 0) book
                        full join (select * from part where committed_fen <> 0) part on part.no = book.no
                        left join owed on owed.no = coalesce(book.no, part.no)
                        left join voucher v on v.no = coalesce(book.no, part.no)""",
                        Repair.by(
                                FINANCE,
                                "账上已使用多 {gap} 元：合同已解除而未恢复的，由developer/…/payable（已付的由clawback）转回voucher/{place}/available {gap} 元；其他情形按「逐案划转」办理。",
                                "账上已使用少 {gap} 元：按「逐案划转」找出漏记的合同补记划转；多恢复的，由voucher/{place}/available转回 {gap} 元。")),
                Check.ofSums(
                        "ENDORSED",
                        VOUCHERS,
                        "背书余额",
                        "票面减账上已使用",
                        "最近一次背书所写余额",
                        VOUCHER + """
                        select v.no as place, v.issuance_case_no as case_no, v.face_fen - coalesce(book.used_fen, 0) as left_fen,
                               coalesce(last.left_fen, v.face_fen) as right_fen
                        from voucher v
                        left join book on book.no = v.no
                        left join (select distinct on (voucher_no) voucher_no, left_fen from endorsement
                                   order by voucher_no, seq desc) last on last.voucher_no = v.no
                        where v.issued_on is not null""",
                        Repair.by(
                                "合同核验岗办理，复核岗复核",
                                "房票{place}背书所写余额比账上少 {gap} 元：账经核实无误的，补作一次更正背书，余额写 {left} 元，并通知持票人换页。",
                                "房票{place}背书所写余额比账上多 {gap} 元：账经核实无误的，补作一次更正背书，余额写 {left} 元，并收回旧页。")));
    }
}
