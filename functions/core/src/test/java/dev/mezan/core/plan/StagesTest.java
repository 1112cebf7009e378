package dev.mezan.core.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mezan.core.json.Json;
import dev.mezan.core.json.Pointer;
import dev.mezan.core.template.Template;
import dev.mezan.core.workflow.Aggregation;
import dev.mezan.core.workflow.Criticality;
import dev.mezan.core.workflow.Lane;
import dev.mezan.core.workflow.Priority;
import dev.mezan.core.workflow.TaskDefinition;
import dev.mezan.core.workflow.Workflow;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class StagesTest {
    @Property(tries = 100)
    void everyTaskIsOnceInThePlanAfterAllThatItWaitsFor(
            @ForAll @IntRange(min = 1, max = 60) int size, @ForAll long seed) {
        var tasks = acyclic(size, new Random(seed));
        var stages = Stages.of(workflow(tasks));

        var stageOf = new HashMap<String, Integer>();
        for (var number = 1; number <= stages.count(); number++) {
            for (var task : stages.tasks(number)) {
                assertThat(stageOf.put(task.id(), number)).isNull();
            }
        }
        assertThat(stageOf).hasSize(size);
        for (var task : tasks) {
            var own = stageOf.getOrDefault(task.id(), 0);
            var latest = task.after().stream()
                    .mapToInt(id -> stageOf.getOrDefault(id, 0))
                    .max()
                    .orElse(0);
            assertThat(own).isEqualTo(latest + 1);
        }
    }

    @Property(tries = 100)
    void batchesKeepOrderAndBoundsAndLoseNothing(@ForAll @IntRange(min = 0, max = 150) int size, @ForAll long seed) {
        var random = new Random(seed);
        var orders = IntStream.range(0, size)
                .mapToObj(index -> new TaskOrder(
                        "t[" + index + "]",
                        "a",
                        "f",
                        30,
                        Json.from("x".repeat(random.nextInt(30_000))),
                        0,
                        Criticality.REQUIRED,
                        List.of(),
                        Optional.empty()))
                .toList();

        var batches = BatchCutter.cut(orders);

        assertThat(batches.stream().flatMap(List::stream).map(TaskOrder::task).toList())
                .isEqualTo(orders.stream().map(TaskOrder::task).toList());
        assertThat(batches).allSatisfy(batch -> {
            assertThat(batch).isNotEmpty().hasSizeLessThanOrEqualTo(Limits.BATCH_TASKS);
            assertThat(batch.stream()
                            .mapToInt(task -> Json.size(Json.from(task)))
                            .sum())
                    .isLessThanOrEqualTo(Limits.BATCH + 100 * batch.size());
            assertThat(batch.stream().mapToInt(TaskOrder::inlineLimit).sum())
                    .isLessThanOrEqualTo(Limits.RESULTS_RECORDED);
        });
    }

    @Test
    void whatIsUrgentGoesIntoAStagesFirstBatchAndWhatIsEquallyUrgentKeepsItsOrder() {
        var tasks = List.of(
                task("a", Priority.BULK),
                task("b", Priority.NORMAL),
                task("c", Priority.URGENT),
                task("d", Priority.NORMAL),
                task("e", Priority.URGENT));
        var stages = Stages.of(workflow(tasks));

        assertThat(stages.urgentFirst(1)).extracting(TaskDefinition::id).containsExactly("c", "e", "b", "d", "a");
        assertThat(stages.tasks(1)).extracting(TaskDefinition::id).containsExactly("a", "b", "c", "d", "e");
    }

    private static List<TaskDefinition> acyclic(int size, Random random) {
        var tasks = new ArrayList<TaskDefinition>();
        for (var number = 0; number < size; number++) {
            var limit = number;
            var after = random.ints(random.nextInt(4), 0, Math.max(1, limit))
                    .filter(earlier -> earlier < limit)
                    .distinct()
                    .mapToObj(earlier -> "t" + earlier)
                    .toList();
            tasks.add(task("t" + number, after));
        }
        Collections.shuffle(tasks, random);
        return tasks;
    }

    private static TaskDefinition task(String id, List<String> after) {
        return task(id, after, Priority.NORMAL);
    }

    private static TaskDefinition task(String id, Priority priority) {
        return task(id, List.of(), priority);
    }

    private static TaskDefinition task(String id, List<String> after, Priority priority) {
        return new TaskDefinition(
                id,
                "echo",
                after,
                Optional.empty(),
                new Template.Constant(Json.object()),
                priority,
                30,
                Criticality.REQUIRED,
                Pointer.ROOT);
    }

    private static Workflow workflow(List<TaskDefinition> tasks) {
        return new Workflow(
                "w",
                "1.0.0",
                "",
                Lane.FAST,
                Json.object(),
                tasks,
                Optional.empty(),
                new Aggregation.ByTask(),
                Optional.empty());
    }
}
