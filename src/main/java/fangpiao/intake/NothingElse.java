package fangpiao.intake;

import static java.util.stream.Collectors.joining;

import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Everything else below this address is a mistake of the caller's, who is told what there is. */
@RestController
class NothingElse {

    private static final String INTERFACES = "/api/v";

    private final RequestMappingHandlerMapping requestMappingHandlerMapping;

    NothingElse(RequestMappingHandlerMapping requestMappingHandlerMapping) {
        this.requestMappingHandlerMapping = requestMappingHandlerMapping;
    }

    @RequestMapping("/api/**")
    ProblemDetail nothingElse() {
        String all = requestMappingHandlerMapping.getHandlerMethods().keySet().stream()
                .flatMap(NothingElse::named)
                .sorted()
                .collect(joining("、"));
        return Problems.of(HttpStatus.NOT_FOUND, "没有此接口", "本系统的接口只有：" + all + "，内容为JSON（application/json）。");
    }

    private static Stream<String> named(RequestMappingInfo mapping) {
        String methods = mapping.getMethodsCondition().getMethods().stream()
                .map(Enum::name)
                .collect(joining("/"));
        return mapping.getPatternValues().stream()
                .filter(address -> address.startsWith(INTERFACES))
                .map(address -> methods + " " + address);
    }
}
