package dev.mezan.asl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Each diagnostic says where in the text it is. */
class DiagnosticPositionTest {
    @Test
    void aMistakeIsFoundByLineAndColumn() {
        List<Diagnostic> found = StateMachine.check("""
                {
                  "StartAt": "A",
                  "States": {
                    "A": {"Type": "Choice",
                      "Choices": [
                        {"Variable": "$.a", "IsNull": true, "Next": "B"},
                        {"Variable": "$.a", "IsNull": true, "Next": "Gone"}]},
                    "B": {"Type": "Succeed"}
                  }
                }
                """);
        assertThat(found).singleElement().satisfies(one -> {
            assertThat(one.severity()).isEqualTo(Diagnostic.Severity.ERROR);
            assertThat(one.location()).isEqualTo("/States/A/Choices[1]/Next");
            assertThat(new TextPosition(one.line(), one.column())).isEqualTo(new TextPosition(7, 45));
        });
    }

    @Test
    void whatIsMissingIsShownAtWhatItIsMissingIn() {
        assertThat(StateMachine.check("{\"StartAt\": \"A\",\n \"States\": {\"A\": {\"End\": true}}}"))
                .singleElement()
                .satisfies(one ->
                        assertThat(new TextPosition(one.line(), one.column())).isEqualTo(new TextPosition(2, 13)));
    }

    @Test
    void aTextThatIsNoJsonSaysWhereItBreaks() {
        InvalidDefinition invalid = catchThrowableOfType(
                InvalidDefinition.class, () -> StateMachine.parse("{\"StartAt\":\n  \"A\" \"B\"}"));
        assertThat(invalid.diagnostics())
                .singleElement()
                .satisfies(one -> assertThat(one.line()).isEqualTo(2));
    }

    @Test
    void aSoundDefinitionHasNone() {
        assertThat(StateMachine.check("{\"StartAt\": \"A\", \"States\": {\"A\": {\"Type\": \"Succeed\"}}}"))
                .isEmpty();
    }
}
