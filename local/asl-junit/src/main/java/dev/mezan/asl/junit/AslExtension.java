package dev.mezan.asl.junit;

import dev.mezan.asl.coverage.CoverageReport;
import java.util.Optional;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Makes the {@link StateMachineTest} of a class annotated with {@link AslTest}, and reports its coverage. */
public final class AslExtension implements BeforeAllCallback, AfterAllCallback, ParameterResolver {
    private static final ExtensionContext.Namespace OURS = ExtensionContext.Namespace.create(AslExtension.class);

    @Override
    public void beforeAll(ExtensionContext context) {
        annotation(context).ifPresent(test -> context.getStore(OURS).put(UnderTest.class, UnderTest.of(test)));
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == StateMachineTest.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        UnderTest underTest = context.getStore(OURS).get(UnderTest.class, UnderTest.class);
        if (underTest == null) {
            throw new IllegalStateException("annotate the test's class with @AslTest(\"definition.asl.json\")");
        }
        return underTest.test();
    }

    /** A nested class has its outer class's machine; only the outer one reports. */
    @Override
    public void afterAll(ExtensionContext context) {
        if (annotation(context).isEmpty()) {
            return;
        }
        UnderTest underTest = context.getStore(OURS).get(UnderTest.class, UnderTest.class);
        if (underTest != null) {
            CoverageReport report = underTest.coverage().report();
            CoverageFiles.fromSystemProperties()
                    .write(underTest.test().definition().name(), report)
                    .check(underTest.minimum());
        }
    }

    private static Optional<AslTest> annotation(ExtensionContext context) {
        return Optional.ofNullable(context.getRequiredTestClass().getAnnotation(AslTest.class));
    }
}
