package fangpiao.identity;

import java.util.List;
import java.util.stream.Collectors;

/** Somebody of the bureau who works on cases, with the posts that are his own. */
public record Colleague(String id, String name, List<Role> posts) {

    /** 周文静（复核岗）. */
    public String label() {
        return name + "（" + posts.stream().map(Role::title).collect(Collectors.joining("、")) + "）";
    }
}
