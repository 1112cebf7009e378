package dev.mezan.cli.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mezan.core.json.Json;
import dev.mezan.core.problem.MezanException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class InputReaderTest {
    @TempDir
    private Path directory = Path.of("");

    @Test
    void nothingIsAnEmptyObject() {
        assertThat(document()).isEqualTo(json("{}"));
    }

    @Test
    void pairsAreJsonWhereTheyParseAndTextWhereTheyDoNot() {
        assertThat(document("name=Ada", "age=36", "ok=true", "list=[1,2]", "empty=", "at=a=b"))
                .isEqualTo(
                        json("{\"name\":\"Ada\",\"age\":36,\"ok\":true,\"list\":[1,2],\"empty\":\"\",\"at\":\"a=b\"}"));
    }

    @Test
    void aKeyWithDotsIsAnObjectWithin() {
        assertThat(document("a.b=1", "a.c=2")).isEqualTo(json("{\"a\":{\"b\":1,\"c\":2}}"));
    }

    @Test
    void aKeyThatIsGivenTwiceIsRefused() {
        assertThatThrownBy(() -> document("a=1", "a=2")).hasMessageContaining("a");
        assertThatThrownBy(() -> document("a=1", "a.b=2")).hasMessageContaining("a.b");
    }

    @Test
    void aFileIsItsValueAndPairsAddToIt() throws IOException {
        Files.writeString(directory.resolve("in.json"), "{\"name\":\"Ada\"}");

        assertThat(document("in.json", "age=36")).isEqualTo(json("{\"name\":\"Ada\",\"age\":36}"));
    }

    @Test
    void aPairAddsWithinAFilesObjectAndNeverReplacesWhatIsThere() throws IOException {
        Files.writeString(directory.resolve("in.json"), "{\"a\":{\"b\":1},\"n\":1}");

        assertThat(document("in.json", "a.c=2")).isEqualTo(json("{\"a\":{\"b\":1,\"c\":2},\"n\":1}"));
        assertThatThrownBy(() -> document("in.json", "n=2")).hasMessageContaining("twice");
    }

    @Test
    void aBlankArgumentIsNotThisFolder() {
        assertThatThrownBy(() -> document("")).hasMessageContaining("no such file or folder");
        assertThatThrownBy(() -> document("a\0b")).hasMessageContaining("no such file or folder");
    }

    @Test
    void aKeyWithAnEmptyPartIsRefused() {
        assertThatThrownBy(() -> document("a..b=1")).hasMessageContaining("a..b");
    }

    @Test
    void aFolderIsTheFolderAndNoPairMayGiveAnother() throws IOException {
        Files.createDirectories(directory.resolve("docs"));

        assertThatThrownBy(() -> document("docs", "folder=x")).hasMessageContaining("twice");
    }

    @Test
    void aByteOrderMarkIsNoPartOfTheDocument() throws IOException {
        Files.writeString(directory.resolve("in.json"), "\uFEFF{\"a\":1}");

        assertThat(document("in.json")).isEqualTo(json("{\"a\":1}"));
    }

    @Test
    void pairsCanNotBeAddedToAList() throws IOException {
        Files.writeString(directory.resolve("in.json"), "[1]");

        assertThatThrownBy(() -> document("in.json", "a=1")).hasMessageContaining("Only an object");
    }

    @Test
    void aFolderIsAFolder() throws IOException {
        Files.createDirectories(directory.resolve("docs"));

        assertThat(new InputReader(directory).read(List.of("docs", "a=1")))
                .isEqualTo(new RunInput.Folder(directory.resolve("docs"), (ObjectNode) json("{\"a\":1}")));
    }

    @Test
    void whatIsNotThereIsToldWithTheNameThatIsNear() throws IOException {
        Files.createDirectories(directory.resolve("docs"));

        assertThatThrownBy(() -> document("dosc"))
                .isInstanceOf(MezanException.class)
                .hasMessageContaining("dosc")
                .hasMessageContaining("Did you mean 'docs'?");
    }

    @Test
    void twoFilesAreRefused() throws IOException {
        Files.writeString(directory.resolve("a.json"), "{}");
        Files.writeString(directory.resolve("b.json"), "{}");

        assertThatThrownBy(() -> document("a.json", "b.json")).hasMessageContaining("b.json");
    }

    @Test
    void bytesThatAreNoUtf8AreToldByTheirPlace() throws IOException {
        Files.write(directory.resolve("in.json"), new byte[] {'"', (byte) 0xE9, '"'});

        assertThatThrownBy(() -> document("in.json"))
                .hasMessageContaining("byte 1")
                .hasMessageContaining("0xe9");
    }

    private JsonNode document(String... arguments) {
        return switch (new InputReader(directory).read(List.of(arguments))) {
            case RunInput.Document document -> document.value();
            case RunInput.Folder folder -> throw new AssertionError("A folder: " + folder);
        };
    }

    private static JsonNode json(String text) {
        return Json.parse(text, "test");
    }
}
