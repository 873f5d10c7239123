package fangpiao.duty;

import fangpiao.spreadsheet.Sheet;
import java.util.List;

/** The conflicts of posts as a spreadsheet. */
final class ConflictSheet {

    private static final List<String> HEADER = List.of("用户", "姓名", "岗位一", "岗位二", "规则", "相遇之处", "岗位一的环节", "岗位二的环节");

    private ConflictSheet() {}

    static byte[] of(List<RoleConflict> conflicts) {
        return Sheet.write(
                "岗位冲突",
                HEADER,
                conflicts.stream()
                        .map(conflict -> List.of(
                                conflict.user(),
                                conflict.name(),
                                conflict.one().title(),
                                conflict.other().title(),
                                conflict.rule().code(),
                                conflict.where(),
                                String.join("、", conflict.steps()),
                                String.join("、", conflict.otherSteps())))
                        .toList());
    }
}
