package dev.mezan.asl.definition;

import java.util.Set;

/**
 * Which of the fields that shape data each kind of state has, in either query language.
 *
 * @see <a href="https://states-language.net/spec.html#state-type-table">Table of state types and fields</a>
 */
final class DataFields {
    static final Set<String> PASS = Set.of("InputPath", "OutputPath", "Parameters", "ResultPath", "Assign", "Output");
    static final Set<String> TASK = Set.of(
            "InputPath", "OutputPath", "Parameters", "ResultSelector", "ResultPath", "Assign", "Arguments", "Output");
    static final Set<String> PARALLEL = TASK;
    static final Set<String> MAP =
            Set.of("InputPath", "OutputPath", "ResultSelector", "ResultPath", "Assign", "Output");
    static final Set<String> CHOICE = Set.of("InputPath", "OutputPath", "Assign", "Output");
    static final Set<String> WAIT = CHOICE;
    static final Set<String> SUCCEED = Set.of("InputPath", "OutputPath", "Output");
    static final Set<String> RULE = Set.of("Assign", "Output");
    static final Set<String> CATCHER = Set.of("ResultPath", "Assign", "Output");

    private DataFields() {}
}
