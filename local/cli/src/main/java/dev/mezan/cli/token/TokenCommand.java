package dev.mezan.cli.token;

import dev.mezan.cli.Surroundings;
import dev.mezan.cli.command.VerbOptions;
import dev.mezan.cli.input.TimeSpan;
import dev.mezan.core.json.Json;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code mezan token}: a token for the HTTP API of the suite that runs here, alone on standard output. */
@Command(
        name = "token",
        description = {
            "Prints a token for the HTTP API of the suite that runs here, and nothing else.",
            "Only whoever started the suite gets one."
        },
        footer = {
            "",
            "Examples:",
            "  curl -H \"Authorization: Bearer $(mezan token)\" http://127.0.0.1:4566/v1/runs",
            "  mezan token --scope runs:read --tenant acme --expires 10m"
        })
public final class TokenCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Mixin
    private VerbOptions verb = new VerbOptions();

    @Option(
            names = "--scope",
            paramLabel = "SCOPE",
            split = ",",
            description = "What it allows, such as runs:read; give it again for others. Default: everything.")
    private List<String> scopes = new ArrayList<>();

    @Option(names = "--tenant", paramLabel = "TENANT", description = "Whose work it sees. Default: 'default'.")
    private @Nullable String tenant;

    @Option(
            names = "--subject",
            paramLabel = "NAME",
            description = "Whose token it is. Default: the name that you log in with.")
    private @Nullable String subject;

    @Option(
            names = "--role",
            paramLabel = "ROLE",
            split = ",",
            description = "A role that its owner has in the inbox; give it again for others.")
    private List<String> roles = new ArrayList<>();

    @Option(
            names = "--expires",
            paramLabel = "TIME",
            defaultValue = "1h",
            description = "How long it is good, 1s to 7d. Default: 1h.")
    private String expires = "1h";

    @Option(
            names = "--endpoint",
            paramLabel = "URL",
            description = "The suite at this address. Default: the one that 'mezan local' runs here.")
    private @Nullable URI endpoint;

    /** The verb, in its surroundings. */
    public TokenCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        var address =
                Optional.ofNullable(endpoint).orElseGet(() -> URI.create("http://127.0.0.1:" + surroundings.port()));
        var token = new TokenDesk(address, surroundings.variables()).ask(wish());
        surroundings.screen().out().println(verb.json() ? Json.text(Map.of("token", token)) : token);
        return 0;
    }

    private TokenOrder wish() {
        var name = Optional.ofNullable(subject)
                .filter(text -> !text.isBlank())
                .orElseGet(() -> System.getProperty("user.name", "developer"));
        return new TokenOrder(name, scopes, Optional.ofNullable(tenant), roles, TimeSpan.of("--expires", expires));
    }
}
