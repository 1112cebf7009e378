package dev.mezan.cli.deploy;

import dev.mezan.cli.Surroundings;
import dev.mezan.cli.command.VerbOptions;
import dev.mezan.core.json.Json;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code mezan synth}: the CloudFormation templates of a stage, without an account. */
@Command(
        name = "synth",
        description = "Writes the CloudFormation templates of a stage; needs no AWS account.",
        footer = {"", "Example:", "  mezan synth --stage dev"})
public final class SynthCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Mixin
    private VerbOptions verb = new VerbOptions();

    @Mixin
    private StageOptions options = new StageOptions();

    /** The verb, in its surroundings. */
    public SynthCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws InterruptedException {
        var screen = verb.json() ? surroundings.screen().quiet() : surroundings.screen();
        var work = new StageWork(surroundings, options.stage(), options.context(), screen);
        work.prepare();
        var code = work.cdk(List.of("synth", "--quiet"), withoutAccount());
        if (code == 0 && verb.json()) {
            surroundings
                    .screen()
                    .out()
                    .println(Json.text(Map.of("templates", work.templates().toString())));
        } else if (code == 0) {
            screen.out().println("The templates are in " + work.templates());
        }
        return code;
    }

    /** The CDK would ask whose credentials these are, and wait where nobody answers. */
    private Map<String, String> withoutAccount() {
        var variables = new HashMap<>(surroundings.variables());
        variables.keySet().removeIf(name -> name.startsWith("AWS_"));
        variables.put("AWS_EC2_METADATA_DISABLED", "true");
        return variables;
    }
}
