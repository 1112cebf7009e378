package dev.mezan.orchestrator;

import dev.mezan.aws.CircuitTable;
import dev.mezan.aws.FunctionEnvironment;
import dev.mezan.aws.RetryBudgetTable;
import dev.mezan.aws.Variables;
import dev.mezan.core.circuit.Circuits;
import dev.mezan.core.registry.Registry;
import dev.mezan.core.retry.RetryBudgets;

/**
 * What keeps agents from being asked too much.
 *
 * @param registry where their policies are looked up
 * @param circuits whether they may be called at all
 * @param budgets how many retries they have left
 */
record Protection(Registry registry, Circuits circuits, RetryBudgets budgets) {
    /** The protection that the control table keeps, with the agents of a registry. */
    static Protection of(FunctionEnvironment environment, Registry registry) {
        var dynamoDb = environment.clients().dynamoDb();
        var table = environment.require(Variables.CONTROL_TABLE);
        return new Protection(
                registry,
                new Circuits(new CircuitTable(dynamoDb, table), environment.clock()),
                new RetryBudgetTable(dynamoDb, table, environment.clock()));
    }
}
