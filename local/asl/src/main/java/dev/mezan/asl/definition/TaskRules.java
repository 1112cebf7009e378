package dev.mezan.asl.definition;

import dev.mezan.asl.MachineType;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is asked of the tasks of a definition. */
sealed interface TaskRules {
    void check(Fields task);

    /** What is asked of them inside an item processor. */
    TaskRules inside(@Nullable Object processorConfig);

    /** Nothing: whoever runs the machine knows what it can call. */
    record None() implements TaskRules {
        @Override
        public void check(Fields task) {}

        @Override
        public TaskRules inside(@Nullable Object processorConfig) {
            return this;
        }
    }

    /** What the service asks of them for a machine of some type. */
    record OfService(MachineType type) implements TaskRules {
        @Override
        public void check(Fields task) {
            if (!(task.beside("Resource") instanceof String arn) || !arn.startsWith("arn:")) {
                return;
            }
            switch (TaskResource.of(arn)) {
                case TaskResource.Activity activity -> activity(task);
                case TaskResource.Function function -> {}
                case TaskResource.Service service -> new ServiceCallRules(type, task).check(service);
                case TaskResource.Unknown unknown ->
                    task.error("Resource", ServiceCallRules.notRecognized(unknown.arn()));
            }
        }

        private void activity(Fields task) {
            if (type == MachineType.EXPRESS) {
                task.error("Resource", "Express state machine does not support Activity ARN");
            }
        }

        @Override
        public TaskRules inside(@Nullable Object processorConfig) {
            if (!(processorConfig instanceof Map<?, ?> config) || !"DISTRIBUTED".equals(config.get("Mode"))) {
                return this;
            }
            return new OfService(
                    "EXPRESS".equals(config.get("ExecutionType")) ? MachineType.EXPRESS : MachineType.STANDARD);
        }
    }
}
