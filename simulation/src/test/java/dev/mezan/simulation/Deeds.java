package dev.mezan.simulation;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.mezan.catalog.Names;
import dev.mezan.simulation.cloud.states.Machine;
import dev.mezan.simulation.world.Suite;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Mistakes of the whole suite: functions that do not what they say, state machines that say something else. */
final class Deeds {
    private static final String REFUNDED = """
            {"result": {"order": "x", "what": "refunded", "page": "PAYMENT", "state": "STRUCK", "cents": 0}}""";
    private static final String PAID = """
            {"result": {"page": "PAYMENT", "order": "x", "state": "STANDS", "cents": 100}}""";

    private Deeds() {}

    static List<Mutant> ofTheSuite() {
        return List.of(
                Mutant.inTheSuite(
                        "a run is opened twice",
                        suite -> Wires.unconditional(
                                suite, condition -> condition.startsWith("attribute_not_exists(pk) OR"))),
                Mutant.inTheSuite(
                        "outcomes are recorded twice",
                        suite -> Wires.attribute(
                                suite,
                                "outcomes",
                                item -> Map.of(
                                        "sk",
                                        AttributeValue.fromS(item.getOrDefault("sk", AttributeValue.fromS(""))
                                                        .s() + "." + item.hashCode())))),
                Mutant.inTheSuite(
                        "messages are acknowledged before the start",
                        suite -> answering(suite, Names.DISPATCH, "{\"batchItemFailures\": []}")),
                Mutant.inTheSuite(
                        "going on runs a stage again",
                        suite -> text(
                                suite,
                                text -> text.replace(
                                        "{'run': $states.input.run, 'state': $states.input.state, 'people'",
                                        "{'run': $states.input.run, 'state': $merge([$states.input.state, {'stage': 0, "
                                                + "'pending': [], 'handing': {'count': 1, 'people': []}}]), 'people'"))),
                Mutant.inTheSuite(
                        "deadlines of tasks are not looked at",
                        suite -> text(
                                suite,
                                text -> text.replace(
                                        "'deadline': $fromMillis($until), 'error'",
                                        "'deadline': $fromMillis($until + 600000), 'error'"))),
                Mutant.inTheSuite(
                        "a second answer is taken by a run",
                        suite -> Wires.unconditional(suite, "#version = :version"::equals)),
                Mutant.inTheSuite(
                        "money is not given back", suite -> answering(suite, "mezan-agent-refund-payment", REFUNDED)),
                Mutant.inTheSuite(
                        "payments are not taken", suite -> answering(suite, "mezan-agent-take-payment", PAID)),
                Mutant.inTheSuite(
                        "runs are closed in one try",
                        suite -> text(
                                suite,
                                text -> text.replaceAll(
                                        "\"States.ALL\"\\s*\\],\\s*\"IntervalSeconds\": 2,\\s*\"MaxAttempts\": 8",
                                        "\"States.ALL\"], \"IntervalSeconds\": 2, \"MaxAttempts\": 0"))),
                Mutant.inTheSuite(
                        "a compensation is skipped",
                        suite -> text(suite, text -> text.replace("['refund', $undo]", "$undo"))),
                Mutant.inTheSuite(
                        "compensations go in the order of the steps",
                        suite -> text(suite, text -> text.replace("['refund', $undo]", "[$undo, 'refund']"))));
    }

    private static Suite text(Suite suite, UnaryOperator<String> change) {
        return suite.machines(Machine.altered(suite.catalog(), (_, text) -> change.apply(text)));
    }

    /** A function that does nothing and says that it did. */
    private static Suite answering(Suite suite, String function, String answer) {
        var shipped = suite.handlers();
        return suite.handlers((spec, environment) -> {
            var real = shipped.make(spec, environment);
            return spec.name().equals(function) ? silenced(real, answer) : real;
        });
    }

    /** What it fails at, it does not tell. */
    private static RequestStreamHandler silenced(RequestStreamHandler real, String answer) {
        return (in, out, context) -> {
            if (!context.getFunctionName().startsWith("mezan-agent-")) {
                real.handleRequest(in, OutputStream.nullOutputStream(), context);
            }
            out.write(answer.getBytes(StandardCharsets.UTF_8));
        };
    }
}
