package dev.mezan.runtime.states.integration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UrlEncodedTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            INDICES  | array%5B0%5D=a+b&array%5B1%5D=c
            REPEAT   | array=a+b&array=c
            COMMAS   | array=a+b%2Cc
            BRACKETS | array%5B%5D=a+b&array%5B%5D=c
            NONE     | array=%5B%22a+b%22%2C%22c%22%5D
            """)
    void arraysAreWrittenInEachFormatOfTheDocumentation(String format, String expected) {
        assertThat(UrlEncoded.write(Map.of("array", List.of("a b", "c")), format))
                .isEqualTo(expected);
    }
}
