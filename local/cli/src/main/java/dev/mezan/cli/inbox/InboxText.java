package dev.mezan.cli.inbox;

import dev.mezan.cli.screen.Figures;
import dev.mezan.cli.screen.Screen;
import dev.mezan.cli.screen.TextTable;
import dev.mezan.core.inbox.InboxItem;
import dev.mezan.core.inbox.ItemState;
import dev.mezan.core.inbox.TrailEntry;
import dev.mezan.core.json.Json;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * Items as people read them.
 *
 * @param screen where
 * @param now the time that is left is counted from
 */
record InboxText(Screen screen, Instant now) {
    void list(List<InboxItem> items) {
        if (items.isEmpty()) {
            screen.out().println("nothing in the inbox");
            return;
        }
        new TextTable(
                        List.of("item", "asked", "who", "status", "asked at", "due in"),
                        items.stream().map(this::row).toList())
                .named("asked at", "who")
                .lines(screen.width(), screen.ink())
                .forEach(screen.out()::println);
    }

    void show(InboxItem item) {
        var out = screen.out();
        out.println(screen.ink().strong(item.id().toString()));
        out.println(item.task().message());
        out.println();
        line("status", status(item));
        line("who", item.holders().toString());
        line("workflow", item.origin().workflow() + ", tenant " + item.origin().tenant());
        if (!item.origin().agent().equals("person")) {
            line("in the place of", "the agent " + item.origin().agent());
        }
        line("asked at", seconds(item.openedAt()));
        line(
                "due at",
                seconds(item.deadline())
                        + item.task()
                                .otherwise()
                                .map(answer -> ", then " + Json.text(answer))
                                .orElse(""));
        item.state().given().ifPresent(answer -> line("answer", Json.text(answer)));
        line("form", "");
        new FormText(item.task().form()).lines().forEach(field -> out.println("  " + field));
        out.println();
        item.trail().forEach(this::entry);
    }

    /** One line for something that was just done. */
    void done(InboxItem item) {
        var last = item.trail().getLast();
        screen.out()
                .println(item.id() + " " + screen.ink().good(last.what().word()) + " by " + last.who()
                        + (last.why().isEmpty() ? "" : " (" + last.why() + ")"));
    }

    private List<String> row(InboxItem item) {
        return List.of(
                item.id().toString(),
                item.task().message().lines().findFirst().orElse(""),
                item.holders().toString(),
                status(item),
                seconds(item.openedAt()),
                item.state().hasEnded() ? "" : left(item));
    }

    private String left(InboxItem item) {
        var left = Duration.between(now, item.deadline());
        if (left.isNegative()) {
            return "over";
        }
        return left.toHours() < 1
                ? Figures.duration(left)
                : left.toHours() < 48 ? left.toHours() + " h" : left.toDays() + " days";
    }

    private static String status(InboxItem item) {
        return switch (item.state()) {
            case ItemState.Open _ -> "open";
            case ItemState.Claimed(var by, var at) -> "claimed by " + by + " at " + seconds(at);
            case ItemState.Answered(var by, var at, var _) -> "answered by " + by + " at " + seconds(at);
            case ItemState.Defaulted(var at, var _) -> "defaulted at " + seconds(at);
            case ItemState.Expired(var at) -> "expired at " + seconds(at);
            case ItemState.Cancelled(var by, var at, var why) ->
                "cancelled by " + by + " at " + seconds(at) + ": " + why;
        };
    }

    private void line(String name, String value) {
        screen.out().println(screen.ink().dim("%-16s".formatted(name)) + value);
    }

    private void entry(TrailEntry entry) {
        screen.out()
                .println("%s  %-9s  %s%s"
                        .formatted(
                                seconds(entry.at()),
                                entry.what().word(),
                                entry.who(),
                                entry.why().isEmpty() ? "" : ": " + entry.why()));
    }

    private static String seconds(Instant instant) {
        return instant.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
