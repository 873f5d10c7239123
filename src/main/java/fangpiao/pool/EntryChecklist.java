package fangpiao.pool;

import fangpiao.document.Checklist;
import fangpiao.engine.CaseKind;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The files an application for the pool may have. */
@Component
class EntryChecklist implements Checklist {

    @Override
    public CaseKind kind() {
        return CaseKind.POOL_ENTRY;
    }

    @Override
    public List<Item> items() {
        return Stream.of(EntryPaper.values())
                .map(paper -> new Item(paper.name(), paper.chinese(), paper.isRequired()))
                .toList();
    }
}
