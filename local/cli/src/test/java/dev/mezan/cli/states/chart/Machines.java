package dev.mezan.cli.states.chart;

/** Definitions for pictures. */
final class Machines {
    /** A Choice, a Map with a catcher in it, a Parallel, and every other type of state. */
    static final String ALL = """
            {"StartAt": "Large?", "States": {
              "Large?": {"Type": "Choice", "Choices": [
                  {"Variable": "$.total", "NumericGreaterThan": 100, "Next": "Each"},
                  {"And": [{"Variable": "$.name", "StringMatches": "a*"}, {"Not": {"Variable": "$.x", "IsPresent": true}}],
                   "Next": "Both"}],
                "Default": "Wait"},
              "Each": {"Type": "Map", "Next": "Done", "ItemProcessor": {"StartAt": "Work", "States": {
                  "Work": {"Type": "Task", "Resource": "arn:aws:states:::lambda:invoke",
                    "Parameters": {"FunctionName": "worker"},
                    "Catch": [{"ErrorEquals": ["Boom", "States.Timeout"], "Next": "Mend"}], "End": true},
                  "Mend": {"Type": "Pass", "End": true}}}},
              "Both": {"Type": "Parallel", "Next": "Done", "Branches": [
                  {"StartAt": "Left", "States": {"Left": {"Type": "Pass", "End": true}}},
                  {"StartAt": "Right", "States": {"Right": {"Type": "Fail", "Error": "No"}}}]},
              "Wait": {"Type": "Wait", "Seconds": 30, "Next": "Done"},
              "Done": {"Type": "Succeed"}}}""";

    private Machines() {}
}
