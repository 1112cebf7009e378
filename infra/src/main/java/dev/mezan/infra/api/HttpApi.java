package dev.mezan.infra.api;

import dev.mezan.core.json.Json;
import dev.mezan.infra.Deployment;
import dev.mezan.infra.suite.LogGroups;
import java.util.List;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.apigatewayv2.CfnApi;
import software.amazon.awscdk.services.apigatewayv2.CfnStage;
import software.amazon.awscdk.services.apigatewayv2.CfnStage.AccessLogSettingsProperty;
import software.amazon.awscdk.services.apigatewayv2.CfnStage.RouteSettingsProperty;

/**
 * An HTTP API with one stage, limited and logged.
 *
 * @param stack where it is
 * @param deployment whose it is
 */
record HttpApi(Stack stack, Deployment deployment) {
    /**
     * What each request leaves in the access log; neither tokens nor addresses of people.
     *
     * @see <a href="https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-logging-variables.html">Logging
     *     variables</a>
     */
    private static final List<String> LOGGED = List.of(
            "requestId",
            "requestTime",
            "routeKey",
            "status",
            "protocol",
            "responseLength",
            "responseLatency",
            "integrationLatency",
            "integrationErrorMessage",
            "error.message");

    CfnApi add() {
        var api = CfnApi.Builder.create(stack, "Api")
                .name(deployment.stage().named("mezan-api"))
                .description("Runs, workflows, agents, the inbox, circuits and dead letters")
                .protocolType("HTTP")
                .build();
        stage(api);
        return api;
    }

    private void stage(CfnApi api) {
        var settings = deployment.settings();
        var log = new LogGroups(stack, settings.logRetentionDays())
                .plain("ApiLogs", "/aws/vendedlogs/apis/" + deployment.stage().named("mezan-api"));
        CfnStage.Builder.create(stack, "ApiStage")
                .apiId(api.getRef())
                .stageName("$default")
                .autoDeploy(true)
                .defaultRouteSettings(RouteSettingsProperty.builder()
                        .throttlingRateLimit(settings.requestsPerSecond())
                        .throttlingBurstLimit(settings.requestBurst())
                        .build())
                .accessLogSettings(AccessLogSettingsProperty.builder()
                        .destinationArn(log.getAttrArn())
                        .format(format())
                        .build())
                .build();
    }

    private static String format() {
        var format = Json.object();
        LOGGED.forEach(name -> format.put(name, "$context." + name));
        return Json.text(format);
    }
}
