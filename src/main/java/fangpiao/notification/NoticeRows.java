package fangpiao.notification;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import fangpiao.shared.Addressee;
import fangpiao.shared.CaseNo;
import fangpiao.shared.Notice;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Between a notice and its row. */
@Component
class NoticeRows {

    private static final TypeReference<Map<String, String>> FACTS = new TypeReference<>() {};

    private final ObjectMapper json;

    NoticeRows(ObjectMapper json) {
        this.json = json;
    }

    String write(Map<String, String> facts) {
        try {
            return json.writeValueAsString(facts);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    Raised read(ResultSet row) throws SQLException {
        var addressee =
                new Addressee(Addressee.Type.valueOf(row.getString("addressee_type")), row.getString("addressee"));
        var notice = new Notice(
                row.getString("key"),
                row.getString("kind"),
                CaseNo.orNull(row.getString("case_no")),
                addressee,
                facts(row.getString("facts")));
        return new Raised(row.getLong("notice_no"), notice);
    }

    private Map<String, String> facts(String text) {
        try {
            return json.readValue(text, FACTS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
