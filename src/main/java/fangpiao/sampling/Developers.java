package fangpiao.sampling;

import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Those whose claims can be sampled. */
@Repository
class Developers {

    private final JdbcClient db;

    Developers(JdbcClient db) {
        this.db = db;
    }

    List<Map<String, String>> all() {
        return db.sql("""
                select developer_code, min(developer_name) as name from settlement_contract
                group by developer_code order by name, developer_code""")
                .query((row, n) -> Map.of("code", row.getString("developer_code"), "name", row.getString("name")))
                .list();
    }
}
