package dev.mezan.cli.token;

import dev.mezan.core.problem.MezanException;
import dev.mezan.core.problem.Problem;
import dev.mezan.core.problem.Suggestion;
import dev.mezan.runtime.endpoint.Pages;
import dev.mezan.runtime.httpapi.jwt.TokenService;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where a suite's developer asks it for tokens.
 *
 * @param endpoint the suite
 * @param variables the environment's, of which {@code HOME} tells where the developer's secret is
 */
record TokenDesk(URI endpoint, Map<String, String> variables) {
    private static final Duration LONGEST = Duration.ofSeconds(10);

    /**
     * Asks for a token.
     *
     * @throws MezanException with the code {@code no-suite}, {@code not-developer}, {@code other-issuer} or
     *     {@code unknown-scope}
     */
    String ask(TokenOrder order) {
        var answer = send(order);
        return switch (answer.statusCode()) {
            case 200 -> document(answer).path("token").asString();
            case 400 -> throw refused(document(answer));
            case 403 -> throw stranger();
            case 409 -> throw otherIssuer(document(answer));
            default -> throw noSuite("something that answers " + answer.statusCode());
        };
    }

    private HttpResponse<String> send(TokenOrder order) {
        try (var http = HttpClient.newBuilder().connectTimeout(LONGEST).build()) {
            var request = HttpRequest.newBuilder(endpoint.resolve(Pages.PREFIX + TokenService.PAGE))
                    .timeout(LONGEST)
                    .header(TokenService.SECRET_HEADER, secret().orElse(""))
                    .POST(HttpRequest.BodyPublishers.ofString(
                            JsonMapper.shared().writeValueAsString(order.document())))
                    .build();
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException | IllegalArgumentException e) {
            throw noSuite("nothing");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw noSuite("interrupted");
        }
    }

    private Optional<String> secret() {
        return file().filter(Files::isReadable).flatMap(file -> {
            try {
                return Optional.of(Files.readString(file).strip());
            } catch (IOException _) {
                return Optional.empty();
            }
        });
    }

    private Optional<Path> file() {
        return Optional.ofNullable(variables.get("HOME"))
                .map(home -> TokenService.secretFile(Path.of(home), endpoint.getPort()));
    }

    private JsonNode document(HttpResponse<String> answer) {
        try {
            return JsonMapper.shared().readTree(answer.body());
        } catch (JacksonException _) {
            throw noSuite("something that answers no JSON");
        }
    }

    private MezanException noSuite(String found) {
        return new MezanException(Problem.of("no-suite", "No suite answers here")
                .at(endpoint.toString())
                .got(found)
                .advise("Start one with 'mezan local' in another terminal; its address is --endpoint or MEZAN_PORT."));
    }

    private MezanException stranger() {
        return new MezanException(Problem.of("not-developer", "Only whoever started this suite gets tokens from it")
                .at(file().map(Path::toString).orElse("HOME"))
                .advise("Start it as the same user, with the same HOME: it keeps a secret in that file."));
    }

    private MezanException otherIssuer(JsonNode document) {
        return new MezanException(Problem.of("other-issuer", "This suite takes the tokens of another issuer")
                .at(endpoint.toString())
                .got(document.path("issuer").asString())
                .advise("Get one there, or start the suite without MEZAN_ISSUER."));
    }

    private MezanException refused(JsonNode document) {
        var unknown = document.path("unknown").path(0).asString("");
        if (unknown.isEmpty()) {
            return new MezanException(Problem.of("no-token", "The suite signs no such token")
                    .at(endpoint.toString())
                    .got(document.path("message").asString())
                    .advise("Look at 'mezan token --help'."));
        }
        var known =
                document.path("scopes").valueStream().map(JsonNode::asString).collect(Collectors.toSet());
        return new MezanException(Problem.of("unknown-scope", "No route of the API knows this scope")
                .at("--scope")
                .got(unknown)
                .advise(advice(unknown, known)));
    }

    private static String advice(String unknown, Set<String> known) {
        var nearest = Suggestion.nearest(unknown, known)
                .map(name -> "Did you mean '" + name + "'? ")
                .orElse("");
        return nearest + "There are: " + String.join(", ", new TreeSet<>(known)) + ".";
    }
}
