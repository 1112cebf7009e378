package dev.mezan.agent.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.mezan.core.problem.MezanException;
import dev.mezan.core.problem.Problem;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class RecordSchemaTest {
    enum Size {
        @JsonProperty("small")
        SMALL,
        LARGE
    }

    record Inner(@JsonProperty("the_name") String name) {}

    record Everything(
            String text,
            int count,
            double share,
            boolean on,
            Size size,
            List<Inner> inner,
            Map<String, Integer> counts,
            Optional<String> note,
            JsonNode any) {}

    record Endless(List<Endless> more) {}

    record Raw(Thread thread) {}

    private static final String VALID = """
            {"text":"a","count":1,"share":0.5,"on":true,"size":"small","inner":[{"the_name":"x"}],
             "counts":{"a":1},"any":[null]}""";

    @Test
    void everyComponentButAnOptionalIsRequired() {
        assertThat(RecordSchema.ofInput(Everything.class).get("required").valueStream())
                .extracting(JsonNode::stringValue)
                .containsExactly("text", "count", "share", "on", "size", "inner", "counts", "any");
    }

    @Test
    void theSchemaIsWhatOneWouldWriteByHand() {
        assertThat(RecordSchema.ofInput(Inner.class)).isEqualTo(AgentJson.MAPPER.readTree("""
                {"$schema":"https://json-schema.org/draft/2020-12/schema","type":"object",
                 "properties":{"the_name":{"type":"string"}},"required":["the_name"],"additionalProperties":false}"""));
    }

    @Test
    void aRecordGoesThroughItsSchemaAndBack() {
        var record = AgentJson.MAPPER.readValue(VALID, Everything.class);
        JsonNode written = AgentJson.MAPPER.valueToTree(record);
        assertThat(written).isEqualTo(AgentJson.MAPPER.readTree(VALID));
        assertThat(new SchemaCheck(RecordSchema.ofOutput(Everything.class)).problems(written))
                .isEmpty();
        assertThat(record.note()).isEmpty();
    }

    @Test
    void everyProblemIsToldAtItsPointer() {
        var check = new SchemaCheck(RecordSchema.ofInput(Everything.class));
        var broken = AgentJson.MAPPER.readTree("""
                {"text":1,"count":1.5,"share":0.5,"on":true,"size":"huge","inner":[{"the_name":"x","more":1}],
                 "counts":{"a":"b"}}""");
        assertThat(check.problems(broken))
                .extracting(Problem::where)
                .containsExactlyInAnyOrder("/text", "/count", "/size", "/inner/0", "/counts/a", "/");
    }

    @Test
    void aTypeThatHasNoSchemaIsRefusedByName() {
        assertThatThrownBy(() -> RecordSchema.ofInput(Raw.class))
                .isInstanceOf(MezanException.class)
                .hasMessageContaining("Raw.thread")
                .hasMessageContaining("java.lang.Thread");
    }

    @Test
    void aRecordThatContainsItselfIsRefused() {
        assertThatThrownBy(() -> RecordSchema.ofInput(Endless.class)).hasMessageContaining("contains itself");
    }
}
