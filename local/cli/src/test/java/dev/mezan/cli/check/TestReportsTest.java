package dev.mezan.cli.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TestReportsTest {
    private static final Instant START = Instant.parse("2026-01-02T03:04:05Z");

    @TempDir
    private Path home = Path.of("");

    @BeforeEach
    void anOldReportAndSomethingElse() throws IOException {
        report("old/target/surefire-reports/TEST-a.Old.xml", "<testcase/>", START.minusSeconds(60));
        report("old/target/other/TEST-a.Other.xml", "<testcase/>", START);
    }

    @Test
    void countsWhatPassedFailedAndWasSkippedOfThisRunAlone() throws IOException {
        report(
                "local/asl/target/surefire-reports/TEST-a.UnitTest.xml",
                "<testcase classname='a.UnitTest' name='one'/>"
                        + "<testcase classname='a.UnitTest' name='two'><failure message='expected 1'>trace</failure></testcase>",
                START);
        report(
                "local/cli/target/failsafe-reports/TEST-a.EndIT.xml",
                "<testcase classname='a.EndIT' name='three'><error>broke</error></testcase>"
                        + "<testcase classname='a.EndIT' name='four'><skipped/></testcase>",
                START.plusSeconds(9));

        var totals = new TestReports(home).since(START);

        assertThat(totals.line()).isEqualTo("1 passed, 2 failed, 1 skipped");
        assertThat(totals.failures()).containsExactlyInAnyOrder("a.UnitTest.two: expected 1", "a.EndIT.three: broke");
    }

    @Test
    void noReportIsNoTest() {
        assertThat(new TestReports(home).since(START).line()).isEqualTo("0 passed, 0 failed");
    }

    @Test
    void aFailureThatIsNoTestCountsToo() {
        assertThat(TestTotals.NONE.failed("spotless:check of mezan-core").line())
                .isEqualTo("0 passed, 1 failed");
    }

    private void report(String path, String cases, Instant written) throws IOException {
        var file = home.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "<testsuite>" + cases + "</testsuite>");
        Files.setLastModifiedTime(file, FileTime.from(written));
    }
}
