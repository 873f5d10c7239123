package fangpiao.round;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import fangpiao.document.Attachment;
import fangpiao.document.Attachments;
import fangpiao.document.Checklist.Item;
import fangpiao.engine.CaseKind;
import fangpiao.engine.FormContext;
import fangpiao.engine.FormContext.Fact;
import fangpiao.shared.CaseNo;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What a case shows: the rows of its forms, one value for each item, and its files. */
@Component
class Snapshots {

    /** These change by the mere course of a case. */
    private static final Set<String> COURSE = Set.of("当前状态", "办理进度", "案件号");

    /** The tables of forms that show the case itself, not what is around it. The amount explains better than the fact. */
    private static final List<String> TABLES = List.of("facts", "amountLines");

    private static final TypeReference<List<Map<String, String>>> ROWS = new TypeReference<>() {};

    private final ObjectMapper json = new ObjectMapper();
    private final ObjectProvider<FormContext> contexts;
    private final Attachments attachments;

    Snapshots(ObjectProvider<FormContext> contexts, Attachments attachments) {
        this.contexts = contexts;
        this.attachments = attachments;
    }

    List<Fact> of(CaseNo caseNo) {
        Map<String, Object> shown = contexts.stream()
                .filter(context -> context.kind() == CaseKind.ofCase(caseNo))
                .findFirst()
                .map(context -> context.of(caseNo))
                .orElse(Map.of());
        var rows = new LinkedHashMap<String, String>();
        TABLES.forEach(table -> put(rows, shown.get(table)));
        rows.keySet().removeAll(COURSE);
        rows.putAll(files(caseNo));
        return rows.entrySet().stream()
                .map(row -> new Fact(row.getKey(), row.getValue()))
                .toList();
    }

    /** A later table replaces what an earlier one says of an item (票面金额 F for 票面金额); within one, it may come several times. */
    private void put(Map<String, String> rows, Object table) {
        if (table == null) return;
        var own = new LinkedHashMap<String, String>();
        for (Map<String, String> row : json.convertValue(table, ROWS)) {
            String item = row.get("item");
            String name = item;
            for (int nth = 2; own.containsKey(name); nth++) name = item + "（" + nth + "）";
            own.put(name, row.getOrDefault("value", row.get("amount")));
        }
        rows.keySet().removeIf(item -> own.keySet().stream().anyMatch(name -> name.startsWith(item)));
        rows.putAll(own);
    }

    private Map<String, String> files(CaseNo caseNo) {
        Map<String, String> names = attachments.items(caseNo).stream()
                .collect(Collectors.toMap(Item::code, Item::chinese, (one, other) -> one));
        var files = new LinkedHashMap<String, List<String>>();
        for (Attachment file : attachments.of(caseNo))
            if (!file.superseded())
                files.computeIfAbsent(
                                "文件：" + names.getOrDefault(file.document(), file.document()),
                                paper -> new ArrayList<>())
                        .add(file.fileName() + "（" + file.addedAt().toLocalDate() + "）");
        return files.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        paper -> String.join("、", paper.getValue()),
                        (one, other) -> one,
                        LinkedHashMap::new));
    }
}
