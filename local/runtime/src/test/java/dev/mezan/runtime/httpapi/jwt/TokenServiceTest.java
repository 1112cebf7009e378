package dev.mezan.runtime.httpapi.jwt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mezan.core.problem.MezanException;
import dev.mezan.runtime.endpoint.AwsRequest;
import dev.mezan.runtime.endpoint.AwsResponse;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class TokenServiceTest {
    private static final List<String> SCOPES = List.of("inbox:read", "runs:read");

    @TempDir
    Path home;

    @Test
    void whoCanReadTheFileGetsATokenThatTheApiTakes() throws Exception {
        try (var service = service(Map.of(), Optional.empty())) {
            service.open(home, 4566);

            var answer = ask(service, secret(), "{\"scopes\":[\"runs:read\"],\"tenant\":\"acme\"}");

            assertThat(answer.status()).isEqualTo(200);
            var token =
                    JsonMapper.shared().readTree(answer.body()).path("token").asString();
            var decision = service.authorizer().decide(Optional.of("Bearer " + token), List.of("runs:read"));
            assertThat(decision)
                    .isInstanceOfSatisfying(
                            Decision.Allowed.class,
                            allowed -> assertThat(allowed.identity().claims())
                                    .containsEntry("tenant", "acme")
                                    .containsEntry("sub", "developer")
                                    .containsEntry("scope", "runs:read"));
        }
    }

    @Test
    void theFileIsTheDevelopersAloneAndGoesWithTheSuite() throws Exception {
        try (var service = service(Map.of(), Optional.empty())) {
            service.open(home, 4566);

            assertThat(mode(TokenService.secretFile(home, 4566))).isEqualTo("rw-------");
            assertThat(mode(TokenService.secretFile(home, 4566).resolveSibling(".")))
                    .isEqualTo("rwx------");
        }
        assertThat(TokenService.secretFile(home, 4566)).doesNotExist();
    }

    @Test
    void withoutTheSecretThereIsNoToken() {
        try (var service = service(Map.of(), Optional.empty())) {
            assertThat(ask(service, "", "{}").status()).isEqualTo(403);
            service.open(home, 4566);
            assertThat(ask(service, "", "{}").status()).isEqualTo(403);
            assertThat(ask(service, "0".repeat(64), "{}").status()).isEqualTo(403);
        }
    }

    @Test
    void whatCanNotBeSignedIsSaid() throws Exception {
        try (var service = service(Map.of(), Optional.empty())) {
            service.open(home, 4566);

            assertThat(text(ask(service, secret(), "{\"scopes\":[\"runs:raed\"]}")))
                    .contains("\"unknown\":[\"runs:raed\"]", "\"scopes\":[\"inbox:read\",\"runs:read\"]");
            assertThat(text(ask(service, secret(), "{\"expires\":\"P8D\"}"))).contains("1 second to 7 days");
            assertThat(ask(service, secret(), "{").status()).isEqualTo(400);
            assertThat(ask(service, secret(), "[]").status()).isEqualTo(200);
        }
    }

    @Test
    void theKeyInADataFolderStaysAndIsPrivate() throws Exception {
        String first;
        try (var service = service(Map.of(), Optional.of(home.resolve("http-api")))) {
            first = keys(service);
        }
        try (var service = service(Map.of(), Optional.of(home.resolve("http-api")))) {
            assertThat(keys(service)).isEqualTo(first).doesNotContain("\"d\"");
        }
        assertThat(mode(home.resolve("http-api").resolve("key.jwk"))).isEqualTo("rw-------");
    }

    @Test
    void aBrokenKeyFileIsNamed() throws Exception {
        Files.writeString(home.resolve("key.jwk"), "{}");

        assertThatThrownBy(() -> keys(service(Map.of(), Optional.of(home))))
                .isInstanceOf(MezanException.class)
                .hasMessageContaining("key.jwk");
    }

    @Test
    void anIssuerElsewhereIsNamedToWhoAsksForAToken() {
        var there = Map.of("MEZAN_ISSUER", "https://login.example.com", "MEZAN_AUDIENCE", "a, b");
        try (var service = service(there, Optional.empty())) {
            service.open(home, 4566);

            assertThat(ask(service, "", "{}").status()).isEqualTo(409);
            assertThat(text(ask(service, "", "{}"))).contains("https://login.example.com");
            assertThat(service.answer(get(TokenPages.CONFIGURATION))).isEmpty();
            assertThat(service.authorizer().audience()).containsExactly("a", "b");
        }
    }

    @Test
    void anIssuerThatIsNoAddressOrHasNoAudienceIsRefused() {
        assertThatThrownBy(() -> TokenSettings.of(Map.of("MEZAN_ISSUER", "login")))
                .hasMessageContaining("MEZAN_ISSUER");
        assertThatThrownBy(() -> TokenSettings.of(Map.of("MEZAN_ISSUER", "https://login")))
                .hasMessageContaining("MEZAN_AUDIENCE");
    }

    private static TokenService service(Map<String, String> environment, Optional<Path> folder) {
        var api = new TokenService.Api(() -> URI.create("http://127.0.0.1:4566"), SCOPES, InstantSource.system());
        return TokenService.of(TokenSettings.of(environment), folder, api);
    }

    private static String keys(TokenService service) {
        return text(service.answer(get(TokenPages.KEYS)).orElseThrow());
    }

    private static AwsRequest get(String path) {
        return new AwsRequest("GET", path, "", Map.of(), new byte[0]);
    }

    private static AwsResponse ask(TokenService service, String secret, String wish) {
        var headers = Map.of(TokenService.SECRET_HEADER, secret);
        var body = wish.getBytes(StandardCharsets.UTF_8);
        return service.answer(new AwsRequest("POST", "/_mezan/token", "", headers, body), Map.of());
    }

    private String secret() throws IOException {
        return Files.readString(TokenService.secretFile(home, 4566));
    }

    private static String mode(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }

    private static String text(AwsResponse answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }
}
