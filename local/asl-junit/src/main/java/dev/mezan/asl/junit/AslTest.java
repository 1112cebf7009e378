package dev.mezan.asl.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A class that tests one state machine. Its tests may have a parameter of type {@link StateMachineTest}; what all of
 * them together go through is reported as text and HTML in {@code target/asl-coverage}, or where the system property
 * {@code asl.coverage.directory} says.
 */
@Documented
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(AslExtension.class)
public @interface AslTest {
    /** The definition's file, or the template's if there is a logical id. */
    String value();

    /** The logical id of the machine in a CloudFormation, SAM or CDK template. */
    String logicalId() default "";

    /** What stands for placeholders, or for a template's parameters and references: {@code "Name=value"}. */
    String[] substitutions() default {};

    /** How many percent of the machine's places the class must go through; it fails otherwise. 0 by default. */
    double minimumCoverage() default 0;
}
