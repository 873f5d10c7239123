package fangpiao.proof;

import static fangpiao.proof.Topic.VOUCHERS;

import fangpiao.voucher.VoucherStatus;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Whether the states of vouchers and homes are those that their money and their cases allow. */
final class VoucherStateChecks {

    private VoucherStateChecks() {}

    /** @param issuances the names of the states of an issuance */
    static List<Check> all(Map<String, String> issuances) {
        return List.of(
                Check.ofWords(
                        "VOUCHER_STATE",
                        VOUCHERS,
                        "房票状态与余额",
                        "房票状态",
                        "账上余额所应有的状态",
                        VoucherChecks.VOUCHER + """
                        , state as (select * from unnest(:states::text[], :names::text[]) s (status, name))
                        select no as place, case_no, state.name as left_word,
                               case when fits then state.name
                                    else '与余额不符：票面' || yuan(face_fen) || '，可用' || yuan(available_fen) || '，锁定' || yuan(held_fen) || '，冻结' || yuan(frozen_fen)
                                         || '，应付持票人' || yuan(payable_fen) end as right_word
                        from (select v.no, v.issuance_case_no as case_no, v.status, v.face_fen, n.*,
                                     case v.status
                                         when 'APPROVED' then book.no is null
                                         when 'PRINTED' then book.no is null
                                         when 'ISSUED' then n.available_fen + n.frozen_fen = v.face_fen and n.held_fen = 0
                                         when 'ACTIVE' then n.available_fen + n.held_fen + n.frozen_fen = v.face_fen
                                         when 'PARTIALLY_USED' then n.available_fen + n.held_fen + n.frozen_fen < v.face_fen
                                         when 'EXPIRED' then n.available_fen + n.held_fen + n.frozen_fen <= v.face_fen
                                         when 'CASH_OUT_PENDING' then n.held_fen = 0
                                         when 'CONVERTED' then n.available_fen + n.held_fen + n.frozen_fen = 0 and n.payable_fen > 0
                                         when 'CASHED_OUT' then n.available_fen + n.held_fen + n.frozen_fen = 0 and n.payable_fen > 0
                                         else n.available_fen + n.held_fen + n.frozen_fen = 0 end as fits
                              from voucher v
                              left join account a on a.no = v.no
                              left join book on book.no = v.no
                              cross join lateral (select coalesce(a.available_fen, 0) as available_fen,
                                                         coalesce(a.held_fen, 0) as held_fen,
                                                         coalesce(a.frozen_fen, 0) as frozen_fen,
                                                         coalesce(a.payable_fen, 0) as payable_fen) n) voucher
                        join state on state.status = voucher.status""",
                        Map.of("states", names(), "names", chinese()),
                        Repair.step(
                                "系统管理员办理，复核岗复核",
                                "房票{place}现为「{left}」，{right}。先使账与业务一致（见本页其他各项），再由系统管理员按余额更正状态；账上不另作转账。")),
                Check.ofWords(
                        "VOUCHER_ISSUANCE",
                        VOUCHERS,
                        "房票与核发案",
                        "房票状态",
                        "核发案状态",
                        """
                        with fit as (select * from (values
                            ('APPROVED', 'NUMBERED'), ('PRINTED', 'PRINTED'), ('ISSUED', 'ISSUED'), ('ACTIVE', 'HANDED_OVER'),
                            ('PARTIALLY_USED', 'HANDED_OVER'), ('FULLY_USED', 'HANDED_OVER'), ('VOID', 'HANDED_OVER'),
                            ('EXPIRED', 'HANDED_OVER'), ('CONVERTED', 'HANDED_OVER'), ('CLOSED', 'HANDED_OVER'),
                            ('CASH_OUT_PENDING', 'HANDED_OVER'), ('CASHED_OUT', 'HANDED_OVER'),
                            -- nobody has ever collected it
                            ('EXPIRED', 'ISSUED'), ('CONVERTED', 'ISSUED'), ('CLOSED', 'ISSUED'), ('VOID', 'ISSUED')) f (voucher, issuance)),
                        voucher_state as (select * from unnest(:states::text[], :names::text[]) s (status, name)),
                        issuance_state as (select * from unnest(:issuances::text[], :issuanceNames::text[]) s (status, name))
                        select coalesce(v.no, i.case_no) as place, i.case_no, coalesce(vs.name, '没有房票') as left_word,
                               case when v.status is not null and i.status is not null
                                         and (v.status, i.status) in (select voucher, issuance from fit)
                                      or v.no is null and i.status not in ('NUMBERED', 'PRINTED', 'ISSUED', 'HANDED_OVER')
                                    then coalesce(vs.name, '没有房票')
                                    else '核发案' || coalesce(s.name, '不存在') end as right_word
                        from voucher v
                        full join voucher_issuance i on i.case_no = v.issuance_case_no
                        left join voucher_state vs on vs.status = v.status
                        left join issuance_state s on s.status = i.status""",
                        Map.of(
                                "states", names(),
                                "names", chinese(),
                                "issuances", issuances.keySet().toArray(String[]::new),
                                "issuanceNames", issuances.values().toArray(String[]::new)),
                        Repair.step(
                                "系统管理员办理，复核岗复核",
                                "{place}：房票「{left}」，{right}，两者不相配。以签收、用印登记等纸质材料为准，由系统管理员更正有误的一方；账上不另作转账。")),
                Check.ofWords(
                        "UNIT",
                        VOUCHERS,
                        "房源与购房案",
                        "房源被占用的情况",
                        "购房案",
                        """
                        with taken as (
                            select case_no, unit_no,
                                   case when status = 'COMMITTED' then '已用房票售出' else '已锁定' end as word
                            from purchase where status in ('HELD', 'SUBSCRIBED', 'CONTRACT_CHECKED', 'COMMITTED')
                        ), unit_taken as (
                            select no, taken_by, case status when 'SOLD_VOUCHER' then '已用房票售出' else '已锁定' end as word
                            from unit where taken_by is not null
                        )
                        select coalesce(u.no, t.unit_no) as place, coalesce(t.case_no, u.taken_by) as case_no,
                               coalesce(u.word || '（' || u.taken_by || '）', '未被占用') as left_word,
                               coalesce(t.word || '（' || t.case_no || '）', '没有在办或已备案的购房案') as right_word
                        from unit_taken u full join taken t on t.unit_no = u.no""",
                        Map.of(),
                        Repair.step(
                                "房源审核岗办理，合同核验岗复核",
                                "房源{place}：房源库为「{left}」，购房案为「{right}」。以购房合同和网签备案为准更正房源状态；账上不另作转账。")));
    }

    private static String[] names() {
        return Stream.of(VoucherStatus.values()).map(VoucherStatus::name).toArray(String[]::new);
    }

    private static String[] chinese() {
        return Stream.of(VoucherStatus.values()).map(VoucherStatus::chinese).toArray(String[]::new);
    }
}
