package dev.mezan.cli.states.cases;

import dev.mezan.asl.json.InvalidJson;
import dev.mezan.asl.json.Json;
import dev.mezan.asl.mock.InvalidMocks;
import dev.mezan.asl.mock.MockDocument;
import dev.mezan.asl.mock.Mocks;
import dev.mezan.core.problem.MezanException;
import dev.mezan.core.problem.Problem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A test document: {@code {"mocks": {…}, "cases": [{"name", "input", "mocks", "expect": {"status", "output", "error",
 * "cause", "path", "visits"}}]}}.
 */
public final class CaseDocument {
    private static final Set<String> DOCUMENT = Set.of("comment", "mocks", "cases");
    private static final Set<String> CASE = Set.of("comment", "name", "input", "mocks", "expect");

    private final String source;

    private CaseDocument(String source) {
        this.source = source;
    }

    /**
     * The cases of a document.
     *
     * @throws MezanException if it is wrong, with the file and the place in it
     */
    public static List<Case> read(String source, String text) {
        return new CaseDocument(source).cases(new Part(source, "", document(source, text)));
    }

    private List<Case> cases(Part document) {
        document.only(DOCUMENT);
        var common = mocks(document.get("mocks"));
        var cases = new ArrayList<Case>();
        var names = new HashSet<String>();
        for (var part : document.get("cases").items()) {
            var one = one(part, common);
            if (!names.add(one.name())) {
                throw part.get("name").wrong("another case has this name; give each its own");
            }
            cases.add(one);
        }
        if (cases.isEmpty()) {
            throw document.get("cases").wrong("a test document needs at least one case");
        }
        return cases;
    }

    private Case one(Part part, Mocks common) {
        part.only(CASE);
        var input = part.has("input") ? part.get("input").value() : java.util.Map.of();
        return new Case(
                part.get("name").text(),
                input,
                common.with(mocks(part.get("mocks"))),
                Expectation.read(part.get("expect")));
    }

    private Mocks mocks(Part part) {
        if (part.value() == null) {
            return Mocks.NONE;
        }
        try {
            return MockDocument.read(source + part.pointer(), Json.write(part.value()));
        } catch (InvalidMocks invalid) {
            throw new MezanException(
                    Problem.of("invalid-mocks", "The mocks can't be read").got(invalid.getMessage()), invalid);
        }
    }

    private static @Nullable Object document(String source, String text) {
        try {
            return Json.readStrictly(text);
        } catch (InvalidJson broken) {
            throw new MezanException(
                    Problem.of("no-json", "The test document is no JSON")
                            .at(source + ":" + broken.line() + ":" + broken.column())
                            .got(broken.getMessage()),
                    broken);
        }
    }
}
