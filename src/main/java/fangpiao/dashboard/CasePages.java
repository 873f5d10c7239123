package fangpiao.dashboard;

import static java.util.stream.Collectors.toMap;

import fangpiao.duty.Recusals;
import fangpiao.limit.LimitBoard;
import fangpiao.notification.Proofs;
import fangpiao.notification.Proofs.Proof;
import fangpiao.round.RoundDesk;
import fangpiao.shared.CaseNo;
import java.io.IOException;
import java.security.Principal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.camunda.bpm.engine.RepositoryService;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Finding cases, and the story of one. */
@Controller
class CasePages {

    private final CaseRegister register;
    private final CaseStates states;
    private final CaseStories stories;
    private final EngineTables engine;
    private final Proofs proofs;
    private final LimitBoard limits;
    private final TaskMovesOfCase moves;
    private final Recusals recusals;
    private final RoundDesk rounds;
    private final RepositoryService repository;

    CasePages(
            CaseRegister register,
            CaseStates states,
            CaseStories stories,
            EngineTables engine,
            Proofs proofs,
            LimitBoard limits,
            TaskMovesOfCase moves,
            Recusals recusals,
            RoundDesk rounds,
            RepositoryService repository) {
        this.register = register;
        this.states = states;
        this.stories = stories;
        this.engine = engine;
        this.proofs = proofs;
        this.limits = limits;
        this.moves = moves;
        this.recusals = recusals;
        this.rounds = rounds;
        this.repository = repository;
    }

    /** Straight to the case when the words are its number, else the list of what contains them. */
    @GetMapping("/cases")
    ModelAndView search(@RequestParam(name = "q", defaultValue = "") String words) {
        String sought = words.strip();
        if (register.find(sought).isPresent())
            return new ModelAndView("redirect:/cases/{caseNo}", Map.of("caseNo", sought));
        List<CaseLine> found = states.addTo(register.search(sought));
        return new ModelAndView("cases", Map.of("q", sought, "cases", found, "atMost", CaseRegister.AT_MOST));
    }

    @GetMapping("/cases/{caseNo}")
    ModelAndView story(@PathVariable String caseNo, Principal person) {
        return stories.find(caseNo)
                .map(story -> page(story, person))
                .orElseGet(() -> new ModelAndView("no-such-case", Map.of("caseNo", caseNo), HttpStatus.NOT_FOUND));
    }

    private ModelAndView page(CaseStory story, Principal person) {
        var caseNo = new CaseNo(story.line().caseNo());
        List<LimitBoard.Line> running = onePerStep(limits.ofCase(caseNo, person.getName()));
        return new ModelAndView(
                "case",
                Map.of(
                        "story", story,
                        "told", told(story),
                        "moves", moves.of(caseNo.value()),
                        "rounds", rounds.of(caseNo),
                        "recusals", recusals.of(caseNo),
                        "limits", running,
                        "pauses", limits.pausesOf(caseNo),
                        "unknownYears", limits.unknownYears(running.stream().map(LimitBoard.Line::due))));
    }

    /** The seats of a vote have begun together and end together. */
    private static List<LimitBoard.Line> onePerStep(List<LimitBoard.Line> lines) {
        return lines.stream()
                .collect(toMap(
                        line -> List.of(line.step(), line.due()),
                        Function.identity(),
                        (one, other) -> other.mine() ? other : one,
                        LinkedHashMap::new))
                .values()
                .stream()
                .toList();
    }

    /** Who was told what about the household. */
    private List<Proof> told(CaseStory story) {
        return proofs.of(story.cases().stream().map(CaseLine::caseNo).toList());
    }

    /** The diagram the case runs on, in the version it was started with. */
    @GetMapping("/cases/{caseNo}/diagram")
    ResponseEntity<byte[]> diagram(@PathVariable String caseNo) throws IOException {
        var run = engine.run(caseNo);
        if (run.isEmpty()) return ResponseEntity.notFound().build();
        try (var diagram = repository.getProcessModel(run.get().definitionId())) {
            return ResponseEntity.ok().contentType(MediaType.APPLICATION_XML).body(diagram.readAllBytes());
        }
    }
}
