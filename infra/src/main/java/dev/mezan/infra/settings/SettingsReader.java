package dev.mezan.infra.settings;

import dev.mezan.catalog.NotificationSpec;
import dev.mezan.core.json.Json;
import dev.mezan.core.problem.MezanException;
import dev.mezan.core.problem.Problem;
import dev.mezan.core.problem.Suggestion;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** Reads a stage's file and tells everything that is wrong with it at once. */
public final class SettingsReader {
    /**
     * How many days CloudWatch Logs can keep logs.
     *
     * @see <a href="https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_PutRetentionPolicy.html">PutRetentionPolicy</a>
     */
    private static final List<Integer> RETENTIONS = List.of(
            1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653);

    private static final Set<String> KNOWN = Set.of(
            "logRetentionDays",
            "pointInTimeRecovery",
            "deletionProtection",
            "keepData",
            "customerKey",
            "reservedConcurrency",
            "machineLogs",
            "requestsPerSecond",
            "requestBurst",
            "alarmEmail",
            "issuer",
            "notifyWebhook",
            "notifyTopic");

    private final JsonNode document;
    private final List<Problem> problems = new ArrayList<>();

    private SettingsReader(JsonNode document) {
        this.document = document;
    }

    /**
     * The settings that a document has.
     *
     * @param text a JSON object
     * @param source where it comes from, for the message
     * @throws MezanException with everything that is wrong
     */
    public static StageSettings read(String text, String source) {
        var reader = new SettingsReader(Json.parse(text, source));
        var settings = reader.settings();
        if (!reader.problems.isEmpty()) {
            throw new MezanException(reader.problems.stream()
                    .map(problem -> problem.at(source + problem.where()))
                    .toList());
        }
        return settings;
    }

    private StageSettings settings() {
        if (!document.isObject()) {
            problem("", "A stage's settings are a JSON object", "Begin with { and end with }.");
        }
        document.propertyNames().stream().filter(name -> !KNOWN.contains(name)).forEach(this::unknown);
        var usual = StageSettings.DEFAULT;
        return new StageSettings(
                days(usual.logRetentionDays()),
                flag("pointInTimeRecovery", usual.pointInTimeRecovery()),
                flag("deletionProtection", usual.deletionProtection()),
                flag("keepData", usual.keepData()),
                flag("customerKey", usual.customerKey()),
                flag("reservedConcurrency", usual.reservedConcurrency()),
                logs(usual.machineLogs()),
                count("requestsPerSecond", usual.requestsPerSecond()),
                count("requestBurst", usual.requestBurst()),
                email(),
                issuer(),
                notifications());
    }

    private void unknown(String name) {
        problem(
                "/" + name,
                "There is no such setting",
                Suggestion.sentence(name, KNOWN.stream().sorted().toList()));
    }

    private boolean flag(String name, boolean usual) {
        var value = document.path(name);
        if (!value.isMissingNode() && !value.isBoolean()) {
            problem("/" + name, "This setting is on or off", "Write true or false.");
        }
        return value.asBoolean(usual);
    }

    private int count(String name, int usual) {
        var value = document.path(name);
        if (value.isMissingNode()) {
            return usual;
        }
        if (!value.isInt() || value.asInt() < 1 || value.asInt() > 10_000) {
            problem("/" + name, "This setting is a whole number from 1 to 10,000", "Write it without quotes.");
            return usual;
        }
        return value.asInt();
    }

    private int days(int usual) {
        var value = document.path("logRetentionDays");
        if (value.isMissingNode()) {
            return usual;
        }
        if (!value.isInt() || !RETENTIONS.contains(value.asInt())) {
            problem(
                    "/logRetentionDays",
                    "CloudWatch Logs can't keep logs for that long",
                    "Choose one of " + RETENTIONS + ".");
            return usual;
        }
        return value.asInt();
    }

    private StageSettings.MachineLogs logs(StageSettings.MachineLogs usual) {
        var levels = new TreeMap<String, StageSettings.MachineLogs>();
        Arrays.stream(StageSettings.MachineLogs.values()).forEach(level -> levels.put(level.name(), level));
        var level = document.path("machineLogs").asString(usual.name());
        if (!levels.containsKey(level)) {
            problem("/machineLogs", "State machines have no such log level", "Choose one of " + levels.keySet() + ".");
        }
        return levels.getOrDefault(level, usual);
    }

    private Optional<String> email() {
        var address = document.path("alarmEmail");
        if (address.isMissingNode()) {
            return Optional.empty();
        }
        if (!address.asString("").matches("[^@\\s]+@[^@\\s]+\\.[^@\\s]+")) {
            problem("/alarmEmail", "This is no e-mail address", "Write one such as ada@example.com, or leave it out.");
        }
        return Optional.of(address.asString(""));
    }

    private Optional<TokenIssuer> issuer() {
        var issuer = document.path("issuer");
        if (issuer.isMissingNode()) {
            return Optional.empty();
        }
        try {
            var audience = issuer.path("audience")
                    .valueStream()
                    .map(JsonNode::asString)
                    .toList();
            return Optional.of(new TokenIssuer(issuer.path("address").asString(""), audience));
        } catch (MezanException e) {
            problems.addAll(e.problems());
            return Optional.empty();
        }
    }

    private NotificationSpec notifications() {
        try {
            return new NotificationSpec(text("notifyWebhook"), text("notifyTopic"));
        } catch (MezanException e) {
            e.problems()
                    .forEach(wrong -> problem(
                            document.has("notifyTopic") ? "/notifyTopic" : "/notifyWebhook",
                            wrong.what(),
                            "Mend it or leave it out."));
            return NotificationSpec.NONE;
        }
    }

    private Optional<String> text(String name) {
        return Optional.of(document.path(name).asString("")).filter(text -> !text.isEmpty());
    }

    private void problem(String where, String what, String advice) {
        var value = where.isEmpty() ? document : document.at(where);
        problems.add(Problem.of("stage-setting", what).at(where).got(value).advise(advice));
    }
}
