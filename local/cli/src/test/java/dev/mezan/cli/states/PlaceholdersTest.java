package dev.mezan.cli.states;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class PlaceholdersTest {
    private static Placeholders.Filled fill(String text, Map<String, String> values) {
        return new Placeholders(values).fill(text);
    }

    @Test
    void aStandInFitsWhereItStands() {
        var filled = fill("{\"Resource\": \"${Fn}\", \"Name\": \"x-${Fn}\", \"TimeoutSeconds\": ${Limit}}", Map.of());

        assertThat(filled.text())
                .isEqualTo("{\"Resource\": \"arn:aws:lambda:us-east-1:000000000000:function:Fn\","
                        + " \"Name\": \"x-Fn\", \"TimeoutSeconds\": 1}");
        assertThat(filled.standIns()).containsExactly("Fn", "Limit");
    }

    @Test
    void aGivenValueIsEscapedWithinAString() {
        var filled = fill("{\"a\": \"${A}\", \"b\": ${B}}", Map.of("A", "say \"hi\"", "B", "30"));

        assertThat(filled.text()).isEqualTo("{\"a\": \"say \\\"hi\\\"\", \"b\": 30}");
        assertThat(filled.standIns()).isEmpty();
    }

    @Test
    void columnsAreThoseOfTheFileAsItWas() {
        var text = "{\n\"a\": \"${Long}\", \"b\": 1\n}";
        var filled = fill(text, Map.of("Long", "a value that is much longer"));
        var line = filled.text().lines().toList().get(1);

        assertThat(filled.column(2, line.indexOf("\"b\"") + 1)).isEqualTo("\"a\": \"${Long}\", ".length() + 1);
        assertThat(filled.column(2, 1)).isEqualTo(1);
        assertThat(filled.column(3, 1)).isEqualTo(1);
    }

    @Test
    void whatOnlyLooksLikeAPlaceholderStays() {
        var text = "{\"Condition\": \"{% ${'a': $x} %}\", \"c\": \"$ {x}\"}";

        assertThat(fill(text, Map.of()).text()).isEqualTo(text);
    }
}
