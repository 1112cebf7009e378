package dev.mezan.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.mezan.aws.Variables;
import dev.mezan.core.agent.Manifest;
import dev.mezan.core.problem.MezanException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StageTest {
    private static final Stage DEV = new Stage("dev");

    private final Catalog local = SuiteCatalog.shipped();
    private final Catalog dev = local.in(DEV);

    @ParameterizedTest
    @ValueSource(strings = {"a", "dev", "prod", "team2", "abcdefghijkl"})
    void aStageIsNamedByLettersAndDigits(String name) {
        assertThat(new Stage(name).named("mezan-runs")).isEqualTo("mezan-" + name + "-runs");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "my stage", "Dev", "2dev", "dev-eu", "abcdefghijklm", "dév", "dev\n"})
    void anyOtherNameIsRefusedAndTheSentenceSaysWhatToDo(String name) {
        assertThatExceptionOfType(MezanException.class)
                .isThrownBy(() -> new Stage(name))
                .withMessageContaining("A stage is named by 1 to 12 lower-case letters and digits")
                .withMessageContaining("such as dev, prod or team2");
    }

    @Test
    void theSuiteOfThisMachineIsNamedAsTheCatalogHasIt() {
        assertThat(local.in(Stage.LOCAL)).isEqualTo(local);
        assertThat(Stage.LOCAL.named("mezan-runs")).isEqualTo("mezan-runs");
    }

    @Test
    void everyPartIsNamedAfterItsStage() {
        assertThat(names(dev)).isNotEmpty().allMatch(name -> name.startsWith("mezan-dev-"));
        assertThat(names(dev).map(name -> name.replace("mezan-dev-", "mezan-")))
                .isEqualTo(names(local).toList());
    }

    @Test
    void whateverNamesAPartNamesTheStagesOwn() {
        var names = names(dev).toList();
        var used = Stream.of(
                        dev.functions().stream()
                                .flatMap(function -> function.grants().stream())
                                .map(Grant::resource),
                        dev.stateMachines().stream()
                                .flatMap(machine -> machine.grants().stream())
                                .map(Grant::resource),
                        dev.stateMachines().stream()
                                .flatMap(machine -> machine.placeholders().values().stream())
                                .map(StateMachineSpec.Reference::name),
                        dev.eventSources().stream().map(EventSourceSpec::queue),
                        dev.eventSources().stream().map(EventSourceSpec::function),
                        dev.routes().stream().map(RouteSpec::function),
                        dev.schedules().stream().map(ScheduleSpec::function))
                .flatMap(all -> all)
                .filter(name -> !name.isEmpty());
        assertThat(used).isNotEmpty().isSubsetOf(names);
        assertThat(dev.functions().stream().flatMap(function -> function.variables().values().stream()))
                .noneMatch(value -> value.startsWith("mezan-") && !value.startsWith("mezan-dev-"));
        assertThat(dispatch().variables()).containsEntry(Variables.FAST_MACHINE, "mezan-dev-run-workflow-fast");
        assertThat(function("-api-runs").variables()).containsEntry(Variables.INTAKE, "mezan-dev-intake-");
    }

    @Test
    void theAgentsAreCalledUnderTheAliasOfTheirFunctions() {
        assertThat(dev.agents())
                .extracting(Manifest::function)
                .contains("mezan-dev-ask:live")
                .allMatch(function -> function.matches("mezan-dev-.*:live"));
        assertThat(dev.agents().getLast().on(local.agents().getLast().function()))
                .isEqualTo(local.agents().getLast());
    }

    @Test
    void anAgentWhoseFunctionIsNotTheSuitesKeepsIt() {
        var foreign = local.agents().getLast().on("somebody-elses");
        var catalog = new Catalog(
                local.functions(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(foreign),
                List.of());

        assertThat(catalog.in(DEV).agents()).containsExactly(foreign);
    }

    @Test
    void whatTheSuiteIsLimitedToIsTheSameInEveryStage() {
        assertThat(dev.functions()).zipSatisfy(local.functions(), (there, here) -> {
            assertThat(there.timeout()).isEqualTo(here.timeout());
            assertThat(there.memoryMb()).isEqualTo(here.memoryMb());
            assertThat(there.reservedConcurrency()).isEqualTo(here.reservedConcurrency());
            assertThat(there.code()).isEqualTo(here.code());
            assertThat(there.grants())
                    .extracting(Object::getClass)
                    .isEqualTo(here.grants().stream().map(Object::getClass).toList());
        });
    }

    @Test
    void aNameThatLambdaDoesNotTakeIsRefused() {
        var longest = dispatch().name() + "-" + "x".repeat(60);
        var spec = dispatch();
        var catalog = new Catalog(
                List.of(new FunctionSpec(
                        longest,
                        spec.handler(),
                        spec.timeout(),
                        spec.memoryMb(),
                        spec.reservedConcurrency(),
                        spec.variables(),
                        spec.grants())),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());

        assertThatExceptionOfType(MezanException.class)
                .isThrownBy(() -> catalog.in(DEV))
                .withMessageContaining("at most 64 characters")
                .withMessageContaining("Give the stage or the agent a shorter name");
    }

    private FunctionSpec dispatch() {
        return function("-dispatch");
    }

    private FunctionSpec function(String end) {
        return dev.functions().stream()
                .filter(function -> function.name().endsWith(end))
                .findFirst()
                .orElseThrow();
    }

    private static Stream<String> names(Catalog catalog) {
        return Stream.of(
                        catalog.functions().stream().map(FunctionSpec::name),
                        catalog.queues().stream().map(QueueSpec::name),
                        catalog.queues().stream().map(QueueSpec::deadLetters),
                        catalog.tables().stream().map(TableSpec::name),
                        catalog.buckets().stream().map(BucketSpec::name),
                        catalog.stateMachines().stream().map(StateMachineSpec::name),
                        catalog.schedules().stream().map(ScheduleSpec::name))
                .flatMap(names -> names);
    }
}
