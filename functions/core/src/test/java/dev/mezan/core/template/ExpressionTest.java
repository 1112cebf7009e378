package dev.mezan.core.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mezan.core.json.Json;
import dev.mezan.core.problem.MezanException;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ExpressionTest {
    private final Scope scope = Scope.of(new Scope.Sources(
            "run-1",
            () -> Json.parse("{\"n\":null,\"one\":[1],\"files\":[{\"s\":1},{\"s\":2}]}", "input"),
            Map.of("a", "succeeded", "find-files", "failed"),
            task -> Json.parse("{\"of\":\"" + task + "\"}", "result")));

    @Test
    void anExpressionReadsWhatTheStageMayRead() {
        assertThat(value("$input.files.s")).isEqualTo("[1,2]");
        assertThat(value("$input.one")).isEqualTo("[1]");
        assertThat(value("$input.n")).isEqualTo("null");
        assertThat(value("$tasks.a.of & $tasks.`find-files`.of")).isEqualTo("\"afind-files\"");
        assertThat(value("$outcomes.`find-files`")).isEqualTo("\"failed\"");
        assertThat(value("$count($keys($tasks))")).isEqualTo("2");
        assertThat(value("$run")).isEqualTo("\"run-1\"");
        assertThat(value("[1..3]")).isEqualTo("[1,2,3]");
    }

    @Test
    void anItemAndItsIndexAreThereInAFanOut() {
        var item = scope.item(Json.parse("{\"x\":7}", "item"), 3);

        assertThat(Expression.compile("$item.x + $index").evaluate(item).toString())
                .isEqualTo("10");
    }

    @Test
    void whatHasNoValueIsAFailureThatSaysSo() {
        assertThatThrownBy(() -> value("$input.nothing"))
                .isInstanceOf(MezanException.class)
                .hasMessageContaining("no value");
    }

    @Test
    void textIsNeverCompiledInARun() {
        assertThatThrownBy(() -> value("$eval(\"1+1\")")).hasMessageContaining("$eval is not allowed");
    }

    @Test
    void anExpressionThatNeverEndsIsStopped() {
        assertThatThrownBy(() -> value("($f := function($n){1 + $f($n + 1)}; $f(1))"))
                .isInstanceOf(MezanException.class);
    }

    @Test
    void aFunctionIsNoJson() {
        assertThatThrownBy(() -> value("$sum")).hasMessageContaining("no JSON");
    }

    @Test
    void whatAnExpressionReadsIsSeenInItsText() {
        var references = References.in("$tasks.a & \"$tasks.b\" /* $tasks.c */ & $tasks.`d-e`");

        assertThat(references.tasks()).containsExactlyInAnyOrder("a", "d-e");
        assertThat(References.in("$keys($tasks)").wholeTasks()).isTrue();
    }

    private String value(String text) {
        return Expression.compile(text).evaluate(scope).toString();
    }
}
