package dev.mezan.cli.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class EffectsIT {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void whatARunDidToTheWorldIsInTheLedgerAndCanNotBeSettledOnceItIsKnown() {
        var run = json("run", "bench-effects", "--input", "text=hi").path("run").asString();

        var effects = json("effects", "list", "--all");
        assertThat(effects.size()).isEqualTo(12);
        assertThat(effects).allSatisfy(effect -> assertThat(effect.path("state").asString())
                .isEqualTo("done"));
        assertThat(json("effects", "list").size()).isZero();

        var shown = json("effects", "show", "echo-once/" + run + "/first");
        assertThat(shown.at("/result/payload/text").asString()).isEqualTo("hi");
        assertThat(shown.path("attempts").asInt()).isEqualTo(1);

        refused("nothing to settle", "effects", "settle", "echo-once/" + run + "/first", "--not-done", "--reason", "so");
        refused("no record of this effect", "effects", "show", "echo-once/nothing");
        refused("AGENT/KEY", "effects", "show", "nothing");
        refused("--reason", "effects", "settle", "echo-once/x", "--not-done");
    }

    @Test
    void theSameRequestUnderTheSameKeyIsTheSameRun() {
        var first = json("run", "hello", "--input", "name=Ada", "--idempotency-key", "k-1");
        var again = json("run", "hello", "--input", "name=Ada", "--idempotency-key", "k-1");
        assertThat(again.path("run")).isEqualTo(first.path("run"));
        assertThat(again.path("result")).isEqualTo(first.path("result"));

        refused(
                "used for another workflow, version or input",
                "run",
                "hello",
                "--input",
                "name=Bob",
                "--idempotency-key",
                "k-1");
        refused("printable", "run", "hello", "--input", "name=Ada", "--idempotency-key", "k 1");
        assertThat(json("runs", "list").size()).isEqualTo(1);
    }

    private JsonNode json(String... arguments) {
        var ended = Mezan.run(folder, with(arguments, "--data", "kept", "--json"));
        assertThat(ended.exitCode()).as(ended.out() + ended.err()).isZero();
        return JsonMapper.shared().readTree(ended.out());
    }

    private void refused(String message, String... arguments) {
        var ended = Mezan.run(folder, with(arguments, "--data", "kept"));
        assertThat(ended.exitCode()).isEqualTo(2);
        assertThat(ended.err()).contains(message).doesNotContain("\tat ");
    }

    private static String[] with(String[] arguments, String... more) {
        var all = new String[arguments.length + more.length];
        System.arraycopy(arguments, 0, all, 0, arguments.length);
        System.arraycopy(more, 0, all, arguments.length, more.length);
        return all;
    }
}
