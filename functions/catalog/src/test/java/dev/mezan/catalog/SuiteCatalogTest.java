package dev.mezan.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.mezan.agent.Agent;
import dev.mezan.agent.AgentContext;
import dev.mezan.agent.AgentManifest;
import dev.mezan.agent.Registration;
import dev.mezan.aws.FunctionEnvironment;
import dev.mezan.core.agent.AgentLimits;
import dev.mezan.core.json.Json;
import dev.mezan.core.json.Pointer;
import dev.mezan.core.problem.Problem;
import dev.mezan.core.registry.Publication;
import dev.mezan.core.template.Template;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SuiteCatalogTest {
    private final Catalog catalog = SuiteCatalog.of(List.of());

    @Test
    void everyWorkflowInTheFolderIsShipped() throws IOException {
        try (var files = Files.list(Path.of("../../workflows"))) {
            var documents =
                    files.filter(file -> file.toString().endsWith(".json")).count();
            assertThat(catalog.workflows()).hasSize((int) documents);
        }
    }

    @Test
    void everyPlaceholderOfAStateMachineStandsForSomethingInTheCatalog() {
        var names = Stream.of(
                        catalog.functions().stream().map(FunctionSpec::name),
                        catalog.stateMachines().stream().map(StateMachineSpec::name),
                        catalog.tables().stream().map(TableSpec::name))
                .flatMap(all -> all)
                .toList();
        assertThat(catalog.stateMachines()).allSatisfy(machine -> {
            var placeholders = Pattern.compile("\\$\\{([A-Za-z]+)}")
                    .matcher(Shipped.stateMachine(machine.file()))
                    .results()
                    .map(match -> match.group(1))
                    .collect(Collectors.toSet());
            assertThat(machine.placeholders().keySet()).isEqualTo(placeholders);
            assertThat(machine.placeholders().values())
                    .extracting(StateMachineSpec.Reference::name)
                    .isSubsetOf(names);
        });
    }

    @Test
    void everyExpressionOfAStateMachineIsJsonata() {
        assertThat(catalog.stateMachines()).allSatisfy(machine -> {
            var problems = new ArrayList<Problem>();
            Template.compile(Json.parse(Shipped.stateMachine(machine.file()), machine.file()), Pointer.ROOT, problems);
            assertThat(problems).isEmpty();
        });
    }

    @Test
    void theConcurrencyOfAnAgentsManifestIsReservedForItsFunction() {
        var narrow = SuiteCatalog.of(List.of(Registration.of(Narrow.class)));

        var reserved = narrow.functions().stream()
                .filter(function -> function.name().equals("mezan-agent-narrow"))
                .map(FunctionSpec::reservedConcurrency)
                .toList();
        assertThat(reserved).containsExactly(OptionalInt.of(2));
    }

    @Test
    void everyHandlerIsMadeAsLambdaMakesItAndAsTheSuiteDoes() {
        assertThat(catalog.functions()).allSatisfy(function -> {
            assertThat(RequestStreamHandler.class).isAssignableFrom(function.handler());
            assertThat(function.handler().getConstructor()).isNotNull();
            assertThat(function.handler().getConstructor(FunctionEnvironment.class))
                    .isNotNull();
        });
    }

    @Test
    void theRegistryDocumentIsReadAsTheCatalogHasIt() {
        var document = RegistryDocument.of(catalog);

        var read = Publication.read(document.text(), RegistryDocument.FILE);
        assertThat(read.agents()).isEqualTo(catalog.agents());
        assertThat(read.workflows()).isEqualTo(catalog.workflows());
        assertThat(RegistryDocument.of(SuiteCatalog.of(List.of())).sha256()).isEqualTo(document.sha256());
    }

    /** An agent whose manifest lets two of its tasks run at once. */
    public static final class Narrow implements Agent<Narrow.Text, Narrow.Text> {
        /** What it takes and gives. */
        public record Text(String text) {}

        @Override
        public AgentManifest<Text, Text> manifest() {
            return AgentManifest.of("narrow", "Runs two at once.", Text.class, Text.class)
                    .limits(AgentLimits.NONE.concurrency(2));
        }

        @Override
        public Text handle(Text input, AgentContext context) {
            return input;
        }
    }
}
