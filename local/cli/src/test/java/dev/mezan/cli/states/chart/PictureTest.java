package dev.mezan.cli.states.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

class PictureTest {
    @Test
    void everyStateLabelAndFlowIsInThePicture() throws Exception {
        var picture = Picture.of(ChartReader.read(Machines.ALL), Optional.empty());

        assertThat(parsed(picture).getDocumentElement().getTextContent())
                .contains(
                        "Large?",
                        "$.total > 100",
                        "otherwise",
                        "Each",
                        "Work",
                        "Boom, States.Timeout",
                        "Task · lambda:invoke worker")
                .contains("Left", "Right", "Fail · No", "Wait · 30 s");
        assertThat(count(picture, "class=\"flow\"")).isEqualTo(3);
    }

    @Test
    void coloursAndALegendTellWhatHappened() {
        var trail = new Trail(Map.of("Large?", Mark.SUCCEEDED, "Each", Mark.FAILED), Set.of());

        assertThat(Picture.of(ChartReader.read(Machines.ALL), Optional.of(trail)))
                .contains("class=\"state succeeded\"", "class=\"state failed box\"", "class=\"state notreached\"")
                .contains(">not reached<");
    }

    @Test
    void namesCannotSayAnythingInSvg() throws Exception {
        var name = "</text><script>alert(1)</script>&\\\"'\\u0001\\ud800 😀";
        var chart = ChartReader.read(
                "{\"StartAt\": \"" + name + "\", \"States\": {\"" + name + "\": {\"Type\": \"Succeed\"}}}");

        var picture = Picture.of(chart, Optional.empty());

        assertThat(parsed(picture).getElementsByTagName("script").getLength()).isZero();
        assertThat(picture).contains("😀").doesNotContain("<script");
    }

    @Test
    void aLongNameIsBrokenIntoLinesAndCutAtTheThird() {
        var lines = Layout.NAME.lines("VeryLongNameWithoutSpaces".repeat(20), 200, 3);

        assertThat(lines).hasSize(3);
        assertThat(lines.getLast()).endsWith("…");
        assertThat(lines).allSatisfy(line -> assertThat(Layout.NAME.width(line)).isLessThanOrEqualTo(200));
    }

    @Test
    void aHundredStatesAreDrawn() throws Exception {
        var states = new StringBuilder();
        IntStream.range(0, 99)
                .forEach(i -> states.append("\"s%d\": {\"Type\": \"Pass\", \"Next\": \"s%d\"},".formatted(i, i + 1)));
        var chart =
                ChartReader.read("{\"StartAt\": \"s0\", \"States\": {" + states + "\"s99\": {\"Type\": \"Succeed\"}}}");

        assertThat(count(Picture.of(chart, Optional.empty()), "class=\"state\""))
                .isEqualTo(100);
    }

    private static long count(String text, String part) {
        return text.split(part, -1).length - 1L;
    }

    private static Document parsed(String picture) throws ParserConfigurationException, SAXException, IOException {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(picture)));
    }
}
