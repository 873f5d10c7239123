package fangpiao.settlement;

import fangpiao.settlement.SettlementScenario.Filed;
import fangpiao.shared.CaseNo;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Homes that were sold before their estate left the pool, so that no other scenario comes upon them: the short way. */
@Component
class SoldHomes {

    private final JdbcClient db;

    SoldHomes(JdbcClient db) {
        this.db = db;
    }

    /** A home in building 1 of an estate of its own; answers with its number. */
    String sold(CaseNo purchase, Filed filed) {
        String estate = "LPT" + purchase.value().replaceAll("\\D", "");
        db.sql("insert into developer (credit_code, name) values (?, '昆明测试置业有限公司') on conflict do nothing")
                .param(filed.developerCode())
                .update();
        db.sql("""
                insert into estate (code, developer_code, name, address, district_code, sale_stage, permit_no, escrow_bank,
                                    escrow_account, delivery_on, status)
                values (:code, :developer, :code, '测试路1号', '530112', 'PRESALE', '（2024）预售许' || :code, '富滇银行西山支行',
                        :account, '2026-06-30', 'WITHDRAWN')""")
                .param("code", estate)
                .param("developer", filed.developerCode())
                .param("account", filed.escrowAccount())
                .update();
        return sold(purchase, estate, "01", "0101");
    }

    /** Another home of an estate. */
    String sold(CaseNo purchase, String estate, String building, String room) {
        String no = "%s-%s-%s".formatted(estate, building, room);
        db.sql("""
                insert into unit (no, estate_code, building, room, property_type, area_sqm, filed_price_fen,
                                  voucher_price_fen, status, taken_by)
                values (?, ?, ?, ?, 'HOME', 98, 120000000, 120000000, 'SOLD_VOUCHER', ?)""").params(no, estate, building, room, purchase.value()).update();
        return no;
    }
}
