package dev.mezan.cli.deploy;

import dev.mezan.core.problem.MezanException;
import dev.mezan.core.problem.Problem;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.w3c.dom.Element;
import software.amazon.awssdk.core.exception.SdkClientException;

/**
 * What is asked of an account before and after the CDK's work.
 *
 * @param identities tells whose credentials these are
 * @param stacks CloudFormation
 */
record CloudAccount(QueryApi identities, QueryApi stacks) {
    /** The account that one has access to. */
    static CloudAccount of(AccountAccess access) {
        return new CloudAccount(
                new QueryApi(access, "sts", "2011-06-15"), new QueryApi(access, "cloudformation", "2010-05-15"));
    }

    /**
     * The account's number.
     *
     * @throws MezanException with the code {@code no-credentials}, {@code expired-credentials}, {@code bad-credentials} or
     *     {@code aws-unreachable}
     */
    String number() {
        try {
            return QueryApi.text(identities.call("GetCallerIdentity", Map.of()), "Account");
        } catch (QueryApi.Refused e) {
            throw new MezanException(refused(e), e);
        } catch (SdkClientException e) {
            throw new MezanException(withoutCredentials(e), e);
        } catch (UncheckedIOException e) {
            throw new MezanException(
                    Problem.of("aws-unreachable", "AWS could not be reached")
                            .got(e.getCause())
                            .advise("See that this machine reaches the internet and that the region is one of AWS's."),
                    e);
        }
    }

    /** A stack that is there; empty if there is none of that name. */
    Optional<DeployedStack> stack(String name) {
        try {
            var answer = stacks.call("DescribeStacks", Map.of("StackName", name));
            return members(answer, "Stacks").map(CloudAccount::stack).findFirst();
        } catch (QueryApi.Refused e) {
            if (String.valueOf(e.getMessage()).contains("does not exist")) {
                return Optional.empty();
            }
            throw new MezanException(refusedStack(name, e), e);
        }
    }

    /** Begins to delete a stack. */
    void delete(String name) {
        stacks.call("DeleteStack", Map.of("StackName", name));
    }

    /** The resources that a stack left when it was deleted, each with its type. */
    List<String> left(String stackId) {
        var left = new ArrayList<String>();
        var token = "";
        do {
            var page = stacks.call(
                    "ListStackResources",
                    token.isEmpty() ? Map.of("StackName", stackId) : Map.of("StackName", stackId, "NextToken", token));
            members(page, "StackResourceSummaries")
                    .filter(one -> QueryApi.text(one, "ResourceStatus").equals("DELETE_SKIPPED"))
                    .map(one -> QueryApi.text(one, "ResourceType") + " " + QueryApi.text(one, "PhysicalResourceId"))
                    .forEach(left::add);
            token = QueryApi.text(page, "NextToken");
        } while (!token.isEmpty());
        return left;
    }

    private static DeployedStack stack(Element stack) {
        var outputs = new HashMap<String, String>();
        members(stack, "Outputs")
                .forEach(one -> outputs.put(QueryApi.text(one, "OutputKey"), QueryApi.text(one, "OutputValue")));
        return new DeployedStack(
                QueryApi.text(stack, "StackName"),
                QueryApi.text(stack, "StackId"),
                QueryApi.text(stack, "StackStatus"),
                outputs);
    }

    /** The members of a list. */
    private static Stream<Element> members(Element parent, String list) {
        var lists = parent.getElementsByTagName(list);
        if (lists.getLength() == 0) {
            return Stream.of();
        }
        var children = lists.item(0).getChildNodes();
        return IntStream.range(0, children.getLength())
                .mapToObj(children::item)
                .filter(Element.class::isInstance)
                .map(Element.class::cast);
    }

    private static Problem refused(QueryApi.Refused refusal) {
        if (refusal.code().contains("Expired")) {
            return Problem.of("expired-credentials", "The AWS credentials have expired")
                    .got(refusal.code())
                    .advise("Sign in again, such as with 'aws sso login', or set fresh ones.");
        }
        return Problem.of("bad-credentials", "AWS does not take these credentials")
                .got(refusal.code())
                .advise("See whose they are with 'aws sts get-caller-identity'; --profile takes others.");
    }

    private static Problem refusedStack(String name, QueryApi.Refused refusal) {
        return Problem.of("not-allowed", "CloudFormation does not tell of a stack")
                .at(name)
                .got(refusal.code() + ": " + refusal.getMessage())
                .advise("docs/guides/deploy.md has a policy with all that deploying needs.");
    }

    private static Problem withoutCredentials(SdkClientException failure) {
        if (String.valueOf(failure.getMessage()).contains("expired")) {
            return Problem.of("expired-credentials", "The AWS credentials have expired")
                    .got(failure.getMessage())
                    .advise("Sign in again, such as with 'aws sso login'.");
        }
        return Problem.of("no-credentials", "There are no AWS credentials")
                .advise("Set them up with 'aws configure' or 'aws configure sso', or set AWS_ACCESS_KEY_ID and"
                        + " AWS_SECRET_ACCESS_KEY; --profile takes those of a profile.");
    }
}
