package dev.mezan.cli.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mezan.cli.Surroundings;
import dev.mezan.cli.screen.Screen;
import dev.mezan.core.inbox.Actor;
import dev.mezan.core.inbox.InboxItem;
import dev.mezan.core.inbox.ItemId;
import dev.mezan.core.inbox.PersonTask;
import dev.mezan.core.json.Json;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class InboxScreensTest {
    private static final Instant START = Instant.parse("2026-03-02T09:00:00Z");
    private static final String FORM = "{\"type\":\"object\",\"properties\":{\"approved\":{\"type\":\"boolean\"},"
            + "\"sum\":{\"type\":\"integer\",\"description\":\"in EUR\"},\"note\":{\"type\":\"string\"}},"
            + "\"required\":[\"approved\",\"sum\"]}";

    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private final Screen screen = screen();

    @Test
    void aFormIsAskedForFieldByFieldAndAgainWhileSomethingDoesNotFit() {
        var answer = prompt("perhaps\nyes\nmuch\n12\n\n").fill(Json.parse(FORM, "form"));

        assertThat(answer.toString()).isEqualTo("{\"approved\":true,\"sum\":12}");
        assertThat(text()).contains("approved [yes or no]: ", "sum, in EUR: ", "note (may be left empty): ");
    }

    @Test
    void anInputThatEndsBeforeTheFormAnswersNothing() {
        assertThatThrownBy(() -> prompt("yes\n").fill(Json.parse(FORM, "form")))
                .hasMessageContaining("sum: The input ended before the form did");
    }

    @Test
    void aListTellsWhoIsAskedAndHowLongThereIs() {
        new InboxText(screen, START.plusSeconds(3600)).list(List.of(item()));

        assertThat(text()).contains("run-1:ok", "Pay 7?", "grace or anyone with the role boss", "47 h", "open");
    }

    @Test
    void anItemIsShownWithItsFormAndItsTrail() {
        var answered = item().claim(Actor.named("grace"), "mine", START.plusSeconds(60))
                .answer(
                        Actor.named("grace"),
                        Json.parse("{\"approved\":true}", "answer"),
                        "it is cheap",
                        START.plusSeconds(120));
        new InboxText(screen, START).show(answered);

        assertThat(text())
                .contains(
                        "answered by grace at 2026-03-02T09:02:00Z",
                        "2026-03-02T09:01:00Z  claimed    grace: mine",
                        "2026-03-02T09:02:00Z  answered   grace: it is cheap",
                        "{\"approved\":true}");
    }

    @Test
    void anEmptyInboxSaysSo() {
        new InboxText(screen, START).list(List.of());

        assertThat(text()).isEqualTo("nothing in the inbox\n");
    }

    private static InboxItem item() {
        var task = PersonTask.of(
                Json.parse(
                        "{\"message\":\"Pay 7?\",\"assignees\":[\"grace\"],\"role\":\"boss\",\"deadline\":\"P2D\"}",
                        "task"),
                "");
        return InboxItem.opened(
                new ItemId("run-1", "ok"), new InboxItem.Origin("default", "pay", "person"), task, START);
    }

    private FormPrompt prompt(String typed) {
        var input = new ByteArrayInputStream(typed.getBytes(StandardCharsets.UTF_8));
        return new FormPrompt(new Surroundings(screen, Map.of(), Map.of(), Path.of(""), input));
    }

    private Screen screen() {
        var stream = new PrintStream(written, true, StandardCharsets.UTF_8);
        return new Screen(stream, stream, true, false, () -> 160);
    }

    private String text() {
        return written.toString(StandardCharsets.UTF_8);
    }
}
