package dev.mezan.cli.check;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** Adds up the reports that Surefire and Failsafe leave in each module's {@code target} folder. */
public final class TestReports {
    private static final int DEEPEST_MODULE = 5;

    private final Path home;

    /** The reports below the folder of the sources. */
    public TestReports(Path home) {
        this.home = home;
    }

    /**
     * The totals of the reports that were written at or after a moment.
     *
     * @throws UncheckedIOException if a report can't be read, or is none
     */
    public TestTotals since(Instant start) {
        try (var files = Files.walk(home, DEEPEST_MODULE)) {
            return files.filter(TestReports::isReport)
                    .filter(file -> isNotBefore(file, start))
                    .map(TestReports::totals)
                    .reduce(TestTotals.NONE, TestTotals::plus);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isReport(Path file) {
        var folder = file.getParent();
        var name = String.valueOf(file.getFileName());
        return folder != null
                && (folder.endsWith("target/surefire-reports") || folder.endsWith("target/failsafe-reports"))
                && name.startsWith("TEST-")
                && name.endsWith(".xml");
    }

    private static boolean isNotBefore(Path file, Instant start) {
        try {
            // File systems keep whole seconds at worst.
            return !Files.getLastModifiedTime(file).toInstant().isBefore(start.minusSeconds(1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static TestTotals totals(Path report) {
        var cases = parse(report).getElementsByTagName("testcase");
        int passed = 0;
        int skipped = 0;
        var failures = new ArrayList<String>();
        for (int i = 0; i < cases.getLength(); i++) {
            var test = (Element) cases.item(i);
            var trouble = children(test, "failure", "error");
            if (!trouble.isEmpty()) {
                failures.add(told(test, trouble.getFirst()));
            } else if (children(test, "skipped").isEmpty()) {
                passed++;
            } else {
                skipped++;
            }
        }
        return new TestTotals(passed, skipped, failures);
    }

    private static String told(Element test, Element trouble) {
        var message = trouble.getAttribute("message");
        var text = message.isEmpty() ? trouble.getTextContent() : message;
        return test.getAttribute("classname") + "." + test.getAttribute("name") + ": " + text.strip();
    }

    private static List<Element> children(Element parent, String... names) {
        var found = new ArrayList<Element>();
        for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element && List.of(names).contains(element.getTagName())) {
                found.add(element);
            }
        }
        return found;
    }

    private static Element parse(Path report) {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newDocumentBuilder().parse(report.toFile()).getDocumentElement();
        } catch (IOException | SAXException | ParserConfigurationException e) {
            throw new UncheckedIOException(new IOException("The test report " + report + " can't be read", e));
        }
    }
}
