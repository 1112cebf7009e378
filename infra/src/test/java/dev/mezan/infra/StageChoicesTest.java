package dev.mezan.infra;

import dev.mezan.catalog.Stage;
import dev.mezan.catalog.SuiteCatalog;
import dev.mezan.infra.api.ApiStack;
import dev.mezan.infra.settings.SettingsReader;
import dev.mezan.infra.suite.DeadLetterAlarm;
import dev.mezan.infra.suite.SuiteStack;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import software.amazon.awscdk.App;
import software.amazon.awscdk.AppProps;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.assertions.Match;
import software.amazon.awscdk.assertions.Template;

/** What a stage may choose that neither {@code dev} nor {@code prod} does. */
class StageChoicesTest {
    private final App app = new App(AppProps.builder().outdir("target/choices").build());

    @Test
    void theApiTakesTheTokensOfAnIssuerThatTheStageNamesAndHasNoUserPool() {
        var deployment = deployment("""
                {"issuer": {"address": "https://login.example.com/", "audience": ["mezan"]}}""");
        var stack = ApiStack.in(app, deployment, new SuiteStack.Outputs(new Stack(app, "suite")));

        var template = Template.fromStack(stack);
        template.resourceCountIs("AWS::Cognito::UserPool", 0);
        template.hasResourceProperties(
                "AWS::ApiGatewayV2::Authorizer",
                Map.of(
                        "JwtConfiguration",
                        Map.of("Issuer", "https://login.example.com/", "Audience", List.of("mezan"))));
        template.hasResourceProperties(
                "AWS::ApiGatewayV2::Route",
                Map.of("RouteKey", "POST /v1/runs", "AuthorizationScopes", List.of("runs:write")));
    }

    @Test
    void whoeverTheStageNamesHearsOfDeadLettersOverTlsAlone() {
        var deployment = deployment("{\"alarmEmail\": \"ada@example.com\"}");
        var stack = Stacks.create(app, deployment, "suite", "An alarm");
        DeadLetterAlarm.in(stack, deployment);

        var template = Template.fromStack(stack);
        template.hasResourceProperties(
                "AWS::SNS::Topic",
                Map.of("Subscription", List.of(Map.of("Protocol", "email", "Endpoint", "ada@example.com"))));
        template.hasResourceProperties(
                "AWS::CloudWatch::Alarm", Map.of("AlarmActions", List.of(Map.of("Ref", "AlarmTopic"))));
        template.hasResourceProperties(
                "AWS::SNS::TopicPolicy",
                Map.of(
                        "PolicyDocument",
                        Match.objectLike(Map.of(
                                "Statement",
                                Match.arrayWith(List.of(Match.objectLike(Map.of(
                                        "Effect",
                                        "Deny",
                                        "Condition",
                                        Map.of("Bool", Map.of("aws:SecureTransport", "false"))))))))));
    }

    private static Deployment deployment(String settings) {
        var stage = new Stage("team2");
        return new Deployment(
                stage,
                SuiteCatalog.of(List.of()).in(stage),
                SettingsReader.read(settings, "team2.json"),
                Platform.AWS,
                Optional.empty(),
                function -> {
                    throw new AssertionError("No code is asked for: " + function.name());
                },
                "");
    }
}
