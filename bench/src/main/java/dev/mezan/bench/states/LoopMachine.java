package dev.mezan.bench.states;

import dev.mezan.asl.StateMachine;

/**
 * A machine that goes round and round through a Choice, a Task and a Pass: four transitions before and after, three for
 * each round.
 *
 * @param language the query language
 * @param definition its text
 */
record LoopMachine(String language, String definition) {
    static final int ROUNDS = 50;

    static LoopMachine jsonPath(String task) {
        return new LoopMachine("JSONPath", """
                {"StartAt": "Begin", "States": {
                  "Begin": {"Type": "Pass", "Parameters": {"n": 0, "order.$": "$"}, "Next": "More?"},
                  "More?": {"Type": "Choice", "Choices": [
                     {"Variable": "$.n", "NumericLessThan": @ROUNDS@, "Next": "Work"}], "Default": "Done"},
                  "Work": @TASK@,
                  "Count": {"Type": "Pass", "Parameters": {"n.$": "States.MathAdd($.n, 1)", "order.$": "$.order"},
                     "Next": "More?"},
                  "Done": {"Type": "Succeed"}}}""".replace("@TASK@", task).replace("@ROUNDS@", "" + ROUNDS));
    }

    static LoopMachine jsonata(String task) {
        return new LoopMachine("JSONata", """
                {"QueryLanguage": "JSONata", "StartAt": "Begin", "States": {
                  "Begin": {"Type": "Pass", "Output": {"n": 0, "order": "{% $states.input %}"}, "Next": "More?"},
                  "More?": {"Type": "Choice", "Choices": [
                     {"Condition": "{% $states.input.n < @ROUNDS@ %}", "Next": "Work"}], "Default": "Done"},
                  "Work": @TASK@,
                  "Count": {"Type": "Pass", "Output": {"n": "{% $states.input.n + 1 %}", "order": "{% $states.input.order %}"},
                     "Next": "More?"},
                  "Done": {"Type": "Succeed"}}}""".replace("@TASK@", task).replace("@ROUNDS@", "" + ROUNDS));
    }

    /** With a mocked task, whose result goes beside its input. */
    static LoopMachine jsonPath() {
        return jsonPath("""
                {"Type": "Task", "Resource": "arn:aws:states:::lambda:invoke", "Next": "Count",
                 "Parameters": {"FunctionName": "f", "Payload.$": "$.order"}, "ResultPath": "$.result"}""");
    }

    /** The same in JSONata. */
    static LoopMachine jsonata() {
        return jsonata("""
                {"Type": "Task", "Resource": "arn:aws:states:::lambda:invoke", "Next": "Count",
                 "Arguments": {"FunctionName": "f", "Payload": "{% $states.input.order %}"},
                 "Output": "{% $merge([$states.input, {'result': $states.result}]) %}"}""");
    }

    /** With a Pass in place of the task, for a service that has nothing to call. */
    static LoopMachine withoutTasks() {
        return jsonPath("{\"Type\": \"Pass\", \"Next\": \"Count\"}");
    }

    /** How many states an execution enters. */
    static long transitions() {
        return 3 + 3L * ROUNDS;
    }

    StateMachine compiled() {
        return Contexts.machine(definition);
    }
}
