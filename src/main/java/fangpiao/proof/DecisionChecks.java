package fangpiao.proof;

import static fangpiao.proof.Topic.DECISIONS;

import java.util.List;
import java.util.Map;

/** Whether what persons have decided still stands as it was decided. */
final class DecisionChecks {

    /** No query: digests, signatures and chains are computed again, one after the other. */
    static final Check ATTESTATIONS = new Check(
            "ATTESTATIONS",
            DECISIONS,
            "办理记录与凭据",
            "办理记录",
            "签名凭据",
            null,
            Map.of(),
            Repair.step("系统管理员恢复，审计监督岗见证；属人为改动的，移交调查", "{place}：以数据库备份为准恢复原办理记录和凭据，恢复后重新核验。不得手工补写；办理确有错误的，由原岗位重新办理。"));

    private DecisionChecks() {}

    /** The last attestation of a case is in no later one; the engine remembers that there was a task. */
    static List<Check> all() {
        return List.of(Check.ofWords(
                "DECIDED_TASKS",
                DECISIONS,
                "办结的任务",
                "流程引擎的历史",
                "办理记录",
                """
                select i.business_key_ || '「' || t.name_ || '」' || to_char(t.end_time_, 'YYYY-MM-DD HH24:MI:SS.MS') as place,
                       min(i.business_key_) as case_no, '已办结' as left_word,
                       case when bool_and(d.id is not null) then '已办结' else '没有办理记录' end as right_word
                from act_hi_taskinst t
                join act_hi_procinst i on i.proc_inst_id_ = t.proc_inst_id_
                left join decision d on d.task_id = t.id_
                where t.delete_reason_ = 'completed'
                group by i.business_key_, t.name_, t.end_time_""",
                Map.of(),
                Repair.step("系统管理员恢复，审计监督岗见证；属人为改动的，移交调查", "{place}：任务已经办结，办理记录却不见了。以数据库备份为准恢复，恢复后重新核验；不得手工补写。")));
    }
}
