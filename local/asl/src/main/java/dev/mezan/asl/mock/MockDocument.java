package dev.mezan.asl.mock;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Mocks as a JSON document: an object whose names are those of {@link Mocks}, and whose values are an answer, a list
 * of answers, or an object <code>{"answers": [...], "afterwards": "repeat" | "fail"}</code>, {@code repeat} by
 * default.
 *
 * <p>An answer is an object. {@code "return": VALUE} succeeds; {@code "error": NAME} fails, with {@code "cause": TEXT};
 * with neither, it gives the task's arguments back. {@code "seconds": N} lets so much time pass before, and
 * {@code "times": N} stands for so many equal answers.
 */
public final class MockDocument {
    private static final Set<String> ANSWER = Set.of("return", "error", "cause", "seconds", "times");
    private static final Set<String> SEQUENCE = Set.of("answers", "afterwards");
    private static final int MOST_TIMES = 100_000;

    private MockDocument() {}

    /** Reads a document; {@code source} is what errors call it, such as the file's path. */
    public static Mocks read(String source, String json) throws InvalidMocks {
        Node document = Node.read(source, json);
        Mocks mocks = Mocks.NONE;
        for (Object name : document.object("a document of mocks").keySet()) {
            mocks = mocks.with((String) name, answers(document.at((String) name)));
        }
        return mocks;
    }

    private static Answers answers(Node node) throws InvalidMocks {
        if (node.has("answers")) {
            node.only("a mock", SEQUENCE);
            return new Answers(sequence(node.at("answers")), afterwards(node));
        }
        return new Answers(sequence(node), Answers.Afterwards.REPEAT_THE_LAST);
    }

    private static Answers.Afterwards afterwards(Node node) throws InvalidMocks {
        Node afterwards = node.at("afterwards");
        return switch (node.has("afterwards") ? afterwards.text("'afterwards'") : "repeat") {
            case "repeat" -> Answers.Afterwards.REPEAT_THE_LAST;
            case "fail" -> Answers.Afterwards.FAIL;
            default -> throw afterwards.wrong("'afterwards' must be \"repeat\" or \"fail\"");
        };
    }

    private static List<Answer> sequence(Node node) throws InvalidMocks {
        List<Answer> sequence = new ArrayList<>();
        for (Node item : node.value() instanceof Map ? List.of(node) : node.items()) {
            item.only("an answer", ANSWER);
            Answer answer = delayed(item, answer(item));
            for (int i = number(item, "times", 1, MOST_TIMES); i > 0; i--) {
                sequence.add(answer);
            }
        }
        if (sequence.isEmpty()) {
            throw node.wrong("a mock must be an answer or a list of at least one");
        }
        return sequence;
    }

    private static Answer answer(Node node) throws InvalidMocks {
        if (node.has("error") && node.has("return")) {
            throw node.wrong("an answer has either \"return\" or \"error\"");
        }
        if (node.has("error")) {
            String cause = node.has("cause") ? node.at("cause").text("'cause'") : "";
            return new Answer.Failing(node.at("error").text("'error'"), cause);
        }
        if (node.has("cause")) {
            throw node.wrong("a \"cause\" needs its \"error\"");
        }
        return node.has("return") ? new Answer.Returning(node.at("return").value()) : Answer.echo();
    }

    private static Answer delayed(Node node, Answer answer) throws InvalidMocks {
        int seconds = number(node, "seconds", 0, Integer.MAX_VALUE);
        return seconds == 0 ? answer : new Answer.Delayed(Duration.ofSeconds(seconds), answer);
    }

    /** A whole number; the least there may be is also what stands for none. */
    private static int number(Node node, String name, int least, int most) throws InvalidMocks {
        if (!node.has(name)) {
            return least;
        }
        Node number = node.at(name);
        if (number.value() instanceof Integer whole && whole >= least && whole <= most) {
            return whole;
        }
        throw number.wrong("'" + name + "' must be a whole number from " + least + " to " + most);
    }
}
