package dev.mezan.infra.policy;

import dev.mezan.catalog.Catalog;
import dev.mezan.catalog.Grant;
import dev.mezan.catalog.TableSpec;
import dev.mezan.infra.Arns;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The catalog's grants as statements: the same actions, on the same resources, nothing beside.
 *
 * @param catalog where the indexes of tables are looked up
 * @param arns what resources are called
 */
public record Grants(Catalog catalog, Arns arns) {
    /** The statements of some grants, one for all that allow the same. */
    public List<Statement> statements(List<Grant> grants) {
        var alike = new LinkedHashMap<Object, Statement>();
        grants.stream()
                .distinct()
                .map(this::statement)
                .forEach(statement ->
                        alike.merge(Map.of(statement.actions(), statement.pattern()), statement, Grants::together));
        return List.copyOf(alike.values());
    }

    private static Statement together(Statement one, Statement other) {
        var resources = new ArrayList<>(one.resources());
        resources.addAll(other.resources());
        return new Statement(one.actions(), resources.stream().distinct().toList(), one.pattern());
    }

    private Statement statement(Grant grant) {
        return switch (grant) {
            case Grant.ReadTable(var table) -> Statement.on(grant.actions(), withIndexes(table));
            case Grant.WriteTable(var table) -> Statement.on(grant.actions(), List.of(arns.table(table)));
            case Grant.ReadObjects(var bucket) -> objects(grant, bucket);
            case Grant.WriteObjects(var bucket) -> objects(grant, bucket);
            case Grant.SendMessages(var queue) -> Statement.on(grant.actions(), List.of(arns.queue(queue)));
            case Grant.ConsumeMessages(var queue) -> Statement.on(grant.actions(), List.of(arns.queue(queue)));
            case Grant.StartExecution(var machine) -> Statement.on(grant.actions(), List.of(arns.machine(machine)));
            case Grant.StartSyncExecution(var machine) -> Statement.on(grant.actions(), List.of(arns.machine(machine)));
            case Grant.InvokeFunction(var function) -> Statement.on(grant.actions(), List.of(arns.function(function)));
            case Grant.DescribeExecutions(var machine) ->
                Statement.on(grant.actions(), arns.executions(machine), Pattern.EXECUTIONS);
            case Grant.Publish(var topic) -> Statement.on(grant.actions(), List.of(topic));
            case Grant.AnswerTasks() -> Statement.on(grant.actions(), "*", Pattern.TASK_TOKENS);
        };
    }

    private Statement objects(Grant grant, String bucket) {
        return Statement.on(grant.actions(), arns.bucket(bucket) + "/*", Pattern.OBJECTS);
    }

    private List<String> withIndexes(String table) {
        var indexes = catalog.tables().stream()
                .filter(spec -> spec.name().equals(table))
                .flatMap(spec -> spec.indexes().stream())
                .map(TableSpec.Index::name)
                .map(index -> arns.index(table, index));
        return Stream.concat(Stream.of(arns.table(table)), indexes).toList();
    }
}
