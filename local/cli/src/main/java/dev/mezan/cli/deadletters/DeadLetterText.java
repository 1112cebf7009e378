package dev.mezan.cli.deadletters;

import dev.mezan.aws.deadletter.DeadLetter;
import dev.mezan.aws.deadletter.DeadLetterSender;
import dev.mezan.cli.screen.Figures;
import dev.mezan.cli.screen.Screen;
import dev.mezan.cli.screen.TextTable;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Dead letters as people and programs read them.
 *
 * @param now what their age counts up to
 */
record DeadLetterText(Instant now) {
    private static final List<String> COLUMNS =
            List.of("id", "queue", "age", "code", "workflow", "tenant", "receives", "reason");

    /** A table of them. */
    void list(List<DeadLetter> letters, Screen screen) {
        if (letters.isEmpty()) {
            screen.out().println("no dead letters");
            return;
        }
        new TextTable(COLUMNS, letters.stream().map(this::row).toList())
                .named("receives", "tenant", "workflow", "queue")
                .lines(screen.width(), screen.ink())
                .forEach(screen.out()::println);
    }

    /** The whole of one. */
    void show(DeadLetter letter, Screen screen) {
        var entry = entry(letter);
        var body = entry.remove("body");
        entry.forEach((name, value) -> screen.out().println("%-12s %s".formatted(name, value)));
        screen.out().println();
        screen.out().println(body);
    }

    /** One, as {@code --json} has it. */
    Map<String, Object> entry(DeadLetter letter) {
        var reason = letter.reason();
        var message = reason.message();
        var entry = new LinkedHashMap<String, Object>();
        entry.put("id", letter.id());
        entry.put("queue", message.queue());
        entry.put("lies_in", message.queue() + DeadLetterSender.SUFFIX);
        entry.put("code", reason.code());
        entry.put("reason", reason.sentence());
        entry.put("since", reason.at().toString());
        entry.put("receives", message.receives());
        letter.run().ifPresent(run -> entry.put("run", run));
        letter.workflow().ifPresent(workflow -> entry.put("workflow", workflow));
        letter.tenant().ifPresent(tenant -> entry.put("tenant", tenant));
        message.group().ifPresent(group -> entry.put("group", group));
        var attributes = new TreeMap<String, String>();
        message.attributes().forEach((name, value) -> attributes.put(name, value.stringValue()));
        entry.put("attributes", attributes);
        entry.put("body", message.body());
        return entry;
    }

    private List<String> row(DeadLetter letter) {
        var reason = letter.reason();
        return List.of(
                letter.id(),
                reason.message().queue(),
                Figures.duration(Duration.between(reason.at(), now)),
                reason.code(),
                letter.workflow().orElse("-"),
                letter.tenant().orElse("-"),
                Integer.toString(reason.message().receives()),
                reason.sentence());
    }
}
