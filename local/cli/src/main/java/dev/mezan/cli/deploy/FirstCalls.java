package dev.mezan.cli.deploy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What to try first with a stage that was deployed.
 *
 * @param stacks its stacks, with their outputs
 * @param access how the account is reached
 */
record FirstCalls(List<DeployedStack> stacks, AccountAccess access) {
    /** All that the stacks say of themselves, by name. */
    Map<String, String> outputs() {
        var all = new TreeMap<String, String>();
        stacks.forEach(stack -> all.putAll(stack.outputs()));
        all.keySet().removeIf(name -> name.startsWith("ExportsOutput"));
        return all;
    }

    /** The address, and two commands to paste. */
    List<String> lines() {
        var lines = new ArrayList<String>();
        lines.add("");
        output("ApiAddress").ifPresent(address -> {
            lines.add("The API is at " + address + "/v1/");
            lines.add("  curl " + address + "/v1/health");
        });
        output("normal").ifPresent(queue -> {
            lines.add("Start a run by the queue:");
            lines.add("  aws sqs send-message --region " + access.region()
                    + access.profile().map(name -> " --profile " + name).orElse("")
                    + " --queue-url " + queue
                    + " --message-body '{\"workflow\":\"hello\",\"input\":{\"name\":\"Ada\"}}'");
        });
        output("SignInAddress")
                .ifPresent(address ->
                        lines.add("All other routes want a token from " + address + ": see docs/guides/deploy.md."));
        return lines;
    }

    private Optional<String> output(String part) {
        return outputs().entrySet().stream()
                .filter(output -> output.getKey().toLowerCase(Locale.ROOT).contains(part.toLowerCase(Locale.ROOT)))
                .map(Map.Entry::getValue)
                .findFirst();
    }
}
