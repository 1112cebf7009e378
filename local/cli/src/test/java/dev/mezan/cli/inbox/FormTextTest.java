package dev.mezan.cli.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mezan.core.json.Json;
import org.junit.jupiter.api.Test;

class FormTextTest {
    @Test
    void eachFieldIsALineWithItsTypeItsChoicesAndWhetherItMustBeThere() {
        var form = Json.parse("""
                {"type": "object", "required": ["decision", "sure"],
                 "properties": {"decision": {"enum": ["done", "retry"]}, "sure": {"type": "boolean"},
                                "note": {"type": "string", "description": "for whoever comes next"}}}
                """, "form");

        assertThat(new FormText(form).lines())
                .containsExactly(
                        "decision      done | retry, required",
                        "sure          yes | no, required",
                        "note          text, may be left out, for whoever comes next");
    }

    @Test
    void aFormWithoutFieldsIsShownAsJsonLineByLine() {
        var form = Json.parse("{\"type\": \"array\", \"items\": {\"type\": \"string\"}}", "form");

        assertThat(new FormText(form).lines()).hasSizeGreaterThan(3).contains("  \"type\" : \"array\",");
    }
}
