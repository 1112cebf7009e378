package dev.mezan.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.mezan.agents.order.stock.Shelf;
import dev.mezan.aws.CircuitTable;
import dev.mezan.aws.InboxDesk;
import dev.mezan.aws.InboxTable;
import dev.mezan.aws.RunReader;
import dev.mezan.aws.RunReader.RunDetail;
import dev.mezan.aws.RunsTable;
import dev.mezan.aws.TokenAnswers;
import dev.mezan.catalog.Names;
import dev.mezan.core.circuit.Circuits;
import dev.mezan.core.circuit.Report;
import dev.mezan.core.inbox.Actor;
import dev.mezan.core.inbox.ItemId;
import dev.mezan.core.inbox.Notifications;
import dev.mezan.core.json.Json;
import dev.mezan.core.run.Cancellation;
import dev.mezan.core.run.RunError;
import dev.mezan.core.run.TaskError;
import dev.mezan.core.run.TaskOutcome;
import dev.mezan.runtime.fault.Fault;
import dev.mezan.runtime.fault.FaultKind;
import dev.mezan.runtime.fault.FaultPlan;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Orders in the whole suite: each step fails in each way, and each order ends as it should. */
@Timeout(240)
class SagaIT {
    private static final List<String> STEPS = List.of("validate", "check", "reserve", "pay", "ship", "confirm");
    private static final Map<String, String> UNDOES =
            Map.of("reserve", "release", "pay", "refund", "ship", "cancel", "confirm", "withdraw");
    private static final TestingSuite SUITE = new TestingSuite();
    private static final SagaOrders ORDERS = new SagaOrders(SUITE);

    @BeforeAll
    static void ready() {
        SUITE.ready();
    }

    @AfterAll
    static void stop() {
        SUITE.close();
    }

    @Test
    void anOrderGoesThrough() {
        ORDERS.start("order-good", "lamp-good", SagaOrders.NO_FAULTS);
        var run = SUITE.ended("order-good");

        assertThat(run.summary().status()).as(run.errors().toString()).isEqualTo("succeeded");
        assertThat(run.outcomes()).extracting(TaskOutcome::task).containsExactlyElementsOf(STEPS);
        assertThat(run.stages()).hasSize(6);
        assertThat(run.counts().orElseThrow().notRun()).isZero();
        assertThat(run.result().orElseThrow().path("paidCents").asLong()).isEqualTo(100);
        assertThat(ORDERS.shelf("lamp-good")).isEqualTo(new Shelf("lamp-good", 10, 9, 0, 1));
    }

    @Test
    void everyStepFailingInEachWayIsUndoneAndToldSo() {
        var wanted = new LinkedHashMap<String, Fault>();
        for (var step : STEPS) {
            for (var kind : List.of(
                    FaultKind.DECLINED,
                    FaultKind.TRANSIENT,
                    FaultKind.TIMEOUT,
                    FaultKind.CRASH_BEFORE,
                    FaultKind.CRASH_AFTER)) {
                wanted.put("order-" + step + "-" + kind.word(), new Fault(step, kind, "played", 0));
            }
        }
        wanted.forEach(
                (run, fault) -> ORDERS.start(run, "lamp-" + run, new FaultPlan(List.of(fault), OptionalLong.empty())));
        wanted.forEach((run, fault) -> assertUndone(SUITE.ended(run), run, fault));
    }

    @Test
    void whatLambdaDoesNotTakeNowDelaysAnOrderAndHarmsNothing() {
        for (var step : STEPS) {
            var fault = new Fault(step, FaultKind.THROTTLED, "played", 2);
            ORDERS.start("order-busy-" + step, "lamp-busy", new FaultPlan(List.of(fault), OptionalLong.empty()));
        }
        for (var step : STEPS) {
            assertThat(SUITE.ended("order-busy-" + step).summary().status()).isEqualTo("succeeded");
        }
        assertThat(ORDERS.shelf("lamp-busy").shipped()).isEqualTo(STEPS.size());
    }

    @Test
    void whatCannotBeUndoneWaitsForAPersonAndIsUndoneWhenTheySaySo() {
        var faults = List.of(
                new Fault("ship", FaultKind.DECLINED, "no carrier", 0),
                new Fault("refund", FaultKind.DECLINED, "bank closed", 0));
        ORDERS.start("order-stuck", "lamp-order-stuck", new FaultPlan(faults, OptionalLong.empty()));

        var waiting = ORDERS.waitingOrEnded("order-stuck");
        assertThat(waiting.summary().waits()).isTrue();
        assertThat(waiting.outcomes().stream().flatMap(outcome -> outcome.error().stream()))
                .extracting(TaskError::cause)
                .contains("no carrier", "bank closed");
        assertThat(OrderBooks.shop(SUITE.suite().clients()).payments().standing("order-stuck"))
                .isPresent();

        SUITE.suite().faults().plan("order-stuck", SagaOrders.NO_FAULTS);
        var item = new ItemId("order-stuck", "refund.1");
        await().atMost(Duration.ofSeconds(60)).until(() -> inbox().find(item).isPresent());
        desk().answer(
                        item,
                        new Actor("grace", Set.of("operator")),
                        Json.parse("{\"decision\": \"retry\"}", "answer"),
                        "");

        assertUndone(SUITE.ended("order-stuck"), "order-stuck", faults.getFirst());
    }

    private static InboxTable inbox() {
        return new InboxTable(SUITE.suite().clients().dynamoDb(), Names.RUNS);
    }

    private static InboxDesk desk() {
        var tokens = new TokenAnswers(SUITE.suite().clients().stepFunctions());
        return new InboxDesk(inbox(), tokens, Notifications.NONE, InstantSource.system());
    }

    @Test
    void anOrderThatIsNoneIsRefusedInTheGuidesWords() {
        SUITE.suite()
                .clients()
                .stepFunctions()
                .startExecution(r ->
                        r.stateMachineArn(SagaOrders.MACHINE).name("order-none").input("""
                        {"workflow": "fulfil-order", "run": "order-none", "input": {"id": "o", "customer": "Ada",
                         "items": [], "totalCents": 0, "paymentMethod": "tok"}}"""));
        var run = SUITE.ended("order-none");
        assertThat(run.summary().status()).isEqualTo("failed");
        assertThat(run.errors()).extracting(RunError::cause).contains("Order validation failed: Order has no items");
    }

    @Test
    void anOrderThatIsCancelledBetweenItsStepsIsUndone() {
        var held = new Fault("pay", FaultKind.THROTTLED, "played", 0);
        ORDERS.start("order-cancelled", "lamp-order-cancelled", new FaultPlan(List.of(held), OptionalLong.empty()));
        var reader = new RunReader(SUITE.suite().clients().dynamoDb(), Names.RUNS);
        await().atMost(Duration.ofSeconds(60))
                .until(() -> reader.find("order-cancelled").stream()
                        .flatMap(run -> run.outcomes().stream())
                        .anyMatch(outcome -> outcome.task().equals("reserve")));
        new RunsTable(SUITE.suite().clients().dynamoDb(), Names.RUNS)
                .cancel("order-cancelled", new Cancellation("ada", "wrong address", Instant.now()));
        SUITE.suite().faults().plan("order-cancelled", SagaOrders.NO_FAULTS);

        var run = ORDERS.ended("order-cancelled");
        assertThat(run.outcomes().stream().flatMap(outcome -> outcome.error().stream()))
                .as("one step, which was kept back")
                .extracting(TaskError::name)
                .containsExactly(Cancellation.TASK_ERROR);
        assertThat(run.outcomes())
                .extracting(TaskOutcome::task)
                .contains("refund")
                .doesNotContain("withdraw");
        assertThat(run.errors()).extracting(RunError::name).contains("cancelled");
        assertEverythingIsAsBefore(run, "order-cancelled");
    }

    @Test
    void whileAnAgentsCircuitIsOpenAnOrderIsUndoneWithoutAskingIt() {
        var circuits = new Circuits(
                new CircuitTable(SUITE.suite().clients().dynamoDb(), Names.CONTROL), InstantSource.system());
        circuits.open("mezan-agent-ship-order", Optional.empty(), Report.person("grace", "the carrier is on strike"));
        try {
            awaitThatAllInstancesAgree();
            ORDERS.start("order-strike", "lamp-order-strike", SagaOrders.NO_FAULTS);
            var run = ORDERS.ended("order-strike");

            assertEverythingIsAsBefore(run, "order-strike");
            assertThat(run.errors()).extracting(RunError::name).contains("Mezan.CircuitOpen");
            assertThat(run.outcomes())
                    .extracting(TaskOutcome::task)
                    .containsExactly("validate", "check", "reserve", "pay", "ship", "refund", "release");
        } finally {
            circuits.close("mezan-agent-ship-order", Report.person("grace", "it is over"));
            awaitThatAllInstancesAgree();
        }
    }

    /** What an instance has read of a circuit it holds for true that long. */
    private static void awaitThatAllInstancesAgree() {
        await().pollDelay(Circuits.FRESH.plusMillis(100)).until(() -> true);
    }

    @Test
    void anOrderAtALanesOwnMachineIsRefused() {
        var machine = SagaOrders.MACHINE.replace(Names.FULFIL_ORDER, Names.DURABLE);
        SUITE.suite()
                .clients()
                .stepFunctions()
                .startExecution(r -> r.stateMachineArn(machine)
                        .name("order-astray")
                        .input("{\"workflow\": \"fulfil-order\", \"run\": \"order-astray\", \"input\": {}}"));
        var run = ORDERS.ended("order-astray");
        assertThat(run.errors()).extracting(RunError::name).containsExactly("wrong-state-machine");
        assertThat(run.outcomes()).isEmpty();
    }

    private static void assertUndone(RunDetail run, String name, Fault fault) {
        assertEverythingIsAsBefore(run, name);
        assertThat(run.outcomes().stream().map(TaskOutcome::task).toList())
                .as(name + ": what ran, the compensations in reverse")
                .isEqualTo(expected(fault));
    }

    private static void assertEverythingIsAsBefore(RunDetail run, String name) {
        var status = run.summary().status();
        assertThat(status).as(name + ": " + run.errors()).isEqualTo("failed");
        assertThat(ORDERS.shelf("lamp-" + name)).as(name).isEqualTo(Shelf.filled("lamp-" + name, 10));
        var shop = OrderBooks.shop(SUITE.suite().clients());
        assertThat(shop.payments().standing(name)).as(name).isEmpty();
        assertThat(shop.confirmations().standing(name)).as(name).isEmpty();
    }

    /** The steps up to the one that fails, and the compensations of what was done or may have been. */
    private static List<String> expected(Fault fault) {
        var until = STEPS.indexOf(fault.task());
        var tasks = new ArrayList<>(STEPS.subList(0, until + 1));
        var certain = fault.kind() == FaultKind.DECLINED;
        for (var done = certain ? until - 1 : until; done >= 0; done--) {
            var undo = UNDOES.get(STEPS.get(done));
            if (undo != null) {
                tasks.add(undo);
            }
        }
        return tasks;
    }
}
