package dev.mezan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mezan.catalog.SuiteCatalog;
import dev.mezan.core.json.Json;
import dev.mezan.runtime.LocalSuite;
import dev.mezan.runtime.SuiteSettings;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class TokenVerbTest {
    @TempDir
    private static Path home = Path.of("");

    private static LocalSuite suite;

    @BeforeAll
    static void start() {
        suite = start(Map.of("HOME", home.toString()));
    }

    @AfterAll
    static void stop() {
        suite.close();
    }

    @Test
    void theTokenStandsAloneAndAllowsEverything() {
        var console = console(suite, home);

        assertThat(console.execute("token")).isZero();

        assertThat(console.lines()).hasSize(1);
        assertThat(console.err()).isEmpty();
        assertThat(claims(console.out()).path("scope").asString())
                .isEqualTo("inbox:read inbox:write operate:read operate:write runs:read runs:write");
    }

    @Test
    void itSaysWhatItIsAskedToSay() {
        var console = console(suite, home);

        assertThat(console.execute(
                        "token",
                        "--scope=runs:read,inbox:read",
                        "--tenant=acme",
                        "--subject=grace",
                        "--role=approver",
                        "--expires=10m"))
                .isZero();

        var claims = claims(console.out());
        assertThat(claims.path("scope").asString()).isEqualTo("runs:read inbox:read");
        assertThat(claims.path("tenant").asString()).isEqualTo("acme");
        assertThat(claims.path("sub").asString()).isEqualTo("grace");
        assertThat(claims.path("roles").path(0).asString()).isEqualTo("approver");
        assertThat(claims.path("exp").asLong() - claims.path("iat").asLong()).isEqualTo(600);
    }

    @Test
    void asJsonItIsOneDocument() {
        var console = console(suite, home);

        assertThat(console.execute("token", "--json")).isZero();
        assertThat(Json.parse(console.out(), "token").path("token").asString()).contains(".");
    }

    @Test
    void anUnknownScopeIsAskedAboutAndAllAreListed() {
        var console = console(suite, home);

        assertThat(console.execute("token", "--scope", "runs:raed")).isEqualTo(2);
        assertThat(console.err())
                .contains("runs:raed", "Did you mean 'runs:read'?", "There are: inbox:read, inbox:write, operate:read");
        assertThat(console.out()).isEmpty();
    }

    @Test
    void aTimeThatIsTooLongIsRefused() {
        var console = console(suite, home);

        assertThat(console.execute("token", "--expires", "8d")).isEqualTo(2);
        assertThat(console.err()).contains("--expires", "1 second to 7 days");
    }

    @Test
    void whereNoSuiteIsItSaysHowToStartOne() {
        var console = TestingConsole.at(1, home);

        assertThat(console.execute("token")).isEqualTo(2);
        assertThat(console.err()).contains("No suite answers here", "http://127.0.0.1:1", "mezan local");
        assertThat(console.out()).isEmpty();
    }

    @Test
    void somebodyElseGetsNone(@TempDir Path other) {
        var console = console(suite, other);

        assertThat(console.execute("token")).isEqualTo(2);
        assertThat(console.err()).contains("Only whoever started this suite");
    }

    @Test
    void aSuiteWithAnIssuerElsewhereNamesIt() {
        try (var there = start(Map.of("MEZAN_ISSUER", "https://login.example.com", "MEZAN_AUDIENCE", "mezan"))) {
            var console = console(there, home);

            assertThat(console.execute("token")).isEqualTo(2);
            assertThat(console.err()).contains("https://login.example.com", "MEZAN_ISSUER");
        }
    }

    private static LocalSuite start(Map<String, String> environment) {
        return LocalSuite.start(new SuiteSettings(0, Optional.empty(), false, environment), SuiteCatalog.shipped());
    }

    private static TestingConsole console(LocalSuite at, Path home) {
        return TestingConsole.at(at.endpoint().getPort(), home);
    }

    private static JsonNode claims(String token) {
        var payload = Base64.getUrlDecoder().decode(token.strip().split("\\.")[1]);
        return Json.parse(new String(payload, StandardCharsets.UTF_8), "payload");
    }
}
