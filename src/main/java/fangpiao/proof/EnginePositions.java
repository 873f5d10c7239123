package fangpiao.proof;

import static fangpiao.proof.Topic.CASES;
import static java.util.stream.Collectors.joining;

import fangpiao.engine.CaseKind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.springframework.stereotype.Component;

/**
 * Whether each case stands in its diagram where its state says. One check for each kind of case, all cases at once: what
 * waits in the engine is a task, an awaited message, or another case that was called.
 */
@Component
class EnginePositions {

    /** What the codes of these checks begin with. */
    static final String CODES = "POSITION_";

    /** A running case that waits for nothing of this is nowhere a case may be. */
    private static final String SQL = """
            with subject as (
                %s
            ), position as (
                select state, name, string_to_array(elements, '|') as elements, string_to_array(beside, '|') as beside, expected
                from unnest(:states::text[], :names::text[], :elements::text[], :beside::text[], :expected::text[])
                     p (state, name, elements, beside, expected)
            ), drawn as (
                select * from unnest(:drawn::text[], :drawnNames::text[]) d (element, name)
            ), waiting as (
                -- the seats of a vote are one place: each has an execution of its own
                select proc_inst_id_, task_def_key_ as element
                from (select proc_inst_id_, task_def_key_, row_number() over (partition by execution_id_) as nth
                      from act_ru_task) t
                group by proc_inst_id_, task_def_key_, nth
                union all
                select proc_inst_id_, activity_id_ from act_ru_event_subscr
                where activity_id_ in (select unnest(string_to_array(elements, '|')) from unnest(:elements::text[]) e (elements))
                union all
                select caller.proc_inst_id_, caller.act_id_
                from act_ru_execution called join act_ru_execution caller on caller.id_ = called.super_exec_
            ), running as (
                select coalesce(i.business_key_, '无案件号的流程' || i.id_) as case_no,
                       array_agg(coalesce(w.element, '?') order by w.element) as elements
                from act_ru_execution i
                join act_re_procdef d on d.id_ = i.proc_def_id_ and d.key_ = :process
                left join waiting w on w.proc_inst_id_ = i.id_
                where i.id_ = i.proc_inst_id_
                group by 1
            ), compared as (
                select coalesce(s.case_no, r.case_no) as case_no, s.state, p.name, p.expected, r.elements,
                       p.state is not null
                       and (select count(*) from unnest(r.elements) e where e = any (p.elements))
                           between case when '-' = any (p.elements) then 0 else 1 end and 1
                       and not exists (select from unnest(r.elements) e
                                       where e <> all (p.elements) and e <> all (coalesce(p.beside, '{}'))) as fits
                from subject s
                full join running r on r.case_no = s.case_no
                left join position p on p.state = s.state
            )
            select case_no as place, case_no,
                   case when fits then '相符'
                        when elements is null then '流程已结束'
                        else '停在' || (select string_agg(coalesce('「' || d.name || '」', '没有等待环节的地方'), '、' order by e)
                                       from unnest(elements) e left join drawn d on d.element = e) end as left_word,
                   case when fits then '相符'
                        when state is null then '业务表中没有这个案件'
                        else '「' || coalesce(name, state) || '」' || coalesce(expected, '，位置表中没有这个状态') end as right_word
            from compared""";

    private static final String TABLE = "select case_no, status as state from ";

    /** What each kind of case is called in its table, and in which state it is. */
    private static final Map<CaseKind, String> SUBJECTS = subjects();

    private final RepositoryService diagrams;

    EnginePositions(RepositoryService diagrams) {
        this.diagrams = diagrams;
    }

    static Map<CaseKind, String> subjects() {
        var subjects = new LinkedHashMap<CaseKind, String>();
        subjects.put(CaseKind.AGREEMENT, TABLE + "compensation_agreement");
        subjects.put(CaseKind.SWAP_CONVERSION, """
                select case_no, case when status = 'CONVERTED' and fee_payable_fen <= 0 then 'CONVERTED:NOTHING_DUE'
                                     else status end as state
                from swap_conversion""");
        subjects.put(CaseKind.ISSUANCE, TABLE + "voucher_issuance");
        subjects.put(CaseKind.PURCHASE, TABLE + "purchase");
        subjects.put(CaseKind.SETTLEMENT, TABLE + "settlement_claim");
        subjects.put(CaseKind.EXPIRY, TABLE + "voucher_expiry");
        subjects.put(CaseKind.EXTENSION, TABLE + "voucher_extension");
        subjects.put(CaseKind.FREEZE, TABLE + "voucher_freeze");
        subjects.put(CaseKind.CASH_OUT, TABLE + "cash_out");
        subjects.put(CaseKind.POOL_ENTRY, TABLE + "pool_entry");
        subjects.put(CaseKind.POOL_REVIEW, TABLE + "pool_review");
        subjects.put(CaseKind.POOL_EXIT, TABLE + "pool_exit");
        subjects.put(CaseKind.POLICY_CHANGE, TABLE + "policy_change");
        subjects.put(CaseKind.GRANT, TABLE + "voucher_grant");
        subjects.put(CaseKind.PRICE_CHANGE, TABLE + "price_change");
        subjects.put(CaseKind.FUND_ENTRY, TABLE + "fund_entry");
        subjects.put(CaseKind.MONTH_CLOSING, TABLE + "month_closing");
        subjects.put(CaseKind.RECONCILIATION, TABLE + "bank_difference");
        subjects.put(CaseKind.STATEMENT_DISPUTE, TABLE + "dispute_case");
        subjects.put(CaseKind.RESCISSION, TABLE + "contract_rescission");
        return subjects;
    }

    List<Check> all() {
        return SUBJECTS.keySet().stream().map(this::check).toList();
    }

    static String code(CaseKind kind) {
        return CODES + kind.prefix();
    }

    private Check check(CaseKind kind) {
        return Check.ofWords(
                code(kind),
                CASES,
                kind.chinese() + "案",
                "流程引擎",
                "业务表的状态",
                SQL.formatted(SUBJECTS.get(kind)),
                parameters(kind),
                Repair.step(
                        "系统管理员办理，案件所在岗位的负责人确认",
                        "案件{place}：流程{left}，业务表为{right}。先对照办理记录、账页和银行回单确认哪一方有误：业务表正确的，由系统管理员把流程改到应在的环节；流程正确的，由当前环节的岗位照常办理。不因此作任何转账。"));
    }

    private Map<String, Object> parameters(CaseKind kind) {
        List<Position> positions = Position.of(kind);
        Map<String, String> names = namesIn(kind);
        return Map.of(
                "process", kind.processKey(),
                "states", column(positions.stream().map(Position::state)),
                "names", column(positions.stream().map(Position::name)),
                "elements", column(positions.stream().map(p -> String.join("|", p.elements()))),
                "beside", column(positions.stream().map(p -> String.join("|", p.beside()))),
                "expected", column(positions.stream().map(p -> expected(p, names))),
                "drawn", column(names.keySet().stream()),
                "drawnNames", column(names.values().stream()));
    }

    /** 应停在「确认银行回单」. */
    private static String expected(Position position, Map<String, String> names) {
        if (position.elements().contains(Position.NEVER)) return "是办理中的瞬间状态，不应停留";
        if (position.mayBeNowhere() && position.beside().isEmpty()) return "流程应已结束";
        String places = Stream.concat(position.elements().stream(), position.beside().stream())
                .map(element -> position.mayBeNowhere() && element.equals(Position.NOWHERE)
                        ? "结束"
                        : "「" + names.getOrDefault(element, element) + "」")
                .collect(joining("或"));
        return "应停在" + places;
    }

    private Map<String, String> namesIn(CaseKind kind) {
        String definition = diagrams.createProcessDefinitionQuery()
                .processDefinitionKey(kind.processKey())
                .latestVersion()
                .singleResult()
                .getId();
        var names = new LinkedHashMap<String, String>();
        diagrams.getBpmnModelInstance(definition)
                .getModelElementsByType(FlowNode.class)
                .forEach(node -> names.put(node.getId(), node.getName()));
        return names;
    }

    private static String[] column(Stream<String> cells) {
        return cells.toArray(String[]::new);
    }
}
