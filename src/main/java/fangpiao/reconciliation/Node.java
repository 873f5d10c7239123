package fangpiao.reconciliation;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An element of a message with everything in it.
 *
 * @param line where it begins in the file
 * @param currency of an amount; null in any other element
 */
record Node(String name, int line, String currency, String text, List<Node> children) {

    Stream<Node> all(String child) {
        return children.stream().filter(one -> one.name().equals(child));
    }

    /** The first element at a path of names with strokes between them. */
    Optional<Node> at(String path) {
        Stream<Node> found = Stream.of(this);
        for (String step : path.split("/")) found = found.flatMap(one -> one.all(step));
        return found.findFirst();
    }

    /** What stands there, unless it is nothing. */
    Optional<String> text(String path) {
        return at(path).map(Node::text).filter(words -> !words.isEmpty());
    }

    /** What stands at the first of the paths where something does. */
    Optional<String> text(String path, String... others) {
        return Stream.concat(Stream.of(path), Stream.of(others))
                .flatMap(one -> text(one).stream())
                .findFirst();
    }
}
