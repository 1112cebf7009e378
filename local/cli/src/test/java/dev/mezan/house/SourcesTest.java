package dev.mezan.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class SourcesTest {
    private static final int LONGEST_FILE = 300;
    private static final Pattern PUT_OFF = Pattern.compile("\\b(TODO|FIXME|XXX)\\b");

    private static final Pattern VERSION = Pattern.compile("<version>[^$]");

    /** Files in which the words are what the code is about, not something that was put off. */
    private static final List<String> ABOUT_TODOS = List.of("agents/review", "SourcesTest.java");

    @Test
    void aFileIsAPage() throws IOException {
        assertThat(sources(source -> lines(source).size() > LONGEST_FILE))
                .as("files of more than %d lines", LONGEST_FILE)
                .isEmpty();
    }

    @Test
    void noTestSleeps() throws IOException {
        assertThat(sources(source -> source.toString().contains("/src/test/")
                        && !source.endsWith("SourcesTest.java")
                        && text(source).contains("Thread.sleep(")))
                .isEmpty();
    }

    @Test
    void nothingIsPutOff() throws IOException {
        assertThat(sources(source -> ABOUT_TODOS.stream().noneMatch(source.toString()::contains)
                        && PUT_OFF.matcher(text(source)).find()))
                .isEmpty();
    }

    @Test
    void everyPackageIsNullMarked() throws IOException {
        assertThat(sources(source -> source.toString().contains("/src/main/")
                        && !Files.exists(source.resolveSibling("package-info.java"))))
                .isEmpty();
    }

    @Test
    void versionsStandInTheParentAlone() throws IOException {
        var house = house();
        try (var files = Files.walk(house)) {
            assertThat(files.filter(file -> file.endsWith("pom.xml"))
                            .filter(file -> !house.relativize(file).toString().contains("target/"))
                            .filter(file -> !file.equals(house.resolve("pom.xml")))
                            .filter(file -> VERSION.matcher(afterParent(file)).find())
                            .map(house::relativize))
                    .isEmpty();
        }
    }

    private static String afterParent(Path pom) {
        var text = text(pom);
        return text.substring(text.indexOf("</parent>"));
    }

    private static List<Path> sources(Predicate<Path> wanted) throws IOException {
        var house = house();
        try (var files = Files.walk(house)) {
            var all = files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !house.relativize(file).toString().contains("target/"))
                    .toList();
            assertThat(all).as("sources below %s", house).hasSizeGreaterThan(50);
            return all.stream().filter(wanted).map(house::relativize).toList();
        }
    }

    /** The folder that holds the whole house: the highest one above this module that has a pom. */
    private static Path house() {
        var folder = Path.of("").toAbsolutePath();
        for (var above = folder.getParent(); above != null; above = above.getParent()) {
            if (Files.exists(above.resolve("functions/core/pom.xml"))) {
                return above;
            }
        }
        return folder;
    }

    private static List<String> lines(Path file) {
        return text(file).lines().toList();
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
