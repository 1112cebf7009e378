package dev.mezan.asl.mock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MockFilesTest {
    private static final String CONFIG = """
            {"StateMachines": {"Orders": {"TestCases": {"Retry": {"Pay": "Flaky"}, "Happy": {"Pay": "Fine"}}}},
             "MockedResponses": {
               "Fine": {"0": {"Return": 1}},
               "Flaky": {"3": {"Return": {"ok": true}}, "0": {"Throw": {"Error": "A", "Cause": "c"}},
                         "1-2": {"Throw": {"Error": "B"}}}}}
            """;

    private static Mocks read(String json) throws InvalidMocks {
        return MockDocument.read("mocks.json", json.replace('`', '"'));
    }

    @Test
    void aDocumentGivesAnswersInSequence() throws InvalidMocks {
        Mocks mocks = read("""
                {`One`: {`return`: 1},
                 `Many`: [{`error`: `E`, `cause`: `c`, `times`: 2}, {`seconds`: 5, `return`: null}],
                 `lambda:invoke`: {`answers`: [{`error`: `F`}], `afterwards`: `fail`}}
                """);
        Answer failing = new Answer.Failing("E", "c");
        assertThat(mocks.byName())
                .containsEntry("One", Answers.of(new Answer.Returning(1)))
                .containsEntry(
                        "Many",
                        Answers.of(
                                failing,
                                failing,
                                new Answer.Delayed(Duration.ofSeconds(5), new Answer.Returning(null))))
                .containsEntry(
                        "lambda:invoke", Answers.of(new Answer.Failing("F", "")).thenNoMore());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            {`S`: []}                                   | /S            | a mock must be an answer or a list of at least one
            {`S`: [{`retrun`: 1}]}                      | /S/0/retrun   | an answer has no member of this name, only cause, error, return, seconds, times
            {`S`: {`return`: 1, `error`: `E`}}          | /S            | an answer has either "return" or "error"
            {`S`: {`cause`: `c`}}                       | /S            | a "cause" needs its "error"
            {`S`: {`error`: 7}}                         | /S/error      | 7: 'error' must be a string
            {`S/T`: {`seconds`: `5`}}                   | /S~1T/seconds | 'seconds' must be a whole number from 0
            {`S`: {`times`: 0}}                         | /S/times      | 0: 'times' must be a whole number from 1 to 100000
            {`S`: {`answers`: {}, `afterwards`: `stop`}} | /S/afterwards | "stop": 'afterwards' must be "repeat" or "fail"
            [1]                                         | ''            | [1]: a document of mocks must be a JSON object
            """)
    void aMistakeInADocumentSaysWhereAndWhatAndWhatToDo(String json, String pointer, String message) {
        assertThatExceptionOfType(InvalidMocks.class)
                .isThrownBy(() -> read(json))
                .withMessageStartingWith("mocks.json at '")
                .withMessageContaining(message)
                .satisfies(wrong -> assertThat(wrong.pointer()).isEqualTo(pointer.equals("''") ? "" : pointer));
    }

    @Test
    void aDocumentThatIsNoJsonSaysWhere() {
        assertThatExceptionOfType(InvalidMocks.class)
                .isThrownBy(() -> read("{`S`: "))
                .withMessageStartingWith("mocks.json: it is no JSON: ")
                .withMessageContaining("line 1");
    }

    @Test
    void aConfigurationOfStepFunctionsLocalGivesTheResponsesOfATestCase() throws InvalidMocks {
        MockConfigFile file = MockConfigFile.read("MockConfigFile.json", CONFIG);
        assertThat(file.machines()).containsExactly("Orders");
        assertThat(file.testCases("Orders")).containsExactly("Retry", "Happy");
        Answer second = new Answer.Failing("B", "");
        assertThat(file.mocks("Orders", "Retry"))
                .isEqualTo(Mocks.NONE.with(
                        "Pay",
                        Answers.of(
                                        new Answer.Failing("A", "c"),
                                        second,
                                        second,
                                        new Answer.Returning(java.util.Map.of("ok", true)))
                                .thenNoMore()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            "Pay": "Fine"       | "Pay": "Missing"        | /StateMachines/Orders/TestCases/Happy/Pay | there is no such response in MockedResponses, only [Fine, Flaky]
            {"0": {"Return": 1}} | {"1": {"Return": 1}}   | /MockedResponses/Fine      | the call number 0 has no response
            {"0": {"Return": 1}} | {"a": {"Return": 1}}   | /MockedResponses/Fine/a    | 'a' must be the number of a call, from 0, or a range
            "1-2"               | "2-1"                   | /MockedResponses/Flaky/2-1 | must be the number of a call
            "1-2"               | "1-3"                   | /MockedResponses/Flaky/1-3 | the call number 3 has two responses
            {"Return": 1}       | {"Return": 1, "Throw": {}} | /MockedResponses/Fine/0 | it must have either "Return" or "Throw"
            "MockedResponses"   | "MockedResponse"        | /MockedResponse            | a mock configuration has no member of this name
            """)
    void aMistakeInAConfigurationSaysWhereAndWhatToDo(String old, String wrong, String pointer, String message) {
        assertThatExceptionOfType(InvalidMocks.class)
                .isThrownBy(() -> MockConfigFile.read("MockConfigFile.json", CONFIG.replace(old, wrong)))
                .withMessageContaining(message)
                .satisfies(mistake -> assertThat(mistake.pointer()).isEqualTo(pointer));
    }

    @Test
    void askingForWhatTheConfigurationDoesNotHaveNamesWhatItHas() throws InvalidMocks {
        MockConfigFile file = MockConfigFile.read("MockConfigFile.json", CONFIG);
        assertThatExceptionOfType(InvalidMocks.class)
                .isThrownBy(() -> file.mocks("Order", "Happy"))
                .withMessageContaining("there is no such state machine, only [Orders]");
        assertThatExceptionOfType(InvalidMocks.class)
                .isThrownBy(() -> file.mocks("Orders", "Sad"))
                .withMessageContaining("there is no such test case, only [Retry, Happy]");
    }
}
