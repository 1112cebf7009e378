package dev.mezan.cli.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CdkTroubleTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            expired-credentials|ExpiredToken: The security token included in the request is expired
            no-bootstrap|mezan-dev-data: SSM parameter /cdk-bootstrap/hnb659fds/version not found. Has the environment been bootstrapped?
            quota|Resource handler returned message: "Limit exceeded for resource of type 'AWS::Lambda::Function'"
            quota|Specified ReservedConcurrentExecutions for function decreases account's UnreservedConcurrentExecution below its minimum value of [10].
            quota|ServiceQuotaExceededException: You have reached the quota
            artifact-too-large|Unzipped size must be smaller than 262144000 bytes (Service: Lambda, Status Code: 400)
            bad-state-machine|Invalid State Machine Definition: 'SCHEMA_VALIDATION_FAILED: The resource provided ${AdmitFunction} is not recognized'
            not-allowed|User: arn:aws:iam::1:user/ada is not authorized to perform: cloudformation:CreateChangeSet
            name-taken|mezan-dev-runs already exists in stack arn:aws:cloudformation:eu-central-1:1:stack/other""")
    void whatAwsSaysIsToldInASentenceThatSaysWhatToDo(String code, String line) {
        assertThat(CdkTrouble.in(List.of("Deploying …", line))).hasValueSatisfying(problem -> {
            assertThat(problem.code()).isEqualTo(code);
            assertThat(problem.value()).isNotEmpty();
            assertThat(problem.advice()).endsWith(".");
        });
    }

    @Test
    void whatNobodyThoughtOfIsNoneOfThem() {
        assertThat(CdkTrouble.in(List.of("The moon is full"))).isEmpty();
    }

    @Test
    void whatTheCdkSaysOfEveryFailureIsNoReason() {
        assertThat(CdkTrouble.in(List.of("re-run `cdk diagnose` in a few minutes to check for additional control-plane"
                        + " errors (e.g. AccessDenied).")))
                .isEmpty();
    }
}
