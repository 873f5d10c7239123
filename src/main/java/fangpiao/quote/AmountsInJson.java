package fangpiao.quote;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import fangpiao.shared.Money;
import fangpiao.shared.Rate;
import java.io.IOException;
import org.springframework.boot.jackson.JsonComponent;

/** Money in JSON is yuan as text, {@code "1012367.20"}, and a share is {@code "85%"}: no reader can make a fraction of it. */
@JsonComponent
class AmountsInJson {

    static class OfMoney extends JsonSerializer<Money> {
        @Override
        public void serialize(Money money, JsonGenerator json, SerializerProvider context) throws IOException {
            json.writeString(money.plain());
        }
    }

    static class OfRate extends JsonSerializer<Rate> {
        @Override
        public void serialize(Rate rate, JsonGenerator json, SerializerProvider context) throws IOException {
            json.writeString(rate.toString());
        }
    }
}
