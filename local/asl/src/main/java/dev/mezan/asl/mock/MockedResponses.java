package dev.mezan.asl.mock;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One entry of {@code MockedResponses}: what each numbered call gets. */
final class MockedResponses {
    private static final Pattern CALLS = Pattern.compile("(\\d{1,5})(?:-(\\d{1,5}))?");

    private MockedResponses() {}

    static Answers read(Node node) throws InvalidMocks {
        TreeMap<Integer, Answer> byCall = new TreeMap<>();
        for (Object key : node.object("a mocked response").keySet()) {
            Node step = node.at((String) key);
            Answer answer = answer(step);
            Range calls = Range.of((String) key)
                    .orElseThrow(() -> step.wrong(
                            "'" + key + "' must be the number of a call, from 0, or a range of them such as \"1-3\""));
            for (int call = calls.first(); call <= calls.last(); call++) {
                if (byCall.put(call, answer) != null) {
                    throw step.wrong("the call number " + call + " has two responses");
                }
            }
        }
        return new Answers(inOrder(node, byCall), Answers.Afterwards.FAIL);
    }

    private static List<Answer> inOrder(Node node, Map<Integer, Answer> byCall) throws InvalidMocks {
        List<Answer> answers = new ArrayList<>();
        for (Map.Entry<Integer, Answer> entry : byCall.entrySet()) {
            if (entry.getKey() != answers.size()) {
                throw node.wrong("the call number " + answers.size() + " has no response; number them from 0, leaving"
                        + " none out");
            }
            answers.add(entry.getValue());
        }
        if (answers.isEmpty()) {
            throw node.wrong("a mocked response needs at least the call number \"0\"");
        }
        return answers;
    }

    private static Answer answer(Node step) throws InvalidMocks {
        step.only("a mocked response", Set.of("Return", "Throw"));
        if (step.has("Return") == step.has("Throw")) {
            throw step.wrong("it must have either \"Return\" or \"Throw\"");
        }
        if (step.has("Return")) {
            return new Answer.Returning(step.at("Return").value());
        }
        Node thrown = step.at("Throw");
        thrown.only("'Throw'", Set.of("Error", "Cause"));
        String cause = thrown.has("Cause") ? thrown.at("Cause").text("'Cause'") : "";
        return new Answer.Failing(thrown.at("Error").text("'Error'"), cause);
    }

    /** Numbers of calls. */
    private record Range(int first, int last) {
        static Optional<Range> of(String key) {
            Matcher matcher = CALLS.matcher(key);
            if (!matcher.matches()) {
                return Optional.empty();
            }
            int first = Integer.parseInt(matcher.group(1));
            int last = matcher.group(2) == null ? first : Integer.parseInt(matcher.group(2));
            return last < first ? Optional.empty() : Optional.of(new Range(first, last));
        }
    }
}
